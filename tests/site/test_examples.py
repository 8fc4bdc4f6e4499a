"""The examples are built strictly by the engine as it is, and say of their articles what these say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import openpyxl
import pytest

from datasite import schemas
from datasite.check.verification import verify
from datasite.formatting import reformat
from datasite.load import load_site

from ..conftest import ROOT
from ..support.archives import read
from ..support.builder import build
from ..support.built_page import dead_links, pages_of

HAN = re.compile(r"[\u3400-\u9fff]")
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/mkdocs.yml"))
# What each must show, by page.
SHOWN = {
    "norland": {
        "": ("−0.7%", "4.21 million"),
        "lead/": ("5.1%", "about"),
        "jobs/": ("−12,400", "October 2029"),
        "indicators/rate/": ("4.9%", "5.3%", "95%", "revised, was 5.0%", "later revised to 5.1%"),
        "pay/": ("€514 a week", "−2.6%", "118.4", "2025 = 100", "since December 2029", "2–3%"),
        "institutions/": ("Ada Ferns", "Head of the Office for Figures"),
        "indicators/vacancy-rate/": ("21.4 vacancies per 1,000 people",),
        "indicators/prices-month/": ("on the month before",),
    },
    "seeland": {
        "lead/": ("48,6 Millionen Fahrgäste", "mehr als 82"),
        "indicators/riders/": ("50,5 Millionen", "Prognose"),
        "wege/": ("49 Euro", "Bus und Bahn"),
        "rules/": ("Die Grenze eines Werts ist nicht die, die sein Beleg nennt.",),
        "records/": ("Kennung der Größe, von der dies ein Wert ist.",),
        "gallery/": ("Balken ab null, einer für jeden Wert einer Einheit", "Alle Seeleute"),
        "data/": ("Die Stelle der Quelle, die ihn trägt, im Wortlaut",),
        "en/lead/": ("48.6 million passengers", "over 82%"),
        "en/indicators/riders/": ("50.5 million", "forecast"),
        "en/wege/": ("€49", "Bus and train"),
    },
}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_built_strictly_and_says_what_its_article_says(
    example: Path, tmp_path: Path
) -> None:
    left = shutil.ignore_patterns("site", ".cache", "schema", "__pycache__", ".site.*")
    root = shutil.copytree(example, tmp_path / example.name, ignore=left)
    schemas.write(root)
    reformat(root, check=True)
    done = build(root, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    pages = pages_of(root / "site")
    assert not dead_links(root / "site", "https://example.org/", pages)
    for page, words in SHOWN[example.name].items():
        text = re.sub(r"<[^>]+>", "", pages[page].html)
        assert not [each for each in words if each not in text], page
    data = {path.name: path.read_bytes() for path in (root / "site" / "data").glob("*.*")}
    for path, text in read(data).items():
        assert not HAN.search(text), path
    site = load_site(root)
    book = openpyxl.load_workbook(next((root / "site" / "data").glob("*.xlsx")))
    columns = {cell.value for sheet in book.worksheets[1:] for cell in sheet[1]}
    keys = {name.rpartition("_")[2] for name in columns if name.startswith(("label_", "name_"))}
    assert keys - {"basis"} == set(site.languages)
    editions = len(site.languages)
    assert ("ds-languages" in pages[""].html) == (editions > 1)
    assert verify(load_site(root), root / "article.yml").fragments
