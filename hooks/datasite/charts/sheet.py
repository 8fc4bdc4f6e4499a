"""A sheet that forms draw on: collects words, lines, boxes and quantities, as rows for the layers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..bound import Bound
from . import marks, measure, theme
from .drawings import Drawing, Row
from .scale import UNIT, Scale
from .theme import Role, colour

if TYPE_CHECKING:
    import altair as alt

Data = dict[str, Any]


class Sheet:
    """Collects what a form draws; `chart()` gives it as one Altair chart."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.width = drawing.width
        self.full_width = drawing.words.lang.type.full_width
        self.data: dict[str, list[Data]] = {}
        self.across: Scale = UNIT
        self.up: Scale = UNIT
        self.upright = False  # whether values run upwards and time across

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
        return measure.width(text, size, weight, self.full_width)

    def wrap(self, role: Role, text: str, room: float) -> list[str]:
        """A text in lines that fit."""
        size, weight, _ = theme.TEXT[role]
        return measure.wrap(text, size, room, weight, self.full_width)

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

    def bar(self, row: Row, y: float, thickness: float) -> None:
        """A bar from zero to a row's value on the sheet's scale, with the end that its bound asks for."""
        look = marks.look(row)
        half = thickness * look.thick / 2
        data = {"of": row.id, "value": row.value, "text": row.text, "bound": row.bound}
        inset = 1 if look.fill == "none" else 0.75 if look.fill != look.stroke else 0
        self.add(
            "bars",
            data | {"y": y - half + inset, "y2": y + half - inset, "fill": look.fill,
                    "stroke": look.stroke if inset else "none", "dash": list(look.dash)},
        )  # fmt: skip
        self.ends(row, y, marks.end(row.bound, half, self.across(row.value) - self.across(0)))

    def ends(self, row: Row, y: float, shapes: Iterable[marks.Shape]) -> None:
        """The bound mark of a row on the horizontal scale."""
        for shape in shapes:
            self.add(
                "covers" if shape.covers else "ends",
                {"of": row.id, "value": row.value, "bound": row.bound, "y": y, "shape": shape.path,
                 "stroke": "none" if shape.covers else marks.look(row).stroke,
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
            lead = 20 if kind in ("undated", "weak") else 50
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
        if kind in ("undated", "weak"):
            stroke = colour("muted" if kind == "undated" else "context")
            self.dot(x + 6, y, 4.5, "none", stroke)
            return
        if kind in marks.LOOKS:
            look = marks.LOOKS[kind]
            half = 6 * look.thick
            outline = look.stroke if look.fill != look.stroke else "none"
            self.box(x + 1, y - half, 38, 2 * half, look.fill, outline, look.dash)
            return
        bound = Bound(kind.rpartition(".")[2])
        ends = x + {"low": 20, "around": 32}.get(bound.side, 40)
        self.box(x + 1, y - 6, ends - x - 1, 12, accent)
        for shape in marks.end(bound, 6):
            self.glyph(
                ends,
                y,
                shape.path,
                "none" if shape.covers else accent,
                colour("paper") if shape.covers else "none",
            )

    # the chart

    def chart(self, height: float) -> alt.LayerChart:
        """Everything drawn, as one Altair chart of that height."""
        from .layers import layered  # late: only a chart that is really drawn loads Altair

        return layered(self, height)
