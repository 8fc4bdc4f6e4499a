"""What is taken away at once: a workbook, and a zip of it with the tables, a README, licence and citation.

There is one of each for the whole of the data, and one for each figure. The same data give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from textwrap import indent
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ..citations import listed
from ..pages.opening import ways
from ..receipts import Receipt
from ..release import LICENCE_SHORT, LICENCE_TITLE, LICENCE_URL, Release
from ..words import Words
from ..words.released import makers
from .front import Front
from .resource import Resource
from .workbook import FirstSheet, workbook

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of archives: what is in them has no date of its own
READABLE = 0o644 << 16  # by whoever unpacks it

Fronts = Sequence[Front]  # of each language of the tables


def book(fronts: Fronts, sheets: Sequence[Resource], release: Release, receipt: Receipt) -> bytes:
    """The workbook of some tables."""
    return workbook(first_sheet(fronts, sheets, release), sheets, release.made, receipt)


def first_sheet(fronts: Fronts, sheets: Sequence[Resource], release: Release) -> FirstSheet:
    """What the workbook is, in one language after the other."""
    lines: list[tuple[str, str]] = []
    for front in fronts:
        lines += [("", ""), (front.title, ""), *front.lines]
        lines += [(sheet.name, front.words.ui(f"sheet.{sheet.name}")) for sheet in sheets]
    about = " · ".join(dict.fromkeys(front.words.ui("sheet.about") for front in fronts))
    first = fronts[0]
    told = {
        "title": first.title,
        "author": makers(first.words, release),
        "comments": first.citation,
    }
    return FirstSheet(about, lines[1:], told)


def papers(
    fronts: Fronts, files: Callable[[Words], Mapping[str, str]], main: Resource
) -> dict[str, bytes]:
    """What stands beside the tables of a zip: README, licence and citation.

    `files` says what the others are, the workbook and then the main table first, whose columns the README explains.
    """
    terms = [f"{LICENCE_TITLE} ({LICENCE_SHORT})\n{LICENCE_URL}"]
    terms += [front.words.ui("licence.terms") for front in fronts]
    told = [readme(front, files(front.words), main) for front in fronts]
    cited = listed([fronts[0].work], fronts[0].words)
    return {
        "README.md": "\n".join(told).encode(),
        "LICENSE.txt": ("\n\n".join(terms) + "\n").encode(),
        "CITATION.txt": "".join(f"{front.citation}\n" for front in fronts).encode(),
        **{f"CITATION.{ending}": cited[ending].encode() for ending in ("bib", "ris")},
    }


def readme(front: Front, files: Mapping[str, str], main: Resource) -> str:
    """What is in a zip, how to open it and what the columns mean, in Markdown."""
    words = front.words
    colon = words.marks.colon
    workbook, table, *_ = files
    columns = {c.name: main.meaning(c.name, words) for c in main.columns}
    opening = ways(words, f"`{workbook}`", table, columns=columns)
    parts = (
        (front.title, (f"{name}{colon}{said}" for name, said in front.lines)),
        (words.ui("column.files"), (f"`{name}`{colon}{said}" for name, said in files.items())),
        (words.ui("open.heading"), (line_of(*way) for way in opening)),
        (
            words.ui("front.columns") + words.parenthetical(f"`{table}`"),
            (*(f"`{name}`{colon}{said}" for name, said in columns.items()), words.ui("front.rest")),
        ),
    )
    lines = []
    for level, (heading, points) in zip((1, 2, 2, 2), parts, strict=True):
        lines += [f"{'#' * level} {heading}", "", *(f"- {point}" for point in points), ""]
    return "\n".join(lines)


def line_of(said: str, code: str) -> str:
    """A point of a list: a sentence, and under it what is copied."""
    return said + ("\n\n" + indent(code, " " * 6) if code else "")


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files as a zip, in their order, none of them dated."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, FIRST_DAY)
            entry.create_system, entry.external_attr = 3, READABLE  # on whichever system it is made
            packed = name.endswith(".xlsx")  # a workbook is a zip itself
            archive.writestr(entry, content, ZIP_STORED if packed else ZIP_DEFLATED)
    return out.getvalue()
