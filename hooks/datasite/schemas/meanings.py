"""What records and their keys mean, in a language: English stands in the classes, others in their folder.

`languages/<key>/records.toml` has a table for each record and each file, with its keys; `_name` and `_about` are of
the record itself, `<key>.left_out` is what holds where the key is left out, `<key>.column` what it means to those who
use the published data.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from ..fields import Field, name_of
from ..languages import ENGINE, folders
from ..model import Silenceable
from ..model.files import FILES

RECORDS_FILE = "records.toml"
Catalogue = Mapping[str, Mapping[str, str]]


@cache
def catalogue(language: str) -> Catalogue:
    """The words of a language by its key; empty for the one of the classes."""
    file = next(folder for folder in folders() if folder.name == language) / RECORDS_FILE
    if language == ENGINE or not file.is_file():
        return {}
    return tomllib.loads(file.read_text(encoding="utf-8"))


def table_of(record: type) -> str:
    """What the table of a record or a file is called."""
    file = next((name for name, each in FILES.items() if each is record), None)
    return f"file-{file}" if file else name_of(record).lower().replace(" ", "-")


def translated(record: type, key: str, english: str, language: str) -> str:
    """The words of a language, or in English where it has none; what any record may say is said once."""
    known = catalogue(language)
    every = known.get(table_of(Silenceable), {})
    return known.get(table_of(record), {}).get(key, every.get(key, english))


def name(record: type, language: str) -> str:
    """What a kind of record is called."""
    return translated(record, "_name", name_of(record), language)


def about(record: type, language: str) -> str:
    """What a kind of record or a file is."""
    return translated(record, "_about", (record.__doc__ or "").partition("\n")[0], language)


def meaning(record: type, field: Field, language: str) -> str:
    """What a key means."""
    return translated(record, field.name, field.key.about, language)


def left_out(record: type, field: Field, language: str) -> str:
    """What holds where a key is left out; nothing where that goes without saying."""
    default = "" if field.key.default is None else str(field.key.default).lower()
    return translated(record, f"{field.name}.left_out", field.key.left_out, language) or default


def column(record: type, field: Field, language: str) -> str:
    """What a key means where it is published; nothing where it is said of another record's key of this name."""
    return translated(record, f"{field.name}.column", field.key.column, language)
