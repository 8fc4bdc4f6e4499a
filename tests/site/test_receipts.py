"""Everything that the site gives away proves itself."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from datasite.inspection import judged, kinds
from datasite.inspection.project_data import of_project
from datasite.inspection.receipted import FORMATS
from datasite.inspection.reference import SUMS, of_folder

ROOT = Path(__file__).resolve().parents[2]
UNMARKED = {"citations.json", "datapackage.json", "figure-schema.json", "observations.json"}  # the lists prove these


@pytest.fixture(scope="session")
def given(site: Path) -> list[Path]:
    """The files of the site that people take away."""
    folders = (site / "data", site / "charts")
    found = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [path for path in found if path.suffix not in (".html", ".md")]


def test_every_file_that_is_given_away_is_unaltered(site: Path, given: list[Path]) -> None:
    published = of_folder(site)
    wrong = {}
    for path in given:
        content = path.read_bytes()
        said = judged(path, content, kinds.kind(content), published, ROOT)
        version = published.version_of(path.relative_to(site).as_posix())
        if not said.unaltered or f"version {version}, " not in said.said:
            wrong[path.name] = said
    assert not wrong
    assert {path.relative_to(site).as_posix() for path in given} - {f"data/{SUMS}"} == set(published.listed)


def test_a_cell_that_no_older_version_has_is_found_to_be_altered(site: Path, given: list[Path]) -> None:
    published, missed = of_folder(site), []
    for path in (each for each in given if each.suffix == ".csv"):
        if b"shown_en" in (content := path.read_bytes()) and b"figure_url" in content:
            head, row, *rest = csv.reader(io.StringIO(content.decode()))
            row[head.index("shown_en")] = "exactly 5"
            out = io.StringIO()
            csv.writer(out, lineterminator="\n").writerows([head, row, *rest])
            said = judged(path, out.getvalue().encode(), kinds.TABLE, published, ROOT).said
            missed += [] if said.startswith("altered: ") else [f"{path.name}: {said}"]
    assert not missed


def test_every_chart_and_document_has_a_receipt_of_its_own_address(site: Path, given: list[Path]) -> None:
    home = of_folder(site).home
    for path in given:
        content = path.read_bytes()
        if reads := FORMATS.get(kinds.kind(content)):
            receipt = reads.found(content)
            proven = path.name in UNMARKED or path.stem == "citations"
            assert (receipt is None) == proven, path
            if receipt:
                assert receipt.address == home + path.relative_to(site).as_posix()
                assert receipt.sha256 == reads.content_hash(content)
                assert receipt.records or not receipt.figure


def test_the_tables_of_a_project_are_known_before_it_is_built(site: Path) -> None:
    of = of_project(ROOT)
    tables = [name for name in of.names if name.endswith(".csv")]
    assert {name for name in tables if of.get(name) != (site / "data" / name).read_bytes()} == set()
