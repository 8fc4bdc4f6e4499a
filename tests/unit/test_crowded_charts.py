"""Where much stands close together, each word is still read as its own mark's, and the marks keep their room."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from datasite import charts
from datasite.bound import Bound
from datasite.charts import slope, theme
from datasite.charts.lint import lint
from datasite.charts.placing import Spot, spread
from datasite.model import Area, Observation
from datasite.words import Words

from ..support.chart_site import FIGURES, HARBOUR, drawing
from ..support.records import text, when

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
    assert any(abs(row["said_dy"]) > slope.FAR for row in rows)
    assert all("lead" in row for row in rows if abs(row["said_dy"]) > slope.FAR)


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
