"""Where much stands close together, each word is still read as its own mark's, and the marks keep their room."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from datasite import charts
from datasite.bound import Bound
from datasite.charts import looks, slope_lines, theme
from datasite.charts.lint import lint
from datasite.charts.placing import Spot, spread
from datasite.model import Area, Observation
from datasite.words import Words

from ..support.chart_site import FIGURES, HARBOUR, drawing, texts
from ..support.records import text, when
from ..support.together import together

WIDTHS = (theme.WIDE, theme.NARROW)
AREAS = {
    f"coast-{n}": replace(
        HARBOUR.areas["land"], id=f"coast-{n}", name=text(f"{name} of the Northern Isles")
    )
    for n, name in enumerate("Oak Elm Ash Fir Yew Bay Hill Dale".split())
}


def drawn_of(form: str, of: dict[str, Observation], width: int, title: str = "") -> dict[str, Any]:
    """The specification of these values in a form, which breaks no rule."""
    areas: dict[str, Area] = {**HARBOUR.areas, **AREAS}
    site = replace(HARBOUR, areas=areas, observations={**HARBOUR.observations, **of})
    figure = replace(
        FIGURES["bars"], form=form, observations=tuple(of), options={}, title=text(title)
    )
    assert charts.unfit(site, figure) is None
    made = charts.spec(site, figure, Words(site, "en"), width)
    assert lint(made, drawing(made, width, "en")) == []
    return made


def valued(like: str, id_: str, number: str, area: str, period: str) -> Observation:
    """A value like one of the harbour's."""
    of = HARBOUR.observations[like]
    return replace(of, id=id_, number=number, area=area, period=when(period))


def test_no_label_stands_nearer_to_another_point_than_to_its_own() -> None:
    left, right = Spot(100, 100, 60, 16, 15), Spot(178, 100, 60, 16, 15)
    blocked = [(0.0, 70.0, 200.0, 92.0), (0.0, 108.0, 200.0, 130.0)]
    assert spread({"left": left}, (), [left], [], blocked, 400)["left"][0] == "left"
    assert spread({"left": left}, (), [left, right], [], blocked, 400)["left"][0] == "right"


@together([
        ("small points count as large ones", Spot(178, 100, 60, 16, 15, half=4), "right"),
        ("so do intervals that come near", Spot(178, 40, 60, 16, 15, beneath=70), "right"),
        ("and not those that stay away", Spot(178, 40, 60, 16, 15, beneath=20), "left"),
    ])  # fmt: skip
def test_no_label_stands_nearer_to_any_other_mark(what: str, other: Spot, side: str) -> None:
    left = Spot(100, 100, 60, 16, 15)
    blocked = [(0.0, 70.0, 200.0, 92.0), (0.0, 108.0, 200.0, 130.0)]
    assert spread({"left": left}, (), [left, other], [], blocked, 400)["left"][0] == side, what


def test_of_marks_that_are_as_near_a_label_stands_over_the_middle_of_its_own() -> None:
    every = [Spot(x, 100, 26, 16, 15, half=4) for x in (80, 90, 100, 110, 120)]
    wanted = {"own": every[2]}
    assert spread(wanted, (), every, [], [], 400)["own"] == ("center", 0, -15)
    over = [(70.0, y, 90.0, y + 2) for y in (80.0, 85.0, 115.0, 120.0)]  # where half of it would be
    assert spread(wanted, (), every, [], over, 400) == {}
    assert spread(wanted, ["own"], every, [], over, 400).keys() == {"own"}


def test_what_must_be_written_is_written_in_the_plot_and_rather_over_lines_than_over_points() -> (
    None
):
    last, before = Spot(290, 100, 60, 16, 15), Spot(262, 118, 60, 16, 15)
    lines = [(Spot(262, 118, 0, 0, 0), Spot(276, 20, 0, 0, 0)), (Spot(276, 20, 0, 0, 0), last)]
    at = spread({"last": last}, ["last"], [last, before], lines, [], 300)["last"]
    left, top, right, low = last.box(at)
    assert right <= 300
    assert not (left < before.dot[2] and top < before.dot[3] and low > before.dot[1])


def test_the_lowest_of_estimates_is_labelled_under_its_interval() -> None:
    ends = [Spot(10.0 * n, 50 + n % 3, 20, 16, 30, 4, 0, 40, 40) for n in range(1, 20)]
    low = Spot(200, 70, 20, 16, 50, 4, 0, 40, 40)
    bars = [(each.x - 4, each.y - 40, each.x + 4, each.y + 40) for each in (*ends, low)]
    assert spread({"low": low}, (), [*ends, low], [], bars, 300)["low"][2] > 40


def test_a_label_under_a_point_leaves_room_for_the_mark_of_its_bound() -> None:
    plain, marked = (Spot(100, 100, 60, 16, 15, under=under) for under in (0, 14))
    below = [spot.box(spot.places[1])[1] for spot in (plain, marked)]
    assert below[1] - below[0] == 14


@pytest.mark.parametrize("width", WIDTHS)
def test_words_at_the_ends_of_slopes_stand_by_their_points_or_are_led_to(width: int) -> None:
    of = {}
    for n, area in enumerate(AREAS):
        for year, value in (("2029", 80 + 3 * n), ("2030", 104 - 3 * n)):
            id_ = f"{area}-{year}"
            of[id_] = valued("wage", id_, f"{value / 10}", area, year)
    rows = drawn_of("slope", of, width)["datasets"]["rows"]
    assert any(abs(row["said_dy"]) > slope_lines.FAR for row in rows)
    assert all("lead" in row for row in rows if abs(row["said_dy"]) > slope_lines.FAR)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_names_of_lines_leave_most_of_the_chart_to_the_lines(width: int) -> None:
    of = {
        f"{area}-{year}": valued("trade-2022", f"{area}-{year}", str(20 + n), area, str(year))
        for n, area in enumerate([*AREAS][:2])
        for year in range(2022, 2028)
    }
    made = drawn_of("point_series", of, width)
    rows = [row for row in made["datasets"]["rows"] if "middle" in row]
    middles = sorted(datetime.fromisoformat(row["middle"]).timestamp() * 1000 for row in rows)
    first, last = next(
        each["encoding"]["x"]["scale"]["domain"]
        for each in made["layer"]
        if "x" in each["encoding"]
    )
    assert (middles[-1] - middles[0]) / (last - first) > 0.55


def test_points_too_near_for_large_dots_are_small_and_only_the_ends_and_turns_are_written() -> None:
    of = {}
    for n in range(24):
        id_ = f"month-{n}"
        of[id_] = valued("wage", id_, f"{5 + n % 5}.0", "land", f"{2029 + n // 12}-{n % 12 + 1:02}")
    sizes = {}
    for width in WIDTHS:
        made = drawn_of("point_series", of, width)
        sizes[width] = sum("label_dy" in row for row in made["datasets"]["rows"])
    assert sizes[theme.WIDE] > 12
    assert sizes[theme.NARROW] <= 4


@pytest.mark.parametrize("width", WIDTHS)
def test_counted_units_may_have_a_subject_and_every_bound(width: int) -> None:
    bounds = ("exact", "over", "under", "about", "at_least", "at_most")
    of = {}
    for n, (area, bound) in enumerate(zip(AREAS, bounds, strict=False)):
        like = valued("ferries", f"units-{n}", str(7 + 9 * n), area, "2030")
        of[like.id] = replace(like, bound=Bound(bound))
    made = drawn_of("unit_dots", of, width, "Here [[units-0]]")
    looks = {row["look"] for row in made["datasets"]["rows"]}
    assert len(looks) == 2


# months of changes up and down, as releases print them: 24, eleven below zero
CHANGES = (
    "-0.2 0.2 0.8 -0.2 1.3 -0.8 0.4 0.5 0.4 0.6 0.9 -1.1 "
    "0.2 -0.9 0.3 -0.1 0.9 0.2 -0.4 -0.8 -1.5 -3.6 -3.9 -2.3"
).split()


def month(n: int, number: str, within: str = "", **more: Any) -> Observation:
    """The change in a month after December 2028, with its interval and where it is from."""
    of = valued(
        "growth",
        f"month-{n}{more.get('source', '')}",
        number,
        "land",
        f"{2029 + n // 12}-{n % 12 + 1:02}",
    )
    by = Decimal(within or 0)
    ends = {"low": Decimal(number) - by, "high": Decimal(number) + by} if within else {}
    return replace(of, **more, **ends)


def keyed(*of: Observation) -> dict[str, Observation]:
    """Values by their ids."""
    return {o.id: o for o in of}


MONTHS = keyed(*(month(n, number) for n, number in enumerate(CHANGES)))
CONTEXT: dict[str, Any] = {"status": "context", "locator": None, "source": "almanac"}
OTHERS = keyed(*(month(n, number, **CONTEXT) for n, number in enumerate(CHANGES)))
OURS = keyed(month(22, "-2.1", "0.3"), month(23, "-2.7", "0.5"))


def channel(made: dict[str, Any], of: str) -> dict[str, Any]:
    """The axis and the scale of a chart over time."""
    return next(
        each["encoding"][of]
        for each in made["layer"]
        if {"axis", "scale"} <= {*each["encoding"].get(of, ())}
    )


def words_of_time(made: dict[str, Any]) -> list[str]:
    """What its axis of time names."""
    said = channel(made, "x")["axis"]["labelExpr"].partition("[indexof")[0]
    found: list[str] = json.loads(said)
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("begin", [0, 3, 10])
def test_words_of_time_stand_at_the_starts_of_the_same_parts_of_each_year(
    width: int, begin: int
) -> None:
    made = drawn_of("point_series", dict([*MONTHS.items()][begin:]), width)
    values = channel(made, "x")["axis"]["values"]
    at = [datetime.fromtimestamp(each / 1000, UTC) for each in values]
    steps = {(b.year - a.year) * 12 + b.month - a.month for a, b in pairwise(at)}
    assert len(at) > 1
    assert steps < {1, 3, 6, 12}
    assert all((each.month - 1) % min(steps) == 0 for each in at)
    for each, word in zip(at, words_of_time(made), strict=True):
        assert (str(each.year) in word) == (each.month == 1 or each == at[0])


def test_words_of_time_name_values_of_unlike_lengths_as_they_are() -> None:
    periods = ("2029", "2029-10/2029-12", "2029-12")
    of = keyed(*(replace(month(n, "-7"), period=when(p)) for n, p in enumerate(periods)))
    made = drawn_of("point_series", of, theme.WIDE)
    assert {"2029", "December 2029"} <= {*words_of_time(made)}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_value_is_struck_through_by_the_line_of_zero_and_the_least_stands_under_its_point(
    width: int,
) -> None:
    made = drawn_of("point_series", MONTHS, width, "It fell by [[month-22]]")
    low, high = channel(made, "y")["scale"]["domain"]
    rows = {row["id"]: row for row in made["datasets"]["rows"] if "label_dy" in row}
    for row in rows.values():
        middle = (row["value"] - 0) / (high - low) * made["height"] - row["label_dy"]
        assert abs(middle) > 9, row["label"]
    assert rows["month-22"]["label_dy"] > 0
    assert "month-4" in rows
    assert channel(made, "x")["axis"]["domain"] is False
    first = min(
        datetime.fromisoformat(row["middle"]).timestamp() for row in made["datasets"]["rows"]
    )
    left, right = channel(made, "x")["scale"]["domain"]
    assert (first * 1000 - left) / (right - left) * made[
        "width"
    ] > 30  # words of levels stand before it


@pytest.mark.parametrize("width", WIDTHS)
def test_an_interval_over_time_is_seen_on_both_sides_of_its_point(width: int) -> None:
    of = keyed(month(0, "-0.1", "0.4"), month(6, "-7.7", "0.5"), month(9, "-9.8", "0.7"))
    made = drawn_of("point_series", of, width)
    low, high = channel(made, "y")["scale"]["domain"]
    assert low < -10.5 < 0.3 <= high
    dot = next(each for each in made["layer"] if each["mark"].get("style") == "quantity")
    [area] = dot["encoding"]["size"]["scale"]["range"]
    assert area**0.5 < 0.8 / (high - low) * made["height"]
    caps = [each["mark"]["size"] for each in made["layer"] if each["mark"]["type"] == "tick"]
    assert len(caps) == 2
    every = {o.id: replace(o, level=Decimal(90)) for o in of.values()}
    site = replace(HARBOUR, observations={**HARBOUR.observations, **every})
    figure = replace(FIGURES["series"], observations=tuple(of), options={})
    words = Words(site, "en")
    assert words.level(Decimal(90)) in [*charts.subtitle(site, figure, words)]


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_of_two_sources_in_one_colour_have_a_key_by_their_own_marks(width: int) -> None:
    made = drawn_of("point_series", OTHERS | OURS, width)
    dot = next(each for each in made["layer"] if each["mark"].get("style") == "quantity")
    keys = [dot["encoding"][of]["legend"] for of in ("fill", "stroke", "size")]
    assert keys[0] == keys[1] == keys[2]
    assert keys[0]["values"] == ["article", "other"]
    sizes = dot["encoding"]["size"]["scale"]["range"]
    assert sizes[0] > sizes[1]
    drawn = drawing(made, width, "en")
    assert ">Lakeside Gazette<" in drawn
    assert ">Context: Coast almanac<" in drawn
    paths = {row["look"]: row["path"] for row in made["datasets"]["rows"]}
    assert paths == {"article": looks.line(True), "other": looks.line(True, outside=True)}
    alone = drawn_of("point_series", OTHERS, width)
    assert "legend': {" not in str(alone["layer"])


def test_what_values_have_in_common_is_told_once_to_those_who_do_not_see_the_chart() -> None:
    site = replace(HARBOUR, observations={**HARBOUR.observations, **OTHERS, **OURS})
    figure = replace(FIGURES["series"], observations=(*OTHERS, *OURS), options={})
    for language, below in (("en", "below zero"), ("zh-Hant", "零以下")):
        words = Words(site, language)
        told = charts.describe(site, figure, words)
        first = site.observations["month-0almanac"]
        assert below in told.partition(words.marks.colon)[0]
        assert told.count(words.status("context")) == 1
        assert told.count(words.name(first)) == 3  # once for the 24, and for each of two
        assert words.labelled(words.period(first), words.value(first)) in told
        assert all(words.value(o) in told for o in (*OTHERS.values(), *OURS.values()))


def test_of_two_values_of_one_time_a_row_says_which_was_before_revision_and_which_revised_it() -> (
    None
):
    first, last = month(21, "-1.8", "0.5"), month(23, "-2.7", "0.5")
    again = replace(month(21, "-2.1", "0.3"), id="again", revises=first.id)
    for width in WIDTHS:
        said = texts(drawn_of("interval", keyed(first, again, last), width))
        assert {"October 2030 (before revision)", "October 2030 (revised)", "December 2030"} <= {
            *said
        }
        said = texts(drawn_of("interval", keyed(again, last), width))
        assert {"October 2030", "December 2030"} <= {*said}


def test_an_indicator_that_is_called_as_its_unit_is_named_once() -> None:
    wage = HARBOUR.observations["ferries"]
    indicator = HARBOUR.indicators[wage.indicator]
    same = replace(indicator, name=HARBOUR.units[indicator.unit].name)
    site = replace(HARBOUR, indicators={**HARBOUR.indicators, same.id: same})
    figure = replace(FIGURES["bars"], observations=(wage.id,), options={})
    said = [*charts.subtitle(site, figure, Words(site, "en"))]
    assert len(said) == len({each.casefold() for each in said})
    assert Words(site, "en").pick(same.name) in said
