"""The bands of a chart, one under the other: for each row, with room for its label, and for the heading of a group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import altair as alt

from .drawings import Drawing
from .labels import ABOVE, LEADING, Label, broken, lines, place
from .layers import rule
from .names import shared
from .values import Record

MANY = 14
OUTLINE = 2.0  # what lines and outlines at both ends go beyond the plot
GAP = 16.0  # between names and zero
AFTER = 8.0  # between the end of a bar and its value
OVER = 7.0  # from the line over a heading to its words
NOTHING: Mapping[str, float] = {}


@dataclass(frozen=True)
class Bands:
    """A band for each row, one under the other: their scale, and the height of all and of each, in pixels."""

    scale: alt.Scale
    height: float
    step: float

    @property
    def y(self) -> alt.Y:
        """The band of a row."""
        return self.at("id")

    def at(self, field: str) -> alt.Y:
        """The band that a field names."""
        return alt.Y(f"{field}:N", axis=None, scale=self.scale)


def bands(
    drawing: Drawing,
    rows: Sequence[Record],
    said: Sequence[Label],
    half: float,
    gap: float,
    below: Mapping[str, float] = NOTHING,
) -> Bands:
    """Bands with room for labels beside marks that are twice `half` thick, or on a phone over them.

    Over the first row of each group stands the band of its heading, under a mark as many as what stands `below` takes.
    """
    tall = max(label.height for label in said)
    place(rows, said, half + ABOVE if drawing.narrow else 0)
    over = tall + ABOVE if drawing.narrow else max(tall / 2 - half, 0)
    under = 0 if drawing.narrow else over
    step = over + 2 * half + under + gap
    short = max(below.values(), default=0) - under - gap
    spare = {row: max(0, ceil((tall - under - gap) / step)) for row, tall in below.items()}
    # rather a little more between all of them
    if 0 < short * len(rows) < sum(spare.values()) * step:
        gap, step, spare = gap + short, step + short, {}
    down = half + under + gap - LEADING - 4
    room = step + gap - 1.5 * LEADING - OVER - 4  # from a group to the line over the next heading
    domain = [
        band
        for row in grouped(drawing, rows, down, spaced=room < gap)
        for band in (row, *(f"{row} below {n}" for n in range(spare.get(row, 0))))
    ]
    # of the first mark, or of the first heading, so that what is over it begins at the top
    top = over + half
    if domain[0] != band(rows[0]):
        top = -rows[0]["group_dy"] + LEADING / 2
    first = top - step / 2  # where the first band begins
    last = first + len(domain) * step
    limits = [round(first, 1), round(last, 1)]
    scale = alt.Scale(domain=domain, range=limits, padding=0)
    return Bands(scale, last - step / 2 + half + under, step)


def band(row: Record) -> str:
    """What names the band of a row: itself, where it is not a record."""
    return str(row.get("band") or row["id"])


def grouped(
    drawing: Drawing, rows: Sequence[Record], down: float, *, spaced: bool
) -> Iterator[str]:
    """The bands from the top: those of rows, and of headings, which are written into the rows they stand over.

    The foot of a heading's last line is `down` and half a line under the middle of its band. Where bands are low, an
    empty one is `spaced` before it.
    """
    if "group" not in drawing.options:
        yield from map(band, rows)
        return
    before, noted = "", shared(drawing)
    for row, of in zip(rows, drawing.rows, strict=True):
        if (heading := drawing.group(of)) != before:
            lines = broken(
                drawing, "value", drawing.words.join_facts([heading, noted[heading]]), drawing.width
            )
            row["group"], row["group_band"] = "\n".join(lines), f"{band(row)} group"
            row["group_dy"] = round(down - (len(lines) - 1) * LEADING, 1)
            if spaced and before:
                yield f"{row['group_band']} before"
            yield row["group_band"]
            before = heading
        yield band(row)


def headings(rows: Sequence[Record], placed: Bands, x: float, width: float) -> list[Any]:
    """The layers that write the headings of groups, a faint line over all but the first."""
    if not any("group" in row for row in rows):
        return []
    band = placed.at("group_band")
    mark = lines("group", "label", fontWeight=700)
    over = min(row["group_dy"] for row in rows if "group" in row) - LEADING / 2 - OVER
    along = {"x": alt.value(x), "x2": alt.value(width), "y": band}
    but_first = f"isValid(datum.group) && datum.id != '{rows[0]['id']}'"
    return [
        rule(along, "rule", but_first, strokeWidth=1, yOffset=over),
        mark.encode(x=alt.value(x), y=band, text="group:N"),
    ]
