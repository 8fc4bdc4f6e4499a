"""Ties an interval to the record of its estimate where another paragraph has told that, as notes on accuracy come last.

Its record is the one whose number that is alone and which the sentence names; of several, somebody says which.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ..check.phrases import Phrase
from .drafted import CHANGE, Draft, Drafts, Place
from .intervals import Interval
from .listing import Listed
from .sections import Section

Rows = Mapping[Place, Listed]


def tied(made: Drafts, sections: Sequence[Section]) -> Drafts:
    """The drafts with each interval at the record of its estimate."""
    rows: Rows = {
        (id_, at): row
        for section in sections
        for id_, numerals in section.numerals.items()
        for at, row in enumerate(numerals)
    }
    for place, draft in [*made.records.items()]:
        if draft.around and draft.around.sentence:
            made = at_its_estimate(made, rows, place, draft)
    for place, around in made.loose.items():
        of = rows[place].phrase
        found = [each for each in made.records.values() if holds(made, each, around, of)]
        if len(found) == 1:
            made = surrounded(made, found[0].id, around, 0)
            ends = {(place[0], part) for part in around.parts} - made.levels
            made.parts |= dict.fromkeys(ends, found[0].id)
    return made


def at_its_estimate(made: Drafts, rows: Rows, place: Place, draft: Draft) -> Drafts:
    """The drafts with the interval of one at another that tells its value; or else with what may be that."""
    around = draft.around
    if around is None:
        return made
    same = [of for of in rows if of != place and says(made, rows, of, draft)]
    ids = dict.fromkeys(
        made.records[of].id if of in made.records else made.parts.get(of, "") for of in same
    )
    named = [id_ for id_ in ids if id_ and is_named(made, by_id(made, id_), around)]
    if len(named) == len(ids) == 1:
        own = {of: named[0] for of, id_ in made.parts.items() if id_ == draft.id}
        power = draft.of.phrase.multiplier if draft.of.phrase else 0
        made = surrounded(made, named[0], replace(around, level=draft.level), power)
        made = made.without({draft.id})
        made.parts |= own | {place: named[0]}
    elif like := named or [i for i in ids if i and holds_name(made, by_id(made, i), draft)]:
        open_ = (
            f"{rows[of].fragment} in {of[0]}"
            for of in same
            if not (of in made.records or of in made.parts)
        )
        made.records[place] = replace(draft, like=(*like, *open_))
    return made


def says(made: Drafts, rows: Rows, of: Place, draft: Draft) -> bool:
    """Whether a numeral says the number of a draft."""
    row, own = rows[of].phrase, draft.of.phrase
    if row is None or own is None or (row.family, row.points) != (own.family, own.points):
        return False
    if of in made.records:
        return in_full(made.records[of].number, row) == in_full(draft.number, own)
    return rows[of].kind == "open" and abs(row.value) == abs(own.value) and not row.margin


def in_full(number: str, phrase: Phrase) -> Decimal:
    """A number with the power of ten of what was read."""
    return Decimal(number).scaleb(phrase.multiplier)


def by_id(made: Drafts, id_: str) -> Draft:
    """A draft by its id."""
    return next(each for each in made.records.values() if each.id == id_)


def is_named(made: Drafts, draft: Draft, around: Interval) -> bool:
    """Whether the sentence of an interval has all words of what a draft is of, and that has no interval yet."""
    name, *_ = made.quantities[draft.indicator][1].name.partition(CHANGE)
    words = re.findall(r"[^\W\d]+", name)
    said = (
        re.search(rf"(?<![^\W\d]){re.escape(w)}(?![^\W\d])", around.sentence, re.IGNORECASE)
        for w in words
    )
    return draft.around is None and bool(words) and (all(said) or name in around.sentence)


def holds_name(made: Drafts, one: Draft, other: Draft) -> bool:
    """Whether the name of one draft is part of that of another: the rate, and the adjusted rate."""
    names = (made.quantities[each.indicator][1].name.partition(CHANGE)[0] for each in (one, other))
    short, long = sorted((name.casefold() for name in names), key=len)
    return short != "" and short in long and one.around is None


def holds(made: Drafts, draft: Draft, around: Interval, of: Phrase | None) -> bool:
    """Whether a draft lies between loose ends and is what their sentence names."""
    own = draft.of.phrase
    if own is None or of is None or own.family != of.family or not is_named(made, draft, around):
        return False
    return around.low <= in_full(draft.number, own) <= around.high


def surrounded(made: Drafts, id_: str, around: Interval, power: int) -> Drafts:
    """The drafts with an interval, whose ends are in a power of ten, at one of them."""
    for place, draft in made.records.items():
        if draft.id == id_:
            by = power - (draft.of.phrase.multiplier if draft.of.phrase else 0)
            low, high = (
                (end.scaleb(by).normalize() if by else end) for end in (around.low, around.high)
            )
            ends = replace(around, low=low, high=high)
            made.records[place] = replace(draft, around=ends, level=around.level)
    return made
