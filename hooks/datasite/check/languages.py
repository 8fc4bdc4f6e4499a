"""Holds the languages of a text together: each in its own letters, all quoting the same values."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages import Language, called, written_in
from ..model import Site, Text
from ..problems import Problem, Spot, inside
from ..references import PATTERN, references
from .chinese import letters, taken_for
from .texts import every


def languages(site: Site) -> tuple[Problem, ...]:
    """Every text in the letters of another language, or that quotes a value in some languages only."""
    known = written_in(site)
    return tuple(
        p for found in every(site) for p in compare(found.text, found.place, found.steps, known)
    )


def compare(
    text: Text, place: Spot, steps: tuple[str | int, ...], known: tuple[Language, ...]
) -> Iterator[Problem]:
    """What is wrong between the languages of one text."""
    for language in known:
        if fault := exchanged(text, language):
            others = [each.key for each in known if each.key != language.key]
            keys = sorted((language.key, others[0])) if others else []
            hint = f"are {' and '.join(keys)} exchanged?" if keys else "write it in the language"
            yield told(inside(place, *steps, language.key), fault, hint)
    quoted = {
        key: {r.target for r in references(words) if r.kind == "value"}
        for key, words in text.items()
    }
    for key, mine in quoted.items():
        for other, theirs in quoted.items():
            for id_ in sorted(theirs - mine):
                yield told(
                    inside(place, *steps, key),
                    f"the {other} text quotes [[{id_}]], the {key} text does not",
                    "quote the same values in each language",
                )


def exchanged(text: Text, language: Language) -> str:
    """Whether a text of a language is of another one; empty where it may be of this."""
    words, name = PATTERN.sub(" ", text[language.key]), called(language.key)
    if language.type.full_width:
        alike = len(set(text.values())) == 1  # a name that needs no translation
        none = taken_for(language, words) and not letters(language, words) and not alike
        return f"this {name} text holds no {name}" if none else ""
    other = taken_for(language, words)
    return f"this {name} text is {called(other.key)}" if other else ""


def told(place: Spot, message: str, hint: str) -> Problem:
    """A problem at a place."""
    return Problem(place.path, place.line, place.column, message, hint)
