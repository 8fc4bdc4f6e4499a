"""Evaluates formulas over the records of a site as spans, each observation once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..bound import Bound
from ..model import Observation, Site
from . import span
from .digits import Stated, stated
from .dimensions import claim, dimension
from .formula import Length, Mark, Node, Number, Operation, Value, leaves, parse_formula
from .inputs import examine, stated_inputs
from .intervals import limits, vague
from .reasons import Reason, RefusedError
from .results import claim_place
from .span import Span

Pair = tuple[Span, Span]


class Evaluation:
    """The spans of one site. Raises RefusedError wherever a value must not be computed.

    Every span is kept twice: with zero as the floor of an `under`, and with a higher floor. Where
    the two differ, the limit rests on no statement of the source and is not used.
    """

    def __init__(self, site: Site) -> None:
        """Nothing is computed yet."""
        self.site = site
        self.known: dict[str, Pair | RefusedError] = {}
        self.open: list[str] = []

    def derived(self, observation: Observation) -> Stated:
        """What a derived record may state."""
        self.pair(observation.id)
        return self.told(observation)

    def told(self, observation: Observation) -> Stated:
        """The same of a value that is no record, whose formula is known to be admitted."""
        node = parse_formula(observation.formula or "")
        return self.state(node, Fraction(self.site.unit_of(observation).scale), observation)

    def limits(self, observation: Observation) -> tuple[Fraction | None, Fraction | None]:
        """The limits in the base unit that the inputs of a formula leave its result."""
        inverse = span.point(1 / Fraction(self.site.unit_of(observation).scale))
        pair = [each * inverse for each in self.spans(parse_formula(observation.formula or ""))]
        side = supported(*pair)
        low, high = pair[0].low, pair[0].high
        return low if side in ("both", "low") else None, high if side in ("both", "high") else None

    def refused(self, formula: str, *, excused: bool = False) -> Stated:
        """What a formula of its own would give, in a pure number or its own unit."""
        node = parse_formula(formula)
        self.admit(node, excused=excused)
        dimension(self.site, node)
        return self.state(node, Fraction(1), None)

    def tree(self, observation: Observation) -> Node:
        """The tree of a derived record, its inputs and claims examined."""
        node = parse_formula(observation.formula or "")
        excused = observation.because is not None
        self.admit(node, excused=excused)
        claim(self.site, node, self.site.unit_of(observation))
        if not excused:
            claim_place(self.site, node, observation)
        return node

    def admit(self, node: Node, *, excused: bool) -> None:
        """Refuse unknown ids, then inputs that may not stand together."""
        for leaf in leaves(node):
            if leaf.id not in self.site.observations:
                raise RefusedError(Reason.UNKNOWN, leaf.id, f"no observation is called {leaf.id}")
        examine(self.site, node, excused=excused)

    def state(self, node: Node, scale: Fraction, observation: Observation | None) -> Stated:
        """The digits and bound that a tree supports."""
        low, high = (side * span.point(1 / scale) for side in self.spans(node))
        side = supported(low, high)
        kind = self.site.unit_of(observation).kind if observation else ""
        found = stated(low, side, self.fewest_digits(node), kind)
        about = found.bound is Bound.EXACT and any(map(vague, self.values(node)))
        return replace(found, bound=Bound.ABOUT) if about else found

    def values(self, node: Node) -> Iterator[Observation]:
        """The stated values that a tree calculates with, which lengths of time are not."""
        for leaf in leaves(node):
            if not isinstance(leaf, Length):
                yield from stated_inputs(self.site, self.site.observations[leaf.id])

    def spans(self, node: Node) -> Pair:
        """The span of a tree, with either floor."""
        match node:
            case Number(value=value):
                return (span.point(value),) * 2
            case Length(measure=measure, id=identifier):
                return (span.point(self.length(identifier, measure)),) * 2
            case Mark(id=identifier):
                marked = self.site.observations[identifier]
                scale = Fraction(self.site.unit_of(marked).scale)
                return (span.point(Fraction(marked.value or 0) * scale),) * 2
            case Value(id=identifier):
                scaled = span.point(
                    Fraction(self.site.unit_of(self.site.observations[identifier]).scale)
                )
                low, high = self.pair(identifier)
                return low * scaled, high * scaled
            case Operation(sign=sign, left=left, right=right):
                ones, others = self.spans(left), self.spans(right)
                return self.operate(sign, ones[0], others[0]), self.operate(
                    sign, ones[1], others[1]
                )

    def operate(self, sign: str, one: Span, other: Span) -> Span:
        """One operation on spans."""
        match sign:
            case "+":
                return one + other
            case "-":
                return one - other
            case "*":
                return one * other
        try:
            return one / other
        except ZeroDivisionError:
            raise RefusedError(Reason.ZERO, "the divisor's limits include 0") from None

    def length(self, identifier: str, measure: str) -> Fraction:
        """How many days or months the period of an observation has."""
        period = self.site.observations[identifier].period
        if period is None:
            raise RefusedError(Reason.UNDATED, identifier, "an undated value has no length")
        length = period.days if measure == "days" else period.months
        if length is None:
            raise RefusedError(
                Reason.PERIODS, f"{period} is not made of whole months", "use days()"
            )
        return Fraction(length)

    def pair(self, identifier: str) -> Pair:
        """The spans of an observation in its base unit, remembered, refusals too."""
        if identifier in self.open:
            cycle = " → ".join([*self.open[self.open.index(identifier) :], identifier])
            raise RefusedError(Reason.CYCLE, cycle, "break the circle")
        if identifier not in self.known:
            self.open.append(identifier)
            try:
                self.known[identifier] = self.read(self.site.observations[identifier])
            except RefusedError as error:
                error.origin = error.origin or identifier
                self.known[identifier] = error
            finally:
                self.open.pop()
        found = self.known[identifier]
        if isinstance(found, RefusedError):
            raise found
        return found

    def read(self, observation: Observation) -> Pair:
        """The spans of a record: of its formula, or of its digits and bound."""
        unit = self.site.unit_of(observation)
        if observation.formula is not None:
            node = self.tree(observation)
            inverse = span.point(1 / Fraction(unit.scale))
            low, high = self.spans(node)
            self.state(node, Fraction(unit.scale), observation)  # what says nothing is no input
            return low * inverse, high * inverse
        plain = span.span(limits(observation, unit))
        # Only a percentage may be negative: a count or a sum of money has zero as its floor.
        if plain.low is None and plain.high and plain.high > 0 and unit.kind != "percent":
            floored = replace(plain, low=Fraction(0), low_open=True)
            return floored, replace(floored, low=plain.high / 2)
        return plain, plain

    def fewest_digits(self, node: Node) -> int:
        """The significant digits of the least precise level among the inputs."""
        counts = []
        for leaf in leaves(node):
            o = self.site.observations[leaf.id]
            if isinstance(leaf, Value | Mark) and o.number and o.status != "derived":
                counts.append(len(o.number.replace(".", "").lstrip("-0")) or 1)
        return min(counts, default=4)


def supported(span: Span, raised: Span) -> str:
    """The limits that the source supports: `both`, `low`, `high` or `none`.

    Not those that move with the floor, nor infinity, nor an open zero below.
    """
    low = span.low == raised.low and span.low is not None
    high = span.high == raised.high and span.high is not None
    if high and span.low == 0 and span.low_open:
        low = False
    if low and high:
        return "both"
    return "low" if low else "high" if high else "none"
