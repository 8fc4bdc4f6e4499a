"""No published value changes in silence: versions are frozen, and a change needs its entry."""

from __future__ import annotations

import datetime
import re
import textwrap
from pathlib import Path

import pytest

from datasite.__main__ import main
from datasite.pages.changes import turned
from datasite.problems import DataError
from datasite.project import checked_site, completed_site
from datasite.versions import change, release, unreleased
from datasite.words import Words

from ..conftest import Edit
from ..support.port import german, write

FIRST = """\
changes:
- id: first
  date: 2031-10-01
  version: 1.0.0
  text: {en: The data is published., zh: 數據發布。}
"""
DAY = datetime.date(2031, 11, 2)


@pytest.fixture
def published(tiny: Path) -> Path:
    """The tiny project with its first version frozen."""
    (tiny / "data" / "changes.yml").write_text(FIRST, encoding="utf-8")
    assert release(checked_site(tiny), tiny) == "1.0.0"
    return tiny


def said(root: Path) -> list[str]:
    """What the check says of a project."""
    try:
        checked_site(root)
    except DataError as error:
        return [problem.sentence for problem in error.problems]
    return []


def test_before_the_first_version_both_commands_say_what_comes_first(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / "data" / "changes.yml").write_text("changes: []\n", encoding="utf-8")
    assert main(["release", "--check", "--root", str(tiny)]) == 0
    assert capsys.readouterr().out.startswith(
        "nothing is published yet: the first version begins with an entry in data/changes.yml"
    )
    assert main(["release", "--root", str(tiny)]) == 1
    told = capsys.readouterr().err
    entry = re.search(r"write in place of `changes: \[\]` the first entry, `(changes: .*\])`", told)
    assert entry
    (tiny / "data" / "changes.yml").write_text(f"{entry[1]}\n", encoding="utf-8")
    assert said(tiny) == []
    assert release(checked_site(tiny), tiny) == "1.0"


def test_the_example_of_a_change_is_one(
    tiny: Path, capsys: pytest.CaptureFixture[str], edit: Edit
) -> None:
    assert main(["explain", "change", "--root", str(tiny)]) == 0
    _, shown, example = capsys.readouterr().out.partition("    data/changes.yml\n")
    assert shown
    (tiny / "data" / "changes.yml").write_text(textwrap.dedent(example), encoding="utf-8")
    assert [each.version for each in completed_site(tiny).changes] == ["1.0", "1.1"]


def raise_cargo(edit: Edit) -> None:
    """Another value in the record, its fragment and the ledger."""
    edit("sections/harbour.yml", "value: 120", "value: 130")
    edit("sections/harbour.yml", "as_stated: 超120萬噸", "as_stated: 超130萬噸")
    edit("article.yml", "超120萬噸", "超130萬噸")


def test_a_published_value_that_changes_in_silence_is_refused(published: Path, edit: Edit) -> None:
    raise_cargo(edit)
    found = said(published)
    assert (
        'data/sections/harbour.yml:40:3: cargo-2031h1 was published as "over 1200000 tonne, 2031-H1" '
        'in version 1.0.0 and is now "over 1300000 tonne, 2031-H1" — `python -m datasite change` '
        "writes the entry for data/changes.yml; add the reason"
    ) in found


def test_so_is_a_change_of_bound_of_period_and_a_record_that_is_gone(
    published: Path, edit: Edit
) -> None:
    edit("sections/harbour.yml", "  bound: over\n", "")
    edit("sections/harbour.yml", "as_stated: 超120萬噸", "as_stated: 120萬噸")
    edit("article.yml", "超120萬噸", "120萬噸")
    edit("context.yml", "period: 2030", "period: 2029")
    assert sum("was published as" in each for each in said(published)) >= 2


def test_a_slip_in_a_published_value_is_no_change_of_it(published: Path, edit: Edit) -> None:
    edit("sections/fleet.yml", "value: 4", "value: 5")
    [message] = said(published)
    assert 'ferries: value 5 but as_stated "4艘渡船" says 4' in message


def test_a_new_record_needs_no_entry(published: Path, edit: Edit) -> None:
    file = published / "data" / "versions" / "1.0.0.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(each for each in lines if not each.startswith("routes,")), "utf-8")
    assert said(published) == []


def test_the_command_writes_the_entry_and_the_check_wants_its_reason(
    published: Path, edit: Edit
) -> None:
    raise_cargo(edit)
    count = change(completed_site(published), published, DAY)
    written = (published / "data" / "changes.yml").read_text(encoding="utf-8")
    assert count >= 1
    assert "- id: corrections-1-0-1\n  date: 2031-11-02\n  version: 1.0.1\n" in written
    assert "  - id: cargo-2031h1\n    was: over 1200000 tonne, 2031-H1\n" in written
    assert said(published) == [
        "data/changes.yml:10:3: corrections-1-0-1 gives no reason — say why, in each language"
    ]
    edit("changes.yml", "{en: REASON, zh: REASON}", "{en: A slip., zh: 筆誤。}")
    assert said(published) == []
    assert change(completed_site(published), published, DAY) == 0


@pytest.mark.parametrize("left", [None, "# Ours.\nchanges: []\n"])
def test_the_entry_is_the_first_of_a_list_that_is_empty_or_gone(
    published: Path, edit: Edit, left: str | None
) -> None:
    raise_cargo(edit)
    file = published / "data" / "changes.yml"
    file.unlink() if left is None else file.write_text(left, encoding="utf-8")
    assert change(completed_site(published), published, DAY) >= 1
    assert "changes:\n- id: corrections-1-0-1\n" in file.read_text(encoding="utf-8")
    assert ["gives no reason" in each for each in said(published)] == [True]


def test_the_entry_asks_for_its_reason_in_the_languages_of_the_site(tmp_path: Path) -> None:
    root = write(german(), tmp_path / "hafen")
    said_first = "{en: The data is published., zh: 數據發布。}"
    first = FIRST.replace(said_first, "{de: Veröffentlicht.}")
    (root / "data" / "changes.yml").write_text(first, encoding="utf-8")
    release(completed_site(root), root)
    file = root / "data" / "versions" / "1.0.0.csv"
    file.write_text(file.read_text("utf-8") + "gone,exact,1,route,\n", encoding="utf-8")
    assert change(completed_site(root), root, DAY) == 1
    assert "text: {de: REASON}\n" in (root / "data" / "changes.yml").read_text(encoding="utf-8")


def test_an_entry_that_says_otherwise_is_refused(published: Path, edit: Edit) -> None:
    raise_cargo(edit)
    change(completed_site(published), published, DAY)
    edit("changes.yml", "{en: REASON, zh: REASON}", "{en: A slip., zh: 筆誤。}")
    edit("changes.yml", "over 1200000 tonne", "over 1100000 tonne")
    assert said(published) == [
        'data/changes.yml:13:5: cargo-2031h1 was not "over 1100000 tonne, 2031-H1" — '
        'write "over 1200000 tonne, 2031-H1"'
    ]


def test_an_entry_for_a_value_that_did_not_change_is_refused(published: Path, edit: Edit) -> None:
    raise_cargo(edit)
    change(completed_site(published), published, DAY)
    edit("changes.yml", "{en: REASON, zh: REASON}", "{en: A slip., zh: 筆誤。}")
    edit("changes.yml", "  - id: cargo-2031h1", "  - id: routes")
    assert any(
        "routes is as it was published — delete this line" in each for each in said(published)
    )


def test_the_entry_of_a_version_stays_when_the_next_is_published(
    published: Path, edit: Edit
) -> None:
    raise_cargo(edit)
    change(completed_site(published), published, DAY)
    edit("changes.yml", "{en: REASON, zh: REASON}", "{en: A slip., zh: 筆誤。}")
    assert release(checked_site(published), published) == "1.0.1"
    assert said(published) == []
    file = published / "data" / "changes.yml"
    file.write_text(file.read_text("utf-8").replace("over 1200000", "over 1100000"), "utf-8")
    assert ['write "over 1200000 tonne, 2031-H1"' in each for each in said(published)] == [True]
    file.write_text(FIRST, encoding="utf-8")
    lost = [each for each in said(published) if "cargo-2031h1 was" in each]
    assert lost == [
        'data/changes.yml:1:1: cargo-2031h1 was published as "over 1200000 tonne, 2031-H1" in version '
        '1.0.0 and in version 1.0.1 "over 1300000 tonne, 2031-H1" — put its entry back into '
        "data/changes.yml: what was published stays told"
    ]


def test_a_frozen_version_stays_as_it_is(published: Path, edit: Edit) -> None:
    edit("sections/harbour.yml", "value: 12\n", "value: 13\n")
    with pytest.raises(DataError, match=r"version 1\.0\.0 is published, and the data have changed"):
        release(completed_site(published), published)


def test_what_is_deployed_is_a_frozen_version(published: Path, edit: Edit) -> None:
    assert unreleased(checked_site(published), published) is None
    edit("changes.yml", "version: 1.0.0", "version: 1.1.0")
    error = unreleased(checked_site(published), published)
    assert error is not None
    assert "run `python -m datasite release`" in str(error)
    assert main(["release", "--root", str(published), "--check"]) == 1
    assert main(["release", "--root", str(published)]) == 0
    assert main(["release", "--root", str(published), "--check"]) == 0


def test_a_record_that_was_moved_is_no_other_version(published: Path) -> None:
    file = published / "data" / "versions" / "1.0.0.csv"
    head, *rows = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(head + b"".join(reversed(rows)))
    assert unreleased(checked_site(published), published) is None
    assert main(["release", "--root", str(published)]) == 0
    file.write_bytes(head + b"".join(rows[1:]))
    assert unreleased(checked_site(published), published) is not None


@pytest.mark.parametrize("damage", ["id,bound\n", "nothing\n", "a,b,c,d,e\n", ""])
def test_a_damaged_file_of_a_version_is_named(published: Path, damage: str) -> None:
    (published / "data" / "versions" / "1.0.0.csv").write_text(damage, encoding="utf-8")
    found = said(published)
    assert len(found) == 1
    assert found[0].startswith("data/versions/1.0.0.csv:1:1: this is not the file of a version")


def test_a_correction_is_told_in_each_language(published: Path, edit: Edit) -> None:
    raise_cargo(edit)
    change(completed_site(published), published, DAY)
    edit("changes.yml", "{en: REASON, zh: REASON}", "{en: A slip., zh: 筆誤。}")
    site = checked_site(published)
    [correction] = [c for c in site.changes[-1].corrected if c.id == "cargo-2031h1"]
    assert turned(Words(site, "en"), correction) == (
        "over 1.2 million tonnes became over 1.3 million tonnes"
    )
    assert turned(Words(site, "zh-Hant"), correction) == "由超120萬噸改為超130萬噸"


def test_a_version_is_released_once_and_a_second_time_says_that_nothing_changed(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["release", "--root", str(published)]) == 0
    told = capsys.readouterr().out
    assert told.startswith(
        "version 1.0.0 is released already, and nothing of it has changed: compared"
    )


def test_records_that_were_added_since_want_a_version_that_one_command_begins(
    published: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    file = published / "data" / "versions" / "1.0.0.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(each for each in lines if not each.startswith("routes,")), "utf-8")
    assert main(["release", "--root", str(published)]) == 1
    assert (
        "run `python -m datasite change`, which begins the next version" in capsys.readouterr().err
    )
    assert main(["change", "--root", str(published)]) == 0
    assert capsys.readouterr().out.startswith("began version 1.0.1 in data/changes.yml")
    edit("changes.yml", "{en: REASON, zh: REASON}", "{en: New routes., zh: 新航線。}")
    assert main(["change", "--root", str(published)]) == 0
    assert "no published value has changed" in capsys.readouterr().out
    assert main(["release", "--root", str(published)]) == 0
    assert capsys.readouterr().out.startswith("released version 1.0.1")
