"""Charts: `spec` gives a figure's Vega-Lite, `table` its data, `describe` its text alternative.

A form is a module of this package with `chart(drawing)`; a new form is a new module and its line in
NEEDS. Altair is imported only when a chart is really drawn.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..check.limits import NEEDS
from ..model import Figure, Site
from ..words import Words
from . import theme
from .caption import Caption, caption, subtitle
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
from .describe import describe, edge
from .drawing import Drawing, drawing, related, rest
from .needs import unfit
from .table import Table, table

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
    "edge",
    "every_record",
    "inputs",
    "key",
    "key_words",
    "published",
    "records",
    "related",
    "rest",
    "spec",
    "subtitle",
    "table",
    "theme",
    "unfit",
]

FORMS = tuple(NEEDS)


def spec(
    site: Site, figure: Figure, words: Words, width: int = theme.WIDE, validate: bool = False
) -> dict[str, Any]:
    """The figure's Vega-Lite specification, data included, drawn for that width."""
    return draw(drawing(site, figure, words, width), validate)


def draw(of: Drawing, validate: bool = False) -> dict[str, Any]:
    """A drawing's Vega-Lite specification."""
    if of.form not in FORMS:
        raise KeyError(of.form)
    from .layers import finished

    form = import_module(f".{of.form}", __package__)
    return finished(lambda: form.chart(of), validate)


def key(words: Words, width: int = theme.WIDE) -> dict[str, Any]:
    """The specification of the key to all marks, for the page that explains them."""
    from .layers import finished
    from .legend import chart

    return finished(lambda: chart(words, width))


def key_words(words: Words) -> str:
    """The key to all marks as text."""
    from .marks import KINDS

    return words.listed(words.ui(f"key.{kind}") for kind in KINDS)
