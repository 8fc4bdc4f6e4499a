"""Names what is counted by the words behind its noun as well, where the noun alone is of many: people in work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..check.signs import last
from ..languages import Reader
from .listing import Listed
from .nouns import CLAUSE, NUMERAL, trimmed
from .subjects import blanked, number
from .unread import is_length

ENDS = ("open", "date")  # numerals that are no part of a name
WORD = "x"
ANY_YEAR = 2000  # where only the place of a date matters
CUT = ("likened", "rises", "falls", "turns", "joins", "on_year", "on_quarter", "on_month")


def population(
    text: str, rows: Sequence[Listed], at: int, span: tuple[int, int], noun: str, reader: Reader
) -> str:
    """What a number of a sentence counts: its noun with the words behind it, up to the next number, comma or verb."""
    if not any(each.thing(noun) is not None for each in reader.readings):
        return noun
    start, end = span
    first = number(rows[at])[1]
    if any(reader.starts(name, text[first:end]) for name in ("falls_after", "rises_after")):
        return noun  # 20 boats below the value of May
    dates = (dated.start for dated in reader.dates(text, ANY_YEAR) if dated.start >= first)
    until = min((end, *dates, *(r.start for r in rows[at + 1 :] if r.kind in ENDS)))
    masked = text
    for row in (r for r in rows[at + 1 :] if r.kind not in ENDS):  # aged 16 and over is one word
        masked = masked[: row.start] + WORD * (row.end - row.start) + masked[row.end :]
    rest = masked[first:until].rstrip().rstrip(".!?。！？")
    head, found, behind = CLAUSE.split(rest)[0].partition(noun)
    if not found or head.strip() or is_each(behind, reader):
        return noun
    for name in CUT:
        behind = reader.pattern(name).split(behind, 1)[0]
    said = reader.pattern("verbs").search(text, start, rows[at].start) is not None
    name = trimmed(f"{noun}{before_own_verb(behind, reader, said=said)}", reader)
    if not name.startswith(noun) or is_length(name, reader):  # 20 boats from the week before
        return noun
    first += len(head)
    return text[first : first + len(name)]


def is_each(behind: str, reader: Reader) -> bool:
    """Whether the words behind a noun say for what there are so many: 300 people a day."""
    names = ("articles", "per")
    return any(reader.pattern(name, r"\s*{}").match(behind) for name in names)


def before_own_verb(behind: str, reader: Reader, *, said: bool) -> str:
    """The words before the verb of a sentence; where that was `said`, verbs are those of what describes the noun."""
    who = reader.pattern("describes").search(behind)
    until = next((v.start() for v in reader.pattern("verbs").finditer(behind) if v.group()), None)
    if until is None and not said:
        return ""  # 300 people worked at sea, by a verb that is not known
    if who is not None and (until is None or who.start() < until):
        return behind if said else behind[: who.start()]
    return behind[:until]


def is_bare(name: str, reader: Reader) -> bool:
    """Whether a name says no more than a sort of things, of which there may be many: people, Personen, 人."""
    sorts = (sort for each in reader.readings for sort in (*each.nouns, each.bare))
    return any(re.fullmatch(sort, name.strip(), re.IGNORECASE) for sort in sorts)


def words_behind(
    text: str, rows: Sequence[Listed], at: int, span: tuple[int, int], reader: Reader
) -> str:
    """The words behind a numeral in its clause, up to the next; those before one in brackets: at sea (+3; +1%)."""
    plain, (start, end) = blanked(text, rows), span
    rest = plain[rows[at].end : end].rstrip(".!?。！？")
    words = trimmed(re.split(NUMERAL, CLAUSE.split(rest)[0])[0], reader)
    before = plain[start : number(rows[at])[0]].rstrip(f"{NUMERAL}+;%- ")
    if words or not before.endswith(("(", "（")):
        return words
    said = re.split(NUMERAL, CLAUSE.split(before[:-1])[-1])[-1]
    ends = [last(reader, name, said) for name in ("rises", "falls", "verbs")]
    return trimmed(said[max(0, *ends) :], reader)
