"""Trims words to the noun phrase in them, as a thing can be named by it."""

from __future__ import annotations

import re

from ..languages import Reader

CLAUSE = re.compile(r",(?!\d)|[;:()（），；：、]|\s[–—−]\s")
WORDS = 12  # of a name at most
NUMERAL = "\0"  # stands where one stood


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
    if NUMERAL in words or reader.pattern("unnamed").fullmatch(words):
        return ""
    return words if letters and len(words.split()) <= WORDS else ""


def ends_in_noun(name: str, reader: Reader) -> bool:
    """Whether the last word of a name looks like a noun, as far as the language shows it."""
    like = reader.pattern("noun_like")
    return any(like.match(part) for part in re.split(r"[\s-]", name)[-1:])


def behind(rest: str, reader: Reader) -> str:
    """The noun that a number counts, with the words before it."""
    stops, end = reader.pattern("stops"), CLAUSE.search(rest)
    said = rest[: end.start() if end else len(rest)]
    said = re.split(r"[.!?。！？]|\d", said)[0]
    for pattern in (stops, reader.pattern("verbs")):
        if (found := pattern.search(said)) is not None and found.group():
            said = said[: found.start()]
    nouns = "|".join(sort for each in reader.readings for sort in each.nouns)
    like = reader.pattern("noun_like")
    known = re.finditer(rf"\b(?:{nouns})\b", said, re.IGNORECASE) if nouns else iter(())
    until = next((found.end() for found in known if like.search(found[0])), len(said))
    words = trimmed(said[:until], reader) if like.search(said[:until]) else ""
    while words and not ends_in_noun(words, reader):  # berechnet, of "Bundesländern berechnet"
        words = words.rpartition(" ")[0]
    return words
