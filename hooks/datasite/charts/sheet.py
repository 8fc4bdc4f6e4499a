"""A sheet that forms draw on: words, lines, boxes and quantities become a few Altair layers.

Positions in pixels are fields without a scale; quantities are fields on a scale whose domain and
range are fixed, so that nothing depends on the fonts of the machine. Each primitive is one layer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from . import marks, measure, theme
from .drawing import Drawing
from .theme import Role, colour

Data = dict[str, Any]
LINES: dict[str, tuple[str, float, Sequence[float]]] = {
    "hair": ("rule", 1, ()),
    "zero": ("ink", 1.25, ()),
    "link": ("muted", 1.25, ()),
    "path": ("accent", 2, ()),
    "faint": ("context", 1.5, ()),
    "guide": ("target", 1.5, (5, 3)),
}
ORDER = (
    "hair",
    "faint",
    "link",
    "path",
    "boxes",
    "bars",
    "parts",
    "stems",
    "spans",
    "guide",
    "zero",
    "covers",
    "ends",
    "points",
    "glyphs",
)


@dataclass(frozen=True)
class Scale:
    """A linear scale from values to pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The pixel of a value."""
        if self.high == self.low:
            return self.start
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def altair(self) -> alt.Scale:
        """The same scale in the grammar."""
        return alt.Scale(
            domain=[self.low, self.high], range=[self.start, self.end], nice=False, zero=False
        )


class Sheet:
    """Collects what a form draws; `chart()` gives it as one Altair chart of that height."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.width = drawing.width
        self.data: dict[str, list[Data]] = {}
        self.across: Scale | None = None
        self.up: Scale | None = None

    def add(self, layer: str, row: Data) -> None:
        """One row of data for a layer."""
        self.data.setdefault(layer, []).append(row)

    # words

    def text(
        self, role: Role, x: float, y: float, text: str, align: str = "left", of: str = ""
    ) -> float:
        """One line of text, vertically centred on y; gives its width."""
        self.add(f"text-{role}", {"x": x, "y": y, "text": text, "align": align, "of": of})
        return self.measure(role, text)

    def lines(
        self,
        role: Role,
        x: float,
        top: float,
        lines: Iterable[str],
        align: str = "left",
        of: str = "",
    ) -> float:
        """Lines of text from a top downwards; gives the bottom."""
        leading = theme.TEXT[role][0] * theme.LEADING
        for line in lines:
            self.text(role, x, top + leading / 2, line, align, of)
            top += leading
        return top

    def measure(self, role: Role, text: str) -> float:
        """The width of a text in a role."""
        size, weight, _ = theme.TEXT[role]
        return measure.width(text, size, weight)

    def wrap(self, role: Role, text: str, room: float) -> list[str]:
        """A text in lines that fit."""
        size, weight, _ = theme.TEXT[role]
        return measure.wrap(text, size, room, weight)

    def height(self, role: Role, lines: Sequence[str]) -> float:
        """The height of lines in a role."""
        return len(lines) * theme.TEXT[role][0] * theme.LEADING

    # lines, boxes, shapes in pixels

    def line(self, role: str, x: float, y: float, x2: float, y2: float) -> None:
        """A straight line of a role."""
        self.add(role, {"x": x, "y": y, "x2": x2, "y2": y2})

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, stroke: str = "none",
        dash: Sequence[float] = marks.SOLID, of: str = "",
    ) -> None:  # fmt: skip
        """A rectangle."""
        self.add(
            "boxes",
            {
                "x": x,
                "y": y,
                "x2": x + width,
                "y2": y + height,
                "fill": fill,
                "stroke": stroke,
                "dash": list(dash),
                "of": of,
            },
        )

    def glyph(
        self, x: float, y: float, path: str, stroke: str, fill: str = "none", of: str = ""
    ) -> None:
        """A small shape around a point."""
        self.add(
            "glyphs", {"x": x, "y": y, "shape": path, "stroke": stroke, "fill": fill, "of": of}
        )

    def dot(self, x: float, y: float, radius: float, fill: str, stroke: str, of: str = "") -> None:
        """A disc or ring in pixels."""
        k = f"{radius:g}"
        self.glyph(x, y, f"M{k},0A{k},{k},0,1,1,-{k},0A{k},{k},0,1,1,{k},0Z", stroke, fill, of)

    # quantities

    def bar(self, row: Any, y: float, thickness: float) -> None:
        """A bar from zero to a row's value on the sheet's scale, with the end that its bound asks for."""
        assert self.across is not None, "a bar needs a scale"  # noqa: S101
        look = marks.look(row.status)
        half = thickness * look.thick / 2
        data = {"of": row.id, "value": row.value, "text": row.text, "bound": row.bound}
        inset = 1 if look.fill == "none" else 0.75 if look.fill != look.stroke else 0
        self.add(
            "bars",
            data | {"y": y - half + inset, "y2": y + half - inset, "fill": look.fill,
                    "stroke": look.stroke if inset else "none", "dash": list(look.dash)},
        )  # fmt: skip
        self.ends(row, y, marks.end(row.bound, half, self.across(row.value) - self.across(0)))

    def ends(self, row: Any, y: float, shapes: Iterable[marks.Shape]) -> None:
        """The bound mark of a row on the horizontal scale."""
        for shape in shapes:
            self.add(
                "covers" if shape.covers else "ends",
                {"of": row.id, "value": row.value, "bound": row.bound, "y": y, "shape": shape.path,
                 "stroke": "none" if shape.covers else marks.look(row.status).stroke,
                 "fill": colour("paper") if shape.covers else "none"},
            )  # fmt: skip

    # the key under a chart

    def key(self, top: float, kinds: Sequence[str], extra: Sequence[str] = ()) -> float:
        """One compact line that explains the marks in use; gives the new bottom."""
        if not kinds and not extra:
            return top
        x, y = 0.0, top + 22
        for kind in kinds:
            words = self.drawing.word(f"key.{kind}")
            lead = 20 if kind == "undated" else 50
            room = lead + self.measure("note", words)
            if x and x + room > self.width:
                x, y = 0.0, y + 22
            self.sample(kind, x, y)
            self.text("note", x + lead, y, words)
            x += room + 24
        for words in extra:
            if x and x + self.measure("note", words) > self.width:
                x, y = 0.0, y + 22
            x += self.text("note", x, y, words) + 22
        return y + 12

    def sample(self, kind: str, x: float, y: float) -> None:
        """The mark of one kind, small."""
        accent = colour("accent")
        if kind == "undated":
            self.dot(x + 6, y, 4.5, "none", colour("muted"))
            return
        if kind in marks.LOOKS:
            look = marks.LOOKS[kind]  # type: ignore[index]
            half = 6 * look.thick
            outline = look.stroke if look.fill != look.stroke else "none"
            self.box(x + 1, y - half, 38, 2 * half, look.fill, outline, look.dash)
            return
        bound = kind.rpartition(".")[2]
        ends = x + (40 if bound in ("exact", "under") else 32 if bound == "about" else 20)
        self.box(x + 1, y - 6, ends - x - 1, 12, accent)
        for shape in marks.end(bound, 6):  # type: ignore[arg-type]
            self.glyph(
                ends,
                y,
                shape.path,
                "none" if shape.covers else accent,
                colour("paper") if shape.covers else "none",
            )

    # the chart

    def chart(self, height: float) -> alt.LayerChart:
        """Everything drawn, as layers over named data."""
        self.data = {n: rows for n, rows in self.data.items() if rows}
        names = [n for n in ORDER if n in self.data] + [
            n for n in self.data if n not in ORDER and not n.startswith("text-")
        ]
        names += [n for n in self.data if n.startswith("text-")]
        layers = [self.layer(name) for name in names]
        data = {n: [rounded(r) for r in self.data[n]] for n in names}
        chart: alt.LayerChart = alt.layer(*layers).properties(
            width=self.width, height=round(height), padding=0, autosize="none"
        )
        chart.usermeta = {"datasets": data}
        return chart

    def layer(self, name: str) -> alt.Chart:
        """One primitive as an Altair chart."""
        base = alt.Chart(alt.NamedData(name=name))
        x, y = place("x", alt.X), place("y", alt.Y)
        if name.startswith("text-"):
            size, weight, ink = theme.TEXT[name.removeprefix("text-")]  # type: ignore[index]
            mark: alt.Chart = base.mark_text(
                style=name, align=alt.ExprRef("datum.align"), baseline="middle", fontSize=size, fontWeight=weight,
                fill=colour(ink), limit=0,
            )  # fmt: skip
            return mark.encode(x=x, y=y, text=alt.Text("text:N"), **described(self.data[name]))
        look = {
            "fill": alt.Fill("fill:N", scale=None),
            "stroke": alt.Stroke("stroke:N", scale=None),
        }
        dash = {"strokeDash": alt.StrokeDash("dash:N", scale=None)}
        shape = {"shape": alt.Shape("shape:N", scale=None)}
        of = described(self.data[name])
        match name:
            case "bars":
                return base.mark_bar(orient="horizontal", strokeWidth=1.5, style="quantity").encode(
                    x=self.quantity(), x2=alt.X2Datum(0), y=y, y2=alt.Y2("y2:Q"), **look, **dash, **of
                )  # fmt: skip
            case "parts":
                return base.mark_bar(orient="horizontal", strokeWidth=1.5, style="part").encode(
                    x=self.quantity(), x2=alt.X2("start:Q"), y=y, y2=alt.Y2("y2:Q"), **look, **dash, **of
                )  # fmt: skip
            case "ends" | "covers":
                up = self.up is not None
                return base.mark_point(size=4, opacity=1, strokeWidth=1.75, style="bound").encode(
                    x=alt.X("year:Q", axis=None) if up else self.quantity(), y=self.height_of() if up else y,
                    **look, **shape, **of,
                )  # fmt: skip
            case "spans":
                return base.mark_bar(orient="horizontal", strokeWidth=1.5, cornerRadius=3, style="period").encode(
                    x=self.time(), x2=alt.X2("until:Q"), y=y, y2=alt.Y2("y2:Q"), **look, **dash, **of
                )  # fmt: skip
            case "points":
                return base.mark_point(size=4, opacity=1, strokeWidth=1.75, style="quantity").encode(
                    x=self.quantity() if self.up is None else self.time(), y=y if self.up is None else self.height_of(),
                    **look, **shape, **of,
                )  # fmt: skip
            case "stems":
                return base.mark_rule(style="quantity").encode(
                    x=self.quantity(), x2=alt.X2Datum(0), y=y, stroke=look["stroke"], **dash,
                    strokeWidth=alt.StrokeWidth("thick:Q", scale=None),
                )  # fmt: skip
            case "boxes":
                return base.mark_rect(strokeWidth=1.25).encode(
                    x=x, y=y, x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q"), **look, **dash, **of
                )
            case "glyphs":
                return base.mark_point(size=4, opacity=1, strokeWidth=1.5).encode(
                    x=x, y=y, **look, **shape, **of
                )
            case _:
                ink, strength, dashed = LINES[name]
                return base.mark_rule(stroke=colour(ink), strokeWidth=strength, strokeDash=list(dashed) or alt.Undefined).encode(
                    x=x, y=y, x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q")
                )  # fmt: skip

    def quantity(self) -> alt.X:
        """The value on the horizontal scale."""
        assert self.across is not None  # noqa: S101
        return alt.X("value:Q", scale=self.across.altair(), axis=None)

    def time(self) -> alt.X:
        """The year, with its fraction, on the horizontal scale."""
        assert self.across is not None  # noqa: S101
        return alt.X("year:Q", scale=self.across.altair(), axis=None)

    def height_of(self) -> alt.Y:
        """The value on the vertical scale."""
        assert self.up is not None  # noqa: S101
        return alt.Y("value:Q", scale=self.up.altair(), axis=None)


def place(field: str, channel: Any) -> Any:
    """A position in pixels: a field without a scale."""
    return channel(f"{field}:Q", scale=None, axis=None)


def described(rows: Sequence[Data]) -> dict[str, Any]:
    """The record behind each mark, where there is one: the seam for interaction."""
    return {"description": alt.Description("of:N")} if any(r.get("of") for r in rows) else {}


def rounded(row: Data) -> Data:
    """Pixels to a tenth; values as they are."""
    exact = ("value", "start", "amount", "year", "until")
    return {
        k: round(v, 1) if isinstance(v, float) and k not in exact else v for k, v in row.items()
    }


def finished(make: Callable[[], alt.LayerChart], validate: bool = False) -> Data:
    """A chart's specification, its rows spliced in by name (Altair is slow with inline rows).

    Altair's own validation costs as much as all else: tests ask for it, builds rely on the lint.
    """
    with debug_mode(validate):
        chart = make()
        datasets = chart.usermeta["datasets"]
        chart.usermeta = alt.Undefined
        spec: Data = chart.to_dict(validate=validate)
    spec["datasets"] = datasets
    spec["config"] = {"background": None, "view": {"stroke": None}}
    return spec
