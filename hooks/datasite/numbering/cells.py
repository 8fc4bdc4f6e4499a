"""Reads a cell of a table: its number and the marks at it; and what the words over cells say that they are in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ..check.phrases import Phrase, phrases
from ..languages import Reader
from .measured import money
from .nouns import trimmed

MARKS = re.compile(r"(?:\s*(?:\((?:[A-Za-z]|\d{1,2})\)|[*†‡§]+|\b\d/|(?<=[\d.,)])\s?[a-z]\b))+\s*$")
MARK = re.compile(r"[A-Za-z]")
BRACKETS = re.compile(r"\((.*)\)")
MINUS = re.compile(r"[-−–‐‑]\s?")
PARTS = re.compile(r"[;:()\[\]，；：（）]|,(?!\d)|\s[–—]\s|(?<=\w{5})\.\s+(?=[A-Z])")
THOUSANDS = re.compile(r"^\W*(?:in)?(?:1[.,]?)?000s?\b")
UNITLESS = re.compile(r"^\.(?=\d)")  # .8 is 0.8
NOTED = re.compile(r"\([prbef]\)")  # preliminary, revised: no pence
WORDS = 8  # of what may say a unit


@dataclass(frozen=True)
class Cell:
    """A number of a table, with the letters that mark it; `bracketed` where its brackets are read as a minus.

    `margin` is how far the true value may lie on either side, where the table says so.
    """

    number: str
    multiplier: int = 0
    marks: str = ""
    bracketed: bool = False
    said: Phrase | None = None
    margin: str = ""

    @property
    def ends(self) -> tuple[str, str]:
        """From where to where its margin reaches; empty where it has none."""
        if not self.margin:
            return "", ""
        number, margin = Decimal(self.number), Decimal(self.margin)
        return f"{number - margin:f}", f"{number + margin:f}"


@dataclass(frozen=True)
class Scale:
    """What values are in: thousands, dollars, percent; `noun` is what is counted, where that is said."""

    multiplier: int = 0
    family: str = ""  # percent, point, or the code of a money
    guessed: bool = False  # which money
    noun: str = ""


def unmarked(text: str) -> tuple[str, str]:
    """A text without the marks of its notes at the end, and those that are letters."""
    found = MARKS.search(text)
    if found is None or not text[: found.start()].strip():
        return text.strip(), ""
    return text[: found.start()].strip(), "".join(MARK.findall(found[0])).lower()


def cell(text: str, reader: Reader) -> Cell | None:
    """The number of a cell; None where it has none, or one that is no value: a margin, a name, a range."""
    words, marks = unmarked(reader.normal(text))
    edge = reader.pattern("margin", r"[(\[]?\s*{}").search(words)
    if edge and edge.start():
        of = cell(words[: edge.start()], reader)
        around = margin(words[edge.start() :], reader)
        return of and replace(of, marks=of.marks + marks, margin=around)
    if edge:
        return None
    bracketed = BRACKETS.fullmatch(words)
    plain = bracketed[1].strip() if bracketed else words
    below = MINUS.match(plain)
    plain = UNITLESS.sub("0.", plain[below.end() :] if below else plain)
    found = [n for n in reader.numerals(plain) if not n.spelled]
    if len(found) != 1 or any(char.isalnum() for char in plain[: found[0].start]):
        return None
    number = found[0].number.lstrip("-")
    sign = "-" if (bracketed or below) and number.strip("0.") else ""
    said = next(iter(phrases(plain, reader)), None)
    return Cell(sign + number, found[0].multiplier, marks, bracketed is not None, said)


def margin(text: str, reader: Reader) -> str:
    """The margin that a cell gives to the value before it; empty where it gives none."""
    words = unmarked(reader.normal(text))[0].lstrip("([ ")
    found = [n.number for n in reader.numerals(words) if not n.spelled]
    return found[0].lstrip("-") if reader.starts("margin", words) and len(found) == 1 else ""


def scale(words: str, reader: Reader) -> Scale | None:
    """What a head or a title says that values are in: the first of its parts that says it."""
    found: Scale | None = None
    for part in PARTS.split(NOTED.sub(" ", words)):
        if (said := scale_of(part, reader)) is None:
            continue
        if found is None:
            found = said
        elif not found.family and not said.multiplier:
            found = replace(found, family=said.family, guessed=said.guessed)
    return found


def scale_of(part: str, reader: Reader) -> Scale | None:
    """The same of one part."""
    words = reader.normal(part).split()
    if not 0 < len(words) <= WORDS:
        return None
    multiplier, said, noun = 0, Scale(), ""
    for text in asked(words, reader):
        of = next(iter(phrases(text, reader)), None)
        if of is None or of.number != "5":
            continue
        if of.multiplier and not multiplier:
            multiplier = of.multiplier
            noun = trimmed(text[text.find(of.quoted) + len(of.quoted) :], reader)
        if of.family == "percent" and not said.family:
            said = Scale(family="point" if of.points else "percent")
        if of.family == "currency" and of.monies and not said.family:
            code, guessed = money(of.monies)
            said = Scale(family=code, guessed=guessed)
    if THOUSANDS.search("".join(words).lstrip("$£€¥'’(")):
        multiplier = 3
    if not multiplier and not said.family:
        return None
    return replace(said, multiplier=multiplier, noun="" if said.family else noun)


def asked(words: list[str], reader: Reader) -> Iterator[str]:
    """A number before each end of some words, as if it were said so: 5 million dollars; behind a sign of money too."""
    for at in range(len(words)):
        rest = " ".join(words[at:])
        sign = re.match(r"[$£€¥]", rest)
        yield from (f"{sign[0]}5 {rest[1:].strip()}", f"{sign[0]}5") if sign else (f"5 {rest}",)
        if any(each.unspaced != NONE for each in reader.readings):
            yield f"5{rest}"


NONE = r"(?!)"  # the pattern of what a language does not have
