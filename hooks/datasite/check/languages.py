"""Holds the two languages of a text together: each in its own script, both quoting the same values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Site, Text
from ..problems import Problem, Spot, inside
from ..references import PATTERN, references
from .texts import every

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def languages(site: Site) -> tuple[Problem, ...]:
    """Every text in the wrong script, or that quotes a value in one language only."""
    return tuple(p for found in every(site) for p in compare(found.text, found.place, found.steps))


def compare(text: Text, place: Spot, steps: tuple[str | int, ...]) -> Iterator[Problem]:
    """What is wrong between the languages of one text."""
    en, zh = (PATTERN.sub(" ", words) for words in (text["en"], text["zh"]))
    if HAN.search(en) and len(HAN.findall(en)) >= len(LATIN.findall(en)):
        yield told(
            inside(place, *steps, "en"), "this English text is Chinese", "are en and zh exchanged?"
        )
    if LATIN.search(zh) and not HAN.search(zh) and text["en"] != text["zh"]:
        yield told(
            inside(place, *steps, "zh"),
            "this Chinese text holds no Chinese",
            "are en and zh exchanged?",
        )
    quoted = [
        {r.target for r in references(words) if r.kind == "value"}
        for words in (text["en"], text["zh"])
    ]
    for own, other, missing in (
        ("en", "zh", quoted[1] - quoted[0]),
        ("zh", "en", quoted[0] - quoted[1]),
    ):
        for id_ in sorted(missing):
            yield told(
                inside(place, *steps, own),
                f"the {other} text quotes [[{id_}]], the {own} text does not",
                "quote the same values in each language",
            )


def told(place: Spot, message: str, hint: str) -> Problem:
    """A problem at a place."""
    return Problem(place.path, place.line, place.column, message, hint)
