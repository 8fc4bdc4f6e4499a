"""Holds Chinese words to Traditional script, from which Simplified is made, and to being Chinese at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..model import Place, Site
from ..problems import Problem, Spot, inside, problem_at
from ..rules import rule
from ..words.script import untraditional
from .languages import HAN, LATIN
from .masking import inline, markdown
from .texts import Found, every

HINT = "or, where a word is right so, add it to data/simplified.yml"


@rule("script-mixed", each=Found)
def traditional(site: Site, found: Found) -> Iterator[Problem]:
    """A Chinese text holds characters of the script of another edition.

    Why: Chinese is written in Traditional script, and Simplified is made from it. A Simplified character
    among Traditional ones is a slip that an input method or a copy left behind.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: route-count
              name: {en: Routes, zh: "\u822a\u7ebf"}
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: route-count
              name: {en: Routes, zh: "\u822a\u7dda"}
    """
    if not found.borrowed:
        place = inside(found.place, *found.steps, "zh")
        yield from simplified(inline(found.text.zh), site.simplified, place)


def simplified(text: str, overrides: Mapping[str, str], place: Spot) -> Iterator[Problem]:
    """The Simplified characters of a text, told at its place."""
    if found := untraditional(text, overrides):
        wrong, right = ("".join(dict.fromkeys(each)) for each in list(zip(*found, strict=True))[1:])
        message = f"Simplified characters in a Traditional text: {wrong}"
        yield traditional.coded(problem_at(place, message, f"write {right}; {HINT}"))


def of_page(text: str, overrides: Mapping[str, str], path: str) -> Iterator[Problem]:
    """The same of a page's prose, a problem for each line, at its first such character."""
    for number, line in enumerate(markdown(text).split("\n"), start=1):
        for at, _, _ in untraditional(line, overrides)[:1]:
            yield from simplified(line, overrides, Place(path, number, at + 1))


def is_chinese(words: str, site: Site) -> bool:
    """Whether a name is Chinese: it holds Chinese, or is an acronym or a name that needs no translation."""
    if HAN.search(words) or not LATIN.search(words):
        return True
    named = (found.text.zh for found in every(site) if found.name)
    return not re.search("[a-z]", words) or words in named
