"""A chart of one's own as a Vega-Lite specification over the figure's rows, in the site's theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...problems import Problem
from ..own.drawn_elsewhere import Foreign, inside
from ..own.specification import invalid, spoken

if TYPE_CHECKING:
    from ...location import Location
    from ...model import Figure
    from ..drawings import Drawing


class VegaLite(Foreign):
    specified = True
    example = """
        form: vega_lite
        observations: [ferries, tugs, barges]
        because: {en: All lie in the harbour on the same day.}
        spec:
          encoding:
            y: {field: heading, type: nominal, sort: null}
            x: {field: value, type: quantitative, axis: null}
          layer:
          - mark: {type: bar, height: 18}
          - mark: {type: text, align: left, dx: 8}
            encoding:
              text: {field: label}
    """

    def made(self, drawing: Drawing, rows: list[dict[str, Any]]) -> dict[str, Any]:
        """The specification with its words in the page's language."""
        found: dict[str, Any] = spoken(drawing.spec, drawing.words)
        return found

    def drawn_at(self, figure: Figure) -> Location:
        """At the specification."""
        return inside(figure.place)

    def blamed(self, figure: Figure, message: str) -> Problem:
        """That Vega refuses it."""
        return invalid(inside(figure.place), f"Vega cannot draw it: {message}")
