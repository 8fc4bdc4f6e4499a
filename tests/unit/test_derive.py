"""Derived values: what they state, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from datasite import derive
from datasite.charts import form_of
from datasite.derive import Reason, complete, refusal, stated_inputs
from datasite.languages import known
from datasite.problems import DataError

from ..support.records import UNITS, derived, figure, site, stated, with_
from ..support.records import refusal as refusal_record
from ..support.together import together

ARRIVALS = stated("arrived", "arrivals", "30537")
GROWTH = stated("grew", "arrivals-growth", "9.48")
GRADUATES = stated("graduated", "graduates", "6966")
OUTPUT = stated("made", "output", "1", multiplier=11, bound="over")
DIGITAL = stated("digital", "output", "800", multiplier=8, bound="over")
REAL_GROWTH = stated("real", "output-growth", "4.0")
LOANS = stated("lent", "loans", "1", multiplier=11, bound="under")
FIRMS = stated("helped", "firms", "3000", bound="over", period=None)
KINDS = {u.id: u for u in UNITS}


def limits(indicator: str, number: str, unit: str, **more: object) -> tuple[str | None, ...]:
    """The limits of a value as text."""
    found = derive.limits(stated("x", indicator, number, **more), KINDS[unit])
    return tuple(None if end is None else format(end, "f") for end in (found.low, found.high))


@together(
    [
        ("4.0", "percent", {}, ("3.95", "4.05")),
        ("30537", "person", {}, ("30537", "30537")),
        ("40.9", "yuan", {"multiplier": 8}, ("4085000000", "4095000000")),
        ("5", "person", {"multiplier": 4}, ("45000", "55000")),
        ("33.5", "year", {}, ("33.45", "33.55")),
        ("43", "person", {"multiplier": 4, "bound": "over"}, ("430000", None)),
        ("1", "yuan", {"multiplier": 11, "bound": "under"}, (None, "100000000000")),
        ("5", "percent", {"bound": "under"}, (None, "5")),
        ("5", "person", {"bound": "at_least"}, ("5", None)),
        ("10", "person", {"bound": "at_most"}, (None, "10")),
        ("500", "person", {"bound": "about"}, ("450", "550")),
        ("10.0", "percent", {"bound": "about"}, ("9.95", "10.05")),
    ]
)
def test_limits_follow_from_bound_and_digits(number, unit, more, expected):
    assert limits("arrivals", number, unit, **more) == expected


def test_the_limits_of_an_estimate_are_the_interval_that_its_source_gives():
    interval = {"low": Decimal("4.6"), "high": Decimal("5.2")}
    assert limits("share", "4.9", "percent", **interval) == ("4.6", "5.2")


@pytest.mark.parametrize(
    ("bound", "more", "low", "on", "halved"),
    [
        ("about", {}, None, None, "about"),
        ("about", {"low": Decimal(64), "high": Decimal(68)}, "64", "stated", "about"),
        ("exact", {}, "65.5", "rounding", "exact"),
        ("over", {}, "66", "bound", "over"),
    ],
)
def test_what_a_source_calls_about_is_published_without_limits_that_nobody_promised(
    bound: str, more: dict[str, Decimal], low: str | None, on: str | None, halved: str
) -> None:
    share = stated("x", "share", "66", bound=bound, **more)
    half = derived("y", "share", "x * 0.5")
    done = complete(site(share, half))
    claimed = [derive.claimed(done, o).low for o in done.observations.values()]
    assert claimed[0] == (low and Decimal(low))
    assert derive.rest(done, share) == on
    assert (claimed[1] is None) == (low is None)
    assert done.observations["y"].bound == halved


def computed(*records, result="x"):
    """Bound, number and multiplier of a derived value."""
    done = complete(site(*records)).observations[result]
    return done.bound, done.number, done.multiplier


def test_a_base_from_a_rounded_growth_keeps_only_certain_digits():
    base = derived("x", "arrivals", "arrived / (1 + grew)", period="2021")
    assert computed(ARRIVALS, GROWTH, base) == ("about", "2789", 1)


def test_a_difference_of_counts_is_exact():
    assert computed(ARRIVALS, GRADUATES, derived("x", "graduates", "arrived - graduated")) == (
        "exact",
        "23571",
        0,
    )


def test_a_share_of_counts_is_rounded_to_the_digits_that_matter_without_about():
    share = derived("x", "share", "graduated / arrived")
    assert computed(ARRIVALS, GRADUATES, share) == ("exact", "22.8", 0)


def test_what_rounded_inputs_agree_on_is_written_without_about():
    made = with_(OUTPUT, number="384.8", multiplier=8, bound="exact")
    whole = with_(OUTPUT, id="whole", number="2157", multiplier=8, bound="exact")
    share = derived("x", "share", "made / whole")
    assert computed(made, whole, share) == ("exact", "17.8", 0)


def test_a_span_across_a_tie_is_given_no_more_digits_than_others():
    made = with_(OUTPUT, number="2184.8", multiplier=8, bound="exact")
    whole = with_(OUTPUT, id="whole", number="18753", multiplier=8, bound="exact")
    share = derived("x", "share", "made / whole")
    assert computed(made, whole, share) == ("about", "11.7", 0)


CITY_OUTPUT = with_(OUTPUT, id="city", number="2157", multiplier=8, bound="exact")
PORT_OUTPUT = with_(OUTPUT, number="384.8", multiplier=8, bound="exact")


@pytest.mark.parametrize(
    ("inputs", "made", "expected"),
    [  # the number that is written, and what the inputs leave, which need not hold it
        ((ARRIVALS, GRADUATES), derived("x", "share", "graduated / arrived"), "22.8 22.811 22.812"),
        ((ARRIVALS, GROWTH), derived("x", "arrivals", "arrived / (1 + grew)", period="2021"),
         "27890 27891.4 27894.1"),
        ((CITY_OUTPUT, PORT_OUTPUT), derived("x", "share", "made / city"), "17.8 17.833 17.847"),
        ((ARRIVALS, GRADUATES), derived("x", "arrivals", "arrived - graduated"), "23571 23571 23571"),
        ((FIRMS, with_(FIRMS, id="all", number="4000", bound="exact")),
         derived("x", "share", "helped / all", period=None),
         "75 75 None"),
    ],
)  # fmt: skip
def test_a_derived_value_has_the_limits_that_its_inputs_leave(inputs, made, expected):
    done = complete(site(*inputs, made)).observations["x"]
    told = (done.value, done.low, done.high)
    assert " ".join("None" if each is None else f"{each:f}" for each in told) == expected


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        ({}, {}, "about 177200000000 177165000000 177275000000"),  # 177.3 is as near
        ({"number": "2157.0"}, {}, "exact 177200000000 177210000000 177230000000"),
        ({}, {"bound": "over"}, "under 177300000000 None 177270000000"),
        ({"number": "2157.0"}, {"bound": "at_most"}, "over 177200000000 177215000000 None"),
    ],
)
def test_what_a_chart_finds_to_remain_of_a_whole_is_told_as_what_a_record_derives(
    whole, part, expected
):
    records = site(with_(CITY_OUTPUT, **whole), with_(PORT_OUTPUT, **part))
    shown = figure("two_part_whole", "made", "city")
    rest = form_of(shown).rest(records, shown)
    found = derive.limits(rest, records.unit_of(rest))
    told = (rest.value, found.low, found.high)
    numbers = ("None" if each is None else f"{each:f}" for each in told)
    assert " ".join((rest.bound, *numbers)) == expected
    made = derived("x", "output", "city - made")
    of_record = complete(site(*records.observations.values(), made)).observations["x"]
    assert (of_record.number, of_record.bound) == (rest.number, rest.bound)


def test_a_limit_that_may_itself_be_reached_says_at_most():
    few = stated("few", "graduates", "7000", bound="at_least")
    assert computed(ARRIVALS, few, derived("x", "arrivals", "arrived - few")) == (
        "at_most",
        "23537",
        0,
    )


AIM = stated("aim", "residents", "50", multiplier=4, bound="over", status="target", period="2030")
COUNTED = stated("counted", "residents", "43", multiplier=4, bound="over")


def test_the_distance_to_a_mark_and_the_share_reached_are_one_sided():
    assert computed(COUNTED, AIM, derived("x", "residents", "mark(aim) - counted")) == (
        "under",
        "70000",
        0,
    )
    assert computed(COUNTED, AIM, derived("x", "share", "counted / mark(aim)")) == (
        "over",
        "86",
        0,
    )


def test_only_a_target_is_a_mark():
    found = refusal(site(OUTPUT, DIGITAL), "digital / mark(made)")
    assert found is not None
    assert "only a target is a mark" in found.detail


def test_an_upper_limit_is_rounded_upward():
    mean = derived("x", "loan-a-firm", "lent / helped")
    assert computed(LOANS, FIRMS, mean) == ("under", "334", 5)  # 33.333… million


def test_a_lower_limit_is_rounded_downward():
    made = with_(OUTPUT, number="1000", multiplier=8)
    nominal = stated("nominal", "output-nominal", "4.0")
    base = derived("x", "output", "made / (1 + nominal)", period="2021")
    assert computed(made, nominal, base) == ("over", "961", 8)  # 961.07…億


def test_a_total_of_lower_bounds_stays_a_lower_bound():
    assert computed(OUTPUT, DIGITAL, derived("x", "output", "made + digital")) == ("over", "180", 9)


def test_what_lies_below_an_upper_bound_is_a_lower_bound():
    few = stated("few", "graduates", "7000", bound="under")
    assert computed(ARRIVALS, few, derived("x", "arrivals", "arrived - few")) == (
        "over",
        "23537",
        0,
    )


def test_a_mean_over_days_takes_the_length_of_the_period():
    arrived = with_(ARRIVALS, period="2022-01/2022-08")
    mean = derived("x", "arrivals", "arrived / days(arrived)", period="2022-01/2022-08")
    bound, number, _ = computed(arrived, mean)
    assert (bound, number) == ("exact", "126")  # 125.67 people: counted, so no decimals


def test_a_derived_value_may_rest_on_another_without_losing_digits():
    base = derived("base", "arrivals", "arrived / (1 + grew)", period="2021")
    back = derived("x", "arrivals", "base * 1", period="2021")
    assert computed(ARRIVALS, GROWTH, base, back) == ("about", "2789", 1)
    assert computed(ARRIVALS, GROWTH, back, base) == ("about", "2789", 1)


def test_a_period_is_stated_where_every_value_it_comes_from_states_that_one():
    share = derived("x", "share", "graduated / arrived", period_basis="implied")

    def basis(*records, of=share):
        return complete(site(*records, of)).observations["x"].period_basis

    assert basis(ARRIVALS, GRADUATES) == "stated"
    assert basis(ARRIVALS, with_(GRADUATES, period_basis="implied")) == "implied"
    earlier = derived(
        "x", "arrivals", "arrived / (1 + grew)", period="2021", period_basis="implied"
    )
    assert basis(ARRIVALS, GROWTH, of=earlier) == "implied"


def test_a_value_comes_from_all_that_its_formula_rests_on_once_each():
    rest = derived("rest", "graduates", "arrived - graduated")
    back = derived("x", "graduates", "rest + graduated")
    whole = complete(site(ARRIVALS, GRADUATES, rest, back))
    found = [each.id for each in stated_inputs(whole, whole.observations["x"])]
    assert found == ["arrived", "graduated"]
    assert stated_inputs(whole, ARRIVALS) == [ARRIVALS]


GROWN = stated("grown", "residents", "500000")
ELSEWHERE = with_(GRADUATES, area="lakeland")
RANKED = stated("fifth", "place", "5")
OPEN = stated("open", "firms", None, symbol="X")
SHARE = stated("part", "share", "30")
ZERO = stated("change", "arrivals-growth", "0")
COARSE = stated("coarse", "loans", "1", multiplier=8)
FINER = stated("finer", "loans", "1.2", multiplier=8)


@together(
    [
        (Reason.NO_SAFE_SIDE, "digital / made", (OUTPUT, DIGITAL)),
        (Reason.PRICES, "made / (1 + real)", (OUTPUT, REAL_GROWTH)),
        (Reason.STOCK_AND_FLOW, "arrived / grown", (ARRIVALS, GROWN)),
        (Reason.STOCK_AND_FLOW, "grown / days(grown)", (GROWN,)),
        (Reason.UNDATED, "graduated / arrived", (ARRIVALS, with_(GRADUATES, period=None))),
        (Reason.UNDATED, "arrived / days(arrived)", (with_(ARRIVALS, period=None),)),
        (Reason.UNLIKE_UNITS, "made + arrived", (OUTPUT, ARRIVALS)),
        (Reason.UNLIKE_UNITS, "arrived + 5", (ARRIVALS,)),
        (Reason.PERIODS, "graduated / arrived", (ARRIVALS, with_(GRADUATES, period="2021"))),
        (Reason.AREAS, "graduated / arrived", (ARRIVALS, ELSEWHERE)),
        (Reason.STATUSES, "graduated / arrived", (ARRIVALS, with_(GRADUATES, status="target"))),
        (Reason.STATUSES, "graduated / arrived", (ARRIVALS, with_(GRADUATES, status="forecast"))),
        (Reason.OF_OTHER, "graduated / (1 + grew)", (GRADUATES, GROWTH)),
        (Reason.OF_OTHER, "arrived * part", (ARRIVALS, SHARE)),
        (Reason.BARE_GROWTH, "arrived * grew", (ARRIVALS, GROWTH)),
        (Reason.RANK, "fifth + fifth", (RANKED,)),
        (Reason.SYMBOL, "open + 0", (OPEN,)),
        (Reason.ZERO, "grew / change", (GROWTH, ZERO)),
        (Reason.TOO_WIDE, "finer - coarse", (COARSE, FINER)),
        (Reason.UNKNOWN, "nobody + 1", ()),
        (Reason.SYNTAX, "arrived / (1 + grew", (ARRIVALS, GROWTH)),
        (Reason.SYNTAX, "arrived/grew", (ARRIVALS, GROWTH)),
        (Reason.SYNTAX, "__import__", ()),
        (Reason.SYNTAX, "1 + " * 400 + "1", ()),
    ]
)
def test_what_the_records_do_not_support_is_refused_with_its_reason(reason, formula, records):
    found = refusal(site(*records), formula)
    assert found is not None
    assert found.reason is reason
    assert found.sentence.startswith(f"{reason}: ")
    assert all(each.messages[f"reason.{reason}"] for each in known().values())


def problems(*records, **more):
    """What `complete` complains of."""
    with pytest.raises(DataError) as caught:
        complete(site(*records, **more))
    return [problem.sentence for problem in caught.value.problems]


def test_a_ratio_of_two_lower_bounds_is_refused_at_its_record():
    [message] = problems(OUTPUT, DIGITAL, derived("x", "share", "digital / made"))
    assert message.startswith("data/sections/harbour.yml:1:3: x cannot be derived: no_safe_side: ")


def test_a_result_claimed_for_another_period_is_refused():
    [message] = problems(
        ARRIVALS, GROWTH, derived("x", "arrivals", "arrived / (1 + grew)", period="2022")
    )
    assert "result_period" in message
    assert message.endswith("write `period: 2021`")


def test_a_result_claimed_for_another_area_or_unit_is_refused():
    [area] = problems(
        ARRIVALS, GRADUATES, derived("x", "share", "graduated / arrived", area="lakeland")
    )
    assert "result_area" in area
    [unit] = problems(ARRIVALS, GRADUATES, derived("x", "arrivals", "graduated / arrived"))
    assert "result_unit" in unit


def test_a_refused_input_is_told_once_at_its_own_record():
    broken = derived("x", "share", "digital / made")
    [message] = problems(OUTPUT, DIGITAL, derived("y", "share", "x * 2"), broken)
    assert ": x cannot be derived" in message


def test_a_circle_of_formulas_is_an_error_and_no_crash():
    messages = problems(derived("x", "arrivals", "y + y"), derived("y", "arrivals", "x + x"))
    assert "cycle" in messages[0]


def test_a_refusal_that_could_be_computed_is_an_error():
    [message] = problems(ARRIVALS, GRADUATES, refusals=(refusal_record("graduated / arrived"),))
    assert "this can be computed" in message
    assert "move it to `derived`" in message


def test_a_refusal_may_not_rest_on_a_typing_mistake():
    [message] = problems(ARRIVALS, refusals=(refusal_record("arived / arrived"),))
    assert "unknown" in message


def test_a_true_refusal_passes():
    assert complete(site(OUTPUT, DIGITAL, refusals=(refusal_record("digital / made"),)))


@together([
    ("arrivals", "12", {}, "count"), ("arrivals", "12", {"multiplier": 4}, "rounding"),
    ("arrivals", "12", {"bound": "over"}, "bound"), ("arrivals", "12", {"bound": "at_most"}, "bound"),
    ("arrivals", "5000", {"bound": "about"}, None), ("share", "4.9", {}, "rounding"),
    ("share", "4.9", {"low": Decimal("4.6"), "high": Decimal("5.2")}, "stated"),
    ("share", None, {"low": Decimal(3), "high": Decimal(5), "bound": "between"}, "stated"),
    ("share", None, {"symbol": "X", "bound": None}, None),
    ("arrivals", "12", {"formula": "arrived / graduated", "low": Decimal(11), "high": Decimal(13)}, "derived"),
])  # fmt: skip
def test_what_limits_rest_on_is_told(
    indicator: str, number: str | None, more: dict[str, object], rests: str | None
) -> None:
    value = stated("x", indicator, number, **more)
    assert derive.rest(site(value, ARRIVALS, GRADUATES), value) == rests
