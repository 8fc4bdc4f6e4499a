"""The data of each figure: its records as CSV and JSON, and the table that the page prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, get_args

from ..model import (
    LANGUAGES,
    Bound,
    Entity,
    Figure,
    Language,
    Observation,
    PeriodBasis,
    Site,
    Status,
)
from .cells import Value, json_value
from .observations import PERIOD
from .sheet import Field, Sheet, WordsByLanguage, field, sheet

Record = Observation | Entity


class Table(Protocol):
    """A chart's data in words, as the charts layer gives it: (key, label) columns, rows by key."""

    @property
    def columns(self) -> Sequence[tuple[str, str]]: ...

    @property
    def rows(self) -> Sequence[Mapping[str, str]]: ...


Tables = Mapping[str, Mapping[Language, Table]]


def records(site: Site, figure: Figure) -> list[Record]:
    """What a figure shows, in its order."""
    return [
        *(site.observations[each] for each in figure.observations),
        *(site.entities[each] for each in figure.entities),
    ]


def figure_sheet(site: Site, figure: Figure, words: WordsByLanguage) -> Sheet:
    """The records behind a figure, one a row."""

    def observed(record: Record) -> Observation | None:
        return record if isinstance(record, Observation) else None

    def label(record: Record, language: Language) -> str:
        name = record.title if isinstance(record, Observation) else record.name
        return words[language].text(name)

    def shown(record: Record, language: Language) -> str | None:
        return words[language].value(record) if isinstance(record, Observation) else None

    def of(record: Record, name: str) -> Value:
        found: Value = getattr(observed(record), name, None)
        return found

    def unit(record: Record) -> str | None:
        return site.unit_of(record).id if isinstance(record, Observation) else None

    def period(record: Record) -> str | None:
        return record.period if isinstance(record, Observation) else record.date

    def basis(record: Record) -> str:
        return record.period_basis if isinstance(record, Observation) else record.date_basis

    fields: tuple[Field[Record], ...] = (
        field("id", lambda r: r.id, required=True),
        field(
            "record",
            lambda r: "observation" if observed(r) else "entity",
            required=True,
            one_of=("observation", "entity"),
        ),
        field("label_en", lambda r: label(r, "en")),
        field("label_zh", lambda r: label(r, "zh-Hant")),
        field("value", lambda r: of(r, "value"), "number"),
        field("unit", unit),
        field("bound", lambda r: of(r, "bound"), one_of=get_args(Bound)),
        field("status", lambda r: of(r, "status"), one_of=get_args(Status)),
        field("shown_en", lambda r: shown(r, "en")),
        field("shown_zh", lambda r: shown(r, "zh-Hant")),
        field("period", period, pattern=PERIOD),
        field("period_basis", basis, required=True, one_of=get_args(PeriodBasis)),
        field("area", lambda r: of(r, "area")),
        field("source", lambda r: r.source, required=True),
        field("locator", lambda r: r.locator),
        field("as_stated", lambda r: r.as_stated),
        field("formula", lambda r: of(r, "formula")),
    )
    links = {"unit": "units", "area": "areas", "source": "sources"}
    return sheet(figure.id, figure.title, fields, records(site, figure), links=links)


def figure_document(
    figure: Figure, data: Sheet, tables: Mapping[Language, Table], words: WordsByLanguage
) -> dict[str, Any]:
    """The same as JSON, with the finding, the reasons given and the printed table by language."""

    def spoken(name: str) -> dict[str, str] | None:
        text = getattr(figure, name)
        return text and {language: words[language].text(text) for language in LANGUAGES}

    return {
        "id": figure.id,
        "form": figure.form,
        "title": spoken("title"),
        "because": spoken("because"),
        "note": spoken("note"),
        "records": [
            {name: json_value(value) for name, value in row.items()} for row in data.records()
        ],
        "table": {
            language: {
                "columns": [{"key": key, "label": label} for key, label in table.columns],
                "rows": [{k: v for k, v in row.items() if k != "id"} for row in table.rows],
            }
            for language, table in tables.items()
        },
    }
