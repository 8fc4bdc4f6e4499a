"""Charts: `spec` gives a figure's Vega-Lite, `table` its data, `describe` its text alternative.

A form is a module of `forms/`; a new one is a new module and its sentence in each language. Altair is
imported only when a chart is really drawn.
"""

from __future__ import annotations

from typing import Any

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
from .drawings import Drawing, drawing
from .forms import NAMES, form
from .tables import Table, table

__all__ = [
    "FORMS",
    "Caption",
    "Credit",
    "Drawing",
    "Table",
    "caption",
    "credit_line",
    "credited",
    "credits_of",
    "describe",
    "draw",
    "drawing",
    "every_record",
    "form",
    "inputs",
    "key",
    "key_words",
    "published",
    "records",
    "spec",
    "subtitle",
    "table",
    "theme",
    "unfit",
]

FORMS = NAMES


def spec(
    site: Site, figure: Figure, words: Words, width: int = theme.WIDE, validate: bool = False
) -> dict[str, Any]:
    """The figure's Vega-Lite specification, data included, drawn for that width."""
    return draw(drawing(site, figure, words, width), validate)


def draw(of: Drawing, validate: bool = False) -> dict[str, Any]:
    """A drawing's Vega-Lite specification."""
    drawn_as = form(of.form)
    from .layers import finished

    return finished(lambda: drawn_as.chart(of), validate)


def unfit(site: Site, figure: Figure) -> str | None:
    """Why the figure cannot be drawn in its form, or None."""
    if figure.form not in FORMS:
        return f"no form is called {figure.form}: there are {', '.join(FORMS)}"
    return next((message for message, _ in form(figure.form).undrawable(site, figure)), None)


def key(words: Words, width: int = theme.WIDE) -> dict[str, Any]:
    """The specification of the key to all marks, for the page that explains them."""
    from .layers import finished
    from .legend import chart

    return finished(lambda: chart(words, width))


def key_words(words: Words) -> str:
    """The key to all marks as text."""
    from .marks import KINDS

    return words.join_clauses(words.ui(f"key.{kind}") for kind in KINDS)
