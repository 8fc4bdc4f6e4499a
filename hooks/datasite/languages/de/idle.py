"""German numerals that stand for no quantity: dates, plain grammar, groups by age, numbers for names."""

from __future__ import annotations

from ..date_words import YEAR

# Groups by age and by size.
CLASSES = (
    r"\bim Alter (?:von|ab|zwischen) (?:unter |über )?\d+(?: (?:bis|und) (?:unter )?\d+)?(?: Jahren)?"
    r"|\b\d+(?:-? bis \d+)?-Jährigen?\b|\b(?:ab|unter|über) \d+ Jahren\b"
    r"|\bmit \d+ \w+ (?:oder|und) (?:mehr|weniger)\b"
)


# Identifiers: SHA-256, 5G, and numbered parts and versions.
NUMBERED = (
    r"(?-i:(?<![\dA-Za-z])[A-Z]{2,}-\d+(?![\dA-Za-z])|(?<![\dA-Za-z])\d[DG](?![\dA-Za-z]))"
    r"|(?:\bCC BY|\bNamensnennung)[ -]?\d\.\d(?!\d)"
    r"|(?:§§?|\b(?:Artikel|Absatz|Abschnitt|Anhang|Kapitel|Schritt|Seite|Version|Abbildung|Tabelle|ISO|RFC))"
    r"[ -]\d+(?:[.\d]*\d)?\b"
)


IDLE = (
    CLASSES,
    # years, ranges of them, halves and quarters; a count of that size is written with a point or a space
    rf"\b(?:[HQ][1-4]\s)?{YEAR}(?:(?:[/–—-]|\sbis\s)(?:{YEAR}|\d\d)\b)?(?![\d.,]*\d|\s?(?:[%€]|Prozent|Euro))\b",
    r"\b[HQ][1-4]\b",
    r"\b(?:\d\.|erste[nmrs]?|zweite[nmrs]?|dritte[nmrs]?|vierte[nmrs]?)\s(?:Halbjahr|Quartal|Jahreshälfte|Hälfte)\w*",
    r"\b\d{1,2}\.\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert\w*)",
    # ordinals as place in a text
    r"\b(?:erste|zweite|dritte)[nmrs]?(?:ns)?\b",
    r"\b(?:vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[nmrs]?\s(?:Schätzung|Veröffentlichung|Mal\b|Satz|Absatz|Schritt)",
    r"\büber (?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)(?:einhalb)? (?:Jahre|Monate|Wochen|Tage) hinweg\b",
    r"\b(?:die|diese|beide) (?:zwei|beiden)\b|\bhalbwegs\b|\bnull\b|\bHalbjahr\w*",
    r"\b(?:pro|je|auf) (?:1\.?000|10[. ]?000|100[. ]?000|hundert|tausend|Million)\b",
    NUMBERED,
)
