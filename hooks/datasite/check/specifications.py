"""Refuses specifications that read what rows have not, bring numbers of their own, or speak one language of several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .. import charts, languages
from ..charts.lint.reading import ANY, names
from ..charts.own.drawn_elsewhere import inside
from ..charts.own.dressing import rows_of
from ..charts.own.schema import called, faults, some
from ..charts.own.specification import invalid, spoken, worded
from ..charts.values import NAME, Record
from ..location import Location
from ..model import Figure, Site
from ..problems import Problem, did_you_mean, problem_at, quote
from ..rules import rule
from ..words import Words
from .comparability import observations_of

Step = tuple[tuple[str | int, ...], str | int, Any]  # where it stands, under which key, what it is
READ = re.compile(r"""datum(?:\.([A-Za-z_]\w*)|\[['"](.+?)['"]\])""")
# where a step names fields that it reads, besides `field` and `groupby`
READ_BY_STEPS = frozenset(
    "fold flatten pivot density quantile regression loess on impute key stack lookup".split()
)
SAID = ("title", "subtitle", "text")
ELSEWHERE = ("url", "datasets", "sequence", "graticule", "sphere")
ROWS = f"leave it out, or write `data: {{name: {NAME}}}`: the figure's own records"


@rule("spec-words", each=Figure, hard=True)
def in_one_language(site: Site, figure: Figure) -> Iterator[Problem]:
    """Words of a specification are not there in each language of the site.

    Why: Every edition draws the same specification. Its readers would find the words of another language.

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
                  x: {field: value, type: quantitative, title: Routes}
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
                  x:
                    field: value
                    type: quantitative
                    title: {en: Routes, zh: Routes}
    """
    asked = dict.fromkeys(languages.known()[code].key for code in site.languages)
    written = f"{{{', '.join(f'{key}: …' for key in asked)}}}"
    for path, key, value in walked(figure.spec):
        place = inside(figure.place, *path, key)
        if worded(value) and value.keys() != asked.keys():
            missing = " and ".join(each for each in asked if each not in value)
            said = (
                f"is not there in {missing}"
                if missing
                else "is in a language that the site has not"
            )
            yield problem_at(place, f"{called((*path, key))} {said}", f"write {written}")
        elif key in SAID and isinstance(value, str) and value and len(asked) > 1:
            message = f"{called((*path, key))} is {quote(value)} in every language"
            yield problem_at(place, message, f"write {written}")


@rule("spec-data", each=Figure, hard=True)
def typed(site: Site, figure: Figure) -> Iterator[Problem]:
    """A specification brings data of its own: values typed by hand, an address, a number as a mark.

    Why: Every number of the site is a record with its source. What is typed into a chart has none, and what an
    address gives can change after it was checked.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: vega_lite
              title: {en: The routes, zh: The routes}
              observations: [routes]
              spec:
                data:
                  values:
                  - {value: 12}
                  - {value: 9}
                mark: bar
                encoding:
                  x: {field: value, type: quantitative}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: vega_lite
              title: {en: The routes, zh: The routes}
              observations: [routes]
              spec:
                data: {name: rows}
                mark: bar
                encoding:
                  x: {field: value, type: quantitative}
    """
    for path, key, value in walked(figure.spec):
        place, name = inside(figure.place, *path, key), called((*path, key))
        if key == "data" and value != {"name": NAME}:
            if isinstance(value, Mapping) and "values" in value:
                yield problem_at(place, "numbers are typed into the specification", ROWS)
            else:
                yield problem_at(place, "the specification takes data from elsewhere", ROWS)
        elif key in ELSEWHERE and "data" not in path:
            yield problem_at(place, f"{name} takes data from elsewhere", f"read {NAME} instead")
        elif key == "datum" and isinstance(value, int | float) and value not in (0, True, False):
            hint = "draw a record: `transform: [{filter: datum.id == 'ID'}]`"
            yield problem_at(place, f"{name} is a number typed by hand", hint)


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


def walked(value: Any, *path: str | int) -> Iterator[Step]:
    """Everything in a specification, with where it stands."""
    pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
    for key, each in pairs:
        yield path, key, each
        if isinstance(each, Mapping | list) and not worded(each):
            yield from walked(each, *path, key)
