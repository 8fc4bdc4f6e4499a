"""Reads the specification of a chart: its layers with their marks, encodings and rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

NEAR = 1e-6  # as good as equal
AXES = ("x", "y")
SAID = ("label", "said", "value")  # the fields that write a value
DRAWN = ("quantity", "part", "unit")
Spec = Mapping[str, Any]
Rows = list[dict[str, Any]]
# the fields that a step adds where it does not name them; those of a pivot are words of the rows
ANY = "*"
USUAL = {
    "fold": ("key", "value"), "density": ("value", "density"), "quantile": ("prob", "value"), "pivot": (ANY,),
}  # fmt: skip
JOINED = ("layer", "concat", "hconcat", "vconcat")


@dataclass(frozen=True)
class Chart:
    """A specification, the drawing that is made of it (empty where there is none), and how wide it may be."""

    spec: Spec
    svg: str = ""
    width: int = 0

    @cached_property
    def layers(self) -> list[Layer]:
        """Every layer, however deep it stands in the specification."""
        return list(within(self.spec, self.spec, Layer({}, {}, [], frozenset()), {}))


@dataclass(frozen=True)
class Layer:
    """A mark with its encoding, that of the facets around it too, and its rows; `made` are fields that steps add."""

    mark: Spec
    encoding: Mapping[str, Any]
    rows: Rows
    made: frozenset[str]
    filtered: bool = False  # whether it may draw some of the rows only

    @property
    def type(self) -> str:
        """The kind of mark."""
        return str(self.mark["type"])

    def field(self, channel: str) -> str:
        """The field that a channel shows; nothing where it shows none."""
        found = self.encoding.get(channel)
        name = found.get("field", "") if isinstance(found, Mapping) else ""
        return name if isinstance(name, str) else ""

    def without_axis(self, channel: str) -> bool:
        """Whether a channel shows a quantity on a scale that no axis tells."""
        found = self.encoding.get(channel) or {}
        return found.get("type") == "quantitative" and found.get("axis", "usual") is None

    def quantity(self, channel: str) -> bool:
        """Whether a channel shows the quantity of each row."""
        found = self.encoding.get(channel)
        return (
            isinstance(found, Mapping) and found.get("type") == "quantitative" and "field" in found
        )

    def domain(self, channel: str) -> list[Any]:
        """The limits of a channel's scale, where they are numbers that are given."""
        scale = (self.encoding.get(channel) or {}).get("scale") or {}
        given = scale.get("domain", ())
        return list(given) if all(isinstance(end, int | float) for end in given) else []


def within(top: Spec, spec: Spec, above: Layer, data: Spec) -> Iterator[Layer]:
    """The layers of a part of a specification; what its parts have in common is handed down."""
    data, steps = spec.get("data", data), spec.get("transform", ())
    common = Layer(
        {},
        {**above.encoding, **facets(spec), **spec.get("encoding", {})},
        [],
        above.made | {name for step in steps for name in names(step)},
        above.filtered or any("filter" in step for step in steps),
    )
    for part in parts(spec):
        yield from within(top, part, common, data)
    if "mark" in spec:
        mark = spec["mark"] if isinstance(spec["mark"], Mapping) else {"type": spec["mark"]}
        named = top.get("datasets", {}).get(data.get("name"), [])
        yield replace(common, mark=mark, rows=list(data.get("values") or named))


def parts(spec: Spec) -> Iterator[Spec]:
    """The specifications in a specification."""
    yield from (part for key in JOINED for part in spec.get(key, ()))
    if "spec" in spec:
        yield spec["spec"]


def facets(spec: Spec) -> Mapping[str, Any]:
    """The channels that part a chart into several."""
    found = spec.get("facet", {})
    return {"facet": found} if "field" in found else found


def names(step: Spec) -> Iterator[str]:
    """The fields that a transform adds."""
    usual = next((fields for key, fields in USUAL.items() if key in step), ())
    given = step.get("as", usual)
    yield from [given] if isinstance(given, str) else given
    yield from (
        each["as"] for key in ("aggregate", "window", "joinaggregate") for each in step.get(key, ())
    )


def drawn(chart: Chart) -> list[Layer]:
    """The layers whose marks are values: where nothing has the site's styles, all that stand on a scale of them."""
    every = chart.layers
    styled = [layer for layer in every if layer.mark.get("style") in DRAWN]
    others = [layer for layer in every if layer.type != "text" and "style" not in layer.mark]
    return styled or [layer for layer in others if any(map(layer.quantity, AXES))]
