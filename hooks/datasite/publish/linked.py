"""schema.org Dataset for search engines and catalogues, as JSON-LD in the pages that describe data."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ..model import Observation, Site, Text
from ..words import Words
from .cells import json_value
from .edition import LICENCE_URL, Edition
from .spans import coverage

LOWER, UPPER = ("over", "at_least"), ("under",)


def dataset_jsonld(
    site: Site,
    words: Words,
    edition: Edition,
    *,
    name: Text,
    description: Text,
    url: str,
    files: Sequence[str],
    observations: Sequence[Observation],
) -> dict[str, Any]:
    """A Dataset: the whole, a figure's or an indicator's, told by its observations and files.

    `url` is the page's absolute address; `files` are paths from the root of the site.
    """
    areas = dict.fromkeys(o.area for o in observations)
    document = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{url}#dataset",
        "name": words.text(name),
        "description": words.text(description),
        "url": url,
        "inLanguage": words.language,
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "version": edition.version,
        "dateModified": edition.created,
        "creator": {"@type": "Organization", "name": edition.maker},
        "isBasedOn": [based_on(site, words, key) for key in used_sources(site, observations)],
        "temporalCoverage": coverage(o.period for o in observations),
        "spatialCoverage": [
            {"@type": "Place", "name": words.text(site.areas[area].name)} for area in areas
        ],
        "variableMeasured": [measured(words, o) for o in observations],
        "distribution": [download(edition, path) for path in files],
    }
    return {key: value for key, value in document.items() if value not in (None, [])}


def measured(words: Words, observation: Observation) -> dict[str, Any]:
    """One value. A bound is a limit, never a value: over 43 is minValue 43."""
    value = observation.value
    found: dict[str, Any] = {
        "@type": "PropertyValue",
        "propertyID": observation.id,
        "name": words.name(observation),
        "description": f"{words.value(observation)} · {words.period(observation)}",
        "unitText": words.unit(observation),
    }
    if value is not None:
        found |= limits(observation, value)
    return found


def limits(observation: Observation, value: Decimal) -> dict[str, Any]:
    """The value, or the limit that its bound makes of it."""
    key = "value"
    if observation.bound in LOWER:
        key = "minValue"
    elif observation.bound in UPPER:
        key = "maxValue"
    return {key: json_value(value)}


def used_sources(site: Site, observations: Sequence[Observation]) -> list[str]:
    """The sources behind the observations, the main one first."""
    used = {o.source for o in observations}
    return sorted(used, key=lambda key: (not site.sources[key].main, key))


def based_on(site: Site, words: Words, source_id: str) -> dict[str, Any]:
    """A source as a schema.org work; the article is cited by its original title too."""
    source = site.sources[source_id]
    work: dict[str, Any] = {
        "@type": "NewsArticle" if source.main else "CreativeWork",
        "name": words.text(source.title),
        "publisher": {"@type": "Organization", "name": words.text(source.publisher)},
    }
    if source.main:
        work["alternateName"] = site.article.original_title
    if source.date:
        work["datePublished"] = source.date
    if source.url:
        work["url"] = source.url
    return work


def download(edition: Edition, path: str) -> dict[str, str]:
    """A file to take away."""
    kinds = {"csv": "text/csv", "json": "application/json", "svg": "image/svg+xml"}
    return {
        "@type": "DataDownload",
        "encodingFormat": kinds[path.rpartition(".")[2]],
        "contentUrl": edition.url(path),
    }
