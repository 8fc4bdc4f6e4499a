"""Reads heads as months or quarters without a year: Jan., 1月, Q1, IV, 2nd quarter, or the numbers of all months."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..languages import Reader
from ..period import Period
from .cells import unmarked
from .table_times import is_yearless, time_of

ANY = 2001  # a year of twelve months
PART = re.compile(rf"{ANY}-(\d\d|[QH]\d)")
SHORT = re.compile(
    r"(?:Q|Qtr\.?|Qu\.?)\s?([1-4])|([1-4])(?:st|nd|rd|th)?\s?(?:Q|Qtr)\.?", re.IGNORECASE
)
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
NUMBER = re.compile(r"0?[1-9]|1[0-2]")
TWELVE = [*range(1, 13)]


def parts_of_year(
    texts: Sequence[str], reader: Reader, published: Period, over: str = ""
) -> list[str | None]:
    """What each of some heads is, as a code ends with it: 05, Q2; `over` is what stands over them."""
    plain = [unmarked(reader.normal(text))[0].strip(" .:*") for text in texts]
    if romans := of_numbers([ROMAN.get(text) for text in plain], [1, 2, 3, 4], known=False):
        return [f"Q{n}" if n else None for n in romans]
    digits = [int(text) if NUMBER.fullmatch(text) else None for text in plain]
    if months := of_numbers(digits, TWELVE, known=is_month(over, reader)):
        return [f"{n:02}" if n else None for n in months]
    return [part_of(text, reader, published) for text in plain]


def of_numbers(
    found: Sequence[int | None], all_of: Sequence[int], *, known: bool
) -> Sequence[int | None] | None:
    """Numbers of parts of a year: all of them in order, or those that are `known` to be such."""
    numbers = [n for n in found if n]
    return found if numbers and (known or numbers == all_of) else None


def is_month(words: str, reader: Reader) -> bool:
    """Whether a head says that what stands below it are months."""
    known = (each.dates_by.month for each in reader.readings)
    return any(re.fullmatch(word, words.strip(" .:"), re.IGNORECASE) for word in known)


def part_of(text: str, reader: Reader, published: Period) -> str | None:
    """What one head is."""
    if short := SHORT.fullmatch(text):
        return f"Q{short[1] or short[2]}"
    if roman := ROMAN.get(in_words(text, reader)):
        return f"Q{roman}"
    if not is_yearless(text, reader, published):
        return None
    found = PART.fullmatch(str(time_of(text, reader, published, ANY)))
    return found[1] if found else None


def in_words(text: str, reader: Reader) -> str:
    """The number beside the word for a quarter, as I or IV."""
    for quarter in (each.dates_by.quarter for each in reader.readings):
        if found := re.fullmatch(
            rf"(?:{quarter})\s?([IV\d]+)|([IV\d]+)\.?\s?(?:{quarter})", text, re.IGNORECASE
        ):
            said = (found[1] or found[2]).upper()
            return next((key for key, n in ROMAN.items() if said in (key, str(n))), "")
    return ""
