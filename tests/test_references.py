"""Every id that a record or a text names must exist; what is not there is told once, with a guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from datasite.check.references import unknown_references
from datasite.load import read_site
from datasite.problems import DataError, Problem
from datasite.project import checked_site
from datasite.rules import RULES

from .conftest import Edit

HARBOUR = "sections/harbour.yml"
FLEET = "sections/fleet.yml"


def said(root: Path) -> list[str]:
    """Every problem of the tiny project, without the folder's name."""
    problems: tuple[Problem, ...] = ()
    try:
        checked_site(root)
    except DataError as error:
        problems = error.problems
    assert all(problem.code in RULES for problem in problems)
    return [problem.sentence.removeprefix("data/") for problem in problems]


def test_the_tiny_project_has_no_problem(tiny: Path) -> None:
    assert said(tiny) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (HARBOUR, "unit: tonne", "unit: tone",
         '8:3: unknown unit "tone" — did you mean "tonne"? Or add a unit of this id to data/units.yml'),
        (HARBOUR, "of: cargo", "of: kargo",
         '17:3: unknown indicator "kargo" — did you mean "cargo"?'),
        (HARBOUR, "term: throughput", "term: thruput",
         '10:3: unknown term "thruput" — did you mean "throughput"? '
         "Or add a term of this id to data/glossary.yml"),
        (HARBOUR, "  indicator: route-count", "  indicator: rout-count",
         '60:3: unknown indicator "rout-count" — did you mean "route-count"?'),
        (HARBOUR, "area: mirror-lake", "area: lake",
         '46:3: unknown area "lake" — did you mean "lakeland"? '
         "Or add an area of this id to data/areas.yml"),
        (HARBOUR, "locator: harbour.1", "locator: harbour.7",
         '47:3: unknown paragraph "harbour.7" — did you mean "harbour.2"?'),
        ("context.yml", "source: yearbook", "source: almanac",
         '12:3: unknown source "almanac" — known: article, yearbook; others go into data/sources.yml'),
        (HARBOUR, "/ (1 + cargo-growth-2031h1)", "/ (1 + cargo-growth)",
         '92:3: unknown observation "cargo-growth" — '
         "this is the id of an indicator; an observation is meant"),
        (HARBOUR, "/ passengers-2032", "/ passenger-2032",
         '99:3: unknown observation "passenger-2032" — did you mean "passengers-2032"?'),
        (HARBOUR, "observations: [cargo-2030h1, ", "observations: [cargo-2029h1, ",
         '108:18: unknown observation "cargo-2029h1" — did you mean "cargo-2031h1"?'),
        (HARBOUR, "growth: cargo-growth-2031h1}", "growth: cargo-growth-2031}",
         '109:13: unknown observation "cargo-growth-2031" — did you mean "cargo-growth-2031h1"?'),
        (FLEET, "entities: [service-system]", "entities: [service-sistem]",
         '84:14: unknown entity "service-sistem" — did you mean "service-system"?'),
        (FLEET, "target: service-system", "target: plan-swallow",
         "51:21: plan-swallow relates to itself — name the other entity"),
        (FLEET, "members: [plan-swallow]", "members: [plan-swan]",
         '66:15: unknown entity "plan-swan" — did you mean "plan-swallow"?'),
        (FLEET, "observation: services-core", "observation: service-core",
         '65:5: unknown observation "service-core" — did you mean "services-core"?'),
        ("areas.yml", "zh: 湖州省}\n", "zh: 湖州省}\n  within: mirror-lake\n",
         "5:3: area lakeland is within itself — name a larger area\n"
         "9:3: area mirror-lake is within itself — name a larger area"),
        ("article.yml", "record: routes", "record: rout",
         '32:39: unknown observation "rout" — did you mean "routes"?'),
        ("article.yml", "kind: name, record: plan-swallow", "kind: name, record: routes",
         '48:38: unknown entity "routes" — known: plan-swallow, service-system, voyage; '
         "others go into its section’s file in data/sections/"),
        ("article.yml", "record: routes", "record: ferries",
         "32:39: ferries stands at fleet.1, this numeral in harbour.2 — "
         "correct the record or its locator, or say why in a note"),
        ("article.yml", "  locator: fleet.1", "  locator: fleet.2",
         '57:3: unknown paragraph "fleet.2" — did you mean "fleet.1"?'),
        ("article.yml", "en: There are [[routes]].", "en: There are [[rutes]].",
         '29:7: unknown observation "rutes" — did you mean "routes"?'),
        ("article.yml", "en: There are [[routes]].", "en: There are [[routes.",
         '29:7: broken reference in "There are [[routes." — '
         "write [[id]]; other square brackets cannot stand in a text"),
        ("article.yml", "en: There are [[routes]].", 'en: "[[routes nmber]]"',
         '29:7: unknown form "nmber" in [[routes nmber]] — did you mean "number"?'),
        ("article.yml", "en: There are [[routes]].", 'en: "[[trem:throughput]]"',
         '29:7: unknown kind of reference in "[[trem:throughput]]" — did you mean "term"?'),
        ("article.yml", "en: There are [[routes]].", 'en: "[[term:throughputs]]"',
         '29:7: unknown term "throughputs" — did you mean "throughput"? '
         "Or add a term of this id to data/glossary.yml"),
        (HARBOUR, "name: {en: Cargo,", 'name: {en: "[[routes]]",',
         "6:10: [[routes]] stands in a name — a name is plain words"),
        (HARBOUR, "en: Cargo rose [[cargo-growth-2031h1]]", 'en: "[[figure:service-tree]]"',
         "106:5: [[figure:service-tree]] stands in a title — a title quotes no title"),
    ],
)  # fmt: skip
def test_an_id_that_is_not_there_is_told(
    tiny: Path, edit: Edit, file: str, old: str, new: str, message: str
) -> None:
    edit(file, old, new)
    reading = read_site(tiny)
    assert not reading.problems
    found = sorted(unknown_references(reading.site))
    assert [problem.sentence for problem in found] == [
        f"data/{file}:{line}" for line in message.split("\n")
    ]


def test_a_faulty_record_is_not_also_missing_wherever_it_is_named(tiny: Path, edit: Edit) -> None:
    edit(HARBOUR, "bound: over", "bound: ovr")
    assert len(said(tiny)) == 1


def test_a_file_that_cannot_be_parsed_does_not_make_its_ids_unknown(tiny: Path) -> None:
    file = tiny / "data" / HARBOUR
    file.write_text(file.read_text(encoding="utf-8") + "more: [\n", encoding="utf-8")
    assert len(said(tiny)) == 1


def test_a_file_that_cannot_be_read_does_not_make_its_ids_unknown(tiny: Path) -> None:
    (tiny / "data" / "units.yml").unlink()
    assert said(tiny) == ["units.yml:1:1: the file is missing — create it"]


def test_faults_of_shape_reference_and_evidence_come_together(tiny: Path, edit: Edit) -> None:
    edit(HARBOUR, "measure: count", "measure: counts")
    edit(HARBOUR, "unit: percent", "unit: procent")
    edit(FLEET, "value: 4", "value: 5")
    found = said(tiny)
    assert [line.split(":")[0] for line in found] == [FLEET, HARBOUR, HARBOUR]
    assert "ferries" in found[0]
