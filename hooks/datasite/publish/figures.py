"""The data of each figure: everything that it draws as CSV and JSON, with the words that go with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from .. import charts
from ..charts import Caption
from ..charts.drawn import lines
from ..model import Figure, Site, Text
from ..release import LICENCE_NAME, LICENCE_TITLE, LICENCE_URL
from .cells import json_value
from .figure_columns import (
    caption_columns,
    core_columns,
    evidence_columns,
    remark_columns,
    source_columns,
    structure_columns,
)
from .resource import Resource, WordsByLanguage, resource_of, table_languages

FIGURE = "figure"  # what the codebook calls these tables
LINKS = {
    "unit": "units",
    "area": "areas",
    "source": "sources",
    "indicator": "indicators",
    "of": "entities",
    "target": "entities",
}


class Told(Protocol):
    """What is told of a figure in one language: its table in words, its caption, how to cite it."""

    @property
    def columns(self) -> Sequence[tuple[str, str]]: ...

    @property
    def rows(self) -> Sequence[Mapping[str, str]]: ...

    @property
    def caption(self) -> Caption: ...

    @property
    def citation(self) -> str: ...


ToldByLanguage = Mapping[str, Told]


def figure_resource(
    site: Site, figure: Figure, words: WordsByLanguage, captions: Mapping[str, Caption]
) -> Resource:
    """Everything that a figure draws, one thing a row; no other file is needed to read it."""
    fields = (
        *core_columns(site, words),
        *evidence_columns(site, words),
        *structure_columns(site, words),
        *remark_columns(figure, words),
        *source_columns(site),
        *caption_columns(
            {each.lang.key: captions[each.language] for each in table_languages(words)}
        ),
    )
    used = charts.credits_of(site, figure)
    made = resource_of(figure.id, fields, lines(site, figure), ("id", "of"), LINKS)
    return replace(made, kind=FIGURE, sources=tuple(credit.source.id for credit in used))


def figure_document(
    site: Site, figure: Figure, data: Resource, words: WordsByLanguage, told: ToldByLanguage
) -> dict[str, Any]:
    """The same as JSON: the words once and by language, the rows without them, the printed table.

    A column is explained where any row has something in it; every row has them all.
    """
    repeated = caption_names(words)
    rows = [
        {name: json_value(value) for name, value in row.items() if name not in repeated}
        for row in data.records()
    ]
    used = data.used.without(repeated)

    def spoken(name: str) -> dict[str, str] | None:
        found = {language: getattr(told[language].caption, name) for language in words}
        return found if any(found.values()) else None

    return {
        "id": figure.id,
        "form": figure.form,
        **({"multiples": figure.multiples} if figure.multiples else {}),
        "title": spoken("title"),
        "subtitle": spoken("subtitle"),
        "because": spoken("because"),
        "note": spoken("note"),
        "address": spoken("address"),
        "version": next(iter(told.values())).caption.version,
        "licence": {"name": LICENCE_NAME, "title": LICENCE_TITLE, "url": LICENCE_URL},
        "citation": {language: told[language].citation for language in words},
        "sources": [
            source_record(site, credit, words) for credit in charts.credits_of(site, figure)
        ],
        "units": {
            id_: by_language(site.units[id_].name, words)
            for id_ in dict.fromkeys(str(row["unit"]) for row in rows if row["unit"])
        },
        "columns": [
            {
                "name": column.name,
                "type": column.type,
                "meaning": {each: data.meaning(column.name, words[each]) for each in words},
            }
            for column in used.columns
        ],
        "records": rows,
        "table": {
            language: {
                "columns": [{"key": key, "label": label} for key, label in table.columns],
                "rows": [{k: v for k, v in row.items() if k != "id"} for row in table.rows],
            }
            for language, table in told.items()
        },
    }


def caption_names(words: WordsByLanguage) -> set[str]:
    """The columns that say the same in every row of a figure."""
    unsaid = {each.lang.key: Caption() for each in table_languages(words)}
    return {each.column.name for each in caption_columns(unsaid)}


def source_record(site: Site, credit: charts.Credit, words: WordsByLanguage) -> dict[str, Any]:
    """A source of the figure's records, and the paragraphs of it that they name."""
    record = credit.source
    return {
        "id": record.id,
        "title": by_language(record.title, words),
        "publisher": by_language(record.publisher, words),
        "date": json_value(charts.published(site, record)),
        "url": record.url,
        "locators": list(credit.locators),
    }


def by_language(text: Text, words: WordsByLanguage) -> dict[str, str]:
    """A text in every language."""
    return {each: words[each].text(text) for each in words if not words[each].instead(text)}
