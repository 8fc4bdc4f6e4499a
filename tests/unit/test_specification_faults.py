"""One mistake in a Vega-Lite specification is told once, where it stands."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from datasite.charts.own.schema import faults

from ..support.together import together

Path = tuple[str | int, ...]
SPECS = {
    "a mark": """
        mark: {type: bar, cornerRadius: 3, color: red}
        transform: [{aggregate: [{op: mean, field: value, as: m}], groupby: [area]}]
        encoding:
          x: {field: heading, type: ordinal, axis: {labelAngle: 30, orient: top}}
          y: {field: value, type: quantitative, scale: {domain: [0, 10], type: linear}, stack: null}
          tooltip: [{field: name, type: nominal}]
    """,
    "layers": """
        transform: [{calculate: datum.value * 2, as: twice}]
        layer:
        - mark: bar
          encoding:
            y: {field: name, type: nominal, sort: -x}
            x: {field: value, type: quantitative, axis: {grid: false}}
        - layer:
          - mark: rule
            encoding: {x: {datum: 0}}
          - mark: {type: text, align: left}
            encoding: {text: {field: label}, color: {condition: {test: datum.value > 3, value: red}, value: black}}
    """,
    "a facet": """
        facet: {row: {field: area, type: nominal}}
        spec:
          layer:
          - mark: bar
            encoding: {x: {field: period, type: nominal}, y: {field: value, type: quantitative}}
          - mark: {type: text, dy: -4}
            encoding: {text: {field: label}}
    """,
    "charts side by side": """
        hconcat:
        - mark: bar
          encoding: {x: {field: value, type: quantitative, bin: true}, y: {field: id, type: nominal}}
        - layer:
          - mark: point
            encoding: {y: {field: area, type: nominal, axis: {labelAngle: 30}}}
    """,
}
# words that any text may take the place of, and what takes an expression: Vega-Lite's schema has nothing against others
FREE = {"field", "as", "color", "value", "sort", "filter", "calculate", "test", "datum", 0, 1}


def slips() -> Iterator[tuple[str, Path, Any]]:
    """Each specification with one of its names misspelt, or one of its values of another kind."""
    for name, text in SPECS.items():
        spec = yaml.safe_load(text)
        for path, value in every(spec):
            if isinstance(path[-1], str):
                yield (
                    name,
                    path,
                    slipped(spec, path, lambda of, key: of.update({f"{key}zz": of.pop(key)})),
                )
            if path[-1] in FREE:
                continue
            other: Any = "often"
            if isinstance(value, str):
                other = {"q": 1}
            elif isinstance(value, dict):
                other = [1]
            yield (
                name,
                path,
                slipped(spec, path, lambda of, key, put=other: of.__setitem__(key, put)),
            )


def every(part: Any, *path: str | int) -> Iterator[tuple[Path, Any]]:
    """Every part of a specification with where it stands."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        yield (*path, key), value
        if isinstance(value, dict | list):
            yield from every(value, *path, key)


def slipped(spec: Any, path: Path, slip: Callable[[Any, Any], object]) -> Any:
    """A copy of a specification with a slip at a place."""
    found = of = copy.deepcopy(spec)
    for step in path[:-1]:
        of = of[step]
    slip(of, path[-1])
    return found


@together(SPECS)
def test_a_specification_without_mistakes_has_no_faults(name: str) -> None:
    assert list(faults(yaml.safe_load(SPECS[name]))) == []


@together(slips())
def test_one_mistake_is_one_fault_where_it_was_made(name: str, path: Path, spec: Any) -> None:
    found = [fault[0] for fault in faults(spec)]
    assert [at[: len(path) - 1] for at in found] == [path[:-1]]
