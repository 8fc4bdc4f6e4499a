"""What German numbers are made of, and what one word of them is worth: einundzwanzig, dreihundertfünf."""

from __future__ import annotations

import re

UNITS = (
    {"eins": 1}
    | {
        word: number
        for number, word in enumerate("null ein zwei drei vier fünf sechs sieben acht neun".split())
    }
    | {"zwo": 2}
)
TEENS = {
    word: number
    for number, word in enumerate(
        "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(), 10
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate(
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(), start=2
    )
} | {"dreissig": 30}
SCALES = {
    "hundert": 2, "tausend": 3, "million": 6, "millionen": 6, "milliarde": 9, "milliarden": 9, "billion": 12,
    "billionen": 12,
}  # fmt: skip
CUT = {"tsd": 3, "mio": 6, "mill": 6, "mrd": 9, "bio": 12}
UNIT = "|".join(UNITS)
HUNDRED = (  # what is below a hundred, and below a thousand
    rf"(?:(?:(?:{UNIT})und)?(?:{'|'.join(TENS)})|{'|'.join(TEENS)}|(?:{UNIT}))"
)
THOUSAND = rf"(?:(?:{UNIT})?hundert(?:und)?{HUNDRED}?|{HUNDRED})"
WORD = rf"(?:{THOUSAND}?tausend(?:und)?{THOUSAND}?|{THOUSAND})"
LARGE = r"(?:Million(?:en)?|Milliarden?|Billion(?:en)?)"


def compound(word: str) -> int:
    """The value of one number word, which German writes together: einundzwanzig, dreihundertfünf."""
    for name, size in (("tausend", 1000), ("hundert", 100)):
        before, found, after = word.partition(name)
        if found:
            return (compound(before) or 1) * size + compound(after.removeprefix("und"))
    ones, _, tens = word.partition("und")
    if tens in TENS:
        return UNITS[ones] + TENS[tens]
    word = re.sub("^eine?[nmrs]?$|^eins$", "ein", word)
    return (UNITS | TEENS | TENS).get(word, 0)
