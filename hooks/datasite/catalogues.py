"""Holds the files in which a language says what rules, records and forms are to what there is to say.

A language may do without such a file, and these are then explained in English; one that it has is whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from .charts.forms import NAMES, form
from .fields import fields_of
from .handbook import FORMS_FILE, RULES_FILE, rules
from .languages import ENGINE
from .languages.folder import Toml, toml, unfit
from .model import Silenceable
from .model.files import FILES
from .problems import Problem, did_you_mean, quote
from .schemas import meanings
from .schemas.kinds import records_in

Tables = Mapping[str, Sequence[str]]  # the keys under each table


def catalogue_problems(folders: Iterable[Path]) -> Iterator[Problem]:
    """What is wrong in those files of the languages in these folders."""
    known = {RULES_FILE: of_rules(), FORMS_FILE: of_forms(), meanings.RECORDS_FILE: of_records()}
    for folder in sorted(each for each in folders if each.name != ENGINE):
        for name, tables in known.items():
            if (folder / name).is_file():
                yield from faults(toml(folder / name), tables)


def of_rules() -> Tables:
    """A table for each rule."""
    return {each.code: ("what", "why") for each in rules()}


def of_forms() -> Tables:
    """A table for each form of chart."""
    return {name: ("what", *form(name).options) for name in NAMES}


def of_records() -> Tables:
    """A table for each file and each record in one, and one for what any record may say."""
    found: dict[type, list[str]] = {Silenceable: [field.name for field in fields_of(Silenceable)]}
    for file in FILES.values():
        for record in (file, *records_in(file)):
            found[record] = ["_name", "_about"]
            for field in fields_of(record):
                found[record].append(field.name)
                found[record] += [f"{field.name}.left_out"] if field.key.left_out else []
                found[record] += [f"{field.name}.column"] if field.key.column else []
    return {meanings.table_of(record): keys for record, keys in found.items()}


def faults(file: Toml, tables: Tables) -> Iterator[Problem]:
    """The tables and keys of a file that are missing, unknown or no text."""
    if file.fault:
        yield file.fault
        return
    for table in {**tables, **file.values}:
        keys, found = tables.get(table), file.values.get(table)
        if keys is None:
            hint = did_you_mean(table, tables) or "delete it: nothing asks for it"
            yield unfit(file.place(table), f"unknown table {quote(table)}", hint)
        elif not isinstance(found, dict):
            hint = f'write [{table}] and under it {", ".join(keys)}, each with a text, "…"'
            yield unfit(file.place(table), f'missing table "{table}"', hint)
        else:
            yield from faults_under(file, table, keys, found)


def faults_under(
    file: Toml, table: str, keys: Sequence[str], found: Mapping[str, object]
) -> Iterator[Problem]:
    """The keys of a table that are missing, unknown or no text."""
    for key in {**dict.fromkeys(keys), **found}:
        if key not in found:
            place, message = file.place(table=table), f'missing key "{key}" in [{table}]'
            yield unfit(place, message, f'write {shown(key)} = "…"')
        elif key not in keys:
            hint = did_you_mean(key, keys) or f"known here: {', '.join(keys)}"
            yield unfit(file.place(key, table), f"unknown key {quote(key)} in [{table}]", hint)
        elif not isinstance(found[key], str):
            yield unfit(file.place(key, table), f'"{key}" must be text in quotes, "…"')


def shown(key: str) -> str:
    """A key as TOML has it: in quotes where it has a point."""
    return f'"{key}"' if "." in key else key
