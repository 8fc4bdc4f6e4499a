"""Tables of observations: every value with bound, period, status, paragraph and evidence."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ..model import Observation
from .inline import html, origin, value
from .markup import link, table, tag
from .page import Page


def observations(page: Page, filters: dict[str, tuple[str, ...]]) -> str:
    """The observations that match section, status and indicator filters; the article's by default."""
    chosen = [o for o in page.site.observations.values() if matches(o, filters)]
    return listing(page, chosen)


def matches(observation: Observation, filters: dict[str, tuple[str, ...]]) -> bool:
    """Whether an observation has, for each filter, one of the values asked for."""
    return all(getattr(observation, key) in wanted for key, wanted in filters.items())


def listing(page: Page, chosen: Iterable[Observation]) -> str:
    """A table of observations."""
    columns = [
        ("ds-name", page.ui("column.observation")),
        ("ds-amount", page.ui("column.value")),
        ("ds-when", page.ui("column.period")),
        ("ds-area", page.ui("column.area")),
        ("ds-from", page.ui("column.source")),
    ]
    return table(columns, (row(page, o) for o in chosen), searched=False)


def row(page: Page, observation: Observation) -> tuple[str, ...]:
    """One observation as cells: name and note, value, period, area, source and evidence."""
    indicator = page.site.indicators[observation.indicator]
    name = link(page.indicator_link(indicator), page.observation_name(observation))
    if observation.field:
        name += f' <span class="ds-field">{html(page, observation.field)}</span>'
    if observation.note:
        name += f'<span class="ds-note">{html(page, observation.note)}</span>'
    amount = value(observation, escape(page.words.value(observation)))
    amount += status(page, observation)
    evidence = f" {page.verbatim(observation.as_stated)}" if observation.as_stated else ""
    return (
        name,
        amount,
        when(page, observation),
        page.plain(page.site.areas[observation.area].name),
        origin(page, observation) + evidence,
    )


def status(page: Page, observation: Observation) -> str:
    """A tag for what is not simply reported."""
    if observation.status == "reported":
        return ""
    return " " + tag(escape(page.words.status(observation.status)), observation.status)


def when(page: Page, observation: Observation) -> str:
    """The period, with a tag where the source implies it or leaves it open."""
    if observation.period is None:
        return tag(escape(page.words.basis("undated")), "undated")
    words = escape(page.words.period(observation))
    if observation.period_basis == "implied":
        words += " " + tag(escape(page.words.basis("implied")), "implied")
    return words
