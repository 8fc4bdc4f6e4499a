"""What values refer to: units, areas, sources and the terms of the glossary."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Literal

from ..fields import Id, Key, Line, When, Word, Words
from ..fields.scalars import ADDRESS, COUNTED, CURRENCY, PER, PROSE, SCALE
from ..location import Location
from .text import Text

_ONE = Words(
    PROSE,
    "The {language} noun for one, without a number.",
    'the noun alone, without {n}: "person"',
)
_PATTERN = Words(COUNTED, "The {language} form, {n} for the number.")


@dataclass(frozen=True)
class Unit:
    """A unit of measure."""

    id: Annotated[Id, Key("The id that indicators name: person.")]
    todo: Annotated[
        Line | None,
        Key(
            "What is guessed in a draft of `number` of all values in it; delete it once it is right."
        ),
    ] = field(default=None, kw_only=True)
    name: Annotated[
        Text,
        Key("The name of the unit.", left_out="of a rate, what it counts, per how many of what"),
    ]
    one: Annotated[
        Text,
        _ONE,
        Key('The noun where there is exactly one: "person".', left_out="the name"),
    ]
    pattern: Annotated[
        Text,
        _PATTERN,
        Key('How a value is written: "{n} people".', left_out="of a rate, the same as its name"),
    ]
    kind: Annotated[
        Literal["count", "currency", "percent", "rank", "ratio", "index", "age", "duration"],
        Key(
            "What sort of unit it is.",
            column="count, currency, percent, rank, ratio, index, age or duration",
            shared=True,
        ),
    ]
    scale: Annotated[
        Decimal,
        SCALE,
        Key(
            "What one unit is as a pure number; percent is 0.01.",
            default=Decimal(1),
            column="What a value is multiplied by to be a pure number (percent: 0.01)",
        ),
    ]
    place: Location
    currency: Annotated[
        Annotated[str, CURRENCY] | None,
        Key(
            "For money: which it is, by its ISO code.",
            left_out="what the pattern says: £ is GBP, $ any dollar",
        ),
    ] = field(default=None, kw_only=True)

    counts: Annotated[
        Id | None,
        Key(
            "For a rate: the id of the unit that it counts, as death.",
            column="For a rate: id of the unit that it counts",
        ),
    ] = field(default=None, kw_only=True)
    per: Annotated[
        Annotated[int, PER] | None,
        Key(
            "For a rate: per how many, as 100000.",
            column="For a rate: per how many",
        ),
    ] = field(default=None, kw_only=True)
    of: Annotated[
        Id | None,
        Key(
            "For a rate: the id of the unit that it is per so many of, as person.",
            column="For a rate: id of the unit that it is per so many of",
        ),
    ] = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Area:
    """What values are of where one indicator is counted for several: a place, a branch, a group of people."""

    id: Annotated[Id, Key("The id that observations name.")]
    name: Annotated[Text, Key("The name of the area.")]
    within: Annotated[
        Id | None,
        Key(
            "The area that it is part of; null says that it is part of none, where defaults say otherwise.",
            null=True,
            column="The larger area it is part of: its id",
            shared=True,
        ),
    ]
    place: Location


@dataclass(frozen=True)
class Source:
    """Who says so. The article itself is the main one."""

    id: Annotated[Id, Key("The id that observations name.")]
    todo: Annotated[
        Line | None,
        Key("What `number` guessed of it, for somebody to look at; delete it once it is right."),
    ] = field(default=None, kw_only=True)
    title: Annotated[
        Text,
        Key(
            "The title of the source.",
            left_out="of the article, its own",
            column="Title of the source",
        ),
    ]
    publisher: Annotated[
        Text,
        Key(
            "Who published it, and no more: how the copy was read stands in note.",
            left_out="of the article, its own",
            column="Who published it",
            shared=True,
        ),
    ]
    date: Annotated[
        When | None,
        Key(
            "When it was published: 2022-10-14, 2022-10 or 2022.",
            left_out="not known; of the article, its own",
            null=True,
            column="When it was published",
            shared=True,
        ),
    ]
    url: Annotated[
        Annotated[str, ADDRESS] | None,
        Key(
            "Where it can be read; null where the only copy seen must not be linked.",
            null=True,
            title="Address",
            column="Where it can be read; empty where it is not linked",
        ),
    ]
    confidence: Annotated[
        Word,
        Key(
            "How far the source can be relied on: one of the levels of vocabulary.yml.",
            names="confidence",
            column="How far it can be relied on",
            shared=True,
        ),
    ]
    note: Annotated[
        Text | None,
        Key("What a reader should know about the source, such as how the copy was read."),
    ]
    main: Annotated[
        bool,
        Key(
            "true for the article itself.",
            column="1 for the source the site is about, 0 for context",
        ),
    ]
    tables: Annotated[
        bool,
        Key(
            "true for the tables of the article itself: of its publisher and day, and their values are counted beside "
            "its numerals."
        ),
    ] = field(default=False, kw_only=True)
    place: Location

    @property
    def own(self) -> bool:
        """Whether it is the article, or a part of it."""
        return self.main or self.tables


@dataclass(frozen=True)
class Term:
    """A term that a reader may not know."""

    id: Annotated[Id, Key("The id that texts link to: [[term:{term}]].")]
    name: Annotated[Text, Key("The term.")]
    definition: Annotated[Text, Key("What it means, in plain words.")]
    also: Annotated[
        tuple[Text, ...],
        Key(
            "Other words that mean the same.",
            column="Other words for it, separated by semicolons",
        ),
    ]
    place: Location
