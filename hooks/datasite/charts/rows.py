"""One observation in words, ready to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..bound import Bound
from ..derive import stated_inputs
from ..model import Observation, PeriodBasis, Status
from ..period import Period
from ..words import Words


@dataclass(frozen=True)
class Row:
    """One observation in words. `value` is its floor, ceiling or exact value in the base unit."""

    id: str
    name: str
    value: float
    text: str
    label: str  # the same at its mark: without the noun of the unit where the subtitle has it
    bound: Bound
    status: Status
    period: Period | None
    when: str
    basis: PeriodBasis
    area: str
    field: str
    unit: str
    kind: str
    symbol: bool
    source: str
    outside: bool  # nothing of it is from the article
    weak: bool  # from a source of little standing
    subject: bool  # of the area that the article is about, where others stand beside it
    titled: bool  # the title names this value
    low: float | None  # the interval that the source gives around it
    high: float | None
    within: str  # the same in words
    level: str  # how sure that is
    full: str  # `text` with all of this
    missing: str  # that there is no number, where the source leaves it open
    relative: str  # what an index or a growth is relative to
    compared: str  # the same as a name
    revised: str  # that it replaces an earlier value, or a later one it
    vintage: str  # which of the two it is, in a word
    publisher: str  # who says so


def row(words: Words, of: Observation, shown: Sequence[Observation] = ()) -> Row:
    """An observation in words. Of those `shown` with it, all that are on one earlier time are told alike."""
    site, indicator = words.site, words.site.indicators[of.indicator]
    on = indicator.against
    beside = [of, *(each for each in shown if site.indicators[each.indicator].against == on)]
    stated, interval = stated_inputs(site, of), words.interval(of)
    return Row(
        id=of.id,
        name=words.name(of),
        value=float(of.value) if of.value is not None else 0.0,
        text=words.value(of),
        label=words.value(of),
        bound=of.bound or Bound.EXACT,
        status=of.status,
        period=of.period,
        when=words.period(of),
        basis=of.period_basis,
        area=words.pick(site.areas[of.area].name),
        field=words.text(of.field) if of.field else "",
        unit=indicator.unit,
        kind=site.unit_of(of).kind,
        symbol=of.value is None,
        source=words.join_facts(dict.fromkeys(evidence(words, s) for s in stated)),
        outside=all(s.outside for s in stated),
        weak=any(site.vocabulary.weak(site.sources[s.source].confidence) for s in stated),
        subject=False,
        titled=False,
        low=float(of.low) if of.estimated and of.low is not None else None,
        high=float(of.high) if of.estimated and of.high is not None else None,
        within=next(iter(interval), ""),
        level=words.level(of.level) if of.level is not None else "",
        full=words.estimate(of),
        missing=words.ui("chart.not_stated") + words.parenthetical(of.symbol) if of.symbol else "",
        relative=words.relative(indicator, beside),
        compared=words.compared(indicator, beside),
        revised=words.revision(of),
        vintage=words.vintage(of),
        publisher=words.join_facts(dict.fromkeys(by(words, s.source) for s in stated)),
    )


def evidence(words: Words, of: Observation) -> str:
    """The paragraph of a value, and that of its margin where it is another; or the publisher of another source."""
    return words.evidence(of) if of.locator else by(words, of.source)


def where(words: Words, locator: str | None, source: str) -> str:
    """The paragraph, or the publisher of another source."""
    return words.locator(locator) if locator else by(words, source)


def by(words: Words, source: str) -> str:
    """The publisher of a source."""
    record = words.site.sources.get(source)
    return words.text(record.publisher) if record else source
