"""What English numbers are made of: words, scale words and what is cut of them."""

from __future__ import annotations

UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
CUT = {"k": 3, "m": 6, "b": 9}  # £1.5m, 552k: not apart, where m is a metre
APART = {
    "mn": 6,
    "mln": 6,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "trn": 12,
    "lakh": 5,
    "crore": 7,
}  # £27bn, $4.1 mln
WORD = "|".join([*UNITS, *TENS, *POWERS])
