"""What reference managers and scholarly search engines read in the head of a page that describes data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ..citations import dataset_title, institution
from ..directives import Directive
from ..pages.page import Page
from ..pages.page_index import figure_url, indicator_url
from ..release import LICENCE_URL
from ..words.released import makers

TAG = Markup('<meta name="%s" content="%s">')


def citation_tags(page: Page, blocks: Sequence[Directive], whole: str) -> Iterator[Markup]:
    """The page as a work: the whole data, told at `whole`, one figure, or one indicator with its values.

    Nothing where the address of the site is unknown, for then there is nothing to cite it by.
    """
    work = described(page, blocks, whole)
    if work is None or not page.site_url:
        return
    title, address = work
    date = str(page.release.date or "").replace("-", "/")
    told = {
        "citation_title": title,
        "citation_author": institution(makers(page.words, page.release, page.name)),
        "citation_publication_date": date,
        "citation_public_url": address,
        "citation_language": page.language,
        "DC.type": "dataset",
        "DC.rights": LICENCE_URL,
    }
    yield from (TAG % each for each in told.items() if each[1])


def described(page: Page, blocks: Sequence[Directive], whole: str) -> tuple[str, str] | None:
    """The title and the address of what a page describes, or None where it describes no data of its own."""
    for block in blocks:
        if block.name == "figure-page":
            figure = page.site.figures[block.words[0]]
            return page.words.text(figure.title), page.absolute(
                page.edition + figure_url(figure.id)
            )
        if block.name == "indicator":
            indicator = page.site.indicators[block.words[0]]
            return page.words.text(indicator.name), page.absolute(
                page.edition + indicator_url(indicator.id)
            )
    if not page.url or any(block.name == "downloads" for block in blocks):
        return dataset_title(page.words), whole
    return None
