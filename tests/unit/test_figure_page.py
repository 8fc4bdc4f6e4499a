"""The page of one figure: everything open, and ways to what is near it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from datasite import charts
from datasite.model import Figure, Site, Text
from datasite.pages.figure import figure
from datasite.pages.figure_page import figure_page
from datasite.pages.figure_sources import sources
from datasite.pages.figure_table import data_table
from datasite.pages.generated import generated
from datasite.pages.page import Page
from datasite.pages.page_index import PageIndex
from datasite.pages.rendered_figure import RenderedFigure
from datasite.project import checked_site
from datasite.words import Words

INDEX = PageIndex({}, {"cargo-growth-pair": "port/", "service-tree": "port/"}, {"harbour": "port/"})


@pytest.fixture
def site(tiny: Path) -> Site:
    return checked_site(tiny)


def page(site: Site, url: str = "figures/cargo-growth-pair/") -> Page:
    words = Words(site, "en")

    def drawn(record: Figure) -> RenderedFigure:
        table = charts.table(site, record, words)
        return RenderedFigure(["<svg>"] * 3, table.columns, table.rows, "")

    return Page(site, words, url, INDEX, "", "https://x.org/", "", draw=drawn)


def test_every_figure_has_a_page_in_every_language_that_search_reads_where_it_is_told(
    site: Site,
) -> None:
    for language in site.languages:
        made = {path: text for path, text, _ in generated(Words(site, language))}
        for id_ in site.figures:
            text = made[f"figures/{id_}.md"]
            assert f"::: figure-page {id_}" in text
            assert "search: {exclude: true}" in text


def test_on_its_page_nothing_of_a_figure_is_folded(site: Site) -> None:
    html = figure_page(page(site), ("cargo-growth-pair",))
    assert "<details" in html
    assert len(re.findall("<details[^>]* open", html)) == html.count("<details")
    assert html.count("<svg>") == 3
    told = replace(site.figures["cargo-growth-pair"], because=Text(en="For a reason.", zh="有因。"))
    changed = replace(site, figures={**site.figures, told.id: told})
    assert "For a reason." in figure_page(page(changed), (told.id,))
    assert "<summary>Why" not in figure_page(page(changed), (told.id,))


def test_it_leads_to_its_section_its_indicators_and_the_figures_told_beside_it(site: Site) -> None:
    html = figure_page(page(site), ("cargo-growth-pair",))
    assert 'href="../../port/#cargo-growth-pair"' in html
    assert 'href="../../figures/service-tree/"' in html
    for id_ in site.figures["cargo-growth-pair"].observations:
        assert f'href="../../indicators/{site.observations[id_].indicator}/"' in html
    assert 'href="../../figures/cargo-growth-pair/"' in html.partition("</figure>")[0]
    assert 'href="../../figures/cargo-growth-pair/"' not in html.partition("</figure>")[2]


def test_the_permanent_link_of_a_figure_is_its_page_wherever_it_stands(site: Site) -> None:
    record = site.figures["cargo-growth-pair"]
    there = page(site, "port/")
    assert 'href="../figures/cargo-growth-pair/"' in figure(there, record, there.draw(record))


def test_what_all_rows_of_a_table_share_stands_once_over_them_and_values_stay(
    site: Site,
) -> None:
    columns = (("name", "What"), ("value", "Value"), ("area", "Area"), ("remark", "Remark"))
    rows = [
        {"name": "Ships", "value": "4", "area": area, "remark": ""} for area in ("North", "South")
    ]
    of = page(site)
    html = data_table(of, RenderedFigure([], columns, rows, ""))
    assert "<caption>What: Ships</caption>" in html
    assert re.findall(r'<th scope="\w+"[^>]*>(.*?)</th>', html) == [
        *("Area", "Value"),
        *("North", "South"),
    ]
    one = data_table(of, RenderedFigure([], columns, rows[:1], ""))
    assert "<caption>" not in one


def test_more_than_two_sources_are_folded_under_their_number(site: Site) -> None:
    record = site.figures["cargo-growth-pair"]
    of = page(site)
    assert "<summary>" not in sources(of, record)
    several = [*charts.credits_of(site, record)] * 3
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(charts, "credits_of", lambda *_: several)
        folded = sources(of, record)
    assert folded.startswith('<details class="ds-figure__sources"><summary>Sources (')
    assert "ds-figure__source" in folded


def test_a_row_is_called_by_what_every_row_has(site: Site) -> None:
    columns = (("bound", "Bound"), ("value", "Value"), ("period", "When"))
    rows = [
        {"bound": "", "value": "4", "period": "2031"},
        {"bound": "over", "value": "over 5", "period": "2032"},
    ]
    html = data_table(page(site), RenderedFigure([], columns, rows, ""))
    assert re.findall(r'<th scope="row">(.*?)</th>', html) == ["2031", "2032"]
