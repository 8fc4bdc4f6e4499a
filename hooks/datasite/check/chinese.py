"""Holds Chinese words to Traditional script, from which Simplified is made, and to being Chinese at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..languages.zh.script import untraditional
from ..model import Place, Site
from ..problems import Problem, Spot, inside
from .languages import HAN, LATIN
from .masking import inline, markdown
from .texts import every

HINT = "or, where a word is right so, add it to data/simplified.yml"


def traditional(site: Site) -> tuple[Problem, ...]:
    """Every Chinese text of the records that holds Simplified characters; a borrowed title is told once."""
    borrowed = {id(indicator.name) for indicator in site.indicators.values()}
    return tuple(
        problem
        for found in every(site)
        if found.steps != ("title",) or id(found.text) not in borrowed
        for problem in simplified(
            inline(found.text["zh"]), site.simplified, inside(found.place, *found.steps, "zh")
        )
    )


def simplified(text: str, overrides: Mapping[str, str], place: Spot) -> Iterator[Problem]:
    """The Simplified characters of a text, told at its place."""
    if found := untraditional(text, overrides):
        wrong, right = ("".join(dict.fromkeys(each)) for each in list(zip(*found, strict=True))[1:])
        message = f"Simplified characters in a Traditional text: {wrong}"
        yield Problem(place.path, place.line, place.column, message, f"write {right}; {HINT}")


def of_page(text: str, overrides: Mapping[str, str], path: str) -> Iterator[Problem]:
    """The same of a page's prose, a problem for each line, at its first such character."""
    for number, line in enumerate(markdown(text).split("\n"), start=1):
        for at, _, _ in untraditional(line, overrides)[:1]:
            yield from simplified(line, overrides, Place(path, number, at + 1))


def is_chinese(words: str, site: Site) -> bool:
    """Whether a name is Chinese: it holds Chinese, or is an acronym or a name that needs no translation."""
    if HAN.search(words) or not LATIN.search(words):
        return True
    named = (found.text["zh"] for found in every(site) if found.name)
    return not re.search("[a-z]", words) or words in named
