"""Decides whether the inputs of a formula may stand together: same kind, period, area and prices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from ..model import Observation, Site
from ..period import same
from .formula import Length, Mark, Node, Number, Operation, Value, leaves, parse_formula
from .reasons import Reason, RefusedError

BECAUSE = "write `because:` with the reason, if they belong together"


def examine(site: Site, node: Node, *, excused: bool) -> None:
    """Raise RefusedError unless the inputs of a formula may be calculated with.

    `excused`: the record says why different periods, areas or statuses stand together. A mark is a
    number of the same kind as what is held against it, of no period and no status.
    """
    found = list(leaves(node))

    def those(*kinds: type[Node]) -> list[Observation]:
        return unique(site.observations[leaf.id] for leaf in found if isinstance(leaf, kinds))

    inputs, timed, all_inputs = those(Value), those(Length), those(Value, Mark)
    calculable(site, all_inputs)
    targets(those(Mark))
    dated(site, inputs, timed)
    stock_and_flow(site, all_inputs, timed)
    rates(site, node, all_inputs)
    prices(site, all_inputs)
    bases(site, all_inputs)
    if not excused:
        alike(inputs, timed)
        same_area(all_inputs)


def stated_inputs(site: Site, observation: Observation) -> list[Observation]:
    """The values that a derived one comes from, down to those that are not derived; a given one itself."""
    if observation.formula is None:
        return [observation]
    ids = dict.fromkeys(leaf.id for leaf in leaves(parse_formula(observation.formula)))
    return unique(s for i in ids for s in stated_inputs(site, site.observations[i]))


def unique(observations: Iterable[Observation]) -> list[Observation]:
    """Each observation once, in order."""
    return list({o.id: o for o in observations}.values())


def ids_in_words(observations: Sequence[Observation], aspect: str = "") -> str:
    """Ids with what they have in an aspect: `a 2021, b 2022`."""
    if not aspect:
        return ", ".join(o.id for o in observations)
    return ", ".join(f"{o.id} {getattr(o, aspect) or 'none'}" for o in observations)


def measure(site: Site, observation: Observation) -> str:
    """The measure of an observation's indicator."""
    return site.indicators[observation.indicator].measure


def calculable(site: Site, inputs: Sequence[Observation]) -> None:
    """Refuse open symbols and ranks."""
    for o in inputs:
        if o.symbol is not None or (o.number is None and o.formula is None):
            raise RefusedError(Reason.SYMBOL, o.id, "leave the value out, or refuse it")
        if measure(site, o) == "rank" or site.unit_of(o).kind == "rank":
            raise RefusedError(Reason.RANK, o.id, "a rank cannot be an input")


def targets(marks: Sequence[Observation]) -> None:
    """Refuse the mark of anything but a target: elsewhere it would be a bound that is lost."""
    for o in marks:
        if o.status != "target":
            raise RefusedError(
                Reason.SYNTAX, f"{o.id} is {o.status}: only a target is a mark", f"write {o.id}"
            )


def dated(site: Site, inputs: Sequence[Observation], timed: Sequence[Observation]) -> None:
    """Refuse undated values beside others; a plain count needs no period."""
    bare = [o for o in timed if o.period is None]
    if len(inputs) > 1:
        bare += [o for o in inputs if o.period is None and measure(site, o) != "count"]
    if bare:
        raise RefusedError(
            Reason.UNDATED, ids_in_words(unique(bare)), "an undated value stands alone"
        )


def stock_and_flow(site: Site, inputs: Sequence[Observation], timed: Sequence[Observation]) -> None:
    """Refuse a stock against a flow of one unit, and a stock spread over days or months."""
    for one in inputs:
        for other in inputs:
            if (
                measure(site, one) == "stock"
                and measure(site, other) == "flow"
                and site.unit_of(one).id == site.unit_of(other).id
            ):
                raise RefusedError(
                    Reason.STOCK_AND_FLOW,
                    f"{one.id} is a stock, {other.id} a flow",
                    "set stocks against stocks and flows against flows",
                )
    for o in timed:
        if measure(site, o) != "flow":
            raise RefusedError(
                Reason.STOCK_AND_FLOW,
                f"{o.id} is no flow over its period",
                "only a flow has days() and months()",
            )


def rates(site: Site, node: Node, inputs: Sequence[Observation]) -> None:
    """Refuse a rate that is not known to be that of the level it is applied to.

    A growth rate is applied as `level / (1 + rate)` or `level * (1 + rate)`: bare, it would be
    taken for a share.
    """
    levels = [o for o in inputs if measure(site, o) in ("stock", "flow", "count")]
    for rate in inputs if levels else ():
        growing = measure(site, rate) == "growth"
        if site.unit_of(rate).kind != "percent":
            continue
        of = site.indicators[rate.indicator].of
        others = [level for level in levels if level.indicator != of]
        if others:
            raise RefusedError(
                Reason.OF_OTHER,
                f"{rate.id} is a rate of {of or 'nothing named'}; {ids_in_words(others)} is "
                f"{', '.join(sorted({o.indicator for o in others}))}",
                f"name the quantity in `of:` of indicator {rate.indicator}, if the source does",
            )
        if growing and not any(is_factor(part, rate.id) for part in factors(node)):
            raise RefusedError(
                Reason.BARE_GROWTH,
                rate.id,
                f"write level / (1 + {rate.id}) or level * (1 + {rate.id})",
            )


def is_factor(node: Node, rate: str | None = None) -> bool:
    """Whether a tree is `1 + rate`, for this rate or for any."""
    return (
        isinstance(node, Operation)
        and node.sign == "+"
        and node.left == Number(Fraction(1))
        and isinstance(node.right, Value)
        and rate in (None, node.right.id)
    )


def factors(node: Node) -> Iterator[Node]:
    """Every operand of a product and every divisor."""
    if isinstance(node, Operation):
        if node.sign == "*":
            yield node.left
        if node.sign in "*/":
            yield node.right
        yield from factors(node.left)
        yield from factors(node.right)


def prices(site: Site, inputs: Sequence[Observation]) -> None:
    """Refuse money at current prices with growth or money at constant prices, or at unknown ones.

    Only indicators that state their prices, and growth of money, are held to this.
    """
    known = {o.id: site.indicators[o.indicator].prices for o in inputs}
    stated = {basis for basis in known.values() if basis}
    money = [o for o in inputs if concerns_money(site, o)]
    growing = any(measure(site, o) == "growth" for o in money)
    silent = [o for o in money if known[o.id] is None]
    if len(stated) > 1 or (growing and silent):
        detail = ", ".join(f"{o.id} {known[o.id] or 'not said'}" for o in money or inputs)
        raise RefusedError(
            Reason.PRICES, detail, "a level in current prices has no real growth to divide by"
        )


def bases(site: Site, inputs: Sequence[Observation]) -> None:
    """Refuse indices of different bases together, and growth on different times."""
    for name in ("base", "against"):
        found = {o.id: getattr(site.indicators[o.indicator], name) for o in inputs}
        said = {id_: against for id_, against in found.items() if against is not None}
        if len(set(said.values())) > 1:
            detail = ", ".join(f"{id_} {against}" for id_, against in said.items())
            hint = "take values that are relative to the same time"
            raise RefusedError(Reason.BASES, detail, hint)


def concerns_money(site: Site, observation: Observation) -> bool:
    """Whether a value is money, or the growth of money."""
    indicator = site.indicators[observation.indicator]
    of = site.indicators.get(indicator.of or "", indicator)
    return any(site.units[i.unit].kind == "currency" for i in (indicator, of))


def alike(inputs: Sequence[Observation], timed: Sequence[Observation]) -> None:
    """Refuse different periods, areas and statuses."""
    together = unique([*inputs, *timed])
    dated_ones = [o for o in together if o.period is not None]
    if any(not same(dated_ones[0].period, o.period) for o in dated_ones):
        raise RefusedError(Reason.PERIODS, ids_in_words(dated_ones, "period"), BECAUSE)
    same_area(together)
    told = [o for o in together if o.status != "derived"]
    if any(o.status != told[0].status for o in told):
        raise RefusedError(Reason.STATUSES, ids_in_words(told, "status"), BECAUSE)


def same_area(inputs: Sequence[Observation]) -> None:
    """Refuse different areas."""
    if any(o.area != inputs[0].area for o in inputs):
        raise RefusedError(Reason.AREAS, ids_in_words(inputs, "area"), BECAUSE)
