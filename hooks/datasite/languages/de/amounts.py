"""German amounts beside numbers: zwei Drittel, jeder neunte, verdoppelt, anderthalb, ein Dutzend, drei Komma fünf."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from ..date_words import YEAR
from ..written import GLYPHS, Written, amount, decimal, part, spelled_out, with_glyph

PARTS = {
    "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10,
    "zwölftel": 12, "zwanzigstel": 20, "hundertstel": 100, "tausendstel": 1000,
}  # fmt: skip
TIMES = {
    "verdoppel": 2, "verdreifach": 3, "vervierfach": 4, "verfünffach": 5, "versechsfach": 6, "verzehnfach": 10,
}  # fmt: skip
SMALL = "ein(?:e[nmrs]?|s)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
IDIOM = 100  # beyond it, so many of so many are counts


def pattern(digits: str, words: str, scale: str, ordinals: str) -> re.Pattern[str]:
    """All of them, by the language's numbers in digits and in words, its scale words and its places in an order."""
    number = rf"(?:{digits}|{words})"
    parts = f"(?:{'|'.join(PARTS)})n?"
    fold = rf"(?P<fold>(?<![\d,.])\d+(?:,\d+)?|{SMALL}|zwanzig|hundert|tausend)-?(?:fach(?:e[nmrs]?)?|mal(?=\sso\b))"
    return re.compile(
        rf"(?P<whole>\d+)?(?P<glyph>[{''.join(GLYPHS)}])(?P<glyph_scale>{scale})?"
        rf"|\b(?P<half_of>(?:eine[rn]?\s)?halbe[rn]?)\s(?P<half_scale>Million|Milliarde|Billion)\b"
        r"|\b(?P<half_percent>(?:eine?[nmrs]?\s)?halbe[nmrs]?)(?=\s(?:Prozent|Promille))"
        rf"|\b(?P<mixed>andert|{SMALL})(?:ein)?halb\b(?P<mixed_scale>{scale})?"
        rf"|\b(?:(?P<many>{SMALL}|\d{{1,2}})[\s-]?)?(?P<part>{parts})\b(?!\s(?:des\sJahres|{YEAR}|nach|vor)\b)"
        rf"|\bdrei[\s-]?viertel\b"
        r"|\b(?P<half>Hälfte|halb(?=\sso\s))\b"
        rf"|\bjede[nmrs]?\s(?P<every>{ordinals})\b"
        rf"|(?<![\w.,])(?P<of>{number}|eine[rsm]?)\s(?:von|aus)\s(?P<among>(?!{YEAR}\b){number})(?![\d%]|\s?Prozent)"
        rf"|\b(?P<times>{'|'.join(TIMES)})\w*|\b(?P<halved>halbier\w*)"
        rf"|\b{fold}\b|\b(?P<twice>doppelt|das\sDoppelte)\b"
        rf"|\b(?:(?:(?P<half_dozen>halbes)|(?P<dozens>ein|{number}))\s|(?<=gutes\s)|(?<=knappes\s))(?P<dozen>Dutzend)\b"
        rf"|\b(?P<point>{words}|null|eins?)\sKomma(?P<behind>(?:\s(?:null|eins|{SMALL}))+)\b(?P<point_scale>{scale})?",
        re.IGNORECASE,
    )


def found_in(
    text: str,
    those: re.Pattern[str],
    plain: Callable[[str], str],
    value: Callable[[str], int],
    power: Callable[[str], int],
    ordinal: Callable[[str], int],
) -> Iterator[Written]:
    """The amounts of a text, by what the language makes of digits, number words, scale words and places."""

    def number(said: str) -> Fraction:
        return Fraction(plain(said)) if said[0].isdigit() else Fraction(value(said))

    def scaled(said: str | None) -> int:
        return power(said) if said else 0

    for found in those.finditer(text):
        start, quoted = found.start(), found.group()
        if found["glyph"]:
            yield with_glyph(found, number, scaled)
        elif found["half_of"]:
            yield amount(start, quoted, "0.5", scaled(found["half_scale"]))
        elif found["half_percent"]:
            yield amount(start, quoted, "0.5")
        elif found["mixed"]:
            whole = 1 if found["mixed"].lower() == "andert" else number(found["mixed"])
            yield amount(
                start, quoted, decimal(whole + Fraction(1, 2)), scaled(found["mixed_scale"])
            )
        elif found["part"]:
            many = number(found["many"]) if found["many"] else 1
            yield part(
                start, quoted, many * Fraction(1, PARTS[found["part"].lower().removesuffix("n")])
            )
        elif found["half"]:
            yield part(start, quoted, Fraction(1, 2))
        elif found["every"]:
            yield part(start, quoted, Fraction(1, ordinal(found["every"])))
        elif found["of"]:
            some, among = number(found["of"]), number(found["among"])
            if 0 < some < among and (some == 1 or among <= IDIOM):
                yield part(start, quoted, some / among)
        elif found["times"]:
            yield part(start, quoted, Fraction(TIMES[found["times"].lower()]), times=True)
        elif found["halved"]:
            yield part(start, quoted, Fraction(1, 2), times=True)
        elif found["fold"]:
            yield part(start, quoted, number(found["fold"]), times=True)
        elif found["twice"]:
            yield part(start, quoted, Fraction(2), times=True)
        elif found["dozen"]:
            many = number(found["dozens"]) if found["dozens"] else 1
            yield amount(start, quoted, "6" if found["half_dozen"] else str(int(12 * many)))
        elif found["point"]:
            yield spelled_out(found, value(found["point"]), value, scaled)
        else:
            yield part(start, quoted, Fraction(3, 4))
