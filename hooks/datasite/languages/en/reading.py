"""How English is read: eight, third, 30.3 billion, over, nearly, £449 a week, May 2014."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...bound import Bound
from ...period import Period
from .. import reading
from ..reading import ATTAINED, YEAR, parsed

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
CUT = {"k": 3, "m": 6, "bn": 9, "tn": 12}  # £27bn, $1.5m, 552k
WORD = "|".join([*UNITS, *TENS, *POWERS])
MONTH = (
    r"(?-i:(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"  # May is a month, may is not
)
ORDER = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
# first half of 2014, the second quarter of this year, last year
PARTS = re.compile(
    rf"\b(?P<which>first|second|third|fourth) (?P<part>half|quarter)(?: of (?P<year>{YEAR}))?"
    r"|\b(?P<relative>this|last|previous) year\b|\ba year (?P<earlier>ago|earlier|before)",
    re.IGNORECASE,
)


class Reading(reading.Reading):
    """How English is read."""

    ordinal_before = r"\bNo\.?\s*(?=\d)"
    ordinal_after = r"(?:st|nd|rd|th)\b"
    scale = rf"\s?(?:{'|'.join(POWERS)})\b|(?:{'|'.join(CUT)})\b"
    words = rf"\b(?:{WORD})(?:(?:\s|-)(?:and\s)?(?:{WORD}))*\b"
    ordinals = {word: number for number, word in enumerate(ORDER, start=1)}  # noqa: RUF012
    digits = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?"
    before = (
        (r"at least|no fewer than|no less than|minimum of", (Bound.AT_LEAST,)),
        (r"less than|fewer than|under|below", (Bound.UNDER,)),
        (
            r"at most|up to|no (?:more|higher|later) than|not (?:more|over) than|within|maximum of",
            (Bound.AT_MOST,),
        ),
        (r"nearly|almost|close to|just under|just short of", (Bound.UNDER,)),
        (
            r"over|above|more than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped)",
            (Bound.OVER,),
        ),
        (r"about|around|roughly|approximately|some|circa|~", (Bound.ABOUT,)),
        (r"\breach(?:es|ed|ing)?|\bhit", ATTAINED),
    )
    after = (
        (r"or so", (Bound.ABOUT,)),
        (r"or more|and above", (Bound.AT_LEAST, Bound.OVER)),
        (r"or less|or fewer", (Bound.AT_MOST, Bound.UNDER)),
    )
    between = r"(?:a total of\s*)?"
    falls = (
        r"\b(?:f[ae]ll(?:s|en|ing)?|decreas\w*|declin\w*|drop(?:s|ped)?|down|lower|lost|shrank|cut|"
        r"contract(?:s|ed)|minus)\b"
    )
    percent = reading.Reading.percent[:-1] + r"|‰|per\s?cent|percent)"
    age = r"(?:years? old|years of age)"
    per = r"\b(?:per|every|each)"
    first = r"top of|top spot|tops\b"
    money = (
        reading.Reading("en").money[:-1]
        + r"|yuan|(?:pounds?|dollars?|euros?|yen|francs?|rupees?|pence|cents?)\b)"
    )
    idle = (
        # 14 October 2022, October 14, 2022, August 2022, January–August 2022; May alone holds no numeral
        rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?{MONTH}(?:\s\d{{1,2}}(?!\d))?(?:,?\s{YEAR})?",
        # 2022, 2021–2025, the 2020s, H1 2022, Q3. A count of that size is written with a comma (2,022).
        rf"\b(?:[HQ][1-4]\s)?{YEAR}s?(?:(?:[/–—-]|\sto\s)(?:{YEAR}|\d\d)\b)?(?![\d,.]*\d|\s?[%％萬万億亿])\b",
        r"\b[HQ][1-4]\b",
        r"\b(?:first|second|same) half(?: of (?:the|this|that) year)?"
        r"|\b(?:first|second|third|fourth) quarter",
        rf"\bhalf(?:[- ]years?\b|\sof\s{YEAR})",
        r"\b(?:nineteenth|twentieth|twenty-first|\d\d(?:st|nd|rd|th)) century",
        # "one" is an article or a pronoun, as 一條 is in Chinese, but not one percent or one third
        r"\bone\b(?![ -](?:percent|per cent|yuan|point|half|third|quarter|fourth|fifth|tenth)s?\b|\s?%)",
        # a pair already named; who counts anew (two new firms) gives a figure
        r"\b(?:the|these|those|between|of the) two\b",
        r"\bone or two\b|\btwo-(?:part|way|sided|letter)\b|\btwo by two\b|\bin two\b(?=[,.;:)])",
        # ordinals as adverb or as place in a text; ranks are caught by `ranked` before
        r"\b(?:first|second|third)(?:ly|hand|-hand)?\b",
        # zero as the foot of a scale
        r"\bzero\b",
        # the scale words of Chinese, explained: 萬 (ten thousand)
        r"(?<=[萬万億亿] \()(?:a |one )?(?:ten thousand|hundred million)\b",
        r"\bper (?:1,?000|10,?000|100,?000|million|thousand|hundred|ten thousand|hundred thousand)\b",
        # identifiers: SHA-256, 5G, 3D, and numbered parts and versions
        r"(?-i:(?<![\dA-Za-z])[A-Z]{2,}-\d+(?![\dA-Za-z])|(?<![\dA-Za-z])\d[DG](?![\dA-Za-z]))",
        r"(?:\bCC BY|\bAttribution)[ -]?\d\.\d(?!\d)",
        r"\b(?:section|step|chapter|version|WCAG|figure|table|level|ISO|RFC)[ -]\d+(?:[.\d]*\d)?\b",
    )
    quantity = (
        r"\b(?:dozens?|hundreds|thousands|millions|billions|trillions|half|halves|thirds|quarters?|twice|thrice"
        r"|doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|quadrupl(?:ed|es|ing)"
        r"|\w+fold(?<!scaffold)(?<!manifold)(?<!unfold))\b|\ba third of\b"
    )
    ranked = (
        r"\b(?:rank(?:s|ed|ing)?|plac(?:e[sd]?|ing)|c[ao]mes?|stands?|stood|finish(?:e[sd])?|position(?:ed)?"
        r"|listed|number)(?: \w+){0,2} (?:first|second|third)\b"
        r"|\b(?:first|second|third)(?= (?:place|rank)\b| (?:in|among) (?:the|its|all|China|every)\b"
        r"| nationwide| nationally)"
    )
    unit_after = r"(?:%|percent\b|per cent\b|yuan\b)"
    aim = r"\b(?:aim|target|goal|plan)"
    aimed = r"(?:aimed at|\btargets?|\btargeted)$"
    share = r"\bshare\b"
    letters = r"[A-Za-zÀ-ɏ]"
    numeral = reading.Reading.numeral + rf"|\b(?:{WORD}|half|twice|first)\b"
    counted = r"[0-9]"

    def plain(self, digits: str) -> str:
        """The digits without separators; a comma before one or two digits is a decimal comma."""
        if re.fullmatch(r"\d+,\d{1,2}", digits):
            return digits.replace(",", ".")
        return digits.replace(",", "")

    def power(self, scale: str) -> int:
        """The power of ten of a scale word."""
        return (POWERS | CUT)[scale.strip().lower()]

    def value(self, words: str) -> int:
        """The value of number words: two hundred and five."""
        total = below = 0
        for word in re.findall(r"[a-z]+", words.lower()):
            if word in POWERS:
                power = POWERS[word]
                if power == 2:
                    below = (below or 1) * 100
                else:
                    total, below = total + (below or 1) * 10**power, 0
            else:
                below += UNITS.get(word, 0) + TENS.get(word, 0)
        return total + below

    def periods(self, text: str, year: int) -> Iterator[Period]:
        """The dates of a text, halves and quarters in words among them."""
        for found in PARTS.finditer(text):
            if found["part"]:
                sign = "H" if found["part"].lower() == "half" else "Q"
                number = ORDER.index(found["which"].lower()) + 1
                period = parsed(f"{found['year'] or year}-{sign}{number}")
            else:
                before = bool(found["earlier"]) or found["relative"].lower() != "this"
                period = parsed(str(year - before))
            if period is not None:
                yield period
        yield from super().periods(PARTS.sub(" ", text), year)

    def is_date(self, text: str) -> bool:
        """Whether a fragment may be a date at all."""
        return PARTS.search(text) is not None or super().is_date(text)
