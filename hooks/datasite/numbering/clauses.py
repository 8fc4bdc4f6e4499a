"""Takes clauses apart: what each says something of, before its verb or behind it, and what it joins to another."""

from __future__ import annotations

import re

from ..languages import Reader
from .nouns import CLAUSE, NUMERAL, WORDS, trimmed

# what of a sentence names nothing
IDLE = (
    "reports", "rate_of", "likened", "rises", "falls", "compared", "level", "by", "changed_by", "onto", "turns",
    "on_year", "on_quarter", "on_month", "percent", "points", "money", "scale", "to_date", "pair", "stops", "articles",
    "verbs", "joins", "same_time", "restated", "hardly", "unchanged",
)  # fmt: skip


def names_nothing(gap: str, reader: Reader) -> bool:
    """Whether the words between two numbers name nothing new: percent, compared with an increase of."""
    for name in IDLE:
        gap = reader.pattern(name).sub(" ", gap)
    return re.search(reader.any("letters"), gap) is None


def unreported(clause: str, reader: Reader) -> str:
    """A clause without who says it: the office announced today that."""
    return reader.pattern("reports", r"^.*{}").sub("", clause)


def last_of(clause: str, reader: Reader) -> str:
    """What a clause says last of another subject: and exports fell by, and the rate to; empty where it does not."""
    for join in reversed([*reader.pattern("joins").finditer(clause)]):
        before, part = clause[: join.start()], clause[join.end() :]
        verb = reader.pattern("verbs").search(part)
        told = reader.pattern("verbs").search(
            before
        )  # and of the same: fewer boards and beams were sold
        said = NUMERAL in before or (told and verb)
        name = part[: verb.start()] if verb else part
        if (
            said
            and NUMERAL not in (name if verb and verb.group() else part)
            and headed(name, reader)
        ):
            return part
    return ""


def enumerated(name: str, said: str, reader: Reader) -> str:
    """A name with the things listed before its own: clothing, shoes and books."""
    before = said[: said.find(name)] if name in said else ""
    if not reader.pattern("joins").search(name) and not before.endswith("、"):
        return name
    one = r"[^\W\d_][\w'-]*(?:\s[\w'-]+){0,3}"
    listed = re.search(rf"(?:^|[.。])\s*((?:{one}(?:,\s|、))+)$", before)
    listed = listed or re.search(rf"[,，;；]\s*((?:{one}、)+)$", before)
    return trimmed(listed[1] + name, reader) or name if listed else name


def unjoined(clause: str, reader: Reader) -> str:
    """A clause without what joins it to the one before."""
    return reader.pattern("joins", r"^\s*{}").sub("", clause)


def changing(clause: str, reader: Reader) -> str:
    """What changes by a number that stands behind it: a fall in the deficit of."""
    for found in reversed([*reader.pattern("change_in").finditer(clause)]):
        said = reader.pattern("change_of", r"^([^\0]*)\s{}\s*(?:\0.*)?$").match(
            clause[found.end() :]
        )
        if said and (name := trimmed(said[1], reader)):
            return name
    return ""


def brought(clause: str, name: str, reader: Reader) -> str:
    """What moves to a number behind it, by what is said before: resulted in (brings), with (alongside) the rate rising.

    Nothing where a date or a number stood in between.
    """
    for found in [*reader.pattern("moving").finditer(clause)][-1:]:
        said = [*reader.pattern(name).finditer(clause, 0, found.start())][-1:]
        words = clause[said[0].end() :] if said else NUMERAL
        if NUMERAL not in words and "  " not in words:
            return trimmed(clause[said[0].end() : found.start()], reader)
    return ""


def named_behind(clause: str, rest: str, reader: Reader) -> str:
    """What changes by a number that stands before it: a fall of 20 in the number of boats."""
    if not reader.ends("change_by", clause):
        return ""
    rest = CLAUSE.split(re.split(r"[.!?](?!\d)", rest)[0])[0]
    found = reader.pattern("changes_behind").search(rest)
    words = rest[found.end() :].split(NUMERAL)[0] if found else ""
    return headed(reader.pattern("verbs").split(words)[0], reader)


def before_verb(clause: str, reader: Reader) -> str:
    """What a clause says something of: the words before its verb, or behind it where none stand before."""
    clause = reader.pattern("rate_of").sub(" ", clause)
    verb = reader.pattern("verbs").search(clause)
    if verb is None:
        return ""
    before, after = clause[: verb.start()], clause[verb.end() :]
    if not before.strip() and after[:1].isspace() and begins_with_verb(after, reader):  # costs rose
        return trimmed(verb.group(), reader)
    if NUMERAL in before:
        return ""
    if reader.pattern("fronted", r"^\s*{}").match(before):
        grouped = reader.pattern("grouped", r"^\s*{}").match(before)
        name = behind_verb(after.partition(NUMERAL)[0], reader)
        if not grouped:
            return name
        group = " ".join(before.split())
        return f"{name} {group[:1].lower()}{group[1:]}" if name else trimmed(before, reader)
    if name := headed(before, reader):
        return name
    instead = not before.strip() or reader.pattern("expletive", r"^\s*{}\s*$").match(before)
    return headed(after, reader) if instead and NUMERAL not in after else ""


def behind_verb(words: str, reader: Reader) -> str:
    """The noun phrase that stands first behind a verb; none where a preposition stands first: were in the harbours."""
    for piece in reader.pattern("name_ends").split(words.strip()):
        piece = reader.pattern("articles", r"^(?:\s*{}\s)+").sub("", piece)
        if name := trimmed(piece, reader):
            return "" if reader.pattern("fronted", r"^\s*{}").match(piece) else name
    return ""


def headed(words: str, reader: Reader) -> str:
    """The noun phrase that some words begin with."""
    words = reader.pattern("reduced").sub(" ", words, count=1)
    pieces = reader.pattern("name_ends").split(words.strip())
    return next((name for piece in pieces if (name := trimmed(piece, reader))), "")


def begins_with_verb(clause: str, reader: Reader) -> bool:
    """Whether a clause goes on with the verb of a subject that stands before it."""
    verb = reader.pattern("verbs").match(clause.lstrip())
    return verb is not None and verb.group() != ""


def goes_on_with_verb(clause: str, reader: Reader) -> bool:
    """Whether a clause tells a number and goes on with a verb of the same subject: it was 20 and fell by."""
    joins = [*reader.pattern("joins").finditer(clause)]
    if not joins or NUMERAL not in clause[: joins[-1].start()]:
        return False
    part = clause[joins[-1].end() :]
    return NUMERAL not in part and begins_with_verb(part, reader)


def is_pronoun(clause: str, reader: Reader) -> bool:
    """Whether what a clause says something of is a word for what was named before: this, it."""
    verb = reader.pattern("verbs").search(clause)
    before = clause[: verb.start()].strip() if verb else ""
    short = 0 < len(before.split()) <= WORDS
    return short and NUMERAL not in before and not trimmed(before, reader)
