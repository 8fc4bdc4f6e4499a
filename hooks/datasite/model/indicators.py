"""Quantities: what is counted or measured, in SDMX's terms a concept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from ..fields import Id, Key, Line
from ..fields.scalars import BASE, EARLIER
from ..location import Location
from ..relative import Base, Earlier
from .text import Text

Measure = Literal["stock", "flow", "ratio", "growth", "index", "rank", "count"]


@dataclass(frozen=True)
class Indicator:
    """A named quantity with unit, definition and measure."""

    id: Annotated[Id, Key("The id that observations name.")]
    todo: Annotated[
        Line | None,
        Key(
            "What is guessed in a draft of `number` of all its values, such as those of a table, for somebody to look "
            "at; delete it once it is right."
        ),
    ] = field(default=None, kw_only=True)
    section: str
    name: Annotated[
        Text,
        Key(
            "The name of the quantity.",
            column="Name",
        ),
    ]
    definition: Annotated[
        Text,
        Key(
            "What it counts or measures, for a reader without prior knowledge.",
            column="What it means",
            shared=True,
        ),
    ]
    unit: Annotated[
        Id,
        Key(
            "Id of a unit in units.yml.",
            names="unit",
            column="Base unit: id of the unit",
        ),
    ]
    measure: Annotated[
        Measure,
        Key(
            "stock: at a moment; flow: over a period; ratio; growth; index; rank; count.",
            column="Kind of quantity: stock (at a time), flow (over a time), ratio, growth (from an earlier time), "
            "index (to a base), rank, count",
        ),
    ]
    of: Annotated[
        Id | None,
        Key(
            "For a growth, share or rank: the indicator that it is of.",
            names="indicator",
            column="For growth or rank: the indicator it is of, by id",
        ),
    ]
    base: Annotated[
        Annotated[Base, BASE] | None,
        Key(
            "For an index: the time at which it is a round number, as 2015 = 100.",
            column="For an index: its base, the time at which it is a round number, as 2015 = 100",
        ),
    ] = field(default=None, kw_only=True)
    against: Annotated[
        Annotated[Earlier, EARLIER] | None,
        Key(
            "For growth, and for a difference, which is a flow: what it is on. year, quarter, month: the same time one "
            "before; or one time for all values, as since 2019.",
            column="For growth or a difference: what it is on: the year, quarter or month before, or one time for all "
            "values",
        ),
    ] = field(default=None, kw_only=True)
    prices: Annotated[
        Literal["current", "constant"] | None,
        Key(
            "For money and its growth: current or constant prices.",
            column="For money: at current or constant prices",
        ),
    ]
    term: Annotated[
        Id | None,
        Key(
            "Id of a glossary term that explains it.",
            names="term",
            column="Its entry in the glossary: id of the term",
        ),
    ]
    place: Location
    minor: Annotated[
        bool,
        Key(
            "true where its values say nothing by themselves, such as the signs of a formula: pages fold them."
        ),
    ] = False
