"""Fills in the derived values of a site, and holds that every refused formula is truly refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import floor

from ..model import Observation, PeriodBasis, Refusal, Site
from ..problems import Problem, Problems, problem_at
from ..rules import rule
from .digits import Stated
from .evaluate import Evaluation
from .inputs import stated_inputs
from .reasons import MISTAKES, RefusedError

Limits = tuple[Fraction | None, Fraction | None]


def complete(site: Site) -> Site:
    """The site with number, multiplier and bound of each derived value; DataError if one has none."""
    problems = Problems()
    evaluation = Evaluation(site)
    observations: dict[str, Observation] = {}
    for id_, o in site.observations.items():
        observations[id_] = o
        if o.formula is None:
            continue
        try:
            value = evaluation.derived(o)
            limits = evaluation.limits(o)
        except RefusedError as error:
            # A value that rests on a refused one is told at that one only.
            if error.origin in (None, id_):
                problems.extend([underivable(o, error)])
            continue
        observations[id_] = filled_in(replace(o, period_basis=basis(site, o)), value, limits)
    for refusal in site.refusals.values():
        error_or_none = refusal_of(evaluation, refusal.formula)
        if error_or_none is None:
            problems.extend([computable(refusal)])
        elif error_or_none.reason in MISTAKES:
            message = f"{refusal.id}: {error_or_none.sentence}"
            found = problem_at(refusal.place, message, error_or_none.hint)
            problems.extend([underivable.coded(found)])
    problems.raise_if_any()
    return replace(site, observations=observations)


# Rules whose faults in an input explain that a formula is refused.
OF_INPUTS = (
    *("period-past", "period-future", "period-ledger", "period-id"),
    *("value-evidence", "bound-evidence", "unit-evidence", "measure-unit"),
    *("area-unnamed", "area-other"),
)


@rule("formula-refused", hard=True, after=OF_INPUTS)
def underivable(o: Observation, error: RefusedError) -> Problem:
    """A derived value follows from a formula that must not be computed.

    Why: Some results claim what the source does not give: a stock against a flow, a share of two values
    that are only "over", growth in other prices. The word in front of the message says which it is.

    Example:
        data/sections/harbour.yml:
            derived:
            - id: cargo-a-route
              indicator: route-count
              formula: cargo-2031h1 - routes
              area: mirror-lake
    Instead:
        data/sections/harbour.yml:
            derived:
            - id: cargo-2030h1
              formula: cargo-2031h1 / (1 + cargo-growth-2031h1)
    """
    found = problem_at(o.place, f"{o.id} cannot be derived: {error.sentence}", error.hint)
    return replace(found, of=o.id)


@rule("refusal-computable", hard=True)
def computable(refusal: Refusal) -> Problem:
    """A value is listed as one that must not be computed, and can be.

    Why: The list of refusals tells readers what the source does not allow. It must be true.

    Example:
        data/sections/harbour.yml:
            refusals:
            - id: cargo-before
              title: {en: Cargo before, zh: Cargo before}
              formula: cargo-2031h1 / (1 + cargo-growth-2031h1)
              reason: {en: It is too hard., zh: It is too hard.}
    Instead:
        data/sections/harbour.yml:
            refusals:
            - id: cargo-per-passenger
              formula: cargo-2031h1 / passengers-2032
    """
    return problem_at(
        refusal.place,
        f"{refusal.id}: this can be computed: {refusal.formula}",
        "move it to `derived`, or correct the formula",
    )


def remainder(site: Site, made: Observation) -> Observation:
    """A value that a chart makes by a formula, told as a derived record's is. Raises RefusedError."""
    evaluation = Evaluation(site)
    return filled_in(made, evaluation.told(made), evaluation.limits(made))


def filled_in(o: Observation, value: Stated, limits: Limits) -> Observation:
    """A derived value with its number, and with the limits that its inputs leave it."""
    digit = int(Decimal(value.number).as_tuple().exponent) + value.multiplier
    low, high = outward(*limits, digit)
    return replace(
        o, number=value.number, multiplier=value.multiplier, bound=value.bound, low=low, high=high
    )


def outward(
    low: Fraction | None, high: Fraction | None, digit: int
) -> tuple[Decimal | None, Decimal | None]:
    """Limits as decimals of two digits more than the value has, rounded outward; `digit` is the power of its last.

    The value itself may be written outside of them: it is rounded to fewer digits.
    """
    finest = digit - 2
    steps = Fraction(10) ** -finest

    def decimal(limit: Fraction | None, up: int) -> Decimal | None:
        if limit is None:
            return None
        found = Decimal(up * floor(up * limit * steps)).scaleb(finest)
        short = found.quantize(Decimal(1).scaleb(digit))
        return short if short == found else found

    return decimal(low, 1), decimal(high, -1)


def basis(site: Site, derived: Observation) -> PeriodBasis:
    """How the period of a derived value is known: stated where each of its inputs states the same one."""
    stated = all(
        each.period == derived.period and each.period_basis == "stated"
        for each in stated_inputs(site, derived)
    )
    return "stated" if derived.period and stated else derived.period_basis


def refusal(site: Site, formula: str, *, excused: bool = False) -> RefusedError | None:
    """Why a formula must not be computed, or None where it may; `excused` is what a reason allows."""
    return refusal_of(Evaluation(site), formula, excused=excused)


def refusal_of(
    evaluation: Evaluation, formula: str, *, excused: bool = False
) -> RefusedError | None:
    """The refusal of a formula, if any."""
    try:
        evaluation.refused(formula, excused=excused)
    except RefusedError as error:
        return error
    return None
