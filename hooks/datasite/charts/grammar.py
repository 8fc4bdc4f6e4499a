"""What charts of values share in Altair's grammar: rows by name, colours by look, bounds by shape, type by role."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

import altair as alt
from altair.utils.schemapi import debug_mode

from . import looks, theme
from .values import NAME, Record

THEME = "datasite"
TYPES = {"N": "nominal", "O": "ordinal", "Q": "quantitative", "T": "temporal"}
Part = Callable[[looks.Look], Any]
CHANNELS: Mapping[str, tuple[Any, Part]] = {
    "fill": (alt.Fill, lambda look: look.fill),
    "stroke": (alt.Stroke, lambda look: look.stroke),
    "strokeDash": (alt.StrokeDash, lambda look: list(look.dash)),
    "size": (alt.Size, lambda look: look.share),
    "strokeWidth": (
        alt.StrokeWidth,
        lambda look: 2.5 if look.stroke == theme.colour("accent") and look.share == 1 else 1.5,
    ),
}


class Chart(alt.Chart):
    """Altair's at a tenth of its cost: no part of a chart is copied, no class of Altair's is searched for."""

    def copy(self, deep: Any = True, ignore: list[str] | None = None) -> Any:
        """As Altair's, which copies a layer to its depth each time it is put somewhere; here none is ever altered."""
        return super().copy(deep is not True and deep, ignore)

    def encode(self, *channels: Any, **named: Any) -> Any:
        """As Altair's; what is written in short becomes the channel that it is short for."""
        return super().encode(*channels, **{name: spelt(name, of) for name, of in named.items()})


# how heavy a value is set in a layer over all rows: what the chart is about in bold
WEIGHT = alt.ExprRef(f"indexof(datum.look, '{looks.BESIDE}') < 0 ? 700 : 400")


def spelt(channel: str, of: Any) -> Any:
    """A channel as Altair's class of it, where the name of a field, several, or a value stands for it."""
    kind = channel[0].upper() + channel[1:]
    if isinstance(of, list):
        return [spelt(channel, each) for each in of]
    if isinstance(of, Mapping) and [*of] == ["value"]:
        return getattr(alt, f"{kind}Value")(of["value"])
    return getattr(alt, kind)(of) if isinstance(of, str) else of


def base(test: str = "", *, of: str = NAME) -> Any:
    """A chart over the figure's rows, or over others of that name: those that pass a test."""
    chart = Chart(alt.NamedData(name=of))
    return chart.transform_filter(test) if test else chart


def finish(
    layers: Sequence[Any],
    rows: Sequence[Record],
    width: float,
    height: float,
    **more: Sequence[Record],
) -> alt.LayerChart:
    """Layers as one chart of that size in pixels; its rows wait in `usermeta` until it is written out."""
    apart = alt.ScaleResolveMap(size="independent", stroke="independent", strokeWidth="independent")
    if any("leader" in row for row in rows):  # whose shapes are not those of bounds
        apart["shape"] = "independent"
    chart: Any = alt.layer(
        *layers, width=round(width), height=round(height), resolve=alt.Resolve(scale=apart)
    )
    chart.usermeta = {"datasets": {NAME: list(rows), **more}}
    return cast("alt.LayerChart", chart)


def look(
    rows: Iterable[Record],
    *channels: str,
    size: Callable[[float], float] | None = None,
    field: str = "look",
    legend: alt.Legend | None = None,
) -> dict[str, Any]:
    """Channels by the look of each row; `size` says how large a mark of a share of the full size is."""
    used = looks.used(row[field] for row in rows if row.get(field))
    found = {}
    for name in channels:
        channel, part = CHANNELS[name]
        shown = [part(looks.LOOKS[each]) for each in used]
        if name == "size" and size:
            shown = [size(share) for share in shown]
        scale = alt.Scale(type="ordinal", domain=used, range=shown)
        found[name] = channel(f"{field}:N", scale=scale, legend=legend)
    return found


def outline(rows: Iterable[Record]) -> tuple[str, ...]:
    """The channel of outlines among points, where it alone tells a forecast from another hollow one; else none."""
    return ("strokeDash",) if any(row["status"] == "forecast" for row in rows) else ()


def shape(field: str, paths: Mapping[str, str]) -> alt.Shape:
    """The shape of a mark by a field."""
    scale = alt.Scale(domain=list(paths), range=list(paths.values()))
    return alt.Shape(f"{field}:N", scale=scale, legend=None)


def known(rows: Iterable[Record]) -> dict[str, Any]:
    """The record that a mark stands for, and what a pointer is told of it."""
    shown = [f for f in ("name", "area", "period", "label", "source") if any(r[f] for r in rows)]
    return {"description": "id:N", "tooltip": [f"{field}:N" for field in shown]}


def text(role: theme.Role, **more: Any) -> dict[str, Any]:
    """How text of a role is set."""
    size, weight, ink = theme.TEXT[role]
    given = {"fontSize": size, "fontWeight": weight, "fill": theme.colour(ink), "lineBreak": "\n"}
    return given | {"aria": False} | more


@alt.theme.register(THEME, enable=False)
def themed() -> alt.theme.ThemeConfig:
    """The site's theme, as Altair's themes are: `alt.theme.enable("datasite")`."""
    return alt.theme.ThemeConfig(config=cast("Any", theme.config()))


def finished(make: Callable[[], alt.LayerChart], validate: bool = False) -> dict[str, Any]:
    """A chart's specification in the site's theme, its rows spliced in by name (Altair is slow with inline rows).

    What Altair checks and infers of each part costs more than all else: tests ask for it, builds rely on the lint.
    """
    with debug_mode(validate), alt.theme.enable(THEME):
        chart = make()
        rows = chart.usermeta["datasets"]
        chart.usermeta = alt.Undefined
        if validate:
            return {**chart.to_dict(), "datasets": rows}
    return {"config": theme.config(), **plain(chart), "$schema": alt.SCHEMA_URL, "datasets": rows}


def plain(part: Any) -> Any:
    """A part of a chart as `to_dict` gives it, where nothing is left to infer: each field is named with its type."""
    if isinstance(part, alt.SchemaBase):
        if part._args:
            return plain(part._args[0])
        part = dict(part._kwds)
        if isinstance(short := part.pop("shorthand", None), str):
            part["field"], _, kind = short.partition(":")
            if "type" in part:  # the other end of a mark has that of the first
                part["type"] = TYPES[kind]
    if isinstance(part, Mapping):
        return {key: plain(each) for key, each in part.items() if each is not alt.Undefined}
    return [plain(each) for each in part] if isinstance(part, list | tuple) else part
