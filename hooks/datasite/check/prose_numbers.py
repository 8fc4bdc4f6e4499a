"""The numbers of prose that stand for a quantity: not those of dates, of names and of plain grammar."""

from __future__ import annotations

from ..languages import Reader
from ..languages.source_reader import FULL_WIDTH
from .declared import DeclaredNames


def spans(plain: str, reader: Reader) -> list[tuple[int, int]]:
    """Where numerals and quantities in words stand, in order."""
    found = [(n.start, n.end) for n in reader.numerals(plain)]
    return sorted(found + [match.span() for match in reader.pattern("quantity").finditer(plain)])


def numbers_in(
    text: str, reader: Reader, known: DeclaredNames | None = None, own: Reader | None = None
) -> list[tuple[int, str]]:
    """The numbers that stand for a quantity in a run of prose, as offset and quoted words.

    Those of all languages of the reader, or only those of its `own`: half is no number in German. What stands for no
    quantity may be of any. `known` are the names that hold numerals.
    """
    plain = text.translate(FULL_WIDTH)
    own = own or reader
    found = spans(plain, own)
    if not found:  # most texts hold no number
        return []
    free = [match.span() for match in reader.idle.finditer(plain)]
    ranked = [match.span() for match in own.pattern("ranked").finditer(plain)]
    numbers: list[tuple[int, str]] = []
    end = 0
    for start, stop in found:
        if start < end or (known and known.cover(plain, start, stop)):
            continue
        if within(start, stop, free) and not within(start, stop, ranked):
            continue
        unit = reader.pattern("unit_after", r"\s*{}").match(plain, stop)
        end = unit.end() if unit else stop
        numbers.append((start, text[start:end]))
    return numbers


def within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a stretch lies inside one of the spans."""
    return any(first <= start and end <= last for first, last in spans)
