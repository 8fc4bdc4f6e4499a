"""Holds each numeral of the ledger to its kind and record, and what we say of a paragraph to its entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from ..languages import reader
from ..model import Entity, Numeral, Observation, Paragraph, Site
from ..problems import Problem, problem_at, quote
from ..references import references
from ..rules import rule
from .agreement import agrees
from .fragments import of_end, phrases_of
from .ledger import overlap
from .phrases import Phrase
from .prose import numbers_in

COMMON = 2  # characters that a name and its numeral share


@rule("ledger-grammar", each=Paragraph)
def counts_something(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A numeral is called grammar and counts or dates something.

    Why: Grammar is what no one would look up: a first step, one another, people aged 16 to 64. What counts is a
    figure of the article, and the site would lack it.

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
        rest = read.pattern("classes").sub("", n.fragment)
        if counts.search(rest) or numbers_in(rest, read):
            message = f"{quote(n.fragment)} counts or dates something"
            yield problem_at(n.place.inside("fragment"), message, "write its kind and record")


@rule("ledger-date", each=Paragraph)
def no_date(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A numeral is called a date and is none.

    Why: Periods of records are compared with the dates of their paragraph. A count among them would let
    any period pass, and be missing as a figure.

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
            yield problem_at(n.place.inside("fragment"), message, "write its kind")


@rule("ledger-level", each=Paragraph)
def no_level(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A numeral is called the level of intervals, and no interval has that level.

    Why: It stands for the level of each record that has it. A figure that is called so would be missing.

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


@rule("ledger-name", each=Paragraph)
def other_name(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A numeral is called part of a name and is not in the name of the entity that it gives.

    Why: Numerals inside names are never charted. That must be sure, or a figure is lost.

    Example:
        data/article.yml:
            sections:
            - id: fleet
              paragraphs:
              - id: fleet.1
                numerals:
                - {fragment: four ferries, kind: name, record: plan-swallow}
                - {fragment: “1, kind: figure, record: services-core}
                - {fragment: X, kind: figure, record: services-open}
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
    """
    for n in paragraph.numerals:
        e = site.entities.get(n.record or "")
        if n.kind == "name" and e is not None and not shares(site, n.fragment, names_of(e)):
            yield problem_at(
                n.place.inside("fragment"),
                f"{quote(n.fragment)} is not in the name of {e.id} or its as_stated",
                f"correct the fragment or the record of this numeral of {paragraph.id}",
            )


@rule("entity-later", each=Paragraph)
def named_before(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """An entity names a paragraph that comes after one whose summary already speaks of it.

    Why: A locator leads to where a thing first stands. Here the thing, or the locator, is of another place.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "See the [[entity:voyage]].", zh: "[[entity:voyage]]"}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes]].", zh: "[[routes]]"}
    """
    told = (r for text in paragraph.says.values() for r in references(text))
    for id_ in dict.fromkeys(r.target for r in told if r.kind == "entity"):
        e = site.entities.get(id_)
        if e is None or e.locator is None or site.order[e.locator] <= site.order[paragraph.id]:
            continue
        yield problem_at(
            e.place.inside("locator"),
            f"{e.id}: locator {e.locator} but what we say of {paragraph.id} already names it",
            "name the paragraph where it first stands",
        )


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
    falls = any(phrase.falls for phrase in phrases_of(site, o.as_stated or ""))
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


def of_interval(site: Site, o: Observation, phrase: Phrase) -> bool:
    """Whether a phrase gives an end of the interval around a value, or how sure that is."""
    if not o.estimated:
        return False
    if phrase.level:
        return o.level == Decimal(phrase.number)
    return of_end(site, o, phrase)


def misread(site: Site, fragment: str, o: Observation) -> bool:
    """Whether the evidence of a record is read as the same other numbers: that is one mistake, or one silence."""
    own = phrases_of(site, o.as_stated or "")
    same = {p.number for p in phrases_of(site, fragment)} <= {p.number for p in own}
    return bool(own) and same and not any(agrees(site, o, phrase) for phrase in own)


def names_of(e: Entity) -> list[str]:
    """The characters in which an entity is named."""
    return [text for text in (e.as_stated, *e.name.values()) if text]


def shares(site: Site, fragment: str, texts: Iterable[str]) -> bool:
    """Whether a name has all digits of a numeral, and a stretch of its words."""
    words = fragment.strip("“”‘’「」『』《》\"'")
    digits = [c for c in words if c in reader(site.article.language).digits_in_names]
    stretches = [words[i : i + COMMON] for i in range(max(len(words) - COMMON + 1, 1))]
    return any(
        all(digit in text for digit in digits) and any(stretch in text for stretch in stretches)
        for text in texts
    )
