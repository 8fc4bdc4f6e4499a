"""What a schema cannot say about an observation: value or symbol, period and basis, evidence, source."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Entity, Observation
from ...problems import Problem, problem_at
from ...rules import rule
from .known import Known


@rule("value-or-symbol", each=Observation, hard=True)
def value_or_symbol(o: Observation, known: Known) -> Iterator[Problem]:
    """An observation has both a value and a symbol, or neither.

    Why: Either the source gives a number, or it leaves one open with a letter. An open one is shown as
    open and never gets a value.

    Example:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: X
              value: 2
    Instead:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: X
    """
    if o.number is not None and o.symbol is not None:
        place = o.place.inside("symbol")
        yield problem_at(place, f"{o.id} has both a value and a symbol", "delete one of the two")
    if o.number is None and o.symbol is None and o.formula is None and o.low is o.high is None:
        hint = (
            'or "symbol", where the source leaves it open; "low" and "high", where it gives a range'
        )
        yield problem_at(o.place, 'missing key "value"', hint)


@rule("symbol-bound", each=Observation, hard=True)
def symbol_bound(o: Observation, known: Known) -> Iterator[Problem]:
    """A letter in place of a number has a bound.

    Why: A bound says on which side of a number the truth lies. Of a letter nobody knows that.

    Example:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: X
              bound: over
    Instead:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: X
    """
    if o.symbol is not None and o.bound is not None:
        place = o.place.inside("bound")
        yield problem_at(place, f"{o.id} is the letter {o.symbol} with a bound", "delete bound")


@rule("period-basis", each=Observation, hard=True)
def period_and_basis(o: Observation, known: Known) -> Iterator[Problem]:
    """A period is missing and not called undated, or is there and called undated.

    Why: What the source leaves undated has no place on a time axis, and readers are told so. The two
    keys must agree on which it is.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              period: 2031
              period_basis: undated
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              period_basis: undated
    """
    if o.period is None and o.period_basis != "undated":
        hint = "or write period_basis: undated, if the source does not say"
        yield problem_at(o.place, 'missing key "period"', hint)
    if o.period is not None and o.period_basis == "undated":
        place = o.place.either("period", "period_basis")
        yield problem_at(place, f"{o.id} has a period and is undated", "delete one of the two")


@rule("evidence-missing", each=Observation, hard=True)
def evidence_missing(o: Observation, known: Known) -> Iterator[Problem]:
    """A value of the article does not say in which paragraph it stands, or in which characters.

    Why: That anyone can go from a number to the place it comes from is what the site promises.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: second-routes
              indicator: route-count
              value: 12
              period_basis: undated
              area: mirror-lake
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              locator: harbour.2
              as_stated: 12 routes
    """
    if known.main is None or o.source != known.main or o.formula is not None:
        return
    if o.locator is None:
        hint = "the article's values say where it gives them, and in which characters"
        yield problem_at(o.place, 'missing key "locator"', hint)
    elif o.as_stated is None and o.locator in known.paragraphs:
        hint = f"list its numeral in data/article.yml under {o.locator}, or write it here where two are listed"
        yield problem_at(o.place, 'missing key "as_stated"', hint)


@rule("status-source", each=Observation, hard=True, after=("id-unknown",))
def status_of_source(o: Observation, known: Known) -> Iterator[Problem]:
    """A value is called context and comes from the article, or the other way round.

    Why: Article and other sources never mix unseen: context has its own look in every chart and table. What
    another source expects is a forecast, as what the article expects is, and looks like one of another source.

    Example:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              source: yearbook
              status: reported
    Instead:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              source: yearbook
              status: context
    """
    if known.main is None or o.formula is not None:
        return
    own = o.source == known.main or o.tabled
    if own and o.status == "context":
        unnamed = o.section == "context" and not o.tabled
        hint = "name its source with `source`" if unnamed else "delete status"
        place = o.place.either("status", "source")
        yield problem_at(place, f"{o.id} has status context and the article as source", hint)
    if not own and o.status not in ("context", "forecast"):
        message = f"{o.id} is {o.status}, and its source is not the article"
        hint = "write status: context, or forecast where that source expects it"
        yield problem_at(o.place.either("status", "source"), message, hint)


@rule("locator-foreign", each=Observation | Entity, hard=True)
def foreign_locator(record: Observation | Entity, known: Known) -> Iterator[Problem]:
    """A record from another source names a paragraph of the article.

    Why: A locator leads readers to the article. What stands elsewhere would be credited to it.

    Example:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              source: yearbook
              locator: harbour.1
    Instead:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              source: yearbook
    """
    if known.main is not None and record.source != known.main and record.locator is not None:
        yield problem_at(
            record.place.inside("locator"),
            f"{record.id} has a locator, and its source is not the article",
            "delete the locator",
        )
