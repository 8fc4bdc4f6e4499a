"""Refuses numbers typed in prose: a quantity comes from its record by `[[id]]`, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from ..load.files import read_text
from ..model import Observation, Site
from ..numerals import numerals
from ..problems import Problem, inside
from .declared import DeclaredNames
from .grammar import ALLOWED, QUANTITY, RANKED
from .masking import inline, markdown
from .pages import MAX_LENGTH
from .texts import names, texts

FULL_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
AROUND = re.compile(r"\s*(?:%|％|percent\b|per cent\b|yuan\b|元)", re.IGNORECASE)
CANDIDATES = 3
SMALL = 20  # below it, equal values of other sections are chance


def prose(site: Site, root: Path) -> tuple[Problem, ...]:
    """Every typed number of the pages under docs/en and docs/zh and of the texts of the records."""
    proof = Proof(site)
    return (*proof.pages(root), *proof.records(root))


def spans(plain: str) -> list[tuple[int, int]]:
    """Where numerals and quantities in words stand, in order."""
    found = [(n.start, n.end) for n in numerals(plain)]
    return sorted(found + [match.span() for match in QUANTITY.finditer(plain)])


def numbers_in(text: str, known: DeclaredNames | None = None) -> list[tuple[int, str]]:
    """The numbers that stand for a quantity in a run of prose, as offset and quoted words.

    English and Chinese are looked for in every text. `known` are the names that hold numerals.
    """
    plain = text.translate(FULL_WIDTH)
    free = [match.span() for match in ALLOWED.finditer(plain)]
    ranked = [match.span() for match in RANKED.finditer(plain)]
    numbers: list[tuple[int, str]] = []
    end = 0
    for start, stop in spans(plain):
        if start < end or (known and known.cover(plain, start, stop)):
            continue
        if within(start, stop, free) and not within(start, stop, ranked):
            continue
        unit = AROUND.match(plain, stop)
        end = unit.end() if unit else stop
        numbers.append((start, text[start:end]))
    return numbers


def within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a stretch lies inside one of the spans."""
    return any(first <= start and end <= last for first, last in spans)


class Proof:
    """Reads the prose of one site, knowing its names and its values."""

    def __init__(self, site: Site) -> None:
        """Everything is looked up when first needed."""
        self.site = site

    @cached_property
    def known(self) -> DeclaredNames:
        """The declared names that hold numerals, and the paragraphs' ids."""
        found = {name.translate(FULL_WIDTH) for name in names(self.site) if numbers_in(name)}
        return DeclaredNames(found | {p.id for p in self.site.article.paragraphs()}, spans)

    def pages(self, root: Path) -> Iterator[Problem]:
        """The typed numbers of the hand-written pages."""
        for folder in ("en", "zh"):
            for file in sorted((root / "docs" / folder).rglob("*.md")):
                path = file.relative_to(root).as_posix()
                text, _ = read_text(file, path)  # what is wrong there, the check of pages tells
                if text is None or len(text) > MAX_LENGTH:
                    continue
                for offset, quoted in numbers_in(markdown(text), self.known):
                    line = text.count("\n", 0, offset) + 1
                    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
                    message, hint = self.advice(quoted, file.stem)
                    yield Problem(path, line, column, message, hint)

    def records(self, root: Path) -> Iterator[Problem]:
        """The typed numbers of the texts in the records."""
        for found in texts(self.site):
            for words, language in ((found.text.en, "en"), (found.text.zh, "zh")):
                for _, quoted in numbers_in(inline(words), self.known):
                    place = inside(found.place, *found.steps, language)
                    column = column_of(root / place.path, place.line, place.column, quoted)
                    message, hint = self.advice(quoted, found.section)
                    yield Problem(place.path, place.line, column, message, hint)

    def advice(self, quoted: str, section: str) -> tuple[str, str]:
        """What to say of a typed number: the records it may mean, best first."""
        meant = self.meant(quoted, section)
        message = f"typed number “{quoted}”"
        if not meant:
            return message, (
                "no record has this value: add an observation and write [[its-id]], "
                "declare the name that holds it, or say it without a number"
            )
        more = f" (or {', '.join(f'[[{o.id}]]' for o in meant[1:])})" if meant[1:] else ""
        return message, f"write [[{meant[0].id}]]{more}"

    def meant(self, quoted: str, section: str) -> list[Observation]:
        """The observations of that value in that sort of unit, those of the same section first."""
        read = next(numerals(quoted.translate(FULL_WIDTH)), None)
        if read is None:
            return []
        percent = quoted.rstrip().endswith(("%", "％", "percent", "per cent"))

        def fits(o: Observation) -> bool:
            kind = self.site.unit_of(o).kind
            if read.value < SMALL and o.section != section:
                return False
            return (kind == "percent") == percent and (kind == "rank") == read.ordinal

        found = [o for o in self.by_value.get(read.value, []) if fits(o)]
        return sorted(found, key=lambda o: o.section != section)[:CANDIDATES]

    @cached_property
    def by_value(self) -> dict[Decimal, list[Observation]]:
        """Observations by value in the base unit."""
        found: dict[Decimal, list[Observation]] = {}
        for o in self.site.observations.values():
            if o.value is not None:
                found.setdefault(o.value, []).append(o)
        return found


def column_of(file: Path, line: int, column: int, quoted: str) -> int:
    """The column of a number in the line its text begins on, or where the text begins."""
    try:
        whole = file.read_text(encoding="utf-8").split("\n")[line - 1]
    except (OSError, UnicodeDecodeError, IndexError):
        return column
    return whole.find(quoted, column - 1) + 1 or column
