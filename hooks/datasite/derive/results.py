"""Decides whether a derived record claims the period and area that its inputs give."""

from __future__ import annotations

from ..model import Observation, Site
from ..period import Period, same
from ..relative import Earlier
from .formula import Mark, Node, Operation, leaves
from .inputs import is_factor, unique
from .reasons import Reason, RefusedError


def claim_place(site: Site, node: Node, result: Observation) -> None:
    """Refuse a result set in a period or area that none of its inputs is in."""
    inputs = unique(site.observations[leaf.id] for leaf in leaves(node))
    if not inputs:
        return
    if any(o.area != result.area for o in inputs):
        raise RefusedError(
            Reason.RESULT_AREA,
            f"the inputs are of {inputs[0].area}, the result of {result.area}",
            f"write `area: {inputs[0].area}`",
        )
    timed = unique(
        site.observations[leaf.id] for leaf in leaves(node) if not isinstance(leaf, Mark)
    )
    dated = [o.period for o in timed if o.period is not None]
    expected = shift(site, node, dated[0]) if dated else None
    if len(dated) < len(timed) and result.period is None:
        return
    if not same(result.period, expected):
        raise RefusedError(
            Reason.RESULT_PERIOD,
            f"the formula gives {expected or 'no period'}, the record says "
            f"{result.period or 'none'}",
            f"write `period: {expected}`" if expected else "leave `period` out",
        )


def shift(site: Site, node: Node, period: Period) -> Period:
    """The period of a result: that which growth is on for `level / (1 + growth)`, the one after it for a product."""
    if not isinstance(node, Operation) or not is_factor(node.right):
        return period
    growth = next(site.observations[leaf.id] for leaf in leaves(node.right))
    on = site.indicators[growth.indicator].against or Earlier("year")
    moved = on.before(period) if node.sign == "/" else on.after(period)
    return moved or growth.period or period
