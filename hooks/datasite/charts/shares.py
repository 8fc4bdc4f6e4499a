"""Shares of a whole: parts side by side in a bar for each area or period, with their names and values on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import altair as alt

from ..bound import Bound
from . import looks
from .bands import GAP, OUTLINE
from .cascade import STATED, cascade, parts
from .drawings import Drawing
from .grammar import base, finish, text
from .labels import ABOVE, LEADING, Label, broken, label, lines, place, widest, width, words
from .layers import strokes
from .names import entries, shared
from .rows import Row
from .theme import Role
from .values import Record, highlighted, plain, record
from .whole import with_total

ONE, SEVERAL = 36.0, 24.0  # how thick a bar is
BETWEEN = 14.0  # from bar to bar
UNDER = 10.0  # from a bar to the middle of what is written under it
EDGE = 4.0  # from a name to the next
LINES = 3  # of a name over its part


def draw(drawing: Drawing) -> alt.LayerChart:
    """The chart: bars where names and values have room on their parts, else a line for each part."""
    of = completed(drawing)
    rows = segments(of, highlighted(drawing))
    return stacked(of, rows) or cascade(of, rows, limit(of))


def limit(drawing: Drawing) -> float:
    """How long the whole is, in the values' unit."""
    whole = drawing.named.get("whole")
    return whole.value if whole else 100.0


def completed(drawing: Drawing) -> Drawing:
    """The drawing with its rows in bars, the parts of each in the order of the first, and what is not stated last."""
    rows = drawing.rows
    several = {"area": {r.area for r in rows}, "period": {r.when for r in rows}}
    by = next((key for key, found in several.items() if len(found) > 1), "")
    of = replace(drawing, options={**drawing.options, **({"group": by} if by else {})})
    bars: dict[str, list[Row]] = {}
    for row in rows:
        bars.setdefault(of.group(row), []).append(row)
    order = list(dict.fromkeys(row.name for group in bars.values() for row in group))
    found: list[Row] = []
    for name, group in bars.items():
        found += sorted(group, key=lambda row: order.index(row.name))
        left = limit(of) - sum(row.value for row in group)
        if left > rounding(group):
            found.append(
                replace(
                    group[0], id=f"not-stated-{name}", name=of.words.ui("chart.not_stated"), value=left, text="",
                    label="", bound=Bound.EXACT, titled=False, symbol=True, missing="",
                )
            )  # fmt: skip
    return replace(of, rows=tuple(found))


def rounding(group: Sequence[Row]) -> float:
    """How much parts may lack of their whole because each is rounded."""
    decimals = max(len(str(plain(row.value)).partition(".")[2]) for row in group)
    return 0.5 * len(group) * 10.0**-decimals + 1e-9


def segments(drawing: Drawing, about: set[str]) -> list[Record]:
    """The parts with where each begins and ends in its bar; what is not stated is the `rest`."""
    found: list[Record] = []
    at, bar = 0.0, None
    for row in drawing.rows:
        group = drawing.group(row) or drawing.form
        at, bar = (at if group == bar else 0.0), group
        of = record(row, row.id in about) | {
            "from": plain(at),
            "to": plain(at + row.value),
            "bar": bar,
        }
        of |= {"value": plain(row.value), "part": True, "rest": row.symbol, "band": row.id}
        if row.symbol:
            of["id"] = None  # no record of any source
        at += row.value
        found.append(of)
    return found


def stacked(drawing: Drawing, rows: list[Record]) -> alt.LayerChart | None:
    """The bars, if all that is written has room."""
    names = list(dict.fromkeys(row["bar"] for row in rows))
    several = len(names) > 1
    said = [
        Label(broken(drawing, "value", name, 160), broken(drawing, "note", note, 160))
        for name, note in shared(drawing).items()
        if name
    ]
    beside = several and not drawing.narrow
    lead = widest(drawing, said) + GAP if beside else 0.0
    end = max(looks.REACH[row.bound.side] for row in drawing.rows) * ONE / 2
    long = drawing.width - lead - 2 * OUTLINE
    unit = (long - end) / max(limit(drawing), *(row["to"] for row in rows))
    over: list[Label] = []
    for row, (name, note) in zip(rows, entries(drawing), strict=True):
        of = label(drawing, name, note, room_on(row, unit) - EDGE)
        over.append(replace(of, value=() if row["rest"] else (row["label"],)))
    stated = [(row, of) for row, of in zip(rows, over, strict=True) if not row["rest"]]
    head = [of for row, of in stated if row["bar"] == names[0]]
    rest = [of for row, of in stated if row["bar"] != names[0]]
    if not (
        all(roomy(drawing, row, of, unit) for row, of in stated[: len(head)])
        and all(roomy(drawing, row, Label((), (), of.value), unit) for row, of in stated)
        and not any(of.note for of in rest)
        and {of.name for of in rest} <= {of.name for of in head}
    ):
        return None
    thick = SEVERAL if several else ONE
    said_of = [*head, *(Label((), (), of.value) for of in rest)]
    place([row for row, _ in stated], said_of, thick / 2 + ABOVE)
    heads = 0.0 if beside or not several else max(of.height for of in said) + ABOVE
    tall, low = max(of.height for of in head) + ABOVE, LEADING + ABOVE
    for row in rows:
        row["below"] = row["rest"] and not named_on(drawing, row, unit)
    below = LEADING if any(row["below"] for row in rows) else 0.0
    step = thick + BETWEEN + heads + low + below
    first_at = heads + tall + thick / 2 - step / 2
    scale = alt.Scale(
        domain=names, range=[round(first_at, 1), round(first_at + len(names) * step, 1)], padding=0
    )
    y = alt.Y("bar:N", axis=None, scale=scale)
    height = first_at + (len(names) - 0.5) * step + thick / 2 + below
    x = alt.Scale(domain=[0, plain(long / unit)], nice=False)
    layers = [*drawn(rows, x, y, thick), *written(rows, x, y, thick)]
    titles = titled(names, said, [thick / 2 + ABOVE + over for over in (tall, low)], beside=beside)
    layers += headed(titles, y, -lead) if several else []
    height, notes = with_total(drawing, rows, layers, x, height, bar=names[0])
    more = {"bars": titles, **notes} if several else notes
    return finish(layers, rows, long, height, **more)


def named_on(drawing: Drawing, row: Record, unit: float) -> bool:
    """Whether what is not stated has room for being called so."""
    return width(drawing, "note", row["name"]) + 2 * EDGE <= room_on(row, unit)


def roomy(drawing: Drawing, row: Record, of: Label, unit: float) -> bool:
    """Whether what is written over a part has room there."""
    return len(of.name) <= LINES and widest(drawing, [of]) <= room_on(row, unit) - EDGE


def room_on(row: Record, unit: float) -> float:
    """How long a part is, in pixels."""
    return float(row["to"] - row["from"]) * unit


def drawn(rows: list[Record], x: alt.Scale, y: alt.Y, thick: float) -> list[Any]:
    """The parts with a gap between two of them, and what is not stated."""
    at = {"x": alt.X("from:Q", axis=None, scale=x), "y": y}
    gap = strokes(at, thick + 4, "paper", f"{STATED} && datum.from > 0", thickness=2.5)
    return parts(rows, x, y, lambda share: thick * (0.5 + share / 2), "transparent", [gap])


def written(rows: list[Record], x: alt.Scale, y: alt.Y, thick: float) -> list[Any]:
    """Names over the parts of the first bar, values over all; what is not stated is called so on it or under it."""
    found = words(rows, y, alt.X("from:Q", axis=None, scale=x), told={"said": "id"}, dx=1)
    if not any(row["rest"] for row in rows):
        return found
    for row in rows:
        row["middle"] = plain((row["from"] + row["to"]) / 2)
    under = {"align": "right", "dy": thick / 2 + UNDER}
    places: tuple[tuple[str, str, dict[str, Any]], ...] = (("!", "middle", {}), ("", "to", under))
    for no, field, more in places:
        mark = base(f"datum.rest && {no}datum.below").mark_text(**text("note", **more))
        found.append(mark.encode(x=alt.X(f"{field}:Q", axis=None, scale=x), y=y, text="name:N"))
    return found


def titled(
    names: Sequence[str], said: Sequence[Label], over: Sequence[float], *, beside: bool
) -> list[Record]:
    """What each bar is called: beside it, or so far `over` the middle of the first and of the others."""
    rows: list[Record] = [{"bar": name} for name in names]
    for n, (row, of) in enumerate(zip(rows, said, strict=False)):
        place([row], [of], 0 if beside else over[min(n, 1)])
    return rows


def headed(titles: Sequence[Record], y: alt.Y, x: float) -> list[Any]:
    """The layers that write what bars are called."""
    found = []
    roles: tuple[tuple[str, Role, int], ...] = (("heading", "label", 700), ("note", "note", 400))
    for field, role, weight in roles:
        if any(field in row for row in titles):
            mark = lines(field, role, of="bars", fontWeight=weight)
            found.append(mark.encode(x=alt.value(x), y=y, text=f"{field}:N"))
    return found
