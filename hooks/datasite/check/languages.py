"""Holds the languages of a text together: each in its own letters, all quoting the same values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from ..languages import Language, called, written_in
from ..model import Site, Text
from ..problems import Problem, problem_at
from ..references import PATTERN, references
from ..rules import rule
from .scripts import letters, taken_for
from .texts import Found

NUMBER = "{n}"  # where the number goes in the pattern of a unit


@rule("text-script", each=Found)
def other_script(site: Site, found: Found) -> Iterator[Problem]:
    """A text is written in the script of another language of the site.

    Why: Two languages were exchanged, or one was copied and not translated. Its readers would meet
    words that they cannot read.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: route-count
              name: {en: Routes, zh: Routes of ferries}
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: route-count
              name: {en: Routes, zh: "\u822a\u7dda"}
    """
    known = [each for each in written_in(site) if each.key in found.text and not found.borrowed]
    for language in known:
        if fault := exchanged(found.text, language):
            keys = sorted([language.key, *(each.key for each in known if each != language)][:2])
            hint = f"are {' and '.join(keys)} exchanged?"
            if len(known) == 1:
                hint = f"write it in {called(language.key)}"
            yield problem_at(found.place.inside(*found.steps, language.key), fault, hint)
            return  # the other language of an exchange is the same mistake


def exchanged(text: Text, language: Language) -> str:
    """Whether a text of a language is of another one, as a clause; empty where it may be of this."""
    words, name = PATTERN.sub(" ", text[language.key]).replace(NUMBER, " "), called(language.key)
    if language.type.full_width:
        alike = len(set(text.values())) == 1 < len(text)  # a name that needs no translation
        alike |= re.search("[a-z]", words) is None  # and an acronym: US$
        none = taken_for(language, words) and not letters(language, words) and not alike
        return f"this {name} text holds no {name}" if none else ""
    other = taken_for(language, words)
    return f"this {name} text is {called(other.key)}" if other else ""


@rule("text-values", each=Found, after=("number-typed",))
def other_values(site: Site, found: Found) -> Iterator[Problem]:
    """A text quotes a value in one language and not in the other.

    Why: Every edition tells the same. A value that one of them leaves out was forgotten, or typed by
    hand there.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes]].", zh: "[[ferries]]"}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes]].", zh: "[[routes]]"}
    """
    quoted = {
        key: {r.target for r in references(words) if r.kind == "value"}
        for key, words in found.text.items()
    }
    for (own, mine), (other, theirs) in permutations(quoted.items(), 2):
        if mine - theirs and theirs - mine and own > other:
            continue  # one in place of another: told at the first language
        for id_ in sorted(theirs - mine):
            instead = next((f"[[{each}]]" for each in sorted(mine - theirs)), "does not")
            yield problem_at(
                found.place.inside(*found.steps, own),
                f"the {other} text quotes [[{id_}]], the {own} text {instead}",
                "quote the same values in each language",
            )
