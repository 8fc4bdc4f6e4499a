"""A sheet as one Altair chart: each primitive is one layer over its own named rows.

Positions in pixels are fields without a scale; quantities are fields on a scale whose domain and
range are fixed, so that nothing depends on the fonts of the machine.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import altair as alt
from altair.utils.schemapi import debug_mode

from . import theme
from .scale import Scale
from .theme import colour

if TYPE_CHECKING:
    from .sheet import Data, Sheet

# role of a line: colour, width, dashes
LINES: dict[str, tuple[str, float, tuple[float, ...]]] = {
    "hair": ("rule", 1, ()),
    "zero": ("ink", 1.25, ()),
    "link": ("muted", 1.25, ()),
    "path": ("accent", 2, ()),
    "faint": ("context", 1.5, ()),
    "guide": ("target", 1.5, (5, 3)),
}
# from the back to the front; texts stand before all
ORDER = (
    *("hair", "faint", "link", "path", "boxes", "bars", "parts", "stems", "spans"),
    *("guide", "zero", "covers", "ends", "points", "glyphs"),
)
X2, Y2 = alt.X2("x2:Q"), alt.Y2("y2:Q")
LOOK = {"fill": alt.Fill("fill:N", scale=None), "stroke": alt.Stroke("stroke:N", scale=None)}
DASH = {"strokeDash": alt.StrokeDash("dash:N", scale=None)}
SHAPE = {"shape": alt.Shape("shape:N", scale=None)}
EXACT = ("value", "start", "amount", "year", "until")


def layered(sheet: Sheet, height: float) -> alt.LayerChart:
    """Everything drawn on the sheet; its rows wait in `usermeta` until the chart is finished."""
    rows = {name: [rounded(r) for r in found] for name, found in sheet.data.items() if found}
    names = [n for n in ORDER if n in rows] + [n for n in rows if n.startswith("text-")]
    chart: Any = alt.layer(*(layer(sheet, name) for name in names)).properties(
        width=sheet.width, height=round(height), padding=0, autosize="none"
    )
    chart.usermeta = {"datasets": {name: rows[name] for name in names}}
    return chart  # type: ignore[no-any-return]


def finished(
    make: Callable[[], alt.LayerChart], config: dict[str, Any], validate: bool = False
) -> dict[str, Any]:
    """A chart's specification, its rows spliced in by name (Altair is slow with inline rows).

    Altair's own validation costs as much as all else: tests ask for it, builds rely on the lint.
    """
    with debug_mode(validate):
        chart = make()
        rows = chart.usermeta["datasets"]
        chart.usermeta = alt.Undefined
        spec: dict[str, Any] = chart.to_dict(validate=validate)
    return spec | {"datasets": rows, "config": config}


def layer(sheet: Sheet, name: str) -> alt.Chart:
    """One primitive: its mark, and where and how each row of it stands."""
    base: Any = alt.Chart(alt.NamedData(name=name))
    mark, encoding = words(base, name) if name.startswith("text-") else shapes(base, sheet, name)
    if any(row.get("of") for row in sheet.data[name]):  # the seam for interaction
        encoding["description"] = alt.Description("of:N")
    chart: alt.Chart = mark.encode(**encoding)
    return chart


def words(base: Any, name: str) -> tuple[Any, dict[str, Any]]:
    """Text of one role."""
    size, weight, ink = theme.TEXT[name.removeprefix("text-")]  # type: ignore[index]
    look = {"fontSize": size, "fontWeight": weight, "fill": colour(ink), "limit": 0}
    mark = base.mark_text(style=name, align=alt.ExprRef("datum.align"), baseline="middle", **look)
    return mark, {"x": pixel(alt.X, "x"), "y": pixel(alt.Y, "y"), "text": alt.Text("text:N")}


def shapes(base: Any, sheet: Sheet, name: str) -> tuple[Any, dict[str, Any]]:
    """Bars, stems, points and their bound marks, lines and boxes."""
    x, y = pixel(alt.X, "x"), pixel(alt.Y, "y")
    value, year = scaled(alt.X, "value", sheet.across), scaled(alt.X, "year", sheet.across)
    spot = (
        {"x": year, "y": scaled(alt.Y, "value", sheet.up)}
        if sheet.upright
        else {"x": value, "y": y}
    )
    bar = {"orient": "horizontal", "strokeWidth": 1.5}
    point = {"size": 4, "opacity": 1}
    zero = alt.X2Datum(0)
    match name:
        case "bars":
            return base.mark_bar(style="quantity", **bar), {
                "x": value,
                "x2": zero,
                "y": y,
                "y2": Y2,
                **LOOK,
                **DASH,
            }
        case "parts":
            start = alt.X2("start:Q")
            return base.mark_bar(style="part", **bar), {
                "x": value,
                "x2": start,
                "y": y,
                "y2": Y2,
                **LOOK,
                **DASH,
            }
        case "spans":
            until = alt.X2("until:Q")
            mark = base.mark_bar(style="period", cornerRadius=3, **bar)
            return mark, {"x": year, "x2": until, "y": y, "y2": Y2, **LOOK, **DASH}
        case "stems":
            thick = alt.StrokeWidth("thick:Q", scale=None)
            encoding = {
                "x": value,
                "x2": zero,
                "y": y,
                "stroke": LOOK["stroke"],
                "strokeWidth": thick,
                **DASH,
            }
            return base.mark_rule(style="quantity"), encoding
        case "ends" | "covers":
            return base.mark_point(style="bound", strokeWidth=1.75, **point), {
                **spot,
                **LOOK,
                **SHAPE,
            }
        case "points":
            return base.mark_point(style="quantity", strokeWidth=1.75, **point), {
                **spot,
                **LOOK,
                **SHAPE,
            }
        case "glyphs":
            return base.mark_point(strokeWidth=1.5, **point), {"x": x, "y": y, **LOOK, **SHAPE}
        case "boxes":
            # a bar, for Vega-Lite gives a rect no dashes
            return base.mark_bar(strokeWidth=1.25, orient="horizontal"), {
                "x": x,
                "x2": X2,
                "y": y,
                "y2": Y2,
                **LOOK,
                **DASH,
            }
    ink, strength, dashes = LINES[name]
    mark = base.mark_rule(
        stroke=colour(ink), strokeWidth=strength, strokeDash=list(dashes) or alt.Undefined
    )
    return mark, {"x": x, "x2": X2, "y": y, "y2": Y2}


def pixel(channel: Any, field: str) -> Any:
    """A position in pixels: a field without a scale."""
    return channel(f"{field}:Q", scale=None, axis=None)


def scaled(channel: Any, field: str, scale: Scale) -> Any:
    """A quantity on a scale whose limits are said."""
    fixed = alt.Scale(
        domain=[scale.low, scale.high], range=[scale.start, scale.end], nice=False, zero=False
    )
    return channel(f"{field}:Q", scale=fixed, axis=None)


def rounded(row: Data) -> Data:
    """Pixels to a tenth; values as they are."""
    return {
        k: round(v, 1) if isinstance(v, float) and k not in EXACT else v for k, v in row.items()
    }
