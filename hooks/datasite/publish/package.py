"""The Data Package descriptor: what the tables are, for `frictionless`, R and every data catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from .. import charts
from ..model import Site, Source, Text
from ..release import LICENCE_NAME, LICENCE_TITLE, LICENCE_URL, Release
from .dataset import dataset_description, dataset_title
from .sheet import Column, Sheet, WordsByLanguage

APOSTROPHE = Text(
    "In CSV a text that begins with = + - or @ has an apostrophe in front, so that no spreadsheet runs it.",
    "CSV 中以 = + - @ 開頭的文本前加一個撇號，以免電子表格將其當作公式執行。",
)
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def package(
    site: Site,
    words: WordsByLanguage,
    sheets: Iterable[Sheet],
    content: Mapping[str, bytes],
    release: Release,
) -> dict[str, Any]:
    """The descriptor of all sheets; `content` gives the bytes of each by path."""
    licence = {"name": LICENCE_NAME, "title": LICENCE_TITLE, "path": LICENCE_URL}
    about = dataset_description(site, words)
    descriptor = {
        "$schema": PROFILE,
        "name": release.name,
        "title": spoken(dataset_title(site), words),
        "description": f"{spoken(about, words)}\n\n{spoken(APOSTROPHE, words)}",
        "homepage": release.base_url or None,
        "version": release.version,
        "created": release.created,
        "licenses": [licence],
        "contributors": [{"title": release.maker, "roles": ["author", "publisher"]}],
        "sources": [source(site, each, words) for each in site.sources.values()],
        "resources": [resource(site, each, content[each.path], words) for each in sheets],
    }
    return {key: value for key, value in descriptor.items() if value is not None}


def source(site: Site, record: Source, words: WordsByLanguage) -> dict[str, str]:
    """One source; a path only where the source may be linked."""
    date = charts.published(site, record)
    title = f"{words['en'].text(record.publisher)}: {words['en'].text(record.title)}"
    return {"title": f"{title} ({date})" if date else title} | (
        {"path": record.url} if record.url else {}
    )


def resource(site: Site, sheet: Sheet, content: bytes, words: WordsByLanguage) -> dict[str, Any]:
    """One table with its columns, key and links. Bytes and hash prove that nothing was changed.

    A table that has not all sources of the package names its own.
    """
    own = sheet.sources and [source(site, site.sources[key], words) for key in sheet.sources]
    return ({"sources": own} if own else {}) | {
        "name": sheet.name,
        "type": "table",
        "path": sheet.path.rpartition("/")[2],
        "title": spoken(sheet.title, words),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": shared_schema(sheet.kind) if sheet.kind else schema(sheet),
    }


def shared_schema(kind: str) -> str:
    """The file beside the tables that describes the columns of all tables of a kind."""
    return f"{kind}-schema.json"


def schema(sheet: Sheet) -> dict[str, Any]:
    """The columns, key and links of a table, as Table Schema says them."""
    return {
        "fields": [described(sheet, column) for column in sheet.columns],
        "missingValues": [""],
        "primaryKey": list(sheet.key),
        "foreignKeys": [
            {
                "fields": [column],
                # a table that points at itself names itself with an empty string
                "reference": {"resource": "" if to == sheet.name else to, "fields": ["id"]},
            }
            for column, to in sheet.links.items()
        ],
    }


def described(sheet: Sheet, column: Column) -> dict[str, Any]:
    """One column as a Table Schema field."""
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if sheet.key == (column.name,):
        constraints["unique"] = True
    if column.one_of:
        constraints["enum"] = list(column.one_of)
    if column.pattern:
        constraints["pattern"] = column.pattern
    meaning = sheet.meaning(column.name)
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": f"{meaning.en} / {meaning.zh}",
    }
    return field | ({"constraints": constraints} if constraints else {})


def spoken(text: Text, words: WordsByLanguage) -> str:
    """A text for programs that know one language only: English, then Chinese."""
    return f"{words['en'].text(text)} / {words['zh-Hant'].text(text)}"
