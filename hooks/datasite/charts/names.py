"""What rows of a chart are called, and what sets each apart: area, period, status, source."""

from __future__ import annotations

from .drawings import Drawing


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
