"""What follows from values by a formula: those that are computed, and those that must not be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..fields import Id, Key, When
from ..fields.scalars import FORMULA
from ..location import Location
from .observations import PeriodBasis
from .text import Text

Formula = Annotated[str, FORMULA]


@dataclass(frozen=True)
class DerivedValue:
    """A value computed from observations, with its formula.

    So a file states it; the site holds it as an observation.
    """

    id: Annotated[Id, Key("The id that texts and figures name.")]
    indicator: Annotated[Id, Key("Id of the quantity that this is a value of.", names="indicator")]
    formula: Annotated[
        Formula,
        Key(
            "Ids, numbers, + - * / between spaces, brackets, days(id), months(id); percentages enter as fractions.",
            column="For a derived value: how it follows from other observations, by their ids",
        ),
    ]
    period: Annotated[
        When | None, Key("The period of the result; left out when undated.", shared=True)
    ]
    period_basis: Annotated[
        PeriodBasis,
        Key(
            "How the period is known.",
            left_out="implied, or undated without a period",
            shared=True,
        ),
    ]
    area: Annotated[
        Id,
        Key(
            "What the value is of: the id of a place, a branch or a group of people in areas.yml.",
            shared=True,
            names="area",
        ),
    ]
    title: Annotated[Text, Key("What this value is called.", left_out="the name of the indicator")]
    because: Annotated[
        Text | None,
        Key("Why inputs that differ in period, area or status stand together on purpose."),
    ]
    note: Annotated[Text | None, Key("What a careful statistician would say.")]
    place: Location


@dataclass(frozen=True)
class Refusal:
    """A value that could be computed and must not be: the check holds that its formula is refused."""

    id: Annotated[Id, Key("The id of the entry.")]
    section: str
    title: Annotated[Text, Key("What would be computed.")]
    formula: Annotated[Formula, Key("The formula that must not be computed.")]
    reason: Annotated[Text, Key("Why not.")]
    place: Location
