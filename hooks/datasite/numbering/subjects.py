"""Finds what a number is said of: the noun phrase of its sentence, or what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..languages import Reader
from .listing import Listed

STOP = re.compile(r"[.!?]['\"”’»)\]]*(?=\s+[\"“‘„«(\[]?(?:[^\W\d_a-zß-ÿ]|\d))|[。！？]")
SHORT = re.compile(
    r"(?:^|[\s(])(?:\w|\w+\.\w+)$"
)  # before a full stop that ends no sentence: e.g, No, U.S
CLAUSE = re.compile(r",(?!\d)|[;:()（），；：、]|\s[–—]\s")
WORDS = 8  # of a name at most


NUMERAL = "\0"  # stands where one stood
ASIDE = re.compile(r"[(（][^()（）\0]*[)）]")  # words in brackets without a number


@dataclass(frozen=True)
class Subject:
    """What a number is of, and the noun that it counts; `sure` where its own clause says so."""

    name: str
    noun: str = ""
    sure: bool = True


def sentences(text: str, rows: Sequence[Listed]) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end; a full stop inside a numeral or a date ends none."""
    ends = [
        found.end()
        for found in STOP.finditer(text)
        if not SHORT.search(text[: found.start()])
        and not any(row.start <= found.start() < row.end for row in rows)
    ]
    return list(zip([0, *ends], [*ends, len(text)], strict=True))


def subject(text: str, rows: Sequence[Listed], at: int, start: int, reader: Reader) -> Subject:
    """What the numeral at a place is of, by the sentence that begins at `start`; without a name if it does not say."""
    row, plain = rows[at], blanked(text, rows)
    *others, own = CLAUSE.split(ASIDE.sub(" ", plain[start : number(row)[0]]))
    counts = row.phrase is not None and row.phrase.family is None
    noun = behind(text[row.end :], reader) if counts else ""
    if name := before_verb(own, reader):
        verb = reader.pattern("verbs").search(own)
        gap = own[verb.end() :] if verb else ""
        own_value = reader.ends("level", gap) or reader.ends("by", gap)
        if noun and trimmed(gap, reader) and not own_value:  # is used to select 5,000 firms
            return Subject(noun, noun, sure=False)
        return Subject(name, noun, sure=verb is not None and verb.group() != "")
    if noun:
        return Subject(noun, noun, sure=False)
    if is_pronoun(own, reader):
        return Subject("")
    named = (before_verb(clause, reader) for clause in reversed(others))
    return Subject(next(filter(None, named), ""), sure=False)


def blanked(text: str, rows: Sequence[Listed]) -> str:
    """A text without its dates, and with a mark for each other numeral; as long as it was."""
    for row in (each for each in rows if each.seems not in ("ordinal", "name", "grammar")):
        start, end = number(row)
        text = text[:start] + (" " if row.kind == "date" else NUMERAL) * (end - start) + text[end:]
    return text


def number(row: Listed) -> tuple[int, int]:
    """Where the number of a numeral stands, without the words that its fragment has around it."""
    quoted = row.phrase.quoted if row.phrase else row.fragment
    at = row.fragment.find(quoted)
    return (row.start, row.end) if at < 0 else (row.start + at, row.start + at + len(quoted))


def before_verb(clause: str, reader: Reader) -> str:
    """What a clause says something of: the words before its verb, or behind it where none stand before."""
    verb = reader.pattern("verbs").search(clause)
    if verb is None:
        return ""
    before, after = clause[: verb.start()], clause[verb.end() :]
    if NUMERAL in before:
        return ""
    return trimmed(before, reader) or ("" if NUMERAL in after else trimmed(after, reader))


def is_pronoun(clause: str, reader: Reader) -> bool:
    """Whether what a clause says something of is a word for what was named before: this, it."""
    verb = reader.pattern("verbs").search(clause)
    before = clause[: verb.start()].strip() if verb else ""
    return bool(before) and NUMERAL not in before and not trimmed(before, reader)


def behind(rest: str, reader: Reader) -> str:
    """The noun that a number counts, with the words before it."""
    stops, end = reader.pattern("stops"), CLAUSE.search(rest)
    said = rest[: end.start() if end else len(rest)]
    said = re.split(r"[.!?。！？]|\d", said)[0]
    for pattern in (stops, reader.pattern("verbs")):
        if (found := pattern.search(said)) is not None and found.group():
            said = said[: found.start()]
    nouns = "|".join(sort for each in reader.readings for sort in each.nouns)
    if nouns and (found := re.search(rf"\b(?:{nouns})\b", said, re.IGNORECASE)):
        said = said[: found.end()]
    return trimmed(said, reader)


def trimmed(words: str, reader: Reader) -> str:
    """A noun phrase without articles, prepositions and bounds around it; empty where no noun is left, or a sentence."""
    words, before = " ".join(words.split()).strip(" -–—*†‡\"“”‘’'·%."), ""
    while words != before:
        before = words
        for name in ("articles", "stops"):
            words = reader.pattern(name, r"^{}\s*").sub("", words)
        for name in ("stops", "articles", "lasting", "level", "by"):
            words = reader.pattern(name, r"\s*{}$").sub("", words)
        if bound := reader.bound_before(words):
            words = words[: bound[0]]
        words = words.strip(" -–—%")
    letters = re.search(reader.any("letters"), words)
    if reader.pattern("unnamed").fullmatch(words):
        return ""
    return words if letters and len(words.split()) <= WORDS else ""
