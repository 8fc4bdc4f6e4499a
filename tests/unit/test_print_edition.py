"""The print edition puts the whole site on one page that holds together by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from datasite.derive import complete
from datasite.load import load_site
from datasite.pages.edition import Edition
from datasite.pages.edition_build import EditionBuild
from datasite.pages.rendered_figure import RenderedFigure
from datasite.pages.steps import Source, hole
from datasite.words import Words

HOME = "en/"
PAGES = {
    "": '<h1 id="over">Over<a class="headerlink" href="#over">#</a></h1><p><a href="ships/#two">s</a>',
    "ships/": (
        '<h1 id="ships">Ships</h1><h2 id="two">Two</h2><p>'
        '<span class="ds-joined"><span class="ds-value" data-observation="routes">'
        '<button type="button" class="ds-value__text" popovertarget="a">5</button>'
        '<bdi class="ds-pop" popover id="a" data-search-exclude><span>Opened</span></bdi></span>,</span> '
        '<a href="../">home</a> <a href="../other/x/">out</a> <a href="../../data/a.csv">file</a> '
        '<a href="https://example.org/">web</a></p>'
        '<div data-block="0"></div><details class="a">d</details>'
    ),
}


@pytest.fixture
def edition(tiny: Path) -> Edition:
    site = complete(load_site(tiny))
    drawn = RenderedFigure(
        ["<svg id='c'><use href='#c'/></svg>", ""], [("a", "A")], [{"a": "1"}], ""
    )
    return Edition(site, Words(site, "en"), HOME, "", "", lambda _: drawn, lambda *_: ())


@pytest.fixture
def whole(edition: Edition) -> str:
    building = EditionBuild(edition, (*PAGES, "print/"))
    for url, content in PAGES.items():
        text = "::: figure service-tree" if url else ""
        building.render(building.expand(Source(url, text)), content)
    building.render(building.expand(Source("print/", "::: print-edition")), hole(0))
    return building.finish("print/", hole(0))


def test_links_between_chapters_stay_inside(whole: str) -> None:
    assert '<a href="#ships--two">s</a>' in whole
    assert '<a href="#home">home</a>' in whole
    assert 'id="ships--two"' in whole


def test_links_to_anything_else_lead_out(whole: str) -> None:
    assert '<a href="../../en/other/x/">out</a>' in whole
    assert '<a href="../../data/a.csv">file</a>' in whole
    assert '<a href="https://example.org/">web</a>' in whole


def test_the_contents_name_every_chapter_and_headings_stand_one_lower(whole: str) -> None:
    assert '<li><a href="#home">Over</a></li><li><a href="#ships">Ships</a></li>' in whole
    assert "<h1" not in whole
    assert '<h3 id="ships--two">' in whole
    assert "headerlink" not in whole


def test_a_value_has_a_note_with_its_source(whole: str) -> None:
    note = '<sup class="ds-noteref"><a href="#note-1">1</a></sup>'
    assert f'<span class="ds-value" data-observation="routes">5</span>,{note} <a' in whole
    assert "Opened" not in whole
    assert '<li id="note-1">' in whole


def test_a_figure_is_whole_with_its_table_open_and_its_chart_untouched(whole: str) -> None:
    assert 'data-figure="service-tree" id="ships--service-tree"' in whole
    assert "<svg id='c'><use href='#c'/></svg>" in whole
    assert "<details open" in whole
    assert "<details c" not in whole


def test_chapters_follow_the_nav_without_the_print_edition_itself(edition: Edition) -> None:
    contents = {
        "print/": hole(0),
        "b/": "<h1>B</h1>",
        "a/": "<h1>A</h1>",
        "not-in-nav/": "<h1>C</h1>",
    }
    building = EditionBuild(edition, ("a/", "b/", "print/"))
    for url, content in contents.items():
        text = "::: print-edition" if url == "print/" else ""
        building.render(building.expand(Source(url, text)), content)
    html = building.finish("print/", hole(0))
    assert re.findall('<a href="#([a-z]+)">', html) == ["a", "b"]
