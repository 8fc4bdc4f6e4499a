"""The folder of a language: what its two files say, and where they lack a key, misspell one or cannot be read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, get_type_hints

from babel import Locale, UnknownLocaleError
from opencc import CONFIGS

from ..location import Location
from ..problems import Problem, did_you_mean, problem_at, quote
from ..rules import rule
from .entry import Marks, Type

SETTINGS, MESSAGES = "language.toml", "messages.toml"
SEARCH = ("lang", "pipeline", "separator")
Kinds = Mapping[str, Any]  # the type of the value under each key
TABLES: Mapping[str, Kinds] = {
    "marks": get_type_hints(Marks),
    "type": get_type_hints(Type),
    "search": dict.fromkeys(SEARCH, str),
    "source": {"fragment": float},
}
NAMED: Kinds = dict.fromkeys(("code", "name", "locale"), str)
WRITTEN: Kinds = {**NAMED, **dict.fromkeys(TABLES, dict)}
# A derived language says how it is converted, and of its type what differs.
DERIVED: Kinds = {
    **NAMED,
    **dict.fromkeys(("derived_from", "conversion", "overrides"), str),
    "type": dict,
}
CALLED = {
    str: 'text in quotes, "…"',
    float: "a number",
    bool: "true or false",
    Sequence[str]: 'a list of texts, ["…"]',
    dict: "a table",
}
HEAD = re.compile(r"\s*\[([^\[\]]+)\]")
GAP = re.compile(r"\{[a-z_]*\}")
PLURALS = ("zero", "one", "two", "few", "many", "other")  # as CLDR names them


@dataclass(frozen=True)
class Toml:
    """A TOML file: its values, and where a key stands. `fault` is set where it cannot be read."""

    path: str
    text: str
    values: Mapping[str, Any]
    fault: Problem | None = None

    def place(self, key: str = "", table: str = "") -> Location:
        """Where a key stands; where it does not, the head of its table, or the first line."""
        head, inside = 1, ""
        wanted = re.compile(rf"""\s*(["']?){re.escape(key)}\1\s*[=.]""")
        for number, line in enumerate(self.text.splitlines(), start=1):
            if found := HEAD.match(line):
                inside = found[1].strip().strip('"')
                head = number if inside in (table, key) else head
            elif inside == table and key and wanted.match(line):
                return Location(self.path, number, len(line) - len(line.lstrip()) + 1)
        return Location(self.path, head, 1)


@rule("language-file", hard=True)
def unfit(place: Location, message: str, hint: str = "") -> Problem:
    """A file of a language lacks a key, has one that nothing reads, or cannot be read.

    Why: Each language has the same keys, so that a page says as much in one as in another. What one
    language lacks, its readers would miss, or the build would stop at it.

    Example:
        hooks/datasite/languages/zh_hans/language.toml:
            code = "zh-Hans"
            name = "Simplified"
            derived_from = "zh-Hant"
            conversion = "t2s"
            overrides = "simplified"
            [type]
            han = "SC"
    Instead:
        hooks/datasite/languages/zh_hans/language.toml:
            code = "zh-Hans"
            name = "Simplified"
            locale = "zh_CN"
            derived_from = "zh-Hant"
            conversion = "t2s"
            overrides = "simplified"
            [type]
            han = "SC"
    """
    return problem_at(place, message, hint)


def toml(file: Path) -> Toml:
    """A file of a language; one that is not there has no keys."""
    engine = Path(__file__).parents[3]
    near = file.is_relative_to(engine)
    path = (file.relative_to(engine) if near else file).as_posix()
    if not file.is_file():
        return Toml(path, "", {})
    try:
        text = file.read_text(encoding="utf-8")
        return Toml(path, text, read_toml(text))
    except (OSError, ValueError) as error:  # a text that is no UTF-8 is a ValueError too
        at = re.search(r" \(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(at[1]), int(at[2])) if at else (1, 1)
        said = str(error).replace(at[0] if at else "", "")
        fault = unfit(
            Location(path, line, column), f"this is no TOML: {said}", 'write key = "text"'
        )
        return Toml(path, "", {}, fault)


@lru_cache(maxsize=64)  # a check reads all files of all languages, again at each save
def read_toml(text: str) -> Mapping[str, Any]:
    """The values of a TOML document, of which nothing may be changed."""
    return tomllib.loads(text)


def setting_faults(file: Toml) -> Iterator[Problem]:
    """What is wrong in `language.toml`."""
    derived = "derived_from" in file.values
    yield from keyed(file, "", DERIVED if derived else WRITTEN)
    for table, kinds in TABLES.items():
        if isinstance(file.values.get(table), dict):
            yield from keyed(file, table, kinds, whole=not derived)
    code = file.values.get("code")
    if isinstance(code, str) and not spoken(code):
        hint = "write the code that pages and CLDR have: en, de, pt-BR"
        yield unfit(file.place("code"), f"CLDR knows no language {quote(code)}", hint)
    conversions = [name.removesuffix(".json") for name in CONFIGS]
    conversion = file.values.get("conversion", conversions[0])
    if conversion not in conversions:
        hint = f"one of: {', '.join(sorted(conversions))}"
        yield unfit(file.place("conversion"), f"OpenCC has no {quote(str(conversion))}", hint)


def keyed(file: Toml, table: str, kinds: Kinds, *, whole: bool = True) -> Iterator[Problem]:
    """The keys of a table that are missing, if it must be `whole`, unknown or of another kind."""
    found = file.values[table] if table else file.values
    inside = f" in [{table}]" if table else ""
    absent, meant = [key for key in kinds if key not in found], set()
    for key, value in found.items():
        if key not in kinds:
            hint = did_you_mean(key, absent)
            meant.add(hint)  # a misspelt key is one mistake: it is not also a missing one
            hint = hint or f"known here: {', '.join(kinds)}"
            yield unfit(file.place(key, table), f"unknown key {quote(key)}{inside}", hint)
        elif not fits(value, kinds[key]):
            yield unfit(file.place(key, table), f'"{key}" must be {CALLED[kinds[key]]}')
    for key in absent if whole else ():
        if f'did you mean "{key}"?' not in meant:
            yield unfit(
                file.place(table=table), f'missing key "{key}"{inside}', written(key, kinds[key])
            )


def written(key: str, kind: Any) -> str:
    """How a key is written."""
    if kind is dict:
        return f"write [{key}] and under it {', '.join(TABLES[key])}"
    return f"write {key} = …, {CALLED[kind]}"


def fits(value: Any, kind: Any) -> bool:
    """Whether a value is of a kind."""
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind in (str, bool, dict):
        return isinstance(value, kind)
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def spoken(code: str) -> bool:
    """Whether CLDR knows a language of that code."""
    try:
        return Locale.parse(code, sep="-") is not None
    except (UnknownLocaleError, ValueError):
        return False


def message_faults(file: Toml, model: Mapping[str, Any], *, whole: bool) -> Iterator[Problem]:
    """What is wrong in `messages.toml`, which has the keys of a `model`, all of them if it must be `whole`."""
    absent, meant = [key for key in model if key not in file.values], set()
    for key, words in file.values.items():
        general = other(key) if other(key) in model else key
        if isinstance(words, dict):
            hint = f'write "{key}.…" = "…"'
            yield unfit(file.place(key), f"the key {key}.… has no quotes", hint)
        elif general not in model:
            hint = did_you_mean(key, absent)
            meant.add(hint)
            hint = hint or "delete it: nothing asks for it"
            yield unfit(file.place(key), f"unknown message {quote(key)}", hint)
        elif not isinstance(words, str):
            yield unfit(file.place(key), f'"{key}" must be {CALLED[str]}')
        else:
            gaps, asked = set(GAP.findall(words)), set(GAP.findall(str(model[general])))
            spared = {"{n}"} if key != general else set()  # one may be said without its number
            if gaps - asked or asked - gaps - spared:
                hint = f"these are: {' '.join(sorted(asked)) or 'none'}"
                yield unfit(file.place(key), f'"{key}" has other gaps than in English', hint)
    before = ""
    for key in model if whole else ():
        if key in file.values:
            before = key
        elif f'did you mean "{key}"?' not in meant:  # told at the one before it
            hint = f"in English it is {quote(str(model[key]))}"
            yield unfit(file.place(before), f'missing message "{key}"', hint)


def other(key: str) -> str:
    """The form of a counted message that every language has, by any of its forms."""
    stem, _, form = key.rpartition(".")
    return f"{stem}.other" if form in PLURALS else key
