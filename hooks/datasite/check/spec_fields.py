"""Refuses specifications that read a field that the rows of their figure do not have, or text as a quantity."""

from __future__ import annotations

from collections.abc import Iterator

from .. import charts
from ..charts.own.drawn_elsewhere import inside, rows_of
from ..charts.own.reads import misread, steps, unreal
from ..charts.own.schema import faults
from ..charts.own.specification import invalid, spoken
from ..charts.values import Record
from ..model import Figure, Site
from ..problems import Problem, problem_at
from ..rules import rule
from ..words import Words
from .comparability import observations_of


@rule("spec-field", each=Figure, hard=True)
def unread(site: Site, figure: Figure) -> Iterator[Problem]:
    """A specification reads a field that the rows of its figure do not have, or text as a quantity.

    Why: Vega then draws nothing and says nothing.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: vega_lite
              title: {en: The routes, zh: The routes}
              observations: [routes]
              spec:
                mark: bar
                encoding:
                  x: {field: valeu, type: quantitative}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: vega_lite
              title: {en: The routes, zh: The routes}
              observations: [routes]
              spec:
                mark: bar
                encoding:
                  x: {field: value, type: quantitative}
    """
    able = figure.spec and charts.form_of(figure).specified
    if not able or not observations_of(site, figure) or not site.languages:
        return
    words = Words(site, site.languages[0])
    spec = spoken(figure.spec, words)
    if wrong := [*faults(spec)]:
        yield from (invalid(inside(figure.place, *path), said, hint) for path, said, hint in wrong)
        return
    rows = rows_of(charts.drawing(site, figure, words))
    columns: set[str] = set()
    for path, step in steps(spec):
        if (field := step.get("pivot")) in rows[0]:
            made = [{row.get(field) for row in each} for each in in_languages(site, figure)]
            if any(found != made[0] for found in made):
                yield invalid(
                    inside(figure.place, *path, "pivot"),
                    f"a pivot makes a field of each {field}, and these are other words in each language",
                    f"leave the rows as they are and part them by a channel: `color: {{field: {field}}}`",
                )
                return
            columns |= set(map(str, made[0]))
    for path, said, hint, _ in misread(spec, rows, columns):
        yield problem_at(inside(figure.place, *path), said, hint)
    for path, said, hint, _ in unreal(spec):
        yield invalid(inside(figure.place, *path), said, hint)


def in_languages(site: Site, figure: Figure) -> Iterator[list[Record]]:
    """The rows of a figure in each language."""
    for language in site.languages:
        yield rows_of(charts.drawing(site, figure, Words(site, language)))
