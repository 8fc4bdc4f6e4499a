"""Reads a shown value as a reader does: bound, number, scale word, unit. Shares no code with the engine."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

BOUNDS = {
    "over": "over", "超": "over",
    "nearly": "under", "under": "under", "近": "under", "低於": "under", "低于": "under",
    "about": "about", "約": "about", "约": "about",
    "不足": "under", "at most": "at_most", "within": "at_most", "不超過": "at_most", "不超过": "at_most",
    "at least": "at_least", "達": "at_least", "达": "at_least", "至少": "at_least",
}  # fmt: skip
SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "萬": 4, "万": 4, "億": 8, "亿": 8,
}  # fmt: skip
SHOWN = re.compile(
    rf"(?:(?P<bound>{'|'.join(BOUNDS)})\s?)?(?P<before>[^0-9−]*?)"
    rf"(?:(?P<inner>{'|'.join(BOUNDS)})\s?)?"  # 每萬人達479件: the word stands at its number
    r"(?P<number>−?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)"
    rf"(?P<ordinal>st|nd|rd|th)?\s?(?P<scale>{'|'.join(SCALES)})?(?![0-9])(?P<after>.*)",
    re.IGNORECASE | re.DOTALL,
)


# Small numbers as running text writes them, and places in an order.
WORDS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten".split(),
        "一兩三四五六七八九十",
        "一两三四五六七八九十",
    )
    for number, word in enumerate(words, start=1)
}
PLACES = {
    word: number
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        [f"第{c}" for c in "一二三四五六七八九十"],
    )
    for number, word in enumerate(words, start=1)
}
SPELLED = re.compile(
    rf"(?P<bound>(?:{'|'.join(BOUNDS)})\s?)?(?P<word>{'|'.join(WORDS)})(?![A-Za-z])(?P<after>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Shown:
    """What a reader takes from a shown value."""

    value: Decimal
    bound: str
    unit: tuple[str, str]  # the words before and after the number
    digits: str


def read(text: str) -> Shown | None:
    """A shown value, in digits or in words; None where it is not one."""
    text = text.strip()
    if place := PLACES.get(text.lower()):
        return Shown(Decimal(place), "exact", ("", ""), "")
    if spelled := SPELLED.fullmatch(text):
        text = f"{spelled['bound'] or ''}{WORDS[spelled['word'].lower()]}{spelled['after']}"
    found = SHOWN.fullmatch(text)
    if found is None:
        return None
    digits = found["number"].replace(",", "").replace("−", "-")
    word = found["bound"] or found["inner"]
    power = SCALES[found["scale"].lower()] if found["scale"] else 0
    return Shown(
        value=Decimal(digits).scaleb(power) if power else Decimal(digits),
        bound=BOUNDS[word.lower()] if word else "exact",
        unit=(found["before"].strip(), found["after"].strip()),
        digits=digits,
    )
