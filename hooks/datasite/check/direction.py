"""Holds the word for a rise or a fall before a value to its sign: what fell did not rise, nor fell it by minus two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..languages import Reader, reader, written_in
from ..location import Location
from ..model import Site
from ..problems import Problem, problem_at
from ..references import Reference, references
from ..rules import rule
from .agreement import grows
from .signs import last
from .texts import every

CLAUSE = re.compile(r"[.,;:!?。，；：！？]")
CLOSED = re.compile(r"\s*(?:[.,;:!?。，；：！？)）]|$)")  # the end of a clause
COMMAS = (",", "，")
SIZE = "size"
SIGNED = ("value", "number", "words", "number words")  # forms that have the sign


def turned(site: Site) -> Iterator[Problem]:
    """The same in the texts of all records."""
    for found in (each for each in every(site) if not each.borrowed):
        for language in written_in(site):
            words = found.text.get(language.key, "")
            if "[[" in words:
                place = found.place.inside(*found.steps, language.key)
                read = reader(language.code)
                for reference in references(words):
                    yield from ways(site, words, reference, place, read)


def ways(
    site: Site, words: str, reference: Reference, place: Location, read: Reader
) -> Iterator[Problem]:
    """What is wrong between a value in a text and the word for its way."""
    yield from other_way(site, words, reference, place, read)
    yield from minus_said_twice(site, words, reference, place, read)


@rule("size-direction")
def other_way(
    site: Site, words: str, reference: Reference, place: Location, read: Reader
) -> Iterator[Problem]:
    """A sentence says that something rose by the size of a value that fell, or fell by one that rose.

    Why: The words before the size of a change say which way it went. Here they say the opposite of the record.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.1
                says: {en: "Cargo fell by [[cargo-growth-2031h1 size]].", zh: "[[cargo-growth-2031h1]]"}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.1
                says: {en: "Cargo rose by [[cargo-growth-2031h1 size]].", zh: "[[cargo-growth-2031h1]]"}
    """
    o = site.observations.get(reference.target)
    if o is None or not o.value or not grows(site, o):
        return
    if reference.form == SIZE:
        way = way_of(words, reference, read)
    elif o.value > 0 and reference.form in SIGNED:  # of what is negative `size-sign` tells
        way = said(CLAUSE.split(words[: reference.offset])[-1], read)
    else:
        return
    if way and (way > 0) != (o.value > 0):
        wrong, right = ("rose", "fell") if way > 0 else ("fell", "rose")
        message = (
            f"{reference.source[:80]} stands behind a word for what {wrong}, and {o.id} {right}"
        )
        yield problem_at(place, message, f"write that it {right}")


@rule("size-sign")
def minus_said_twice(
    site: Site, words: str, reference: Reference, place: Location, read: Reader
) -> Iterator[Problem]:
    """A sentence says that something fell by a value which is written with its minus: fell by −2.7%.

    Why: The word says that it fell and the sign says it again, so that together they say a rise.

    Example:
        docs/en/harbour.md:
            # Harbour

            In 2030 cargo fell by [[cargo-growth-2030]].
        data/context.yml:
            observations:
            - id: cargo-growth-2030
              indicator: cargo-growth
              value: -3.5
              period: 2030
              period_basis: stated
              area: mirror-lake
              source: yearbook
    Instead:
        docs/en/harbour.md:
            # Harbour

            In 2030 cargo fell by [[cargo-growth-2030 size]].
        data/context.yml:
            observations:
            - id: cargo-growth-2030
              indicator: cargo-growth
              value: -3.5
              period: 2030
              period_basis: stated
              area: mirror-lake
              source: yearbook
    """
    o = site.observations.get(reference.target)
    most = None if o is None else o.high if o.ranged else o.value
    if o is None or most is None or most >= 0 or reference.form not in SIGNED:
        return
    if way := said(CLAUSE.split(words[: reference.offset])[-1], read):
        message = f"{reference.source[:80]} has its minus behind a word for what {'rose' if way > 0 else 'fell'}"
        told = "" if way < 0 else "say that it fell, and "
        yield problem_at(place, message, f"{told}write [[{o.id} {SIZE}]]")


def way_of(words: str, reference: Reference, read: Reader) -> int:
    """Which way a text says that the size of a value goes: right before it, or in the words that it is set behind.

    What closes a clause after a comma tells how much: prices rose most, 3%.
    """
    before, after = words[: reference.offset], words[reference.offset + len(reference.source) :]
    clauses = CLAUSE.split(before)
    if way := said(clauses[-1], read):
        return way
    if len(clauses) < 2 or clauses[-1].strip() or not CLOSED.match(after):
        return 0
    if before.rstrip()[-1:] not in COMMAS:
        return 0
    rose, fell = (read.pattern(name).search(clauses[-2]) for name in ("rises", "falls"))
    return bool(rose) - bool(fell)


def said(before: str, read: Reader) -> int:
    """Which way the word right before a number goes: up (1), down (-1); 0 where none stands there for sure."""
    ends = {way: last(read, name, before) for way, name in ((1, "rises"), (-1, "falls"))}
    way = max(ends, key=lambda each: ends[each])
    if ends[way] < 0 or ends[1] == ends[-1]:
        return 0
    gap = read.pattern("how_much", r"^\s*{}\s*").sub("", before[ends[way] :])
    bound = read.bound_before(gap)
    return way if not (gap[: bound[0]] if bound else gap).strip() else 0
