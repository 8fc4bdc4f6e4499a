"""Refuses figures that cannot be drawn: too many or too few records, of the wrong shape, without size or date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..charts.form import Complaint
from ..charts.forms import form_of
from ..model import Figure, Observation, Site
from ..problems import Problem
from ..rules import rule
from .comparability import OF_VALUES, observations_of, problem_of
from .fitting import with_fitting
from .unlikeness import always, unlike


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
              form: bullet
              title: {en: Growth, zh: Growth}
              observations: [cargo-growth-2030, cargo-growth-2031h1]
    Instead:
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
              observations: [cargo-growth-2030, cargo-growth-2031h1]
              because: {en: The years are compared on purpose., zh: The years are compared on purpose.}
    """
    takes = form_of(figure).takes
    if not takes.one_unit or takes.negative:
        return
    shown = observations_of(site, figure) or ()
    for o in shown:
        if (o.value or 0) < 0:
            yield problem_of(
                figure,
                f"{figure.id}: {o.id} is below zero, where {figure.form} begins",
                with_fitting(f"write [[{o.id}]] in the text", site, figure, shown),
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
    shown = observations_of(site, figure) or ()
    yield from told(site, figure, shown, form_of(figure).unmeasured(shown))


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
    if not form_of(figure).takes.dated:
        return
    shown = observations_of(site, figure)
    if shown is None:
        return
    found = [f"{o.id} has no period" for o in shown if o.period is None]
    found += [f"{id_} has no date" for id_ in figure.entities if site.entities[id_].date is None]
    for message in found:
        hint = with_fitting("leave it out", site, figure, shown)
        yield problem_of(figure, f"{figure.id}: {message} and stands on a time axis", hint)


@rule("figure-name-part", each=Figure, hard=True)
def numeral_of_name(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure draws a numeral that is part of a name.

    Why: A number in the name of a plan counts nothing.

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
    shown = observations_of(site, figure)
    if shown is not None:
        yield from told(site, figure, shown, form_of(figure).miscounted(figure))


@rule("figure-shape", each=Figure, hard=True, after=OF_VALUES)
def unfit_for_form(site: Site, figure: Figure) -> Iterator[Problem]:
    """The records of a figure are not what its form draws: ranks, parts of one whole, a value and then its target.

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
    if shown is None or any(form_of(figure).miscounted(figure)):
        return
    if any(always(figure, aspect) for aspect, _ in unlike(site, figure, shown)):
        return  # then its shape is not looked at
    yield from told(site, figure, shown, form_of(figure).complaints(site, figure, shown))


def told(
    site: Site, figure: Figure, shown: Sequence[Observation], complaints: Iterable[Complaint]
) -> Iterator[Problem]:
    """What a form complains of, where it stands; of its records with the forms that would take them."""
    for message, hint, *option in complaints:
        hint = hint if option else with_fitting(hint, site, figure, shown)
        yield problem_of(figure, f"{figure.id}: {message}", hint, *option)


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
