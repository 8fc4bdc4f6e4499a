"""Charts for those who do not see them: named, described, in the page's language, with the same data as a table."""

from __future__ import annotations

import csv
import re
from functools import partial
from html import unescape
from pathlib import Path

import pytest

from datasite.languages.script import convert

from ..support.aria import chart_faults, foreign
from ..support.browser import EDITIONS, Visitor
from ..support.built_page import BuiltPage
from ..support.page_state import lay_out
from ..support.site_pages import SitePages

FIGURE = re.compile(r'<figure class="ds-figure[^"]*" data-figure="([^"]+)".*?</figure>', re.DOTALL)
ROW = re.compile(r'<tr(?: data-mark="([^"]*)")?>(.*?)</tr>', re.DOTALL)
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
MARK = re.compile(r'<[a-z]+ [^>]*\bdata-mark="([^"]*)"')
DRAWN = re.compile(r"<svg\b.*?</svg>|<div class=\"ds-figure__diagram\">.*?</div>(?=<p)", re.DOTALL)
EDITION = pytest.mark.parametrize("language", EDITIONS)


def files(site: Path, language: str) -> list[Path]:
    """The pages of an edition."""
    own = [site / prefix for name, prefix in EDITIONS.items() if name != language and prefix]
    found = sorted((site / EDITIONS[language]).rglob("*.html"))
    return [file for file in found if not any(other in file.parents for other in own)]


@EDITION
def test_every_chart_of_every_page_is_named_and_described_in_its_language(
    site: Path, language: str
) -> None:
    drawn = set()
    for file in files(site, language):
        charts = BuiltPage(file.read_text(encoding="utf-8")).charts
        drawn |= {chart.figure for chart in charts}
        assert not list(chart_faults(charts, language)), file.relative_to(site)
    assert drawn


SPOILED = {
    r"<title id=[^>]*>[^<]*</title>": ("", "no name"),
    r"<title id=([^>]*)>[^<]*</title>": (r"<title id=\1> </title>", "no name"),
    r"<desc id=[^>]*>[^<]*</desc>": ("", "no description"),
    r' aria-labelledby="[^"]*"': ("", "no name"),
    r' aria-describedby="[^"]*"': ("", "no description"),
    r' role="img"': ("", "its role is none"),
    r' lang="[^"]*" font': (' lang="fr" font', "it says it is in fr"),
    r"<desc id=([^>]*)>[^<]*": (r"<desc id=\1>Bars from zero", "is not Chinese"),
    r"<title id=([^>]*)>": (r"<title id=\1>See also ", "words of another language: See also"),
    r"<desc id=([^>]*)>": (r"<desc id=\1>数据", "words of another language: 数"),
}


@pytest.mark.parametrize("pattern", SPOILED)
def test_a_chart_that_lost_its_name_or_speaks_another_language_is_found(
    site: Path, pages: SitePages, pattern: str
) -> None:
    file = site / "zh-Hant" / pages.drawn[0] / "index.html"
    page = file.read_text(encoding="utf-8")
    at = page.index('<svg xmlns="http://www.w3.org/2000/svg" class="ds-chart"')
    instead, found = SPOILED[pattern]
    spoiled = page[:at] + re.sub(pattern, instead, page[at:], count=1)
    assert spoiled != page
    assert not list(chart_faults(BuiltPage(page).charts, "zh-Hant"))
    assert found in "\n".join(chart_faults(BuiltPage(spoiled).charts, "zh-Hant"))


def test_two_figures_of_one_name_are_found(pages: SitePages) -> None:
    charts = [chart for text in pages.texts.values() for chart in BuiltPage(text).charts]
    one, other = charts[0], next(chart for chart in charts if chart.figure != charts[0].figure)
    other.texts[other.labels[0]] = one.said[0]
    assert f"has the name of {one.figure}" in "\n".join(chart_faults([one, other], one.language))


@EDITION
def test_a_browser_tells_assistive_software_the_same_name_and_description(
    visitor: Visitor, pages: SitePages, language: str
) -> None:
    # the print edition has every chart of the site
    path = EDITIONS[language] + pages.one("print", pages.drawn)
    page = visitor.open(path)
    lay_out(page)
    written = {
        chart.figure: tuple(" ".join(words.split()) for words in chart.said)
        for chart in BuiltPage((pages.site / path / "index.html").read_text("utf-8")).charts
    }
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    asked = {"nodeId": root, "role": "image"}
    told = {
        tuple(node.get(key, {}).get("value", "") for key in ("name", "description"))
        for node in session.send("Accessibility.queryAXTree", asked)["nodes"]
        if not node["ignored"]
    }
    assert written
    assert told == set(written.values())


@EDITION
def test_what_is_only_heard_is_in_the_language_of_the_page(site: Path, language: str) -> None:
    heard = {
        words
        for file in files(site, language)
        for spoken, words in BuiltPage(file.read_text(encoding="utf-8")).words
        if spoken == language
    }
    wrong = {words: other for words in heard if (other := foreign(words, language))}
    assert heard
    assert not wrong


@pytest.mark.parametrize(
    ("language", "words", "other"),
    [
        ("zh-Hant", "數據 Copy to clipboard", "Copy to clipboard"),
        ("zh-Hant", "数据表", "数"),
        ("zh-Hans", "數據表", "數據"),
        ("zh-Hans", "研发投入", ""),
        ("en", "Data table 數據表", "數據表"),
        ("en", "Data table", ""),
    ],
)
def test_words_of_another_language_or_script_are_found(
    language: str, words: str, other: str
) -> None:
    assert foreign(words, language) == other


@EDITION
def test_the_table_of_a_chart_is_its_data_and_each_row_has_its_mark(
    site: Path, language: str
) -> None:
    seen = set()
    for file in files(site, language):
        if "embed" in file.parts:  # a frame has no table: it leads to the figure's page
            continue
        for figure in FIGURE.finditer(file.read_text(encoding="utf-8")):
            seen.add(figure[1])
            assert not differing(figure[0], published(site, figure[1], language)), figure[1]
    assert seen


def published(site: Path, figure: str, language: str) -> dict[str, tuple[str, str]]:
    """The records of a figure's download: name and value in the page's language."""
    key = "en" if language == "en" else "zh"
    script = partial(convert, conversion="t2s") if language == "zh-Hans" else str
    with (site / "data" / f"{figure}.csv").open(encoding="utf-8-sig", newline="") as file:
        return {
            row["id"]: (script(row[f"label_{key}"]), script(row[f"shown_{key}"]))
            for row in csv.DictReader(file)
        }


def differing(figure: str, records: dict[str, tuple[str, str]]) -> list[str]:
    """Where a figure's table, its drawings and its download do not say the same."""
    shared = "".join(re.findall("<caption>(.*?)</caption>", figure))
    shared = unescape(re.sub("<[^>]*>|\u2060", "", shared))
    over = [each.strip() for each in re.split("[:：·]", shared)]  # what all rows have in common
    head, body = figure[figure.index("<thead>") :].split("<tbody>", 1)
    value = [
        at for at, cell in enumerate(re.findall(r"<th [^>]*>", head)) if 'data-key="value"' in cell
    ]
    rows = {
        ids: [unescape(cell) for cell in CELL.findall(cells)]
        for ids, cells in ROW.findall(body)
        if ids
    }
    told = {id_ for ids in rows for id_ in ids.split()}
    faults = []
    for id_, (name, shown) in records.items():
        if not shown:  # a name, not a value: each form has its own columns for these
            continue
        row = rows.get(id_)
        if row is None or name not in (*row, *over) or [row[at] for at in value] != [shown]:
            faults.append(f"{id_} is {name} {shown} in the download, {row} in the table")
    drawings = DRAWN.findall(figure)
    faults += [] if drawings else ["nothing is drawn"]
    for drawing in drawings:
        marks = set(MARK.findall(drawing))
        faults += [f"{ids} has a row and no mark" for ids in rows if not marks & set(ids.split())]
        faults += [f"{id_} has a mark and no row" for id_ in marks - told - records.keys()]
    return faults


def test_a_table_that_differs_from_data_or_drawing_is_found(site: Path, pages: SitePages) -> None:
    figure = next(FIGURE.finditer(pages.texts[pages.answering[0]]))
    records = published(site, figure[1], next(iter(EDITIONS)))
    first = next(id_ for id_, (_, shown) in records.items() if shown)
    assert differing(figure[0].replace(records[first][1] + "</td>", "1 yuan</td>"), records)
    assert differing(figure[0].replace(f'data-mark="{first}"', 'data-mark="other"'), records)
    assert differing(figure[0].replace(f'<tr data-mark="{first}">', "<tr>"), records)
    assert not differing(figure[0], records)
