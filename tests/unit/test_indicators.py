"""Tables of values: the catalogue of indicators, their pages, and what is derived and from whom."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from datasite.bound import Bound
from datasite.model import Site
from datasite.pages.catalogue import ALIKE, indicators
from datasite.pages.indicators import indicator
from datasite.pages.method import bounds, derived
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.project import checked_site
from datasite.words import Words

from ..support.records import when


def page(site: Site) -> Page:
    return Page(site, Words(site, "en"), "indicators/", EMPTY, "", "https://x.org/", "")


def test_the_catalogue_sorts_a_half_year_after_its_months_and_before_the_year(tiny: Path) -> None:
    site = checked_site(tiny)
    keys = {}
    for period in ("2031-05", "2031-H1", "2031-07", "2031-01/2031-08", "2031", None):
        routes = replace(site.observations["routes"], period=when(period))
        changed = replace(site, observations=site.observations | {"routes": routes})
        rows = indicators(page(changed)).split("<tr>")
        (row,) = [row for row in rows if "indicators/route-count/" in row]
        keys[period] = re.findall('data-sort="([^"]*)"', row)[1]
    assert keys.pop(None) == ""
    assert list(keys.values()) == sorted(set(keys.values()))


def test_the_catalogue_groups_what_is_counted_alike_and_sorts_values_nowhere_else(
    tiny: Path,
) -> None:
    site = checked_site(tiny)
    first = next(i for i in site.indicators.values() if not i.minor)
    alike = {f"{first.id}-{n}": replace(first, id=f"{first.id}-{n}") for n in range(ALIKE)}
    groups = indicators(page(replace(site, indicators=site.indicators | alike))).split("<tbody>")
    named = [re.findall(r'rowgroup" colspan="6">(.*?) <span>(\d+)<', each) for each in groups[1:]]
    assert named[0] == [(site.units[first.unit].name["en"], str(groups[1].count("<tr>")))]
    assert [name for ((name, _),) in named] == [site.units[first.unit].name["en"], "Other units"]
    amounts = re.findall(r'class="ds-amount" data-sort="([^"]*)"', groups[2])
    assert set(amounts) == {""}, "a value sorts among what has another unit"


def test_an_indicator_without_a_value_has_no_empty_table(tiny: Path) -> None:
    site = checked_site(tiny)
    assert "<table" in indicator(page(site), "route-count")
    bare = {i: o for i, o in site.observations.items() if o.indicator != "route-count"}
    without = page(replace(site, observations=bare))
    assert "<table" not in indicator(without, "route-count")
    assert "Routes in service." in indicator(without, "route-count")
    assert indicators(without)


def test_a_derived_value_tells_that_a_figure_of_another_source_went_into_it(tiny: Path) -> None:
    site = checked_site(tiny)
    assert "with context" not in derived(page(site))
    growth = replace(site.observations["cargo-growth-2031h1"], status="context")
    mixed = replace(site, observations=site.observations | {growth.id: growth})
    (row,) = [row for row in derived(page(mixed)).split("<tr>") if "with context" in row]
    assert "cargo-growth-2031h1" in row


def test_the_table_of_bounds_has_the_words_that_its_values_show(tiny: Path) -> None:
    """`at_most` is "within" before a span of time, and the word before others is then not claimed."""
    site = checked_site(tiny)
    routes = replace(site.observations["routes"], bound=Bound.AT_MOST)
    unit = replace(site.unit_of(routes), kind="duration")
    spans = replace(site, observations={routes.id: routes}, units=site.units | {unit.id: unit})
    rows = {row[0]: row[1:] for row in cells(bounds(page(spans)))}
    assert rows["within"] == ("a ceiling: the true value is this or less", "1")
    assert "at most" not in rows
    assert rows["nearly"][1] == "0", "a bound that no value has keeps its usual word"


def cells(table: str) -> list[tuple[str, ...]]:
    """The texts of the cells of each row."""
    return [
        tuple(re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row))
        for row in table.split("<tr>")[1:]
    ]
