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
