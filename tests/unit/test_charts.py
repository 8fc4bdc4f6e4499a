"""Every form says all that it shows, honestly, in the page's words; tests/site draws each in every language."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from datasite import charts
from datasite.bound import Bound
from datasite.charts import legend, measure, theme
from datasite.charts.forms import form
from datasite.charts.lint import lint
from datasite.charts.looks import ORIGINS
from datasite.charts.placing import Place, Spot, spread
from datasite.charts.plane import EDGE
from datasite.charts.series_labels import settled
from datasite.model import Figure, Observation, Site, Status, Text
from datasite.period import Period
from datasite.relative import Earlier
from datasite.words import Words

from ..support.chart_site import FIGURES, HARBOUR, drawing, spec, texts
from ..support.records import LANGUAGES
from ..support.together import together

WIDTHS = (theme.WIDE, theme.NARROW)


def layer(of: dict[str, Any], mark: str, style: str = "") -> dict[str, Any]:
    """The first layer of a mark."""
    return next(
        x for x in of["layer"] if x["mark"]["type"] == mark and x["mark"].get("style", "") == style
    )


def test_every_form_has_a_figure_in_these_tests() -> None:
    assert {f.form for f in FIGURES.values()} == set(charts.FORMS)


@together(product(FIGURES, LANGUAGES))
def test_the_table_and_the_description_say_every_value_that_the_chart_shows(
    figure: str, language: str
) -> None:
    words, record = Words(HARBOUR, language), FIGURES[figure]
    table = charts.table(HARBOUR, record, words)
    cells = {cell for row in table.rows for cell in row.values()}
    described = charts.describe(HARBOUR, record, words)
    for id_ in (*record.observations, *record.options.values()):
        of = HARBOUR.observations[id_]
        assert words.estimate(of) in cells
        assert all(part in described for part in (words.value(of), *words.interval(of)))
    assert all(set(row) >= {"name", "source"} for row in table.rows)
    assert {key for key, _ in table.columns} <= {key for row in table.rows for key in row}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", ["bars", "sums", "step", "aim", "dots", "compared"])
def test_each_value_stands_on_the_chart_with_its_bound_and_the_unit_of_all_over_it(
    figure: str, language: str
) -> None:
    words, values = Words(HARBOUR, language), FIGURES[figure].observations
    units = {words.unit(HARBOUR.observations[id_]) for id_ in values}
    assert units <= set(charts.subtitle(HARBOUR, FIGURES[figure], words))
    for width in WIDTHS:
        shown = texts(spec(figure, language, width))
        for id_ in values:
            assert words.number(HARBOUR.observations[id_]) in shown


def test_a_time_that_begins_a_line_has_a_capital() -> None:
    halves = {f"half-{n}": Period.parse(f"203{n}-H1") for n in (0, 1)}
    dated = {
        id_: replace(HARBOUR.observations["idle"], id=id_, period=period)
        for id_, period in halves.items()
    }
    named = {"other": replace(HARBOUR.indicators["idle"], id="other", name={"en": "Idle at night"})}
    dated["half-1"] = replace(dated["half-1"], indicator="other")
    site = replace(
        HARBOUR,
        observations=HARBOUR.observations | dated,
        indicators=HARBOUR.indicators | named,
    )
    figure = replace(FIGURES["example-interval"], observations=tuple(dated))
    said = texts(charts.spec(site, figure, Words(site, "en")))
    assert "First half of 2030" in said
    assert "First half of 2031" in said


def test_an_undated_value_says_so_and_has_no_place_on_a_time_axis() -> None:
    assert any("undated" in t for t in texts(spec("compared")))
    assert "loans" not in {row["id"] for row in spec("times")["datasets"]["rows"]}


def test_a_gap_in_a_series_is_dotted_and_no_line_joins_two_sources() -> None:
    rows = spec("series")["datasets"]["rows"]
    stretch = {row["period"]: row["stretch"] for row in rows}
    assert (
        stretch["2022"] == stretch["2024"] != stretch["2026"] == stretch["2029"] != stretch["2030"]
    )
    assert {row["period"]: row["from_middle"][:4] for row in rows if "from_middle" in row} == {
        "2026": "2024"
    }


OWN = HARBOUR.observations["sailors"].locator  # what has one is the article's


def foreseen(form: str, *statuses: Status) -> dict[str, Any]:
    """The specification of years in that form, the last of which have those statuses."""
    years = ("trade-2022", "trade-2023", "trade-2024", "trade-2026", "trade-2027")
    changed = {
        id_: replace(HARBOUR.observations[id_], status=status, locator=OWN)
        for id_, status in zip(years[-len(statuses) :], statuses, strict=True)
    }
    site = replace(HARBOUR, observations=HARBOUR.observations | changed)
    figure = replace(FIGURES["series"], form=form, observations=years, options={})
    return charts.spec(site, figure, Words(site, "en"), WIDTHS[0])


def test_a_line_goes_on_to_forecasts_in_dashes() -> None:
    made = foreseen("point_series", "forecast", "forecast")
    rows = {row["period"]: row for row in made["datasets"]["rows"]}
    assert {y: row["ahead_middle"][:4] for y, row in rows.items() if "ahead_middle" in row} == {
        "2026": "2024",
        "2027": "2026",
    }
    assert not {"stretch", "from_middle"} & {*rows["2026"], *rows["2027"]}
    assert rows["2024"]["stretch"] == rows["2022"]["stretch"]
    assert layer(made, "rule")["encoding"]["y"]["field"] == "ahead_value"
    assert lint(made, drawing(made, WIDTHS[0], "en")) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("revised, was", "later revised to")),
        ("zh-Hant", ("經修訂，原為", "其後修訂為")),
        ("zh-Hans", ("经修订，原为", "其后修订为")),
    ],
)
def test_a_revised_value_is_told_with_its_earlier_one(language: str, said: tuple[str, str]) -> None:
    old = HARBOUR.observations["trade-2022"]
    new = replace(old, id="again", number="7.5", revises=old.id)
    site = replace(HARBOUR, observations=HARBOUR.observations | {"again": new})
    figure = replace(
        FIGURES["series"], form="open_bars", observations=("again", old.id), options={}
    )
    words = Words(site, language)
    described = charts.describe(site, figure, words)
    for row, words_of, other in zip(
        charts.table(site, figure, words).rows, said, (old, new), strict=True
    ):
        assert words_of in row["status"]
        assert words.value(other) in row["status"].partition(words_of)[2]
        assert words_of in described
    apart = form("point_series").misleading(site, figure, (new, old))
    assert list(apart) == [
        ("again and trade-2022 are of the same period", "show one value a period")
    ]


def test_a_forecast_of_another_source_has_a_look_of_its_own_and_names_it() -> None:
    years = ("trade-2026", "trade-2027")
    own = replace(HARBOUR.observations[years[0]], status="forecast", locator=OWN)
    other = replace(HARBOUR.observations[years[1]], status="forecast", locator=None)
    site = replace(HARBOUR, observations=HARBOUR.observations | {own.id: own, other.id: other})
    figure = replace(FIGURES["series"], form="open_bars", observations=years, options={})
    rows = charts.spec(site, figure, Words(site, "en"))["datasets"]["rows"]
    assert [row["look"].partition(",")[0] for row in rows] == ["forecast", "outlook"]


@pytest.mark.parametrize("form", ["point_series", "open_bars", "dot_comparison", "interval"])
def test_a_forecast_and_a_target_differ_in_more_than_their_colour(form: str) -> None:
    made = foreseen(form, "target", "forecast")
    dashes = [
        each["encoding"]["strokeDash"]["scale"]
        for each in made["layer"]
        if "size" in each["encoding"] and "strokeDash" in each["encoding"]
    ]
    assert dashes
    for scale in dashes:
        of = dict(zip(scale["domain"], scale["range"], strict=True))
        found = [dash for name, dash in of.items() if name.startswith(("target", "forecast"))]
        assert len(found) == len({str(dash) for dash in found}) == 2


@pytest.mark.parametrize("width", WIDTHS)
def test_several_lines_are_named_at_their_ends_and_a_target_goes_through_all(width: int) -> None:
    years = ("2022", "2023", "2024", "2026")
    several = {
        f"{area}-{year}": replace(
            HARBOUR.observations[f"trade-{year}"], id=f"{area}-{year}", area=area
        )
        for area in HARBOUR.areas
        for year in years
    }
    aim = replace(HARBOUR.observations["trade-2029"], id="aim", status="target")
    site = replace(HARBOUR, observations=HARBOUR.observations | several | {"aim": aim})
    figure = replace(FIGURES["series"], observations=tuple(several), options={"target": "aim"})
    assert charts.unfit(site, figure) is None
    made = charts.spec(site, figure, Words(site, "en"), width)
    rows = {row["id"]: row for row in made["datasets"]["rows"]}
    paths = {row["area"]: row["path"] for row in rows.values() if "path" in row}
    assert {row["called"] for row in rows.values() if "called" in row} == {*paths}
    heights = sorted(row["called_dy"] for row in rows.values() if "called" in row)
    assert heights[1] - heights[0] > 12  # three lines that end at one value
    assert paths["Mirror Lake"] not in {paths["Lakeland"], paths["The country"]}
    assert rows["aim"]["heading"].startswith("Trade")
    assert f'viewBox="0 0 {width} ' in drawing(made, width, "en")
    assert 'data-mark="aim"' in drawing(made, width, "en")
    assert layer(made, "rule")["encoding"]["y"]["field"] == "value"
    assert lint(made, drawing(made, width, "en")) == []


def test_a_position_is_a_value_in_its_unit() -> None:
    [sailors, *_] = spec("bars")["datasets"]["rows"]
    assert (sailors["value"], sailors["low"], sailors["high"]) == (280_000, 280_000, None)
    assert (sailors["start"], sailors["end"]) == ("2030-08-01", "2030-08-31")
    assert layer(spec("bars"), "bar", "quantity")["encoding"]["x"]["field"] == "value"
    for figure in ("bars", "aim", "series", "parts", "compared", "times", "dots"):
        assert '"scale": null' not in json.dumps(spec(figure))


def test_bars_of_either_sign_start_at_zero_and_say_which_way_a_bound_is_open() -> None:
    falls = {
        id_: replace(HARBOUR.observations["growth"], id=id_, number=number, bound=bound)
        for id_, number, bound in (
            ("down", "-4.5", Bound.EXACT), ("further", "-2", Bound.OVER), ("up", "3", Bound.EXACT),
        )
    }  # fmt: skip
    site = replace(HARBOUR, observations=HARBOUR.observations | falls)
    figure = replace(FIGURES["bars"], observations=tuple(falls))
    for width in WIDTHS:
        made = charts.spec(site, figure, Words(site, "en"), width)
        low, high = layer(made, "bar", "quantity")["encoding"]["x"]["scale"]["domain"]
        assert low < -4.5 < 3 < high
        assert [row["tip"] for row in made["datasets"]["rows"]] == [
            "exact, falling",
            "over, falling",
            "exact",
        ]
        assert lint(made, drawing(made, width, "en")) == []


def test_an_estimate_has_a_whisker_over_its_interval_and_says_both() -> None:
    for width in WIDTHS:
        made = spec("example-interval", width=width)
        of, *_ = made["datasets"]["rows"]
        assert (of["low"], of["value"], of["high"], of["within"]) == (4.6, 4.9, 5.2, "4.6–5.2%")
        whisker = next(
            x["encoding"] for x in made["layer"] if "x2" in x["encoding"] and "low" in str(x)
        )
        assert (whisker["x"]["field"], whisker["x2"]["field"]) == ("low", "high")
        said = " ".join(texts(made))
        assert "4.9%" in said
        assert "4.6–5.2%" in said
        assert lint(made, drawing(made, width, "en")) == []


def test_the_interval_of_an_approximate_estimate_stands_alone_beside_its_point() -> None:
    figure = FIGURES["example-interval"]
    for bound, marked in ((Bound.ABOUT, False), (Bound.OVER, True)):
        of = replace(HARBOUR.observations["idle"], bound=bound)
        site = replace(HARBOUR, observations=HARBOUR.observations | {"idle": of})
        for width in WIDTHS:
            made = charts.spec(site, figure, Words(site, "en"), width)
            styles = [x["mark"].get("style") for x in made["layer"] if isinstance(x["mark"], dict)]
            assert ("bound" in styles) == marked
            said = " ".join(texts(made))
            assert f"{bound} 4.9%" in said
            assert lint(made, drawing(made, width, "en")) == []


def test_an_axis_that_leaves_zero_out_says_so_and_one_near_zero_has_it() -> None:
    figure = FIGURES["example-interval"]
    for low, said in (("4.6", True), ("0.4", False), ("-0.4", False)):
        of = replace(HARBOUR.observations["idle"], low=Decimal(low), number="4.8")
        site = replace(HARBOUR, observations=HARBOUR.observations | {"idle": of})
        words = Words(site, "en")
        assert ("axis not from zero" in charts.subtitle(site, figure, words)) == said
        x = layer(charts.spec(site, figure, words), "point", "quantity")["encoding"]["x"]
        assert (x["scale"]["domain"][0] <= 0) != said


@pytest.mark.parametrize("figure", ["bars", "aim", "compared"])
def test_values_are_written_by_no_layer_that_no_row_is_in(figure: str) -> None:
    of = spec(figure)
    rows = of["datasets"]["rows"]
    sides = {(row["after"] < 0, row["after"] > 0 and row["value"] < 0) for row in rows}
    tests = [x["transform"][0]["filter"] for x in of["layer"] if "datum.after" in str(x["mark"])]
    assert len(tests) == len(sides)


@pytest.mark.parametrize("form", ["open_bars", "dot_comparison", "interval"])
def test_a_letter_in_place_of_a_number_has_a_row_that_says_so_and_no_mark(form: str) -> None:
    gone = {"number": None, "low": None, "high": None, "level": None, "bound": None}
    open_ = replace(HARBOUR.observations["idle-land"], symbol="X", **gone)
    site = replace(HARBOUR, observations=HARBOUR.observations | {"idle-land": open_})
    figure = replace(FIGURES["example-interval"], form=form)
    assert charts.unfit(site, figure) is None
    for width in WIDTHS:
        made = charts.spec(site, figure, Words(site, "en"), width)
        assert "not stated (X)" in " ".join(texts(made))
        drawn = drawing(made, width, "en")
        assert lint(made, drawn) == []
        assert drawn.count('data-mark="idle-land"') == drawn.count(">not stated (X)<") <= 1
    every = {id_: replace(open_, id=id_) for id_ in figure.observations}
    all_open = charts.unfit(replace(site, observations=site.observations | every), figure)
    assert all_open is not None
    assert "has no size" in all_open


RANGED: dict[str, Any] = {"number": None, "level": None, "bound": Bound.BETWEEN}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["open_bars", "dot_comparison", "interval"])
def test_a_range_is_a_line_between_its_ends_and_has_no_mark_of_a_value(
    form: str, language: str
) -> None:
    ends = {"low": Decimal(3), "high": Decimal(5)}
    gap = replace(HARBOUR.observations["idle-land"], **RANGED, **ends)
    site = replace(HARBOUR, observations=HARBOUR.observations | {gap.id: gap})
    figure = replace(FIGURES["example-interval"], form=form)
    words = Words(site, language)
    assert charts.unfit(site, figure) is None
    for width in WIDTHS:
        made = charts.spec(site, figure, words, width)
        (row,) = (each for each in made["datasets"]["rows"] if each["id"] == gap.id)
        assert (row["value"], row["low"], row["high"]) == (None, 3, 5)
        drawn = drawing(made, width, language)
        assert lint(made, drawn) == []
        said = re.findall(">([^<]+)<", drawn)
        assert len([each for each in said if words.value(gap) in each]) == 1
        assert drawn.count('data-mark="idle-land"') <= 1
    (cells,) = (each for each in charts.table(site, figure, words).rows if each["id"] == gap.id)
    assert cells["value"] == words.value(gap)
    assert cells["bound"] == words.bound_name(Bound.BETWEEN)
    assert charts.describe(site, figure, words).count(words.value(gap)) == 1


def test_a_range_ahead_stands_in_a_series_between_its_ends() -> None:
    ends = {"low": Decimal(12), "high": Decimal(21)}
    last = replace(HARBOUR.observations["trade-2030"], **RANGED, **ends, status="forecast")
    site = replace(HARBOUR, observations=HARBOUR.observations | {last.id: last})
    for language in LANGUAGES[:2]:
        words = Words(site, language)
        for width in WIDTHS:
            made = charts.spec(site, FIGURES["series"], words, width)
            drawn = drawing(made, width, language)
            assert lint(made, drawn) == []
            assert words.number(last) in " ".join(texts(made))
            (line,) = (
                each["encoding"]
                for each in made["layer"]
                if each["encoding"].get("y2", {}).get("field") == "high"
            )
            assert line["y"]["field"] == "low"


def test_what_has_no_room_for_a_range_refuses_it() -> None:
    ends = {"low": Decimal(3), "high": Decimal(5)}
    gap = replace(HARBOUR.observations["sailors"], **RANGED, **ends)
    site = replace(HARBOUR, observations=HARBOUR.observations | {gap.id: gap})
    assert "is a range and has no size of its own" in (charts.unfit(site, FIGURES["aim"]) or "")


def test_a_letter_in_a_series_is_a_gap() -> None:
    open_ = replace(HARBOUR.observations["trade-2024"], number=None, symbol="X", bound=None)
    site = replace(HARBOUR, observations=HARBOUR.observations | {"trade-2024": open_})
    made = charts.spec(site, FIGURES["series"], Words(site, "en"))
    assert "not stated (X)" in drawing(made, theme.WIDE, "en")
    gaps = {
        r["period"]: r["from_middle"][:4] for r in made["datasets"]["rows"] if "from_middle" in r
    }
    assert gaps == {"2026": "2023"}
    assert lint(made, drawing(made, theme.WIDE, "en")) == []


@pytest.mark.parametrize("open_years", [(2022,), (2030,), (2023, 2024), (2022, 2023, 2029, 2030)])
def test_letters_in_a_series_are_told_where_there_is_room(open_years: tuple[int, ...]) -> None:
    gone = {"number": None, "symbol": "..", "bound": None}
    of = {f"trade-{y}": replace(HARBOUR.observations[f"trade-{y}"], **gone) for y in open_years}
    site = replace(HARBOUR, observations=HARBOUR.observations | of)
    for language in LANGUAGES[:2]:
        for width in WIDTHS:
            made = charts.spec(site, FIGURES["series"], Words(site, language), width)
            drawn = drawing(made, width, language)
            assert drawn.count("(..)") + drawn.count("（..）") >= 1
            assert lint(made, drawn) == []


def test_labels_make_room_for_one_another_at_the_edge() -> None:
    spots = {"fifth": Spot(238, 158, 41, 18, 15), "last": Spot(283, 158, 38, 18, 15)}
    strokes = [(Spot(104, 80, 0, 0, 0), spots["last"])]

    def fitted(ids: Sequence[str], must: Collection[str]) -> dict[str, Place]:
        wanted = {id_: spots[id_] for id_ in ids}
        return spread(wanted, must, [*spots.values()], strokes, [], 297.0)

    assert len(fitted([*spots], ["fifth"])) == 1
    assert settled(fitted, [*spots], ["fifth"]).keys() == spots.keys()


@pytest.mark.parametrize("language", LANGUAGES[:2])
def test_the_outermost_years_stand_under_their_strokes_as_far_as_the_plot_reaches(
    language: str,
) -> None:
    made = charts.spec(HARBOUR, FIGURES["series"], Words(HARBOUR, language), theme.NARROW)
    axis = layer(made, "line")["encoding"]["x"]["axis"]
    lists = [
        each.partition("[indexof")[0] for each in (axis["labelExpr"], axis["labelOffset"]["expr"])
    ]
    for year, moved in zip(*map(json.loads, lists), strict=True):
        beyond = measure.width(year, theme.TEXT["note"][0], 400, language != "en") / 2 + 1 - EDGE
        assert abs(moved) <= max(beyond, 0) + 0.1, year


def test_four_hundred_points_are_a_line_and_what_the_title_names_is_labelled() -> None:
    many = {
        f"day-{n}": replace(
            HARBOUR.observations["wage-coast"], id=f"day-{n}", number=str(n % 37),
            period=Period.parse((date(2029, 1, 1) + timedelta(days=n)).isoformat()),
        )
        for n in range(400)
    }  # fmt: skip
    site = replace(HARBOUR, observations=HARBOUR.observations | many)
    figure = replace(
        FIGURES["series"],
        observations=tuple(many),
        title=Text(en="It was [[day-200]]", zh="[[day-200]]"),
    )
    for width in WIDTHS:
        made = charts.spec(site, figure, Words(site, "en"), width)
        labelled = [row["id"] for row in made["datasets"]["rows"] if "label_dy" in row]
        assert "day-200" in labelled
        assert len(labelled) <= 3
        assert lint(made, drawing(made, width, "en")) == []


def test_what_remains_of_a_whole_is_derived_and_turns_the_bound_round() -> None:
    site = replace(HARBOUR, observations=dict(HARBOUR.observations))
    part = replace(site.observations["officers"], bound=Bound.OVER)
    site = replace(site, observations={**site.observations, "officers": part})
    rest = charts.drawing(site, FIGURES["parts"], Words(site, "en")).named["rest"]
    assert (rest.text, rest.bound, rest.status) == ("under 15,713 people", "under", "derived")


def test_two_parts_that_add_up_to_a_hundred_percent_are_no_part_and_whole() -> None:
    """Of 17.7 and 82.3 percent the rest would be 64.6, of nothing."""
    of = {
        n: replace(HARBOUR.observations["growth"], id=n, number=v, formula=None, bound=Bound.EXACT)
        for n, v in (("public", "17.7"), ("private", "82.3"), ("all", "90.0"))
    }
    site = replace(HARBOUR, observations=HARBOUR.observations | of)

    def told(*ids: str) -> str:
        figure = replace(FIGURES["parts"], observations=ids, options={})
        form = charts.form("two_part_whole")
        return " ".join(m for m, *_ in form.misleading(site, figure, [of[id_] for id_ in ids]))

    assert "public and private add up to 100%" in told("public", "private")
    assert "add up" not in told("public", "all")


def test_the_rest_of_a_whole_has_the_digits_that_both_have_and_each_part_the_name_of_its_area() -> (
    None
):
    part, whole = (HARBOUR.observations[i] for i in FIGURES["parts"].observations)
    rough = replace(whole, number="31", multiplier=3, area="lakeland")
    site = replace(HARBOUR, observations=HARBOUR.observations | {whole.id: rough})
    made = charts.spec(site, replace(FIGURES["parts"], options={}), Words(site, "en"))
    names = [row["name"] for row in made["datasets"]["rows"]]
    assert names == ["Mirror Lake", "The rest", "Lakeland"]
    rest = charts.drawing(site, FIGURES["parts"], Words(site, "en")).named["rest"]
    assert rest.text == f"about {round((31000 - part.value) / 1000)},000 people", "or one less"


def test_names_that_are_all_alike_give_way_to_what_differs() -> None:
    assert {"Mirror Lake", "Lakeland", "The country"} <= set(texts(spec("compared")))


def test_on_a_phone_names_stand_over_their_bars_and_on_a_page_beside_them() -> None:
    for width, beside in ((theme.WIDE, True), (theme.NARROW, False)):
        [name] = [
            x
            for x in spec("bars", width=width)["layer"]
            if x["encoding"].get("text", {}).get("field") == "heading"
        ]
        assert (name["encoding"]["x"]["value"] < 0) == beside


def test_what_another_source_dates_names_that_source() -> None:
    tower = replace(HARBOUR.entities["tower"], source="almanac", locator=None)
    site = replace(HARBOUR, entities=HARBOUR.entities | {"tower": tower})
    for width in WIDTHS:
        of = charts.spec(site, FIGURES["times"], Words(site, "en"), width)
        assert "Coast almanac" in " ".join(texts(of))
        assert {r["id"] for r in of["datasets"]["rows"] if r["look"] == "other"} == {"tower"}


def test_what_a_chart_is_about_has_the_accent_whoever_reports_it() -> None:
    looks = {row["id"]: row["look"] for row in spec("compared")["datasets"]["rows"]}
    assert looks == {
        "wage": "article",
        "wage-coast": "other, beside",
        "wage-country": "other, beside",
    }
    title = Text(en="Officers: [[officers]]", zh="[[officers]]")
    made = charts.spec(HARBOUR, replace(FIGURES["bars"], title=title), Words(HARBOUR, "en"))
    assert [row["id"] for row in made["datasets"]["rows"] if row["look"] == "article"] == [
        "officers"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_explains_every_mark(language: str) -> None:
    words = Words(HARBOUR, language)
    for width in WIDTHS:
        made = legend.key(words, width)
        assert len(set(texts(made))) == len(Bound) + len(ORIGINS) + 1  # and intervals
        drawn = drawing(made, width, language)
        found = re.search(r'viewBox="0 0 (\d+) ', drawn)
        assert found
        scale = width / int(found[1])  # a phone draws it as wide as its screen
        assert theme.TEXT["label"][0] * scale >= theme.SMALLEST_TEXT
        assert lint(made, drawing(made, width, "en")) == []


def test_a_value_too_long_for_its_bar_stands_over_it_on_a_phone() -> None:
    long = replace(
        HARBOUR.units["soul"],
        kind="percent",  # whose sign stays with the number
        pattern=Text(en="{n} people who sail under the harbour's flag", zh="{n}人"),
    )
    site = replace(HARBOUR, units={**HARBOUR.units, "soul": long})
    made = charts.spec(site, FIGURES["bars"], Words(site, "en"), theme.NARROW)
    rows = made["datasets"]["rows"]
    assert [row["said"].replace("\n", " ") for row in rows] == [row["label"] for row in rows]
    assert lint(made, drawing(made, theme.NARROW, "en")) == []


def test_a_rank_stands_higher_the_nearer_it_is_to_the_first() -> None:
    ranks = ("rank-1", "rank-0")
    figure = replace(FIGURES["series"], observations=ranks)
    made = charts.spec(HARBOUR, figure, Words(HARBOUR, "en"))
    scale = layer(made, "point", "quantity")["encoding"]["y"]["scale"]
    assert scale["domain"][0] == 1
    assert scale["reverse"]  # the first at the top of the picture
    assert lint(made, drawing(made, theme.WIDE, "en")) == []


UNFIT = [
    ({"form": "pie"}, "no form is called pie"),
    ({"observations": ()}, "takes 1 to 60 observations, here are 0"),
    ({"observations": ("sailors", "tolls")}, "values of one unit, here are coin, soul"),
    ({"form": "level_base"}, "takes 2 observations, here are 4"),
    ({"form": "unit_dots", "observations": ("sailors",)}, "sailors is not a count from 1 to 60"),
    ({"form": "unit_dots", "observations": ("more",)}, "more is the symbol X and has no size"),
    ({"form": "chain", "observations": (), "entities": ("town",)}, "town has no steps"),
    (
        {"form": "relation_graph", "observations": (), "entities": ("town", "coast")},
        "town has no relation to the others",
    ),
    ({"form": "point_series", "observations": ("loans", "loans")}, "no value has a period"),
]


@pytest.mark.parametrize(("change", "reason"), UNFIT, ids=[r for _, r in UNFIT])
def test_a_figure_that_its_form_cannot_draw_is_refused_with_the_reason(
    change: dict[str, Any], reason: str
) -> None:
    found = charts.unfit(HARBOUR, replace(FIGURES["bars"], **change))
    assert found is not None
    assert reason in found


def test_every_figure_of_these_tests_fits_its_form() -> None:
    assert {charts.unfit(HARBOUR, f) for f in FIGURES.values()} == {None}


def test_an_unknown_form_is_named() -> None:
    with pytest.raises(KeyError, match="pie"):
        charts.spec(HARBOUR, replace(FIGURES["bars"], form="pie"), Words(HARBOUR, "en"))


def test_no_text_role_is_too_small() -> None:
    assert min(size for size, _, _ in theme.TEXT.values()) >= theme.SMALLEST_TEXT


def test_no_line_of_text_starts_or_ends_with_a_dot_between_two() -> None:
    for room in range(60, 300, 7):
        for line in measure.wrap("over 500,000 people · December 2035 · target", 12.5, room):
            assert line == line.strip(" ·")


def test_what_is_as_wide_as_its_room_stays_on_one_line() -> None:
    for more in (0, 14, 0.3, 33.3):
        for text in ("December 2035 · target", "2022年1—8月・推算"):
            room = measure.width(text, 12.5) + more
            assert measure.wrap(text, 12.5, room - more) == [text]


def test_latin_beside_chinese_is_larger_and_the_marks_of_both_are_full_width() -> None:
    alone, beside = measure.width("430", 10), measure.width("430人", 10) - measure.width("人", 10)
    assert beside == pytest.approx(alone * measure.BESIDE)
    assert measure.width("430", 10, chinese=True) == pytest.approx(beside)
    for mark in measure.SHARED:
        assert measure.width(f"{mark}人", 10) == pytest.approx(measure.width("人人", 10))
        assert measure.width(mark, 10) < measure.width("人", 10)


def test_a_bold_line_is_measured_as_bold() -> None:
    assert measure.width("about 27,890", 10, 700) > measure.width("about 27,890", 10) > 0


def test_bars_in_groups_stand_under_the_heading_of_their_area_and_say_it_once() -> None:
    areas, kinds = ("mirror-lake", "lakeland"), ("Young", "Old")
    several = {
        f"{kind}-{area}": replace(
            HARBOUR.observations["wage" if area == "mirror-lake" else "wage-coast"],
            id=f"{kind}-{area}", area=area, title=Text(en=kind, zh=kind),
        )
        for kind in kinds
        for area in areas
    }  # fmt: skip
    site = replace(HARBOUR, observations=HARBOUR.observations | several)
    figure = replace(FIGURES["bars"], observations=tuple(several), options={"group": "area"})
    assert charts.unfit(site, figure) is None
    for width in WIDTHS:
        made = charts.spec(site, figure, Words(site, "en"), width)
        rows = made["datasets"]["rows"]
        assert [row["heading"] for row in rows] == [*kinds, *kinds]
        assert [row["group"] for row in rows if "group" in row] == [
            "Mirror Lake · undated",
            "Lakeland · 2029 · Coast almanac",
        ]
        assert not any("note" in row for row in rows)
        assert {row["look"] for row in rows[:2]} == {"article"}
        assert lint(made, drawing(made, width, "en")) == []


def parts(numbers: str, **more: Any) -> dict[str, Observation]:
    """Shares of all sailors, one for each number."""
    of = HARBOUR.observations["officer-part"]
    return {
        f"part-{n}": replace(
            of, id=f"part-{n}", number=number, title=Text(en=f"Part {n}", zh=f"部分{n}"), **more
        )
        for n, number in enumerate(numbers.split())
    }


def shown(form: str, of: dict[str, Observation], **options: str) -> tuple[Site, Figure]:
    """A figure of that form with these values, and the harbour with them."""
    site = replace(HARBOUR, observations=HARBOUR.observations | of)
    return site, replace(FIGURES["bars"], form=form, observations=tuple(of), options=options)


@pytest.mark.parametrize("width", WIDTHS)
def test_shares_follow_one_another_and_what_is_not_stated_is_hollow_and_has_no_number(
    width: int,
) -> None:
    made = spec("example-stacked-shares", width=width)
    *given, rest = made["datasets"]["rows"]
    assert [(row["from"], row["to"]) for row in given] == [(0, 22.8), (22.8, 31.9), (31.9, 80.1)]
    assert (rest["from"], rest["to"], rest["label"]) == (80.1, 100, "")
    assert "not stated" in {row["name"] for row in made["datasets"]["rows"]}
    drawn = drawing(made, width, "en")
    assert ">not stated<" in drawn.lower()
    assert "19.9" not in drawn
    assert rest["id"] is None  # nobody is led to what no source states
    assert rest["band"] not in drawn
    assert lint(made, drawn) == []


def test_shares_that_lack_only_what_is_rounded_away_fill_their_whole() -> None:
    for numbers, rest in (("33.3 33.3 33.3", 0), ("33 33 33", 0), ("33.3 33.3 33.1", 1)):
        site, figure = shown("stacked_shares", parts(numbers))
        rows = charts.spec(site, figure, Words(site, "en"))["datasets"]["rows"]
        assert sum(row["rest"] for row in rows) == rest


def test_a_bound_of_a_share_is_marked_and_written_in_every_layout() -> None:
    for numbers in ("40 25", "90 3 1 1 1"):  # names beside one another, and under one another
        of = parts(numbers)
        of["part-0"] = replace(of["part-0"], bound=Bound.OVER)
        site, figure = shown("stacked_shares", of)
        for width in WIDTHS:
            made = charts.spec(site, figure, Words(site, "en"), width)
            assert f"over {numbers[:2]}%" in texts(made)
            assert any(x["mark"].get("style") == "bound" for x in made["layer"])
            assert lint(made, drawing(made, width, "en")) == []


def test_parts_in_numbers_have_the_whole_that_is_named_and_say_it() -> None:
    site, figure = shown("stacked_shares", {}, whole="hired")
    figure = replace(figure, observations=("officers", "officers-too"))
    too = replace(
        site.observations["officers"], id="officers-too", title=Text(en="Deck", zh="水手")
    )
    site = replace(site, observations=site.observations | {"officers-too": too})
    assert charts.unfit(site, figure) is None
    for width in WIDTHS:
        made = charts.spec(site, figure, Words(site, "en"), width)
        assert made["datasets"]["rows"][-1]["to"] == 20418
        assert "Newly hired, 20,418 people" in texts(made)
        assert lint(made, drawing(made, width, "en")) == []


UNFIT_SHARES = [
    ("60 50", {}, {}, "add up to more than their whole"),
    ("60 30", {"indicator": "growth"}, {}, ""),
    ("60 30", {"indicator": "wage"}, {}, "it is not known what it is a share of"),
    ("60 30", {}, {"whole": "hired"}, "hired is a whole of percentages"),
    ("60 30", {"title": Text(en="One", zh="一")}, {}, "is the same part as another of its bar"),
]


@pytest.mark.parametrize(("numbers", "more", "options", "reason"), UNFIT_SHARES)
def test_shares_are_refused_that_are_not_of_one_whole(
    numbers: str, more: dict[str, Any], options: dict[str, str], reason: str
) -> None:
    of = {id_: replace(o, **more) for id_, o in parts(numbers).items()}
    site, figure = shown("stacked_shares", of, **options)
    values = [site.observations[id_] for id_ in figure.observations]
    found = [m for m, *_ in charts.form("stacked_shares").complaints(site, figure, values)]
    assert [reason in message for message in found] == [True] * bool(reason)


def test_shares_of_two_things_are_refused() -> None:
    of = parts("60 30")
    of["part-1"] = replace(of["part-1"], indicator="growth")
    site, figure = shown("stacked_shares", of)
    values = list(of.values())
    [(message, *_)] = charts.form("stacked_shares").complaints(site, figure, values)
    assert message == "the values are shares of sailors and of hired"


SIZES = {
    "interval": (2, 13, 60),
    "stacked_shares": (2, 13, 40),
    "open_bars": (2, 13, 60),
}


@pytest.mark.parametrize(
    ("form", "most", "language"),
    [
        *((form, most, LANGUAGES[0]) for form, sizes in SIZES.items() for most in sizes),
        *((form, sizes[-1], LANGUAGES[1]) for form, sizes in SIZES.items()),
    ],
)
def test_a_form_is_drawn_with_few_values_some_and_as_many_as_it_takes(
    form: str, most: int, language: str
) -> None:
    """With values of either sign where the form has them, long names, and one that the source leaves open."""
    takes, areas = charts.form(form).takes, list(HARBOUR.areas)
    of = {}
    for n in range(most):
        value = Decimal(n * 37 % 90 - 30 if takes.negative else 180 // most) / 2
        of[f"of-{n}"] = replace(
            HARBOUR.observations["officer-part"], id=f"of-{n}", number=str(value), area=areas[n % 2],
            title=Text(en=f"Number {n // 2} of the highest class of licences", zh=f"持最高等級執照者第{n // 2}類"),
            low=value - 1 if form == "interval" else None, high=value + 2 if form == "interval" else None,
        )  # fmt: skip
    if takes.open and most > 2:
        gone = {"number": None, "low": None, "high": None, "bound": None}
        of["of-3"] = replace(of["of-3"], symbol="X", **gone)
    site, figure = shown(form, of, **({"group": "area"} if form == "open_bars" else {}))
    assert charts.unfit(site, figure) is None
    for width in WIDTHS if language == LANGUAGES[0] else (theme.NARROW,):
        made = charts.spec(site, figure, Words(site, language), width, validate=most == 2)
        assert lint(made, drawing(made, width, language)) == []


@pytest.mark.parametrize("first", ["1.8", "-9"])  # beside the word of zero, and far from it
def test_the_line_of_zero_is_drawn_and_stronger_where_values_fall_below_it(first: str) -> None:
    numbers = (first, "-18.7", *(str(-n % 7) for n in range(22)))
    of = {
        f"of-{n}": replace(
            HARBOUR.observations["officer-part"],
            id=f"of-{n}",
            number=number,
            period=Period.parse(f"{2029 + n // 12}-{n % 12 + 1:02}"),
        )
        for n, number in enumerate(numbers)
    }
    site, figure = shown("point_series", of)
    for width in WIDTHS:
        made = charts.spec(site, figure, Words(site, "en"), width)
        axis = layer(made, "line")["encoding"]["y"]["axis"]
        assert axis["values"].count(0) == 1
        assert axis["gridColor"]["value"] != axis["gridColor"]["condition"]["value"]
        assert '"0%"' in axis["labelExpr"]
        svg = drawing(made, width, "en")
        assert f'stroke="{axis["gridColor"]["condition"]["value"]}"' in svg
        assert lint(made, svg) == []


@pytest.mark.parametrize(
    ("against", "said"),
    [
        (None, "growth 9.48%"),
        ("year", "9.48% on a year earlier"),
        ("quarter", "9.48% on the quarter before"),
        ("month", "9.48% on the month before"),
        ("since 2019-12", "9.48% since December 2019"),
    ],
)
def test_a_growth_says_in_its_chart_what_it_is_on(against: str | None, said: str) -> None:
    growth = HARBOUR.indicators["growth"]
    known = replace(growth, against=against and Earlier.parse(against))
    site = replace(HARBOUR, indicators=HARBOUR.indicators | {growth.id: known})
    made = json.dumps(charts.spec(site, FIGURES["step"], Words(site, "en"), WIDTHS[0]))
    assert f'"{said}"' in made


@pytest.mark.parametrize("form", ["open_bars", "dot_comparison"])
def test_bars_and_dots_keep_the_interval_of_an_estimate_and_write_the_value_behind_it(
    form: str,
) -> None:
    of = {
        id_: replace(
            HARBOUR.observations["idle"], id=id_, number=value, low=Decimal(low), high=Decimal(high)
        )
        for id_, value, low, high in (
            ("up", "0.4", "-0.8", "1.5"),
            ("down", "-2.1", "-3.1", "-1.2"),
        )
    }
    site, figure = shown(form, of)
    for width in WIDTHS:
        made = charts.spec(site, figure, Words(site, "en"), width)
        found = [
            x["encoding"]
            for x in made["layer"]
            if x["encoding"].get("x2", {}).get("field") == "high"
        ]
        assert found
        domain = found[0]["x"]["scale"]["domain"]
        assert domain[0] < -3.1 < 1.5 < domain[1]
        unit = made["width"] / (domain[1] - domain[0])
        assert all(
            row["after"] > abs(row[end] - row["value"]) * unit
            for row, end in zip(made["datasets"]["rows"], ("high", "low"), strict=True)
        )
        assert lint(made, drawing(made, width, "en")) == []


def test_an_index_is_drawn_around_its_values_and_says_that_zero_is_left_out() -> None:
    name = HARBOUR.observations["trade-2022"].indicator
    index = replace(HARBOUR.units[HARBOUR.indicators[name].unit], id="index", kind="index")
    known = replace(HARBOUR.indicators[name], unit="index", measure="index")
    years = {
        f"trade-{2022 + n}": replace(
            HARBOUR.observations["trade-2022"],
            id=f"trade-{2022 + n}",
            number=f"11{n}.4",
            multiplier=0,
            period=Period.of_year(2022 + n),
        )
        for n in range(5)
    }
    site = replace(
        HARBOUR,
        units=HARBOUR.units | {"index": index},
        indicators=HARBOUR.indicators | {name: known},
        observations=HARBOUR.observations | years,
    )
    figure = replace(FIGURES["series"], observations=tuple(years), options={})
    words = Words(site, "en")
    for width in WIDTHS:
        made = charts.spec(site, figure, words, width)
        drawn = drawing(made, width, "en")
        assert lint(made, drawn) == []
        low, high = layer(made, "line")["encoding"]["y"]["scale"]["domain"]
        assert 100 < low < 110.4
        assert high >= 114.4
        assert words.ui("chart.axis_cut") in " ".join(
            form("point_series").facts(words, [*years.values()])
        )
    assert charts.describe(site, figure, words).startswith("Points of an index over time")
