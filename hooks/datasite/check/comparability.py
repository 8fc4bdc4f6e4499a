"""Refuses figures that set unlike things side by side without saying why, or that cannot be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..model import Figure, Observation, Site
from ..problems import Problem, inside, problem_at
from ..rules import rule
from .forms import AXIS, DATED, FREE, SHAPES
from .limits import NEEDS, miscount

Aspect = Callable[[Site, Observation], str]


def unit(site: Site, o: Observation) -> str:
    """The unit."""
    return site.unit_of(o).id


def period(site: Site, o: Observation) -> str:
    """The period, written one way; ranges of the same days are the same."""
    if o.period is None:
        return "no period"
    return str(o.period) if o.period.days == 1 else "/".join(map(str, o.period.span))


def kind_of_period(site: Site, o: Observation) -> str:
    """How long the period is."""
    return "no period" if o.period is None else o.period.kind


def area(site: Site, o: Observation) -> str:
    """The area."""
    return o.area


def measure(site: Site, o: Observation) -> str:
    """The measure of the indicator."""
    return site.indicators[o.indicator].measure


def status(site: Site, o: Observation) -> str:
    """The status; what is derived from reported values stands beside them."""
    return "reported" if o.status == "derived" else o.status


def prices(site: Site, o: Observation) -> str:
    """Current or constant prices; empty where the indicator does not say."""
    return site.indicators[o.indicator].prices or ""


# What is compared, how it is called, and how a value is shown as the contributor wrote it.
ASPECTS: tuple[tuple[str, Aspect], ...] = (
    ("unit", unit),
    ("measure", measure),
    ("prices", prices),
    ("kind of period", kind_of_period),
    ("period", period),
    ("area", area),
    ("status", status),
)


@rule("figure-unlike", each=Figure, hard=True)
def unlike_values(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure sets values of different periods, areas or measures side by side and does not say why.

    Why: Side by side means: compare these. What differs in more than the title says must be told to the
    reader. `because:` says why it is right here, and its words stand with the chart.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: two-years
              form: open_bars
              title: {en: Passengers, zh: Passengers}
              observations: [passengers-2032, passengers-2030-lakeland]
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: two-years
              form: open_bars
              title: {en: Passengers, zh: Passengers}
              observations: [passengers-2032, passengers-2030-lakeland]
              because: {en: The lake has most of them., zh: The lake has most of them.}
    """
    shown = observations_of(site, figure)
    for aspect, values in unlike(site, figure, shown) if shown is not None else ():
        if figure.because is None and not always(figure, aspect):
            yield problem_of(
                figure,
                f"{figure.id} sets values of different {aspect} side by side: {values}",
                "write `because:` with the reason, or leave out what does not fit",
            )


@rule("figure-units", each=Figure, hard=True)
def unlike_units(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure draws values of different units on one axis, or parts and a whole that differ in anything.

    Why: One axis has one unit: the lengths would compare what cannot be compared, and no reason helps.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: all-in-one
              form: open_bars
              title: {en: The port, zh: The port}
              observations: [routes, cargo-2031h1]
              because: {en: Both are of the port., zh: Both are of the port.}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-in-one
              form: open_bars
              title: {en: The port, zh: The port}
              observations: [cargo-2031h1]
    """
    shown = observations_of(site, figure)
    for aspect, values in unlike(site, figure, shown) if shown is not None else ():
        if always(figure, aspect):
            yield problem_of(
                figure,
                f"{figure.id} sets values of different {aspect} side by side: {values}",
                "leave out what does not fit",
            )


@rule("figure-negative", each=Figure, hard=True)
def below_zero(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure draws a value below zero in a form whose axis begins at zero.

    Why: The value would have no place on the chart.

    Example:
        data/context.yml:
            observations:
            - id: cargo-growth-2030
              indicator: cargo-growth
              value: -3.5
              period: 2030
              period_basis: stated
              area: mirror-lake
              source: yearbook
        data/sections/harbour.yml:
            figures:
            - id: growth
              form: open_bars
              title: {en: Growth, zh: Growth}
              observations: [cargo-growth-2030]
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: growth
              form: open_bars
              title: {en: Growth, zh: Growth}
              observations: [cargo-growth-2031h1]
    """
    if figure.form not in AXIS or NEEDS[figure.form].negative:
        return
    able = " or ".join(form for form, need in NEEDS.items() if need.negative)
    for o in observations_of(site, figure) or ():
        if (o.value or 0) < 0:
            yield problem_of(
                figure,
                f"{figure.id}: {o.id} is below zero, where {figure.form} begins",
                f"show it as {able}, or write [[{o.id}]] in the text",
            )


@rule("figure-symbol", each=Figure, hard=True)
def open_symbol(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure draws a letter that the source gives in place of a number.

    Why: It has no size. Any mark for it would give it one.

    Example:
        data/sections/fleet.yml:
            figures:
            - id: services
              form: unit_dots
              title: {en: Services, zh: Services}
              observations: [services-core, services-open]
    Instead:
        data/sections/fleet.yml:
            figures:
            - id: services
              form: unit_dots
              title: {en: Services, zh: Services}
              observations: [services-core]
    """
    for o in observations_of(site, figure) or ():
        if o.symbol is not None:
            yield problem_of(
                figure,
                f"{figure.id}: {o.id} is the symbol {o.symbol} and has no size",
                "leave it out",
            )


@rule("figure-undated", each=Figure, hard=True)
def undated(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure with a time axis shows something that has no date.

    Why: It would have to stand somewhere on the axis, and the source does not say where.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: times
              form: timeline
              title: {en: What came when, zh: What came when}
              observations: [passengers-2032, routes]
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: times
              form: timeline
              title: {en: What came when, zh: What came when}
              observations: [passengers-2032]
    """
    if figure.form not in DATED:
        return
    shown = observations_of(site, figure)
    for id_ in [o.id for o in shown or () if o.period is None]:
        yield problem_of(
            figure, f"{figure.id}: {id_} has no period and stands on a time axis", "leave it out"
        )
    for id_ in figure.entities if shown is not None else ():
        if site.entities[id_].date is None:
            yield problem_of(
                figure, f"{figure.id}: {id_} has no date and stands on a time axis", "leave it out"
            )


@rule("figure-name-part", each=Figure, hard=True)
def numeral_of_name(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure draws a numeral that is part of a name.

    Why: A plan called after a number is not that number of anything.

    Example:
        data/sections/fleet.yml:
            observations:
            - id: swallows
              indicator: ferry-count
              value: 2
              period_basis: undated
              area: mirror-lake
              locator: fleet.1
              as_stated: Two Swallows
            figures:
            - id: birds
              form: unit_dots
              title: {en: Swallows, zh: Swallows}
              observations: [swallows]
    Instead:
        data/sections/fleet.yml:
            figures:
            - id: birds
              form: unit_dots
              title: {en: Ferries, zh: Ferries}
              observations: [ferries]
    """
    for o in observations_of(site, figure) or ():
        if part_of_name(site, o):
            yield problem_of(
                figure,
                f"{figure.id}: {o.id} is a numeral inside a name",
                "a name is never charted: leave it out",
            )


@rule("figure-count", each=Figure, hard=True)
def too_few_or_many(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure lists fewer records than its form needs, or more than it can draw legibly.

    Why: Each form has its limits: a comparison needs two, and bars that are too many cannot be read on
    a phone.

    Example:
        data/sections/fleet.yml:
            figures:
            - id: who-with-whom
              form: relation_graph
              title: {en: Who works with whom, zh: Who works with whom}
              entities: [plan-swallow]
    Instead:
        data/sections/fleet.yml:
            figures:
            - id: who-with-whom
              form: relation_graph
              title: {en: Who works with whom, zh: Who works with whom}
              entities: [plan-swallow, service-system]
    """
    if observations_of(site, figure) is not None and (counted := miscount(figure)):
        yield problem_of(figure, f"{figure.id}: {counted[0]}", counted[1])


@rule("figure-shape", each=Figure, hard=True)
def unfit_for_form(site: Site, figure: Figure) -> Iterator[Problem]:
    """The records of a figure are not what its form is made of: ranks, parts of a whole, a target last.

    Why: A form says something by its shape. Two values in the form of part and whole claim to be that.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: board
              form: ranking_board
              title: {en: Ranks, zh: Ranks}
              observations: [passenger-rank-2031, routes]
              because: {en: Both are of the port., zh: Both are of the port.}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: board
              form: ranking_board
              title: {en: Ranks, zh: Ranks}
              observations: [passenger-rank-2031]
    """
    shown = observations_of(site, figure)
    if shown is None or miscount(figure) or figure.form not in SHAPES:
        return
    if any(always(figure, aspect) for aspect, _ in unlike(site, figure, shown)):
        return  # then its shape is not looked at
    for message, hint in SHAPES[figure.form](site, figure, shown):
        yield problem_of(figure, f"{figure.id}: {message}", hint)


def observations_of(site: Site, figure: Figure) -> list[Observation] | None:
    """What a figure shows; None where it names an unknown record, which is told elsewhere."""
    shown = [site.observations[id_] for id_ in figure.observations if id_ in site.observations]
    known = all(id_ in site.entities for id_ in figure.entities)
    return shown if known and len(shown) == len(figure.observations) else None


def always(figure: Figure, aspect: str) -> bool:
    """Whether no reason allows values that differ in that aspect."""
    return aspect == "unit" or figure.form == "two_part_whole"


def problem_of(figure: Figure, message: str, hint: str) -> Problem:
    """A problem at what the figure shows."""
    place = inside(figure.place, "observations" if figure.observations else "entities")
    return problem_at(place, message, hint)


def unlike(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[tuple[str, str]]:
    """The aspects in which the values differ and should not, with the values.

    A form may exist to compare across one aspect (`FREE`). Different kinds of period hide
    different periods; unlike units matter only where values share an axis.
    """
    told_kind = False
    for name, aspect in ASPECTS:
        if name in FREE.get(figure.form, ()) or (name == "unit" and figure.form not in AXIS):
            continue
        if name == "period" and told_kind:
            continue
        values = {o.id: aspect(site, o) for o in shown}
        different = {v for v in values.values() if v}
        if len(different) > 1:
            told_kind = told_kind or name == "kind of period"
            yield name, ", ".join(f"{id_} {v}" for id_, v in values.items() if v)
    if (
        figure.form == "dot_comparison"
        and differs(site, shown, area)
        and differs(site, shown, period)
    ):
        yield (
            "area and period at once",
            ", ".join(f"{o.id} {o.area} {o.period or 'no period'}" for o in shown),
        )


def differs(site: Site, shown: Sequence[Observation], aspect: Aspect) -> bool:
    """Whether an aspect differs among the values."""
    return len({aspect(site, o) for o in shown}) > 1


def part_of_name(site: Site, o: Observation) -> bool:
    """Whether the ledger of its paragraph knows the value's fragment only as part of a name."""
    if o.as_stated is None or o.locator is None:
        return False
    paragraph = site.paragraph(o.locator)
    numerals = paragraph.numerals if paragraph else ()
    if any(n.record == o.id and n.kind == "figure" for n in numerals):
        return False
    return any(
        n.kind == "name" and (n.fragment in o.as_stated or o.as_stated in n.fragment)
        for n in numerals
    )
