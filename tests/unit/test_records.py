"""A record is defined once: from its class come the loader, the schemas of data files and their reference."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from datasite import languages, model
from datasite.__main__ import main
from datasite.catalogues import of_records
from datasite.fields import fields_of
from datasite.load import load_site
from datasite.model.files import FILES
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.pages.records import reference
from datasite.schemas import FOLDER, meanings, schema_files
from datasite.schemas.kinds import records_in
from datasite.words import Words

from ..conftest import ROOT


def test_the_schemas_are_as_the_engine_writes_them() -> None:
    written = dict(schema_files(ROOT))
    assert set(written) == {FOLDER / f"{name}.json" for name in ("common", "ids", *FILES)}
    for file, text in written.items():
        assert (ROOT / file).read_text("utf-8") == text, f"{file}: `python -m datasite schema`"


def test_no_schema_stands_there_that_the_engine_does_not_write() -> None:
    assert {file.stem for file in (ROOT / FOLDER).glob("*")} == {"common", "ids", *FILES}


def test_a_stale_schema_is_told_and_written_anew(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tiny / FOLDER / "areas.json"
    file.write_text("{}", encoding="utf-8")
    assert main(["schema", "--check", "--root", str(tiny)]) == 1
    assert (
        "data/schema/areas.json:1:1: the schema is not as the engine writes it — "
        "run `python -m datasite schema`"
    ) in capsys.readouterr().err
    assert main(["schema", "--root", str(tiny)]) == 0
    assert main(["schema", "--check", "--root", str(tiny)]) == 0
    assert json.loads(file.read_text(encoding="utf-8"))["properties"]["areas"]


def test_examples_are_records_of_the_site_and_numbers_as_its_article_writes_them(
    tiny: Path,
) -> None:
    made = dict(schema_files(tiny))
    common, section = (made[FOLDER / f"{name}.json"] for name in ("common", "section"))
    assert "talent" not in common + section
    assert "starting with a letter: cargo-2031h1" in common
    assert "43 for 43萬" in section
    article = tiny / "data" / "article.yml"
    text = article.read_text(encoding="utf-8").replace("language: zh-Hant", "language: en")
    article.write_text(text, encoding="utf-8")
    assert "43 for 43 million" in dict(schema_files(tiny))[FOLDER / "section.json"]


def test_every_key_of_a_record_says_what_it_means() -> None:
    found = 0
    for name in model.__all__:
        record = getattr(model, name)
        if isinstance(record, type) and hasattr(record, "__dataclass_fields__"):
            attributes = {each.name for each in fields(record)}
            for field in fields_of(record):
                assert field.key.about.endswith((".", "}.")), f"{name}.{field.name}"
                assert field.attribute in attributes
                found += 1
    assert found > 100


def records() -> set[type]:
    """Every file and every record in one."""
    return {each for file in FILES.values() for each in (file, *records_in(file))}


# A language may leave to English what the engine says of itself; what it says, it says whole.
SPEAKING = [each.key for each in languages.own() if meanings.catalogue(each.key)]


def test_german_and_chinese_say_what_records_mean() -> None:
    assert SPEAKING == ["de", "zh"]


@pytest.mark.parametrize("key", SPEAKING)
def test_a_language_says_what_every_record_and_key_means(key: str) -> None:
    expected = {name: set(keys) for name, keys in of_records().items()}
    assert expected.keys() > {meanings.table_of(record) for record in records()}
    assert {name: set(words) for name, words in meanings.catalogue(key).items()} == expected


@pytest.mark.parametrize("code", ["en", "zh-Hant", "zh-Hans"])
def test_the_reference_has_every_key_with_an_example_of_the_site(tiny: Path, code: str) -> None:
    site = load_site(tiny)
    shown = "\n".join(reference(Page(site, Words(site, code), "records/", EMPTY, "", "", "")))
    for record in records():
        for field in fields_of(record):
            assert f"<code>{field.name}</code>" in shown
    assert "<code>cargo-2031h1</code>" in shown
    assert "{" not in shown.replace("{ #", "").replace("{n}", "")


def test_editors_offer_the_ids_that_there_are_and_the_check_asks_the_records(tiny: Path) -> None:
    """An id that the schema does not list is no fault of the schema: what is missing is told once."""
    section = json.loads((tiny / FOLDER / "section.json").read_text(encoding="utf-8"))
    area = section["properties"]["observations"]["items"]["properties"]["area"]
    assert area["anyOf"][0] == {"$ref": "ids.json#/$defs/area"}
    offered = json.loads((tiny / FOLDER / "ids.json").read_text(encoding="utf-8"))["$defs"]
    site = load_site(tiny)
    kinds = {"area": site.areas, "unit": site.units, "entity": site.entities, "term": site.terms}
    assert {kind: offered[kind]["enum"] for kind in kinds} == {k: [*v] for k, v in kinds.items()}
    assert set(offered["observation"]["enum"]) == set(site.observations)
    assert offered["paragraph"]["enum"] == [each.id for each in site.article.paragraphs()]
    named = {each["anyOf"][0]["$ref"] for each in offering(section)}
    assert named <= {f"ids.json#/$defs/{kind}" for kind in offered}
    (tiny / FOLDER / "ids.json").unlink()
    assert load_site(tiny) == site


def offering(schema: object) -> list[dict[str, list[dict[str, str]]]]:
    """The parts of a schema that offer ids."""
    parts = list(schema.values()) if isinstance(schema, dict) else schema
    if not isinstance(parts, list):
        return []
    own = [schema] if isinstance(schema, dict) and "ids.json" in str(schema.get("anyOf")) else []
    return own + [each for part in parts for each in offering(part)]


def test_the_check_says_when_editors_do_not_know_a_new_id(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tiny / FOLDER / "ids.json"
    file.write_text(file.read_text("utf-8").replace('"cargo-2031h1"', '"gone"'), encoding="utf-8")
    assert main(["check", "--root", str(tiny)]) == 0
    said = "to do: data/schema/ids.json:1:1: an editor does not know all ids — run `python -m datasite schema`"
    assert said in capsys.readouterr().out
