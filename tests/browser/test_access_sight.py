"""What is drawn and written can be seen: size, contrast in both schemes, and meaning without colour."""

from __future__ import annotations

import csv
from collections import defaultdict
from itertools import combinations, cycle, product
from pathlib import Path
from typing import Any

import pytest

from ..support.browser import EDITIONS, WIDTHS, Visitor, size
from ..support.page_state import (
    SCHEMES,
    faint,
    lay_out,
    pale,
    probe,
    restyle,
    scheme,
    small,
    unfold,
    unreadable,
)
from ..support.site_pages import SitePages
from ..unit.test_palette import DARK, LIGHT, contrast


def test_no_text_of_a_section_is_below_twelve_px_and_all_stands_out_in_both_schemes(
    visitor: Visitor, pages: SitePages
) -> None:
    # test_browser.py looks at the one that stands for all of them; here are the charts of the others
    turns = cycle(EDITIONS.values())
    for path in pages.kinds.get("section", [])[1:]:
        page = visitor.open(next(turns) + path)
        unfold(page)
        for name, width in product(SCHEMES, WIDTHS):  # a change of scheme costs more than a width
            page.set_viewport_size(size(width))
            scheme(page, name)
            found = unreadable(page)
            assert not found, f"{path} {width} {name}: " + "\n".join(found)


def test_the_print_edition_can_be_read_on_a_phone(visitor: Visitor, pages: SitePages) -> None:
    page = visitor.open(pages.one("print"))
    lay_out(page)
    page.set_viewport_size(size(320))
    assert not small(page)
    assert not pale(probe(page, "marks"))


SPOILED = {
    "text { font-size: 12.4px }": "small",
    ".md-copyright { font-size: 11px }": "small",
    "html { font-size: 100% }": "small",
    "h1 { color: #888 }": "faint",
    ".ds-figure__title { opacity: 0.99; background: #777 }": "faint",
    "text { fill: #aaa }": "faint",
    "[data-mark] { fill: #ddd; stroke: none }": "faint",
    ".md-typeset p a { text-decoration-color: #ddd }": "faint",
    ".md-search__form { box-shadow: inset 0 -1px #ddd }": "faint",
    ".md-header svg { fill: #ccc }": "faint",
}


def test_text_that_is_small_and_things_that_are_faint_are_found(
    visitor: Visitor, pages: SitePages
) -> None:
    page = visitor.open(pages.answering[0])
    scheme(page, "light")
    for css, kind in SPOILED.items():
        page.set_viewport_size(size(1440 if "search" in css else 320))
        look = {"small": small, "faint": faint}[kind]
        assert not look(page), css
        restyle(page, css.replace(" }", " !important }"))
        assert look(page), css
        restyle(page, "")


def channel(shape: dict[str, Any]) -> tuple[Any, ...]:
    """What tells a shape from others when hues do not: filled, outlined, dashed, thick, its value in bold."""
    looks = (shape["filled"], shape["stroke"] != "none", shape["dashed"], shape["size"][1])
    return (*looks, shape["bold"])


def confused(shapes: list[dict[str, Any]], values: set[str]) -> list[str]:
    """Values of a chart whose marks differ by colour and by nothing else; a name stands in its own box."""
    marks: dict[tuple[int, str], list[dict[str, Any]]] = defaultdict(list)
    for shape in shapes:
        if shape["mark"] in values and not shape["covers"]:
            marks[shape["chart"], shape["mark"]].append(shape)
    faults = []
    for ((chart, one), first), ((other_chart, other), second) in combinations(marks.items(), 2):
        if chart != other_chart:
            continue
        hues = [{(s["fill"], s["stroke"]) for s in each} for each in (first, second)]
        forms = [{channel(s) for s in each} for each in (first, second)]
        if hues[0] != hues[1] and forms[0] == forms[1]:
            faults.append(f"{first[0]['figure']}: {one} and {other}")
    return faults


@pytest.fixture(scope="module")
def values(site: Path) -> set[str]:
    """The ids of all values."""
    with (site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["id"] for row in csv.DictReader(file)}


@pytest.mark.parametrize("width", [360, 1440])
def test_no_two_marks_of_a_chart_differ_by_colour_alone(
    visitor: Visitor, pages: SitePages, values: set[str], width: int
) -> None:
    page = visitor.open(pages.one("print", pages.drawn))
    lay_out(page)
    page.set_viewport_size(size(width))
    shapes = probe(page, "marks")
    hues = {(s["fill"], s["stroke"]) for s in shapes if s["mark"] in values}
    assert hues
    assert not confused(shapes, values)


def test_marks_that_differ_by_colour_alone_are_found(
    visitor: Visitor, pages: SitePages, values: set[str]
) -> None:
    page = visitor.open(pages.answering[0])
    one = next(shape["mark"] for shape in probe(page, "marks") if shape["mark"] in values)
    same = "[data-mark] { fill: none !important; stroke: blue; stroke-dasharray: none !important }"
    restyle(page, f"{same} [data-mark='{one}'] {{ stroke: red !important }}")
    shapes = probe(page, "marks")
    for shape in shapes:
        shape["size"], shape["bold"] = [10, 10], False
    assert confused(shapes, values)


# How the world looks without one kind of cone, in linear light (Machado, Oliveira and Fernandes 2009), or any.
SIGHTS = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "none": ((0.2126, 0.7152, 0.0722),) * 3,
}  # fmt: skip


def simulated(colour: str, sight: str) -> str:
    """A colour as that sight has it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    light = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    seen = [
        min(max(sum(a * b for a, b in zip(row, light, strict=True)), 0), 1) for row in SIGHTS[sight]
    ]
    back = [v * 12.92 if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in seen]
    return "#" + "".join(f"{round(v * 255):02x}" for v in back)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_marks_and_words_stand_out_for_every_kind_of_sight(
    palette: dict[str, str], sight: str
) -> None:
    paper = simulated(palette["paper"], sight)
    for role in ("ink", "muted", "accent", "target"):
        assert contrast(simulated(palette[role], sight), paper) >= 4.5, role
    for role in ("derived", "context", "edge"):
        # a mark's edge; a little less than 3 where the simulation shifts its lightness
        assert contrast(simulated(palette[role], sight), paper) >= 2.8, role


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_filled_marks_differ_in_lightness_too(palette: dict[str, str]) -> None:
    for one, other in combinations(("accent", "accent-soft", "context"), 2):
        assert contrast(palette[one], palette[other]) >= 1.5, (one, other)
