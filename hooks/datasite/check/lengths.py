"""Holds what is quoted of a source to the length that its language needs for a number and its nearest words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import languages
from ..fields.scalars import LONGEST
from ..location import Location
from ..model import Entity, Observation, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule


@rule("fragment-long", hard=True)
def too_long(place: Location, fragment: str, limit: int) -> Problem:
    """A fragment of a source, or a heading, is longer than its language allows.

    Why: The source belongs to its publisher; we quote the number and its nearest words, no sentence. A
    Chinese character says what takes a word in other scripts, so each language has a limit of its own.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              heading: A harbour on the lake that is busier than it was in all the years before
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              heading: A busy harbour
    """
    message = f"{quote(fragment)} has {len(fragment)} characters, {limit} allowed in its language"
    return problem_at(place, message, "quote the shortest run that carries the value")


def long_fragments(site: Site) -> Iterator[Problem]:
    """Every heading, numeral of the ledger, value and name that quotes more than it may."""
    for place, fragment in dict.fromkeys(quoted(site)):
        if len(fragment) > (limit := limit_of(fragment, site.article.language)):
            yield too_long(place, fragment, limit)


def quoted(site: Site) -> Iterator[tuple[Location, str]]:
    """Everything that is quoted, with its place; what stands in the ledger has its place there."""
    listed = set()
    for section in site.article.sections:
        if section.heading is not None:
            yield section.place.inside("heading"), section.heading
        for paragraph in section.paragraphs:
            for n in paragraph.numerals:
                listed.add((paragraph.id, n.fragment))
                yield n.place.inside("fragment"), n.fragment
    records: list[Observation | Entity] = [*site.observations.values(), *site.entities.values()]
    for record in records:
        if record.as_stated and (record.locator or "", record.as_stated) not in listed:
            yield record.place.inside("as_stated"), record.as_stated


def limit_of(fragment: str, article: str) -> int:
    """How long it may be: as its own script needs, in which those of wide characters count first."""
    those = [each for each in languages.own() if re.search(each.reading.letters, fragment)]
    wide = [each.fragment for each in those if each.type.full_width]
    known = (
        [languages.known()[article].fragment] if article in languages.known() and not those else []
    )
    return min(wide or known or [each.fragment for each in those], default=LONGEST)
