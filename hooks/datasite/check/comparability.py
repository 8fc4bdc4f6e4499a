"""Refuses figures that set unlike things side by side without saying why, or that cannot be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..charts.forms import NAMES, form
from ..model import Figure, Observation, Site
from ..problems import Problem, inside

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
        always = aspect == "unit" or not form(figure.form).excusable
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
    counted = tuple(form(figure.form).miscounted(figure))
    found = [*unfit(site, figure, shown), *counted]
    if not counted and not broken:
        found += form(figure.form).complaints(site, figure, shown)
    yield from (told(figure, f"{figure.id}: {m}", h) for m, h in found)


def told(figure: Figure, message: str, hint: str) -> Problem:
    """A problem at what the figure shows."""
    place = inside(figure.place, "observations" if figure.observations else "entities")
    return Problem(place.path, place.line, place.column, message, hint)


def unlike(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[tuple[str, str]]:
    """The aspects in which the values differ and should not, with the values.

    A form may be made to compare across one aspect. Different kinds of period hide
    different periods; unlike units matter only where values share an axis.
    """
    told_kind, drawn_as = False, form(figure.form)
    for name, aspect in ASPECTS:
        if name in drawn_as.free or (name == "unit" and not drawn_as.takes.one_unit):
            continue
        if name == "period" and told_kind:
            continue
        values = {o.id: aspect(site, o) for o in shown}
        different = {v for v in values.values() if v}
        if len(different) > 1:
            told_kind = told_kind or name == "kind of period"
            yield name, ", ".join(f"{id_} {v}" for id_, v in values.items() if v)
    apart = [aspect for name, aspect in ASPECTS if name in drawn_as.apart]
    if apart and all(len({aspect(site, o) for o in shown}) > 1 for aspect in apart):
        yield (
            f"{' and '.join(drawn_as.apart)} at once",
            ", ".join(f"{o.id} {o.area} {o.period or 'no period'}" for o in shown),
        )


def unfit(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[tuple[str, str]]:
    """What no chart may draw: an open symbol, an undated value on a time axis, part of a name.

    What few can draw: a value below zero.
    """
    takes = form(figure.form).takes
    yield from form(figure.form).unmeasured(shown)
    for o in shown:
        if takes.one_unit and not takes.negative and (o.value or 0) < 0:
            able = " or ".join(name for name in NAMES if form(name).takes.negative)
            yield (
                f"{o.id} is below zero, where {figure.form} begins",
                f"show it as {able}, or write [[{o.id}]] in the text",
            )
        if takes.dated and o.period is None:
            yield f"{o.id} has no period and stands on a time axis", "leave it out"
        if part_of_name(site, o):
            yield f"{o.id} is a numeral inside a name", "a name is never charted: leave it out"
    if takes.dated:
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
