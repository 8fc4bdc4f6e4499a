"""The values of a published version, at an address that stays: as they were frozen when it was published.

They are kept in the repository (`data/versions`), not taken from its tags: a copy without history has them too, and
no old engine is needed to write them again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from ..load import versions
from ..model import Change, Site
from ..release import Release
from ..words import Words
from ..words.released import makers
from .cells import Value, json_bytes
from .data_package import descriptor, package_source, resource_descriptor
from .dataset import dataset_description, dataset_title
from .front import Home
from .frozen_page import TABLE, page
from .resource import Column, Resource, WordsByLanguage, spoken, table_languages

ENDS = ("low", "high")  # of ranges: columns of a version that has some
NUMBERS = ("value", *ENDS)


def published_version(
    site: Site,
    words: WordsByLanguage,
    release: Release,
    version: str,
    values: bytes,
    homes: Mapping[str, Home],
) -> Iterator[tuple[str, bytes]]:
    """The table of a version, its Data Package and its page, as path from the root of the site and bytes."""
    folder = f"data/{version}"
    table = values_of(values)
    yield f"{folder}/{TABLE}", table.csv()
    changed = [change for change in site.changes if change.version == version]
    described = descriptor(
        replace(release, version=version, made=None),
        release.name,
        title=spoken(dataset_title, words),
        description="\n\n".join(
            words_of for of in table_languages(words) for words_of in history(of, changed)
        ),
        homepage=release.base_url,
        maker=makers(next(iter(words.values())), release),
        sources=[package_source(site, each, words) for each in site.sources.values()],
        resources=[resource_descriptor(site, table, table.csv(), words)],
    )
    yield f"{folder}/datapackage.json", json_bytes(described)
    first = next(iter(words.values()))
    yield f"{folder}/index.html", page(site, first, version, homes.get(first.language)).encode()


def values_of(values: bytes) -> Resource:
    """A version as it is published: its columns of numbers hold no words.

    Where the source gives a letter, value and bound are empty, and a range has its ends in columns of their own.
    """
    rows = [published_row(row) for row in csv.DictReader(io.StringIO(values.decode(), newline=""))]
    names = list(versions.COLUMNS)
    if any(row[end] for row in rows for end in ENDS):
        at = names.index("value") + 1
        names[at:at] = ENDS
    columns = (Column(name, "number" if name in NUMBERS else "string") for name in names)
    cells = tuple(tuple(row[name] for name in names) for row in rows)
    return Resource("observations", tuple(columns), cells, ("id",), {})


def published_row(row: Mapping[str, str]) -> dict[str, Value]:
    """The cells of a value."""
    cells: dict[str, Value] = {**row, **dict.fromkeys(NUMBERS)}
    if row["value"] == versions.OPEN:
        return {**cells, "bound": None}
    told = [Decimal(number) for number in row["value"].split(versions.RANGE)]
    return cells | dict(zip(ENDS if len(told) > 1 else NUMBERS, told, strict=False))


def history(words: Words, changed: list[Change]) -> Iterator[str]:
    """What the data are, and what changed with a version, with its days."""
    yield dataset_description(words)
    for change in changed:
        yield words.join_facts((words.period(change.date), words.text(change.text)))
