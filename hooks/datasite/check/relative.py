"""Holds an index to its base and growth to the time that it is on; without these neither says anything."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages import Reader, reader
from ..model import Indicator, Observation, Site
from ..problems import Problem, problem_at, quote
from ..relative import MONTHS
from ..rules import rule
from .phrases import Phrase, phrases

CHANGES = {
    "growth": "growth",
    "flow": "a change",
}  # what may be on an earlier time, as messages say it


@rule("index-base", each=Indicator, after=("measure-unit",))
def base_of_index(site: Site, i: Indicator) -> Iterator[Problem]:
    """An index has no base, or what is no index has one.

    Why: 104.2 says nothing without the time at which it would be 100. The base stands with every value, in
    tables, charts and downloads.

    Example:
        data/units.yml:
            units:
            - id: index
              name: {en: index, zh: index}
              pattern: {en: "{n}", zh: "{n}"}
              kind: index
        data/sections/harbour.yml:
            indicators:
            - id: dues-index
              name: {en: Index of dues, zh: Index of dues}
              definition: {en: Dues a tonne., zh: Dues a tonne.}
              unit: index
              measure: index
    Instead:
        data/units.yml:
            units:
            - id: index
              name: {en: index, zh: index}
              pattern: {en: "{n}", zh: "{n}"}
              kind: index
        data/sections/harbour.yml:
            indicators:
            - id: dues-index
              name: {en: Index of dues, zh: Index of dues}
              definition: {en: Dues a tonne., zh: Dues a tonne.}
              unit: index
              measure: index
              base: 2025 = 100
    """
    if i.measure == "index" and i.base is None:
        hint = "write the time at which it is a round number: `base: 2015 = 100`"
        yield problem_at(i.place.inside("measure"), f"{i.id}: an index without its base", hint)
    if i.measure != "index" and i.base is not None:
        hint = "write measure: index, or delete base"
        yield problem_at(i.place.inside("base"), f"{i.id}: a {i.measure} with a base", hint)


@rule("growth-against", each=Indicator, after=("measure-unit",))
def time_of_growth(site: Site, i: Indicator) -> Iterator[Problem]:
    """An indicator of growth does not say since when (the year, quarter or month before), or one of no change does.

    Why: 2% on the month before is 27% in a year. Every value must say which it is, and only changes since the
    same time are compared. A difference, 79,000 fewer than a quarter before, is a flow and may say it too.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: growth-of-routes
              name: {en: Growth of routes, zh: Growth of routes}
              definition: {en: Change of routes., zh: Change of routes.}
              unit: percent
              measure: growth
              of: route-count
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: growth-of-routes
              name: {en: Growth of routes, zh: Growth of routes}
              definition: {en: Change of routes., zh: Change of routes.}
              unit: percent
              measure: growth
              of: route-count
              against: year
    """
    if i.measure == "growth" and i.against is None:
        hint = "write `against: year`, quarter, month, or one time for all values, as since 2019"
        yield problem_at(i.place.inside("measure"), f"{i.id}: growth on what is not said", hint)
    if i.measure not in CHANGES and i.against is not None:
        hint = "write measure: growth, of a difference measure: flow, or delete against"
        yield problem_at(i.place.inside("against"), f"{i.id}: a {i.measure} with against", hint)


@rule("growth-period", each=Observation, after=("growth-against",))
def time_too_long(site: Site, o: Observation) -> Iterator[Problem]:
    """Growth on the month or quarter before is of a longer time, as growth on the month in a whole year.

    Why: A release that gives a month, a quarter and the year in one breath gives each with what it is on. A year
    on the month before is one of them under the indicator of another, and looks right.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: cargo-by-month
              name: {en: Growth of cargo, zh: Growth of cargo}
              definition: {en: Change on the month before., zh: Change on the month before.}
              unit: percent
              measure: growth
              against: month
        data/context.yml:
            observations:
            - id: cargo-growth-2030
              indicator: cargo-by-month
              value: 3.5
              period: 2030
              period_basis: stated
              area: mirror-lake
              source: yearbook
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: cargo-by-month
              name: {en: Growth of cargo, zh: Growth of cargo}
              definition: {en: Change on the month before., zh: Change on the month before.}
              unit: percent
              measure: growth
              against: month
        data/context.yml:
            observations:
            - id: cargo-growth-2030
              indicator: cargo-by-month
              value: 3.5
              period: 2030-12
              period_basis: stated
              area: mirror-lake
              source: yearbook
    """
    indicator = site.indicators[o.indicator]
    against = indicator.against
    longest = MONTHS.get(against.word) if against else None
    months = o.period.months if o.period else None
    if longest and months and months > longest and o.formula is None:
        change = CHANGES.get(indicator.measure)
        message = (
            f"{o.id}: {change} against {against}, and its period {o.period} is longer than one"
        )
        hint = "give it an indicator against the time that it is on, mostly the year, or correct the period"
        yield problem_at(o.place.inside("indicator"), message, hint)


@rule("growth-evidence", each=Observation, after=("growth-against",))
def time_of_evidence(site: Site, o: Observation) -> Iterator[Problem]:
    """The evidence of a growth compares with another time than its indicator does, or that of a difference alone does.

    Why: Most releases give the change on the year and on the month in one sentence. Under the wrong one a value
    is far off, and looks right. 79,000 fewer on the quarter must not stand there as 79,000 fewer.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              as_stated: 8.5% on the quarter
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              as_stated: 8.5% on the year
    """
    indicator = site.indicators[o.indicator]
    against = indicator.against
    if indicator.measure not in CHANGES or o.formula is not None or not o.as_stated:
        return
    read = reader(site.article.language, *site.languages)
    said = read.growth_on(o.as_stated)
    if against is None:
        changes = [is_change(o.as_stated, phrase, read) for phrase in phrases(o.as_stated, read)]
        if said and changes == [True] and indicator.measure == "flow":
            stated = f"{quote(o.as_stated)} says {' or '.join(said)}"
            message = f"{o.id}: a change against nothing but as_stated {stated}"
            hint = f"give it an indicator with `against: {said[0]}`, or shorten as_stated"
            yield problem_at(o.place.inside("indicator"), message, hint)
    elif said and against.word not in said:
        change = CHANGES.get(indicator.measure)
        message = f"{o.id}: {change} against {against} but as_stated {quote(o.as_stated)} says {' or '.join(said)}"
        hint = "give it an indicator against that time, or correct as_stated"
        yield problem_at(o.place.inside("indicator"), message, hint)


def is_change(text: str, phrase: Phrase, read: Reader) -> bool:
    """Whether a number of a text is by how much something changes, and not what it changes to."""
    before = text.partition(phrase.quoted)[0]
    levels = any(read.ends(name, before) for name in ("onto", "level"))
    return phrase.falls or (phrase.moves and not levels)
