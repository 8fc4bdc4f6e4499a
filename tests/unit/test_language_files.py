"""What is wrong in the files of a language is told with its place, and what to write instead."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from datasite import languages
from datasite.catalogues import catalogue_problems
from datasite.problems import DataError

from ..support.port import change

FOLDER = Path(languages.__file__).parent


@pytest.fixture
def dutch(tmp_path: Path) -> Path:
    """A language of its own whose words are the English ones."""
    folder = tmp_path / "languages" / "nl"
    folder.mkdir(parents=True)
    for name in ("language.toml", "messages.toml"):
        shutil.copy(FOLDER / "en" / name, folder)
    change(folder / "language.toml", 'code = "en"', 'code = "nl"')
    return folder


def told(folder: Path) -> list[str]:
    """What is said of the engine's folders and this one."""
    found = languages.faults(languages.read([*languages.folders(), folder]))
    return [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in found]


def test_a_folder_with_all_keys_has_no_fault(dutch: Path) -> None:
    assert told(dutch) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('locale = "en_US"', "", '1:1: missing key "locale" — write locale = …, text in quotes, "…"'),
        ('comma = ", "', "", '6:1: missing key "comma" in [marks] — write comma = …, text in quotes, "…"'),
        ("comma =", "coma =", '8:1: unknown key "coma" in [marks] — did you mean "comma"?'),
        ("leading = 1.16", 'leading = "1.16"', '24:1: "leading" must be a number'),
        ("sans = []", 'sans = "Arial"', '26:1: "sans" must be a list of texts, ["…"]'),
        ("full_width = false", "full_width = 0", '28:1: "full_width" must be true or false'),
        ('name = "English"', "name = 1", '3:1: "name" must be text in quotes, "…"'),
        ('name = "English"', 'nmae = "English"', '3:1: unknown key "nmae" — did you mean "name"?'),
        ("[marks]", "[mark_s_]",
         "6:1: unknown key \"mark_s_\" — did you mean \"marks\"?"),
        ("[search]", "[x]",
         '1:1: missing key "search" — write [search] and under it lang, pipeline, separator'),
        ("[search]", "[serach]", '30:1: unknown key "serach" — did you mean "search"?'),
        ('"nl"', '"nll"',
         '2:1: CLDR knows no language "nll" — write the code that pages and CLDR have: en, de, pt-BR'),
        ('"nl"', '"en"',
         '2:1: the code "en" is that of hooks/datasite/languages/en/language.toml — each language has one folder'),
        ("[marks]", "[marks",
         '6:7: this is no TOML: Expected \']\' at the end of a table declaration — write key = "text"'),
    ],
)  # fmt: skip
def test_a_fault_of_the_settings_is_told_where_it_stands(
    dutch: Path, old: str, new: str, said: str
) -> None:
    change(dutch / "language.toml", old, new)
    assert f"language.toml:{said} [language-file]" in told(dutch)


def test_a_folder_that_no_column_can_be_called_by_is_told(dutch: Path) -> None:
    found = told(dutch.rename(dutch.parent / "nl_be"))
    assert found == [
        'language.toml:1:1: a language cannot have the folder "nl_be" — texts and columns have it as '
        "their key: small letters only, as in title_en [language-file]"
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"column.value" = "Value"\n', "", '{before}:1: missing message "column.value" — in English it is "Value"'),
        ('"column.value"', '"colum.value"', '{line}:1: unknown message "colum.value" — did you mean "column.value"?'),
        ('"column.value"', "column.value", '{line}:1: the key column.… has no quotes — write "column.…" = "…"'),
        ('"column.value" = "Value"', '"column.value" = 1', '{line}:1: "column.value" must be text in quotes, "…"'),
        ("{n} values", "{m} values", '{line}:1: "sections.values" has other gaps than in English — these are: {n}'),
        ('"Value"', "Value", '{line}:18: this is no TOML: Invalid value — write key = "text"'),
    ],
)  # fmt: skip
def test_a_fault_of_the_messages_is_told_where_it_stands(
    dutch: Path, old: str, new: str, said: str
) -> None:
    lines = (dutch / "messages.toml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, each in enumerate(lines, start=1) if old.strip() in each)
    change(dutch / "messages.toml", old, new)
    said = said.replace("{line}", str(line)).replace("{before}", str(line - 1))
    assert f"messages.toml:{said} [language-file]" in told(dutch)


def test_a_misspelt_key_is_one_mistake(dutch: Path) -> None:
    change(dutch / "language.toml", "comma =", "coma =")
    change(dutch / "messages.toml", '"column.value"', '"colum.value"')
    assert len(told(dutch)) == 2


@pytest.mark.parametrize("name", ["language.toml", "messages.toml"])
def test_a_file_that_is_not_there_is_one_mistake(dutch: Path, name: str) -> None:
    (dutch / name).unlink()
    said = "1:1: this file is missing or empty — copy that of en/ and say there what this language says"
    assert told(dutch) == [f"{name}:{said} [language-file]"]


def test_a_language_may_have_more_forms_of_a_count_than_english(dutch: Path) -> None:
    change(
        dutch / "messages.toml",
        '"cite.more.one" =',
        '"cite.more.few" = "; and {n} more ({list})"\n"cite.more.one" =',
    )
    assert told(dutch) == []


def test_a_language_derived_from_none_or_in_no_known_way_is_told(dutch: Path) -> None:
    lines = 'derived_from = "zh-Hnat"\nconversion = "t2z"\noverrides = "simplified"\n\n[marks]'
    change(dutch / "language.toml", "[marks]", lines)
    said = 'language.toml:6:1: no language "zh-Hnat" is written — did you mean "zh-Hant"?'
    assert f"{said} [language-file]" in told(dutch)
    assert any('language.toml:7:1: OpenCC has no "t2z" — one of: ' in each for each in told(dutch))


CHANGED = {
    "rules.toml": [
        ("[bound-evidence]", "[bound-evidnce]", 'unknown table "bound-evidnce" — did you mean "bound-evidence"?'),
        ("[bound-evidence]\nwhat", "[bound-evidence]\nwaht",
         'unknown key "waht" in [bound-evidence] — did you mean "what"?'),
    ],
    "records.toml": [
        ("multiplier =", "multipler =", 'unknown key "multipler" in [observation] — did you mean "multiplier"?'),
        ('[area]\n_name = "', '[area]\n_name = 1 #', '"_name" must be text in quotes, "…"'),
    ],
    "forms.toml": [
        ('growth = "', 'groth = "', 'missing key "growth" in [level_base] — write growth = "…"'),
        ("[slope]", "[slop]", 'missing table "slope" — write [slope] and under it what, each with a text, "…"'),
        ("[slope]", "[slope", "this is no TOML: Expected ']' at the end of a table declaration — write key = \"text\""),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [(name, *each) for name, many in CHANGED.items() for each in many],
)
def test_a_fault_where_a_language_explains_rules_records_or_forms_is_told(
    tmp_path: Path, name: str, old: str, new: str, said: str
) -> None:
    folder = Path(shutil.copytree(FOLDER / "zh", tmp_path / "zh"))
    assert list(catalogue_problems([folder])) == []
    change(folder / name, old, new)
    found = {str(each).partition(": ")[2] for each in catalogue_problems([folder])}
    assert f"{said} [language-file]" in found


@pytest.fixture
def half(dutch: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The engine with a folder that lacks a key."""
    change(dutch / "language.toml", 'locale = "en_US"', "")
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(dutch.parent)])
    languages.known.cache_clear()
    yield dutch
    monkeypatch.undo()
    languages.known.cache_clear()


def test_the_engine_stops_at_a_folder_with_a_fault(half: Path) -> None:
    with pytest.raises(DataError, match='missing key "locale"'):
        languages.known()
