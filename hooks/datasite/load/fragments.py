"""The ledger's fragment stands for the evidence of a value that states none of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..model import Article, Observation

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
    """The value with the one fragment that the ledger has of it, where `as_stated` is left out."""
    found = known.get((o.locator or "", o.id), ())
    return replace(o, as_stated=found[0]) if o.as_stated is None and len(found) == 1 else o
