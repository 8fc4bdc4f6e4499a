"""Refuses charts of the project's own that take a name of ours, read what rows have not, or bring numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .. import charts, languages
from ..charts.forms import NAMES
from ..charts.own.base import inside
from ..charts.own.dressing import rows_of
from ..charts.own.specification import called, faults, invalid, some, spoken, worded
from ..charts.values import NAME
from ..model import Figure, OwnForm, Site
from ..problems import Problem, did_you_mean, of_whole, problem_at, quote
from ..rules import rule
from ..words import Words
from .comparability import observations_of

Step = tuple[tuple[str | int, ...], str | int, Any]  # where it stands, under which key, what it is
WORD = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
READ = re.compile(r"""datum(?:\.([A-Za-z_]\w*)|\[['"](.+?)['"]\])""")
SAID = ("title", "subtitle", "text")
ELSEWHERE = ("url", "datasets", "sequence", "graticule", "sphere")
ROWS = f"leave it out, or write `data: {{name: {NAME}}}`: the figure's own records"


@rule("form-name", each=OwnForm, hard=True)
def taken(site: Site, own: OwnForm) -> Iterator[Problem]:
    """A file in `hooks/forms` is called like a form of the engine, or not as data files can write it.

    Why: The name of the file is what figures say. One name must mean one chart.

    Example:
        hooks/forms/bullet.py:
            "A dot on a stem for each value."
            import altair as alt


            def chart(rows, width):
                return alt.Chart(rows).mark_circle().encode(x="value:Q", y="name:N")
    Instead:
        hooks/forms/lollipop.py:
            "A dot on a stem for each value."
            import altair as alt


            def chart(rows, width):
                return alt.Chart(rows).mark_circle().encode(x="value:Q", y="name:N")
    """
    if own.name in NAMES:
        hint = "give the file another name"
        yield of_whole(own.place.path, f"there is a form {own.name} already", hint)
    elif not WORD.fullmatch(own.name):
        hint = "write small letters, digits and single underscores: lollipop.py"
        yield of_whole(own.place.path, f"no figure can name a form {quote(own.name)}", hint)


@rule("spec-belongs", each=Figure, hard=True)
def misplaced(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure has a specification and a form that draws by itself, or the form that asks for one and none.

    Why: A specification that nothing draws would be lost without a word.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: open_bars
              title: {en: The routes, zh: The routes}
              observations: [routes]
              spec: {mark: bar}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: open_bars
              title: {en: The routes, zh: The routes}
              observations: [routes]
    """
    able = " or ".join(name for name in NAMES if charts.form(name).specified)
    if charts.form_of(figure).specified and not figure.spec:
        hint = "write `spec:` with a mark and its encoding"
        yield problem_at(figure.place, f"{figure.id} has no specification", hint)
    elif figure.spec and not charts.form_of(figure).specified:
        message = f"{figure.form} draws by itself and takes no specification"
        yield problem_at(inside(figure.place), message, f"leave it out, or write `form: {able}`")


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
    for path, key, value in walked(figure.spec):
        place = inside(figure.place, *path, key)
        for field in read(key, value):
            if field not in known:
                hint = did_you_mean(field, known) or f"a row has {some(known, len(known))}"
                yield problem_at(place, f"rows have no field {quote(field)}", hint)
        if isinstance(value, Mapping) and value.get("type") == "quantitative":
            texts = [r for r in rows if isinstance(r.get(str(value.get("field"))), str)]
            if texts and not value.get("aggregate"):
                message = f"{called((*path, key))} shows {quote(value['field'])} as a quantity"
                hint = "it is text: write `type: nominal`, or another field"
                yield problem_at(inside(figure.place, *path, key, "type"), message, hint)


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
    for _, key, value in walked(spec):
        if key == "as":
            yield from [value] if isinstance(value, str) else value
        elif key == "fold":
            yield from ("key", "value")


def walked(value: Any, *path: str | int) -> Iterator[Step]:
    """Everything in a specification, with where it stands."""
    pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
    for key, each in pairs:
        yield path, key, each
        if isinstance(each, Mapping | list) and not worded(each):
            yield from walked(each, *path, key)
