"""A Vega-Lite specification as data files write it: with its words in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ...languages import text_keys
from ...location import Location
from ...model import Text
from ...problems import Problem, problem_at
from ...rules import rule

if TYPE_CHECKING:
    from ...words import Words


Step = tuple[tuple[str | int, ...], str | int, Any]  # where it stands, under which key, what it is


@rule("spec-invalid", hard=True)
def invalid(place: Location, message: str, hint: str = "") -> Problem:
    """A specification is not as Vega-Lite has it: no such mark or property, a value of a wrong kind, no colour.

    Why: Vega ignores what it does not know, or draws nothing, and does not say so.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: vega_lite
              title: {en: The routes, zh: The routes}
              observations: [routes]
              spec:
                mark: bra
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
                mark: bar
                encoding:
                  x: {field: value, type: quantitative}
    """
    return problem_at(place, message, hint)


def worded(value: Any) -> bool:
    """Whether a part of a specification is words by language."""
    return isinstance(value, Mapping) and bool(value) and value.keys() <= text_keys()


def spoken(spec: Any, words: Words) -> Any:
    """The specification with its words in one language."""
    if worded(spec):
        return words.text(Text(**spec))
    if isinstance(spec, Mapping):
        return {key: spoken(value, words) for key, value in spec.items()}
    return [spoken(each, words) for each in spec] if isinstance(spec, list) else spec


def walked(value: Any, *path: str | int) -> Iterator[Step]:
    """Everything in a specification, with where it stands."""
    pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
    for key, each in pairs:
        yield path, key, each
        if isinstance(each, Mapping | list) and not worded(each):
            yield from walked(each, *path, key)
