"""The clauses that a text alternative is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import Words

if TYPE_CHECKING:
    from .rows import Row


def value(words: Words, row: Row) -> str:
    """Name, value and what qualifies it."""
    qualities = [*filter(None, [row.relative]), row.when, row.area]
    if row.basis == "implied" and row.status in ("reported", "context"):
        qualities.insert(1, words.basis("implied"))
    if row.field:
        qualities.insert(0, row.field)
    if row.status != "reported":
        qualities.append(words.status(row.status))
    qualities += [row.revised] if row.revised else []
    interval = [part for part in ("" if row.symbol else row.within, row.level) if part]
    return said(words, row.name, row.text, [*interval, *qualities])


def said(words: Words, name: str, what: str, qualities: list[str]) -> str:
    """A clause: name, what it is, and qualities in brackets."""
    clause = words.labelled(name, what) if what else name
    return clause + (words.parenthetical(words.join_phrases(qualities)) if qualities else "")


def edge(words: Words, name: str, relation: str, target: str) -> str:
    """One relation in words: the pilot school founded by the town."""
    given = {"name": name, "relation": relation, "target": target}
    return words.ui("chart.edge").format_map(given)
