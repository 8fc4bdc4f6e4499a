"""Holds records and ledger together: the numerals of a paragraph against the records they name.

The ledger lists every numeral of a paragraph in the article's own characters. So a value, a locator
or a fragment that was changed on one side only shows, without the article at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from .. import languages
from ..model import Entity, Numeral, Observation, Paragraph, Site
from ..problems import Problem, Spot, inside, quote
from ..references import references
from .evidence import agrees
from .phrases import phrases
from .prose import numbers_in

COMMON = 2  # characters that a name and its numeral share


def ledger(site: Site) -> tuple[Problem, ...]:
    """Every record that the ledger of its paragraph does not know, and every numeral that errs."""
    return (*of_values(site), *of_numerals(site), *of_entities(site))


def of_values(site: Site) -> Iterator[Problem]:
    """Each value of the article is in the ledger of its paragraph, in the same characters."""
    known = {p.id: p for p in site.article.paragraphs()}
    reader = languages.reader(site.article.language)
    for o in site.observations.values():
        paragraph = known.get(o.locator or "")
        if paragraph is None or o.as_stated is None:
            continue
        found = [n.fragment for n in paragraph.numerals if n.kind == "figure" and names(n, o)]
        if not found:
            yield problem(
                inside(o.place, "locator"),
                f"{o.id}: the ledger of {paragraph.id} has no figure of this record",
                "correct the locator, or add the numeral to the ledger",
            )
        elif not any(overlap(fragment, o.as_stated) for fragment in found):
            yield problem(
                inside(o.place, "as_stated"),
                f"{o.id}: as_stated {quote(o.as_stated)} but the ledger of {paragraph.id} has "
                f"{' and '.join(map(quote, found))}",
                "write the same characters in both",
            )
        elif strange := sorted(
            counted([o.as_stated], reader)
            - counted((n.fragment for n in paragraph.numerals), reader)
        ):
            yield problem(
                inside(o.place, "as_stated"),
                f"{o.id}: as_stated {quote(o.as_stated)} holds {strange[0]}, which the ledger of "
                f"{paragraph.id} has not",
                "copy the fragment from the article, and list each of its numerals",
            )


def of_entities(site: Site) -> Iterator[Problem]:
    """An entity that our words on a paragraph name stands in that paragraph or before it."""
    order = {p.id: n for n, p in enumerate(site.article.paragraphs())}
    for paragraph in site.article.paragraphs():
        said = (r for text in paragraph.says.values() for r in references(text))
        for id_ in dict.fromkeys(r.target for r in said if r.kind == "entity"):
            e = site.entities.get(id_)
            if e is None or e.locator is None or order[e.locator] <= order[paragraph.id]:
                continue
            yield problem(
                inside(e.place, "locator"),
                f"{e.id}: locator {e.locator} but what we say of {paragraph.id} already names it",
                "name the paragraph where it first stands",
            )


def names(numeral: Numeral, o: Observation) -> bool:
    """Whether a numeral is of a record: as its own, or by a note where it is said for several."""
    texts = numeral.note.values() if numeral.note else ()
    return numeral.record == o.id or any(r.target == o.id for t in texts for r in references(t))


def counted(fragments: Iterable[str], reader: languages.Reader) -> set[Decimal]:
    """The numbers that fragments hold, without their signs."""
    return {abs(n.value) for fragment in fragments for n in reader.numerals(fragment)}


def overlap(one: str, other: str) -> bool:
    """Whether one fragment lies in the other."""
    return one in other or other in one


def of_numerals(site: Site) -> Iterator[Problem]:
    """Each numeral is of the kind that it looks like, and of a record that says the same."""
    for paragraph in site.article.paragraphs():
        for numeral in paragraph.numerals:
            complaint = wrong(site, paragraph, numeral)
            if complaint is not None:
                yield complaint


def wrong(site: Site, paragraph: Paragraph, n: Numeral) -> Problem | None:
    """What is wrong with a numeral, if anything."""
    o, e = site.observations.get(n.record or ""), site.entities.get(n.record or "")
    where = inside(n.place, "fragment")
    reader = languages.reader(site.article.language)
    counts = reader.pattern("counted")  # beside what is a number in prose: digits, a date
    match n.kind:
        case "grammar" if counts.search(n.fragment) or numbers_in(n.fragment, reader=reader):
            return problem(
                where, f"{quote(n.fragment)} counts or dates something", "write its kind and record"
            )
        case "date" if not reader.is_date(n.fragment):
            return problem(where, f"{quote(n.fragment)} is no date", "write its kind")
        case "figure" if o is not None and not says(site, n.fragment, o):
            return problem(
                where,
                f"{quote(n.fragment)} is not the value of {o.id}, which is as_stated "
                f"{quote(o.as_stated or '')}",
                "correct the fragment, the record or the value",
            )
        case "name" if e is not None and not shares(n.fragment, named(e), reader):
            return problem(
                where,
                f"{quote(n.fragment)} is not in the name of {e.id} or its as_stated",
                f"correct the fragment or the record of this numeral of {paragraph.id}",
            )
    return None


def says(site: Site, fragment: str, o: Observation) -> bool:
    """Whether a fragment gives a record's value, or is part of its unit (per 10,000)."""
    if o.symbol is not None:
        return o.symbol in fragment
    reader = languages.reader(site.article.language)
    said = list(phrases(fragment, reader))
    if not said:
        patterns = site.unit_of(o).pattern.values()
        return any(fragment in p for p in patterns) or overlap(fragment, o.as_stated or "")
    # what the numeral is said to fall by stands beside it in the evidence
    falls = reader.pattern("falls").search(o.as_stated or "") is not None
    return any(agrees(o, replace(phrase, falls=falls)) for phrase in said)


def named(e: Entity) -> list[str]:
    """The characters in which an entity is named."""
    return [text for text in (e.as_stated, *e.name.values()) if text]


def shares(fragment: str, texts: Iterable[str], reader: languages.Reader) -> bool:
    """Whether a name has all digits of a numeral, and a stretch of its words."""
    words = fragment.strip("“”‘’「」『』《》\"'")
    digits = [c for c in words if c in reader.digits_in_names]
    stretches = [words[i : i + COMMON] for i in range(max(len(words) - COMMON + 1, 1))]
    return any(
        all(digit in text for digit in digits) and any(stretch in text for stretch in stretches)
        for text in texts
    )


def problem(place: Spot, message: str, hint: str) -> Problem:
    """A problem at a place."""
    return Problem(place.path, place.line, place.column, message, hint)
