"""Which unit a formula gives: units multiply and cancel, and only like units are added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..model import Site, Unit
from .formula import Length, Mark, Node, Number, Operation, Value
from .reasons import Reason, RefusedError

Dimension = Mapping[str, int]  # unit id or `days`, `months` → power; empty for a pure number


def dimension(site: Site, node: Node) -> Dimension:
    """The units of a tree; raises RefusedError where unlike ones are added."""
    match node:
        case Number():
            return {}
        case Length(measure=measure):
            return {measure: 1}
        case Value(id=identifier) | Mark(id=identifier):
            unit = site.unit_of(site.observations[identifier])
            return {} if unit.kind == "percent" else {unit.id: 1}
        case Operation(sign=sign, left=left, right=right):
            one, other = dimension(site, left), dimension(site, right)
            if sign in "+-":
                if one != other:
                    raise RefusedError(
                        Reason.UNLIKE_UNITS,
                        f"{dimension_in_words(one)} {sign} {dimension_in_words(other)}",
                        "add like to like",
                    )
                return one
            powers = Counter(one)
            powers.update({u: p if sign == "*" else -p for u, p in other.items()})
            return {u: p for u, p in powers.items() if p}


def dimension_in_words(dimension: Dimension) -> str:
    """A dimension as people write it: `yuan/person`."""
    above = "·".join(u for u, p in dimension.items() if p > 0) or "number"
    below = "·".join(u for u, p in dimension.items() if p < 0)
    return f"{above}/{below}" if below else above


def claim(site: Site, node: Node, unit: Unit) -> None:
    """Refuse a result whose indicator claims another unit than the formula gives.

    A mean (yuan a firm) may be claimed in the unit of its numerator; a unit of kind ratio may name
    any quotient, one of kind currency any quotient of money.
    """
    found = dimension(site, node)
    above = [u for u, p in found.items() if p > 0]
    below = [u for u, p in found.items() if p < 0]
    if not found:
        fits = unit.kind in ("percent", "ratio")
    elif below and (unit.kind == "ratio" or money(site, above, unit)):
        fits = True
    else:
        fits = above == [unit.id] and found[unit.id] == 1
    if not fits:
        raise RefusedError(
            Reason.RESULT_UNIT,
            f"the formula gives {dimension_in_words(found)}, the indicator says {unit.id}",
            "give the derived value an indicator in that unit",
        )


def money(site: Site, above: list[str], unit: Unit) -> bool:
    """Whether what is divided is money, and the unit claimed is too."""
    kinds = {site.units[u].kind for u in above if u in site.units}
    return unit.kind == "currency" and kinds == {"currency"}
