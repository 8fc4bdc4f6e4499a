"""The values of a published version, at an address that stays: as they were frozen when it was published.

They are kept in the repository (`data/versions`), not taken from its tags: a copy without history has them too, and
no old engine is needed to write them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..load import versions
from ..model import Change, Site
from ..release import Release
from ..words import Words
from .cells import json_bytes
from .data_package import descriptor, package_source, resource_descriptor, schema
from .dataset import dataset_description, dataset_title
from .resource import Column, Resource, WordsByLanguage, spoken, table_languages


def published_version(
    site: Site, words: WordsByLanguage, release: Release, version: str, values: bytes
) -> Iterator[tuple[str, bytes]]:
    """The table of a version and its Data Package, as path from the root of the site and bytes."""
    folder = f"data/{version}"
    yield f"{folder}/observations.csv", values
    columns = tuple(
        Column(name, "number" if name == "value" else "string") for name in versions.COLUMNS
    )
    table = Resource("observations", columns, (), ("id",), {})
    changed = [change for change in site.changes if change.version == version]
    described = descriptor(
        replace(release, version=version, made=None),
        release.name,
        title=spoken(dataset_title, words),
        description="\n\n".join(
            words_of for of in table_languages(words) for words_of in history(of, changed)
        ),
        homepage=release.base_url,
        sources=[package_source(site, each, words) for each in site.sources.values()],
        resources=[
            {
                **resource_descriptor(site, table, values, words),
                "schema": with_letters(schema(table, words)),
            }
        ],
    )
    yield f"{folder}/datapackage.json", json_bytes(described)


def with_letters(columns: dict[str, Any]) -> dict[str, Any]:
    """The columns, of which the value may be a letter of the source: no number then."""
    letters = {"missingValues": ["", versions.OPEN]}
    fields = [f | letters if f["name"] == "value" else f for f in columns["fields"]]
    return {**columns, "fields": fields}


def history(words: Words, changed: list[Change]) -> Iterator[str]:
    """What the data are, and what changed with a version, with its days."""
    yield dataset_description(words)
    for change in changed:
        yield words.join_facts((words.period(change.date), words.text(change.text)))
