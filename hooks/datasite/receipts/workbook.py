"""The receipt of an Excel workbook: properties of its own, which spreadsheets show and keep.

The hash is the SHA-256 of what stands in the cells, as canonical JSON (RFC 8785) of `{sheet: [[cell, …], …]}`: numbers
as numbers, all else as text, `null` for an empty cell before a full one. How cells look is not in it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from .damage import Damaged
from .document import canonical, number
from .markup import parsed
from .receipt import Receipt, read

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | None
Sheets = Mapping[str, list[list[Cell]]]

HASH = "SHA-256"
NAMES = {
    "Site": "site",
    "Address": "address",
    "Version": "version",
    "Figure": "figure",
    HASH: "sha256",
}
RECORDS, LONGEST = "Records", 255  # characters of a property; more records go on in the next
MOST = 100_000_000  # bytes of all parts, unpacked
MOST_ROWS, MOST_COLUMNS = 200_000, 1_000
PLACE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
CODE = re.compile("_x([0-9A-F]{4})_")  # how workbooks spell what XML cannot hold
PROPERTIES = "docProps/custom.xml"


def stamp(book: Workbook, receipt: Receipt) -> None:
    """Put the receipt into a workbook whose cells are all written."""
    told = receipt.of(hash_of(written(book)))
    for name, key in NAMES.items():
        if words := getattr(told, key):  # an empty one cannot be
            book.set_custom_property(name, words, "text")
    for at, ids in enumerate(parts(told.records), start=1):
        book.set_custom_property(f"{RECORDS} {at}" if at > 1 else RECORDS, ids, "text")


def parts(records: Iterable[str]) -> list[str]:
    """Ids in lines that a property has room for."""
    lines: list[str] = []
    for id_ in records:
        longer = f"{lines[-1]} {id_}" if lines else id_
        if lines and len(longer) <= LONGEST:
            lines[-1] = longer
        else:
            lines.append(id_)
    return lines


def written(book: Workbook) -> Sheets:
    """What was written into the cells of a workbook that is not closed."""
    strings = list(book.str_table.string_table)

    def cell(of: Any) -> Any:
        if hasattr(of, "string"):
            return strings[of.string]
        return plain(repr(of.number)) if hasattr(of, "number") else None  # only a look

    def full(page: Worksheet) -> Iterator[tuple[tuple[int, int], Cell]]:
        for row, cells in page.table.items():
            for at, of in cells.items():
                if (value := cell(of)) not in (None, ""):
                    yield (row, at), value

    return {page.name: trimmed(dict(full(page))) for page in book.worksheets()}


def plain(digits: str) -> Any:
    """A number as canonical JSON has it."""
    return number(digits) if re.search("[.eE]", digits) else int(digits)


def hash_of(sheets: Sheets) -> str:
    """The hash of what stands in cells."""
    return sha256(canonical(sheets)).hexdigest()


def content_hash(content: bytes) -> str:
    """The hash of the content of a workbook."""
    return hash_of(sheets(content))


def found(content: bytes) -> Receipt | None:
    """The receipt of a workbook, or None where it has none."""
    with opened(content) as archive:
        if PROPERTIES not in archive.namelist():
            return None
        told = {e.get("name", ""): "".join(e.itertext()) for e in part(archive, PROPERTIES)}
    if HASH not in told:
        return None
    lists = [ids for name, ids in told.items() if name.split(" ")[0] == RECORDS]
    records = " ".join(lists).split()
    return read({key: told.get(name, "") for name, key in NAMES.items()} | {"records": records})


def sheets(content: bytes) -> Sheets:
    """What stands in the cells of each sheet. Raises Damaged."""
    with opened(content) as archive:
        names = archive.namelist()
        shared = part(archive, "xl/sharedStrings.xml") if "xl/sharedStrings.xml" in names else ()
        strings = [said(each) for each in shared]
        targets = {
            e.get("Id"): e.get("Target", "") for e in part(archive, "xl/_rels/workbook.xml.rels")
        }
        found = {}
        for each in part(archive, "xl/workbook.xml").iterfind("{*}sheets/{*}sheet"):
            link = next((v for k, v in each.items() if k.endswith("}id")), None)
            target = targets.get(link, "")
            path = target[1:] if target.startswith("/") else f"xl/{target}"
            found[each.get("name", "")] = cells(part(archive, path), strings)
        return found


def cells(sheet: Element, strings: list[str]) -> list[list[Cell]]:
    """What stands in the cells of a sheet, row by row."""
    found: dict[tuple[int, int], Cell] = {}
    for each in sheet.iterfind("{*}sheetData/{*}row/{*}c"):
        place = PLACE.fullmatch(each.get("r", ""))
        if place is None:
            raise Damaged("has a cell without a place")
        column = 0
        for letter in place[1]:
            column = column * 26 + ord(letter) - 64
        row = int(place[2])
        if row > MOST_ROWS or column > MOST_COLUMNS:
            raise Damaged("has more rows or columns than any workbook of ours")
        value = cell(each, strings)
        if value is not None and value != "":
            found[row - 1, column - 1] = value
    return trimmed(found)


def cell(each: Element, strings: list[str]) -> Any:
    """What stands in one cell; of a formula, the formula, for no cell of ours has one."""
    formula = each.find("{*}f")
    value = each.findtext("{*}v")
    kind = each.get("t", "n")
    try:
        if formula is not None:
            return f"={formula.text or ''}"
        if kind == "inlineStr":
            return said(each)
        if value is None:
            return None
        if kind == "s":
            return strings[int(value)]
        return plain(value) if kind == "n" else value
    except (ValueError, IndexError):
        raise Damaged(f"has a damaged cell ({each.get('r')})") from None


def said(element: Element) -> str:
    """The text of a string, of all its runs."""
    runs = (each.text or "" for each in element.iter() if each.tag.endswith("}t"))
    return CODE.sub(lambda match: chr(int(match[1], 16)), "".join(runs))


def trimmed(found: Mapping[tuple[int, int], Cell]) -> list[list[Cell]]:
    """Cells as rows, each as long as it has something."""
    rows: list[list[Cell]] = [[] for _ in range(max((row for row, _ in found), default=-1) + 1)]
    for (row, column), value in sorted(found.items(), key=lambda item: item[0]):
        rows[row] += [None] * (column - len(rows[row])) + [value]
    return rows


def opened(content: bytes) -> ZipFile:
    """A workbook as the archive that it is."""
    try:
        archive = ZipFile(io.BytesIO(content))
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise Damaged("is a workbook that is damaged or cut off") from None
    if sum(each.file_size for each in archive.infolist()) > MOST:
        raise Damaged(f"is a workbook of more than {MOST:,} bytes, unpacked")
    return archive


def part(archive: ZipFile, name: str) -> Element:
    """A part of a workbook."""
    try:
        return parsed(archive.read(name))
    except (BadZipFile, KeyError, RuntimeError, NotImplementedError, OSError, EOFError) as error:
        raise Damaged(f"is a workbook that is damaged or cut off ({name})") from error
