"""Refuses figures that set unlike things side by side without saying why, or that cannot be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..charts.forms import form_of
from ..model import Figure, Observation, Site
from ..problems import Problem, problem_at
from ..rules import rule

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


# Rules whose faults in a value make it unlike others: a figure of it is then not to blame.
OF_VALUES = (
    *("period-past", "period-future", "period-ledger", "period-id", "ledger-period"),
    *("area-unnamed", "area-other", "measure-unit", "unit-evidence"),
)
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


@rule("figure-unlike", each=Figure, hard=True, after=OF_VALUES)
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


@rule("figure-units", each=Figure, hard=True, after=OF_VALUES)
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


def observations_of(site: Site, figure: Figure) -> list[Observation] | None:
    """What a figure shows; None where it names an unknown record, which is told elsewhere."""
    shown = [site.observations[id_] for id_ in figure.observations if id_ in site.observations]
    known = all(id_ in site.entities for id_ in figure.entities)
    return shown if known and len(shown) == len(figure.observations) else None


def always(figure: Figure, aspect: str) -> bool:
    """Whether no reason allows values that differ in that aspect."""
    return aspect == "unit" or not form_of(figure).excusable


def problem_of(figure: Figure, message: str, hint: str) -> Problem:
    """A problem at what the figure shows."""
    place = figure.place.inside("observations" if figure.observations else "entities")
    return problem_at(place, message, hint)


def unlike(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[tuple[str, str]]:
    """The aspects in which the values differ and should not, with the values.

    A form may be made to compare across one aspect. Different kinds of period hide
    different periods; unlike units matter only where values share an axis.
    """
    told_kind, drawn_as = False, form_of(figure)
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
