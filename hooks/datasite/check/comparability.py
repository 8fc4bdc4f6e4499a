"""Refuses figures that set unlike things side by side without saying why, or that cannot be drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..charts.forms import form_of
from ..model import Figure, Observation, Site
from ..problems import Problem, problem_at
from ..rules import rule
from .fitting import with_fitting
from .unlikeness import always, unlike

# Rules whose faults in a value make it unlike others: a figure of it is then not to blame.
OF_VALUES = (
    *("period-past", "period-future", "period-ledger", "period-id", "ledger-period"),
    *("area-unnamed", "area-other", "measure-unit", "unit-evidence"),
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
    if shown is None or figure.because is not None or refused(site, figure, shown):
        return
    for aspect, values in unlike(site, figure, shown):
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
                with_fitting("leave out what does not fit", site, figure, shown or ()),
            )


def observations_of(site: Site, figure: Figure) -> list[Observation] | None:
    """What a figure shows; None where it names an unknown record, which is told elsewhere."""
    shown = [site.observations[id_] for id_ in figure.observations if id_ in site.observations]
    known = all(id_ in site.entities for id_ in figure.entities)
    return shown if known and len(shown) == len(figure.observations) else None


def refused(site: Site, figure: Figure, shown: Sequence[Observation]) -> bool:
    """Whether a figure is refused for what no reason excuses: that is told alone."""
    drawn_as = form_of(figure)
    if any(always(figure, aspect) for aspect, _ in unlike(site, figure, shown)):
        return True
    if any(drawn_as.miscounted(figure)):
        return False
    return any(not option for _, _, *option in drawn_as.complaints(site, figure, shown))


def problem_of(figure: Figure, message: str, hint: str, option: str = "") -> Problem:
    """A problem at what the figure shows, or at one of its options."""
    shown = ("observations",) if figure.observations else ("entities",)
    place = figure.place.inside(*(("options", option) if option else shown))
    return problem_at(place, message, hint)
