"""Finds the texts that a language still lacks: where one says so, its site is built with another's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..languages import Language, called, written_in
from ..location import Location
from ..model import Site
from ..model.text import WANTED
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .texts import Found, every


def untranslated(site: Site) -> Iterator[tuple[Found, Language]]:
    """Every text of which a translation is wanted, with its language."""
    for found in every(site):
        for language in written_in(site) if not found.borrowed else ():
            if language.key in found.text.wanted and len(found.text):
                yield found, language


def wanted_texts(site: Site) -> Iterator[Problem]:
    """The same, each at its place: things to do."""
    for found, language in untranslated(site):
        place = found.place.inside(*found.steps, language.key)
        yield waits(place, language, next(iter(found.text.values())))


@rule("text-wanted", hard=True)
def waits(place: Location, language: Language, words: str) -> Problem:
    """A text has no translation yet and says so.

    Why: Whoever adds a record need not write all languages of the site. Until somebody does, its readers see
    the words of another, marked as such. `check` lists these texts as things to do; they stop no build.

    Example:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: Turnover, zh: wanted}
              definition: {en: Cargo, zh: Cargo}
    Instead:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: Turnover, zh: Turnover}
              definition: {en: Cargo, zh: Cargo}
    """
    message = f"wanted in {called(language.key)}: {quote(words)}"
    problem = problem_at(place, message, f"write it in place of the word {WANTED}")
    return replace(problem, asks=(f"wanted in {called(language.key)}", quote(words)))


@rule("text-nowhere", each=Found, hard=True)
def written_nowhere(site: Site, found: Found) -> Iterator[Problem]:
    """A translation of a text is wanted in every language: nobody has written it.

    Why: There are no words to show, and nothing to translate from.

    Example:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: wanted, zh: wanted}
              definition: {en: Cargo, zh: Cargo}
    Instead:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: Turnover, zh: wanted}
              definition: {en: Cargo, zh: Cargo}
    """
    if found.text.wanted and not len(found.text) and not found.borrowed:
        message = f"this text is {WANTED} in every language"
        yield problem_at(found.place.inside(*found.steps), message, "write it in one of them")
