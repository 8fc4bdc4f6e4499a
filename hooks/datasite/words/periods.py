"""Periods in words, and what a value is relative to."""

from __future__ import annotations

from ..model import Indicator, Observation, PeriodBasis
from ..period import Period, Point
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
        return self.relative(self.site.indicators[observation.indicator])

    def relative(self, indicator: Indicator) -> str:
        """What the values of an index or a growth are relative to: 2015 = 100, on the year before, since 2019."""
        if indicator.base is not None:
            return f"{self.period(indicator.base.period)} = {indicator.base.number}"
        if indicator.against is None:
            return ""
        if indicator.against.since is None:
            return self.ui(f"growth.{indicator.against.word}")
        return self.ui("growth.since").replace("{when}", self.period(indicator.against.since))
