"""Where the rules of the check are silenced: by which record or page, and for what reason."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from markupsafe import Markup

from ..directives import block
from ..model import Entity, Exemption, Figure, Indicator, Observation, Term
from .markup import code, link, table
from .page import Page

Record = Observation | Indicator | Entity | Figure | Term


@block("exemptions")
def exemptions(page: Page) -> Markup:
    """Every rule that a record or page is let off, with the reason; a sentence where there is none."""
    if not page.site.exemptions:
        return Markup("<p>%s</p>") % page.ui("exemptions.none")
    columns = [
        ("ds-name", page.ui("exemptions.rule")),
        ("ds-kind", page.ui("exemptions.where")),
        ("ds-meaning", page.ui("exemptions.reason")),
    ]
    rows = (
        (
            link(page.rule_link(each.code), code(each.code)),
            link(home(page, each), code(each.record or each.place.path)),
            page.words.converted(each.reason),
        )
        for each in page.site.exemptions
    )
    return table(columns, rows, page.ui("exemptions.all"))


def home(page: Page, exemption: Exemption) -> str | None:
    """Where readers find the record or the page that is let off, if anywhere."""
    if not exemption.record:
        return written(page, exemption.place.path)
    found = (
        record
        for record in records(page)
        if exemption.covers(record.place.path, (record.place.line, record.place.column))
    )
    match next(found, None):
        case Observation(indicator=id_):
            return page.indicator_link(page.site.indicators[id_])
        case Indicator() as indicator:
            return page.indicator_link(indicator)
        case Entity() as entity:
            return page.entity_link(entity)
        case Figure(id=id_):
            return page.figure_link(id_)
        case Term(id=id_):
            return page.term_link(id_)
    return None


def written(page: Page, path: str) -> str | None:
    """The page of this edition that a hand-written file, in whichever language, is a page of."""
    name = path.split("/", 2)[-1].removesuffix(".md")
    url = "" if name == "index" else f"{name.removesuffix('/index')}/"
    return page.link(url) if url in page.index.urls else None


def records(page: Page) -> Iterator[Record]:
    """The records that readers find in a place of their own."""
    site = page.site
    kinds = (site.observations, site.indicators, site.entities, site.figures, site.terms)
    return chain.from_iterable(kind.values() for kind in kinds)
