"""What rows of a chart are called, and what sets each apart: area, period, status, source."""

from __future__ import annotations

from collections import Counter

from .drawings import Drawing


def names(drawing: Drawing) -> list[str]:
    """What each row is called; of one value and what replaces it, which it is."""
    rows = drawing.rows
    told = list(zip(called(drawing), (r.area for r in rows), (r.when for r in rows), strict=True))
    twice = {each for each, number in Counter(told).items() if number > 1}
    return [
        each[0]
        + (drawing.words.parenthetical(row.vintage) if row.vintage and each in twice else "")
        for each, row in zip(told, rows, strict=True)
    ]


def called(drawing: Drawing) -> list[str]:
    """Each row's name; where all have the same, what tells them apart: the area, or else the period."""
    rows = drawing.rows
    if len({r.name for r in rows}) > 1 or len(rows) == 1:
        return [r.name for r in rows]
    areas = [r.area for r in rows]
    if "group" in drawing.options:  # its headings name the other
        return [r.when for r in rows] if drawing.options["group"] == "area" else areas
    return areas if len(set(areas)) == len(rows) else [r.when for r in rows]


def entries(drawing: Drawing) -> list[tuple[str, str]]:
    """Name, as it heads a row, and note of each row; what is noted of all rows of a group stands in its heading."""
    said = shared(drawing)
    noted = zip(drawing.rows, names(drawing), notes(drawing), strict=True)
    return [
        (name[:1].upper() + name[1:], "" if said[drawing.group(row)] else note)
        for row, name, note in noted
    ]


def shared(drawing: Drawing) -> dict[str, str]:
    """What is noted alike of all rows of each group, by the group."""
    found: dict[str, set[str]] = {}
    for row, note in zip(drawing.rows, notes(drawing), strict=True):
        found.setdefault(drawing.group(row), set()).add(note)
    return {
        group: notes.pop() if group and len(notes) == 1 else "" for group, notes in found.items()
    }


def notes(drawing: Drawing) -> list[str]:
    """What sets each row apart: area, period, status, source; nothing that all rows share."""
    rows = drawing.rows
    areas = {r.area for r in rows}
    periods = {r.when for r in rows}
    sources = {r.source for r in rows}
    bases = {r.relative for r in rows}
    implied = {r.basis for r in rows} == {"implied"}  # said of all of them in the subtitle
    texts = []
    for row, name in zip(rows, names(drawing), strict=True):
        name += drawing.group(row)
        pieces = [row.area] if len(areas) > 1 and row.area not in name else []
        if (len(periods) > 1 or row.period is None) and row.when not in name:
            starts = row.period is not None and not pieces  # a line: First half of 2031
            pieces.append(row.when[:1].upper() + row.when[1:] if starts else row.when)
        if (
            row.basis == "implied"
            and row.status in ("reported", "context")
            and not (implied and len(periods) == 1)
        ):
            pieces.append(drawing.words.ui("drawn.implied"))
        if row.status not in ("reported", "context"):
            pieces.append(drawing.words.status(row.status))
        told = row.status == "context" or (row.status == "forecast" and row.outside)
        if told and len(sources) > 1:
            pieces.append(row.source)
        if len(bases) > 1:
            pieces.append(row.relative)
        texts.append(drawing.words.join_facts(pieces))
    return texts
