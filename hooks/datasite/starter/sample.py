"""The invented example of a new site: one paragraph on a library, with a record for each of its numerals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ..load import hashes, positions
from .stock import Stock

SECTION = "example"
ARTICLE = "article.yml"  # the text as received, beside the site and not part of it
LIST = ".sample.sha256"  # the files that an article of one's own takes the place of
FILES = (
    ARTICLE, hashes.PATH, positions.PATH, "data/article.yml", "data/glossary.yml", "data/sources.yml",
    "data/units.yml", f"data/sections/{SECTION}.yml",
)  # fmt: skip
LOANS = {2028: 210, 2029: 225, 2030: 240, 2031: 276}


@dataclass(frozen=True)
class Sample:
    """The example in the language of its article."""

    stock: Stock

    @property
    def text(self) -> str:
        """Its article as `verify` reads it."""
        words = self.stock.said
        return (
            f'title: "{words("sample.title")}"\nsections:\n- id: {SECTION}\n'
            f'  heading: "{words("sample.heading")}"\n  paragraphs:\n'
            f'  - id: {SECTION}.1\n    text: "{words("sample.text")}"\n'
        )

    @property
    def numerals(self) -> str:
        """The list of its numerals in reading order, as lines of `data/article.yml`."""
        text, found = self.stock.said("sample.text"), []
        for year, count in LOANS.items():
            record = f"loans-{year}"
            for key, number, kind in (
                ("sample.year", year, "date"),
                ("sample.books", count, "figure"),
            ):
                fragment = self.stock.said(key).replace("{n}", str(number))
                line = f'    - {{fragment: "{fragment}", kind: {kind}, record: {record}}}'
                found.append((text.index(fragment), line))
        return "\n".join(line for _, line in sorted(found))


def listed(folder: Path) -> str:
    """The hashes of its files in a new site, in the form of sha256sum."""
    pages = (path.relative_to(folder).as_posix() for path in folder.glob(f"docs/*/{SECTION}.md"))
    return "".join(f"{digest(folder / path)}  {path}\n" for path in (*FILES, *sorted(pages)))


def files(folder: Path) -> list[str]:
    """Its files in a site that still has it; none where it went."""
    if not (folder / LIST).is_file():
        return []
    return [line.split("  ", 1)[1] for line in (folder / LIST).read_text("utf-8").splitlines()]


def touched(folder: Path) -> Iterator[str]:
    """Those of its files that somebody has changed."""
    for line in (folder / LIST).read_text("utf-8").splitlines():
        wanted, path = line.split("  ", 1)
        if (folder / path).is_file() and digest(folder / path) != wanted:
            yield path


def digest(path: Path) -> str:
    """The hash of a file."""
    return sha256(path.read_bytes()).hexdigest()
