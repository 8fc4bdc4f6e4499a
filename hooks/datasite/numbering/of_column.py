"""Tells what a column of a table is of: its name, by its head or the title, its unit, and whether it has changes."""

from __future__ import annotations

from decimal import Decimal

from ..check.prose_numbers import numbers_in
from ..languages import Reader
from .adjusted import adjustments
from .captions import is_bare_head, titled
from .cells import scale
from .drafted import CHANGE, Drafts, Quantity
from .measured import MANY
from .tables import Column

STEPS = ("month", "quarter", "year")


def quantity(
    column: Column, caption: str, reader: Reader, made: Drafts, *, alone: bool
) -> Quantity:
    """What a column is of. What may be below zero and is in percent is a change, on the time before."""
    title, family = titled(caption, reader), column.scale.family
    bare = title.name != "" and is_bare_head(column.name, reader, alone=alone)
    name = title.name if bare else column.name
    name = "" if numbers_in(name, reader) else name
    said = reader.growth_on(column.name)
    on = said[0] if len(said) == 1 else "" if said else title.on
    against = on
    headed = reader.pattern("headed_change").search(column.name) is not None
    under_change = title.changes and scale(column.name, reader) is None
    if family in ("percent", "point"):
        measure = "growth" if headed or under_change or falls(column) else "ratio"
        against = on or step(column)
    elif family:
        measure = "flow"
    else:
        changes = falls(column) or headed or (bare and title.changes)
        measure = "flow" if changes else "count"
    counted = unit(column, name, reader, made)
    adjusted = "" if adjustments(name, reader) else title.adjusted
    if measure in ("ratio", "count") or (measure == "flow" and family):
        on = against = ""
    elif bare:
        name += CHANGE
    return Quantity(name, counted, measure, against, on, adjusted=adjusted)


def falls(column: Column) -> bool:
    """Whether some values of a column are below zero."""
    return any(value.cell.number.startswith("-") for value in column.values)


def step(column: Column) -> str:
    """The time before that of a value, by the times of a column."""
    kinds = {value.time.kind for value in column.values if value.time}
    kind = next(iter(kinds)) if len(kinds) == 1 else ""
    return kind if kind in STEPS else "year"


def is_change(of: Quantity) -> bool:
    """Whether it is the change of something, which is on an earlier time."""
    return of.measure == "growth" or CHANGE in of.name


def is_guessed(column: Column, of: Quantity) -> bool:
    """Whether it is guessed that what a column counts are changes: no title says so."""
    return of.measure == "flow" and not column.scale.family and CHANGE not in of.name


def unit(column: Column, name: str, reader: Reader, made: Drafts) -> str:
    """The unit of a column: as it is said, or people by its name, where its numbers are large."""
    family, noun = column.scale.family, column.scale.noun
    if family in ("percent", "point"):
        return family
    if family:
        made.monies[family.lower()] = family
        return family.lower()
    power = column.scale.multiplier
    sizes = (abs(Decimal(v.cell.number).scaleb(v.cell.multiplier + power)) for v in column.values)
    people = not noun and max(sizes, default=Decimal(0)) >= MANY
    if people and reader.pattern("peopled").search(name):
        return "person"
    counted = any(r.thing(noun) == 0 for r in reader.readings)
    people = counted or (noun != "" and reader.pattern("persons").fullmatch(noun) is not None)
    return "person" if people else made.counted(noun)
