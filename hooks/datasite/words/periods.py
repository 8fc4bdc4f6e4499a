"""Periods in words, and what a value is relative to."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Indicator, Observation, PeriodBasis
from ..period import Period, Point
from ..relative import Earlier
from .phrases import Phrases


class Periods(Phrases):
    """The words of one language for times."""

    def basis(self, basis: PeriodBasis) -> str:
        """The word for how a period is known."""
        return self.ui(f"basis.{basis}")

    def period(self, of: Observation | Period | None) -> str:
        """A period in words; where there is none, that it is undated."""
        period = of.period if isinstance(of, Observation) else of
        if period is None:
            return self.basis("undated")
        return self.converted(self.lang.writing.period(period))

    def running(self, of: Observation) -> str:
        """The same within a sentence, where a dash cannot stand after a preposition: from January to March 2007."""
        if of.period is None:
            return self.basis("undated")
        return self.converted(self.lang.writing.running(of.period))

    def month(self, of: Point) -> str:
        """A month whose year is told beside it."""
        return self.converted(self.lang.writing.month(of))

    def year(self, date: Period | None) -> str:
        """The year of a date in words; where there is none, that it is undated."""
        return self.period(date and Period.of_year(date.first.year))

    def dated(self, observation: Observation) -> str:
        """When a value was, and that its source only implies it."""
        basis, when = observation.period_basis, self.period(observation)
        return when + (self.parenthetical(self.basis(basis)) if basis == "implied" else "")

    def base(self, observation: Observation) -> str:
        """What a value is relative to; nothing of one that stands for itself."""
        return self.relative(self.site.indicators[observation.indicator], (observation,))

    def relative(self, indicator: Indicator, of: Sequence[Observation] | None = None) -> str:
        """What the values of an index or a growth are relative to: 2015 = 100, on a year earlier, since 2019.

        `of` are the values that are spoken of, if not all of the indicator: of a year another time is the one before
        than of a month.
        """
        if indicator.against is None:
            return self._base(indicator)
        if indicator.against.since is None:
            return self._of_length(f"growth.{indicator.against.word}", indicator, of)
        return self.ui("growth.since").replace("{when}", self.period(indicator.against.since))

    def compared(self, indicator: Indicator, of: Sequence[Observation] | None = None) -> str:
        """The same as a name, where what is compared is said before it: 2015 = 100, a year earlier, 2019."""
        if indicator.against is None:
            return self._base(indicator)
        if indicator.against.since is None:
            return self._of_length(f"earlier.{indicator.against.word}", indicator, of)
        return self.period(indicator.against.since)

    def _base(self, indicator: Indicator) -> str:
        of = indicator.base
        return f"{self.period(of.period)} = {of.number}" if of else ""

    def _of_length(self, key: str, indicator: Indicator, of: Sequence[Observation] | None) -> str:
        values = self.site.observations_of(indicator.id) if of is None else of
        own = f"{key}.{length_of(values)}"
        return self.ui(own if own in self.lang.messages else key)

    def ways(self, against: Earlier) -> tuple[str, ...]:
        """All ways in which growth on an earlier time is told, whatever length of time its values are of."""
        key = f"growth.{against.word}"
        return tuple(
            self.ui(each) for each in self.lang.messages if f"{each}.".startswith(f"{key}.")
        )


def length_of(values: Sequence[Observation]) -> str:
    """How long a time values are of, where all are of the same: year, month; of spans, and what is undated, nothing."""
    periods = [o.period for o in values]
    found = {p.first.kind if p and p.first == p.last else "" for p in periods}
    return found.pop() if len(found) == 1 else ""
