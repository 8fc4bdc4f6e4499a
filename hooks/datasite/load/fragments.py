"""The ledger's fragment stands for the evidence of a value that states none of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ..model import Article, Observation

DIGITS = re.compile(r"(?<=\d)[,\s](?=\d{3})")  # what parts them
Fragments = Mapping[
    tuple[str, str], tuple[str, ...]
]  # paragraph and observation → in its characters


def fragments(article: Article) -> Fragments:
    """The fragments that the ledger of each paragraph has of each value."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for paragraph in article.paragraphs():
        for n in paragraph.numerals:
            if n.kind == "figure" and n.record:
                key = paragraph.id, n.record
                found[key] = (*found.get(key, ()), n.fragment)
    return found


def with_fragment(o: Observation, known: Fragments) -> Observation:
    """The value with the one fragment that the ledger has of it, where `as_stated` is left out.

    Of one with an interval the ledger has several, its ends or its margin: then the one with its own digits.
    """
    found = known.get((o.locator or "", o.id), ())
    if o.estimated and len(found) > 1:
        digits = (o.number or "").lstrip("-")
        found = tuple(each for each in found if digits in DIGITS.sub("", each))[:1]
    return replace(o, as_stated=found[0]) if o.as_stated is None and len(found) == 1 else o
