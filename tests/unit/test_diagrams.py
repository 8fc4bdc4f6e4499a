"""Forms without sizes are HTML: in order, complete, in the page's words, and no picture anywhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from datasite import charts, render
from datasite.book import Book
from datasite.distribution import pictures
from datasite.model import Figure, Observation, Part, Relation, Site, Text
from datasite.pages.figure import figure as on_page
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.problems import DataError
from datasite.words import Words

from ..support.chart_site import DIAGRAMS, FIGURES, HARBOUR, called
from ..support.records import LANGUAGES, when, with_
from ..support.together import together

EVIL = '"><script>alert(1)</script>'


def html(figure: str | Figure, language: str = "en", site: Site = HARBOUR) -> ET.Element:
    """A diagram, parsed: it has to be well formed."""
    record = FIGURES[figure] if isinstance(figure, str) else figure
    return ET.fromstring(f"<div>{charts.diagram(site, record, Words(site, language))}</div>")  # noqa: S314


def said(of: ET.Element) -> str:
    """The words of an element, as they are read out."""
    return re.sub(r"\s+", " ", "".join(of.itertext())).strip()


def texts(of: ET.Element, path: str) -> list[str]:
    """The words of each element that a path finds."""
    return [said(each) for each in of.iterfind(path)]


def changed(**observations: Observation) -> Site:
    """The harbour with other observations."""
    return replace(HARBOUR, observations=HARBOUR.observations | observations)


def again(id_: str, **more: Any) -> Observation:
    """An observation of the harbour with something changed."""
    return with_(HARBOUR.observations[id_], **more)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", DIAGRAMS)
def test_a_diagram_names_everything_that_its_table_has_and_marks_what_it_stands_for(
    figure: str, language: str
) -> None:
    found, record = html(figure, language), FIGURES[figure]
    words = said(found)
    for row in charts.table(HARBOUR, record, Words(HARBOUR, language)).rows:
        for column in ("step", "part", "field", "relation", "target", "value"):
            # the unit of a count is the name of its part
            assert re.sub(r" ?(ships?|艘)$", "", row.get(column, "")) in words, row
        for id_ in row.get("id", "").split():
            assert found.find(f".//*[@data-mark='{id_}']") is not None, id_
    for each in found.iter():
        assert "style" not in each.attrib
    if language != "en":
        assert not re.search(r"[A-Za-z]{2,}", words)


def test_markup_in_names_is_text() -> None:
    site = replace(
        HARBOUR,
        entities={
            id_: replace(e, name=Text(en=EVIL), steps=tuple(Text(en=EVIL) for _ in e.steps))
            for id_, e in HARBOUR.entities.items()
        },
    )
    for figure in DIAGRAMS:
        assert not list(html(figure, site=site).iter("script"))
    assert EVIL in said(html("chain", site=site))


# ranks


def test_each_rank_stands_once_the_first_on_top_with_all_that_hold_it() -> None:
    board = html(replace(FIGURES["ranks"], observations=("rank-1", "rank-0", "rank-2")))
    ranks, names = texts(board, ".//dt"), [texts(rank, "dd/b") for rank in board.iterfind("dl/div")]
    assert ranks == ["1st", "5th"]
    assert names == [["Cargo handled", "Clean quays"], ["Safety of navigation in narrow waters"]]


def test_a_rank_with_a_bound_is_not_the_rank_without_it() -> None:
    site = changed(**{"rank-2": again("rank-2", bound="at_most", number="5")})
    ranks = texts(html("ranks", site=site), ".//dt")
    assert len(ranks) == 3
    assert sum("5th" in rank for rank in ranks) == 2


def test_a_rank_says_among_whom_and_when_and_when_that_is_not_known() -> None:
    first, undated, last = texts(html("ranks"), ".//dd")
    assert first == "Cargo handled among the harbours of the coast first half of 2030"
    assert undated == "Clean quays among the harbours of the coast undated"
    assert last.endswith("in the country 2029")


def test_one_ranking_over_the_years_says_its_years_and_of_several_areas_each() -> None:
    years = {f"y-{n}": again("rank-0", id=f"y-{n}", period=when(str(2020 + n))) for n in (1, 2)}
    years["y-2"] = replace(years["y-2"], area="land")
    board = html(replace(FIGURES["ranks"], observations=tuple(years)), site=changed(**years))
    one, other = texts(board, ".//dd")
    assert (one[-4:], other[-4:]) == ("2021", "2022")
    assert "Mirror Lake" in one
    assert "The country" in other


@together(
    [
        ({"status": "target"}, ["target"]),
        ({"status": "forecast"}, ["forecast"]),
        ({"status": "derived"}, ["derived"]),
        ({"period_basis": "implied"}, ["implied"]),
        ({"status": "context", "source": "almanac", "locator": None}, ["context"]),
        ({"period": None, "period_basis": "undated", "status": "target"}, ["undated", "target"]),
    ]
)
def test_what_a_value_is_stands_in_an_outline_in_words(
    change: dict[str, Any], expected: list[str]
) -> None:
    figure = replace(FIGURES["ranks"], observations=("rank-0",))
    board = html(figure, site=changed(**{"rank-0": again("rank-0", **change)}))
    tags = [each for each in board.iter("span") if "ds-tag" in each.get("class", "")]
    assert [each.get("class") for each in tags] == [f"ds-tag ds-tag--{kind}" for kind in expected]
    assert all(said(each) for each in tags)
    assert ("Coast almanac" in said(board)) == ("source" in change)


# structures


def structure(
    language: str = "en", count: str = "5", bound: str = "exact", named: int = 3
) -> list[str]:
    """What is said of the members of a part of so many, of which so many are named."""
    part = Part(Text(en="lines", zh="航線"), "lines", ("line-0", "line-1", "line-2")[:named])
    network = replace(HARBOUR.entities["network"], parts=(part,))
    site = changed(lines=again("lines", number=count, bound=bound))
    site = replace(site, entities=site.entities | {"network": network})
    return texts(html("tree", language, site), ".//li/ul/li")


@together(
    [
        ("5", "exact", 3, "and 2 more, not named"),
        ("3120", "exact", 1, "and 3,119 more, not named"),
        ("3", "exact", 3, None),
        ("5", "exact", 0, "not named"),
        ("1", "exact", 0, None),  # its part says which it is
        ("5", "over", 2, "the others are not named"),
        ("5", "about", 3, "the others are not named"),
        ("600", "over", 0, "not named"),
    ]
)
def test_how_many_members_are_not_named_is_said_and_never_more_than_is_known(
    count: str, bound: str, named: int, rest: str | None
) -> None:
    found = structure(count=count, bound=bound, named=named)
    assert found[named:] == ([] if rest is None else [rest])
    assert (
        found[:named]
        == ["Northern line to the outer islands", "Southern line", "Old town line"][:named]
    )


def test_what_is_not_named_is_said_in_each_language() -> None:
    assert structure("zh-Hant")[-1] == "另有2個未列名"
    assert structure("zh-Hans", bound="over")[-1] == "其余未列名"


def test_a_count_keeps_its_bound_and_a_symbol_stays_a_symbol() -> None:
    site = changed(stops=again("stops", bound="over"))
    counts = texts(html("tree", site=site), ".//*[@class='ds-counts__number']")
    assert counts == ["1", "5", "over 20", "X"]
    assert texts(html("tree"), ".//li/ul")[-1] == "left open in the source"
    assert texts(html("tree", "zh-Hant", site), ".//*[@class='ds-counts__number']")[2] == "超 20"


def test_what_all_counts_share_is_said_once_beside_the_name_and_else_at_each() -> None:
    (name,) = texts(html("tree"), "p")
    assert name == "Network of ferry lines August 2030"
    assert said(html("tree")).count("2030") == 1
    apart = html("tree", site=changed(stops=again("stops", period=when("2029"))))
    assert texts(apart, "p") == ["Network of ferry lines"]
    assert texts(apart, "ul/li/span[@class='ds-diagram__about']") == [
        *["August 2030"] * 2, "2029", "August 2030",
    ]  # fmt: skip


# chains and relations


def test_the_steps_of_a_chain_are_a_list_in_order_named_where_there_are_several() -> None:
    steps = ["Deck hand", "Able seafarer", "Mate", "Pilot", "Master"]
    assert texts(html("chain"), "ol/li") == steps
    assert texts(html("chain"), "p") == []
    assert texts(html("chains"), "p") == ["A sailor's way", "The way of cargo"]
    career = replace(HARBOUR.entities["career"], date=when("2030"), date_basis="implied")
    dated = replace(HARBOUR, entities=HARBOUR.entities | {"career": career})
    assert texts(html("chain", site=dated), "p") == ["A sailor's way 2030 implied"]


def test_a_relation_reads_who_by_which_relation_to_whom() -> None:
    school, tower = texts(html("graph"), "ul/li")
    assert school == (
        "Pilot school for narrow waters and bad weather May 2030"
        "founded byCoast provinceTown of the inner harbourled byCollege of navigation"
    )
    assert tower == "Radar tower June 2030 impliedlocated inTown of the inner harbour"
    assert texts(html("graph"), ".//dt") == ["founded by", "led by", "located in"]


def test_those_with_the_same_relations_share_one_row() -> None:
    light = called(
        "light", "facility", "Lighthouse", "燈塔", relations=(Relation("located_in", "town"),)
    )
    site = replace(HARBOUR, entities=HARBOUR.entities | {"light": light})
    figure = replace(FIGURES["graph"], entities=("tower", "light", "town"))
    rows = [texts(row, "div/p") for row in html(figure, site=site).iterfind("ul/li")]
    assert rows == [["Radar tower June 2030 implied", "Lighthouse"]]


# no picture


def test_a_diagram_is_no_picture_to_draw_or_take_away() -> None:
    site = replace(HARBOUR, figures={id_: FIGURES[id_] for id_ in DIAGRAMS})
    book, words = Book(Path(), site, "Harbour", "https://example.org/"), Words(HARBOUR, "en")
    assert list(pictures(book, "en")) == []
    for figure in site.figures.values():
        with pytest.raises(TypeError, match="has no chart"):
            charts.spec(HARBOUR, figure, words)
        drawn = book.draw("en")(figure)
        assert (drawn.wide, drawn.narrow) == ("", "")
        page = on_page(Page(HARBOUR, words, "x/", EMPTY, "", book.base_url, ""), figure, drawn)
        assert 'class="ds-figure__diagram"' in page
        assert re.findall(r" download>([^<]*)<", page) == [
            "CSV",
            "Excel",
            "JSON",
            "All in one (ZIP)",
        ]
        assert not re.search(r"charts/|<svg|<img|&lt;img|How to read|ds-figure__chart", page)
        assert 'class="ds-figure__table"' in page


def test_a_diagram_that_does_not_fit_is_refused_at_its_place() -> None:
    with pytest.raises(DataError, match="town has no steps"):
        render.figure_html(
            HARBOUR, replace(FIGURES["chain"], entities=("town",)), Words(HARBOUR, "en")
        )
