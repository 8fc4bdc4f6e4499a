"""The text alternative of a chart: its form, what is measured, every value with its bound."""

from __future__ import annotations

from ..model import Figure, Site
from ..words import Words
from . import theme
from .clauses import values
from .drawings import drawing
from .forms import form_of
from .tables import shown


def describe(site: Site, figure: Figure, words: Words) -> str:
    """One sentence for the form, then one clause for each thing that the chart shows."""
    of = drawing(site, figure, words, theme.WIDE)
    drawn_as = form_of(figure)
    clauses = [clause for node in of.nodes for clause in drawn_as.clauses(words, node)]
    clauses += values(words, shown(of))
    known = {row.id: row.name for row in shown(of)} | {node.id: node.name for node in of.nodes}
    clauses += [words.labelled(known[at], text) for at, text in of.annotations.items()]
    kind = words.ui(f"form.{drawn_as.kind(of)}")
    if of.multiples:
        kind += words.parenthetical(words.ui(f"chart.multiples.{of.multiples}"))
    return words.labelled(kind, words.join_clauses(clauses)) + words.marks.stop
