"""What a schema cannot say about a figure: it draws something, under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Figure
from ...problems import Problem, problem_at
from ...rules import rule
from .known import Known

# Names of published files that a figure's downloads would overwrite.
RESERVED = ("observations", "entities", "datapackage")


@rule("figure-empty", each=Figure, hard=True)
def draws_nothing(figure: Figure, known: Known) -> Iterator[Problem]:
    """A figure lists no observations and no entities.

    Why: There is nothing to draw.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: unit_dots
              title: {en: The routes, zh: The routes}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: unit_dots
              title: {en: The routes, zh: The routes}
              observations: [routes]
    """
    if not figure.observations and not figure.entities:
        yield problem_at(
            figure.place, f"{figure.id} draws nothing", "list observations or entities"
        )


@rule("figure-name", each=Figure, hard=True)
def reserved_name(figure: Figure, known: Known) -> Iterator[Problem]:
    """A figure is called like a file that the site publishes anyway.

    Why: Its download would take the place of that file, on which the programs of others depend.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: observations
              form: unit_dots
              title: {en: The routes, zh: The routes}
              observations: [routes]
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: unit_dots
              title: {en: The routes, zh: The routes}
              observations: [routes]
    """
    if figure.id in RESERVED:
        place = figure.place.inside("id")
        yield problem_at(
            place, f'a figure cannot be called "{figure.id}"', "a download has this name"
        )
