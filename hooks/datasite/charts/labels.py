"""What stands beside each row of a chart: its name, and under it what sets it apart, in lines that fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import altair as alt

from . import measure, theme
from .drawings import Drawing
from .grammar import WEIGHT, base, text
from .names import entries, shared
from .theme import Role
from .values import NAME, Record

ROOM = 220.0  # for names beside a chart
LEADING = round(theme.TEXT["label"][0] * theme.LEADING, 1)  # names and notes share their lines
OVER = 7.0  # from the line over a heading to its words
NOTHING: Mapping[str, float] = {}
ABOVE = 5.0  # between a mark and the words over it, in pixels
PARTS: dict[str, Role] = {"heading": "label", "note": "note", "remark": "note", "said": "value"}


@dataclass(frozen=True)
class Label:
    """The lines of a name, of its note and, where it has no room elsewhere, of its value."""

    name: tuple[str, ...]
    note: tuple[str, ...]
    value: tuple[str, ...] = ()
    remark: tuple[str, ...] = ()
    remark_of: str = ""  # the record that the remark tells

    @property
    def height(self) -> float:
        """The height of all lines, in pixels."""
        return sum(map(len, self.parts.values())) * LEADING

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The lines of each part, from the top."""
        return {"heading": self.name, "note": self.note, "remark": self.remark, "said": self.value}


def width(drawing: Drawing, role: Role, words: str) -> float:
    """How wide a text of a role is, in pixels."""
    size, weight, _ = theme.TEXT[role]
    return measure.width(words, size, weight, drawing.words.lang.type.full_width)


def broken(drawing: Drawing, role: Role, words: str, room: float) -> tuple[str, ...]:
    """A text of a role in lines that fit."""
    size, weight, _ = theme.TEXT[role]
    full = drawing.words.lang.type.full_width
    return tuple(measure.wrap(words, size, room, weight, full)) if words else ()


def labels(drawing: Drawing, remarks: Mapping[str, tuple[str, str]]) -> list[Label]:
    """The label of each row, with what another record says of it: by the row's id, that record's and the words."""
    said = [label(drawing, name, note) for name, note in entries(drawing)]
    for index, row in enumerate(drawing.rows):
        if row.id in remarks:
            of, words = remarks[row.id]
            remark = broken(drawing, "note", words, room(drawing))
            said[index] = replace(said[index], remark=remark, remark_of=of)
    return said


def room(drawing: Drawing) -> float:
    """How wide a label may be: beside the chart, or on a phone above what is drawn."""
    return float(drawing.width) if drawing.narrow else ROOM


def label(drawing: Drawing, name: str, note: str, wide: float = 0) -> Label:
    """A name and a note in lines."""
    wide = wide or room(drawing)
    return Label(broken(drawing, "label", name, wide), broken(drawing, "note", note, wide))


def with_value(drawing: Drawing, label: Label, value: str) -> Label:
    """A label that says its value too."""
    return replace(label, value=broken(drawing, "value", value, float(drawing.width)))


def widest(drawing: Drawing, said: Iterable[Label]) -> float:
    """The width of the longest line."""
    return max(
        width(drawing, PARTS[part], line)
        for label in said
        for part, lines in label.parts.items()
        for line in lines
    )


def place(rows: Sequence[Record], said: Sequence[Label], above: float) -> None:
    """Writes each label into its row: the lines of its parts, and how far each is from the middle of the mark.

    Beside the mark the label's middle is the mark's; `above` it, its foot is so many pixels over the middle.
    """
    for row, label in zip(rows, said, strict=True):
        top = -above - label.height if above else -label.height / 2
        for part, lines in label.parts.items():
            if lines:
                row[part] = "\n".join(lines)
                row[f"{part}_dy"] = round(top + LEADING / 2, 1)
                if part == "remark":
                    row["remark_of"] = label.remark_of
            top += len(lines) * LEADING


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
    if (
        0 < short * len(rows) < sum(spare.values()) * step
    ):  # rather a little more between all of them
        gap, step, spare = gap + short, step + short, {}
    down = half + under + gap - LEADING - 4
    room = step + gap - 1.5 * LEADING - OVER - 4  # from a group to the line over the next heading
    domain = [
        band
        for row in grouped(drawing, rows, down, spaced=room < gap)
        for band in (row, *(f"{row} below {n}" for n in range(spare.get(row, 0))))
    ]
    top = (
        over + half
    )  # of the first mark, or of the first heading, so that what is over it begins at the top
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
                drawing, "value", drawing.dotted([heading, noted[heading]]), drawing.width
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
    rule = base().transform_filter(f"isValid(datum.group) && datum.id != '{rows[0]['id']}'")
    over = min(row["group_dy"] for row in rows if "group" in row) - LEADING / 2 - OVER
    rule = rule.mark_rule(strokeWidth=1, yOffset=over, aria=False)
    ink = alt.value(theme.colour("rule"))
    ends = {"x": alt.value(x), "x2": alt.value(width)}
    return [
        rule.encode(**ends, y=band, color=ink),
        mark.encode(x=alt.value(x), y=band, text="group:N"),
    ]


def lines(part: str, role: Role, *, of: str = NAME, test: str = "", **look: Any) -> Any:
    """The mark that writes a part of labels where `place` has put it, in the rows that have it and pass a test."""
    look = {"align": "left", "baseline": "middle", "lineHeight": LEADING, **look}
    dy = alt.ExprRef(f"datum.{part}_dy")
    rows = base(of).transform_filter(f"isValid(datum.{part}){test}")
    return rows.mark_text(dy=dy, **text(role, **look))


def words(
    rows: Sequence[Record], y: Any, x: float, align: str = "left", test: str = ""
) -> list[Any]:
    """The layers that write the labels of rows that pass a test, so many pixels from where the marks start."""
    found = []
    for part, role in PARTS.items():
        if any(part in row for row in rows):
            known = {"description": "remark_of:N"} if part == "remark" else {}
            bold: dict[str, Any] = {"fontWeight": WEIGHT} if part == "said" else {}
            mark = lines(part, role, test=test, align=align, aria=bool(known), **bold)
            found.append(mark.encode(x=alt.value(x), y=y, text=f"{part}:N", **known))
    return found
