"""Finds which way something goes by a number, and the words that are evidence of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..check.phrases import Phrase, phrases
from ..check.signs import last, without_asides
from ..languages import Reader, known
from .clauses import changing
from .listing import Listed
from .nouns import CLAUSE, NUMERAL
from .subjects import ASIDE, blanked, number

SIGN = "its sign"  # what drafts say of a guess at it
UNSURE = 2  # a change, up or down


def direction(phrase: Phrase, before: str, rest: str, reader: Reader) -> int:
    """Whether a number says by how much something fell (-1) or rose (1); 0 where it says how much there is."""
    if phrase.falls:
        return -1
    if phrase.times or any(reader.starts(name, rest) for name in ("rises_after", "more_after")):
        return 1
    rises, falls = (last(reader, name, before) for name in ("rises", "falls"))
    if max(rises, falls) < 0:
        return 0
    gap = reader.pattern("rate_of").sub("", reader.without_money(before[max(rises, falls) :]))
    bound = reader.bound_before(gap)
    bare = reader.pattern("by").sub("", gap[: bound[0]] if bound else gap).strip()
    near = not re.search(rf"[,;:{NUMERAL}]", gap) and (" " in gap or not bare)
    if rises < falls:  # of what stands between, the number may be a level
        own = NUMERAL not in gap and changing(CLAUSE.split(before)[-1], reader)
        return -1 if near and (not bare or own) else 0
    return int(near and last(reader, "level", gap) <= last(reader, "by", gap))


def moved_by(before: str, rest: str, reader: Reader, *, share: bool) -> int:
    """Which way something moves by a number, where a verb at the end of its clause says so; UNSURE where none does."""
    bound = reader.bound_before(before)
    if not reader.ends("changed_by", before[: bound[0]] if bound else before):
        return 0
    said = re.split(rf"[,;:{NUMERAL}]", before)[-1]
    rises, falls = (last(reader, name, said) for name in ("rises", "falls"))
    if rises != falls:
        return 1 if rises > falls else -1
    clause = CLAUSE.split(re.split(r"[.!?](?!\d)", ASIDE.sub("", rest))[0])[0]
    for way, names in ((-1, ("falls", "falls_after")), (1, ("rises", "rises_after"))):
        if any(reader.pattern(name, r"{}\W*$").search(clause) for name in names):
            return way
    return UNSURE if share else 0


def falling(text: str, start: int, end: int, row: Listed, reader: Reader) -> Listed:
    """A numeral with the words as its evidence that say that something falls by it; as it is where none are near."""
    if row.phrase is None:
        return row
    words = [*reader.pattern("falls").finditer(text, start, row.start)]
    ends = [found.end() for found in reader.pattern("falls").finditer(text, row.end, end)]
    ends += [row.end + len(CLAUSE.split(re.split(r"[.!?](?!\d)", text[row.end : end])[0])[0])]
    by = reader.pattern("by", r"{}\s*$").search(text[start : row.start])
    tail = text[start + by.start() if by else row.start : row.end]
    tried = (
        *(text[found.start() : row.end] for found in reversed(words)),
        *(text[row.start : at] for at in ends),
        *(f"{found[0].strip()} … {tail}" for found in reversed(words)),  # fell … by 0.6%
    )
    for said in tried:
        own = [p for p in phrases(said, reader) if p.quoted == row.phrase.quoted]
        if len(said) <= longest(reader) and len(own) == 1 and own[0].falls:
            return replace(row, evidence=said, phrase=replace(own[0], bounds=row.phrase.bounds))
    return row


def longest(reader: Reader) -> int:
    """How many characters of a source in this language may be quoted."""
    return known()[reader.readings[0].code].fragment


def signed_change(before: str, phrase: Phrase, rest: str, reader: Reader) -> int:
    """Which way a number with a sign goes, where it is surely a change: +0.2 points, -94,000 to 2 million."""
    plus = re.search(r"(?<![\w)])\+\s?$", before) is not None
    minus = phrase.number.startswith("-")
    if is_nothing(before, phrase, reader):
        return 1
    label = before.rstrip("+ ").endswith((":", "：")) and reader.growth_on(before)
    bracket = before.rstrip("+ ").endswith(("(", "（"))
    if not (plus or minus) or not (
        bracket or phrase.points or reader.starts("onto", rest) or label
    ):
        return 0
    return -1 if minus else 1


def is_nothing(before: str, phrase: Phrase, reader: Reader) -> bool:
    """Whether a number is a change of nothing, in brackets behind a number that is no percentage: 45 million (0.0%)."""
    if phrase.family != "percent" or phrase.value or not before.endswith(("(", "（")):
        return False
    level = before[:-1].rstrip()
    behind = re.search(r"\d(?:\s?[^\W\d]+)?$", level) is not None
    return behind and not reader.ends("percent", level)


def way_of(
    text: str, rows: Sequence[Listed], at: int, span: tuple[int, int], shared: int, reader: Reader
) -> tuple[Listed, int, tuple[str, ...]]:
    """Which way something goes by a numeral of a sentence; this with its evidence, and what is guessed."""
    row, phrase, (start, end) = rows[at], rows[at].phrase, span
    if phrase is None:
        return row, 0, ()
    if phrase.falls and reader.pattern("closes").search(text, start, row.start):
        return replace(row, phrase=replace(phrase, falls=False)), 0, ()
    share = phrase.family == "percent" or phrase.ratio is not None
    before = blanked(text, rows)[start : row.start]
    rest = without_asides(text[row.end : end], reader)
    way = direction(phrase, before, rest, reader)
    way = way or signed_change(text[start : number(row)[0]], phrase, rest, reader) or shared
    way = way or moved_by(before, rest, reader, share=share)
    if way == UNSURE or (phrase.either and way >= 0):
        return row, min(way, 1), (SIGN,)
    if way < 0 and not phrase.falls and not phrase.number.startswith("-"):
        row = falling(text, start, end, row, reader)
        return row, way, () if row.phrase and row.phrase.falls else (SIGN,)
    return row, way, ()
