"""What the fragments say that records quote: the numbers in them, and which of these gives the value."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from ..languages import reader
from ..model import Observation, Site
from .agreement import agrees, attained
from .ledger import of_ledger
from .phrases import Phrase, phrases
from .units_said import other_family, other_unit


def phrases_of(site: Site, fragment: str) -> tuple[Phrase, ...]:
    """What a fragment of the article says of each of its numbers; the article's language comes first."""
    return phrases_in(fragment, site.article.language, *site.languages)


@lru_cache(maxsize=1000)
def phrases_in(fragment: str, *codes: str) -> tuple[Phrase, ...]:
    """What a fragment says of each of its numbers, read in these languages."""
    return tuple(phrases(fragment, reader(*codes)))


def said_of(site: Site, o: Observation) -> tuple[Phrase, ...]:
    """What the evidence of a value says; that of another source may write numbers as any of the site's languages."""
    if o.as_stated is None:
        return ()
    codes = (site.article.language, *site.languages)
    source = site.sources.get(o.source)
    if source is None or source.own:
        return phrases_of(site, o.as_stated)
    firsts = {reader(code).readings[0].digits: code for code in reversed(codes)}
    found = (phrases_in(o.as_stated, code, *codes) for code in reversed(firsts.values()))
    return tuple(dict.fromkeys(phrase for phrases in found for phrase in phrases))


def said_beside(site: Site, o: Observation) -> list[Phrase]:
    """What the evidence of a value says, and the other numerals of it in the ledger of its paragraph and of others."""
    numerals = (n for paragraph in site.article.paragraphs() for n in paragraph.numerals)
    beside = [n.fragment for n in numerals if n.kind == "figure" and n.record == o.id]
    fragments = (o.as_stated or "", *of_ledger(site, o)[1], *beside)
    return [phrase for each in fragments for phrase in phrases_of(site, each)]


def phrase_of(site: Site, o: Observation) -> Phrase | None:
    """The phrase of a record's fragment that gives its value: of several, the one it agrees with most."""
    if o.ranged:
        return next((p for p in said_of(site, o) if of_end(site, o, p)), None)
    if o.value is None or o.as_stated is None:
        return None

    def faults(phrase: Phrase) -> int:
        unlike = other_unit(site, o, phrase) is not None
        return int(o.bound not in attained(o, phrase)) + int(unlike)

    return min((p for p in said_of(site, o) if agrees(site, o, p)), key=faults, default=None)


def of_interval(site: Site, o: Observation, phrase: Phrase) -> bool:
    """Whether a phrase gives an end of the interval around a value, or how sure that is."""
    if not o.estimated:
        return False
    if phrase.level:
        return o.level == Decimal(phrase.number)
    return of_end(site, o, phrase)


def of_end(site: Site, o: Observation, phrase: Phrase) -> bool:
    """Whether a phrase gives one of the ends around a value, or of a range."""
    ends = (end.scaleb(-o.multiplier) for end in (o.low, o.high) if end is not None)
    return any(gives_end(site, replace(o, number=format(end, "f")), o, phrase) for end in ends)


def gives_end(site: Site, end: Observation, o: Observation, phrase: Phrase) -> bool:
    """Whether a phrase gives the end of an interval: as a number, or as what lies on either side of the value.

    One in another unit gives none: ±2.2 percent beside dollars is of a change.
    """
    if other_family(site, o, phrase):
        return False
    if not phrase.margin:  # around a fall an end may be a rise
        either = (phrase,) if o.ranged else (phrase, replace(phrase, falls=False))
        return any(agrees(site, end, each) for each in either)
    return (
        end.value is not None and o.value is not None and abs(end.value - o.value) == phrase.value
    )
