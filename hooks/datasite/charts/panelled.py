"""Small multiples: a form that draws its chart once a panel, on one scale, the panels in a grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from ..model import Figure, Site
from ..words import Words
from .form import Complaint, Complaints, Form, Shown
from .panels import MOST, SHOWN, key, panels

if TYPE_CHECKING:
    from .drawings import Drawing


class Multiples(Form):
    """Another form, asked and drawn panel by panel."""

    def __init__(self, of: Form, by: str) -> None:
        for said in Form.__annotations__:
            setattr(self, said, getattr(of, said))
        self.of, self.by = of, by
        most = of.takes.most * MOST
        self.takes = replace(of.takes, least=2, most=most, entities=0, roles="", pairs=False)
        self.free = (*of.free, *SHOWN.get(by, ()))
        self.apart = () if by in of.apart else of.apart  # type: ignore[misc]

    @property
    def name(self) -> str:
        """That of the form."""
        return self.of.name

    @property
    def about(self) -> str:
        """What the form shows."""
        return self.of.about

    def lacking(self, site: Site, figure: Figure) -> Complaints:
        """Panels, not too many, and in each what the form asks for."""
        if not self.of.split:
            yield f"{self.name} is not split into panels", "delete `multiples`"
            return
        found = panels(site, figure)
        if not 2 <= len(found) <= MOST:
            hint = f"split it by what has 2 to {MOST}, or delete `multiples`"
            yield f"{len(found)} {self.by} would be {len(found)} panels", hint
            return
        for each in found:
            of = key(figure, site.observations[each.observations[0]])
            for message, *rest in list(self.of.miscounted(each)) or self.of.lacking(site, each):
                yield cast("Complaint", (f"{message} in the panel of {of}", *rest))

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """What the form would say wrongly in a panel."""
        for each in panels(site, figure):
            own = [site.observations[id_] for id_ in each.observations]
            yield from self.of.misleading(site, each, own)

    def shows(self, figure: Figure) -> tuple[str, ...]:
        """What the form shows, and what the panels differ in."""
        return (*self.of.shows(figure), *SHOWN.get(self.by, ()))

    def kind(self, drawing: Drawing) -> str:
        """That of the form."""
        return self.of.kind(drawing)

    def facts(self, words: Words, shown: Shown) -> Iterator[str]:
        """What is said of all panels, and what each is of."""
        yield from self.of.facts(words, shown)
        yield words.ui(f"chart.multiples.{self.by}")

    def chart(self, drawing: Drawing) -> Any:
        """The charts of the panels under their titles, in a grid."""
        from .grid import grid

        return grid(drawing, self.of.chart)
