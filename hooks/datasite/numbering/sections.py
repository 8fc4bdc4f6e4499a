"""The parts of an article as sections: each with an id, its paragraphs, and the numerals of each."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from ..check.verification import CUT
from ..languages import Reader
from ..problems import CommandError
from .document import Document
from .labels import led_by, undashed
from .latin import latin, short
from .listing import Listed, listed

ID = 24  # characters of the id of a section
NUMBERED = 999  # paragraphs of a section, as a locator can say


@dataclass(frozen=True)
class Section:
    """A part of the article. `quoted` is as much of its heading as may be quoted."""

    id: str
    heading: str | None
    quoted: str | None
    paragraphs: Mapping[str, str]
    numerals: Mapping[str, list[Listed]]
    leads: Mapping[str, str] = field(default_factory=dict)  # of an item of a list: what leads that


def sections(document: Document, reader: Reader, longest: int, year: int) -> list[Section]:
    """The sections of an article. CommandError where it has no numeral at all."""
    found: list[Section] = []
    taken = {"context"}
    for number, part in enumerate(document.parts):
        id_ = document.ids[number] if document.ids else named(part.heading, number, taken)
        taken.add(id_)
        texts = {f"{id_}.{n}": text for n, text in enumerate(part.paragraphs[:NUMBERED], start=1)}
        leads = {f"{id_}.{item + 1}": f"{id_}.{lead + 1}" for item, lead in led_by(part).items()}
        numerals = {key: listed(text, reader, year, longest) for key, text in texts.items()}
        for key in leads.keys() & texts.keys():
            numerals[key] = undashed(texts[key], numerals[key], reader)
        found.append(Section(id_, part.heading, cut(part.heading, longest), texts, numerals, leads))
    if not any(each for section in found for each in section.numerals.values()):
        raise CommandError("there is no numeral in this text, so there is nothing to list")
    return found


def named(heading: str | None, number: int, taken: Container[str]) -> str:
    """A short name for a section: the words of its heading, or where it stands."""
    words = short(latin(heading or ""), ID, ID)
    if not words or not words[0][0].isalpha():
        words = ["lead"] if number == 0 else ["part", letter(number)]
    stem = "-".join(words)
    return next(i for n in range(1, 1000) if (i := f"{stem}-{n}" if n > 1 else stem) not in taken)


def letter(number: int) -> str:
    """Which part it is, without a numeral: a, b … z, za."""
    return "z" * (number // 26) + "abcdefghijklmnopqrstuvwxyz"[number % 26]


def cut(heading: str | None, longest: int) -> str | None:
    """The heading of a part as far as it may be quoted."""
    if heading is None or len(heading) <= longest:
        return heading
    return heading[: longest - len(CUT)].rsplit(" ", 1)[0] + CUT
