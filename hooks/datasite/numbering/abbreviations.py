"""Spells out what a text itself explains in brackets: disposable income (DI), and so real DI."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

EXPLAINED = re.compile(r"((?:[^\W\d_][\w'’-]* ){1,8})\(([A-Z]{2,6})\)")
SMALL = 3  # letters of a word that may be left out: of, and, the


def abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """What each abbreviation of some texts stands for, by the first explanation whose initials it has."""
    found: dict[str, str] = {}
    for text in texts:
        for words, short in EXPLAINED.findall(text):
            for said in endings(words.split()):
                if short in initials(said):
                    found.setdefault(short, " ".join(said))
                    break
    return found


def endings(words: list[str]) -> Iterator[list[str]]:
    """The last words of some, from the last one to all."""
    return (words[-n:] for n in range(1, len(words) + 1))


def initials(words: list[str]) -> tuple[str, str]:
    """The first letters of some words, and those without the small ones."""
    large = [word for word in words if len(word) > SMALL]
    return "".join(w[0] for w in words).upper(), "".join(w[0] for w in large).upper()


def spelled_out(name: str, known: Mapping[str, str]) -> str:
    """A name with the words for the abbreviations in it."""
    return re.sub(r"\b[A-Z]{2,6}\b", lambda found: known.get(found[0], found[0]), name)
