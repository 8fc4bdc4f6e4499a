"""Refuses specifications that bring numbers of their own, or speak one language of several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import languages
from ..charts.own.drawn_elsewhere import inside
from ..charts.own.schema import called
from ..charts.own.specification import walked, worded
from ..charts.values import NAME
from ..model import Figure, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule

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
        elif (
            (key in SAID or (key == "value" and path[-1:] == ("text",)))
            and isinstance(value, str)
            and value
            and len(asked) > 1
        ):
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
