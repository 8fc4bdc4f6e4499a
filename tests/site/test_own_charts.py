"""A site with charts of its own: a Python file in hooks/forms, and a Vega-Lite specification among the data."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import altair as alt
import pytest
import vl_convert

from ..conftest import ROOT
from ..support.builder import build
from ..support.project import changed, footprint, write_project

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
[LOLLIPOP] = re.findall(r"^```python\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
FORM = "hooks/forms/lollipop.py"
RECORDS = """
- id: cargo-dots
  form: lollipop
  title: {en: Cargo then and now, zh: 前後的吞吐量}
  observations: [cargo-2030h1, cargo-2031h1]
  because: {en: The base follows from the growth., zh: 基數由增速推算。}

- id: cargo-bars
  form: vega_lite
  title: {en: Cargo then and now, zh: 前後的吞吐量}
  observations: [cargo-2030h1, cargo-2031h1]
  because: {en: The base follows from the growth., zh: 基數由增速推算。}
  spec:
    encoding:
      y: {field: heading, type: nominal, title: {en: Half-years, zh: 半年}}
      x: {field: value, type: quantitative, axis: null}
    layer:
    - mark: bar
    - mark: {type: text, align: left, dx: 8}
      encoding:
        text: {field: label}
"""
OWN = ("cargo-dots", "cargo-bars")
EDITIONS = {"en": "", "zh-Hant": "zh-Hant/", "zh-Hans": "zh-Hans/"}


def with_charts(root: Path) -> Path:
    """A project with both kinds, on its page of the harbour."""
    (root / FORM).parent.mkdir(parents=True)
    (root / FORM).write_text(LOLLIPOP, encoding="utf-8")
    changed(root / "data" / "sections" / "harbour.yml", lambda text: text + RECORDS)
    shown = "\n".join(f"::: figure {id_}\n" for id_ in OWN)
    for language in ("en", "zh"):
        changed(root / "docs" / language / "harbour.md", lambda text: f"{text}\n{shown}")
    return root


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, tiny_site: Path) -> Path:
    """The project, built strictly."""
    root = with_charts(write_project(tmp_path_factory.mktemp("own") / "tiny", tiny_site))
    done = build(root, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.mark.parametrize("figure", OWN)
@pytest.mark.parametrize("language", EDITIONS)
def test_a_page_has_ones_own_chart_with_its_table_and_text_alternative(
    project: Path, figure: str, language: str
) -> None:
    page = (project / "site" / EDITIONS[language] / "harbour" / "index.html").read_text("utf-8")
    [shown] = re.findall(f'<figure class="ds-figure" data-figure="{figure}".*?</figure>', page, re.DOTALL)
    wide, narrow = re.findall("<svg .*?</svg>", shown, re.DOTALL)
    [table] = re.findall("<tbody>.*?</tbody>", shown, re.DOTALL)
    for record in ("cargo-2030h1", "cargo-2031h1"):
        assert all(f'data-mark="{record}"' in part for part in (wide, narrow, table))
    values = re.findall(r'<td data-label="[^"]*">([^<]*120[^<]*|[^<]*1\.2[^<]*)</td>', table)
    assert values
    [told] = set(re.findall("<desc [^>]*>(.*?)</desc>", shown))
    assert all(value in told for value in values)


@pytest.mark.parametrize("figure", OWN)
@pytest.mark.parametrize("language", EDITIONS)
def test_ones_own_chart_can_be_taken_away_in_every_format(
    project: Path, figure: str, language: str
) -> None:
    charts = project / "site" / "charts"
    of = json.loads((charts / f"{figure}.{language}.vl.json").read_text("utf-8"))
    alt.Chart.from_dict(of).to_dict()
    drawn = vl_convert.vegalite_to_svg(of, vl_version="6.4")
    svg = (charts / f"{figure}.{language}.svg").read_text("utf-8")
    for text in (drawn, svg):
        assert "CC BY 4.0" in text
        assert of["title"]["text"][0] in text
    assert (charts / f"{figure}.{language}.png").read_bytes().startswith(b"\x89PNG")
    assert not re.search(r"var\(--|<image|url\((?!data:)|https?://(?!www\.w3\.org|schema\.org/|example\.org|creativecommons\.org/licenses/)", svg)


@pytest.mark.parametrize("figure", OWN)
def test_the_data_of_ones_own_chart_are_those_of_its_records(project: Path, figure: str) -> None:
    data = project / "site" / "data"
    rows = list(csv.DictReader((data / f"{figure}.csv").read_text("utf-8-sig").splitlines()))
    assert [(row["id"], row["bound"]) for row in rows] == [
        ("cargo-2030h1", "over"),
        ("cargo-2031h1", "over"),
    ]
    document = json.loads((data / f"{figure}.json").read_text("utf-8"))
    assert [row["value"] for row in document["records"]] == [float(r["value"]) for r in rows]


def test_an_error_in_a_form_is_one_message_and_the_last_good_site_stays(project: Path) -> None:
    site = footprint(project / "site")
    good = (project / FORM).read_text("utf-8")
    changed(project / FORM, lambda text: text.replace("    x, y =", "    rows[0]['valeu']\n    x, y ="))
    line = good.split("\n").index(next(x for x in good.split("\n") if x.startswith("    x, y =")))
    told = f"{FORM}:{line + 1}:5: KeyError: 'valeu' — did you mean \"value\"? [form-fails]"
    done = build(project)
    checked = subprocess.run(
        [sys.executable, "-m", "datasite", "check", "--root", str(project)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    for said in (done.stdout + done.stderr, checked.stderr):
        assert said.count(told) == 1
        assert "Traceback" not in said
    assert (done.returncode, checked.returncode) == (1, 1)
    assert footprint(project / "site") == site
    (project / FORM).write_text(good, encoding="utf-8")
    assert build(project).returncode == 0
    assert footprint(project / "site") == site
