"""Chinese amounts beside numbers: 三成, 八折, 三分之二, 一半, 翻番, 兩倍, 百分之三點五."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from ..written import GLYPHS, Written, amount, decimal, part
from .numerals import worth

OVER = {"百": 100, "千": 1000, "萬": 10_000, "万": 10_000}
TWOFOLD = "翻了?一?番|翻(?:了)?[一]?倍|倍增"
IDIOM = 100  # of more people so many are a rate


def pattern(words: str) -> re.Pattern[str]:
    """All of them, by what numbers in words are made of."""
    number = rf"(?:\d+(?:\.\d+)?|[{words}]+)"
    digit = "[一二兩两三四五六七八九]"
    return re.compile(
        rf"(?P<below>(?!百分)[{words}]+|\d+)\s?分之\s?(?P<above>{number})"
        rf"|(?P<tenths>{digit}|[1-9](?:\.\d)?)\s?成(?P<more>[一二三四五六七八九半])?(?![員员立為为果績绩就本分功熟交長长都不])"
        rf"|(?P<off>{digit}{{1,2}}|\d(?:\.\d)?)\s?折(?![騰腾扣舊旧算合射])"
        r"|(?P<half_point>半)(?=[個个](?:百分)?[點点])|(?P<halved>[減减]半|腰[斬斩])"
        rf"|每?\s?(?P<all>{number})[個个]?[人名戶户家][中裡里][就便]?有(?P<of_all>{number})(?=[個个人名戶户家])"
        r"|(?P<steps>\d+[億亿萬万千](?:\d+[億亿萬万千百])+)"
        r"|(?<![以成千網网線线路])上(?P<upward>[百千萬万億亿]+)"
        r"|(?P<half>一半|半[數数]|(?<=[過过超近逾])半(?![年個个天小月]))"
        r"|(?P<grows>(?:[增高]|[增提][長长加高]|上升|[漲涨])[了出]?(?:[接將将]?近|超[過过]?|逾|大?[約约])?)?"
        rf"(?P<times>{number})\s?倍(?P<and_half>半)?"
        rf"|(?P<twofold>{TWOFOLD})|翻了?(?P<doublings>[兩两二三])番"
        rf"|(?P<whole>[{words}]+)[點点](?P<behind>[零〇一二三四五六七八九]+)(?![鐘钟半])(?P<scale>[萬万億亿]+)?"
        rf"|(?P<units>\d+)?(?P<glyph>[{''.join(GLYPHS)}])(?P<glyph_scale>[萬万億亿]+)?"
    )


def found_in(
    text: str,
    those: re.Pattern[str],
    digits: dict[str, int],
    value: Callable[[str], int],
    power: Callable[[str], int],
) -> Iterator[Written]:
    """The amounts of a text, by what characters of digits, words and scales are worth."""

    def number(said: str) -> Fraction:
        return Fraction(said) if said[0].isdecimal() else Fraction(value(said))

    for found in those.finditer(text):
        start, quoted = found.start(), found.group()
        if found["below"]:
            below = OVER.get(found["below"]) or number(found["below"])
            if below:
                yield part(start, quoted, number(found["above"]) / below)
        elif found["tenths"]:
            more = {"半": Fraction(1, 20)}.get(found["more"] or "", Fraction(0))
            more = more or Fraction(digits.get(found["more"] or "", 0), 100)
            yield part(start, quoted, number(found["tenths"]) / 10 + more)
        elif found["off"]:
            said = found["off"]
            tens = 10 if said[0].isdecimal() else 10 ** len(said)
            yield part(start, quoted, number(said) / tens)
        elif found["half_point"]:
            yield amount(start, quoted, "0.5")
        elif found["halved"]:
            yield part(start, quoted, Fraction(1, 2), times=True)
        elif found["all"]:
            if number(found["all"]) <= IDIOM:
                yield part(start, quoted, number(found["of_all"]) / number(found["all"]))
        elif found["steps"]:
            yield amount(start, quoted, str(worth(found["steps"])))
        elif found["upward"]:
            yield replace(amount(start, quoted, str(value(found["upward"]))), vague=True)
        elif found["half"]:
            yield part(start, quoted, Fraction(1, 2))
        elif found["times"]:
            at = found.start("times")
            ratio = number(found["times"]) + (Fraction(1, 2) if found["and_half"] else 0)
            yield part(at, text[at : found.end()], ratio, times=not found["grows"])
        elif found["twofold"] or found["doublings"]:
            twice = digits[found["doublings"]] if found["doublings"] else 1
            yield part(start, quoted, Fraction(2**twice), times=True)
        elif found["whole"]:
            behind = "".join(str(digits[c]) for c in found["behind"])
            scale = power(found["scale"]) if found["scale"] else 0
            yield amount(start, quoted, f"{value(found['whole'])}.{behind}", scale)
        else:
            ratio = Fraction(found["units"] or 0) + GLYPHS[found["glyph"]]
            scale = power(found["glyph_scale"]) if found["glyph_scale"] else 0
            if found["units"] or scale:
                yield amount(start, quoted, decimal(ratio), scale)
            else:
                yield part(start, quoted, ratio)
