"""The key to all marks: bars as the charts draw them, with a sentence beside each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import altair as alt

from ..bound import Bound
from ..words import Words
from .bars import drawn, scaled
from .grammar import base, finish, finished, text
from .looks import BESIDE, ORIGINS
from .values import Record
from .whiskers import across

SAMPLE, HALF, STEP = 44.0, 6.0, 30.0


def key(words: Words, width: int) -> dict[str, Any]:
    """The specification of the key, for the page that explains all marks."""
    return finished(lambda: chart(words, width))


def chart(words: Words, width: int) -> alt.LayerChart:
    """One line for each mark."""
    rows = list(samples(words))

    def along(field: str) -> alt.X:
        return scaled(field, 0, width / SAMPLE)

    x = along("value")
    y = alt.Y("id:N", axis=None, scale=alt.Scale(domain=[r["id"] for r in rows], padding=0))
    said = base().mark_text(align="left", **text("label"))
    said = said.encode(x=alt.value(SAMPLE + 24), y=y, text="label:N")
    found = [*drawn(rows, x, y, HALF), *across(rows, along, {"y": y}), said]
    return finish(found, rows, width, STEP * len(rows))


def samples(words: Words) -> Iterator[Record]:
    """A row for each bound and each origin, and one for what a subject is compared with."""
    around = {"low": 0.7, "high": 1.3, "within": ""}
    for bound in Bound:
        range_ = around | {"value": None} if bound is Bound.BETWEEN else {}
        yield sample(words, str(bound), bound, "article") | range_
    for origin in ORIGINS[1:]:
        yield sample(words, origin, Bound.EXACT, origin)
    yield sample(words, "beside", Bound.EXACT, f"article{BESIDE}")
    yield sample(words, "whiskers", Bound.EXACT, "article") | around


def sample(words: Words, key: str, bound: Bound, look: str) -> Record:
    """A row that shows one mark."""
    empty = dict.fromkeys(("name", "area", "period", "source"))
    label = words.ui(f"key.{key}")
    return {
        "id": key,
        "value": 1,
        "bound": bound,
        "tip": str(bound),
        "look": look,
        "label": label,
    } | empty


def key_words(words: Words) -> str:
    """The key to all marks as text."""
    return words.join_clauses(row["label"] for row in samples(words))
