"""English numerals that stand for no quantity: dates, plain grammar, groups by age, numbers for names."""

from __future__ import annotations

from ..date_words import YEAR
from .numerals import WORD

MONTH = (
    r"(?-i:(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"  # May is a month, may is not
)
LENGTH = "(?:day|week|month|quarter|year)"
# What is told apart by its place in an order: the fourth estimate.
ISSUES = r"(?:estimates?|readings?|releases?|revisions?|reports?|editions?|sentences?|paragraphs?|steps?|times?)\b"
NTH = "(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
# Groups by age and by size: people aged 16 to 64, buildings with five units or more.
CLASSES = (
    r"\baged? (?:between |from |under |over |below |above |at least |up to )?\d+(?:\s?(?:–|-|to|and)\s?\d+)?"
    r"(?: years?\b)?(?: (?:and|or) (?:over|above|older|under|younger))?"
    r"|\b\d+(?:\s?(?:–|-|to)\s?\d+)?[- ]year[- ]olds?"
    r"|(?<=\()(?:under|over|aged?) \d\d(?=\))"
    rf"|\b(?:with|having) (?:{WORD}|\d+) (?!{WORD}|per)[a-z]+ (?:or|and) (?:more|fewer|over|under|above)\b"
)


# Identifiers: SHA-256, 5G, 3D, and numbered parts and versions.
NUMBERED = (
    r"(?-i:(?<![\dA-Za-z])[A-Z]{2,}-\d+(?![\dA-Za-z])|(?<![\dA-Za-z])\d[DG](?![\dA-Za-z]))"
    r"|(?:\bCC BY|\bAttribution)[ -]?\d\.\d(?!\d)"
    r"|\b(?:section|step|chapter|version|WCAG|figure|table|level|ISO|RFC|page|article|annex|appendix|paragraph|volume)s?"
    r"[ -]\d+(?:[.\d]*\d)?(?!%|\d|[.,]\d)\b"
)


IDLE = (
    # 14 October 2022, October 14, 2022, August 2022, January–August 2022; May alone holds no numeral
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?{MONTH}(?:\s\d{{1,2}}(?!\d))?(?:,?\s{YEAR})?(?:\squarter\b)?",
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
    rf"\b{NTH} {ISSUES}",
    CLASSES,
    # windows of time that define a quantity
    rf"\b(?:last|past|previous|next|following|first|preceding) (?:{WORD}|\d+) {LENGTH}s?\b"
    rf"|\b(?:runs?|ran|goes|went|extends?|stretch(?:es)?|spread|told) over (?:{WORD}) {LENGTH}s(?: and a half)?\b"
    rf"|\bover (?:{WORD}) (?:and a half {LENGTH}s|{LENGTH}s and a half)\b(?! (?:old|of age|ago)\b)"
    rf"|\b(?:{WORD}|\d+)(?:-{LENGTH}\b| {LENGTH}s? (?:before|after|earlier|later|to|ending|ended)\b)",
    # a quarter that is a time: the quarter, its last quarter, a quarter earlier, in recent quarters
    r"\b(?:the|each|every|this|that|its|their|our|same|previous|next|following|last|latest|past|prior|preceding|current|final"
    r"|opening|closing|whole|per) quarter\b(?! of (?:the(?! year\b)|all|an?|its|their)\b)"
    r"|\bquarter[- ](?:on|over|by|to)[- ]quarter\b|\ba quarter (?:earlier|later|ago|before)\b"
    r"|\b(?:recent|previous|next|following|last|past|consecutive|successive|preceding) quarters\b"
    r"|\bhalf the (?:width|difference|distance|interval|range)\b",
    rf"\b\d+/\d+-{LENGTH}\b",
    # zero as the foot of a scale
    r"\bzero\b",
    # the scale words of Chinese, explained: 萬 (ten thousand)
    r"(?<=[萬万億亿] \()(?:a |one )?(?:ten thousand|hundred million)\b",
    r"\bper (?:1,?000|10,?000|100,?000|million|thousand|hundred|ten thousand|hundred thousand)\b",
    NUMBERED,
)
