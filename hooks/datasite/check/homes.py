"""The records of each kind, and where they stand: a message says to which file a missing one goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from ..model import Site
from ..problems import did_you_mean

# Kinds whose records all stand in one file; every other kind stands in its section's file.
SINGLE = {
    "term": "data/glossary.yml",
    "unit": "data/units.yml",
    "area": "data/areas.yml",
    "source": "data/sources.yml",
    "kind": "data/vocabulary.yml",
    "relation": "data/vocabulary.yml",
    "confidence": "data/vocabulary.yml",
    "paragraph": "data/article.yml",
    "section": "data/article.yml",
}
OF_SECTIONS = ("observation", "entity", "indicator", "figure")
OF_ARTICLE = ("paragraph", "section")  # as received: nothing is added for a reference to it
ALIKE = 0.75  # how much of two ids is the same where one is misspelt for the other
NEAR = 0.5  # and of the words in which they differ
MANY = 8  # more ids than these are not listed


def records(site: Site, kind: str) -> Mapping[str, object]:
    """The records of a kind, by id."""
    kinds: dict[str, Mapping[str, object]] = {
        "value": site.observations,
        "observation": site.observations,
        "figure": site.figures,
        "indicator": site.indicators,
        "entity": site.entities,
        "term": site.terms,
        "section": site.sections,
        "paragraph": site.order,
    }
    return kinds.get(kind, {})


def hint(kind: str, id_: str, known: Iterable[str], near: str = "") -> str:
    """What to write instead of an id of that kind that is not known; `near` is the path that names it."""
    ids, home = list(known), file(kind, near)
    guess = did_you_mean(id_, ids) if kind in OF_ARTICLE else meant(id_, ids)
    if guess and (kind in OF_SECTIONS or kind in OF_ARTICLE):
        return guess
    if guess:
        return f"{guess} Or add {a(kind)} of this id to {home}"
    if not ids:
        return f"there is no {kind} yet: add one of this id to {home}"
    if len(ids) > MANY:
        return f"add {a(kind)} of this id to {home}"
    listed = f"known: {', '.join(ids)}"
    return listed if kind in OF_ARTICLE else f"{listed}; others go into {home}"


def meant(id_: str, known: Iterable[str]) -> str:
    """Which known id may be meant by one: of nearly the same letters and of the same numbers, which tell its time."""
    numbers = re.findall(r"\d+", id_)
    alike = (e for e in known if re.findall(r"\d+", e) == numbers and misspelt(id_, e))
    return did_you_mean(id_, alike, ALIKE)


def misspelt(id_: str, other: str) -> bool:
    """Whether two ids differ by a word left out or misspelt, and not by one that says something else: rate, trend."""
    own, others = id_.split("-"), other.split("-")
    here = "-".join(word for word in own if word not in others)
    there = "-".join(word for word in others if word not in own)
    return not here or not there or SequenceMatcher(None, here, there).ratio() >= NEAR


def file(kind: str, near: str = "") -> str:
    """The file that a record of a kind goes into: the one that names it, where that holds such records."""
    own = near.startswith("data/sections/") or near == "data/context.yml"
    return SINGLE.get(kind) or (near if own else "its section’s file in data/sections/")


def a(kind: str) -> str:
    """The kind with its article."""
    return f"an {kind}" if kind[0] in "aeio" else f"a {kind}"
