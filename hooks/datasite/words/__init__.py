"""Puts records into words: the only layer that formats a number, a period or a bound.

One `Words` speaks one language. It never invents: a bound keeps its word, a value its digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from .. import languages
from ..bound import Bound
from ..languages import Language, Marks, script
from ..languages.writing import MINUS, placed
from ..model import Indicator, Observation, PeriodBasis, Site, Status, Text, Unit
from ..period import Period
from ..references import QUOTE, Reference, split
from .untranslated import Untranslated

__all__ = ["Untranslated", "Words"]

OPERATORS = {"*": "×", "/": "÷", "-": MINUS}
FORMULA = re.compile(
    r"(?P<function>days|months|mark)\((?P<of>[a-z0-9-]+)\)|(?P<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"
    r"|(?P<operator>(?<= )[*/-](?= ))"
)


@dataclass(frozen=True)
class Words:
    """The words of one language for one site."""

    site: Site
    language: str

    @cached_property
    def lang(self) -> Language:
        """What is known of the language."""
        return languages.language(self.language)

    @property
    def native(self) -> bool:
        """Whether it is the article's language, in whichever script."""
        article = languages.known().get(self.site.article.language)
        return article is not None and article.key == self.lang.key

    @cached_property
    def other(self) -> Language | None:
        """The language in which names are given beside this one: the article's, or the site's first other."""
        own = [
            languages.language(code)
            for code in (self.site.article.language, *self.site.languages)
            if code
        ]
        return next((o for o in own if o.key != self.lang.key and o.derived_from is None), None)

    @property
    def marks(self) -> Marks:
        """The signs between its words."""
        return self.lang.marks

    def converted(self, text: str) -> str:
        """In a derived language, words of the language it is derived from; unchanged elsewhere."""
        if self.lang.conversion is None:
            return text
        return script.converted(text, self.lang.conversion, self.site.simplified)

    def script(self, text: str) -> str:
        """A text with references, converted as `converted` does, but for quotations: they keep their script."""
        return "".join(
            self.converted(piece)
            if isinstance(piece, str)
            else piece.source
            if piece.kind == QUOTE
            else self.converted(piece.source)
            for piece in split(text)
        )

    def raw(self, text: Text) -> str:
        """A text as it is written in the data, before conversion."""
        return text[self.lang.key]

    def pick(self, text: Text) -> str:
        """The language's text, its references left standing."""
        if other := self.instead(text):
            return Untranslated(other.pick(text), other.language, self.ui("text.wanted"))
        return self.converted(self.raw(text))

    def instead(self, text: Text) -> Words | None:
        """The words of the language that a text is shown in, where its translation is wanted."""
        if self.lang.key not in text.wanted:
            return None
        written = (each for each in languages.written_in(self.site) if each.key in text)
        return next((replace(self, language=each.code) for each in written), None)

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
            "period": self.period,
            "name": self.name,
            "base": self.base,
            "size": self.size,
            "limits": lambda of: self.interval(of)[0],
            "level": lambda of: "".join(self.interval(of)[1:]),
        }
        return write[form](observation)

    def ui(self, key: str) -> str:
        """An interface word; KeyError names an unknown key."""
        return self.converted(self.lang.messages[key])

    def counted(self, key: str, number: int) -> str:
        """The form of an interface word that a number takes, with the number in it."""
        form = f"{key}.{self.lang.writing.plural(number)}"
        known = form if form in self.lang.messages else f"{key}.other"
        return self.ui(known).replace("{n}", str(number))

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

    def of_language(self, key: str) -> str:
        """What a language is called, by the key of its texts, as CLDR has it: with its script, where that is told."""
        called = next(each for each in languages.own() if each.key == key)
        names = self.lang.writing.locale.languages
        short = called.code.partition("-")[0]
        name = names.get(called.code.replace("-", "_")) or names.get(short, called.name)
        return self.converted(str(name))

    def kind(self, kind: str, *, many: bool = False) -> str:
        """The word for a kind of entity, for one or for many of them."""
        found = self.site.vocabulary.kinds[kind]
        return self.pick(found.many if many else found.one)

    def relation(self, kind: str, *, back: bool = False) -> str:
        """How an entity relates to another, or how that one relates back."""
        found = self.site.vocabulary.relations[kind]
        return self.pick(found.back if back else found.to)

    def confidence(self, confidence: str) -> str:
        """The word for how far a source can be relied on."""
        return self.pick(self.site.vocabulary.confidence[confidence].name)

    def status(self, status: Status) -> str:
        """The word for a status."""
        return self.ui(f"status.{status}")

    def basis(self, basis: PeriodBasis) -> str:
        """The word for how a period is known."""
        return self.ui(f"basis.{basis}")

    def dated(self, observation: Observation) -> str:
        """When a value was, and that its source only implies it."""
        basis, when = observation.period_basis, self.period(observation)
        return when + (self.parenthetical(self.basis(basis)) if basis == "implied" else "")

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

    def estimate(self, observation: Observation) -> str:
        """As `value`, with the interval that the source gives around it: 4.9% (4.6–5.2%, 95% interval)."""
        interval = self.interval(observation)[observation.ranged :]
        said = self.parenthetical(self.join_phrases(interval)) if interval else ""
        return self.value(observation) + said

    def beside(self, observation: Observation) -> str:
        """What name and number leave out: what it is relative to, the interval around it and how sure that is."""
        interval, base = self.interval(observation)[observation.ranged :], self.base(observation)
        told = base in self.name(observation)  # as nothing is
        return self.join_phrases(interval if told else (base, *interval))

    def whole(self, observation: Observation) -> str:
        """As `value`, with what that leaves out: −5.3% (on the month before, −16.6 to 6.0%, 90% interval)."""
        said = self.beside(observation)
        return self.value(observation) + (self.parenthetical(said) if said else "")

    def revision(self, observation: Observation) -> str:
        """That a value replaces an earlier one, or a later one it; else nothing."""
        earlier = self.site.observations.get(observation.revises or "")
        later = self.site.revised.get(observation.id)
        said = [("revised.was", earlier), ("revised.later", later)]
        return self.join_phrases(
            self.ui(key).format_map({"value": self.value(each)}) for key, each in said if each
        )

    def interval(self, observation: Observation) -> tuple[str, ...]:
        """The interval around an estimate and its level, each where the source gives it: 4.6–5.2%, 95% interval."""
        if not observation.estimated:
            return ()
        pattern = self.raw(self.site.unit_of(observation).pattern)
        said = self._range(observation, pattern if self._signed(observation) else "{n}")
        return (said, self.level(observation.level)) if observation.level else (said,)

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

    def period(self, of: Observation | Period | None) -> str:
        """A period in words; where there is none, that it is undated."""
        period = of.period if isinstance(of, Observation) else of
        if period is None:
            return self.basis("undated")
        return self.converted(self.lang.writing.period(period))

    def year(self, date: Period | None) -> str:
        """The year of a date in words; where there is none, that it is undated."""
        return self.period(date and Period.of_year(date.first.year))

    def name(self, observation: Observation) -> str:
        """The observation's title."""
        return self.text(observation.title)

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

    def locator(self, locator: str) -> str:
        """A paragraph's name: Trade, paragraph 5 / 貿易·第5段."""
        section_id, _, number = locator.partition(".")
        return self.paragraphs(section_id, [number])

    def locators(self, locators: Iterable[str]) -> str:
        """Names of paragraphs in the order of the article, those of one section together."""
        order = self.site.order
        sections: dict[str, list[str]] = {}
        for locator in sorted(set(locators), key=lambda each: order.get(each, len(order))):
            section_id, _, number = locator.partition(".")
            sections.setdefault(section_id, []).append(number)
        return self.join_clauses(self.paragraphs(*each) for each in sections.items())

    def paragraphs(self, section_id: str, numbers: list[str]) -> str:
        """Paragraphs of one section: Trade, paragraphs 2 and 5 / 貿易·第2、5段."""
        section = self.site.section(section_id)
        name = self.pick(section.name) if section else section_id
        *most, last = numbers
        listed = self.marks.last.join([self.marks.list.join(most), last] if most else [last])
        said = self.ui("locator.several" if most else "locator.one")
        return (
            said.replace("{section}", name).replace("{number}", last).replace("{numbers}", listed)
        )

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

    def labelled(self, name: str, what: str) -> str:
        """A name, a colon and what is said of it."""
        return f"{name}{self.marks.colon}{what}"

    def parenthetical(self, words: str) -> str:
        """Words in brackets, with the space that the language wants before them."""
        return f"{self.marks.open}{words}{self.marks.close}"

    def spaced(self, pieces: Iterable[str]) -> str:
        """Words after one another; what is empty leaves no space."""
        return self.marks.space.join(piece for piece in pieces if piece)

    def join_facts(self, pieces: Iterable[str]) -> str:
        """Short statements in a line."""
        return self.marks.dot.join(piece for piece in pieces if piece)

    def join_phrases(self, pieces: Iterable[str]) -> str:
        """Parts of a sentence, a comma between them."""
        return self.marks.comma.join(pieces)

    def join_clauses(self, pieces: Iterable[str]) -> str:
        """Things that may hold commas, in a row."""
        return self.marks.semicolon.join(pieces)

    def join(self, words: Iterable[str]) -> str:
        """A list in running text."""
        return self.marks.list.join(words)
