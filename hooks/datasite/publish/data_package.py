"""The Data Package descriptor: what the tables are, for `frictionless`, R and every data catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from .. import charts
from ..charts import Caption
from ..model import Site, Source
from ..release import LICENCE_NAME, LICENCE_TITLE, LICENCE_URL, Release
from ..words import Words
from ..words.released import makers
from .dataset import dataset_description, dataset_title
from .resource import Column, Resource, WordsByLanguage, spoken, table_languages

WORKBOOK = ".xlsx"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def package(
    site: Site,
    words: WordsByLanguage,
    resources: Iterable[Resource],
    content: Mapping[str, bytes],
    release: Release,
) -> dict[str, Any]:
    """The descriptor of all tables and workbooks; `content` gives the bytes of each by path."""
    about = [dataset_description, lambda of: of.ui("dataset.guard")]
    return descriptor(
        release,
        release.name,
        title=spoken(dataset_title, words),
        description="\n\n".join(spoken(say, words) for say in about),
        homepage=release.base_url,
        maker=makers(next(iter(words.values())), release),
        sources=[package_source(site, each, words) for each in site.sources.values()],
        resources=[
            *(resource_descriptor(site, each, content[each.path], words) for each in resources),
            *(workbook(path, content[path], words) for path in content if path.endswith(WORKBOOK)),
        ],
    )


def figure_package(
    site: Site,
    words: WordsByLanguage,
    data: Resource,
    content: Mapping[str, bytes],
    release: Release,
    told: Mapping[str, Caption],
) -> dict[str, Any]:
    """The descriptor of one figure's table alone, which names no other table; `told` are its words by language."""
    table = resource_descriptor(site, data, content[data.path], words)
    columns = schema(data, words)
    del columns["foreignKeys"]
    return descriptor(
        release,
        f"{release.name}-{data.name}",
        title=table["title"],
        description="\n\n".join(
            words_of
            for each in table_languages(words)
            for words_of in (told[each.language].subtitle, *told[each.language].below)
        ),
        homepage=next(iter(told.values())).address,
        maker=makers(next(iter(words.values())), release),
        sources=table.pop("sources", []),
        resources=[
            {**table, "schema": columns},
            *(workbook(path, content[path], words) for path in content if path.endswith(WORKBOOK)),
        ],
    )


def descriptor(
    release: Release,
    name: str,
    *,
    title: str,
    description: str,
    homepage: str,
    maker: str,
    sources: Sequence[Mapping[str, str]],
    resources: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """A Data Package; what there is not is left out."""
    licence = {"name": LICENCE_NAME, "title": LICENCE_TITLE, "path": LICENCE_URL}
    described = {
        "$schema": PROFILE,
        "name": name,
        "title": title,
        "description": description,
        "homepage": homepage,
        "version": release.version,
        "created": release.created,
        "licenses": [licence],
        "contributors": [{"title": maker, "roles": ["author", "publisher"]}],
        "sources": sources,
        "resources": resources,
    }
    return {key: value for key, value in described.items() if value}


def workbook(path: str, content: bytes, words: WordsByLanguage) -> dict[str, Any]:
    """A workbook, which holds the same tables: a file with bytes and hash, but no columns of its own."""
    return {
        "name": "workbook",
        "type": "file",
        "path": path.rpartition("/")[2],
        "title": spoken(lambda of: of.ui("file.workbook"), words),
        "format": "xlsx",
        "mediatype": SPREADSHEET,
        **proven(content),
    }


def proven(content: bytes) -> dict[str, Any]:
    """What proves that nothing of a file was changed."""
    return {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}


def package_source(site: Site, record: Source, words: WordsByLanguage) -> dict[str, str]:
    """One source; a path only where the source may be linked."""
    date = charts.published(site, record)
    first = next(iter(words.values()))
    title = f"{first.text(record.publisher)}: {first.text(record.title)}"
    return {"title": f"{title} ({date})" if date else title} | (
        {"path": record.url} if record.url else {}
    )


def resource_descriptor(
    site: Site, resource: Resource, content: bytes, words: WordsByLanguage
) -> dict[str, Any]:
    """One table with its columns, key and links. Bytes and hash prove that nothing was changed.

    A table that has not all sources of the package names its own.
    """
    own = resource.sources and [
        package_source(site, site.sources[key], words) for key in resource.sources
    ]
    return ({"sources": own} if own else {}) | {
        "name": resource.name,
        "type": "table",
        "path": resource.path.rpartition("/")[2],
        "title": spoken(lambda of: title(site, resource, of), words),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **proven(content),
        "schema": shared_schema(resource.kind) if resource.kind else schema(resource, words),
    }


def title(site: Site, resource: Resource, words: Words) -> str:
    """What a table is called: a figure's as the figure."""
    if resource.kind:
        return words.text(site.figures[resource.name].title)
    return words.ui(f"sheet.{resource.name}")


def shared_schema(kind: str) -> str:
    """The file beside the tables that describes the columns of all tables of a kind."""
    return f"{kind}-schema.json"


def schema(resource: Resource, words: WordsByLanguage) -> dict[str, Any]:
    """The columns, key and links of a table, as Table Schema says them."""
    return {
        "fields": [described(resource, column, words) for column in resource.columns],
        "missingValues": [""],
        "primaryKey": list(resource.key),
        "foreignKeys": [
            {
                "fields": [column],
                # a table that points at itself names itself with an empty string
                "reference": {"resource": "" if to == resource.name else to, "fields": ["id"]},
            }
            for column, to in resource.links.items()
        ],
    }


def described(resource: Resource, column: Column, words: WordsByLanguage) -> dict[str, Any]:
    """One column as a Table Schema field."""
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if resource.key == (column.name,):
        constraints["unique"] = True
    if column.one_of:
        constraints["enum"] = list(column.one_of)
    if column.pattern:
        constraints["pattern"] = column.pattern
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": spoken(lambda of: resource.meaning(column.name, of), words),
    }
    return field | ({"constraints": constraints} if constraints else {})
