"""Values over time: lines joined where periods follow each other, dotted over gaps, dashed to a forecast."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

import altair as alt

from ..bound import Bound
from . import looks
from .annotations import beside, noted, roomy
from .axes import axis, levels, times
from .bands import OUTLINE
from .drawings import Drawing, Row
from .grammar import WEIGHT, base, bound_marks, finish, known, look, outline, text
from .labels import broken, role, width
from .placing import DOT, GAP, Box, Place, Spot, spread, stroke
from .plane import EDGE, Plane, Point, ahead, join, plane, points
from .theme import LEADING, TEXT, colour
from .values import Record, record
from .whiskers import CAP

DENSE = 60  # more points than this are small dots on their line
NEAR = 17.0  # so are those that stand nearer to one another, in pixels
SMALL = 4.0  # half of what such a dot takes
ROOM = {True: 92.0, False: 190.0}  # of the names of lines, on a phone and elsewhere
NOTE_LEADING = round(TEXT["note"][0] * LEADING, 1)
NAME_LEADING = round(TEXT["label"][0] * LEADING, 1)
RADIUS = 9.0  # of a point, and a little
CLEAR = 22.0  # between a line across and a level that is named
MARK = 14.0  # and over a mark that stands on it
PANEL, OVER = 170, 36  # how high a panel is, and the room in it over its points, in pixels
FOOT = 9.0  # from zero to the middle of what is said of a value left open
LIFT = 15.0  # from a point to the middle of its label
TRIES, FEW = 8, 16  # how often labels are placed anew, and of how many


def named_ends(drawing: Drawing, given: Sequence[Point]) -> dict[str, Point]:
    """Where several lines are drawn, the last point of each by its name."""
    last = {p.record["line"]: p for p in given}
    return last if len(last) > 1 else {}


def series(drawing: Drawing) -> alt.LayerChart:
    """The chart of the dated rows; what options name are lines through it."""
    given, left_open = points(drawing), points(drawing, symbols=True)
    join(given)
    others = list(drawing.named.values())
    named = named_ends(drawing, given)
    ends = {name for each in drawing.alike for name in named_ends(each, points(each))}
    names = [line for name in ends for line in name_lines(drawing, name)]
    after = max((width(drawing, "label", line) for line in names), default=0.0)
    dated = sorted([*given, *left_open], key=lambda p: p.middle)
    every = sorted(
        (
            p
            for each in drawing.alike
            for open_ in (False, True)
            for p in points(each, symbols=open_)
        ),
        key=lambda p: p.middle,
    )
    height = 240 if not drawing.narrow else PANEL if drawing.beside else 190
    long = drawing.width - (2 * OUTLINE if others else 0)
    on = plane(every, others, long, height, after, OVER if drawing.beside else 0)
    levels_ = {
        level: word
        for level, word in levels(drawing, given[0].row, on).items()
        if all(abs(on.y(level) - on.y(row.value)) > CLEAR for row in others)
        and all(clear(drawing, on, p, level, word) for each in drawing.alike for p in points(each))
    }
    call(drawing, named, on)
    symbols = list(at_foot(drawing, left_open, on, levels_))
    label(drawing, given, on, levels_, others, symbols)
    rows = [p.record for p in dated] + [reference(drawing, row) for row in others]
    x = alt.X("middle:T", scale=on.time, axis=times(drawing, every, on))
    y = alt.Y("value:Q", scale=on.scale, axis=axis(levels_, on))
    layers = [*through(others, y), *drawn(rows, x, y, dense(given, on)), *written(rows, x, y)]
    layers += [*(called(x, y) if named else ()), *noted(rows, x, y)]
    layers += opened(x, on) if symbols else []
    layers += ranges(rows, x, on)
    return finish(layers, rows, on.width, on.height)


def dense(given: Sequence[Point], on: Plane) -> bool:
    """Whether the points of a line are too many or too near to one another for large dots and a value at each."""
    near = (
        on.x(after.middle) - on.x(before.middle)
        for of in dict.fromkeys(p.line for p in given)
        for before, after in pairwise(p for p in given if p.line == of)
    )
    return len(given) > DENSE or median([*near, NEAR]) < NEAR


def clear(drawing: Drawing, on: Plane, point: Point, level: float, word: str) -> bool:
    """Whether the word of a level, over its line at the left, is free of a point and its mark."""
    up = on.y(level) - on.y(point.row.value)
    return on.x(point.middle) > width(drawing, "note", word) + RADIUS or not -RADIUS < up < CLEAR


# what is drawn


def drawn(rows: list[Record], x: alt.X, y: alt.Y, dense: bool) -> list[Any]:
    """Lines over stretches without a gap, dots over gaps and dashes to forecasts, then points and their bounds."""
    at = {"x": x, "y": y}
    line = base().transform_filter("isValid(datum.stretch)").mark_line(aria=False)
    ink = look(rows, "stroke", "strokeWidth", field="path")
    found = [line.encode(**at, detail="stretch:N", **ink)]
    for name, dash in (("from", [1, 4]), ("ahead", [5, 4])):
        if any(f"{name}_middle" in row for row in rows):
            leap = base().transform_filter(f"isValid(datum.{name}_middle)")
            leap = leap.mark_rule(strokeDash=dash, strokeCap="round", aria=False)
            found.append(
                leap.encode(
                    x=f"{name}_middle:T",
                    x2="middle:T",
                    y=f"{name}_value:Q",
                    y2="value:Q",
                    **ink,
                )
            )
    return found + dots(
        rows, x, y, (lambda share: 16.0) if dense else (lambda share: (13 * share) ** 2)
    )


def dots(rows: list[Record], x: alt.X, y: alt.Y, area: Callable[[float], float]) -> list[Any]:
    """The points, of that area by their share of the full size, and the marks of their bounds over or under them."""
    full = look(rows, "fill", "stroke", *outline(rows), "size", size=area)
    dot = (
        base()
        .transform_filter("isValid(datum.middle)")
        .mark_point(style="quantity", strokeWidth=1.75, opacity=1)
    )
    found = [dot.encode(x=x, y=y, **full, **known(rows))]
    test = "isValid(datum.middle) && "
    return found + bound_marks(rows, over, {"x": x, "y": y}, size=area, test=test)


def over(bound: str) -> str:
    """The shape of a bound over a point: higher is up."""
    return looks.upward(looks.beside(bound))


def written(rows: list[Record], x: alt.X, y: alt.Y) -> list[Any]:
    """The values that have room, what the chart is about in bold."""
    if not any("label_dy" in row for row in rows):
        return []
    mark = base().transform_filter("isValid(datum.label_dy)").mark_text(
        baseline="middle", align=alt.ExprRef("datum.label_align"), dx=alt.ExprRef("datum.label_dx"),
        dy=alt.ExprRef("datum.label_dy"), **text("value", fontWeight=WEIGHT, aria=True),
    )  # fmt: skip
    return [mark.encode(x=x, y=y, text="label:N", description="id:N")]


def name_lines(drawing: Drawing, name: str) -> tuple[str, ...]:
    """The name of a line as it stands at its end."""
    return broken(drawing, "label", name, ROOM[drawing.narrow])


def call(drawing: Drawing, named: Mapping[str, Point], on: Plane) -> None:
    """Writes into the last point of each line its name and how far it is moved, so that no two names meet."""
    floor = float("-inf")
    right = max((on.x(point.middle) for point in named.values()), default=0.0) + EDGE
    for name, point in sorted(named.items(), key=lambda each: on.y(each[1].row.value)):
        lines, y = name_lines(drawing, name), on.y(point.row.value)
        top = max(y - (len(lines) - 1) * NAME_LEADING / 2, floor)
        floor = top + len(lines) * NAME_LEADING
        moved = {"called_dx": right - on.x(point.middle), "called_dy": top - y}
        called = "\n".join(lines)
        point.record.update(called=called, **{key: round(by, 1) for key, by in moved.items()})


def called(x: alt.X, y: alt.Y) -> list[Any]:
    """The names of lines at their ends, the subject's in bold."""
    mark = (
        base()
        .transform_filter("isValid(datum.called)")
        .mark_text(
            align="left", baseline="middle", dx=alt.ExprRef("datum.called_dx"), dy=alt.ExprRef("datum.called_dy"),
            **text("label", fontWeight=WEIGHT, lineHeight=NAME_LEADING),
        )
    )  # fmt: skip
    return [mark.encode(x=x, y=y, text="called:N")]


def at_foot(
    drawing: Drawing, left_open: Sequence[Point], on: Plane, levels: Mapping[float, str]
) -> Iterator[Box]:
    """Writes where it is said, over zero, that the source leaves a value open, and gives what that takes.

    Of several beside one another the first is told of in the chart, all in its table.
    """
    foot = on.height if on.turned or on.cut else on.y(0)
    edge = max(
        (
            width(drawing, "note", word)
            for at, word in levels.items()
            if abs(on.y(at) - foot) < CLEAR
        ),
        default=-GAP,
    )
    far = LIFT + max(edge, 0)  # from its own place
    for p in left_open:
        half = width(drawing, "note", p.record["label"]) / 2
        at = min(max(on.x(p.middle), edge + GAP + half), on.width - half)
        if at - half > edge + GAP - 0.1 and abs(at - on.x(p.middle)) <= half + far:
            edge = at + half
            p.record["open_dx"] = round(at - on.x(p.middle), 1)
            yield at - half, foot - 2 * FOOT, at + half, foot


def opened(x: alt.X, on: Plane) -> list[Any]:
    """That the source leaves values open."""
    foot = on.height if on.turned or on.cut else on.y(0)
    mark = base().transform_filter("isValid(datum.open_dx)")
    mark = mark.mark_text(dx=alt.ExprRef("datum.open_dx"), **text("note", aria=True))
    at = alt.value(round(foot - FOOT, 1))
    return [mark.encode(x=x, y=at, text="label:N", description="id:N")]


def ranges(rows: Sequence[Record], x: alt.X, on: Plane) -> list[Any]:
    """Lines from the low to the high end of what the source gives no value between, a stroke at both."""
    if not any("within" in row and row["value"] is None for row in rows):
        return []
    own = look(rows, "stroke", "strokeDash")
    found = base().transform_filter("!isValid(datum.value) && isValid(datum.within)")
    low, high = (alt.Y(f"{end}:Q", scale=on.scale) for end in ("low", "high"))
    tick = found.mark_tick(orient="horizontal", size=CAP, thickness=2, opacity=1, aria=False)
    rule = found.mark_rule(strokeWidth=2, aria=False).encode(x=x, y=low, y2="high:Q", **own)
    return [rule, *(tick.encode(x=x, y=end, color=own["stroke"]) for end in (low, high))]


def reference(drawing: Drawing, row: Row) -> Record:
    """What a value that is a line through the chart is written as, in lines that fit."""
    said = across(drawing, row)
    dy = -4 - round((len(said) - 1) * NOTE_LEADING, 1)  # of the first line
    return record(row, False) | {"line": row.name, "heading": "\n".join(said), "heading_dy": dy}


def across(drawing: Drawing, row: Row) -> tuple[str, ...]:
    """The words over a line through the chart."""
    return broken(drawing, "note", drawing.words.join_phrases((row.name, row.text)), drawing.width)


def through(others: Sequence[Row], y: alt.Y) -> list[Any]:
    """Lines through the whole chart, their words over them at the left."""
    if not others:
        return []
    named = base().transform_filter("isValid(datum.heading)")
    rule = named.mark_rule(strokeDash=[6, 3], strokeWidth=1.5, description="reference")
    dy, look = alt.ExprRef("datum.heading_dy"), text("note", lineHeight=NOTE_LEADING, aria=True)
    words = named.mark_text(align="left", baseline="bottom", dy=dy, **look)
    ink = alt.value(colour("target" if others[0].status == "target" else "muted"))
    return [
        rule.encode(y=y, color=ink),
        words.encode(x=alt.value(0), y=y, text="heading:N", description="id:N"),
    ]


def label(
    drawing: Drawing,
    given: Sequence[Point],
    on: Plane,
    levels: dict[float, str],
    others: Sequence[Row],
    foot: Sequence[Box],
) -> None:
    """Writes into the records where the value of each point stands that has room for it, and what is said at points.

    First those that the title names, of a dense series its turns, then the article's own, the ends, the bounded, then
    all others; where what is said has no room beside them all, it comes after those of the title, turns and ends.
    """
    few = not dense(given, on)
    spots = {p.row.id: spot(drawing, p, on, DOT if few else SMALL) for p in given}

    several = len({p.record["line"] for p in given}) > 1
    ends = [given[0], given[-1]]
    extremes = [] if few or several else turns(given)

    def order(p: Point) -> tuple[bool | int, ...]:
        return (
            not p.row.titled,
            extremes.index(p) if p in extremes else len(extremes),
            p.row.outside,
            p not in ends,
            p.row.bound is Bound.EXACT,
        )

    chosen = [p for p in given if "called" in p.record] if several else [*extremes, *ends]
    wanted = [
        p for p in sorted(given, key=order) if (few and not several) or p.row.titled or p in chosen
    ]
    strokes = [
        (spots[one.row.id], spots[other.row.id])
        for line in dict.fromkeys(p.line for p in given)
        for one, other in pairwise(p for p in given if p.line == line)
    ]
    strokes += [(spots[one.row.id], spots[other.row.id]) for one, other in ahead(given)]
    written_ = [
        (0.0, on.y(at) - 17, width(drawing, "note", word), on.y(at) - 3)
        for at, word in levels.items()
    ]
    for p in (p for p in given if "called" in p.record):
        left = on.x(p.middle) + p.record["called_dx"]
        top = on.y(p.row.value) + p.record["called_dy"] - LIFT / 2
        tall = NAME_LEADING * p.record["called"].count("\n")
        written_.append((left, top, on.width, top + LIFT + tall))
    written_ += foot
    written_ += [
        (0.0, y - 4 - NOTE_LEADING * len(across(drawing, row)), on.width, y + 2)
        for row, y in ((row, on.y(row.value)) for row in others)
    ]
    must = [p.row.id for p in wanted if p.row.titled]

    def fitted(
        ids: Iterable[str], besides: Sequence[Box], must: Collection[str]
    ) -> dict[str, Place]:
        at_foot = any(
            on.y(p.row.value) > on.height - RADIUS for p in given
        )  # words of time are under it
        low = [on.height - GAP / 2] if drawing.beside or at_foot else []  # panels are low
        of, dots = {id_: spots[id_] for id_ in ids}, list(spots.values())
        return spread(of, must, dots, strokes, [*written_, *besides], on.width, *low)

    def boxes(placed: Mapping[str, Place]) -> list[Box]:
        return [spots[id_].box(place) for id_, place in placed.items()]

    taken = [box for pair in strokes for box in stroke(*pair)] + written_
    taken += [each.dot for each in spots.values()]
    said = {p.row.id: (p.record, spots[p.row.id]) for p in given}
    plot = on.width, on.height
    placed = settled(lambda ids, must: fitted(ids, (), must), [p.row.id for p in wanted], must)
    if roomy(drawing, said, [*taken, *boxes(placed)], plot):
        beside(drawing, said, [*taken, *boxes(placed)], plot)
    else:
        first = [p.row.id for p in wanted if p.row.titled or p in chosen]
        placed = fitted(first, (), must)
        more = boxes(placed)
        more += beside(drawing, said, [*taken, *more], plot)
        placed |= fitted((p.row.id for p in wanted if p.row.id not in placed), more, must)
    for p in given:
        if p.row.titled:
            p.record.update(titled=True, labelled=p.row.id in placed)
        if p.row.id in placed:
            align, dx, dy = placed[p.row.id]
            p.record.update(label_align=align, label_dx=dx, label_dy=dy)


def turns(given: Sequence[Point]) -> list[Point]:
    """Where a dense series is highest, lowest and last: what a reader looks for first."""
    return [max(given, key=lambda p: p.value), min(given, key=lambda p: p.value), given[-1]]


def settled(
    fitted: Callable[[Sequence[str], Collection[str]], dict[str, Place]],
    order: Sequence[str],
    must: Collection[str],
) -> dict[str, Place]:
    """The places of labels, tried again with those first that had none, where more of them find one so."""
    best = found = fitted(order, must)
    for _ in range(TRIES if len(order) <= FEW else 0):
        if len(best) == len(order):
            break
        order = sorted(order, key=lambda id_: id_ in found)
        found = fitted(order, ())
        if len(found) > len(best) and found.keys() >= set(must):
            best = found
    return best


def spot(drawing: Drawing, of: Point, on: Plane, half: float) -> Spot:
    """Where a point of that size stands, and the size of its value."""
    kind = role(of.record)
    up = LIFT + (MARK if of.row.bound.side in ("low", "around") else 0)
    wide, tall = width(drawing, kind, of.row.label), TEXT[kind][0] * LEADING
    under = MARK if of.row.bound.side == "high" else 0
    return Spot(on.x(of.middle), on.y(of.row.value), wide, tall, up, half, under)
