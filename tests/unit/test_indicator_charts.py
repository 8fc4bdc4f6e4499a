"""The page of an indicator draws its values without anybody asking: over time, area by area, or not at all."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from datasite import charts
from datasite.charts import theme
from datasite.model import Figure, Observation, Site
from datasite.pages.indicator_charts import indicator_charts, indicator_related
from datasite.pages.page import Page
from datasite.pages.page_index import PageIndex
from datasite.pages.rendered_figure import RenderedFigure
from datasite.project import checked_site
from datasite.words import Words

from ..support.records import when

OF = "cargo"


@pytest.fixture
def site(tiny: Path) -> Site:
    return checked_site(tiny)


def having(site: Site, *told: tuple[str, str, float], **more: str) -> Site:
    """The site with these values (area, period, amount) of cargo in place of its own."""
    record = replace(site.indicators[OF], **more)
    others = {i: o for i, o in site.observations.items() if o.indicator != OF}
    first = site.observations["cargo-2031h1"]
    mine: list[Observation] = [
        replace(first, id=f"v{n}", area=area, period=when(period), number=str(amount))
        for n, (area, period, amount) in enumerate(told)
    ]
    observations = others | {o.id: o for o in mine}
    return replace(site, observations=observations, indicators={**site.indicators, OF: record})


def drawn(site: Site) -> dict[str, list[str]]:
    """Which charts there are, by name, and the periods and areas that each shows, in order."""
    found = {}
    for each in charts.indicator_charts(site, site.indicators[OF]):
        shown = [site.observations[id_] for id_ in each.observations]
        assert charts.unfit(site, each) is None
        found[each.id.partition(":")[2]] = [f"{o.area} {o.period}" for o in shown]
    return found


def page(site: Site) -> Page:
    words, index = (
        Words(site, "en"),
        PageIndex({}, {"cargo-growth-pair": "port/"}, {"harbour": "port/"}),
    )

    def draw(record: Figure) -> RenderedFigure:
        table = charts.table(site, record, words)
        return RenderedFigure(["<svg>wide", "<svg>narrow"], table.columns, table.rows, "")

    return Page(site, words, f"indicators/{OF}/", index, "", "https://x.org/", "", draw=draw)


def test_dated_values_of_one_area_are_a_chart_in_order_of_time(site: Site) -> None:
    told = having(
        site, ("mirror-lake", "2032", 3), ("mirror-lake", "2030", 1), ("mirror-lake", "2031", 2)
    )
    assert drawn(told) == {"time": [f"mirror-lake {year}" for year in (2030, 2031, 2032)]}


def test_the_subject_is_drawn_even_where_another_area_has_more_values(site: Site) -> None:
    others = [("lakeland", str(year), 1.0) for year in (2028, 2029, 2030)]
    told = having(site, *others, ("mirror-lake", "2028", 1), ("mirror-lake", "2030", 2))
    assert drawn(told)["time"] == ["mirror-lake 2028", "mirror-lake 2030"]


def test_areas_stand_side_by_side_at_the_time_that_has_most_of_them_the_largest_first(
    site: Site,
) -> None:
    values = [("mirror-lake", "2031", 1.0), ("lakeland", "2031", 5.0), ("lakeland", "2032", 6.0)]
    assert drawn(having(site, *values))["areas"] == ["lakeland 2031", "mirror-lake 2031"]
    assert "areas" not in drawn(having(site, *values, measure="rank"))


def test_one_value_or_two_that_no_line_could_join_are_no_chart(site: Site) -> None:
    assert drawn(having(site, ("mirror-lake", "2031", 1))) == {}
    assert drawn(having(site, ("mirror-lake", "2031", 1), ("mirror-lake", "2032-H1", 1))) == {}
    assert indicator_charts(page(having(site, ("mirror-lake", "2031", 1))), (OF,)) == ""


def test_two_values_for_one_area_and_time_are_of_different_things_and_not_drawn(site: Site) -> None:
    told = having(
        site, ("mirror-lake", "2031", 1), ("mirror-lake", "2031", 9), ("mirror-lake", "2030", 1)
    )
    assert drawn(told) == {}


def of_sources(site: Site, *told: tuple[str, str]) -> Site:
    """The site with these values of cargo (period, status), named v0, v1 …"""
    made = having(site, *(("mirror-lake", period, n + 1) for n, (period, _) in enumerate(told)))
    mine = {
        f"v{n}": replace(made.observations[f"v{n}"], status=status)  # type: ignore[arg-type]
        for n, (_, status) in enumerate(told)
    }
    return replace(made, observations={**made.observations, **mine})


CONTEXT = "context"


@pytest.mark.parametrize(
    ("told", "shown", "left_out"),
    [
        (  # the article's and another source's: both
            [("2030", CONTEXT), ("2031", CONTEXT), ("2032", "reported"), ("2032", CONTEXT)],
            ["v0", "v1", "v3", "v2"],
            [],
        ),
        (  # of two other sources neither
            [("2030", "reported"), ("2031", "reported"), ("2032", CONTEXT), ("2032", CONTEXT)],
            ["v0", "v1"],
            ["v2", "v3"],
        ),
        (  # beside the article neither
            [("2030", CONTEXT), ("2031", "reported"), ("2031", CONTEXT), ("2031", CONTEXT)],
            ["v0", "v1"],
            ["v2", "v3"],
        ),
        (  # of two of the article neither, and nothing in their place
            [("2029", CONTEXT), ("2030", CONTEXT), ("2031", "reported"), ("2031", "reported"), ("2031", CONTEXT)],
            ["v0", "v1"],
            ["v2", "v3", "v4"],
        ),
    ],
)  # fmt: skip
def test_a_second_value_for_one_time_is_drawn_or_said_to_be_left_out(
    site: Site, told: list[tuple[str, str]], shown: list[str], left_out: list[str]
) -> None:
    made = of_sources(site, *told)
    (line,) = charts.indicator_charts(made, made.indicators[OF])
    assert charts.unfit(made, line) is None
    assert list(line.observations) == shown
    assert [o.id for o in charts.left_out(made, line)] == left_out
    html = indicator_charts(page(made), (OF,))
    assert ("Not drawn, since several values are for the same time: " in html) == bool(left_out)
    for id_ in left_out:
        o = made.observations[id_]
        assert f"{o.period}: {Words(made, 'en').value(o)}" in html


def test_a_line_joins_the_values_of_one_source_only_and_leads_past_the_other(site: Site) -> None:
    told = [("2030", CONTEXT), ("2031", CONTEXT), ("2032", "reported"), ("2032", CONTEXT)]
    made = of_sources(site, *told)
    (line,) = charts.indicator_charts(made, made.indicators[OF])
    rows = {r["id"]: r for r in charts.spec(made, line, Words(made, "en"))["datasets"]["rows"]}
    assert len({rows[id_]["stretch"] for id_ in ("v0", "v1", "v3")}) == 1
    assert rows["v2"]["stretch"] != rows["v3"]["stretch"]
    assert rows["v2"]["look"] != rows["v3"]["look"]
    assert "label_dy" in rows["v2"]


def test_areas_are_compared_by_the_article_where_two_sources_tell_of_one(site: Site) -> None:
    told = having(site, *(("mirror-lake", "2031", n) for n in (1, 9)), ("lakeland", "2031", 5))
    other = replace(told.observations["v1"], status=CONTEXT)  # type: ignore[arg-type]
    made = replace(told, observations={**told.observations, "v1": other})
    (areas,) = charts.indicator_charts(made, made.indicators[OF])
    assert list(areas.observations) == ["v2", "v0"]
    assert [o.id for o in charts.left_out(made, areas)] == ["v1"]


def test_a_derived_value_stands_only_for_an_area_of_which_nothing_is_stated(site: Site) -> None:
    told = having(
        site, ("mirror-lake", "2030", 1), ("mirror-lake", "2031", 2), ("mirror-lake", "2032", 3)
    )
    last = replace(told.observations["v2"], status="derived")
    mixed = replace(told, observations={**told.observations, last.id: last})
    assert drawn(mixed)["time"] == ["mirror-lake 2030", "mirror-lake 2031"]
    every = {i: replace(told.observations[i], status="derived") for i in ("v0", "v1", "v2")}
    assert len(drawn(replace(told, observations={**told.observations, **every}))["time"]) == 3


@pytest.mark.parametrize(("forecasts", "shown"), [(("v1",), ["v0", "v2"]), (("v2",), ["v0", "v1"]),
                                                  (("v1", "v2"), None), (("v3",), ["v0", "v3"])])  # fmt: skip
def test_what_came_stands_in_place_of_its_forecast(
    site: Site, forecasts: tuple[str, ...], shown: list[str] | None
) -> None:
    years = ("2030", "2031", "2031", "2032") if "v3" in forecasts else ("2030", "2031", "2031")
    told = having(site, *(("mirror-lake", year, 1) for year in years))
    expected = {i: replace(told.observations[i], status="forecast") for i in forecasts}
    mixed = replace(told, observations={**told.observations, **expected})
    found = [
        list(each.observations) for each in charts.indicator_charts(mixed, mixed.indicators[OF])
    ]
    assert found == ([shown] if shown else [])


def test_of_two_vintages_the_newest_is_drawn(site: Site) -> None:
    years = ("2030", "2031", "2031", "2031")
    told = having(site, *(("mirror-lake", year, n) for n, year in enumerate(years)))
    chain = {
        later: replace(told.observations[later], revises=earlier)
        for earlier, later in (("v1", "v2"), ("v2", "v3"))
    }
    revised = replace(told, observations={**told.observations, **chain})
    assert drawn(told) == {}
    (line,) = charts.indicator_charts(revised, revised.indicators[OF])
    assert line.observations == ("v0", "v3")
    assert [o.id for o in revised.revisions(revised.observations["v3"])] == ["v2", "v1"]


def test_areas_are_compared_by_what_came(site: Site) -> None:
    told = having(site, ("mirror-lake", "2030", 1), ("lakeland", "2030", 3))
    last = replace(told.observations["v1"], status="forecast")
    assert drawn(told) == {"areas": ["lakeland 2030", "mirror-lake 2030"]}
    assert drawn(replace(told, observations={**told.observations, last.id: last})) == {}


def test_amounts_at_the_prices_of_each_year_are_not_joined_by_a_line(site: Site) -> None:
    values = [("mirror-lake", str(year), 1.0) for year in (2030, 2031, 2032)]
    (joined,) = charts.indicator_charts(having(site, *values), site.indicators[OF])
    told = having(site, *values, prices="current")
    (apart,) = charts.indicator_charts(told, told.indicators[OF])
    assert joined.form != apart.form
    assert joined.observations == apart.observations


def test_of_two_charts_the_reader_chooses_one_and_each_has_its_table(site: Site) -> None:
    told = having(
        site, ("mirror-lake", "2030", 1), ("mirror-lake", "2031", 2), ("lakeland", "2031", 3)
    )
    html = indicator_charts(page(told), (OF,))
    assert html.count('type="radio"') == 2
    assert len(set(re.findall('name="([^"]+)"', html))) == 1
    assert html.count(" checked") == 1
    assert html.count("<figure") == html.count("<table") == 2
    for id_ in ("v0", "v1", "v2"):
        assert f'data-mark="{id_}"' in html
    assert "data-figure" not in html, "no file has such a chart"
    assert "Side by side, 2031" in html


def test_an_indicator_without_a_chart_shows_small_the_figure_that_has_its_value(site: Site) -> None:
    record = site.figures["cargo-growth-pair"]
    shown = site.observations[record.observations[0]].indicator
    html = indicator_related(page(site), (shown,))
    assert '<figure class="ds-panel">' in html
    assert f'href="../../figures/{record.id}/"' in html


def test_neighbours_are_those_of_the_section_and_the_section_itself(site: Site) -> None:
    known = [each for each in site.indicators.values() if each.section == "harbour"]
    for n, each in enumerate(known):
        html = indicator_related(page(site), (each.id,)).partition("<nav")[2]
        found = re.findall(r'href="\.\./\.\./indicators/([^/]+)/"', html)
        assert found == [x.id for x in (*known[max(n - 1, 0) : n], *known[n + 1 : n + 2])]
        assert 'href="../../port/"' in html


def test_a_dense_series_names_its_highest_its_lowest_and_its_last_value(site: Site) -> None:
    ups = [4, 3, 6, 2, 5, 3, 9, 2, 4, -7, 3, 5, 2, 6, 3, 4]
    amounts = [float(n) for n in (*ups, *ups, *ups, *ups)]
    amounts[37], amounts[20], amounts[-1] = 31.0, -29.0, 8.0
    months = [f"{2030 + n // 12}-{n % 12 + 1:02}" for n in range(len(amounts))]
    told = having(site, *(("mirror-lake", m, a) for m, a in zip(months, amounts, strict=True)))
    (line,) = charts.indicator_charts(told, told.indicators[OF])
    for width in (theme.WIDE, theme.NARROW):
        rows = charts.spec(told, line, Words(told, "en"), width)["datasets"]["rows"]
        assert {"v37", "v20", "v63"} <= {row["id"] for row in rows if "label_dy" in row}
