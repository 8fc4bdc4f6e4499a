"""Finds what a number is said of: the noun phrase of its sentence, or what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..languages import Reader
from .clauses import (
    before_verb,
    begins_with_verb,
    brought,
    changing,
    enumerated,
    goes_on_with_verb,
    headed,
    is_pronoun,
    last_of,
    named_behind,
    unjoined,
    unreported,
)
from .listing import Listed
from .nouns import CLAUSE, NUMERAL, behind, trimmed

STOP = re.compile(r"[.!?]['\"”’»)\]]*(?=\s+[\"“‘„«(\[]?(?:[^\W\d_a-zß-ÿ]|\d))|[。！？]")
SHORT = re.compile(
    r"(?:^|[\s(])(?:\w|[^\W\d]+\.[^\W\d]+)$"
)  # before a full stop that ends no sentence: e.g, No, U.S
ASIDE = re.compile(r"\s*[(（][^()（）\0]*[)）]")  # words in brackets without a number
LABEL = re.compile(r"([^\0.,;:，。；：]*)[:：]\s*\+?\s*")


@dataclass(frozen=True)
class Subject:
    """What a number is of, and the noun that it counts; `sure` where its own clause says so."""

    name: str
    noun: str = ""
    sure: bool = True
    changes: bool = False  # whether it is named as a change
    adjusted: str = ""  # how it is adjusted, where its name began with that
    again: bool = False  # whether a sentence only takes up the name before: the June figure, it


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
    said = reader.without_money(plain[start : number(row)[0]])
    said = reader.pattern("same_time", r"^\W*(?:\w+\s){{0,2}}{}\s*").sub(
        "", said
    )  # in the same month
    if (label := LABEL.fullmatch(said)) and (name := headed(label[1], reader)):
        return Subject(name)
    clauses = [unreported(each, reader) for each in CLAUSE.split(ASIDE.sub("", said))]
    *others, own = clauses
    joined = last_of(own, reader)
    own = joined or own
    counts = row.phrase is not None and row.phrase.family is None
    likened = reader.pattern("stops").search(text, number(row)[1], row.end)  # 20 below the value of
    noun = behind(text[number(row)[1] if likened else row.end :], reader) if counts else ""
    if others and reader.pattern("standing", r"\s*{}\s*").fullmatch(own):
        return Subject(headed(unjoined(others[-1], reader), reader), noun)  # the rate, at 5%, was
    if name := changing(own, reader) or named_behind(own, plain[number(row)[1] :], reader):
        return Subject(name, noun)
    if name := brought(own, "brings", reader):
        return Subject(name, noun)
    if name := brought(own, "alongside", reader):
        return Subject(name, noun, sure=False)
    if reader.pattern("anaphor").search(own):
        return Subject("", noun)
    if reader.pattern("this").search(own):
        return Subject("", noun, sure=False)
    if joined and not reader.pattern("verbs").search(own):
        return Subject(headed(own, reader), noun, sure=False)
    if name := before_verb(own, reader):
        verb = reader.pattern("verbs").search(own)
        gap = own[verb.end() :] if verb else ""
        own_value = reader.ends("level", gap) or reader.ends("by", gap)
        own_value = own_value or (
            name in gap and reader.pattern("tallies").search(name) is not None
        )
        if noun and trimmed(gap, reader) and not own_value:
            return Subject(noun, noun, sure=False)  # is used to select 5,000 firms
        said_plainly = verb is not None and (
            verb.group() != "" or bool(row.phrase and row.phrase.monies)
        )
        other = noun not in ("", name) and trimmed(gap, reader) != "" and name not in gap
        other = other and not reader.ends("by", gap)
        said_plainly = said_plainly and not other  # was computed from data of six states
        return Subject(enumerated(name, said, reader), noun, sure=said_plainly)
    if goes_on_with_verb(own, reader):
        return Subject("", noun)  # was 20 and fell by 3 boats
    moves = any(reader.pattern(name).search(own) for name in ("rises", "falls"))
    tail = plain[number(row)[1] :]
    if (more := reader.pattern("more_of").match(tail)) and reader.pattern("expletive").search(own):
        pieces = re.split(rf"{CLAUSE.pattern}|{NUMERAL}|[.!?]", tail[more.end() :])
        if name := trimmed(pieces[0], reader):
            return Subject(
                name
            )  # a unit of its own would be another one than what it is more of has
    if is_pronoun(own, reader) and (
        moves or not noun
    ):  # it rose by 20 boats, and not: there were 20
        last = others[-1] if others else ""  # for men, the increase was
        group = NUMERAL not in last and reader.pattern("verbs").search(last) is None
        return Subject("", noun, sure=not (group and trimmed(last, reader)))
    if noun:
        return Subject(noun, noun, sure=False)
    bracket = not own.strip() and counts and others and said.rstrip().endswith(("(", "（"))
    if bracket and not reader.pattern("verbs").search(others[-1]):
        return Subject(headed(others[-1], reader), noun, sure=False)  # quits (3.5 million)
    named = [before_verb(clause, reader) for clause in reversed(others)]
    named = [enumerated(name, said, reader) for name in named if name]
    if not others and len(own.split()) < 2:  # at 98 percent of its peak, output was
        rest = CLAUSE.split(re.split(r"[.。](?!\d)", plain[number(row)[1] :])[0])
        named += [before_verb(rest[1], reader)] if len(rest) > 1 and NUMERAL not in rest[0] else []
    if others and begins_with_verb(own, reader):  # trade, which had fallen, rose by 5
        named.append(headed(others[0], reader))
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


def told_of(sentence: str, reader: Reader) -> Subject | None:
    """What a sentence without a figure is of, for the one behind it that takes it up."""
    clauses = (before_verb(unreported(each, reader), reader) for each in CLAUSE.split(sentence))
    name = next(filter(None, clauses), "")
    return Subject(name, sure=False) if name else None
