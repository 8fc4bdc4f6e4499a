"""Charts: `spec` gives a figure's Vega-Lite, `table` its data, `describe` its text alternative.

A form without sizes is no chart but a `diagram`, in HTML.

A form is a module of `forms/`; a new one is a new module and its sentence in each language. Altair is
imported only when a chart is really drawn.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from ..model import Figure, Site
from ..words import Words
from . import theme
from .captions import Caption, caption, subtitle
from .credits import (
    Credit,
    credit_line,
    credited,
    credits_of,
    every_record,
    inputs,
    published,
    records,
)
from .descriptions import describe
from .diagrams import Diagram
from .drawings import Drawing, drawing
from .forms import NAMES, form, form_of
from .of_indicator import indicator_charts, left_out, that_serves
from .own import Foreign
from .tables import Table, table

__all__ = [
    "FORMS",
    "Caption",
    "Credit",
    "Drawing",
    "Foreign",
    "Table",
    "caption",
    "credit_line",
    "credited",
    "credits_of",
    "describe",
    "diagram",
    "draw",
    "drawing",
    "every_record",
    "form",
    "form_of",
    "indicator_charts",
    "inputs",
    "left_out",
    "pictured",
    "published",
    "records",
    "spec",
    "subtitle",
    "table",
    "that_serves",
    "theme",
    "unfit",
]

FORMS = NAMES


def spec(
    site: Site, figure: Figure, words: Words, width: int = theme.WIDE, validate: bool = False
) -> dict[str, Any]:
    """The figure's Vega-Lite specification, data included, drawn for that width."""
    return draw(drawing(site, figure, words, width), validate)


def pictured(figure: Figure) -> bool:
    """Whether a figure is a chart, which is drawn, or a diagram, which is HTML."""
    return not isinstance(form_of(figure), Diagram)


def diagram(site: Site, figure: Figure, words: Words) -> Markup:
    """The HTML of a figure that is a diagram; of a chart, nothing."""
    drawn_as = form_of(figure)
    if not isinstance(drawn_as, Diagram):
        return Markup()
    return drawn_as.diagram(drawing(site, figure, words))


def draw(of: Drawing, validate: bool = False) -> dict[str, Any]:
    """A drawing's Vega-Lite specification."""
    return form_of(of).draw(of, validate)


def unfit(site: Site, figure: Figure) -> str | None:
    """Why the figure cannot be drawn in its form, or None."""
    if figure.form not in FORMS and figure.own is None:
        return f"no form is called {figure.form}: there are {', '.join(FORMS)}"
    return next((found[0] for found in form_of(figure).undrawable(site, figure)), None)
