"""What stands beside each row of a chart: its name, and under it what sets it apart, in lines that fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import altair as alt

from . import looks, measure, theme
from .drawings import Drawing
from .grammar import WEIGHT, base, text
from .names import entries
from .theme import Role
from .values import NAME, Record

ROOM = 220.0  # for names beside a chart
LEADING = round(theme.TEXT["label"][0] * theme.LEADING, 1)  # names and notes share their lines
ABOVE = 5.0  # between a mark and the words over it, in pixels
# what others say of rows: by a row's id, the other's and the words
Remarks = Mapping[str, tuple[str, str]]
NONE: Remarks = {}
Told = Mapping[str, str]
TOLD: Told = {"remark": "remark_of"}
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


def role(record: Record) -> Role:
    """How a value is set: what the chart is about in bold."""
    return "plain" if record["look"].endswith(looks.BESIDE) else "value"


def broken(drawing: Drawing, role: Role, words: str, room: float) -> tuple[str, ...]:
    """A text of a role in lines that fit."""
    size, weight, _ = theme.TEXT[role]
    full = drawing.words.lang.type.full_width
    return tuple(measure.wrap(words, size, room, weight, full)) if words else ()


def labels(drawing: Drawing, remarks: Remarks = NONE) -> list[Label]:
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


def lines(part: str, role: Role, *, of: str = NAME, test: str = "", **look: Any) -> Any:
    """The mark that writes a part of labels where `place` has put it, in the rows that have it and pass a test."""
    look = {"align": "left", "baseline": "middle", "lineHeight": LEADING, **look}
    dy = alt.ExprRef(f"datum.{part}_dy")
    return base(f"isValid(datum.{part}){test}", of=of).mark_text(dy=dy, **text(role, **look))


def words(
    rows: Sequence[Record], y: Any, x: Any, *, of: str = NAME, test: str = "", told: Told = TOLD, **look: Any
) -> list[Any]:  # fmt: skip
    """The layers that write the labels of rows that pass a test, so many pixels from where the marks start.

    `told` are the parts that stand for a record, and the field that has its id.
    """
    at = {"x": alt.value(x) if isinstance(x, float) else x, "y": y}
    found = []
    for part, role in PARTS.items():
        if any(part in row for row in rows):
            known = {"description": f"{told[part]}:N"} if part in told else {}
            bold: dict[str, Any] = {"fontWeight": WEIGHT} if part == "said" else {}
            mark = lines(part, role, of=of, test=test, aria=bool(known), **look | bold)
            found.append(mark.encode(**at, text=f"{part}:N", **known))
    return found
