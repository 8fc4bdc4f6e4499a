"""Which way a number of a fragment goes: whether something became less by it, fell to it, or is below zero."""

from __future__ import annotations

import re

from ..languages import Reader

DASH = re.compile(r"(?<![–—−-])([-–−])[ \u00a0\u2009\u202f]+$")
OPENS = re.compile(
    r"[(（\[,，;；:：、|]\s*$"
)  # behind it a dash before a number is no dash of thought
PLUS = re.compile(r"(?<![\w)）])[+＋]\s?\d")
CLOSES = re.compile(r"[^.;()（）]*?\s[–-]\s(?!\d)")  # the second of two dashes around an aside
SENTENCE = re.compile(r"[.!?]\s|[。！？；]")
ASIDE = re.compile(r"\s?[*†‡]+(?=\s)")  # what leads to a note


def signed(before: str, reader: Reader, *, money: bool) -> bool:
    """Whether a number is negative by a sign in a word, or by one before the money that stands before it."""
    minus = money and re.search(r"(?<![\w)])[-\N{MINUS SIGN}]$", before) is not None
    return minus or reader.ends("negative", before)


def dashed(before: str, rest: str, reader: Reader) -> int:
    """Whether a dash that stands apart before a number is its minus: 1 for sure, 0 perhaps, -1 that none is there.

    It is one where the text writes a plus before another number, and where no thought could break off.
    """
    found = DASH.search(before)
    if found is None:
        return -1
    head = before[: found.start()].rstrip()
    counted = reader.pattern("scale", r"\d{}?\s*$")
    unit = next(
        (u for n in ("percent", "money") if (u := reader.pattern(n, r"{}$").search(head))), None
    )
    if counted.search(head[: unit.start()] if unit else head):
        return -1  # from one number to another
    said = SENTENCE.split(before)[-1] + SENTENCE.split(rest)[0]
    if OPENS.search(head) or reader.ends("priced", head) or found[1] == "−" or PLUS.search(said):
        return 1
    return -1 if CLOSES.match(rest) else 0


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
    """What follows a number without a margin in brackets, the mark of a note and what says in which prices it is.

    percent (±1.6 percent)* below; percent in real terms below
    """
    margin = reader.pattern("margin", r"\s*[(（]\s*{}[^()（）]*[)）]").sub("", rest, count=1)
    priced = reader.pattern("priced", r"^(\s*\S*)\s+{}(?=\s)").sub(r"\1", margin, count=1)
    return ASIDE.sub("", priced, count=1)


def changing(before: str, reader: Reader) -> bool:
    """Whether a number follows the word that something rises or falls: down 0.1, up by 0.4."""
    return any(
        reader.pattern(name, r"{}\W*(?:\w+\W+)?$").search(before) for name in ("falls", "rises")
    )


def last(reader: Reader, name: str, text: str) -> int:
    """Where the last of what some language writes so ends in a text; -1 where there is none."""
    ends = [found.end() for found in reader.pattern(name).finditer(text)]
    return ends[-1] if ends else -1
