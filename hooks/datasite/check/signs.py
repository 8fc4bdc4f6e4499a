"""Which way a number of a fragment goes: whether something became less by it, fell to it, or is below zero."""

from __future__ import annotations

import re

from ..languages import Reader

ASIDE = re.compile(r"\s?[*†‡]+(?=\s)")  # what leads to a note


def signed(before: str, reader: Reader, *, money: bool) -> bool:
    """Whether a number is negative by a sign in a word, or by one before the money that stands before it."""
    minus = money and re.search(r"(?<![\w)])[-\N{MINUS SIGN}]$", before) is not None
    return minus or reader.ends("negative", before)


def falling(before: str, rest: str, reader: Reader) -> bool:
    """Whether something becomes less by a number: it falls by it, and not to it or from it.

    What falls does so up to where a sentence turns: lost 3 million, against a profit of 1 million.
    """
    rest = without_asides(rest, reader)
    if rest and reader.starts("falls_after", rest):
        return not reader.ends("onto", before)
    if rest and reader.starts("rises_after", rest):
        return False
    falls = last(reader, "falls", before) if before else -1
    if falls < 0 or falls < last(reader, "rises", before):
        return False
    gap = reader.pattern("rate_of").sub("", before[falls:])
    if last(reader, "change_in", before) >= falls:  # a fall in sales of
        gap = reader.pattern("change_of", r"\s{}\s*$").sub("", gap)
    if reader.pattern("turns").search(gap):
        return False
    return last(reader, "level", gap) <= last(reader, "by", gap)


def without_asides(rest: str, reader: Reader) -> str:
    """What follows a number without a margin in brackets and the mark of a note: percent (±1.6 percent)* below."""
    margin = reader.pattern("margin", r"\s*[(（]\s*{}[^()（）]*[)）]").sub("", rest, count=1)
    return ASIDE.sub("", margin, count=1)


def changing(before: str, reader: Reader) -> bool:
    """Whether a number follows the word that something rises or falls: down 0.1, up by 0.4."""
    return any(
        reader.pattern(name, r"{}\W*(?:\w+\W+)?$").search(before) for name in ("falls", "rises")
    )


def last(reader: Reader, name: str, text: str) -> int:
    """Where the last of what some language writes so ends in a text; -1 where there is none."""
    ends = [found.end() for found in reader.pattern(name).finditer(text)]
    return ends[-1] if ends else -1
