"""English amounts beside numbers: two-thirds, one in five, doubled, twofold, half a million, 3¼, one point five."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction

from ..date_words import YEAR
from ..written import GLYPHS, Written, amount, decimal, part, spelled_out, with_glyph

PARTS = {
    word: number
    for number, word in enumerate(
        "half third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        start=2,
    )
} | {"fourth": 4, "halve": 2, "twentieth": 20, "hundredth": 100, "thousandth": 1000}
TIMES = {
    "halv": Fraction(1, 2), "doubl": Fraction(2), "twice": Fraction(2), "tripl": Fraction(3), "trebl": Fraction(3),
    "thrice": Fraction(3), "quadrupl": Fraction(4), "quintupl": Fraction(5),
}  # fmt: skip
# A third that is a place in an order, or a quarter that is a time.
PLACE = (
    r"(?![\s-](?:time|part(?:y|ies)|term|way|person|option|place|year|month|earlier|ago|before|later"
    r"|(?:of\s)?(?:last|this|the year)|of\s" + YEAR + r"))"
)
FOLDS = r"two|three|four|five|six|seven|eight|nine|ten|hundred|thousand"


def pattern(digits: str, words: str, scale: str) -> re.Pattern[str]:
    """All of them, by the language's numbers in digits and in words, and its scale words."""
    number = rf"(?:{digits}|{words})"
    fraction = rf"(?:{'|'.join(PARTS)})s?"
    units = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
    return re.compile(
        rf"(?P<whole>\d+)?(?P<glyph>[{''.join(GLYPHS)}])(?P<glyph_scale>{scale})?"
        rf"|\b(?P<half_of>half)\s(?:an?\s)?(?P<half_scale>million|billion|trillion|dozen|hundred|thousand)\b"
        rf"|\b(?P<some>an?|{units})[\s-](?P<some_part>{fraction})\sof\san?\s(?P<some_scale>million|billion|trillion)\b"
        rf"|\b(?P<mixed>an?|\d+|{words})\sand\s(?P<more>an?|{units})[\s-](?P<mixed_part>{fraction})\b(?P<mixed_scale>{scale})?"
        rf"|\b(?:(?P<bare_many>an?|{units})[\s-])?(?P<bare>{fraction})\s(?:of\s)?(?:an?|one)(?=\s(?:per\s?cent|percentage))"
        rf"|\b(?P<many>an?|{units}|\d)[\s-](?P<part>{fraction})\b{PLACE}"
        rf"|\b(?P<half>half|halves)\b(?!-?[\s-]year)"
        rf"|(?<![\d.,/])(?P<above>\d)/(?P<below>\d{{1,2}})\b(?=\s(?:of|majority))"
        rf"|(?<![\w.,])(?P<of>{number})\s(?:in|out\sof)\s(?:every\s|each\s)?(?P<among>(?!{YEAR}\b){number})(?![\d%]|\s?per\s?cent)"
        rf"|\b(?P<times>{'|'.join(TIMES)})(?:e[ds]?|ing)?\b"
        rf"|\b(?P<fold>{number}|{FOLDS})[\s-]?fold\b"
        rf"|\b(?:(?P<dozens>an?|{number})\s)?dozen\b"
        rf"|\b(?P<point>{words}|zero|nought)\spoint(?P<behind>(?:\s(?:zero|nought|oh|{units}))+)\b(?P<point_scale>{scale})?",
        re.IGNORECASE,
    )


def found_in(
    text: str,
    those: re.Pattern[str],
    plain: Callable[[str], str],
    value: Callable[[str], int],
    power: Callable[[str], int],
) -> Iterator[Written]:
    """The amounts of a text, by what the language makes of digits, number words and scale words."""

    def number(said: str | None) -> Fraction:
        if said is None or said.lower() in ("a", "an"):
            return Fraction(1)
        return Fraction(plain(said)) if said[0].isdigit() else Fraction(value(said))

    def scaled(said: str | None) -> int:
        return power(said) if said else 0

    def of(word: str) -> Fraction:
        return Fraction(1, PARTS[word.lower().removesuffix("s")])

    for found in those.finditer(text):
        start, quoted = found.start(), found.group()
        if found["glyph"]:
            yield with_glyph(found, number, scaled)
        elif found["half_of"]:
            scale = found["half_scale"].lower()
            yield (
                amount(start, quoted, "6")
                if scale == "dozen"
                else amount(start, quoted, "0.5", scaled(scale))
            )
        elif found["some"]:
            some = number(found["some"]) * of(found["some_part"])
            yield amount(start, quoted, decimal(some), scaled(found["some_scale"]))
        elif found["mixed"]:
            ratio = number(found["mixed"]) + number(found["more"]) * of(found["mixed_part"])
            yield amount(start, quoted, decimal(ratio), scaled(found["mixed_scale"]))
        elif found["bare"]:
            yield amount(start, quoted, decimal(number(found["bare_many"]) * of(found["bare"])))
        elif found["part"]:
            yield part(start, quoted, number(found["many"]) * of(found["part"]))
        elif found["half"]:
            yield part(start, quoted, Fraction(1, 2))
        elif found["above"]:
            yield part(start, quoted, Fraction(int(found["above"]), int(found["below"])))
        elif found["of"]:
            some, among = number(found["of"]), number(found["among"])
            if 0 < some < among:
                yield part(start, quoted, some / among)
        elif found["times"]:
            yield part(start, quoted, TIMES[found["times"].lower()], times=True)
        elif found["fold"]:
            yield part(start, quoted, number(found["fold"]), times=True)
        elif found["point"]:
            whole = number(found["point"]) if found["point"].lower() != "nought" else 0
            yield spelled_out(found, whole, value, scaled)
        else:
            yield amount(start, quoted, str(Decimal(int(12 * number(found["dozens"])))))
