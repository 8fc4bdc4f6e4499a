"""The card of a page where it is shared: which title, which number, in which words and colour."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote

from ..charts import theme
from ..directives import Directive
from ..model import Observation
from ..render.card import Card
from .indicators import ranked
from .numbers import pieces
from .page import Page

# One colour a section, in their order; each has a contrast of at least 5 to the paper.
COLOURS = ("#8c2f39", "#1f5f8b", "#3f6b35", "#7a4b91", "#8a5a0b", "#2f6f6a", "#7d4427", "#4a5a8a")


def card(page: Page, blocks: Sequence[Directive], title: str, lead: str, masthead: str) -> Card:
    """What stands on the card of a page that has these blocks, this title and this description."""
    section = section_of(page, blocks)
    found = number_of(page, blocks)
    name = section_name(page, section)
    return Card(
        language=page.language,
        masthead=masthead,
        corner="" if name == title else name,
        colour=colour(page, section),
        title=title,
        lead=lead if found is None else "",
        number=pieces(page, found) if found else None,
        what=what(page, found, title) if found else "",
    )


def address(page: Page) -> str:
    """Where the card of a page is published, from the root of the site."""
    return f"cards/{unquote(page.url).strip('/') or 'index'}.{page.language}.png"


def alternative(page: Page, card: Card) -> str:
    """What a card says, for readers who do not see it."""
    if card.number is None:
        return page.words.labelled(card.title, card.lead) if card.lead else card.title
    before, bound, digits, after = card.number
    value = page.words.spaced((before, bound, digits, after))
    return page.words.labelled(card.title, value) + page.words.parenthetical(card.what)


def number_of(page: Page, blocks: Sequence[Directive]) -> Observation | None:
    """The first big number of a page, or the value that stands for its indicator."""
    known: list[Observation] = []
    for block in blocks:
        if block.name == "numbers":
            known += [page.site.observations[i] for i in block.words]
        elif block.name == "indicator":
            known += ranked(page, block.words[0])
    return next((each for each in known if each.value is not None), None)


def section_of(page: Page, blocks: Sequence[Directive]) -> str | None:
    """The section that a page tells or that its indicator belongs to."""
    for block in blocks:
        if block.name == "heading-source":
            return block.words[0]
        if block.name == "indicator":
            return page.site.indicators[block.words[0]].section
    return None


def section_name(page: Page, section_id: str | None) -> str:
    """The name of a section; context belongs to none."""
    if section_id is None:
        return ""
    section = page.site.section(section_id)
    return page.words.text(section.name) if section else page.words.ui("status.context")


def colour(page: Page, section_id: str | None) -> str:
    """The colour of a section; the site's own where a page belongs to none."""
    if section_id is None:
        return theme.COLOURS["accent"]
    ids = [section.id for section in page.site.article.sections]
    if section_id not in ids:
        return theme.COLOURS["muted"]
    return COLOURS[ids.index(section_id) % len(COLOURS)]


def what(page: Page, value: Observation, title: str) -> str:
    """What a number measures, among whom, when, and whether anybody counted it."""
    words = page.words
    name = words.name(value)
    said = [name if name != title else words.text(page.site.areas[value.area].name)]
    if value.field:
        said.append(words.text(value.field))
    said.append(words.period(value))
    status = words.status(value.status)
    if value.status != "reported" and status not in name.lower():
        said.append(status)
    return words.join_facts(said)
