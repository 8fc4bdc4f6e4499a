"""Refuses specifications that read a field that the rows of their figure do not have, or text as a quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .. import charts
from ..charts.lint.reading import ANY, names
from ..charts.own.drawn_elsewhere import inside, rows_of
from ..charts.own.schema import called, faults, some
from ..charts.own.specification import invalid, spoken, walked
from ..charts.values import Record
from ..location import Location
from ..model import Figure, Site
from ..problems import Problem, did_you_mean, problem_at, quote
from ..rules import rule
from ..words import Words
from .comparability import observations_of

READ = re.compile(r"""datum(?:\.([A-Za-z_]\w*)|\[['"](.+?)['"]\])""")
# where a step names fields that it reads, besides `field` and `groupby`
READ_BY_STEPS = frozenset(
    "fold flatten pivot density quantile regression loess on impute key stack lookup".split()
)


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
    if not figure.spec or not observations_of(site, figure) or not site.languages:
        return
    words = Words(site, site.languages[0])
    if wrong := list(faults(spoken(figure.spec, words))):
        yield from (invalid(inside(figure.place, *path), said, hint) for path, said, hint in wrong)
        return
    rows = rows_of(charts.drawing(site, figure, words))
    known = dict.fromkeys(key for row in rows for key in row) | dict.fromkeys(made(figure.spec))
    for path, step in steps(figure.spec):
        for name in sorted(READ_BY_STEPS & step.keys()):
            yield from lacking(inside(figure.place, *path, name), step[name], known)
        if (field := step.get("pivot")) in known:
            columns = [{row.get(field) for row in each} for each in in_languages(site, figure)]
            if any(found != columns[0] for found in columns):
                yield invalid(
                    inside(figure.place, *path, "pivot"),
                    f"a pivot makes a field of each {field}, and these are other words in each language",
                    f"leave the rows as they are and part them by a channel: `color: {{field: {field}}}`",
                )
                return
            known |= dict.fromkeys(map(str, columns[0]))
    for path, key, value in walked(figure.spec):
        place = inside(figure.place, *path, key)
        yield from lacking(place, list(read(key, value)), known)
        if isinstance(value, Mapping) and value.get("type") == "quantitative":
            texts = [r for r in rows if isinstance(r.get(str(value.get("field"))), str)]
            if texts and not value.get("aggregate"):
                message = f"{called((*path, key))} shows {quote(value['field'])} as a quantity"
                hint = "it is text: write `type: nominal`, or another field"
                yield problem_at(inside(figure.place, *path, key, "type"), message, hint)


def lacking(place: Location, fields: Any, known: Mapping[str, Any]) -> Iterator[Problem]:
    """That rows have not a field, or one of several, that is read at a place."""
    for field in fields if isinstance(fields, list) else [fields]:
        if isinstance(field, str) and field not in known:
            hint = did_you_mean(field, known) or f"a row has {some(known, len(known))}"
            yield problem_at(place, f"rows have no field {quote(field)}", hint)


def in_languages(site: Site, figure: Figure) -> Iterator[list[Record]]:
    """The rows of a figure in each language."""
    for language in site.languages:
        yield rows_of(charts.drawing(site, figure, Words(site, language)))


def steps(spec: Any) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    """What changes the rows, step by step, with where each stands."""
    for path, key, value in walked(spec):
        if path[-1:] == ("transform",):
            yield (*path, key), value


def read(key: str | int, value: Any) -> Iterator[str]:
    """The fields that a part of a specification reads."""
    if key == "field" and isinstance(value, str):
        yield value
    elif key == "groupby" and isinstance(value, list):
        yield from (each for each in value if isinstance(each, str))
    elif isinstance(value, str):
        yield from (name or quoted for name, quoted in READ.findall(value))


def made(spec: Any) -> Iterator[str]:
    """The fields that the steps of a specification add."""
    for _, step in steps(spec):
        yield from (name for name in names(step) if name != ANY)
        yield from step.get("from", {}).get("fields", ())  # of a lookup
