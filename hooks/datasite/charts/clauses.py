"""The clauses that a text alternative is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..words import Words

if TYPE_CHECKING:
    from .rows import Row


SEVERAL = 3  # from so many on, what values have in common is said once


def values(words: Words, rows: Sequence[Row]) -> Iterator[str]:
    """A clause for each value; of several of one name and status, one before them for what all have in common."""
    alike: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        alike.setdefault((row.name, row.status), []).append(row)
    for row in rows:
        group = alike[row.name, row.status]
        if len(group) < SEVERAL:
            yield said(words, row.name, row.text, qualities(words, row))
        elif row is group[0]:
            yield from together(words, group)


def together(words: Words, rows: Sequence[Row]) -> Iterator[str]:
    """What all values have in common, then each by what sets it apart."""
    told = [qualities(words, row) for row in rows]
    common = [each for each in told[0] if all(each in own for own in told)]
    yield said(words, rows[0].name, "", common)
    for row, own in zip(rows, told, strict=True):
        apart = [each for each in own if each not in common]
        by = next((each for each in (row.when, row.area, row.field) if each in apart), row.name)
        yield said(words, by, row.text, [each for each in apart if each != by])


def qualities(words: Words, row: Row) -> list[str]:
    """What qualifies a value."""
    implied = row.basis == "implied" and row.status in ("reported", "context")
    basis = words.ui("drawn.implied") if implied else ""
    found = [*filter(None, (row.relative, row.when, basis)), row.area]
    if row.field:
        found.insert(0, row.field)
    if row.status != "reported":
        found.append(words.status(row.status))
    found += [row.revised] if row.revised else []
    interval = [part for part in ("" if row.symbol else row.within, row.level) if part]
    return [*interval, *found]


def said(words: Words, name: str, what: str, qualities: list[str]) -> str:
    """A clause: name, what it is, and qualities in brackets."""
    clause = words.labelled(name, what) if what else name
    return clause + (words.parenthetical(words.join_phrases(qualities)) if qualities else "")


def edge(words: Words, name: str, relation: str, target: str) -> str:
    """One relation in words: the pilot school founded by the town."""
    given = {"name": name, "relation": relation, "target": target}
    return words.ui("chart.edge").format_map(given)
