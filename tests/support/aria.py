"""What assistive software is told: charts without a name, and words that are not in the language they claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from .built_page import Chart
from .site_pages import site_data

HAN = re.compile(r"[㐀-鿿]")
LATIN = re.compile(r"[A-Za-z][A-Za-z’'&-]+")
FORMATS = frozenset(("SVG", "PNG"))  # of files: they have no other name in any language
# A character of the other script alone is not in these.
SCRIPTS = {"zh-Hant": "big5", "zh-Hans": "gb2312"}


@cache
def borrowed_words() -> frozenset[str]:
    """The Latin words in the data's Chinese names and the formats of files: those that a Chinese text may use."""
    site = site_data()
    records = (*site.entities.values(), *site.terms.values(), *site.indicators.values())
    named = frozenset(word for record in records for word in LATIN.findall(record.name["zh"]))
    return named | FORMATS


def foreign(words: str, language: str) -> str:
    """What in the words is not of that language, or nothing."""
    if language == "en":
        return "".join(HAN.findall(words))
    english = [word for word in LATIN.findall(words) if word not in borrowed_words()]
    if english:
        return " ".join(english)
    codec = SCRIPTS[language]
    return "".join(c for c in HAN.findall(words) if not c.encode(codec, "ignore"))


def chart_faults(charts: Sequence[Chart], language: str) -> Iterator[str]:
    """What is wrong with how the charts of a page are named and described."""
    names: dict[str, str] = {}
    for chart in charts:
        where = chart.figure or "the key to the marks"
        if chart.role != "img":
            yield f"{where}: its role is {chart.role or 'none'}"
        if chart.language != language:
            yield f"{where}: it says it is in {chart.language or 'no language'}"
        for kind, words in zip(("name", "description"), chart.said, strict=True):
            if not words:
                yield f"{where}: no {kind}"
            elif language != "en" and not HAN.search(words):
                yield f"{where}: its {kind} is not Chinese: {words}"
            elif other := foreign(words, language):
                yield f"{where}: its {kind} has words of another language: {other}"
        if names.setdefault(chart.said[0], where) != where:
            yield f"{where}: has the name of {names[chart.said[0]]}"
