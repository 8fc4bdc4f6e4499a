"""Everything that the sources date, in order of time, as a list."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from ..directives import block
from ..model import Entity, Observation, PeriodBasis
from ..period import Period
from .entities import origin as entity_origin
from .inline import html, origin, value
from .markup import NOTHING, joined, link, span, tag
from .observations import status
from .page import Page

Dated = tuple[Period, Entity | Observation]


@block("timeline")
def timeline(page: Page) -> Markup:
    """The article's dated entities, values and targets, oldest first, those of one time together."""
    site = page.site
    dated: list[Dated] = [
        (e.date, e) for e in site.entities.values() if e.date and site.sources[e.source].main
    ]
    minor = {i.id for i in site.indicators.values() if i.minor}
    values = [o for o in site.observations.values() if is_listed(o) and o.indicator not in minor]
    dated += [(o.period, o) for o in values if o.period]
    dated.sort(key=lambda pair: (pair[0].order, pair[1].id))
    rows = [
        date_entry(page, date, [record for _, record in group])
        for date, group in groupby(dated, key=lambda pair: pair[0])
    ]
    return Markup('<ol class="ds-timeline" data-search-exclude>%s</ol>') % joined(rows)


def is_listed(observation: Observation) -> bool:
    """The article's own values, reported or aimed at; context and derived values stay in tables."""
    return observation.status in ("reported", "target")


def date_entry(page: Page, date: Period, records: list[Entity | Observation]) -> Markup:
    """One time, and everything that is dated to it."""
    # HTML can say a day, a month or a year, but no half and no quarter
    time = Markup('<time datetime="%s">%s</time>') % (date.first.ends[0], page.words.period(date))
    events = joined(event(page, record) for record in records)
    return Markup('<li class="ds-event">%s<div>%s</div></li>') % (time, events)


def event(page: Page, record: Entity | Observation) -> Markup:
    """What happened or was counted, tagged where its date is not printed, and from which paragraph."""
    if isinstance(record, Entity):
        what = link(page.entity_link(record), page.words.text(record.name), "ds-entity-link")
        what += implied(page, record.date_basis)
        what += span("ds-note", html(page, record.description))
        return _event("entity", what, entity_origin(page, record, dated=False))
    amount = value(page, record, page.words.value(record))
    what = page.labelled(page.words.name(record), amount)
    what += implied(page, record.period_basis) + status(page, record)
    return _event(record.status, what, origin(page, record))


def implied(page: Page, basis: PeriodBasis) -> Markup:
    """A tag for a time that the source does not print."""
    return " " + tag(page.words.basis(basis), basis) if basis == "implied" else NOTHING


def _event(kind: str, what: Markup, source: Markup) -> Markup:
    return Markup(
        '<div class="ds-event__what ds-event__what--%s">%s <span class="ds-event__from">%s</span></div>'
    ) % (kind, what, source)
