"""Lists the numerals of a paragraph: the fragment that carries each, and what it seems to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..check.counting import free as apart
from ..check.ledger_places import places
from ..check.phrases import Phrase, of
from ..check.prose_numbers import numbers_in
from ..check.signs import DASH, dashed, without_asides
from ..languages import Reader, Written
from ..model import NumeralKind

SIGN = 20  # characters that a sign of margin in words may have: plus or minus
NEAR = 24  # characters from the word for a fall to the number that falls
REST = re.compile(r"(?<=[a-z])[a-z]+")
NAMED = re.compile(r"[A-Za-z]-?\d|\d[A-Za-z]{2}")  # COVID-19, G20
SEEMS = {"currency": "money", "percent": "percent", "rank": "ordinal", "age": "age", None: "count"}


@dataclass(frozen=True)
class Listed:
    """One numeral: its fragment, its kind, what it seems to be, and what is read in it."""

    start: int
    end: int
    fragment: str
    kind: NumeralKind
    seems: str  # percent, points, money, count, share, ordinal, age, level (of an interval), date, name, grammar
    phrase: Phrase | None = None
    evidence: str = (
        ""  # the fragment with what stands behind a margin: 4.5 percent (±1.6 percent) below
    )


@dataclass(frozen=True)
class Span:
    """A stretch of a paragraph that holds a numeral."""

    start: int
    end: int
    kind: NumeralKind
    seems: str
    written: Written | None = None
    phrase: Phrase | None = None
    until: int = 0  # where what is said of its change ends, if that stands behind a margin


def listed(text: str, reader: Reader, year: int, longest: int) -> list[Listed]:
    """Every numeral of a paragraph in reading order; each fragment is at most so long."""
    numerals = set(places(text, reader.pattern("numeral")))
    found: list[Listed] = []
    for span in spans(reader.normal(text), reader, year, numerals):
        for start, stop, whole in pieces(span, text, longest):
            if span.kind != "date" and numerals.isdisjoint(range(start, stop)):
                continue
            end = found[-1].end if found else 0
            fragment = placed(text, max(start, end), stop, end)
            kind = kind_of(fragment, span, reader)
            if (
                kind == "open" and span.written is None
            ):  # on the quarter: its article says that it is a time
                wider = text[max(end, text.rfind(" ", 0, max(start - 1, 0)) + 1) : stop]
                if len(wider) <= longest and kind_of(wider, span, reader) == "grammar":
                    fragment, kind = wider, "grammar"
            seems = span.seems if kind != "grammar" else "grammar"
            phrase = span.phrase if whole else None
            evidence = text[start : span.until] if whole else ""
            evidence = evidence if len(evidence) <= longest else ""
            found.append(
                Listed(stop - len(fragment), stop, fragment, kind, seems, phrase, evidence)
            )
    return found


def spans(text: str, reader: Reader, year: int, numerals: set[int]) -> list[Span]:
    """The stretches that hold numerals: dates first, then numbers with what belongs to them, then the rest."""
    phones = (match.span() for match in reader.pattern("telephone").finditer(text))
    taken = [Span(*each, "grammar", "grammar") for each in phones]

    def free(start: int, end: int) -> bool:
        return not any(start < each.end and each.start < end for each in taken)

    for start, end in dated(text, reader, year):
        if free(start, end):
            taken.append(Span(start, end, "date", "date"))
    idle = [match.span() for match in reader.pattern("uncounted").finditer(text)]
    taken += [Span(*each, "grammar", "grammar") for each in idle if free(*each)]
    amounts = reader.amounts(text)
    numbers = [*amounts, *(n for n in reader.numerals(text) if apart(n, amounts))]
    numbers = sorted((n for n in numbers if free(n.start, n.end)), key=lambda n: n.start)
    lasting = [(n, end) for n in numbers if (end := end_of_length(text, n, reader))]
    taken += [Span(n.start, end, "date", "date") for n, end in lasting]
    numbers = [n for n in numbers if n not in [each for each, _ in lasting]]
    for number, start, end in in_words(text, numbers, reader):
        taken.append(Span(start, end, "grammar", "grammar"))
        numbers.remove(number)
    for at, number in enumerate(numbers):
        # what is said of a change may stand behind a margin
        later = (n.start for n in numbers[at + 1 :] if not is_margin(text, n, reader))
        after = next(later, len(text))
        left = max((each.end for each in taken if each.end <= number.start), default=0)
        right = min((each.start for each in taken if each.start >= number.end), default=after)
        taken.append(with_unit(text, number, left, min(right, after), reader))
    covered = {at for each in taken for at in range(each.start, each.end)}
    for start, end in runs(sorted(numerals - covered)):
        taken.append(Span(start, end, "grammar", "grammar"))
    found = (s for s in taken if s.kind == "date" or numerals & set(range(s.start, s.end)))
    return sorted(found, key=lambda s: s.start)


def in_words(
    text: str, numbers: list[Written], reader: Reader
) -> Iterator[tuple[Written, int, int]]:
    """The numbers that are parts of words and count nothing, with where these stand: on the one hand, 另一方面."""
    idle = [found.span() for found in reader.idle.finditer(text)]
    spelled = (n for n in numbers if n.spelled and n.ratio is None)
    for number in [n for n in spelled if not reader.ends("per", text[: n.start])]:
        for start, end in idle:
            if (
                start <= number.start
                and number.end <= end
                and (start, end) != (number.start, number.end)
            ):
                yield number, start, end
                break


def end_of_length(text: str, number: Written, reader: Reader) -> int:
    """Where a length of time ends that begins with a number and is no quantity: it takes two months; 0 for none."""
    length = reader.pattern("lengths", r"\s*{}(?![a-z])").match(text, number.end)
    if length is None or number.multiplier or number.ratio is not None or "." in number.number:
        return 0
    before, behind = text[: number.start], text[length.end() :]
    lasts = reader.ends("lasts", before) or reader.starts("lasts_after", behind)
    return length.end() if lasts else 0


def is_margin(text: str, number: Written, reader: Reader) -> bool:
    """Whether a number says how far a value may lie on either side."""
    return reader.ends("margin", text[max(0, number.start - SIGN) : number.start])


def dated(text: str, reader: Reader, year: int) -> list[tuple[int, int]]:
    """Where dates stand: lengths of time that say when, then the others, the longest first."""
    stretches = [m.span() for each in reader.readings for m in each.calendar.stretch.finditer(text)]
    for start, end in stretches:
        text = text[:start] + "·" * (end - start) + text[end:]
    found = {
        (d.start, d.end - text[d.start : d.end].endswith(".")) for d in reader.dates(text, year)
    }
    return [*stretches, *sorted(found, key=longest_first)]


def longest_first(span: tuple[int, int]) -> tuple[int, int]:
    """What puts the longest of some stretches first."""
    return span[0] - span[1], span[0]


def with_unit(text: str, number: Written, left: int, right: int, reader: Reader) -> Span:
    """A number with what bounds and changes it, its money, and its unit."""
    near = text[left:right]
    dash = dashed(text[: number.start], text[number.end :], reader)
    here = replace(number, start=number.start - left, end=number.end - left)
    phrase = of(here, near, reader, dash)
    before = near[: number.start - left]
    start, end = left + len(reader.without_money(before)), number.end
    if start == number.start - (len(before) - len(before.rstrip())):
        start = number.start
    if said := reader.bound_before(before):
        start = min(start, left + said[0])
    if dash >= 0 and (sign := DASH.search(before)):
        start = min(start, left + sign.start())
    if phrase.margin and (sign := reader.pattern("margin", r"{}\s*$").search(before)):
        start = min(start, left + sign.start())
    rest, until = near[number.end - left :], 0
    behind = without_asides(rest, reader)
    if phrase.falls and (fall := reader.pattern("falls_after", r"\s*{}").match(behind)):
        until = number.end + len(rest) - len(behind) + fall.end() if behind != rest else 0
    elif phrase.either:  # who drafts it asks
        phrase = replace(phrase, falls=False)
    elif phrase.falls:
        words = [found.start() for found in reader.pattern("falls").finditer(before)]
        if words and len(before) - words[-1] <= NEAR:
            start = min(start, left + words[-1])
        else:  # it may be of something else: who reads it says so
            phrase = replace(phrase, falls=False)
    units = ("points", "percent", "money", "age")
    for name in units if phrase.margin else (*units, "falls_after"):
        if unit := reader.pattern(name, r"\s*(?:{})").match(text, end, right):
            end = unit.end()
            if rest_of_word := REST.match(text, end, right):
                end = rest_of_word.end()  # percentage, of which percent was read
    seems = "points" if phrase.points else "level" if phrase.level else SEEMS[phrase.family]
    if phrase.ratio is not None and phrase.family is None:
        seems = "share"  # two-thirds, one in five, doubled
    around = text[max(left, number.start - 2) : min(right, number.end + 2)]
    if phrase.family is None and not number.spelled and NAMED.search(around):
        seems = "name"
    return Span(start, end, "open", seems, number, phrase, until)


def pieces(span: Span, text: str, longest: int) -> Iterator[tuple[int, int, bool]]:
    """A span as it may be quoted: whole, or its number alone, or word by word; and whether it has the number."""
    if span.end - span.start <= longest:
        yield span.start, span.end, True
    elif span.written and span.written.end - span.written.start <= longest:
        yield span.written.start, span.written.end, True
    else:
        for word in re.finditer(rf"\S{{1,{longest}}}", text[span.start : span.end]):
            yield span.start + word.start(), span.start + word.end(), False


def placed(text: str, start: int, end: int, after: int) -> str:
    """The fragment from start to end, with more before it where it would be found too early."""
    while text.find(text[start:end], after) != start and start > after:
        start -= 1
    return text[start:end]


def kind_of(fragment: str, span: Span, reader: Reader) -> NumeralKind:
    """Grammar only where the check agrees that nothing is counted."""
    if span.kind == "date":
        return "date" if reader.is_date(fragment) else "open"
    fragment = reader.pattern("uncounted").sub("", fragment)
    counts = reader.pattern("counted").search(fragment) or numbers_in(fragment, reader)
    return "open" if counts else "grammar"


def runs(positions: list[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring positions together, from and to."""
    start = end = -1
    for at in positions:
        if at != end:
            if end > 0:
                yield start, end
            start = at
        end = at + 1
    if end > 0:
        yield start, end
