"""Finds the indicator of the text that a column of a table is of: of the same words, unit and adjustment."""

from __future__ import annotations

from decimal import Decimal

from .drafted import Draft, Drafts, Quantity
from .tables import Column, Value


def joined(drafted: Drafts, quantity: Quantity, column: Column) -> str:
    """The id of that; empty where none is of it, or one that has another value at one of its times."""
    known = drafted.quantities.items()
    same = [id_ for id_, (_, each) in known if each.name and each.key == quantity.key]
    if len(same) != 1 or not all(value.time for value in column.values):
        return ""
    rows = {value.time: value for value in column.values}
    told = (d for d in drafted.records.values() if d.indicator == same[0] and d.time.period in rows)
    agreed = all(agree(d, rows[d.time.period], column.scale.multiplier) for d in told)
    return same[0] if agreed else ""


def agree(draft: Draft, value: Value, power: int) -> bool:
    """Whether a value of the text is that of a row, perhaps in round numbers."""
    of = draft.of.phrase
    one = Decimal(draft.number).scaleb(of.multiplier if of else 0)
    other = Decimal(value.cell.number).scaleb(value.cell.multiplier + power)
    return abs(one - other) * 2 <= max(step(one), step(other))


def step(number: Decimal) -> Decimal:
    """How much the last digit of a number is worth; zeros at its end may be round."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))
