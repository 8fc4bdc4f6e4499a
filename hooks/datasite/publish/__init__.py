"""Publish: what the site gives to programs. Paths and bytes in, no disk, no builder.

`files` yields everything under `data/`; `dataset_jsonld` is for the pages' heads; `codebook_rows` lists what
each column means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import receipts
from ..model import Site
from ..problems import Problems
from ..release import Release, moment
from . import blocks
from .atom import FEED, feed
from .bundles import Bundler
from .cells import json_bytes, json_value, script_json
from .crawlers import sitemap
from .data_package import schema, shared_schema
from .dataset import dataset_description, dataset_title
from .described import Described
from .embeds import for_other_sites
from .figures import FIGURE, Told, ToldByLanguage, figure_document, figure_resource
from .front import Home
from .frozen import published_version
from .head import head_metadata
from .language_models import LIST, llms
from .linked import dataset_jsonld
from .proof import receipt_of, with_sums
from .resource import Resource, WordsByLanguage
from .service_worker import WORKER, no_worker, readable, worker
from .tables import codebook_rows, explained, resources

__all__ = [
    "FEED",
    "LIST",
    "WORKER",
    "Described",
    "Home",
    "Release",
    "Resource",
    "Told",
    "ToldByLanguage",
    "blocks",
    "codebook_rows",
    "dataset_description",
    "dataset_jsonld",
    "dataset_title",
    "explained",
    "feed",
    "figure_resource",
    "files",
    "for_other_sites",
    "head_metadata",
    "llms",
    "moment",
    "no_worker",
    "readable",
    "receipt_of",
    "resources",
    "script_json",
    "sitemap",
    "with_sums",
    "worker",
]

UNKNOWN: Mapping[str, Any] = {}


def files(
    site: Site,
    words: WordsByLanguage,
    told: Mapping[str, ToldByLanguage],
    release: Release,
    homes: Mapping[str, Home] = UNKNOWN,
    frozen: Mapping[str, bytes] = UNKNOWN,
) -> Iterator[tuple[str, bytes]]:
    """Every file of the data, as path from the root of the site and bytes; the same every time.

    `told` is what is told of each figure, by its id; `homes` where the site is read, by language; `frozen` the
    values of each published version.
    """
    whole = resources(site, words)
    shared = shared_schema(FIGURE)
    taken = {resource.name for resource in whole}
    refuse_taken_names(site, taken | {"datapackage", shared.removesuffix(".json"), release.name})
    content = {resource.path: resource.csv() for resource in whole}
    yield "data/observations.json", json_bytes(document(whole[0]))
    bundler = Bundler(site, words, release)
    figures = []
    for figure in site.figures.values():
        captions = {language: each.caption for language, each in told[figure.id].items()}
        data = figure_resource(site, figure, words, captions)
        figures.append(data)
        content[data.path] = data.csv()
        in_words = figure_document(site, figure, data, words, told[figure.id])
        receipt = receipt_of(site, figure, release, path := f"data/{figure.id}.json")
        yield path, json_bytes(receipts.document.stamped(in_words, receipt))
        yield from bundler.figure(figure, data, content[data.path], told[figure.id])
    yield from content.items()
    described = {f"data/{shared}": json_bytes(schema(data, words)) for data in figures[:1]}
    yield from described.items()  # all have the same columns
    yield from bundler.whole(whole, figures, {**content, **described}, homes)
    for version, values in frozen.items():
        yield from published_version(site, words, release, version, values, homes)


def document(resource: Resource) -> list[dict[str, str | int | float | None]]:
    """A table as JSON records; an empty cell is null."""
    return [{name: json_value(value) for name, value in row.items()} for row in resource.records()]


def refuse_taken_names(site: Site, taken: set[str]) -> None:
    """A figure is published under its id, which must not be the name of another file."""
    problems = Problems()
    for figure in site.figures.values():
        if figure.id in taken:
            problems.add(
                figure.place,
                f"the figure id `{figure.id}` is the name of a published file",
                f"give it another id, such as `{figure.id}-chart`",
            )
    problems.raise_if_any()
