"""Holds each figure of the ledger to the value of the record that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..languages import reader
from ..model import Numeral, Observation, Paragraph, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .agreement import agrees
from .fragments import of_interval, phrases_of
from .ledger import overlap


@rule(
    "ledger-value", each=Paragraph, after=("value-evidence", "number-evidence", "unit-multiplier")
)
def other_value(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A numeral of the ledger is not the value of the record that it names.

    Why: Article and record would give readers two numbers for one thing.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.1
                numerals:
                - {fragment: over 1.2 million, kind: figure, record: cargo-2031h1}
                - {fragment: 5.8%, kind: figure, record: cargo-growth-2031h1}
                - {fragment: RMB 3 million, kind: figure, record: dues-2031}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.1
                numerals:
                - {fragment: over 1.2 million, kind: figure, record: cargo-2031h1}
                - {fragment: 8.5%, kind: figure, record: cargo-growth-2031h1}
                - {fragment: RMB 3 million, kind: figure, record: dues-2031}
    """
    for n in paragraph.numerals:
        o = site.observations.get(n.record or "")
        if n.kind != "figure" or o is None or misread(site, n.fragment, o):
            continue
        if not says(site, n.fragment, o):
            yield problem_at(
                n.place.inside("fragment"),
                f"{quote(n.fragment)} is not the value of {o.id}, which is {stated(n, o)}",
                "correct the fragment, the record or the value" + as_margin(site, n.fragment, o),
            )


def as_margin(site: Site, fragment: str, o: Observation) -> str:
    """How the margin of a record is written, where a fragment has its number without the sign."""
    said = (replace(p, margin=True) for p in phrases_of(site, fragment) if not p.margin)
    if not any(of_interval(site, o, phrase) for phrase in said):
        return ""
    return f"; a margin is written with its sign: `fragment: ±{fragment}`"


def stated(n: Numeral, o: Observation) -> str:
    """A value by its characters, or by its number where these are the ledger's own."""
    if o.as_stated not in (None, n.fragment) or o.number is None:
        return f"as_stated {quote(o.as_stated or '')}"
    return o.number + (f" with multiplier {o.multiplier}" if o.multiplier else "")


def says(site: Site, fragment: str, o: Observation) -> bool:
    """Whether a fragment gives a record's value, or is part of its unit (per 10,000) or its base (2015 = 100)."""
    if o.symbol is not None:
        return o.symbol in fragment
    if is_base(site, fragment, o):
        return True
    if not phrases_of(site, fragment):
        patterns = site.unit_of(o).pattern.values()
        return any(fragment in p for p in patterns) or overlap(fragment, o.as_stated or "")
    # what a number is said to fall by stands beside it in the evidence
    stated = phrases_of(site, o.as_stated or "")
    falls = any(phrase.falls or phrase.number.startswith("-") for phrase in stated)
    own = phrases_of(site, fragment)
    said = (*own, *(replace(p, falls=True) for p in own if falls))
    return any(agrees(site, o, phrase) or of_interval(site, o, phrase) for phrase in said)


def is_base(site: Site, fragment: str, o: Observation) -> bool:
    """Whether a fragment gives the base of an index: 2015 = 100."""
    base = site.indicators[o.indicator].base
    if base is None:
        return False
    ends = (base.period.first, base.period.last)
    own = {base.number, *(part for end in ends for part in (end.year, end.month, end.day))}
    said = {n.value for n in reader(site.article.language).numerals(fragment)}
    return base.number in said and said <= own


def misread(site: Site, fragment: str, o: Observation) -> bool:
    """Whether the evidence of a record is read as the same other numbers: that is one mistake, or one silence."""
    own = phrases_of(site, o.as_stated or "")
    same = {p.number for p in phrases_of(site, fragment)} <= {p.number for p in own}
    return bool(own) and same and not any(agrees(site, o, phrase) for phrase in own)
