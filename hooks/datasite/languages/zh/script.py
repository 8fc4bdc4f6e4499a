"""Tells Simplified characters in a Traditional text, and writes it in Traditional ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ..script import convert

# What to write instead: the form of everyday use (為, 眾), where plain `s2t` gives the old one (爲, 衆).
PROPOSED = "s2tw"
CLAUSE = re.compile("[\u3400-\u9fff]+")
QUOTES = {"“": "「", "”": "」"}


@lru_cache(maxsize=20_000)
def only_simplified(character: str) -> bool:
    """Whether a character, or a quotation mark, is written in Simplified script alone.

    Many stand in both (后, 里, 干): the everyday characters of Traditional script, which are the first
    level of Big5, are none of these.
    """
    if not "\u3400" <= character <= "\u9fff":
        return character in QUOTES
    code = int.from_bytes(character.encode("big5", "replace"))
    return not 0xA440 <= code <= 0xC67E and convert(character, "s2t") != character


def untraditional(text: str, overrides: Mapping[str, str]) -> list[tuple[int, str, str]]:
    """The characters of a Traditional text that are Simplified: offset, character, what to write.

    Words that have an override are right as they stand.
    """
    if not any(map(only_simplified, text)):
        return []
    for word in overrides:
        text = text.replace(word, " " * len(word))
    better = convert(text, PROPOSED)  # by whole words where lengths agree
    return [
        (
            at,
            character,
            QUOTES.get(character)
            or (better[at] if len(better) == len(text) else convert(character, PROPOSED)),
        )
        for at, character in enumerate(text)
        if only_simplified(character)
    ]


def traditional(text: str, overrides: Mapping[str, str]) -> str:
    """A text with each clause in Traditional script that holds a Simplified character, and no other touched.

    What stands in both scripts is read by its words then (后面 is behind, 皇后 a queen), rightly far more often than
    not; a clause that is sound is never read so, for there it would be wrong. Words that have an override stay.
    """
    if not any(map(only_simplified, text)):
        return text
    sound = [match.span() for word in overrides for match in re.finditer(re.escape(word), text)]
    written = [QUOTES.get(character, character) for character in text]
    for clause in CLAUSE.finditer(text):
        better = convert(clause[0], PROPOSED)
        if not any(map(only_simplified, clause[0])) or len(better) != len(clause[0]):
            continue
        written[clause.start() : clause.end()] = better
    for start, end in sound:
        written[start:end] = text[start:end]
    return "".join(written)
