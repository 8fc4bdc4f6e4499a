"""The text alternative of a chart: its form, what is measured, every value with its bound."""

from __future__ import annotations

from ..model import Figure, Site
from ..words import Words
from . import theme
from .drawing import Drawing, Node, Row, drawing
from .table import shown


def describe(site: Site, figure: Figure, words: Words) -> str:
    """One sentence for the form, then one clause for each thing that the chart shows."""
    of = drawing(site, figure, words, theme.WIDE)
    clauses = [clause for node in of.nodes for clause in entity(words, figure.form, node, of)]
    clauses += [value(words, row) for row in shown(of)]
    ranked = figure.form == "point_series" and of.rows[0].kind == "rank"
    form = words.ui(f"form.{figure.form}{'.rank' if ranked else ''}")
    return words.said(form, words.listed(clauses)) + words.marks.stop


def value(words: Words, row: Row) -> str:
    """Name, value and what qualifies it."""
    qualities = [row.when, row.area]
    if row.basis == "implied" and row.status in ("reported", "context"):
        qualities.insert(1, words.basis("implied"))
    if row.field:
        qualities.insert(0, row.field)
    if row.status != "reported":
        qualities.append(words.status(row.status))
    return said(words, row.name, row.text, qualities)


def said(words: Words, name: str, what: str, qualities: list[str]) -> str:
    """A clause: name, what it is, and qualities in brackets."""
    clause = words.said(name, what) if what else name
    return clause + (words.aside(words.phrased(qualities)) if qualities else "")


def entity(words: Words, form: str, node: Node, of: Drawing) -> list[str]:
    """The clauses of an entity, by what the form shows of it."""
    match form:
        case "chain":
            return [said(words, node.name, words.marks.arrow.join(node.steps), [])]
        case "structure_tree":
            name = words.ui("chart.part").replace("{name}", node.name)
            return [
                said(words, name.replace("{part}", b.label), b.row.text, list(b.members))
                for b in node.parts
            ]
        case "relation_graph":
            names = {n.id: n.name for n in of.nodes}
            return [edge(words, node.name, relation, names[to]) for relation, to in node.links]
        case _:
            return [said(words, node.name, node.when, [])]


def edge(words: Words, name: str, relation: str, target: str) -> str:
    """One relation in words: the pilot school founded by the town."""
    said = words.ui("chart.edge").replace("{name}", name).replace("{relation}", relation)
    return said.replace("{target}", target)
