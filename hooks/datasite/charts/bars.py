"""Bars from zero, of either sign: names at the left or, on a phone, above; values at their ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import altair as alt

from ..bound import Bound
from . import looks
from .annotations import noted, under
from .bands import bands, headings
from .drawings import Drawing, Row
from .grammar import WEIGHT, base, bound_marks, finish, known, look, outline, text
from .labels import labels, widest, width, with_value, words
from .theme import Role, colour
from .values import Record, records
from .whiskers import whiskers

MANY = 14
OUTLINE = 2.0  # what lines and outlines at both ends go beyond the plot
GAP = 16.0  # between names and zero
AFTER = 8.0  # between the end of a bar and its value
LEAST = 70.0  # the shortest that the longest bar may be where values are written at its end
NONE: Mapping[str, tuple[str, str]] = {}
FALLING = ", falling"


@dataclass(frozen=True)
class Bars:
    """Bars on their scales, to which a form adds layers of its own."""

    rows: list[Record]
    layers: list[Any]
    x: alt.X
    y: alt.Y
    width: float
    height: float

    def chart(self, *more: Any) -> alt.LayerChart:
        """The chart, with what is added on top."""
        return finish([*self.layers, *more], self.rows, self.width, self.height)


def bars(
    drawing: Drawing,
    past: float | None = None,
    *,
    dots: bool = False,
    remarks: Mapping[str, tuple[str, str]] = NONE,
) -> Bars:
    """Every row of a drawing as a bar, or as a dot at the end of a thin line.

    No value is written across a line at `past`, in the values' unit. `remarks` are what other records say of rows:
    by a row's id, the other's and the words.
    """
    rows, said = records(drawing), labels(drawing, remarks)
    many = max(len(each.rows) for each in drawing.alike) > MANY
    half = (5.0 if many else 8.0) if drawing.narrow else (7.0 if many else 11.0)
    half = min(half, 7.0) if dots else half
    lead = 0.0 if drawing.narrow else widest(drawing, said) + GAP
    long = drawing.width - lead - OUTLINE
    reach = looks.HALO_REACH if dots else looks.REACH
    ends = endings(drawing, rows, half, reach, half if dots else 0, past)
    every = [
        end
        for each in drawing.beside
        for end in endings(
            each,
            records(each),
            half,
            reach,
            half if dots else 0,
            None if past is None else each.rows[-1].value,
        )
    ] or ends
    low, high = domain(every, long)
    above = drawing.narrow and long / (high - low) * largest(e.row for e in every) < LEAST
    if above:
        low, high = domain([replace(e, wide=-AFTER) for e in every], long)
        said = [
            s if row.symbol else with_value(drawing, s, row.label)
            for s, row in zip(said, drawing.rows, strict=True)
        ]
    for record, end in zip(rows, ends, strict=True):
        record["tip"] = f"{end.row.bound}{FALLING if end.row.value < 0 else ''}"
        record["after"] = round(end.start(long / (high - low)), 1)
        if record["value"] is None:
            record["from"] = max(0, record["high"] or 0)
    x = scaled("value", low, high)
    unit = long / (high - low)
    at = [(row.value - low) * unit for row in drawing.rows]
    line = None if past is None else (past - low) * unit
    below = under(drawing, rows, at, half, long, past=line, back=True)
    placed = bands(drawing, rows, said, half, 8 if many else 16, below)
    y, grouped = placed.y, not drawing.narrow and any("group" in row for row in rows)
    layers = [
        *(dotted if dots else drawn)(rows, x, y, half),
        *whiskers(rows, lambda field: scaled(field, low, high), y, across=not dots),
        *words(rows, y, -lead),
        *headings(rows, placed, -lead, long),
        zero(x, y, (placed.step / 2 if grouped else half + 3), drawing.narrow or grouped),
        *missing(rows, y, x=scaled("from", low, high), xOffset=alt.value(AFTER)),
        *noted(rows, x, y),
    ]
    if not above:
        layers += values(rows, x, y)
    return Bars(rows, layers, x, y, long, placed.height)


def scaled(field: str, low: float, high: float) -> alt.X:
    """A field on the scale from one value to another."""
    return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=[low, high], nice=False))


@dataclass(frozen=True)
class Ends:
    """What stands at the end of a bar: the mark of its bound, and its value."""

    row: Row
    mark: float  # how far the mark of the bound goes on beyond the value, in pixels
    wide: float  # of the value as written, in pixels
    dark: bool = False  # whether a value can be written on it
    past: float | None = None  # where a line goes down beside it
    beyond: float = 0  # how far its interval goes on beyond the value, in the values' unit

    def start(self, unit: float) -> float:
        """How far from the end of the bar its value starts, at so many pixels for a unit; inside it, below zero."""
        after = max(self.mark, self.beyond * unit) + AFTER
        if self.past is None or self.row.status == "target":
            return after
        gap = (self.past - self.row.value) * unit  # to the line
        if not -after < gap < after + self.wide + AFTER:
            return after
        roomy = abs(self.row.value) * unit > self.wide + 3 * AFTER
        return -AFTER if roomy and self.dark else max(after, gap + AFTER)

    def extent(self, unit: float) -> float:
        """How far bar and value go from zero."""
        start = self.start(unit)
        return abs(self.row.value) * unit + (start + self.wide if start > 0 else self.mark)

    def behind(self, unit: float) -> float:
        """How far its interval goes beyond zero on the other side."""
        end = self.row.high if self.row.value < 0 else self.row.low
        return 0 if end is None else max(0, end if self.row.value < 0 else -end) * unit


def beyond(row: Row) -> float:
    """How far the interval of a row goes on beyond its value, away from zero."""
    end = row.low if row.value < 0 else row.high
    return 0 if end is None else abs(end - row.value)


def role(record: Record) -> Role:
    """How a value is set: what the chart is about in bold."""
    return "plain" if record["look"].endswith(looks.BESIDE) else "value"


def largest(rows: Iterable[Row]) -> float:
    """How far the value that is farthest from zero is."""
    return max(abs(row.value) for row in rows) or 1


def endings(
    drawing: Drawing,
    rows: Sequence[Record],
    half: float,
    reach: Mapping[str, float],
    dot: float,
    past: float | None,
) -> list[Ends]:
    """What stands at the ends of a drawing's bars, which are twice `half` thick."""
    return [
        Ends(
            row,
            half * reach[row.bound.side] + dot,
            width(drawing, role(r), r["label"]),
            r["look"] == "article",
            past,
            beyond(row),
        )
        for row, r in zip(drawing.rows, rows, strict=True)
    ]


def domain(ends: list[Ends], long: float) -> tuple[float, float]:
    """The scale, in the values' unit, on which bars are longest and every value has room on `long` pixels."""
    most = max(largest(e.row for e in ends), *(e.past or 0 for e in ends))

    def sides(unit: float) -> tuple[float, float]:
        falling = [e.extent(unit) if e.row.value < 0 else e.behind(unit) for e in ends]
        rising = [e.extent(unit) if e.row.value >= 0 else e.behind(unit) for e in ends]
        return max(falling, default=0), max(rising, default=0)

    low, high = long / most / 1000, long / most
    for _ in range(30):
        unit = (low + high) / 2
        low, high = (low, unit) if sum(sides(unit)) > long else (unit, high)
    below = sides(low)[0] / low
    return -below, long / low - below


def drawn(rows: list[Record], x: alt.X, y: alt.Y, half: float) -> list[Any]:
    """The bars and the marks at their ends."""
    thick = look(rows, "fill", "stroke", "strokeDash", "size", size=lambda share: 2 * half * share)
    bar = base().mark_bar(style="quantity", strokeWidth=1.5, orient="horizontal")
    found = [bar.encode(x=x, y=y, **thick, **known(rows))]
    area = square(half)
    ground = colour("paper")
    return found + bound_marks(rows, path, {"x": x, "y": y}, size=area, field="tip", fill=ground)


def square(half: float) -> Callable[[float], float]:
    """The area of a mark as thick as a bar, by its share of the full thickness."""
    return lambda share: (2 * half * share) ** 2


def dotted(rows: list[Record], x: alt.X, y: alt.Y, half: float) -> list[Any]:
    """Dots at the ends of thin lines from zero, and the marks beside them."""
    stem = (
        base()
        .mark_rule(strokeWidth=2, aria=False)
        .encode(x=x, x2=alt.X2Datum(0), y=y, **look(rows, "stroke", "strokeDash"))
    )
    size = look(rows, "fill", "stroke", *outline(rows), "size", size=square(half))
    dot = base().mark_point(style="quantity", strokeWidth=1.75, opacity=1)
    found = [stem, dot.encode(x=x, y=y, **size, **known(rows))]
    return found + bound_marks(rows, looks.beside, {"x": x, "y": y}, size=square(half))


def path(end: str) -> str:
    """The shape at the end of a bar; where it falls, what is higher lies towards zero."""
    bound = Bound(end.removesuffix(FALLING))
    return looks.mirrored(looks.end(bound.opposite)) if end.endswith(FALLING) else looks.end(bound)


def zero(x: alt.X, y: alt.Y, half: float, apart: bool) -> Any:
    """Where all bars start: one line, or where words stand between bars, a stroke at each, twice `half` long."""
    if apart:
        tick = base().mark_tick(
            orient="vertical", size=2 * half, thickness=1.25, opacity=1, aria=False
        )
        return tick.encode(x=alt.XDatum(0, axis=None), y=y, color=alt.value(colour("ink")))
    return (
        base()
        .mark_rule(strokeWidth=1.25, aria=False)
        .encode(x=alt.XDatum(0, axis=None), color=alt.value(colour("ink")))
    )


def values(rows: list[Record], x: alt.X, y: alt.Y) -> list[Any]:
    """Each value after the end of its bar or, on its ground, inside it; what the chart is about in bold."""
    number = "isValid(datum.value) && " if any(row["value"] is None for row in rows) else ""
    kinds: dict[str, tuple[str, Role]] = {
        "datum.after < 0": ("right", "inside"),
        "datum.after > 0 && datum.value < 0": ("right", "value"),
        f"{number}datum.after > 0 && datum.value >= 0": ("left", "value"),
    }
    found = []
    for test, (align, role) in kinds.items():
        sign = "-" if "value <" in test else ""
        mark = (
            base()
            .transform_filter(test)
            .mark_text(
                align=align,
                dx=alt.ExprRef(f"{sign}datum.after"),
                **text(role, fontWeight=WEIGHT, aria=True),
            )
        )
        found.append(mark.encode(x=x, y=y, text="label:N", description="id:N"))
    return found


def missing(rows: list[Record], y: alt.Y, *, ranges: bool = True, **at: Any) -> list[Any]:
    """That the source leaves a value open, where its mark would stand, or between which ends it lies."""
    looks = {False: text("note", aria=True), True: text("value", fontWeight=WEIGHT, aria=True)}
    found = {"within" in row for row in rows if row["value"] is None} - {None if ranges else True}
    return [
        base()
        .transform_filter(f"!isValid(datum.value) && {'' if ranged else '!'}isValid(datum.within)")
        .mark_text(align="left", **looks[ranged])
        .encode(**at, y=y, text="label:N", description="id:N")
        for ranged in sorted(found)
    ]
