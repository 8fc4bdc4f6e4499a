"""Derived values hold for every admissible choice of inputs (property-based)."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from datasite.derive.digits import stated as worded
from datasite.derive.evaluate import Evaluation, supported
from datasite.derive.formula import Node, Number, Operation, Value, parse_formula
from datasite.derive.reasons import RefusedError
from datasite.derive.span import Span

from ..support.records import site, stated

BOUNDS = ["exact", "exact", "over", "under", "about", "at_least", "at_most"]

digits = st.one_of(
    st.integers(1, 99999).map(str),
    st.integers(1, 9999).map(lambda n: f"{n / 10:.1f}"),
    st.integers(1, 9999).map(lambda n: f"{n / 100:.2f}"),
)
records = st.builds(
    lambda id_, number, multiplier, bound: stated(
        id_, "loans", number, multiplier=multiplier, bound=bound
    ),
    st.just("a"),
    digits,
    st.sampled_from([0, 0, 4, 8]),
    st.sampled_from(BOUNDS),
)
names = ["a", "b", "c"]
kinds = st.sampled_from(["count", "ratio", "percent", "currency"])
trees = st.recursive(
    st.one_of(
        st.sampled_from(names).map(Value), st.integers(1, 9).map(lambda n: Number(Fraction(n)))
    ),
    lambda inner: st.builds(Operation, st.sampled_from("+-*/"), inner, inner),
    max_leaves=5,
)
parts = st.fractions(0, 1, max_denominator=97)


def pick(limits: Span, part: Fraction) -> Fraction:
    """One admissible number: between the limits, beyond the one that there is, ends where closed."""
    low, high = limits.low, limits.high
    if low is None and high is None:
        return part
    if low is None:
        number = high - part * 1000
    elif high is None:
        number = low + part * 1000 * (1 + abs(low))
    else:
        number = low + part * (high - low)
    outside = (limits.low_open and number == low) or (limits.high_open and number == high)
    return number + (Fraction(1, 10**9) if number == low else -Fraction(1, 10**9)) * outside


def outcome(node: Node, chosen: dict[str, Fraction]) -> Fraction:
    """The formula with one number for each input."""
    match node:
        case Number(value=value):
            return value
        case Value(id=id_):
            return chosen[id_]
        case Operation(sign=sign, left=left, right=right):
            one, other = outcome(left, chosen), outcome(right, chosen)
            return {
                "+": lambda: one + other,
                "-": lambda: one - other,
                "*": lambda: one * other,
                "/": lambda: one / other,
            }[sign]()
    raise AssertionError


def inside(number: Fraction, limits: Span) -> bool:
    """Whether a span holds a number."""
    above = (
        limits.low is None or number > limits.low or (number == limits.low and not limits.low_open)
    )
    below = (
        limits.high is None
        or number < limits.high
        or (number == limits.high and not limits.high_open)
    )
    return above and below


@settings(max_examples=400, deadline=None)
@given(
    trees,
    st.lists(records, min_size=3, max_size=3),
    st.lists(parts, min_size=3, max_size=3),
    kinds,
)
def test_the_interval_and_the_stated_value_hold_every_admissible_outcome(
    node, given_records, choice, kind
):
    inputs = [
        stated(n, "loans", r.number, multiplier=r.multiplier, bound=r.bound)
        for n, r in zip(names, given_records, strict=True)
    ]
    evaluation = Evaluation(site(*inputs))
    chosen = {
        o.id: pick(evaluation.pair(o.id)[0], part) for o, part in zip(inputs, choice, strict=True)
    }
    try:
        low, raised = evaluation.spans(node)
    except RefusedError:
        assume(False)
    result = outcome(node, chosen)
    assert inside(result, low)
    try:
        value = worded(low, supported(low, raised), 3, kind)
    except RefusedError:
        return
    holds(value, result)


def holds(value, result: Fraction) -> None:
    """What a stated value says is true of a number."""
    number = Fraction(value.number) * Fraction(10) ** value.multiplier
    fraction = len(value.number.partition(".")[2])
    step = Fraction(10) ** (value.multiplier - fraction)
    match value.bound:
        case "exact":
            assert abs(result - number) <= step / 2  # as rounding has it
        case "about":
            assert abs(result - number) <= step  # the last digit may be one off, never two
        case "over":
            assert result > number
        case "at_least":
            assert result >= number
        case "under":
            assert result < number
        case "at_most":
            assert result <= number


ends = st.fractions(-1000, 1000, max_denominator=500)
spans = st.builds(
    lambda a, b, low, high, left, right: Span(
        None if left else min(a, b),
        None if right else max(a, b),
        (low and a != b) or left,
        (high and a != b) or right,
    ),
    ends,
    ends,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@settings(max_examples=400, deadline=None)
@given(spans, spans, parts, parts, st.sampled_from("+-*/"))
def test_each_operation_holds_every_outcome_whatever_the_signs(one, other, first, second, sign):
    node = Operation(sign, Value("a"), Value("b"))
    a, b = pick(one, first), pick(other, second)
    assume(inside(a, one) and inside(b, other))
    try:
        result = Evaluation(site()).operate(sign, one, other)
    except RefusedError:
        assert other.spans_zero
        return
    assert inside(outcome(node, {"a": a, "b": b}), result)


@settings(max_examples=300, deadline=None)
@given(ends, st.fractions(0, 50, max_denominator=10**5), kinds)
def test_no_digit_is_claimed_that_the_span_does_not_support(middle, reach, kind):
    limits = Span(middle - reach, middle + reach)
    try:
        value = worded(limits, "both", 4, kind)
    except RefusedError:
        return
    for end in (limits.low, limits.high):
        holds(value, end)
    if kind in ("count", "ratio") and abs(middle) >= 1000:
        assert "." not in value.number


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab1 +-*/().days[]_\n０", max_size=30))
def test_any_text_is_a_formula_or_a_refusal(text):
    reason = "syntax"
    try:
        parse_formula(text)
    except RefusedError as error:
        reason = error.reason
    assert reason == "syntax"
