"""What a chart form is: what it takes, and what is drawn, tabulated, said and published of it.

A form is one module of `forms/` with one class. Whoever asks about a form asks here: the check asks the
same questions as the build, so that what passes the one is drawn by the other.
"""

from __future__ import annotations

import sys
from abc import ABC
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from ..model import Entity, Figure, Observation, Relation, Site
from ..problems import did_you_mean
from .clauses import said

if TYPE_CHECKING:
    from ..words import Words
    from .drawings import Drawing
    from .drawn import Line
    from .nodes import Node

# What is wrong, what to write, and the option that it is of, where it is of one.
Complaint = tuple[str, str] | tuple[str, str, str]
Complaints = Iterator[Complaint]
Shown = Sequence[Observation]  # the values of a figure
# What a chart that no one wrote shows: the time of an indicator, areas or things by amounts or by levels, intervals.
Serves = Literal["time", "amounts", "levels", "intervals", ""]
Cells = dict[str, str]  # the cells of a row of the table, by column


@dataclass(frozen=True)
class Takes:
    """How many values and entities a form takes, and what its axis has room for."""

    least: int = 0
    most: int = 0
    entities: int = 0  # at least
    roles: str = ""  # what the values are, where each has a part of its own
    one_unit: bool = False  # they share an axis
    negative: bool = False  # which goes on below zero
    dated: bool = False  # which is one of time: nothing undated
    open: bool = False  # a letter in place of a number has a row that says so
    pairs: bool = False  # two and two belong together

    @property
    def values(self) -> str:
        """How many values, in words."""
        if not self.most:
            return "no"
        low = f"{self.least} to" if self.least else "at most"
        return f"{low} {self.most}" if self.least < self.most else str(self.most)


@dataclass(frozen=True)
class Option:
    """What may be named besides the records that are compared: a value, types of relations, or one of some words."""

    names: Literal["observation", "relations", "word"]
    about: str
    words: tuple[str, ...] = ()


class Form(ABC):
    """A form is called as its module."""

    takes: Takes
    options: ClassVar[Mapping[str, Option]] = {}
    free: tuple[str, ...] = ()  # the differences that it is made to show
    apart: ClassVar[tuple[str, ...]] = ()  # those of them that it does not show at once
    split: ClassVar[bool] = True  # whether it may be drawn in panels
    narrowest: ClassVar[int] = 140  # the room that a panel needs, in pixels
    annotated: ClassVar[bool] = False  # whether it has room for words at a mark
    excusable: ClassVar[bool] = True  # whether a reason may excuse the others
    serves: ClassVar[Serves] = ""  # the charts of indicators that are drawn in it
    specified: ClassVar[bool] = False  # whether a figure brings a specification of its own
    drawn_in: ClassVar[str] = (
        ""  # the module beside this one that has `draw`, which makes its chart
    )
    example: str  # a figure as data files write it, of the harbour that the tests know

    @property
    def name(self) -> str:
        """What data files call it."""
        return type(self).__module__.rpartition(".")[2]

    @property
    def about(self) -> str:
        """What it shows, in a sentence."""
        return (sys.modules[type(self).__module__].__doc__ or "").strip()

    # what it asks of a figure

    def miscounted(self, figure: Figure) -> Complaints:
        """That a figure has too many or too few records."""
        takes, shown, entities = self.takes, len(figure.observations), len(figure.entities)
        least = max(takes.entities, 0 if shown else 1)
        if not takes.least <= shown <= takes.most:
            hint = (
                "add observations" if shown < takes.least else "leave some out, or make two figures"
            )
            hint = hint if takes.most else "leave them out"
            hint = f"write `observations: {takes.roles}`" if takes.roles else hint
            yield f"{self.name} takes {takes.values} observations, here are {shown}", hint
        elif takes.pairs and shown % 2:
            hint = f"write `observations: {takes.roles}`"
            yield f"{self.name} takes values in pairs, here are {shown}", hint
        elif entities < least:
            yield f"{self.name} takes {least} or more entities, here are {entities}", "add entities"

    def unmeasured(self, shown: Shown) -> Complaints:
        """Letters and ranges in place of numbers, where these have no row of their own, or where no number is left."""
        symbols = [o for o in shown if o.symbol is not None]
        for o in symbols if not self.takes.open or len(symbols) == len(shown) else ():
            yield f"{o.id} is the symbol {o.symbol} and has no size", "leave it out"
        for o in shown if not self.takes.open else ():
            if o.ranged:
                yield (
                    f"{o.id} is a range and has no size of its own",
                    "show it by an interval, or leave it out",
                )

    def lacking(self, site: Site, figure: Figure) -> Complaints:
        """What its records must have to be drawn at all, and have not."""
        yield from ()

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """What could be drawn and would say something else than the records."""
        yield from ()

    def complaints(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """What is wrong with the records and options of a figure that has enough of them."""
        for key in figure.options:
            if key not in self.options:
                known = did_you_mean(key, self.options) or ", ".join(self.options) or "leave it out"
                yield f"{self.name} has no option {key}", known, key
        for key, option in self.options.items():
            if option.words and figure.options.get(key, option.words[0]) not in option.words:
                hint = f"write {', '.join(option.words[:-1])} or {option.words[-1]}"
                yield f"{self.name} has no {key} {figure.options[key]}", hint, key
        # what it lacks explains the rest
        yield from list(self.lacking(site, figure)) or self.misleading(site, figure, shown)

    def undrawable(self, site: Site, figure: Figure) -> Complaints:
        """Why a figure cannot be drawn: what the build stops at. The check tells each of these too."""
        shown = [site.observations[id_] for id_ in figure.observations]
        yield from self.miscounted(figure)
        units = sorted({site.unit_of(o).id for o in shown})
        if self.takes.one_unit and len(units) > 1:
            hint = "leave out what does not fit"
            yield f"{self.name} takes values of one unit, here are {', '.join(units)}", hint
        yield from self.unmeasured(shown)
        yield from self.lacking(site, figure)

    def shows(self, figure: Figure) -> tuple[str, ...]:
        """The differences between its values that a figure of this form shows, so that no reason is needed."""
        return self.free

    def spans(self, site: Site, shown: Shown) -> tuple[str, ...]:
        """The differences that these values may have because of what they are to each other."""
        return ()

    # which records it draws

    def named(self, site: Site, figure: Figure) -> dict[str, Observation]:
        """The values that options name, by option."""
        return {
            key: site.observations[figure.options[key]]
            for key, option in self.options.items()
            if option.names == "observation" and figure.options.get(key) in site.observations
        }

    def rest(self, site: Site, figure: Figure) -> Observation | None:
        """A value that is drawn and that no record gives."""
        return None

    def counts(self, entity: Entity) -> tuple[str, ...]:
        """The ids of values that it draws of an entity."""
        return ()

    def speaks(self, figure: Figure, entity: Entity) -> bool:
        """Whether an entity says anything in it, so that its source is one of the figure's."""
        return True

    def links(self, figure: Figure, entity: Entity) -> tuple[Relation, ...]:
        """The relations that it draws of an entity, to others of the figure."""
        return ()

    # what it shows

    def draw(self, drawing: Drawing, validate: bool = False) -> dict[str, Any]:
        """Its Vega-Lite specification."""
        from .grammar import finished

        return finished(lambda: self.chart(drawing), validate)

    def chart(self, drawing: Drawing) -> Any:
        """The chart. What makes it is loaded late: only what is really drawn needs Altair."""
        if not self.drawn_in:
            raise TypeError(f"{self.name} has no chart of ours")
        return import_module(f".{self.drawn_in}", __package__).draw(drawing)

    def kind(self, drawing: Drawing) -> str:
        """Which sentence says what sort of chart it is: `form.` and this, in the catalogues."""
        return self.name

    def facts(self, words: Words, shown: Shown) -> Iterator[str]:
        """What its subtitle says of the whole chart, besides what is measured."""
        yield from ()

    def cells(self, words: Words, node: Node) -> list[Cells]:
        """The rows of the table that tell of an entity."""
        dated = {"period": node.when, "basis": words.basis(node.basis)}
        return [{"id": node.id, "name": node.name} | dated | {"source": node.source}]

    def clauses(self, words: Words, node: Node) -> list[str]:
        """What is said of an entity to those who do not see it."""
        return [said(words, node.name, node.when, [])]

    def lines(self, site: Site, figure: Figure, entity: Entity) -> Iterator[Line]:
        """What it draws of an entity besides its name and date, for downloads."""
        yield from ()
