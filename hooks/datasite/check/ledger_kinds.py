"""Holds the numerals of the ledger that name no record to their kind: grammar, a date, the level of intervals."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..languages import reader
from ..model import Paragraph, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .counting import uncounted
from .fragments import phrases_of
from .prose_numbers import numbers_in


@rule("ledger-grammar", each=Paragraph)
def counts_something(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A numeral is called grammar and counts or dates something.

    Why: Grammar is what no one would look up: a first step, one another, people aged 16 to 64, 9.30am, table 3. What
    counts is a figure of the article, and the site would lack it.

    Example:
        data/article.yml:
            sections:
            - id: fleet
              paragraphs:
              - id: fleet.1
                numerals:
                - {fragment: “Two Swallows Plan”, kind: name, record: plan-swallow}
                - {fragment: four ferries, kind: figure, record: ferries}
                - {fragment: “1, kind: figure, record: services-core}
                - {fragment: X, kind: figure, record: services-open}
                - {fragment: 25 sailors, kind: grammar}
    Instead:
        data/article.yml:
            sections:
            - id: fleet
              paragraphs:
              - id: fleet.1
                numerals:
                - {fragment: “Two Swallows Plan”, kind: name, record: plan-swallow}
                - {fragment: four ferries, kind: figure, record: ferries}
                - {fragment: “1, kind: figure, record: services-core}
                - {fragment: X, kind: figure, record: services-open}
                - {fragment: one another, kind: grammar}
    """
    read = reader(site.article.language)
    counts = read.pattern("counted")  # beside what is a number in prose: digits, a date
    for n in (n for n in paragraph.numerals if n.kind == "grammar"):
        rest = uncounted(n.fragment, read)
        if counts.search(rest) or numbers_in(rest, read):
            message = f"{quote(n.fragment)} counts or dates something"
            yield problem_at(n.place.inside("fragment"), message, "write its kind and record")


@rule("ledger-date", each=Paragraph)
def no_date(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A numeral is listed as a date and is no date.

    Why: Periods of records are compared with the dates of their paragraph. A count among them could pass for a
    period, and would be missing as a figure.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.1
                numerals:
                - {fragment: over 1.2 million, kind: figure, record: cargo-2031h1}
                - {fragment: 8.5%, kind: date, record: cargo-growth-2031h1}
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
        if n.kind == "date" and not reader(site.article.language).is_date(n.fragment):
            message = f"{quote(n.fragment)} is no date"
            hint = "write its kind"
            if n.fragment.isdecimal():  # a piece of what may be a date as a whole
                shown = reader(site.article.language).readings[0].shown["window"]
                hint += f", or widen the fragment to all that says when: {shown}"
            yield problem_at(n.place.inside("fragment"), message, hint)


@rule("ledger-level", each=Paragraph)
def no_level(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A numeral is called the level of intervals, and no interval has that level.

    Why: Such a numeral says how sure the intervals are, and needs no record. A figure listed so by mistake
    would be missing.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.1
                numerals:
                - {fragment: over 1.2 million, kind: figure, record: cargo-2031h1}
                - {fragment: 8.5%, kind: level}
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
    known = {o.level for o in site.observations.values() if o.level is not None}
    for n in (n for n in paragraph.numerals if n.kind == "level"):
        if not any(Decimal(p.number) in known for p in phrases_of(site, n.fragment)):
            yield problem_at(
                n.place.inside("fragment"),
                f"{quote(n.fragment)} is the level of no interval",
                "write its kind and record, or the `level` of the records whose intervals it is of",
            )
