"""Finds and reads numbers as people write them: 43萬, 千億, 二十, 480,000, 30.3 billion, eight, third.

Reads Traditional and Simplified Chinese and English. It says where a number stands and what it is
worth; what it means (bound, unit, date, grammar) is for the callers to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

CHINESE_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "兩": 2, "两": 2, "雙": 2, "双": 2,
}  # fmt: skip
CHINESE_POWERS = {"十": 1, "百": 2, "千": 3, "萬": 4, "万": 4, "億": 8, "亿": 8}

ENGLISH_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
ENGLISH_TENS = {
    word: number * 10
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
ENGLISH_POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
ENGLISH_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        start=1,
    )
}

ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?"
CHINESE = f"[{''.join(CHINESE_DIGITS)}{''.join(CHINESE_POWERS)}]+"
SCALES = f"[{''.join(CHINESE_POWERS)}]*"
WORD = "|".join([*ENGLISH_UNITS, *ENGLISH_TENS, *ENGLISH_POWERS])
POWER = "|".join(ENGLISH_POWERS)

NUMBER = re.compile(
    rf"(?P<ordinal>第\s*|\bNo\.?\s*(?=\d))?"
    rf"(?:(?P<arabic>{ARABIC})"
    rf"(?:(?P<th>st|nd|rd|th)\b|\s?(?P<power>{POWER})\b|(?P<vague>[余餘多])?(?P<scale>{SCALES}))"
    rf"|(?P<chinese>{CHINESE})(?:(?P<vague2>[余餘多])(?P<scale2>{SCALES}))?"
    rf"|\b(?P<english>(?:{WORD})(?:(?:\s|-)(?:and\s)?(?:{WORD}))*)\b"
    rf"|\b(?P<english_ordinal>{'|'.join(ENGLISH_ORDINALS)})\b)",
    re.IGNORECASE,
)
LONGEST = 200  # characters of a number in words; Python refuses to write out longer ones


@dataclass(frozen=True)
class Written:
    """A number as it stands in a text.

    `number` × 10**`multiplier` is its value, `number` having the digits as written. `script` says
    what it is written in; `vague` that 余 or 多 follows; `ordinal` that it is a place in an order.
    """

    start: int
    end: int
    quoted: str
    number: str
    multiplier: int
    script: str
    vague: bool = False
    ordinal: bool = False

    @property
    def value(self) -> Decimal:
        """What it is worth."""
        return Decimal(self.number).scaleb(self.multiplier)


def numerals(text: str) -> Iterator[Written]:
    """Every number of a text, in order."""
    for match in NUMBER.finditer(text):
        script, number, multiplier = read(match)
        yield Written(
            match.start(),
            match.end(),
            match.group(),
            number,
            multiplier,
            script,
            vague=bool(match["vague"] or match["vague2"]),
            ordinal=bool(match["ordinal"] or match["th"] or match["english_ordinal"]),
        )


def read(match: re.Match[str]) -> tuple[str, str, int]:
    """Script, digits and multiplier of one match; a number in words without end is worth nothing."""
    if not match["arabic"] and len(match[0]) > LONGEST:
        return "chinese" if match["chinese"] else "english", "0", 0
    if match["arabic"]:
        power = match["power"]
        scale = ENGLISH_POWERS[power.lower()] if power else powers(match["scale"])
        return "arabic", arabic(match["arabic"]), scale
    if match["chinese"]:
        number, multiplier = shortened(chinese(match["chinese"]))
        return "chinese", number, multiplier + powers(match["scale2"])
    if match["english"]:
        return "english", *shortened(english(match["english"]))
    return "english", str(ENGLISH_ORDINALS[match["english_ordinal"].lower()]), 0


def arabic(digits: str) -> str:
    """The digits without separators; a comma before one or two digits is a decimal comma."""
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        return digits.replace(",", ".")
    return digits.replace(",", "")


def powers(scale: str | None) -> int:
    """The power of ten of scale characters: 萬億 is 12."""
    return sum(CHINESE_POWERS[c] for c in scale or "")


def chinese(numeral: str) -> int:
    """The value of a Chinese numeral; without scale characters its digits stand in places."""
    if not any(c in CHINESE_POWERS for c in numeral):
        return int("".join(str(CHINESE_DIGITS[c]) for c in numeral))
    total = below = digit = 0
    for c in numeral:
        power = CHINESE_POWERS.get(c)
        if power is None:
            digit = CHINESE_DIGITS[c]
        elif power < 4:
            below, digit = below + (digit or 1) * 10**power, 0
        else:
            total, below, digit = (total + below + digit or 1) * 10**power, 0, 0
    return total + below + digit


def english(words: str) -> int:
    """The value of English number words: two hundred and five."""
    total = below = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in ENGLISH_POWERS:
            power = ENGLISH_POWERS[word]
            if power == 2:
                below = (below or 1) * 100
            else:
                total, below = total + (below or 1) * 10**power, 0
        else:
            below += ENGLISH_UNITS.get(word, 0) + ENGLISH_TENS.get(word, 0)
    return total + below


def shortened(value: int) -> tuple[str, int]:
    """Digits and multiplier of a number said in words, from a hundred on: 千億 is 1 × 10¹¹."""
    digits = str(value)
    zeros = len(digits) - len(digits.rstrip("0"))
    return (digits[:-zeros], zeros) if zeros > 1 else (digits, 0)
