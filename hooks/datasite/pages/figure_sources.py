"""Where the values of a figure come from, in a line under it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from .. import charts
from ..model import Figure
from .markup import folded, joined, link, paragraph
from .page import Page

FEW = 2  # sources that stand under a figure


def sources(page: Page, record: Figure) -> Markup:
    """Who says so, in a line; folded under how many they are where they are more than a few."""
    line = source(page, record)
    count = len(charts.credits_of(page.site, record))
    if count <= FEW or page.paper:
        return line
    return folded(page.filled("figure.sources", n=str(count)), line, "ds-figure__sources")


def source(page: Page, record: Figure) -> Markup:
    """The line itself."""
    words = (page.ui("figure.source"), sources_line(page, record))
    return paragraph("ds-figure__source", joined(words, " "))


def sources_line(page: Page, record: Figure) -> Markup:
    """Who says so: each publisher with the years of its sources, linked, and the paragraphs of the article."""
    groups: dict[str, list[charts.Credit]] = {}
    for credit in charts.credits_of(page.site, record):
        groups.setdefault(page.words.text(credit.source.publisher), []).append(credit)
    return page.join_clauses(publisher(page, *group) for group in groups.items())


def publisher(page: Page, name: str, given: Sequence[charts.Credit]) -> Markup:
    """A publisher with the years of its sources and the paragraphs that records name."""
    words = page.words
    years = [
        link(
            page.source_link(credit.source.id),
            words.year(charts.published(page.site, credit.source)),
        )
        for credit in given
    ]
    where: list[str] = [
        link(page.paragraph_link(locator), words.locator(locator), "ds-locator")
        for credit in given
        for locator in credit.locators
    ]
    if where and page.site.article.names_ours(at for credit in given for at in credit.locators):
        where.append(page.ui("locator.ours"))
    said = page.join_phrases((name, page.join(years)))
    return said + page.parenthetical(page.join_clauses(where)) if where else said
