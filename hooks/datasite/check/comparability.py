"""Refuses figures that set unlike things side by side without saying why, or that cannot be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..model import Figure, Observation, Site
from ..problems import Problem, inside
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


def comparability(site: Site) -> tuple[Problem, ...]:
    """Every figure that compares what cannot be compared."""
    return tuple(problem for figure in site.figures.values() for problem in examine(site, figure))


def examine(site: Site, figure: Figure) -> Iterator[Problem]:
    """The problems of one figure."""
    shown = [site.observations[id_] for id_ in figure.observations if id_ in site.observations]
    if len(shown) < len(figure.observations) or any(
        e not in site.entities for e in figure.entities
    ):
        return  # an unknown id is told elsewhere
    broken = False  # then the shape of the form is not looked at
    for aspect, values in unlike(site, figure, shown):
        always = aspect == "unit" or figure.form == "two_part_whole"
        if figure.because is not None and not always:
            continue
        broken = broken or always
        yield told(
            figure,
            f"{figure.id} sets values of different {aspect} side by side: {values}",
            "leave out what does not fit"
            if always
            else "write `because:` with the reason, or leave out what does not fit",
        )
    yield from (told(figure, f"{figure.id}: {m}", h) for m, h in unfit(site, figure, shown))
    if counted := miscount(figure):
        yield told(figure, f"{figure.id}: {counted[0]}", counted[1])
    elif not broken and figure.form in SHAPES:
        yield from (
            told(figure, f"{figure.id}: {m}", h)
            for m, h in SHAPES[figure.form](site, figure, shown)
        )


def told(figure: Figure, message: str, hint: str) -> Problem:
    """A problem at what the figure shows."""
    place = inside(figure.place, "observations" if figure.observations else "entities")
    return Problem(place.path, place.line, place.column, message, hint)


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


def unfit(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[tuple[str, str]]:
    """What no chart may draw: an open symbol, an undated value on a time axis, part of a name.

    What few can draw: a value below zero.
    """
    for o in shown:
        if figure.form in AXIS and not NEEDS[figure.form].negative and (o.value or 0) < 0:
            able = " or ".join(form for form, need in NEEDS.items() if need.negative)
            yield (
                f"{o.id} is below zero, where {figure.form} begins",
                f"show it as {able}, or write [[{o.id}]] in the text",
            )
        if o.symbol is not None:
            yield f"{o.id} is the symbol {o.symbol} and has no size", "leave it out"
        if figure.form in DATED and o.period is None:
            yield f"{o.id} has no period and stands on a time axis", "leave it out"
        if part_of_name(site, o):
            yield f"{o.id} is a numeral inside a name", "a name is never charted: leave it out"
    if figure.form in DATED:
        for id_ in figure.entities:
            if site.entities[id_].date is None:
                yield f"{id_} has no date and stands on a time axis", "leave it out"


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
