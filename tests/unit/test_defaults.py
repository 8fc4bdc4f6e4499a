"""What all records of a list share is said once, and a mistake in it is told where it stands."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from datasite.formatting import reformat
from datasite.load import load_site
from datasite.problems import DataError
from datasite.project import checked_site
from tools.mutation.edits import Files
from tools.mutation.run import changes

from ..conftest import Edit

AREA = "  area: mirror-lake\n"


def shared(tiny: Path, defaults: str, keep: int = 0) -> None:
    """Say an area once for the observations of a file; all but the first `keep` leave theirs out."""
    file = tiny / "data" / "sections" / "harbour.yml"
    head, _, rest = file.read_text(encoding="utf-8").partition("observations:\n")
    records, _, tail = rest.partition("derived:\n")
    kept = records.replace(AREA, "\0", keep).replace(AREA, "").replace("\0", AREA)
    head = head.replace("section: harbour\n", f"section: harbour\ndefaults:\n  {defaults}\n")
    file.write_text(f"{head}observations:\n{kept}derived:\n{tail}", encoding="utf-8")


def said(tiny: Path) -> list[str]:
    with pytest.raises(DataError) as caught:
        checked_site(tiny)
    return [problem.sentence for problem in caught.value.problems]


def test_a_record_has_what_it_leaves_out(tiny: Path) -> None:
    before = load_site(tiny)
    shared(tiny, "observations: {area: mirror-lake}")
    after = load_site(tiny)
    assert {o.id: o.area for o in after.observations.values()} == {
        o.id: o.area for o in before.observations.values()
    }


def test_a_record_may_say_otherwise(tiny: Path, edit: Edit) -> None:
    shared(tiny, "observations: {area: lakeland}", keep=1)
    site = load_site(tiny)
    assert site.observations["cargo-2031h1"].area == "mirror-lake"
    assert site.observations["routes"].area == "lakeland"


@pytest.mark.parametrize(
    ("file", "list_", "default", "left_out"),
    [
        ("sources", "sources", "confidence: media", "  confidence: media\n"),
        (
            "sources",
            "sources",
            "publisher: {en: Lakeside Gazette, zh: 湖畔報}",
            "  publisher: {en: Lakeside Gazette, zh: 湖畔報}\n",
        ),
        ("areas", "areas", "within: lakeland", "  within: lakeland\n"),
        ("units", "units", "kind: count", "  kind: count\n"),
    ],
)
def test_every_file_of_records_may_say_once_what_they_share(
    tiny: Path, file: str, list_: str, default: str, left_out: str
) -> None:
    before = load_site(tiny)
    path = tiny / "data" / f"{file}.yml"
    text = path.read_text(encoding="utf-8")
    assert left_out in text
    head = f"defaults:\n  {list_}:\n    {default}\n"
    changed = text.replace(left_out, "").replace(f"{list_}:\n", f"{head}\n{list_}:\n", 1)
    if file == "areas":  # the largest is in none, which its record says
        changed = changed.replace("- id: lakeland", "- id: lakeland\n  within: null", 1)
    path.write_text(changed, encoding="utf-8")
    after = load_site(tiny)
    for id_, record in getattr(before, list_).items():
        assert getattr(getattr(after, list_)[id_], default.partition(":")[0]) == getattr(
            record, default.partition(":")[0]
        )


def test_what_no_default_gives_is_missing_with_its_meaning(tiny: Path) -> None:
    shared(tiny, "observations: {status: reported}", keep=4)
    (message,) = said(tiny)
    assert message.endswith(
        ':3: missing key "area" — What the value is of, where one indicator is counted for several: '
        "the id of a place, a branch or a group of people in areas.yml."
    )


def test_an_editor_asks_for_a_key_only_where_no_default_gives_it(tiny: Path) -> None:
    folder = tiny / "data" / "schema"
    common = json.loads((folder / "common.json").read_text(encoding="utf-8"))["$defs"]
    ids = json.loads((folder / "ids.json").read_text(encoding="utf-8"))["$defs"]
    section = json.loads((folder / "section.json").read_text(encoding="utf-8"))
    whole = json.dumps(section | {"$defs": common, "ids": ids})
    inlined = whole.replace('"common.json#', '"#').replace('"ids.json#/$defs', '"#/ids')
    validator = jsonschema.Draft202012Validator(json.loads(inlined))
    file = tiny / "data" / "sections" / "harbour.yml"
    shared(tiny, "observations: {area: mirror-lake}")
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert not list(validator.iter_errors(data))
    del data["defaults"]
    assert {error.message for error in validator.iter_errors(data)} == {
        "'area' is a required property"
    }


def test_the_formatter_drops_what_repeats_a_default(tiny: Path) -> None:
    reformat(tiny)
    file = tiny / "data" / "sections" / "harbour.yml"
    before = load_site(tiny)
    shared(tiny, "observations: {area: mirror-lake}", keep=2)
    reformat(tiny)
    records = file.read_text(encoding="utf-8").partition("\nobservations:")[2]
    assert AREA not in records.partition("\nderived:")[0]
    assert {o.id: o.area for o in load_site(tiny).observations.values()} == {
        o.id: o.area for o in before.observations.values()
    }


def test_a_slip_in_one_record_leaves_the_default_as_it_is(tiny: Path) -> None:
    shared(tiny, "observations: {area: mirror-lake}")
    files = Files(tiny)
    found = [c for c in changes(tiny) if (c.record, c.what) == ("routes", "area: lakeland")]
    (text,) = {c.applied(files.text(c.path)) for c in found}
    assert "observations: {area: mirror-lake}" in text
    assert "- area: lakeland\n  id: routes\n" in text
