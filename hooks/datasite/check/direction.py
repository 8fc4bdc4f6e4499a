"""Holds the word for a rise or a fall before the size of a value to its sign: what fell did not rise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..languages import Reader, reader, written_in
from ..location import Location
from ..model import Site
from ..problems import Problem, problem_at
from ..references import Reference, references
from ..rules import rule
from .signs import last
from .texts import every

CLAUSE = re.compile(r"[.,;:!?。，；：！？]")
SIZE = "size"


def turned(site: Site) -> Iterator[Problem]:
    """The same in the texts of all records."""
    for found in (each for each in every(site) if not each.borrowed):
        for language in written_in(site):
            words = found.text.get(language.key, "")
            if f" {SIZE}]]" in words:
                place = found.place.inside(*found.steps, language.key)
                read = reader(language.code)
                for reference in references(words):
                    yield from other_way(site, words, reference, place, read)


@rule("size-direction")
def other_way(
    site: Site, words: str, reference: Reference, place: Location, read: Reader
) -> Iterator[Problem]:
    """A sentence says that something rose by the size of a value that fell, or the other way round.

    Why: The size of a value has no sign: the words before it say which way it went. Here they say the opposite
    of the record.

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
    if o is None or reference.form != SIZE or not o.value:
        return
    if site.indicators[o.indicator].measure != "growth":
        return
    way = said(CLAUSE.split(words[: reference.offset])[-1], read)
    if way and (way > 0) != (o.value > 0):
        wrong, right = ("rose", "fell") if way > 0 else ("fell", "rose")
        message = (
            f"{reference.source[:80]} stands behind a word for what {wrong}, and {o.id} {right}"
        )
        yield problem_at(place, message, f"write that it {right}")


def said(before: str, read: Reader) -> int:
    """Which way the word right before a number goes: up (1), down (-1); 0 where none stands there for sure."""
    ends = {way: last(read, name, before) for way, name in ((1, "rises"), (-1, "falls"))}
    way = max(ends, key=lambda each: ends[each])
    if ends[way] < 0 or ends[1] == ends[-1]:
        return 0
    gap = read.pattern("by", r"^\s*{}\s*").sub("", before[ends[way] :])
    bound = read.bound_before(gap)
    return way if not (gap[: bound[0]] if bound else gap).strip() else 0
