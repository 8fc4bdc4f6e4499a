"""Everything that the sources date: the times to scale on one axis, then what is dated to each, as a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sized
from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor

from markupsafe import Markup

from ..directives import block
from ..model import BY_ARTICLE, Entity, Observation, PeriodBasis
from ..period import Period
from .entities import origin as entity_origin
from .inline import html, origin, value
from .markup import NOTHING, joined, link, paragraph, span, tag
from .observations import base, place, status
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
    times = {
        date: [record for _, record in group]
        for date, group in groupby(dated, key=lambda pair: pair[0])
    }
    if not times:
        return paragraph("ds-note", page.ui("timeline.none")) + tables(page)
    rows = joined(date_entry(page, date, records) for date, records in times.items())
    return (
        tables(page)
        + axis(page, times)
        + Markup('<ol class="ds-timeline" data-search-exclude>%s</ol>') % rows
    )


def tables(page: Page) -> Markup:
    """How many dated values of the article's tables are not listed, each series once; nothing where it has none."""
    counts = Counter(
        o.indicator for o in page.site.observations.values() if o.tabled and o.period is not None
    )
    each = [
        link(page.indicator_link(of), page.words.text(of.name)) + page.parenthetical(str(count))
        for of, count in ((page.site.indicators[id_], n) for id_, n in counts.items())
    ]
    said = page.spaced((page.ui("timeline.tables"), page.join_clauses(each)))
    return paragraph("ds-note", said) if each else NOTHING


def axis(page: Page, times: Mapping[Period, Sized]) -> Markup:
    """Each time from its start to its end, to scale, with how much is dated to it."""
    if not times:
        return NOTHING
    ends = [end for date in times for end in date.axis]
    scale = Scale(floor(min(ends)), ceil(max(ends)))
    years = joined(
        Markup('<text x="%s" y="14" text-anchor="%s">%s</text>')
        % (scale.at(year), "start" if year == scale.first else "middle", year)
        for year in scale.ticks
    )
    rows = joined(time_row(page, scale, date, len(held)) for date, held in times.items())
    return Markup(
        '<div class="ds-axis" data-search-exclude><svg class="ds-axis__years" aria-hidden="true">%s%s</svg>'
        "<ol>%s</ol></div>"
    ) % (scale.lines, years, rows)


@dataclass(frozen=True)
class Scale:
    """An axis of years, in shares of its length."""

    first: int
    last: int

    def at(self, year: float) -> str:
        """Where a moment stands."""
        return f"{100 * (year - self.first) / (self.last - self.first):.2f}%"

    @property
    def ticks(self) -> list[int]:
        """The years that are named: a handful, on round numbers where not each of them."""
        step = next(
            s
            for n in range(9)
            for s in (10**n, 2 * 10**n, 5 * 10**n)
            if self.last - self.first <= 8 * s
        )
        return [*range(self.first, self.last, step), self.last]

    @property
    def lines(self) -> Markup:
        """A thin line at each year that is named."""
        line = Markup('<line x1="%s" x2="%s" y2="100%%"></line>')
        return joined(line % (self.at(year), self.at(year)) for year in self.ticks)


def time_row(page: Page, scale: Scale, date: Period, count: int) -> Markup:
    """One time: its words, its length on the axis, and how much it holds; it leads to the entry below."""
    start, end = date.axis
    bar = Markup(
        '<rect x="%s" width="%s" y="8" height="8"></rect><circle cx="%s" cy="12" r="5"></circle>'
    ) % (
        scale.at(start),
        scale.at(scale.first + end - start),
        scale.at(end),
    )
    return Markup(
        '<li><a href="#%s"><span>%s</span><svg aria-hidden="true">%s%s</svg><b>%s</b></a></li>'
    ) % (anchor(date), named(page, date), scale.lines, bar, count)


def named(page: Page, date: Period) -> str:
    """A time in words, as a line begins."""
    words = page.words.period(date)
    return words[:1].upper() + words[1:]


def anchor(date: Period) -> str:
    """Where a time stands in the list."""
    return f"at-{date}".replace("/", "--").lower()


def is_listed(observation: Observation) -> bool:
    """The values of the article's text, reported, expected or aimed at; all others stay in tables."""
    if observation.tabled:
        return False
    return observation.status in BY_ARTICLE and not observation.outside


def date_entry(page: Page, date: Period, records: list[Entity | Observation]) -> Markup:
    """One time, and everything that is dated to it."""
    # HTML can say a day, a month or a year, but no half and no quarter
    time = Markup('<time datetime="%s">%s</time>') % (date.first.ends[0], named(page, date))
    events = joined(event(page, record) for record in records)
    return Markup('<li class="ds-event" id="%s">%s<div>%s</div></li>') % (
        anchor(date),
        time,
        events,
    )


def event(page: Page, record: Entity | Observation) -> Markup:
    """What happened or was counted, tagged where its date is not printed, and from which paragraph."""
    if isinstance(record, Entity):
        what = link(page.entity_link(record), page.words.text(record.name), "ds-entity-link")
        what += implied(page, record.date_basis)
        what += span("ds-note", html(page, record.description))
        source = entity_origin(page, record, dated=False)
        return _event(
            "entity", what, source + page.mend(record.place, page.words.text(record.name))
        )
    amount = value(page, record, page.words.estimate(record)) + base(page, record)
    what = page.labelled(page.words.name(record), amount)
    what += place(page, record) + implied(page, record.period_basis) + status(page, record)
    source = origin(page, record) + page.mend(record.place, page.words.name(record))
    return _event(record.status, what, source)


def implied(page: Page, basis: PeriodBasis) -> Markup:
    """A tag for a time that the source does not print."""
    return " " + tag(page.ui("drawn.implied"), basis) if basis == "implied" else NOTHING


def _event(kind: str, what: Markup, source: Markup) -> Markup:
    return Markup(
        '<div class="ds-event__what ds-event__what--%s">%s <span class="ds-event__from">%s</span></div>'
    ) % (kind, what, source)
