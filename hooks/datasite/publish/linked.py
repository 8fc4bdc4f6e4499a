"""schema.org Dataset for search engines and catalogues, as JSON-LD in the pages that describe data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import charts, derive
from ..charts.credits import Record
from ..model import Observation, Site, Source
from ..period import coverage
from ..release import LICENCE_URL, Release
from ..words import Words
from ..words.released import makers
from .cells import json_value
from .data_package import SPREADSHEET

MOST = 12  # indicators that a dataset is filed under; of more, they are among its variables


def dataset_jsonld(
    site: Site,
    words: Words,
    release: Release,
    *,
    name: str,
    description: str,
    url: str,
    files: Sequence[str],
    records: Sequence[Record],
    id_: str = "",
    credited: Sequence[charts.Credit] | None = None,
    whole: str | None = None,
) -> dict[str, Any]:
    """A Dataset: the whole, a figure's or an indicator's, told by its records and files.

    `url` is the absolute address of its page; `files` are paths from the root
    of the site; `id_` is the record that it is made of; `credited` are the sources to name where its
    words have others than its records; `whole` is the address of the page of the dataset that this one is part of.
    """
    observations = [record for record in records if isinstance(record, Observation)]
    areas = dict.fromkeys(o.area for o in observations)
    given = credited or charts.credited(site, records)
    maker = {"@type": "Organization", "name": makers(words, release), "url": release.address("")}
    maker = {key: value for key, value in maker.items() if value}
    document = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{url}#dataset",
        "name": name,
        "description": description,
        "url": url,
        "identifier": "/".join(filter(None, (release.name, id_))),
        "keywords": keywords(site, words, records),
        "inLanguage": words.language,
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "version": release.version,
        "datePublished": str(release.date) if release.date else None,
        "dateModified": release.created,
        "creator": maker,
        "publisher": maker,
        "isPartOf": {"@id": f"{whole}#dataset"} if whole else None,
        "isBasedOn": [based_on(site, words, credit.source) for credit in given],
        "citation": charts.credit_line(words, given),
        "temporalCoverage": coverage(o.period for o in observations),
        "spatialCoverage": [
            {"@type": "Place", "name": words.text(site.areas[area].name)} for area in areas
        ],
        "variableMeasured": [measured(site, words, o) for o in observations],
        "distribution": [download(release, path) for path in files],
    }
    return {key: value for key, value in document.items() if value not in (None, [], "")}


def keywords(site: Site, words: Words, records: Sequence[Record]) -> list[str]:
    """What catalogues file it under: the names of its sections, what it counts, and where."""
    values = [record for record in records if isinstance(record, Observation)]
    counted = dict.fromkeys(o.indicator for o in values)
    sections = (site.section(id_) for id_ in dict.fromkeys(record.section for record in records))
    names = (
        *(section.name for section in sections if section),
        *(site.indicators[id_].name for id_ in counted if len(counted) <= MOST),
        *(site.areas[id_].name for id_ in dict.fromkeys(o.area for o in values)),
    )
    return list(dict.fromkeys(words.text(name) for name in names))


def measured(site: Site, words: Words, observation: Observation) -> dict[str, Any]:
    """One value. A bound is a limit, never a value: over 43 is minValue 43."""
    found: dict[str, Any] = {
        "@type": "PropertyValue",
        "propertyID": observation.id,
        "name": words.called(observation),
        "description": f"{words.value(observation)} · {words.period(observation)}",
        "unitText": words.join_phrases(
            filter(None, (words.unit(observation), words.base(observation)))
        ),
    }
    if observation.value is not None or observation.ranged:
        found |= limits(site, observation)
    return found


def limits(site: Site, observation: Observation) -> dict[str, Any]:
    """The value where it is stated, and both limits where it is approximate and they are known.

    One that is rounded to a number outside of what its inputs leave is told by that alone: the number would seem wrong.
    """
    within = derive.claimed(site, observation)
    low, high = json_value(within.low), json_value(within.high)
    value = json_value(observation.value)
    if observation.ranged:
        return {"minValue": low, "maxValue": high}
    match observation.bound.side if observation.bound else "":
        case "low":
            return {"minValue": low}
        case "high":
            return {"maxValue": high}
        case "around":
            ends = {"minValue": low, "maxValue": high}
            found = {key: end for key, end in ends.items() if end is not None}
            return found if outside(observation, within) else {"value": value, **found}
    return {"value": value}


def outside(observation: Observation, within: derive.Interval) -> bool:
    """Whether a value is written below or above its own limits."""
    value = observation.value
    low, high = within.low, within.high
    return value is not None and (
        (low is not None and value < low) or (high is not None and value > high)
    )


def based_on(site: Site, words: Words, source: Source) -> dict[str, Any]:
    """A source as a schema.org work; the article is cited by its original title too."""
    work: dict[str, Any] = {
        "@type": "NewsArticle" if source.main else "CreativeWork",
        "name": words.text(source.title),
        "publisher": {"@type": "Organization", "name": words.text(source.publisher)},
    }
    if source.main:
        work["alternateName"] = site.article.original_title
    if source.tables:
        title = words.text(site.article.title)
        work["isPartOf"] = {"@type": "NewsArticle", "name": title}
    if date := charts.published(site, source):
        work["datePublished"] = str(date)
    if source.url:
        work["url"] = source.url
    return work


def download(release: Release, path: str) -> dict[str, str]:
    """A file to take away."""
    kinds = {
        "csv": "text/csv",
        "json": "application/json",
        "svg": "image/svg+xml",
        "xlsx": SPREADSHEET,
        "zip": "application/zip",
    }
    return {
        "@type": "DataDownload",
        "encodingFormat": kinds[path.rpartition(".")[2]],
        "contentUrl": release.url(path),
    }
