"""The value of a quantity for a period and an area. Terms follow SDMX."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Literal

from ..bound import Bound
from ..fields import Fragment, Id, Key, Line, Locator, OneOf, When
from ..fields.scalars import DECIMAL, LEVEL, LIMIT, POWER, SYMBOL
from ..location import Location
from .text import Text

Status = Literal["reported", "forecast", "target", "derived", "context"]
BY_ARTICLE = ("reported", "forecast", "target")  # what the article itself states
PeriodBasis = Literal["stated", "implied", "undated"]


@dataclass(frozen=True)
class Observation:
    """One value of an indicator for one period and area.

    `number` is the decimal as written (its digits are the precision); `value` is in the base unit:
    number × 10**multiplier. Both are None where the source gives a `symbol` (the X of a formula),
    which has no `bound` either: a letter is not exact; and where it gives a range and no value. `low` and
    `high`, in the base unit, are the ends of that, or the interval that a source states around its
    estimate, or the limits that the inputs of a derived value leave, None meaning unlimited; else they
    follow from its digits and bound. A derived one has a `formula`, and perhaps a reason why unlike
    inputs stand together.
    """

    id: Annotated[
        Id,
        Key(
            "The id that texts and figures name: [[{observation}]].",
            column="Lasting name of the record",
        ),
    ]
    todo: Annotated[
        Line | None,
        Key(
            "What is guessed in a draft of `number`, for somebody to look at; delete it once it is right."
        ),
    ] = field(default=None, kw_only=True)
    section: str
    indicator: Annotated[
        Id,
        Key(
            "Id of the quantity that this is a value of.",
            names="indicator",
            column="What is measured: id of the indicator",
        ),
    ]
    number: Annotated[
        str | None,
        DECIMAL,
        Key(
            "The digits as the source writes them: {scaled}, 4.0 for 4.0%.",
            name="value",
            column="Digits as written, before the multiplier; text, so that 4.0 stays 4.0",
        ),
    ]
    multiplier: Annotated[
        int,
        POWER,
        Key(
            "Power of ten that the source adds: {scales}.",
            default=0,
            column="Power of ten that the digits are multiplied by",
        ),
    ]
    symbol: Annotated[
        Annotated[str, SYMBOL] | None,
        Key(
            "Instead of a value, where the source leaves it open: X.",
            column="What the source writes in place of a number",
        ),
    ]
    bound: Annotated[
        Bound | None,
        OneOf(Bound.listed()),
        Key(
            "{bounds}.",
            left_out="exact; between where low and high stand without a value; a symbol has none",
            column="What the value says of the true one: exact (as stated, without a bound: it may be rounded or an "
            "estimate all the same), over or at_least (a lower bound), "
            "below or at_most (an upper bound), under (an upper bound that is near, where the source calls it nearly; "
            "of a derived value one like below), about (approximate), between (a range from low to high, without a "
            "value); empty for an open letter",
        ),
    ]
    low: Annotated[
        Decimal | None,
        LIMIT,
        Key(
            "Where the source gives an interval around its estimate, or a range in place of one: the lower end, "
            "with the multiplier of the value.",
        ),
    ] = field(default=None, kw_only=True)
    high: Annotated[
        Decimal | None,
        LIMIT,
        Key("The upper end of that interval or range."),
    ] = field(default=None, kw_only=True)
    level: Annotated[
        Decimal | None,
        LEVEL,
        Key(
            "The confidence that the source gives the interval, in percent: 95.",
            column="Confidence that the source gives the interval from low to high, in percent; empty where it "
            "gives none",
        ),
    ] = field(default=None, kw_only=True)
    revises: Annotated[
        Id | None,
        Key(
            "The id of the earlier value of the same indicator, area and period that this one replaces.",
            names="observation",
            column="Id of the earlier value that this one replaces",
        ),
    ] = field(default=None, kw_only=True)
    status: Annotated[
        Status,
        OneOf(("reported", "forecast", "target", "context")),
        Key(
            "reported; forecast: expected by the source, whichever that is; target: aimed at; context: from another "
            "source.",
            left_out="reported; in context.yml context, unless its source is the tables of the article",
            shared=True,
            column="reported or target (by the main source), forecast (by the source that is named), derived (computed "
            "here), context (reported by another source)",
        ),
    ]
    period: Annotated[
        When | None,
        Key(
            "2022, 2022-08, 2022-08-14, 2022-H1, 2022-Q3 or 2022-01/2022-06; left out when undated.",
            shared=True,
            column="Time the value is of: year, half year (2022-H1), month, day, or a range with a slash; empty "
            "where the source gives none",
        ),
    ]
    period_basis: Annotated[
        PeriodBasis,
        Key(
            "stated: the source gives the period; implied: it follows; undated: it is not known.",
            shared=True,
            column="How the period is known: stated by the source; implied, inferred from its text or from the date "
            "of the page that says it; undated",
        ),
    ]
    area: Annotated[
        Id,
        Key(
            "What the value is of, where one indicator is counted for several: the id of a place, a branch or a "
            "group of people in areas.yml.",
            names="area",
            shared=True,
            column="What the value is of, as a place, a branch or a group of people: id of the area",
        ),
    ]
    source: Annotated[
        Id,
        Key(
            "Id of the source in sources.yml.",
            left_out="the article",
            names="source",
            shared=True,
            column="Who says so: id of the source",
        ),
    ]
    locator: Annotated[
        Locator | None,
        Key(
            "The paragraph of the article: {paragraph}.",
            names="paragraph",
            column="Paragraph of the main source: section.paragraph",
        ),
    ]
    as_stated: Annotated[
        Fragment | None,
        Key(
            "The shortest fragment that carries value, multiplier and bound, exactly as the source writes it, "
            "at most {fragment} characters. Of one sentence the middle may be left out: fell … by 0.6%.",
            left_out="the ledger's",
            column="Characters of the source that carry it, verbatim",
        ),
    ]
    title: Annotated[
        Text,
        Key(
            "What this value is called.",
            left_out="the name of the indicator",
            column="What the value is",
        ),
    ]
    field: Annotated[
        Text | None,
        Key(
            "For a rank: among whom.",
            column="For a rank: among whom",
        ),
    ]
    formula: str | None
    note: Annotated[
        Text | None,
        Key(
            "What a careful statistician would say.",
            column="What to know before using it",
        ),
    ]
    place: Location
    because: Text | None = None
    tabled: bool = False  # whether it stands in a table of the article, which has no paragraph

    @property
    def value(self) -> Decimal | None:
        """The value in the base unit, digits kept (43 × 10⁴ is 430000)."""
        if self.number is None:
            return None
        value = Decimal(self.number)
        return value if not self.multiplier else value.scaleb(self.multiplier)

    @property
    def outside(self) -> bool:
        """Whether another source than the article says so: what the article says has its paragraph, or its table."""
        placed = self.locator is not None or self.tabled
        return self.status == "context" or (self.status == "forecast" and not placed)

    @property
    def step(self) -> Decimal:
        """One of its last digit, in the base unit: 10000 of 1.77 million."""
        exponent = Decimal(self.number or "0").as_tuple().exponent
        return Decimal(1).scaleb(int(exponent) + self.multiplier)

    @property
    def ranged(self) -> bool:
        """Whether the source gives both ends of a range and no value between them."""
        return self.estimated and self.number is None and self.symbol is None

    @property
    def surrounded(self) -> bool:
        """Whether it is an estimate with an interval around it, which is never exact."""
        return self.estimated and not self.ranged

    @property
    def margin(self) -> Decimal | None:
        """How far either end of its interval is from an estimate; None where one end is further away."""
        if not self.surrounded or self.value is None or self.low is None or self.high is None:
            return None
        above = self.high - self.value
        return above if above == self.value - self.low else None

    @property
    def estimated(self) -> bool:
        """Whether the source states an interval around it."""
        return self.formula is None and self.low is not None and self.high is not None
