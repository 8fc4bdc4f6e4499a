"""Holds each date of the ledger to the period of the record that it names."""

from __future__ import annotations

from collections.abc import Iterator

from .. import languages
from ..model import Paragraph, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .dates_said import said


@rule("ledger-period", each=Paragraph, after=("period-past", "period-future", "period-ledger"))
def other_date(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A date of the ledger is not the date of the record that it names.

    Why: The same sentence would give readers of the ledger one period and readers of the chart another.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure, record: routes}
                - {fragment: in 2030, kind: date, record: passenger-rank-2031}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
                - {fragment: "exceed 30,000", kind: figure, record: passengers-2032}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure, record: routes}
                - {fragment: in 2031, kind: date, record: passenger-rank-2031}
                - {fragment: by 2032, kind: date, record: passengers-2032}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
                - {fragment: "exceed 30,000", kind: figure, record: passengers-2032}
    """
    published = site.article.published
    if published is None:
        return
    reader = languages.reader(site.article.language)
    dated = [n.fragment for n in paragraph.numerals if n.kind in ("date", "name")]
    for n in (n for n in paragraph.numerals if n.kind == "date"):
        o, e = site.observations.get(n.record or ""), site.entities.get(n.record or "")
        if o is None and e is None:
            continue
        own = o.period if o else e.date if e else None
        given = said([n.fragment], dated, published, reader)
        if given and (own is None or own.span not in given):
            message = (
                f"{quote(n.fragment)} is not the date of {n.record}, which is {own or 'undated'}"
            )
            hint = "correct the fragment, the record or the date"
            yield problem_at(n.place.inside("fragment"), message, hint)
