"""Puts records into words: the only layer that formats a number, a period or a bound.

One `Words` speaks one language. It never invents: a bound keeps its word, a value its digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..languages.writing import MINUS
from ..model import Observation, Text
from ..references import ID, QUOTE, Reference, split
from .locators import Locators
from .periods import Periods
from .untranslated import Untranslated
from .values import Values

__all__ = ["Untranslated", "Words"]

OPERATORS = {"*": "×", "/": "÷", "-": MINUS}
FORMULA = re.compile(
    rf"(?P<function>days|months|mark)\((?P<of>[a-z0-9-]+)\)|(?P<id>{ID})"
    r"|(?P<operator>(?<= )[*/-](?= ))"
)


class Words(Values, Periods, Locators):
    """The words of one language for one site: those of values, periods and places, and texts that refer to them."""

    def text(self, text: Text) -> str:
        """Plain text with its references written out."""
        if other := self.instead(text):
            return Untranslated(other.text(text), other.language, self.ui("text.wanted"))
        chosen = self.raw(text)
        written = "".join(
            self.converted(piece) if isinstance(piece, str) else self.reference(piece)
            for piece in split(chosen)
        )
        # A sentence that opens with a value opens with a capital.
        return written[:1].upper() + written[1:] if chosen.startswith("[[") else written

    def reference(self, reference: Reference) -> str:
        """What a reference shows as plain text; KeyError when its target does not exist."""
        if reference.kind == QUOTE:
            return reference.target
        if reference.shown:
            return self.converted(reference.shown)
        site, target = self.site, reference.target
        match reference.kind:
            case "value":
                return self.form(site.observations[target], reference.form)
            case "term":
                return self.pick(site.terms[target].name)
            case "entity":
                return self.pick(site.entities[target].name)
            case "indicator":
                return self.pick(site.indicators[target].name)
            case "figure":
                return self.text(site.figures[target].title)
            case "paragraph":
                return self.locator(target)
        raise KeyError(reference.source)

    def form(self, observation: Observation, form: str) -> str:
        """One form of a value: value, number, period or name."""
        write: dict[str, Callable[[Observation], str]] = {
            "value": self.value,
            "number": self.number,
            "words": self.spelled,
            "number words": self.spelled_number,
            "period": self.running,
            "name": self.name,
            "base": self.base,
            "size": self.size,
            "limits": lambda of: self.interval(of)[0],
            "margin": self.margin,
            "level": lambda of: "".join(self.interval(of)[1:]),
        }
        return write[form](observation)

    def beside(self, observation: Observation) -> str:
        """What name and number leave out: what it is relative to, the interval around it and how sure that is."""
        interval, base = self.interval(observation)[observation.ranged :], self.unsaid(observation)
        return self.join_phrases((base, *interval) if base else interval)

    def unsaid(self, observation: Observation) -> str:
        """What a value is relative to, unless its name has it, in these words or those of another length of time."""
        name, said = self.name(observation), self.base(observation)
        against = self.site.indicators[observation.indicator].against
        ways = (said, *(self.ways(against) if against and against.word else ()))
        return "" if any(each in name for each in ways) else said  # as nothing is

    def whole(self, observation: Observation) -> str:
        """As `value`, with what that leaves out: −5.3% (on the month before, −16.6 to 6.0%, 90% interval)."""
        said = self.beside(observation)
        return self.value(observation) + (self.parenthetical(said) if said else "")

    def name(self, observation: Observation) -> str:
        """The observation's title."""
        return self.text(observation.title)

    def unsectioned(self, of: Sequence[Observation]) -> str:
        """What values belong to that are of no section: the article's tables, or else they are context."""
        if of and all(o.tabled for o in of):
            return self.text(self.site.sources[of[0].source].title)
        return self.ui("status.context")

    def elsewhere(self, observation: Observation) -> str:
        """The area of a value that is not of what the site is about, unless its name has it; else nothing."""
        if observation.area == self.site.subject:
            return ""
        return self.area(observation)

    def area(self, observation: Observation) -> str:
        """The area of a value, unless its name has it."""
        area = self.text(self.site.areas[observation.area].name)
        return "" if area in self.name(observation) else area

    def called(self, observation: Observation) -> str:
        """What a value is called where nothing around it says what it is of: its name, and its area if another."""
        area = self.elsewhere(observation)
        return self.name(observation) + (self.parenthetical(area) if area else "")

    def formula(self, formula: str) -> str:
        """A formula with the numbers that stand in it: 30,537 ÷ (1 + 9.48%)."""
        observations = self.site.observations

        def written(match: re.Match[str]) -> str:
            operator, function, target = (
                match["operator"],
                match["function"],
                match["of"] or match["id"],
            )
            if operator:
                return OPERATORS[operator]
            if function:
                of = observations[target]
                said = self.digits(of) if function == "mark" else self.period(of)
                return self.ui(f"formula.{function}").replace("{}", said)
            return self.number(observations[target]) if target in observations else target

        return FORMULA.sub(written, formula)
