"""Values in words: bound, number and unit, the interval around an estimate, what a revision replaced."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..bound import Bound
from ..languages.writing import placed
from ..model import Observation, Status, Unit
from .phrases import Phrases


class Values(Phrases):
    """The words of one language for values: a bound keeps its word, a value its digits."""

    def bound(self, of: Observation) -> str:
        """The word that stands before a number: over, nearly, about, at least, or nothing."""
        keys = (f"bound.{of.status}.{of.bound}", f"bound.{self.site.unit_of(of).kind}.{of.bound}")
        special = next((key for key in keys if key in self.lang.messages), f"bound.{of.bound}")
        return self.ui(special) if of.bound else ""

    def bound_name(self, bound: Bound | None, status: Status = "reported") -> str:
        """What a bound means, as a phrase."""
        special = f"bound_name.{status}.{bound}"
        known = special if special in self.lang.messages else f"bound_name.{bound or 'open'}"
        return self.ui(known)

    def certainty(self, of: Observation) -> str:
        """How sure a value is: an estimate with its interval, or what its bound means."""
        if of.surrounded:
            return self.ui("bound_name.estimate")
        return self.bound_name(of.bound, of.status)

    def digits(self, observation: Observation) -> str:
        """The number alone, without bound or unit; an open symbol stands for itself, a range is its two ends."""
        value = observation.value
        if observation.ranged:
            return self._range(observation, "{n}")
        if value is None:
            return observation.symbol or ""
        unit = self.site.unit_of(observation)
        return self.converted(self.lang.writing.number(value, unit, observation.multiplier))

    def number(self, observation: Observation) -> str:
        """Bound and number without the unit's noun; percent and rank keep their sign."""
        unit = self.site.unit_of(observation)
        if unit.kind in ("percent", "rank"):
            return self.value(observation)
        return self._bounded(observation, self.digits(observation))

    def value(self, observation: Observation) -> str:
        """Bound, number and unit, as a sentence would say them."""
        digits = self.digits(observation)
        if observation.ranged:
            (said, *_), pattern = (
                self.interval(observation),
                self.pick(self.site.unit_of(observation).pattern),
            )
            return self._before(observation) + (
                said if self._signed(observation) else pattern.replace("{n}", said)
            )
        if observation.value is None:
            return digits
        # The bound stands at the number: 每萬人達479件, over 430,000 people.
        return placed(self.pattern(observation), digits, self._before(observation))

    def size(self, observation: Observation) -> str:
        """As `value`, without the minus of a fall, for words that say that it is one."""
        number = (observation.number or "").removeprefix("-")
        return self.value(replace(observation, number=number) if number else observation)

    def spelled(self, observation: Observation) -> str:
        """As `value`, a small number in words: five actions, first."""
        number = self.spelled_number(observation)
        if observation.ranged:
            return self.value(observation)
        if self.site.unit_of(observation).kind == "rank":
            return number
        return self.pattern(observation).replace("{n}", number)

    def spelled_number(self, observation: Observation) -> str:
        """As `number`, a small number in words; others keep their digits."""
        unit = self.site.unit_of(observation)
        word = self.lang.writing.spelled(observation.value, unit)
        return (
            self._bounded(observation, self.converted(word)) if word else self.number(observation)
        )

    def pattern(self, observation: Observation) -> str:
        """Where a number and its unit stand: {n} people, or {n} person for exactly one."""
        unit = self.site.unit_of(observation)
        pattern = self.pick(unit.pattern)
        if observation.value == 1 and observation.bound is Bound.EXACT:
            pattern = pattern.replace(self.pick(unit.name), self.pick(unit.one))
        return pattern

    def _bounded(self, observation: Observation, words: str) -> str:
        return f"{self._before(observation)}{words}"

    def _before(self, observation: Observation) -> str:
        bound = self.bound(observation)
        return f"{bound}{self.marks.space}" if bound else ""

    def interval(self, observation: Observation) -> tuple[str, ...]:
        """The interval around an estimate and its level, each where the source gives it: 4.6–5.2%, 95% interval."""
        if not observation.estimated:
            return ()
        pattern = self.raw(self.site.unit_of(observation).pattern)
        said = self._range(observation, pattern if self._signed(observation) else "{n}")
        return (said, self.level(observation.level)) if observation.level else (said,)

    def margin(self, observation: Observation) -> str:
        """How far the true value may be from an estimate, on either side: ±81,000, ±0.2 percentage points."""
        if observation.margin is None:
            return ""
        unit = self.site.unit_of(observation)
        number = self.lang.writing.number(observation.margin, unit, observation.multiplier)
        pattern = self.pick(unit.pattern) if self._signed(observation) else "{n}"
        if "%" in pattern:
            pattern = self.ui("margin.percent")
        return placed(pattern, self.converted(number), "±")

    def _signed(self, of: Observation) -> bool:
        """Whether each end of a range has the sign of its unit, and no noun."""
        return self.site.unit_of(of).kind in ("percent", "currency", "rank")

    def _range(self, of: Observation, pattern: str) -> str:
        """From the low end to the high one, in the form of a unit."""
        unit, writing = self.site.unit_of(of), self.lang.writing
        ends = (end for end in (of.low, of.high) if end is not None)
        low, high = (writing.number(end, unit, of.multiplier) for end in ends)
        return self.converted(writing.between(low, high, pattern))

    def level(self, level: Decimal) -> str:
        """How sure an interval is."""
        return self.ui("interval.level").replace("{level}", format(level, "f"))

    def estimate(self, observation: Observation) -> str:
        """As `value`, with the interval that the source gives around it: 4.9% (4.6–5.2%, 95% interval)."""
        interval = self.interval(observation)[observation.ranged :]
        said = self.parenthetical(self.join_phrases(interval)) if interval else ""
        return self.value(observation) + said

    def revision(self, observation: Observation) -> str:
        """That a value replaces an earlier one, or a later one it; else nothing."""
        earlier = self.site.observations.get(observation.revises or "")
        later = self.site.revised.get(observation.id)
        said = [("revised.was", earlier), ("revised.later", later)]
        return self.join_phrases(
            self.ui(key).format_map({"value": self.value(each)}) for key, each in said if each
        )

    def vintage(self, observation: Observation) -> str:
        """Which of two values it is, where one replaces the other: the first, or the revised one; else nothing."""
        if observation.revises in self.site.observations:
            return self.ui("revised.now")
        return self.ui("revised.first") if observation.id in self.site.revised else ""

    def unit(self, observation: Observation) -> str:
        """The unit's name, as a column or axis says it."""
        return self.pick(self.site.unit_of(observation).name)

    def axis(self, value: Decimal, unit: Unit) -> str:
        """A tick label: the number with scale word, percent sign kept, no noun."""
        multiplier = 4 if unit.kind == "count" and abs(value) >= 10**4 else 0
        exact = value.normalize() if value else Decimal(0)
        whole = (
            exact == exact.to_integral_value() and not multiplier
        )  # else its zeros are no digits
        exact = exact.quantize(Decimal(1)) if whole else exact
        written = self.converted(self.lang.writing.number(exact, unit, multiplier))
        if unit.kind == "rank":
            return self.pick(unit.pattern).replace("{n}", written)
        if unit.kind == "percent":
            pattern = self.pick(unit.pattern)
            return pattern.replace("{n}", written) if "%" in pattern else f"{written}%"
        return written
