"""Holds records and ledger together: the numerals of a paragraph against the records they name.

The ledger lists every numeral of a paragraph in the article's own characters. So a value, a locator
or a fragment that was changed on one side only shows, without the article at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from .. import languages
from ..model import Numeral, Observation, Paragraph, Site
from ..problems import Problem, problem_at, quote
from ..references import references
from ..rules import rule


@rule("ledger-missing", each=Observation, after=("ledger-value",))
def not_in_ledger(site: Site, o: Observation) -> Iterator[Problem]:
    """The ledger of the paragraph that a value names has no numeral of it.

    Why: The ledger accounts for every numeral of the article. A value that it does not know has a wrong
    locator, or its numeral was forgotten.

    Example:
        data/article.yml:
            sections:
            - id: fleet
              paragraphs:
              - id: fleet.1
                numerals:
                - {fragment: “Two Swallows Plan”, kind: name, record: plan-swallow}
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
    paragraph, found = of_ledger(site, o)
    if paragraph is not None and not found:
        missing = problem_at(
            o.place.inside("locator"),
            f"{o.id}: the ledger of {paragraph.id} has no figure of this record",
            "correct the locator, or add the numeral to the ledger",
        )
        # Its numeral may be given to another record: then that is the mistake.
        given = [n.record for n in paragraph.numerals if overlap(n.fragment, o.as_stated or "")]
        yield replace(missing, about=frozenset(id_ for id_ in given if id_))


@rule("ledger-differs", each=Observation, after=("value-evidence", "ledger-value", "ledger-number"))
def other_in_ledger(site: Site, o: Observation) -> Iterator[Problem]:
    """The evidence of a value and its numeral in the ledger differ: neither is part of the other.

    Why: Both are copied from the same place of the article, the one perhaps with a word more. Where they
    differ, one was copied wrongly or changed alone.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: twelve sea routes, kind: figure, record: routes}
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
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
                - {fragment: "exceed 30,000", kind: figure, record: passengers-2032}
    """
    paragraph, found = of_ledger(site, o)
    if paragraph is not None and found and not overlaps(found, o):
        yield problem_at(
            o.place.inside("as_stated"),
            f"{o.id}: as_stated {quote(o.as_stated or '')} but the ledger of {paragraph.id} has "
            f"{' and '.join(map(quote, found))}",
            "write the same characters in both",
        )


@rule("ledger-number", each=Observation)
def number_not_in_ledger(site: Site, o: Observation) -> Iterator[Problem]:
    """The evidence of a value holds another number that the ledger of its paragraph does not list.

    Why: The ledger has every numeral of the paragraph, so that number does not stand in the paragraph.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes, 7 piers
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes
    """
    paragraph, found = of_ledger(site, o)
    if paragraph is None or not found or not overlaps(found, o) or o.as_stated is None:
        return
    reader = languages.reader(site.article.language)
    listed = counted((n.fragment for n in paragraph.numerals), reader)
    strange = counted([o.as_stated], reader) - listed
    if strange:
        yield problem_at(
            o.place.inside("as_stated"),
            f"{o.id}: as_stated {quote(o.as_stated)} holds {min(strange)}, which the ledger of "
            f"{paragraph.id} has not",
            "copy the fragment from the article, and list each of its numerals",
        )


def of_ledger(site: Site, o: Observation) -> tuple[Paragraph | None, list[str]]:
    """The paragraph of a value that has evidence, and the fragments that its ledger has of the value."""
    paragraph = site.paragraph(o.locator) if o.as_stated is not None else None
    numerals_of = paragraph.numerals if paragraph else ()
    return paragraph, [n.fragment for n in numerals_of if n.kind == "figure" and names(n, o)]


def names(numeral: Numeral, o: Observation) -> bool:
    """Whether a numeral is of a record: as its own, or by a note where it is said for several."""
    texts = numeral.note.values() if numeral.note else ()
    return numeral.record == o.id or any(r.target == o.id for t in texts for r in references(t))


def counted(fragments: Iterable[str], reader: languages.Reader) -> set[Decimal]:
    """The numbers that fragments hold, without their signs."""
    return {abs(n.value) for each in fragments for n in reader.numerals(reader.normal(each))}


def overlaps(fragments: Iterable[str], o: Observation) -> bool:
    """Whether one of the fragments and the evidence of a value lie in one another."""
    return any(overlap(fragment, o.as_stated or "") for fragment in fragments)


def overlap(one: str, other: str) -> bool:
    """Whether one fragment lies in the other."""
    return one in other or other in one
