"""The dates of Chinese: 2022年上半年, 前5個月, 二〇一四年六月三日, 民國103年5月, 2013/14年度, 十年前, 去年同期."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..calendar import ending, fiscal, parsed, ranged, split
from ..date_words import Dated
from .numerals import number

COUNT = r"(?:\d{1,3}|[一二三四五六七八九十百兩两]{1,4})"
MONTH = r"(?:[0-9]{1,2}|十[一二]?|[一二三四五六七八九])"
DAY = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
YEARS = (
    r"(?<!\d)(?:(?:19|20)[0-9]{2}(?!\.?[0-9])|[12][0-9]{3}(?=\s?年))"
    r"|[一二][〇零一二三四五六七八九]{3}(?=年)"
)
TO = r"\s?[至到—–-]\s?"
FIRST = "(?:[首頭头]|(?<!先)前)"  # of so many months
DATE = re.compile(
    rf"(?<![\d〇零一二三四五六七八九十])(?P<ago>{COUNT})\s?(?P<ago_of>年|[個个]月|[個个]?季度)之?前(?!期|[一二三四五六七八九十\d])"
    rf"|(?:民[國国]\s?(?P<republic>{COUNT})\s?年"
    rf"|(?P<year>{YEARS})(?:/(?P<split>\d\d)(?=\s?年度))?(?:\s?(?P<of>年度?|[財财](?:政年度|年度?)))?"
    rf"(?:{TO}(?P<until>[12][0-9]{{3}})\s?年)?|(?P<relative>[今當当本]年度?|去年|上年度|上年(?=\s?(?:同[期月季]|[上下]半年|前|第?\s?[一二三四1-4]\s?季|{MONTH}\s?月|年?[末底初]))|前年|明年)"
    rf"|(?=上半年|下半年|{FIRST}\s?{COUNT}\s?[個个]月|前[一二三]季度|第?\s?[一二三四1-4]\s?季度?|{MONTH}\s?(?:月?{TO}{MONTH}\s?)?月))"
    rf"(?:同[期月季])?\s?(?:(?P<half>[上下])半年|{FIRST}\s?(?P<months>{COUNT})\s?[個个]月"
    r"|(?P<upto>前)?第?\s?(?P<quarter>[一二三四1-4])\s?[個个]?季度?"
    rf"|(?P<from>{MONTH})\s?(?:月?{TO}(?P<to>{MONTH})\s?)?月"
    rf"(?:\s?(?P<day>{DAY})\s?(?:[日號号]?{TO}(?P<day_to>{DAY})\s?)?[日號号])?)?"
    rf"(?P<end>年?[底末](?:止?的\s?(?P<rolling>{COUNT})\s?[個个]月)?|年?初)?|(?P<shift>[本當当]月|上月|上[個个]月|上[個个]?季度|上年同期|去年同期|上年)"
)
# So many months that end with one: 截至2014年5月止年度, and what stands over such months: 截至以下月份止三個月
UP_TO = (
    r"止\s?的?\s?(?:(?P<many>COUNT)\s?[個个]月|(?P<twelve>全?[財财]?[政務务]?年度?|[一1]\s?年)|(?P<six>半年度?)|(?P<three>[一1]?[個个]?季度?))"
).replace("COUNT", COUNT)
ROLLING = re.compile(
    rf"(?:截至\s?)?(?P<year>{YEARS})\s?年\s?(?P<month>{MONTH})\s?月(?:\s?{DAY}\s?[日號号]|[底末])?\s?{UP_TO}"
)
OVER = re.compile(rf"截至\s?(?:…+|\.{{3,}}|[以下該该所列示各]*(?:日期|月份|月底|月|日)?)\s?{UP_TO}")
RELATIVE = {"去": -1, "上": -1, "前": -2, "明": 1}
SHIFTS = {"月": -1, "度": -3, "期": -12, "年": -12}
LENGTHS = {"年": 12, "月": 1, "度": 3}
REPUBLIC = 1911  # the year before its first
# The last three years; which industry, by its usual number
ASIDES = (
    rf"(?:(?<![附鄰邻])近|[過过]去|最近|未[來来]|今[後后]|此前)\s?{COUNT}\s?(?:年|[個个]月|天|[週周日])(?![代度])"
    "|第[一二三][產产][業业]"
)
CLOCK = rf"{DAY}\s?[時时](?:\s?{DAY}\s?分)?|{DAY}\s?[點点](?:{DAY}\s?分|[半整鐘钟])"


def dates(text: str, year: int) -> list[Dated]:
    """The dates of a text, those without a year of the given one; what runs from one to the next is read with them."""
    rolled = [
        Dated(*match.span(), tuple(filter(None, (parsed(months(match)),))))
        for match in ROLLING.finditer(text)
    ]
    found = [dated(match, year) for match in DATE.finditer(text) if match.group()]
    found = [d for d in found if not any(r.start <= d.start < r.end for r in rolled)] + rolled
    found.sort(key=lambda each: each.start)
    runs = [
        Dated(one.start, other.end, ranged(one.periods, other.periods))
        for one, other in pairwise(found)
        if re.fullmatch(TO, text[one.end : other.start])
    ]
    return found + [run for run in runs if run.periods]


def months(found: re.Match[str]) -> str:
    """The months that end with one."""
    return ending(number(found["year"]), number(found["month"]), length(found))


def length(found: re.Match[str]) -> int:
    """How many months end with one."""
    named = {"twelve": 12, "six": 6, "three": 3}
    return number(found["many"]) if found["many"] else next(n for k, n in named.items() if found[k])


def dated(found: re.Match[str], year: int) -> Dated:
    """A date that was found."""
    periods = tuple(p for text in texts(found, year) if (p := parsed(text)) is not None)
    alone = bool(found["year"]) and not any(v for k, v in found.groupdict().items() if k != "year")
    yearless = not (found["year"] or found["relative"] or found["republic"] or found["ago"])
    same = bool(found["year"] or found["relative"]) and found.group()[-2:-1] == "同"
    return Dated(*found.span(), periods, shift_of(found), alone, yearless, same)


def shift_of(found: re.Match[str]) -> int | None:
    """How many months a date lies from the others, where that is what is said."""
    if found["ago"]:
        return -number(found["ago"]) * LENGTHS[found["ago_of"][-1]]
    said = found["shift"]
    if not said:
        return None
    return 0 if said[0] in "本當当" else SHIFTS[said[-1]]


def texts(found: re.Match[str], year: int) -> Iterator[str]:
    """What a date may be, as ISO 8601 has it; nothing where it is none."""
    shift = shift_of(found)
    if shift is not None:
        if shift and shift % 12 == 0:
            yield str(year + shift // 12)
    elif found["split"]:
        yield from split(found["year"], found["split"], joined=True)
    elif (found["of"] or "")[:1] in ("財", "财"):
        yield from fiscal(found["year"], None)
    elif text := of(found, year):
        yield text


def of(found: re.Match[str], year: int) -> str:
    """A date by the calendar; empty where it is none."""
    said = found["relative"]
    if found["republic"]:
        which = REPUBLIC + number(found["republic"])
    else:
        which = year + RELATIVE.get(said[0], 0) if said else number(found["year"] or str(year))
    if found["until"]:
        return f"{which}/{found['until']}"
    if found["half"]:
        return f"{which}-H{'1' if found['half'] == '上' else '2'}"
    if found["months"]:
        return f"{which}-01/{which}-{min(number(found['months']), 12):02}"
    if found["quarter"]:
        quarter = number(found["quarter"])
        return f"{which}-01/{which}-{quarter * 3:02}" if found["upto"] else f"{which}-Q{quarter}"
    if found["from"] and found["rolling"]:
        last = which * 12 + number(found["from"]) - 1
        first = last - number(found["rolling"]) + 1
        return f"{first // 12}-{first % 12 + 1:02}/{last // 12}-{last % 12 + 1:02}"
    if found["from"]:
        return of_month(found, which)
    if found["end"]:
        return f"{which}-{'01' if found['end'].endswith('初') else '12'}"
    return str(which) if found["year"] or found["republic"] or said else ""


def of_month(found: re.Match[str], year: int) -> str:
    """A month of a year, its days, or from one month to another."""
    first = f"{year}-{number(found['from']):02}"
    if found["to"]:
        last = number(found["to"])
        begins = year - (last < number(found["from"]))  # 12月至2月 begins the year before
        return f"{begins}{first[4:]}/{year}-{last:02}"
    if not found["day"]:
        return first
    days = dict.fromkeys((number(found["day"]), number(found["day_to"] or found["day"])))
    return "/".join(f"{first}-{day:02}" for day in days)
