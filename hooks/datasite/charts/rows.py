"""Lays out rows: a label at the left (or above, on a phone), something drawn, its value at its end."""

from __future__ import annotations

from dataclasses import dataclass

from .drawings import Drawing, Node, Row
from .sheet import Sheet
from .theme import LEADING, TEXT, colour

LABEL_ROOM = 220.0
GAP = 14.0


@dataclass(frozen=True)
class Slot:
    """Where one row's drawing stands: the middle of its band and the band's limits."""

    top: float
    middle: float
    bottom: float


@dataclass(frozen=True)
class Rows:
    """The slots of all rows, the left edge of what is drawn in them, and the bottom of the last."""

    slots: tuple[Slot, ...]
    left: float
    bottom: float


def names(drawing: Drawing) -> list[str]:
    """Each row's name; where all have the same, what tells them apart: the area, or else the period."""
    rows = drawing.rows
    if len({r.name for r in rows}) > 1 or len(rows) == 1:
        return [r.name for r in rows]
    areas = [r.area for r in rows]
    return areas if len(set(areas)) == len(rows) else [r.when for r in rows]


def entries(drawing: Drawing) -> list[tuple[str, str]]:
    """Name and note of each row."""
    return list(zip(names(drawing), notes(drawing), strict=True))


def notes(drawing: Drawing) -> list[str]:
    """What sets each row apart: area, period, status, source; nothing that all rows share."""
    rows = drawing.rows
    areas = {r.area for r in rows}
    periods = {r.when for r in rows}
    sources = {r.source for r in rows}
    implied = {r.basis for r in rows} == {"implied"}  # said of all of them in the subtitle
    texts = []
    for row, name in zip(rows, names(drawing), strict=True):
        pieces = [row.area] if len(areas) > 1 and row.area not in name else []
        if (len(periods) > 1 or row.period is None) and row.when not in name:
            pieces.append(row.when)
        if (
            row.basis == "implied"
            and row.status in ("reported", "context")
            and not (implied and len(periods) == 1)
        ):
            pieces.append(drawing.words.basis("implied"))
        if row.status == "context":
            pieces.append(row.source if len(sources) > 1 else "")
        elif row.status != "reported":
            pieces.append(drawing.words.status(row.status))
        texts.append(drawing.dotted(pieces))
    return texts


def labels(sheet: Sheet, entries: list[tuple[str, str]], *, top: float = 0, pitch: float = 44, band: float = 24,
           between: float = 0, of: tuple[Row | Node, ...] = (), flat: bool = False,
           said: bool = False) -> Rows:  # fmt: skip
    """Writes a label and a note for each row and gives the slots that remain for drawing.

    `pitch` is the least height of a row on a wide sheet, `band` the height of what is drawn.
    With `flat`, nothing is drawn for a record without a date. With `said`, a phone's layout writes
    each value under its label, because there is no room at the end of what is drawn.
    """
    if sheet.drawing.narrow:
        return above(sheet, entries, top, band, between, of, flat, said)
    room = min(
        LABEL_ROOM,
        max(
            max(sheet.measure("label", name), sheet.measure("note", note) + 14)
            for name, note in entries
        ),
    )
    slots = []
    for index, (name, note) in enumerate(entries):
        lines, small = (
            sheet.wrap("label", name, room),
            sheet.wrap("note", note, room - 14) if note else [],
        )
        tall = sheet.height("label", lines) + sheet.height("note", small)
        height = max(pitch, tall + 12, band + 12)
        middle = top + height / 2
        bottom = sheet.lines("label", 0, middle - tall / 2, lines)
        note_lines(sheet, small, bottom, undated(of, index), of[index].id if of else "")
        slots.append(Slot(top, middle, top + height))
        top += height + (between if index < len(entries) - 1 else 0)
    return Rows(tuple(slots), room + GAP, top)


def above(sheet: Sheet, entries: list[tuple[str, str]], top: float, band: float, between: float,
          of: tuple[Row | Node, ...], flat: bool, said: bool) -> Rows:  # fmt: skip
    """The phone's layout: label and note over the drawing."""
    slots = []
    for index, (name, note) in enumerate(entries):
        start = top
        bottom = sheet.lines("label", 0, top, sheet.wrap("label", name, sheet.width))
        small = sheet.wrap("note", note, sheet.width - 14) if note else []
        bottom = (
            note_lines(sheet, small, bottom, undated(of, index), of[index].id if of else "") + 4
        )
        if said:
            value = of[index]
            text = value.text if isinstance(value, Row) else ""
            lines = sheet.wrap("value", text, sheet.width)
            bottom = sheet.lines("value", 0, bottom - 2, lines, of=value.id) + 3
        own = 0 if flat and undated(of, index) else band
        slots.append(Slot(start, bottom + own / 2, bottom + own))
        top = bottom + own + 14 + (between if index < len(entries) - 1 else 0)
    return Rows(tuple(slots), 0, top - 14)


def undated(of: tuple[Row | Node, ...], index: int) -> bool:
    """Whether that row's record has no date."""
    return bool(of) and of[index].period is None


def note_lines(
    sheet: Sheet, lines: list[str], top: float, ring: bool, of: str = "", left: float = 0
) -> float:
    """The note under a label, after a ring where the source gives no date."""
    if ring and lines:
        sheet.dot(left + 5, top + TEXT["note"][0] * LEADING / 2, 3.5, "none", colour("muted"), of)
    return sheet.lines("note", left + (14 if ring else 0), top, lines)
