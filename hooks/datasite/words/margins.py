"""Where the article gives the interval around an estimate, if that is in another paragraph than the estimate."""

from __future__ import annotations

from ..languages import reader
from ..model import Observation, Site


def margins_of(site: Site, of: Observation) -> tuple[str, ...]:
    """The other paragraphs whose ledger has a numeral of an estimate: its interval, unless a note says it again."""
    if not of.estimated or of.locator is None:
        return ()
    sign = reader(site.article.language).pattern("margin")
    return tuple(
        paragraph.id
        for paragraph in site.article.paragraphs()
        if paragraph.id != of.locator
        and any(
            n.kind == "figure" and n.record == of.id and (not n.note or sign.search(n.fragment))
            for n in paragraph.numerals
        )
    )


def told_as(site: Site, of: Observation) -> str:
    """By which word these are named: as a margin where one gives that, as an interval where they give its ends."""
    sign, where = reader(site.article.language).pattern("margin"), margins_of(site, of)
    said = (n for p in site.article.paragraphs() if p.id in where for n in p.numerals)
    margin = any(n.record == of.id and sign.search(n.fragment) for n in said)
    return "locator.margin" if margin else "locator.interval"
