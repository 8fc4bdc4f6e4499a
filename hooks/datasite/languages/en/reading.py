"""How English is read: eight, third, 30.3 billion, over, nearly, fell by, £449 a week, May 2014, second quarter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from ...bound import Bound
from .. import reading
from ..reading import ATTAINED
from ..written import GLYPHS, Written
from . import amounts
from .dates import DATES
from .drafting import Drafting
from .idle import CLASSES, IDLE, ISSUES, NUMBERED
from .money import CURRENCIES, MINOR
from .numerals import APART, CUT, POWERS, TENS, UNITS, WORD

ORDER = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
# Names of one sort of thing each.
NOUNS = (
    "people|persons?|women|m[ae]n|children|workers?|employees|residents|inhabitants|passengers|students|pupils|patients",
    "firms?|compan(?:y|ies)|business(?:es)?|enterprises?|employers",
    "households?|famil(?:y|ies)",
    "homes?|houses|dwellings|flats",
    "jobs?|vacanc(?:y|ies)|posts",
    "vehicles?|cars?|lorries|trucks",
    "tonnes?|tons?",
    "hours?", "days?", "weeks?", "months?", "years?",
    "accidents?|crashes", "deaths?", "patents?", "schools?", "hospitals?",
)  # fmt: skip

CHANGES = r"(?:changes?|movements?|growth|increases?|decreases?|rises?|falls?|gains?|declines?)\b"


class Reading(Drafting, reading.Reading):
    """How English is read."""

    ordinal_before = r"\bNo\.?\s*(?=\d)"
    ordinal_after = r"(?:st|nd|rd|th)\b"
    scale = rf"\s?(?:{'|'.join([*POWERS, *APART])})s?\b|(?:{'|'.join(CUT)})\b"
    # several hundred and no one say no number, one-off and one another count nothing
    words = (
        r"\b(?<!several\s)(?<!\bfew\s)(?<!many\s)(?<!couple\sof\s)(?<!hundred\s)"
        r"(?!(?<=\bno\s)one\b|one-off\b|one another\b)"
        rf"(?:{WORD})(?:(?:\s|-)(?:and\s)?(?:{WORD}))*\b"
    )
    ordinals = {word: number for number, word in enumerate(ORDER, start=1)}  # noqa: RUF012
    digits = (
        r"\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)"
        r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?|(?<![\w.,)])\.\d+"
    )
    before = (
        (
            r"\b(?:at least|(?:no|not) (?:fewer|less|lower) than|(?:a )?minimum of|upwards of)",
            (Bound.AT_LEAST,),
        ),
        (r"\bnot exceeding|\bnot to exceed", (Bound.AT_MOST,)),
        (
            r"\b(?:at (?:the )?most|up to|(?:no|not) (?:more|higher|later|greater|over) than|not over|within"
            r"|(?:a )?maximum of|as (?:many|much|high) as|capped at)",
            (Bound.AT_MOST,),
        ),
        (
            r"\b(?:nearly|almost|close to|(?:just )?short of|shy of|approaching|not quite"
            r"|(?:just|slightly|a (?:bit|little|shade)|marginally) (?:under|below|less than|fewer than|lower than))",
            (Bound.UNDER,),
        ),
        (r"\b(?:less than|fewer than|lower than|under|below)", (Bound.BELOW,)),
        (
            r"\b(?:over|above|(?:more|greater|higher) than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?"
            r"|top(?:s|ped|ping)|in excess of|beyond|north of|pass(?:es|ed|ing))",
            (Bound.OVER,),
        ),
        (
            r"\b(?:about|around|roughly|approximately|approx\.?|some|circa|ca?\.|in the (?:region|order) of)",
            (Bound.ABOUT,),
        ),
        (r"\bestimated(?: at)?", (Bound.ABOUT, Bound.EXACT)),
        (r"\breach(?:es|ed|ing)?|\bhit", ATTAINED),
    )
    after_at_once = ((r"\s?\+(?!\s?(?-i:[\dA-Z“”]))|-plus\b", (Bound.AT_LEAST, Bound.OVER)),)
    after = (
        (r"or so\b|or thereabouts", (Bound.ABOUT,)),
        (
            r"(?:or|and) (?:more|above|over|higher|older|upwards?)\b(?!\s+than\b)|plus\b",
            (Bound.AT_LEAST, Bound.OVER),
        ),
        (
            r"(?:or|and) (?:less|fewer|under|below|lower|younger)\b(?!\s+than\b)",
            (Bound.AT_MOST, Bound.BELOW),
        ),
    )
    between = r"(?:a total of\s*|an?\s*)?"
    gap = r"\s*(?:[^\s\d()]+\s+){0,2}?"
    falls = (
        r"\b(?:f[ae]ll(?:s|en|ing)?|decreas\w*|declin\w*|dropp?(?:s|ed|ing)?|down|lower(?:ed)?(?!\sthan)|los[te]|loss(?:es)?"
        r"|shr[aiu]nk\w*|cuts?|cutting|contract(?:s|ed|ing|ion)|reduc\w+|shed(?:ding)?|slump\w*|plung\w*|slid(?:es?|ing)?"
        r"|slipp?(?:s|ed|ing)?|tumbl\w+|plummet\w*|(?:fewer|less)(?!\sthan)|smaller|dip(?:s|ped)?|eased|halv\w+)\b"
    )
    rises = (
        r"\b(?:r[io]s(?:es?|en|ing)|rose|increas\w*|up|gr[eo]w(?:n|s|ing|th)?|gain\w*|climb\w*|jump\w*|(?:higher|more)(?!\sthan)|add(?:s|ed)"
        r"|surg\w+|soar\w*|expand\w*|expansion|advanc\w+|doubl\w+|tripl\w+)\b"
    )
    falls_after = (
        r"(?:%|(?!(?:and|or|but|while)\b)[^\s\d.,;()]+)?(?:[-\s](?!report|record|saw|see|had|ha[sv]e|post|show|(?:and|or|but|while|to|after)\b)[^\s\d.,;()]+){0,2}?[-\s]*"
        r"(?<!\bor\s)(?:lower|fewer|less|smaller|(?:falls?|drops?|declines?|decreases?|reductions?"
        r"|cuts?|losses|contraction|down)(?!\s(?:to|from))|down)\b"
        r"|\s?(?:%|per\s?cent|(?:percentage )?points?)\s*below\b|\sbelow\s(?:the|its|their|that|last)\b"
    )
    rises_after = (
        r"\s?(?:%|per\s?cent|(?:percentage )?points?)\s*above\b|\sabove\s(?:the|its|their|that|last)\b"
        r"|\s?-?(?:%|per\s?cent)?\s(?!(?:of|in|to|from|and|or|at|by)\b)(?:[A-Za-z]+\s)?"
        r"(?:increase|gain)\b(?!\s(?:to|from)\b)"
    )
    by = r"\bby\b"
    how_much = r"\b(?:by|of)\b"
    onto = r"\bto(?:\s(?:an?|the|just|only|about|around|nearly))?"
    turns = r";|\.\s|\b(?:compared (?:with|to)|against|versus|while|whereas|but|after)\b"
    level = (
        r"\b(?:to|from|at|stood|was|were|is|are)(?: (?:a|an|the|just|only|record|high|low|total|reach))*"
        r"(?: (?:level|total) of)?"
    )
    unchanged = (
        r"\b(?:unchanged|no change|flat|stagnant|steady|did not change|stayed the same"
        r"|(?<=\bnearly\s|\balmost\s)the same as|(?<=virtually\s)the same as)\b"
    )
    hardly = r"\b(?:nearly|almost|about|roughly|virtually|essentially|practically|broadly|largely|little|statistically)"
    negative = r"\b(?:minus|negative)\s"
    priced = (
        r"\b(?:(?:in|at)\s)?(?:nominal(?:ly)?|real|constant|current|(?:seasonally\s)?(?:un)?adjusted)"
        r"(?:\s(?:terms|prices|values?))?\b"
    )
    also = r"(?:\band|\bor)\b"
    to = r"(?:\s*[–—-]\s*|\s+(?:to|and|or)\s+)"
    margin = r"(?:±|\+/[-−]|\bplus or minus|\bgive or take|\bmargin of (?:sampling )?error(?: of| is| was|:)?)"
    confidence_before = r"\bconfidence levels? (?:of|at)(?: the)?"
    confidence = (
        r"(?:-?per\s?cent |-?percent |% ?)?(?:confiden(?:ce|t)\b|CI\b|(?:chance|probability)(?= that the true\b)"
        r"|(?:confidence |credible )?(?:interval|level))"
    )
    percent = (
        reading.Reading.percent[:-1]
        + r"|‰|per mille?|-?basis[- ]points?|bps?\b|-?per\s?cent|-?percent|p\.?c\b\.?|pct\b"
        + r"|-?(?:percentage[- ])?points?\b|pp(?:ts?)?\b|pts\b)"
    )
    points = r"-?(?:(?:percentage|per ?cent(?:age)?|%)[- ]points?|points?|pp(?:ts?)?\b|pts\b)"
    smaller: Mapping[str, int] = {r"‰|per mille?": -1, r"basis[- ]points?|bps?\b": -2}
    age = r"(?:years? old|years of age|-year-old)"
    per = r"\b(?:per|every|each)"
    first = r"top of|top spot|tops\b"
    noun_follows = True
    nouns = NOUNS
    stops = (
        r"\b(?:of|per|in|for|by|to|from|at|an?|the|each|every|and|or|than|with|who|that|which|on|as|since|during|over|after|before"
        r"|were|was|is|are|had|have|has|will|would|last|this|aged|under|between)\b"
    )
    classes = CLASSES
    numbered = NUMBERED
    clock = r"\b\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?"
    currencies = CURRENCIES
    money_prefix = r"\b(?-i:Rs\.?)"
    minor = MINOR
    dates_by = DATES
    idle = IDLE
    quantity = (
        r"\b(?:dozens?|hundreds|thousands|millions|billions|trillions|half|halves|thirds|quarters?|twice|thrice"
        r"|doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|quadrupl(?:ed|es|ing)"
        r"|\w+fold(?<!scaffold)(?<!manifold)(?<!unfold))\b|\ba third of\b"
    )
    # what stands or comes first, in the first place, stands in an order; who comes second has a rank
    ranked = (
        r"\b(?:rank(?:s|ed|ing)?|plac(?:e[sd]?|ing)|finish(?:e[sd])?|position(?:ed)?|listed|number)"
        r"(?: \w+){0,2} (?:first|second|third)\b"
        r"|\b(?:c[ao]mes?|stands?|stood)(?: (?:in|at|as|only|a|an|the|close|joint|equal)){0,2} (?:second|third)\b"
        rf"(?! {ISSUES})"
        r"|\b(?:first|second|third)(?= (?:in|among) (?:the|its|all|China|every)\b| nationwide| nationally)"
        r"|(?<!\bin the )\b(?:first|second|third)(?= (?:place|rank)\b)"
        r"|\b(?:second|third)(?=[ -](?:largest|biggest|highest|smallest|lowest|most|fastest|best)\b)"
    )
    lasts = (
        r"\b(?:for|takes?|taken|took|taking|lasts?|lasted|lasting|as long as|within|every|after)"
        r"(?:\s(?:at least|about|up to|only|another|more than|some|as long as))?"
    )
    unit_after = r"(?:%|percent\b|per cent\b|yuan\b)"
    measured = (
        r"(?:times|fold|thirds?|halves|half|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|parts?|points?"
        r"|dozen|more|fewer|less|higher|lower|years?|months?|weeks?|days?|hours?|minutes?|per|in|out|of|to|and|or)\b"
    )
    aim = r"\b(?:aim|target|goal|plan)"
    aimed = r"(?:aimed at|\btargets?|\btargeted)$"
    share = r"\bshare\b"
    on_year, on_quarter, on_month = (
        rf"\b(?:(?:on|over) (?:the|a) (?:previous |last )?{each}\b|over-the-{each}\b"
        rf"|in the {each}\b(?! (?:to|in|of|that|when|before|after|end\w*|{reading.YEAR})\b)"
        rf"|{each}[- ](?:on|over|to)[- ]{each}\b"
        rf"|(?:a|one) {each} (?:ago|earlier|before)\b|(?:the )?(?:previous|last|preceding) {each}\b|{more})"
        for each, more in (
            (
                "year",
                r"(?<!at an )annual(?:ly)?\b|y/y\b|yoy\b|year[- ]over[- ]year\b"
                r"|(?:over|in|during|for) the (?:last|past|previous|preceding) (?:(?:12|twelve) months|year)\b"
                r"|(?:12|twelve) months (?:ago|earlier|before|ending|ended)\b|(?:12|twelve)-month\b"
                r"|same (?:period|month|quarter|week|half|time)"
                r" (?:last|of last|(?:in|of) the (?:previous|prior|preceding)) year",
            ),
            (
                "quarter",
                rf"q/q\b|qoq\b|over the \w+ (?:{reading.YEAR} )?quarter\b|quarterly {CHANGES}",
            ),
            ("month", rf"m/m\b|mom\b|for the month\b|monthly {CHANGES}"),
        )
    )
    letters = r"[A-Za-zÀ-ɏ]"
    numeral = reading.Reading.numeral + (
        rf"|[{''.join(GLYPHS)}]|\b(?:{WORD}|half|halves|twice|thrice|first|dozen|(?:third|quarter|fifth|sixth|seventh|eighth"
        r"|ninth|tenth)s?|doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|quadrupl(?:e[ds]?|ing)|halv(?:e[ds]?|ing)"
        r"|(?:two|three|four|five|six|ten|hundred)fold)\b"
    )
    counted = r"[0-9]"

    def plain(self, digits: str) -> str:
        """The digits without separators; a comma before one or two digits at the end is a decimal comma."""
        if re.fullmatch(r"[\d.]+,\d{1,2}", digits):
            return digits.replace(".", "").replace(",", ".")
        return re.sub(r"^\.", "0.", re.sub(r"[^\d.]", "", digits))

    def power(self, scale: str) -> int:
        """The power of ten of a scale word."""
        return (POWERS | CUT | APART)[scale.strip().lower().removesuffix("s")]

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

    @cached_property
    def months(self) -> Mapping[str, int]:
        """The names of the months; September is cut in two ways."""
        return {**super().months, "Sept": 9}

    @cached_property
    def amount(self) -> re.Pattern[str]:
        """What is said of an amount beside numbers."""
        return amounts.pattern(self.digits, self.words, self.scale)

    def amounts(self, text: str) -> Iterator[Written]:
        """What is said of an amount beside numbers: two-thirds, one in five, doubled, half a million."""
        return amounts.found_in(text, self.amount, self.plain, self.value, self.power)
