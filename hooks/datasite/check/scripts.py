"""Holds words to the script of their language: no characters of another script, and not another language's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..languages import Language, called, own, written_in
from ..location import Location
from ..masking import inline, markdown
from ..model import Site
from ..problems import Problem, problem_at
from ..rules import rule
from .texts import Found, every

HINT = "`python -m datasite format` writes it so; or, where a word is right, add it to data/simplified.yml"


@rule("script-mixed", each=Found)
def mixed_script(site: Site, found: Found) -> Iterator[Problem]:
    """A Chinese text holds characters or quotation marks of the script of another edition.

    Why: Chinese is written in Traditional script, and Simplified is made from it. A Simplified character
    among Traditional ones is a slip that an input method or a copy left behind. So is a mark: an edition
    quotes in one way only.

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
    for language in written_in(site) if not found.borrowed else ():
        if language.key not in found.text:
            continue
        place, words = found.place.inside(*found.steps, language.key), found.text[language.key]
        yield from foreign(inline(words), language, site.simplified, place)


def foreign(
    text: str, language: Language, overrides: Mapping[str, str], place: Location
) -> Iterator[Problem]:
    """The characters of another script in a text, told at its place."""
    if found := language.reading.foreign(text, overrides):
        wrong, right = ("".join(dict.fromkeys(each)) for each in list(zip(*found, strict=True))[1:])
        other, script = language.reading.other_script, language.reading.script
        message = f"{other} characters in a {script} text: {wrong}"
        yield mixed_script.coded(problem_at(place, message, f"write {right}; {HINT}"))


def of_page(
    text: str, language: Language, overrides: Mapping[str, str], path: str
) -> Iterator[Problem]:
    """Characters of the other script in a page's prose: a problem for each line, at the first of them."""
    for number, line in enumerate(markdown(text).split("\n"), start=1):
        for at, _, _ in language.reading.foreign(line, overrides)[:1]:
            yield from foreign(line, language, overrides, Location(path, number, at + 1))


def letters(language: Language, words: str) -> int:
    """How many letters of a language some words have."""
    return len(re.findall(language.reading.letters, words))


def taken_for(language: Language, words: str) -> Language | None:
    """The language of other letters that words are in, most of them at least; None where there is none."""
    mine = letters(language, words)
    for other in own():
        if other.type.full_width != language.type.full_width and letters(other, words) > mine:
            return other
    return None


def holds_none(language: Language, words: str, site: Site) -> bool:
    """Whether words that must be in a language of characters hold none of it.

    An acronym or a name that needs no translation is right in any language.
    """
    if not language.type.full_width or letters(language, words) or not taken_for(language, words):
        return False
    named = (found.text[language.key] for found in every(site) if found.name)
    return re.search("[a-z]", words) is not None and words not in named


def wrong_language(language: Language, words: str, site: Site) -> str:
    """What is wrong with words that should be in a language, as a clause; empty where nothing is."""
    if holds_none(language, words, site):
        return f"holds no {called(language.key)}"
    other = taken_for(language, words)
    if other is not None and not language.type.full_width:
        return f"is {called(other.key)}"
    return ""
