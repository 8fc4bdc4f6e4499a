"""The card of a page where it is shared: which title, which number or chart, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote

from .. import charts
from ..directives import Directive
from ..model import Observation
from ..render.card import Card
from .indicators import ranked
from .numbers import pieces
from .page import Page


def card(page: Page, blocks: Sequence[Directive], title: str, lead: str, masthead: str) -> Card:
    """What stands on the card of a page that has these blocks, this title and this description."""
    section = section_of(page, blocks)
    found = number_of(page, blocks)
    name = section_name(page, section, [found] if found else [])
    drawn = drawings(page, blocks)
    return Card(
        language=page.language,
        masthead=masthead,
        corner="" if name == title else name,
        title=title,
        lead="" if found or drawn or title in lead else lead,
        number=pieces(page, found) if found else None,
        what=what(page, found, title) if found else "",
        drawings=drawn,
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


def drawings(page: Page, blocks: Sequence[Directive]) -> tuple[str, ...]:
    """The chart of a page that is of one figure, for a wide and for a narrow place."""
    for block in blocks:
        record = page.site.figures[block.words[0]] if block.name == "figure-page" else None
        if record is not None and charts.pictured(record):
            drawn = page.draw(record)
            return drawn.wide, drawn.narrow
    return ()


def section_of(page: Page, blocks: Sequence[Directive]) -> str | None:
    """The section that a page tells or that its indicator belongs to."""
    for block in blocks:
        if block.name == "heading-source":
            return block.words[0]
        if block.name == "indicator":
            return page.site.indicators[block.words[0]].section
        if block.name == "figure-page":
            return page.telling(page.site.figures[block.words[0]])
    return None


def section_name(page: Page, section_id: str | None, of: Sequence[Observation] = ()) -> str:
    """The name of a section as it stands alone; context and the article's tables belong to none."""
    if section_id is None:
        return ""
    section = page.site.section(section_id)
    if section:
        return page.words.text(section.name)
    name = page.words.unsectioned(of)
    return name[:1].upper() + name[1:]


def what(page: Page, value: Observation, title: str) -> str:
    """What a number measures, among whom, on what and how surely, when, and whether anybody counted it."""
    words = page.words
    name = words.name(value)
    area = words.text(page.site.areas[value.area].name)
    said = [area] if name == title else [name, words.elsewhere(value)]
    if value.field:
        said.append(words.text(value.field))
    said += [words.beside(value), words.dated(value)]
    status = words.status(value.status)
    if value.status != "reported" and status not in name.lower():
        said.append(status)
    return words.join_facts(said)
