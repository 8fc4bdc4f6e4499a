"""Everything that the sources date, in order of time, as a list."""

from __future__ import annotations

from html import escape

from ..model import Entity, Observation
from .entities import origin as entity_origin
from .inline import html, origin, value
from .markup import link, tag
from .page import Page

Dated = tuple[str, Entity | Observation]


def timeline(page: Page) -> str:
    """Dated entities, and the article's dated targets, oldest first, grouped by year."""
    site = page.site
    dated: list[Dated] = [(e.date, e) for e in site.entities.values() if e.date]
    dated += [(o.period, o) for o in site.observations.values() if o.period and shown(o)]
    dated.sort(key=lambda pair: (sort_key(pair[0]), pair[1].id))
    rows = "".join(row(page, date, record) for date, record in dated)
    return f'<ol class="ds-timeline">{rows}</ol>'


def shown(observation: Observation) -> bool:
    """The article's own values, reported or aimed at; context and derived values stay in tables."""
    return observation.status in ("reported", "target")


def sort_key(period: str) -> str:
    """When a period ends, as text that sorts: a half-year after its months, a year after its parts."""
    end = period.rpartition("/")[2]
    year, _, rest = end.partition("-")
    ends = {"": "12-31", "H1": "06-30", "H2": "12-31", "Q1": "03-31", "Q2": "06-30", "Q3": "09-30"}
    return f"{year}-{ends.get(rest, rest)}"


def row(page: Page, date: str, record: Entity | Observation) -> str:
    """One line: when, what, and from which paragraph."""
    time = f'<time datetime="{escape(date.partition("/")[0])}">{escape(page.words.period(date))}</time>'
    if isinstance(record, Entity):
        what = link(page.entity_link(record), page.plain(record.name), "ds-entity-link")
        if record.date_basis == "implied":
            what += " " + tag(escape(page.words.basis("implied")), "implied")
        text = f'<span class="ds-note">{html(page, record.description)}</span>'
        return _event("entity", time, what + text, entity_origin(page, record))
    name = page.observation_name(record)
    what = page.words.said(name, value(record, escape(page.words.value(record))))
    if record.status == "target":
        what += " " + tag(escape(page.words.status("target")), "target")
    return _event(record.status, time, what, origin(page, record))


def _event(kind: str, time: str, what: str, source: str) -> str:
    return (
        f'<li class="ds-event ds-event--{kind}">{time}'
        f'<div class="ds-event__what">{what} <span class="ds-event__from">{source}</span></div></li>'
    )
