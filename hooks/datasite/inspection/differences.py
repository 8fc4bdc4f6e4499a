"""What is altered in a file with a receipt, beside the file that was published: (here, there) in words."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from ..receipts import document, image, workbook
from ..receipts.markup import parsed
from .table import KEY, Table, written
from .table import differences as of_rows

Found = Iterator[tuple[str, str]]
Rows = list[list[workbook.Cell]]
WORDS = ("title", "desc", "text")
MANY = 2000  # words of a drawing that are compared
BESIDE = 24  # characters that are shown beside a difference


def of_drawings(here: bytes, there: bytes) -> Found:
    """Between two SVGs: their words, or else the drawing itself."""
    mine, theirs = words(here), words(there)
    if mine == theirs:
        yield "lines, shapes or colours are others", ""
    for kind, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            now, was = around(" ".join(mine[a:b]), " ".join(theirs[c:d]))
            yield f"it says {quoted(now)}", quoted(was)


def around(one: str, other: str) -> tuple[str, str]:
    """Two texts from a little before where they begin to differ to a little after where they end to."""
    start = alike(one, other)
    end = alike(one[start:][::-1], other[start:][::-1])
    start, end = max(0, start - BESIDE), max(0, end - BESIDE)

    def cut(text: str) -> str:
        inner = text[start : len(text) - end]
        return f"{'…' * (start > 0)}{inner}{'…' * (end > 0)}"

    return cut(one), cut(other)


def alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def words(content: bytes) -> list[str]:
    """The words of an SVG in their order."""
    found = [e for e in parsed(content).iter() if e.tag.rpartition("}")[2] in WORDS]
    return ["".join(each.itertext()) for each in found[:MANY]]


def quoted(said: str) -> str:
    """Words as a message shows them."""
    return f"“{said if len(said) <= 100 else said[:100] + '…'}”" if said else "nothing"


def of_images(here: bytes, there: bytes) -> Found:
    """Between two PNGs: their size, or where their pixels differ."""
    from PIL import ImageChops

    mine, theirs = image.picture(here), image.picture(there)
    if mine.size != theirs.size:
        yield f"it is {size(mine)} pixels", size(theirs)
    elif box := ImageChops.difference(mine, theirs).getbbox():
        left, top, right, bottom = box
        yield f"pixels differ within {right - left} × {bottom - top} at {left}, {top}", ""
    else:
        yield "it has parts that change its colours or move it", ""


def of_workbooks(here: bytes, there: bytes) -> Found:
    """Between two workbooks: row by row in sheets of records, else cell by cell."""
    mine, theirs = workbook.sheets(here), workbook.sheets(there)
    for name, rows in theirs.items():
        if name not in mine:
            yield f"without the sheet {name}", ""
            continue
        of_records = rows and mine[name] and "id" in rows[0] and "id" in mine[name][0]
        compare = of_tables if of_records else of_cells
        yield from ((f"sheet {name}: {said}", was) for said, was in compare(mine[name], rows))
    yield from ((f"with a sheet {name} besides", "") for name in mine if name not in theirs)


def of_tables(here: Rows, there: Rows) -> Found:
    """Between two sheets of records."""
    mine, theirs = as_table(here), as_table(there)
    return of_rows(mine, theirs, [name for name in KEY if name in theirs.columns])


def as_table(rows: Rows) -> Table:
    """A sheet as a table of texts."""
    head, *body = [["" if cell is None else str(cell) for cell in row] for row in rows]
    return Table(tuple(head), tuple(dict(zip_longest(head, row, fillvalue="")) for row in body))


def of_cells(here: Rows, there: Rows) -> Found:
    """Between two sheets of any cells."""
    empty: list[workbook.Cell] = []
    for down, (one, other) in enumerate(zip_longest(here, there, fillvalue=empty), start=1):
        for at, (now, was) in enumerate(zip_longest(one, other)):
            if now != was:
                yield f"the cell in row {down}, column {at + 1} is {spelt(now)}", spelt(was)


def size(picture: Any) -> str:
    """Width and height in words."""
    return f"{picture.width} × {picture.height}"


def of_documents(here: bytes, there: bytes) -> Found:
    """Between two JSON documents."""
    mine, theirs = (document.bare(document.parsed(each)) for each in (here, there))
    yield from of_values(mine, theirs, "")


def of_values(here: Any, there: Any, name: str, of: str = "") -> Found:
    """Between two values of JSON; `name` is where they stand, and `of` of which record."""
    if isinstance(here, dict) and isinstance(there, dict):
        for key in dict.fromkeys((*there, *here)):
            path = f"{name}.{key}" if name else str(key)
            if key not in here:
                yield f"without {path}{of}", ""
            elif key not in there:
                yield f"with {path}{of} besides", ""
            else:
                yield from of_values(here[key], there[key], path, of)
    elif isinstance(here, list) and isinstance(there, list):
        yield from of_lists(here, there, name, of)
    elif here != there or isinstance(here, bool) != isinstance(there, bool):
        now, was = (
            around(here, there)
            if isinstance(here, str) and isinstance(there, str)
            else (here, there)
        )
        yield f"{name}{of} is {spelt(now)}", spelt(was)


def of_lists(here: list[Any], there: list[Any], name: str, of: str) -> Found:
    """Between two lists: record by record where they are of records, else one after the other."""
    mine, theirs = by_id(here), by_id(there)
    if mine is not None and theirs is not None:
        for id_, row in theirs.items():
            if id_ in mine:
                yield from of_values(mine[id_], row, "", f" of {id_}")
            else:
                yield f"without the record {id_}", ""
        yield from ((f"with a record {id_} besides", "") for id_ in mine if id_ not in theirs)
        return
    for at, (one, other) in enumerate(zip(here, there, strict=False)):
        yield from of_values(one, other, f"{name}[{at}]", of)
    if len(here) != len(there):
        yield f"{name}{of} has {len(here)} entries", str(len(there))


def by_id(rows: list[Any]) -> dict[str, Any] | None:
    """Records by their ids, where each has one of its own."""
    ids = [row.get("id") if isinstance(row, dict) else None for row in rows]
    ids = [
        f"{row.get('of') or ''} {id_}".strip() if id_ else None
        for id_, row in zip(ids, rows, strict=True)
    ]
    if not rows or None in ids or len(set(ids)) < len(ids):
        return None
    return dict(zip(map(str, ids), rows, strict=True))


def spelt(value: Any) -> str:
    """A value of JSON as a message shows it."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "an object"
    return "empty" if value is None else written(str(value))
