"""What is drafted of an article: records, the indicators that they share, and the units that they need."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ..period import Period
from .ids import STEM, free, of_item, slug
from .intervals import Interval
from .listing import Listed
from .sections import letter
from .told import Time

NAME = "what it is a value of"
ADJUSTED, SHORTER = (
    28,
    8,
)  # characters of how something is adjusted in an id, and how many fewer where it is cut
PLAIN = "number"  # the id of the unit of what no noun says
CHANGE = "\0"  # behind the name of what a change is of
Place = tuple[str, int]  # a paragraph, and which of its numerals


@dataclass(frozen=True)
class Quantity:
    """An indicator that drafts share: what it is of, its unit, whether it is a change, and on what."""

    name: str
    unit: str
    measure: str
    against: str = ""
    on: str = ""  # the same where it is sure, also of a change that is no growth
    where: str = ""  # its section, if it is named by a sort of things alone; its paragraph, if nothing names it
    prices: str = ""  # in which prices it is, as the source says that: nominal
    adjusted: str = ""  # how it is adjusted, where its name does not say that: by trend

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two of them the same."""
        name, prices = self.name.casefold(), self.prices.casefold()
        of = name, self.unit, self.measure, self.against, self.on, self.where
        return *of, prices, self.adjusted.casefold()

    def stem(self, unnamed: str) -> str:
        """What its id begins with: its name, or else what is given for one that has none in Latin letters."""
        name, change, _ = self.name.partition(CHANGE)
        topic, item, of = name.rpartition(": ")
        stem = (of_item(topic, of) if item and slug(topic) else slug(name)) or unnamed
        on = re.sub("[^a-z0-9]+", "-", self.on.lower())
        end = f"-change-{on}".rstrip("-") if change else ""
        more = [slug(self.prices), slug(self.adjusted, ADJUSTED, ADJUSTED - SHORTER)]
        tried = ("-".join(filter(None, (stem, *more[:n]))) + end for n in (2, 1))
        return next((each for each in tried if len(each) <= STEM), stem + end)

    @property
    def unsaid(self) -> bool:
        """Whether it is a difference of which is not known what it is on."""
        return CHANGE in self.name and self.measure == "flow" and not self.against

    def may_be(self, other: Quantity) -> bool:
        """Whether it is another one, as far as is said of both how they are adjusted."""
        adjusted = {self.adjusted, other.adjusted}
        return self.key[:-1] == other.key[:-1] and (len(adjusted) == 1 or "" in adjusted)

    def is_short_for(self, other: Quantity) -> bool:
        """Whether it is another one by the end of its name: the rate, after the unemployment rate."""
        name, *rest = self.key
        whole, *others = other.key
        return rest == others and name.strip(CHANGE) != "" and whole.endswith(f" {name}")


@dataclass(frozen=True)
class Draft:
    """A record of one figure, and what is guessed in it."""

    id: str
    indicator: str
    number: str
    of: Listed
    time: Time
    paragraph: str
    around: Interval | None = None
    level: str = ""
    guessed: tuple[str, ...] = ()
    behind: str = ""  # the words behind its number
    twin: str = ""  # another value of the same, which these words may tell it from

    like: tuple[str, ...] = ()  # other values that may be this one, where its interval is told
    unnamed: bool = False  # its indicator, for somebody to name
    revised: bool = False  # whether it is said to be a later estimate than the first
    revises: str = ""  # the earlier value that it replaces, where the text tells both

    @property
    def todo(self) -> str:
        """What is left to somebody, as it is noted: the name, and what to look at; empty where all is sure."""
        guessed = f"guessed: {', '.join(self.told)}" if self.told else ""
        return "; ".join(filter(None, ("name" if self.unnamed else "", guessed)))

    @property
    def says(self) -> tuple[object, ...]:
        """What it says: of what, how much, when, and how sure that is."""
        phrase = self.of.phrase
        scaled = (phrase.multiplier, phrase.bounds) if phrase else ()
        doubts = [each for each in self.guessed if each != NAME]
        return self.indicator, self.number, scaled, self.time.period, self.around, doubts

    @property
    def told(self) -> tuple[str, ...]:
        """All that is guessed, as it is noted."""
        twin = f"what sets it apart from {self.twin}" if self.twin and not self.like else ""
        like = f"whether it is {' or '.join(self.like)}" if self.like else ""
        return (*self.guessed, *filter(None, (twin, like)))


@dataclass
class Drafts:
    """All drafts of an article: by the place of their numeral, and the quantities and units that they need."""

    records: dict[Place, Draft] = field(default_factory=dict)
    parts: dict[Place, str] = field(
        default_factory=dict
    )  # of an interval: the record that it is of
    loose: dict[Place, Interval] = field(
        default_factory=dict
    )  # of an estimate that stands elsewhere
    levels: set[Place] = field(default_factory=set)
    examples: set[Place] = field(default_factory=set)
    quantities: dict[str, tuple[str, Quantity]] = field(
        default_factory=dict
    )  # by id: section, and what
    units: dict[str, str] = field(default_factory=dict)  # by id: the noun of what is counted
    monies: dict[str, str] = field(default_factory=dict)  # by id: the code
    period: Period | None = None  # what the article is about as a whole
    edition: bool = False  # whether that is only the month in which it appeared

    def without(self, ids: set[str]) -> Drafts:
        """The same without some records, and without what only these needed."""
        records = {
            place: replace(
                each,
                twin="" if each.twin in ids else each.twin,
                revises="" if each.revises in ids else each.revises,
            )
            for place, each in self.records.items()
            if each.id not in ids
        }
        used = {each.indicator for each in records.values()}
        quantities = {id_: each for id_, each in self.quantities.items() if id_ in used}
        units = {quantity.unit for _, quantity in quantities.values()}
        return replace(
            self,
            records=records,
            parts={place: id_ for place, id_ in self.parts.items() if id_ not in ids},
            levels=self.levels if any(each.level for each in records.values()) else set(),
            quantities=quantities,
            units={id_: noun for id_, noun in self.units.items() if id_ in units},
            monies={id_: code for id_, code in self.monies.items() if id_ in units},
        )

    def indicator(self, section: str, quantity: Quantity) -> str:
        """The id of the indicator that all values of a quantity share, of the section that names it first."""
        known = self.quantities.items()
        same = [id_ for id_, (_, each) in known if each.key == quantity.key]
        whole = [i for i, (of, each) in known if of == section and quantity.is_short_for(each)]
        if same or len(whole) == 1:
            return (same or whole)[0]
        id_ = free(quantity.stem(f"{section}-{letter(len(self.quantities))}"), self.quantities)
        self.quantities[id_] = (section, quantity)
        return id_

    def named(self, indicator: str, period: Period | None) -> str:
        """The id of a record: its indicator and its time."""
        taken = {draft.id for draft in self.records.values()}
        return free(indicator, taken, f"-{period.in_id}" if period else "")

    def counted(self, noun: str) -> str:
        """The id of the unit of what is counted; of a plain number, where no noun is said."""
        known = (id_ for id_, each in self.units.items() if each == noun)
        id_ = next(known, slug(noun) or (f"unit-{letter(len(self.units))}" if noun else PLAIN))
        self.units.setdefault(id_, noun)
        return id_

    def paragraph(self, id_: str) -> str:
        """The paragraph that a record is of."""
        return next(each.paragraph for each in self.records.values() if each.id == id_)

    def told(self, draft: Draft) -> str:
        """The id of a record that says the same as a draft, elsewhere in the article; empty where none does."""
        told = (each for each in self.records.values() if each.says == draft.says)
        return next((each.id for each in told if not each.unnamed), "")

    def noun_in(self, name: str) -> str:
        """What a name says that is counted, among what the article counts elsewhere: the number of boats."""
        nouns = (noun for noun in self.units.values() if noun)
        return next((n for n in nouns if re.search(rf"\b{re.escape(n)}\b", name)), "")

    def beside(self, draft: Draft) -> Draft:
        """A draft that knows the other value of one thing at one time, which then knows it too."""
        own = self.quantities[draft.indicator][1]
        for place, each in self.records.items():
            other = self.quantities[each.indicator][1]
            if own.may_be(other) and each.time.period == draft.time.period:
                same = own.key == other.key
                if same or not other.adjusted:
                    self.records[place] = replace(each, twin=each.twin or draft.id)
                if same or not own.adjusted:
                    return replace(draft, twin=each.id)
        return draft
