"""The data of a figure as a table in the page's words: equal to what the chart shows, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..bound import Bound
from ..model import Figure, Site
from ..words import Words
from . import theme
from .drawings import Drawing, drawing
from .forms import form_of
from .rows import Row


@dataclass(frozen=True)
class Table:
    """Columns as (key, label), rows as texts by key; a key absent from a row is an empty cell.

    A row's `id` is no column: it names the marks that the row tells of, a space between them.
    """

    columns: tuple[tuple[str, str], ...]
    rows: tuple[Mapping[str, str], ...]


def table(site: Site, figure: Figure, words: Words) -> Table:
    """The figure's values, or its entities, in the order drawn."""
    of = drawing(site, figure, words, theme.WIDE)
    drawn_as = form_of(figure)
    rows = [cells for node in of.nodes for cells in drawn_as.cells(words, node)]
    rows += [observed(words, row) for row in shown(of)]
    for cells in rows:
        if remark := of.annotations.get(cells.get("id", "")):
            cells["remark"] = remark
    return Table(columns(words, rows), tuple(rows))


def shown(of: Drawing) -> tuple[Row, ...]:
    """Every row the chart shows, those from options included."""
    parts = of.panels or (of,)
    return tuple(
        {row.id: row for each in parts for row in (*each.rows, *each.named.values())}.values()
    )


def observed(words: Words, row: Row) -> dict[str, str]:
    """An observation's cells."""
    return {
        "id": row.id,
        "name": row.name,
        "field": row.field,
        "value": row.full,
        "relative": row.compared,
        "bound": bound(words, row),
        "period": row.when,
        "basis": words.basis(row.basis),
        "area": row.area,
        "status": words.join_facts(filter(None, (words.status(row.status), row.revised))),
        "source": row.source,
    }


def bound(words: Words, row: Row) -> str:
    """What a value's bound means; nothing where it is exact."""
    if row.symbol and not row.within:
        return words.bound_name(None)
    return words.bound_name(row.bound, row.status) if row.bound is not Bound.EXACT else ""


# of columns
ORDER = (
    "name step part field relation target value relative bound remark members"
    " period basis area status source"
).split()


def columns(words: Words, rows: list[dict[str, str]]) -> tuple[tuple[str, str], ...]:
    """The columns that some row fills, in a fixed order; how a period is known only where it is not stated."""
    stated = words.basis("stated")
    used = [c for c in ORDER if any(r.get(c) for r in rows)]
    if all(r.get("basis", stated) == stated for r in rows) and "basis" in used:
        used.remove("basis")
    return tuple((c, words.ui(f"column.{c}")) for c in used)
