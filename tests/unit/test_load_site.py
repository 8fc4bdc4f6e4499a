"""A project folder becomes a site: what is left out gets its default, what is wrong is refused."""

from __future__ import annotations

import json
import os
import time
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
import yaml

from datasite.load import load_site, read_site
from datasite.load.files import MAX_BYTES
from datasite.model import Text
from datasite.problems import DataError

from ..conftest import ROOT, Edit


def said(root: Path) -> list[str]:
    """Every problem of the data files."""
    return [problem.sentence for problem in read_site(root).problems]


def test_a_value_keeps_its_digits(tiny: Path) -> None:
    observation = load_site(tiny).observations["passengers-2030-lakeland"]
    assert observation.number == "41.0"
    assert observation.value == Decimal(410000)


def test_what_is_left_out_gets_its_default(tiny: Path) -> None:
    site = load_site(tiny)
    cargo = site.observations["cargo-2031h1"]
    assert (cargo.status, cargo.source, cargo.title) == (
        "reported",
        "article",
        Text(en="Cargo", zh="吞吐量"),
    )
    routes = site.observations["routes"]
    assert (routes.bound, routes.multiplier, routes.period) == ("exact", 0, None)
    context = site.observations["passengers-2030-lakeland"]
    assert (context.status, context.section) == ("context", "context")
    assert site.units["percent"].one == site.units["percent"].name
    assert site.units["person"].scale == 1


def test_a_derived_value_comes_with_its_formula_and_without_a_number(tiny: Path) -> None:
    derived = load_site(tiny).observations["cargo-2030h1"]
    assert derived.number is None
    assert derived.formula == "cargo-2031h1 / (1 + cargo-growth-2031h1)"
    assert (derived.status, derived.period_basis) == ("derived", "implied")


def test_sections_come_in_the_order_of_the_article(tiny: Path) -> None:
    sections = [observation.section for observation in load_site(tiny).observations.values()]
    assert list(dict.fromkeys(sections)) == ["harbour", "fleet", "context"]


def test_a_record_knows_its_place_and_those_of_its_parts(tiny: Path) -> None:
    place = load_site(tiny).observations["cargo-2031h1"].place
    assert (place.path, place.line, place.column) == ("data/sections/harbour.yml", 40, 3)
    stated = place.inside("as_stated")
    assert (stated.line, stated.column) == (49, 3)


def test_a_windows_line_end_changes_nothing(tiny: Path) -> None:
    before = load_site(tiny)
    for file in (tiny / "data").rglob("*.yml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert load_site(tiny) == before


@pytest.mark.parametrize("quoted", ['"120"', "'120'"])
def test_a_value_may_be_quoted(tiny: Path, edit: Edit, quoted: str) -> None:
    edit("sections/harbour.yml", "value: 120", f"value: {quoted}")
    assert load_site(tiny).observations["cargo-2031h1"].number == "120"


# --- files ---


def test_a_site_needs_no_glossary_no_overrides_and_no_context(tiny: Path, edit: Edit) -> None:
    for name in ("glossary.yml", "simplified.yml", "context.yml"):
        (tiny / "data" / name).unlink()
    site = load_site(tiny)
    assert (site.terms, site.simplified) == ({}, {})


def test_an_empty_folder_is_told_and_no_traceback(tmp_path: Path) -> None:
    assert said(tmp_path)[0] == (
        "data:1:1: the folder cannot be read (No such file or directory) — "
        "a site keeps its records here; is this the right folder?"
    )


def test_whatever_stands_where_a_file_should_is_told(tiny: Path) -> None:
    units = tiny / "data" / "units.yml"

    def told() -> str:
        (line,) = said(tiny)
        return line.removeprefix("data/units.yml:")

    units.write_bytes(b"units:\n- \xff\n")
    assert told() == "2:3: this is not UTF-8 — save the file as UTF-8"
    units.write_bytes(b"")
    assert told() == "1:1: the file is empty"
    units.write_bytes(b"#" * (MAX_BYTES + 1))
    assert told() == "1:1: the file is larger than 1,000,000 bytes — split it"
    units.write_bytes("units: []".encode("utf-16"))
    assert told() == "1:1: this is not UTF-8 — save the file as UTF-8"
    units.write_bytes(b"a\x00b")
    assert told() == "1:2: a control character (U+0000) stands here — delete it"
    units.write_text("- a\n", encoding="utf-8")
    assert told().startswith("1:1: the file must be keys with values, not a list")
    units.unlink()
    units.mkdir()
    assert told() == "1:1: this is not a file — put a YAML file here"
    units.rmdir()
    units.symlink_to("units.yml")
    assert told().startswith("1:1: the file cannot be read (Too many levels of symbolic links)")
    units.unlink()
    units.symlink_to("nowhere.yml")
    assert told() == "1:1: the file is missing — create it"
    units.unlink()
    os.mkfifo(units)
    assert told() == "1:1: this is not a file — put a YAML file here"


def test_an_unusable_schema_is_told(tiny: Path) -> None:
    for content in ("{", "[]", '{"type": 7}', '{"$ref": "common.json#/$defs/nothing"}', "\udcff"):
        schema = tiny / "data" / "schema" / "units.json"
        schema.write_bytes(content.encode("utf-8", "surrogateescape"))
        found = [line for line in said(tiny) if "schema" in line]
        assert found, content
        assert found[0].startswith("data/schema/units.json:1:1: the schema is not usable") or (
            found[0].startswith("data/schema/common.json:1:1: the schema is not usable")
        )


def test_the_problems_of_an_error_are_sorted_and_each_once(tiny: Path, edit: Edit) -> None:
    edit("areas.yml", "within: lakeland", "inside: lakeland")
    with pytest.raises(DataError) as error:
        load_site(tiny)
    assert list(error.value.problems) == sorted(set(error.value.problems))


def test_an_interval_has_the_multiplier_of_its_value(tiny: Path, edit: Edit) -> None:
    edit(
        "context.yml", "  value: 41.0\n", "  value: 41.0\n  low: 38.5\n  high: 44.0\n  level: 95\n"
    )
    of = load_site(tiny).observations["passengers-2030-lakeland"]
    assert [format(of.low, "f"), format(of.high, "f"), str(of.level)] == [
        "385000",
        "440000",
        "95",
    ]


# --- schemas ---


def test_a_value_that_states_no_fragment_has_the_one_of_the_ledger(tiny: Path, edit: Edit) -> None:
    edit("sections/harbour.yml", "  as_stated: 12條航線\n", "")
    assert load_site(tiny).observations["routes"].as_stated == "12條航線"
    edit("article.yml", "fragment: 12條航線", "fragment: 12條")
    assert load_site(tiny).observations["routes"].as_stated == "12條"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    - {fragment: 12條航線, kind: figure, record: routes}\n", ""),
        ("    - {fragment: 12", "    - {fragment: 十二, kind: figure, record: routes}\n    - {fragment: 12"),
    ],
)  # fmt: skip
def test_where_the_ledger_has_none_or_two_the_record_states_it(
    tiny: Path, edit: Edit, old: str, new: str
) -> None:
    edit("sections/harbour.yml", "  as_stated: 12條航線\n", "")
    edit("article.yml", old, new)
    (message,) = said(tiny)
    assert message.endswith(
        ':3: missing key "as_stated" — list its numeral in data/article.yml under harbour.2, '
        "or write it here where two are listed"
    )


def test_every_schema_is_a_schema_and_explains_every_key() -> None:
    for file in (ROOT / "data" / "schema").glob("*.json"):
        schema = json.loads(file.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        assert schema["title"], file.name
        unexplained = [
            key
            for key, part in properties(schema)
            if not (part.get("title") and (part.get("description") or "$ref" in part))
        ]
        assert not unexplained, f"{file.name}: {unexplained}"


def properties(schema: object) -> list[tuple[str, dict[str, object]]]:
    """Every key that a schema describes."""
    found: list[tuple[str, dict[str, object]]] = []
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            found += list(schema["properties"].items())
        for name, part in schema.items():
            found += properties(part) if name != "allOf" else []  # conditions on the same keys
    elif isinstance(schema, list):
        for part in schema:
            found += properties(part)
    return found


def test_every_data_file_names_its_schema() -> None:
    own = (ROOT / "tests" / "article").is_dir()  # the data of a fork are its own affair
    files = [
        *((ROOT / "data").rglob("*.yml") if own else ()),
        *(ROOT / "tests/support/fixtures/tiny/data").rglob("*.yml"),
    ]
    for file in files:
        first = file.read_text(encoding="utf-8").split("\n", 1)[0]
        mark, _, schema = first.partition("$schema=")
        assert mark == "# yaml-language-server: ", file
        name = Path(schema).name
        depth = "../schema" if file.parent.name == "sections" else "schema"
        assert schema == f"{depth}/{name}", file
        assert (ROOT / "data" / "schema" / name).is_file(), file


def test_an_editor_that_reads_plain_yaml_accepts_the_same_files(tiny: Path) -> None:
    """Editors take 4.0 for a number and know no rule of ours: the schemas must suit them too."""
    folder = tiny / "data" / "schema"
    resources = {
        file.name: json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("*.json")
    }
    for file in (tiny / "data").rglob("*.yml"):
        schema = resources.get(f"{file.stem}.json", resources["section.json"])
        inlined = json.dumps(schema).replace('"ids.json#/$defs', '"#/ids')
        written = json.loads(inlined.replace('"common.json#', '"#'))
        written["ids"] = resources["ids.json"]["$defs"]
        written["$defs"] = json.loads(
            json.dumps(resources["common.json"]["$defs"]).replace('"common.json#', '"#')
        )
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=_Core)  # noqa: S506
        jsonschema.Draft202012Validator(written).validate(data)


class _Core(yaml.SafeLoader):
    """YAML as editors read it: dates are text."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def test_six_thousand_lines_load_in_a_second(tiny: Path) -> None:
    file = tiny / "data" / "sections" / "harbour.yml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("- id: routes"), text.index("- id: passenger-rank-2031")
    many = "".join(text[start:end].replace("id: routes", f"id: routes-{i}") for i in range(850))
    file.write_text(text.replace("derived:\n", f"{many}derived:\n"), encoding="utf-8")
    assert file.read_text(encoding="utf-8").count("\n") > 6000
    began = time.process_time()
    site = load_site(tiny)
    assert len(site.observations) > 850
    assert time.process_time() - began < 1
