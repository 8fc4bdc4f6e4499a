"""Refuses numbers typed in prose: a quantity comes from its record by `[[id]]`, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property, partial
from pathlib import Path

from .. import languages
from ..languages import Reader
from ..languages.source_reader import FULL_WIDTH
from ..load.files import read_text
from ..location import Location
from ..masking import inline, markdown
from ..model import Observation, Site, Unit
from ..problems import Problem, problem_at
from ..rules import rule
from .declared import DeclaredNames
from .pages import MAX_LENGTH
from .prose_numbers import numbers_in, spans
from .texts import names, sentences
from .typed_names import values_in_names

CANDIDATES = 3
BEHIND = re.compile(
    r"\s+((?:[^\W\d_]+[\s-]){0,2}[^\W\d_]+)"
)  # a noun, perhaps with words before it
FEW = 10  # up to which a number in words may count things in passing
STEM = 4  # letters that words share which are forms of one
SMALL = 100  # below it, equal values are chance unless the same thing is counted


def page_numbers(site: Site, root: Path) -> Iterator[Problem]:
    """Every typed number of the pages and of the texts of the records."""
    linter = ProseLinter(site)
    yield from linter.pages(root)
    yield from linter.records(root)
    for place, quoted, meant in values_in_names(linter):
        yield typed_number(place, quoted, meant, name=True)


@rule("number-typed")
def typed_number(
    place: Location, shown: str, meant: Sequence[Observation], *, name: bool = False, form: str = ""
) -> Problem:
    """A number is typed in a sentence instead of being taken from its record.

    Why: A typed number stays when the record is corrected, loses its bound, and leads nowhere. `[[id]]`
    writes the value with bound and unit, as each language writes it, and links it to its paragraph.

    Example:
        docs/en/harbour.md:
            # Harbour

            There are 12 routes.
    Instead:
        docs/en/harbour.md:
            # Harbour

            There are [[routes]].
        docs/zh/harbour.md:
            # \u6e2f\u53e3

            [[routes]]
    """
    hint = (
        "no record is written like this: add an observation and write [[its-id]], "
        "declare the name that holds it, or say it without a number"
    )
    if meant:
        more = f" (or {', '.join(f'[[{o.id}{form}]]' for o in meant[1:])})" if meant[1:] else ""
        hint = f"write [[{meant[0].id}{form}]]{more}"
    if name:
        hint = f"leave it out of the name: a sentence or the title of a figure may have [[{meant[0].id}]]"
    return problem_at(place, f"typed number “{shown}”", hint)


class ProseLinter:
    """Finds the typed numbers of one site, whose names and values it knows."""

    def __init__(self, site: Site) -> None:
        """Everything is looked up when first needed."""
        self.site = site
        self.reader = languages.reader_of(site)

    @cached_property
    def known(self) -> DeclaredNames:
        """The declared names that hold numerals, and the paragraphs' ids."""
        found = {
            name.translate(FULL_WIDTH) for name in names(self.site) if numbers_in(name, self.reader)
        }
        return DeclaredNames(
            found | {p.id for p in self.site.article.paragraphs()},
            partial(spans, reader=self.reader),
        )

    def pages(self, root: Path) -> Iterator[Problem]:
        """The typed numbers of the hand-written pages."""
        for language in languages.written_in(self.site):
            for file in sorted((root / "docs" / language.key).rglob("*.md")):
                path = file.relative_to(root).as_posix()
                text, _ = read_text(file, path)  # what is wrong there, the check of pages tells
                if text is None or len(text) > MAX_LENGTH:
                    continue
                plain = markdown(text)
                for offset, quoted in self.typed(plain, language.key):
                    line = text.count("\n", 0, offset) + 1
                    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
                    place = Location(path, line, column)
                    yield self.told(place, plain, offset, quoted, file.stem)

    def records(self, root: Path) -> Iterator[Problem]:
        """The typed numbers of the texts in the records."""
        for found in sentences(self.site):
            for language, words in found.text.items():
                plain = inline(words)
                for offset, quoted in self.typed(plain, language):
                    place = found.place.inside(*found.steps, language)
                    column = column_of(root / place.path, place.line, place.column, quoted)
                    exact = Location(place.path, place.line, column)
                    problem = self.told(exact, plain, offset, quoted, found.section)
                    yield replace(problem, of=found.key)

    @cached_property
    def own(self) -> dict[str, Reader]:
        """What reads the words of each language alone, by its key."""
        return {each.key: languages.reader(each.code) for each in languages.written_in(self.site)}

    def typed(self, plain: str, language: str = "") -> Iterator[tuple[int, str]]:
        """The numbers of a run of prose in a language, or in any, that want a record."""
        for offset, quoted in numbers_in(plain, self.reader, self.known, self.own.get(language)):
            if not self.in_passing(plain[:offset], quoted, plain[offset + len(quoted) :]):
                yield offset, quoted

    def in_passing(self, before: str, quoted: str, after: str) -> bool:
        """Whether a small number in words counts things of which no record has as many: two offices.

        What measures, is bounded or stands in digits is a figure, and so is what a record of that value is called.
        """
        read, noun = next(self.reader.numerals(quoted), None), BEHIND.match(after)
        if (
            read is None
            or noun is None
            or read.ordinal
            or not read.spelled
            or not 1 < read.value <= FEW
        ):
            return False
        if self.reader.starts("measured", after) or self.reader.bound_before(before):
            return False
        if any(
            self.reader.starts(name, after) for name in ("percent", "points", "money", "quantity")
        ):
            return False
        said = stems(noun[1])
        return not any(said & self.words_of(o) for o in self.by_value.get(read.value, []))

    def words_of(self, o: Observation) -> set[str]:
        """The beginnings of the words that a value is called by, in any language."""
        unit, indicator = self.site.unit_of(o), self.site.indicators[o.indicator]
        texts = (unit.name, unit.one, unit.pattern, indicator.name, o.title)
        return {stem for text in texts for words in text.values() for stem in stems(words)}

    def told(self, place: Location, plain: str, offset: int, quoted: str, section: str) -> Problem:
        """A typed number, shown with the words that bound it and with what it counts."""
        before = plain[:offset].rpartition("\n")[2]
        after = plain[offset + len(quoted) :].partition("\n")[0]
        bound = self.reader.bound_before(before)
        counted = max((n for n in self.nouns if after.strip().startswith(n)), key=len, default="")
        start, end = bound[0] if bound else len(before), after.find(counted) + len(counted)
        shown = f"{before[start:]}{quoted}{after[:end]}".strip()
        if margins := self.margins(before, quoted):
            return typed_number(place, shown, margins, form=" margin")
        meant = self.meant(quoted, after, section)
        for form in ("level", "limits") if not meant else ():
            if intervals := self.intervals(quoted, section, form):
                return typed_number(place, shown, intervals, form=f" {form}")
        return typed_number(place, shown, meant)

    def intervals(self, quoted: str, section: str, form: str) -> list[Observation]:
        """The estimates of whose interval a typed number is the level or an end, those of a section first."""
        read = next(self.reader.numerals(quoted.translate(FULL_WIDTH)), None)
        sure = self.reader.ends("percent", quoted)
        if read is None or (form == "level" and not sure):
            return []
        found = [
            o
            for o in self.site.observations.values()
            if o.estimated
            and read.value in ([o.level] if form == "level" else [o.low, o.high])
            and (form == "level" or sure == (self.site.unit_of(o).kind == "percent"))
        ]
        return sorted(found, key=lambda o: o.section != section)[:CANDIDATES]

    def margins(self, before: str, quoted: str) -> list[Observation]:
        """The estimates whose margin a typed number behind ± is."""
        read = next(self.reader.numerals(quoted.translate(FULL_WIDTH)), None)
        if read is None or not self.reader.ends("margin", before):
            return []
        every = self.site.observations.values()
        return [o for o in every if o.margin is not None and o.margin == read.value][:CANDIDATES]

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        """What may stand behind a number, of all units."""
        return tuple(noun for unit in self.site.units.values() for noun in nouns(unit))

    def meant(self, quoted: str, after: str, section: str) -> list[Observation]:
        """What a typed number may mean: observations that are written like it, those of its section first."""
        plain = quoted.translate(FULL_WIDTH)
        read = next(self.reader.numerals(plain), None)
        if read is None:
            return []
        percent = self.reader.ends("percent", quoted)

        def fits(o: Observation) -> bool:
            unit = self.site.unit_of(o)
            if percent or read.ordinal:
                return unit.kind == ("percent" if percent else "rank")
            if unit.kind in ("percent", "rank"):
                return False
            if read.value < SMALL and (counted := tuple(nouns(unit))):
                return f"{plain[read.end :]}{after}".strip().startswith(counted)
            return read.value >= SMALL or o.section == section

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


def stems(words: str) -> set[str]:
    """The beginnings of some words, by which forms of one are alike."""
    return {word[:STEM] for word in re.findall(r"[^\W\d_]{3,}", words.casefold())}


def nouns(unit: Unit) -> Iterator[str]:
    """What stands behind a number of a unit, in each language, of one and of many."""
    for key, pattern in unit.pattern.items():
        for each in (pattern, pattern.replace(unit.name[key], unit.one[key])):
            if noun := each.rpartition("{n}")[2].strip():
                yield noun


def column_of(file: Path, line: int, column: int, quoted: str) -> int:
    """The column of a number in the line its text begins on, or where the text begins."""
    try:
        whole = file.read_text(encoding="utf-8").split("\n")[line - 1]
    except (OSError, UnicodeDecodeError, IndexError):
        return column
    return whole.find(quoted, column - 1) + 1 or column
