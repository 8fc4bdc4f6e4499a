"""A form whose chart somebody else draws: its values are tabled and told, its chart is dressed as ours are."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from ...location import Location
from ...model.own_forms import MOST
from ...problems import Problem
from ..form import Form, Takes

if TYPE_CHECKING:
    from ...model import Figure
    from ..drawings import Drawing

APART = (
    "when",
    "area",
    "source",
)  # what tells records of one name from each other, the shortest first


class Foreign(Form):
    """Values of one unit, of any number and sign."""

    split = False
    takes = Takes(1, MOST, one_unit=True, negative=True)

    @abstractmethod
    def made(self, drawing: Drawing, rows: list[dict[str, Any]]) -> dict[str, Any]:
        """The specification as its author wrote it, over these rows, to which it may add fields."""

    @abstractmethod
    def drawn_at(self, figure: Figure) -> Location:
        """Where its author wrote how it is drawn."""

    @abstractmethod
    def blamed(self, figure: Figure, message: str) -> Problem:
        """That Vega refuses the chart, at the place of what its author wrote."""

    def draw(self, drawing: Drawing, validate: bool = False) -> dict[str, Any]:
        """The author's specification in the site's theme."""
        from .dressing import dressed

        rows = rows_of(drawing)
        return dressed(self.made(drawing, rows), drawing, rows)

    def kind(self, drawing: Drawing) -> str:
        """It shows values, and nobody can say how."""
        return "foreign"


def rows_of(drawing: Drawing) -> list[dict[str, Any]]:
    """The records of a drawing; `heading` is what each is called among the others."""
    from ..values import records

    return [
        record | {"heading": heading}
        for record, heading in zip(records(drawing), headings(drawing), strict=True)
    ]


def headings(drawing: Drawing) -> list[str]:
    """What each record is called among the others: its name, and where several have that, what sets it apart."""
    from ..names import names

    called = list(zip(names(drawing), drawing.rows, strict=True))
    found = []
    for name, row in called:
        alike = [other for another, other in called if another == name]
        parts = [name]
        for part in APART:
            if len(alike) > 1 and len({getattr(other, part) for other in alike}) > 1:
                parts.append(getattr(row, part))
                alike = [other for other in alike if getattr(other, part) == parts[-1]]
        found.append(drawing.words.join_facts(parts))
    return found


def inside(place: Location, *steps: str | int) -> Location:
    """Where a part of a specification stands."""
    return place.inside("spec", *steps)
