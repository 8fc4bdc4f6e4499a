"""A figure in panels, with words at a mark, from the data file to the page and every download."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import altair as alt
import pytest
import vl_convert

from ..support.builder import build
from ..support.project import changed, write_project

RECORDS = """
- id: cargo-panels
  form: open_bars
  title: {en: Cargo then and now, zh: 前後的吞吐量}
  observations: [cargo-2030h1, cargo-2031h1]
  annotate:
  - at: cargo-2031h1
    text:
      en: As many as [[passengers-2032]]
      zh: 與[[passengers-2032]]相比
  multiples: period
"""
EDITIONS = {"en": "", "zh-Hant": "zh-Hant/", "zh-Hans": "zh-Hans/"}
PANELS = {
    "en": ("first half of 2030", "first half of 2031"),
    "zh-Hant": ("2030年上半年", "2031年上半年"),
    "zh-Hans": ("2030年上半年", "2031年上半年"),
}
SAID = {"en": "As many as over 30,000 people", "zh-Hant": "與超3萬人相比", "zh-Hans": "与超3万人相比"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, tiny_site: Path) -> Path:
    """The tiny project with such a figure, built strictly."""
    root = write_project(tmp_path_factory.mktemp("panels") / "tiny", tiny_site)
    changed(root / "data" / "sections" / "harbour.yml", lambda text: text + RECORDS)
    for language in ("en", "zh"):
        page = root / "docs" / language / "harbour.md"
        changed(page, lambda text: f"{text}\n::: figure cargo-panels\n")
    done = build(root, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.mark.parametrize("language", EDITIONS)
def test_the_page_has_every_panel_its_words_its_table_and_its_description(
    project: Path, language: str
) -> None:
    page = (project / "site" / EDITIONS[language] / "harbour" / "index.html").read_text("utf-8")
    [shown] = re.findall('<figure class="ds-figure" data-figure="cargo-panels".*?</figure>', page, re.DOTALL)
    for drawn in re.findall("<svg .*?</svg>", shown, re.DOTALL):
        words = "".join(re.sub("<[^>]*>", "", drawn).split()).lower()
        for panel in (*PANELS[language], SAID[language]):
            assert "".join(panel.split()).lower() in words
    [table] = re.findall("<table.*?</table>", shown, re.DOTALL)
    assert SAID[language] in re.sub("<[^>]*>", "", table)
    [told] = set(re.findall("<desc [^>]*>(.*?)</desc>", shown))
    assert SAID[language] in told


@pytest.mark.parametrize("language", EDITIONS)
def test_it_is_taken_away_whole_in_every_format(project: Path, language: str) -> None:
    charts = project / "site" / "charts"
    of = json.loads((charts / f"cargo-panels.{language}.vl.json").read_text("utf-8"))
    alt.VConcatChart.from_dict(of).to_dict()
    drawn = vl_convert.vegalite_to_svg(of, vl_version="6.4")
    svg = (charts / f"cargo-panels.{language}.svg").read_text("utf-8")
    for text in (drawn, svg):
        for words in (of["title"]["text"][0], "CC BY 4.0", *PANELS[language][:1]):
            assert words.lower() in text.lower()
    assert (charts / f"cargo-panels.{language}.png").read_bytes().startswith(b"\x89PNG")


def test_its_data_say_by_what_it_is_split_and_what_is_said_at_which_mark(project: Path) -> None:
    data = project / "site" / "data"
    assert json.loads((data / "cargo-panels.json").read_text("utf-8"))["multiples"] == "period"
    rows = csv.DictReader((data / "cargo-panels.csv").read_text("utf-8-sig").splitlines())
    assert {row["id"]: row["remark_en"] for row in rows} == {
        "cargo-2030h1": "",
        "cargo-2031h1": SAID["en"],
    }


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("multiples: period", "multiples: area", "1 area would be 1 panels"),
        ("multiples: period", "multiples: year", "multiples"),
        ("at: cargo-2031h1", "at: cargo-2031h2", "does not draw"),
        ("As many as [[passengers-2032]]", "As many as 30,000 people", "[[passengers-2032]]"),
    ],
)
def test_a_slip_is_told_at_its_place(project: Path, tmp_path: Path, old: str, new: str, said: str) -> None:
    root = write_project(tmp_path / "tiny")
    file = root / "data" / "sections" / "harbour.yml"
    changed(file, lambda text: (text + RECORDS).replace(old, new))
    done = build(root)
    assert done.returncode == 1
    told = done.stdout + done.stderr
    assert re.search(rf"data/sections/harbour\.yml:\d+:\d+: [^\n]*{re.escape(said)}", told), told
    assert "Traceback" not in told
