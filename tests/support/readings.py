"""What the engine reads in a fragment of a source, as one line that a test can say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from datasite.check import evidence, interval_evidence, record_problems, scale
from datasite.check.phrases import Phrase, phrases
from datasite.languages import reader
from datasite.model import Text, Unit

from .records import SOURCES, indicator, site, source, stated, text, unit


def read(fragment: str, *codes: str) -> str:
    """The numbers of a fragment: `over 12; -0.7 or 0.7 %; 2/3 part; 449 GBP; ±77000; rank 3`."""
    return "; ".join(one(phrase) for phrase in phrases(fragment, reader(*codes)))


def dated(fragment: str, *codes: str, year: int = 2014) -> str:
    """What the dates of a fragment may be, in an article of a year; `-12` is so many months from another date."""
    found = reader(*codes).dates(fragment, year)
    periods = dict.fromkeys(str(p) for d in found for p in d.periods)
    return " ".join([*periods, *(str(d.shift) for d in found if d.shift is not None)])


def called(en: str, de: str, zh: str) -> Text:
    """Words in three languages."""
    return Text(en=en, de=de, zh=zh)


def counted(id_: str, kind: str, name: Text, pattern: Text, scale: str = "1") -> Unit:
    """A unit that is written so in each language."""
    return unit(id_, kind, scale, name=name, pattern=pattern)


PERCENT = called("percent", "Prozent", "百分比")
UNITS = (
    counted("people", "count", called("people", "Personen", "人"), called("{n} people", "{n} Personen", "{n}人")),
    counted("firms", "count", called("firms", "Betriebe", "家"), called("{n} firms", "{n} Betriebe", "{n}家")),
    counted("pounds", "currency", called("pounds", "Pfund", "英鎊"), called("£{n}", "{n} Pfund", "{n}英鎊")),
    counted("euros", "currency", called("euros", "Euro", "歐元"), called("€{n}", "{n} Euro", "{n}歐元")),
    counted("dollars", "currency", called("US dollars", "Dollar", "美元"),
            called("US${n}", "{n} US-Dollar", "{n}美元")),
    counted("yuan", "currency", called("yuan", "Yuan", "元"), called("{n} yuan", "{n} Yuan", "{n}元")),
    counted("a-week", "ratio", called("pounds a week", "Pfund je Woche", "每週英鎊"),
            called("£{n} a week", "{n} Pfund je Woche", "每週{n}英鎊")),
    counted("share", "percent", PERCENT, called("{n}%", "{n} %", "{n}%"), "0.01"),
    counted("growth", "percent", PERCENT, called("{n}%", "{n} %", "{n}%"), "0.01"),
    counted("points", "percent", called("percentage points", "Prozentpunkte", "個百分點"),
            called("{n} percentage points", "{n} Prozentpunkte", "{n}個百分點"), "0.01"),
    counted("times", "ratio", called("times", "-fach", "倍"), called("{n} times", "{n}-fach", "{n}倍")),
    counted("rank", "rank", called("rank", "Rang", "位次"), called("{n}", "{n}.", "第{n}位")),
    counted("years", "age", called("years", "Jahre", "歲"), called("{n} years", "{n} Jahre", "{n}歲")),
)  # fmt: skip
OTHER = source("elsewhere", text("Elsewhere"))
MEASURES = {"share": "ratio", "growth": "growth", "points": "ratio", "rank": "rank"}


def said(fragment: str, of: str, value: str, *languages: str, **more: Any) -> str:
    """What is wrong with a value in some unit of which a source in a language says that; nothing if nothing is.

    `12e6` is 12 with a multiplier, `over 12` has a bound.
    """
    bound, _, number = value.rpartition(" ")
    digits, _, power = number.partition("e")
    indicators = [indicator(u.id, u.id, MEASURES.get(u.id, "count")) for u in UNITS]
    more = {"as_stated": fragment, "multiplier": int(power or 0), "bound": bound or "exact", **more}
    about = site(
        stated("x", of, digits, **more),
        units=UNITS,
        indicators=indicators,
        sources=(*SOURCES, OTHER),
    )
    article = replace(about.article, language=languages[0])
    about = replace(about, article=article, languages=languages)
    problems = record_problems(about, evidence, interval_evidence, scale)
    return "; ".join(p.sentence.removeprefix("x: ") for p in problems)


def one(phrase: Phrase) -> str:
    """One number with its sign, bound and unit."""
    if phrase.ratio is not None:
        number = f"{phrase.ratio} {'times' if phrase.times else 'part'}"
    else:
        number = format(Decimal(phrase.number).scaleb(phrase.multiplier + phrase.shift), "f")
    if phrase.falls:
        number = f"-{number} or {number}"
    bound = "" if phrase.bounds[0] == "exact" else f"{phrase.bounds[0]} "
    rank = "rank " if phrase.family == "rank" else ""
    return f"{bound}{rank}{'±' if phrase.margin else ''}{number}{of(phrase)}"


def of(phrase: Phrase) -> str:
    """What a number is of, as far as its phrase says; of a sign that many countries have, only that it is money."""
    if phrase.level:
        return " level"
    if phrase.points:
        return " points"
    if phrase.monies:
        return f" {'/'.join(sorted(phrase.monies)) if len(phrase.monies) < 5 else 'money'}"
    return {"percent": " %", "age": " years"}.get(phrase.family or "", "")
