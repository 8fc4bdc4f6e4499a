"""Everything that the sources date, in order of time, as a list."""

from __future__ import annotations

from html import escape
from itertools import groupby

from ..directives import block
from ..model import Entity, Observation, PeriodBasis
from ..period import Period
from .entities import origin as entity_origin
from .inline import html, origin, value
from .markup import link, tag
from .observations import status
from .page import Page

Dated = tuple[Period, Entity | Observation]


@block("timeline")
def timeline(page: Page) -> str:
    """The article's dated entities, values and targets, oldest first, those of one time together."""
    site = page.site
    dated: list[Dated] = [
        (e.date, e) for e in site.entities.values() if e.date and site.sources[e.source].main
    ]
    minor = {i.id for i in site.indicators.values() if i.minor}
    values = [o for o in site.observations.values() if shown(o) and o.indicator not in minor]
    dated += [(o.period, o) for o in values if o.period]
    dated.sort(key=lambda pair: (pair[0].order, pair[1].id))
    rows = [
        moment(page, date, [record for _, record in group])
        for date, group in groupby(dated, key=lambda pair: pair[0])
    ]
    return f'<ol class="ds-timeline" data-search-exclude>{"".join(rows)}</ol>'


def shown(observation: Observation) -> bool:
    """The article's own values, reported or aimed at; context and derived values stay in tables."""
    return observation.status in ("reported", "target")


def moment(page: Page, date: Period, records: list[Entity | Observation]) -> str:
    """One time, and everything that is dated to it."""
    # HTML can say a day, a month or a year, but no half and no quarter
    time = f'<time datetime="{date.first.ends[0]}">{escape(page.words.period(date))}</time>'
    events = "".join(event(page, record) for record in records)
    return f'<li class="ds-event">{time}<div>{events}</div></li>'


def event(page: Page, record: Entity | Observation) -> str:
    """What happened or was counted, tagged where its date is not printed, and from which paragraph."""
    if isinstance(record, Entity):
        what = link(page.entity_link(record), page.plain(record.name), "ds-entity-link")
        what += implied(page, record.date_basis)
        what += f'<span class="ds-note">{html(page, record.description)}</span>'
        return _event("entity", what, entity_origin(page, record, dated=False))
    amount = value(page, record, escape(page.words.value(record)))
    what = page.words.said(page.observation_name(record), amount)
    what += implied(page, record.period_basis) + status(page, record)
    return _event(record.status, what, origin(page, record))


def implied(page: Page, basis: PeriodBasis) -> str:
    """A tag for a time that the source does not print."""
    return " " + tag(escape(page.words.basis(basis)), basis) if basis == "implied" else ""


def _event(kind: str, what: str, source: str) -> str:
    return (
        f'<div class="ds-event__what ds-event__what--{kind}">{what} '
        f'<span class="ds-event__from">{source}</span></div>'
    )
