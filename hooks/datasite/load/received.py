"""Reads the text of an article, as received, from a YAML file of sections and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..location import Location, shown_path
from ..model import TableCell
from ..problems import DataError, Problem, Problems, problem_at
from ..rules import rule
from .characters import FORBIDDEN_IN_ARTICLE
from .files import read_node
from .nodes import Node
from .tables import NUMBER

YAML = (".yml", ".yaml")
SECTIONS = re.compile("^sections:", re.MULTILINE)
MADE = "`verify` reads the `article.yml` that `number` made of it: `python -m datasite verify article.yml`"
CELL = 'a cell is `{row: May 2031, says: "12.5 (r)", time: "2031-05", number: "12.5e3"}`'
SHAPE = "an article file is `sections:`, each with `id` and `paragraphs`, each with `id` and `text`"


@dataclass
class ArticleText:
    """The paragraphs by id, where each stands in the file, the headings by section, and the cells of tables."""

    texts: dict[str, str] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    headings: dict[str, str | None] = field(default_factory=dict)
    cells: list[TableCell] = field(default_factory=list)  # of its tables, as `number` read them


def article_text(path: Path) -> ArticleText:
    """The text of an article file; DataError where it has another shape."""
    shown = shown_path(path)
    node, found, text = read_node(path, shown, FORBIDDEN_IN_ARTICLE)
    if text is not None and path.suffix not in YAML and SECTIONS.search(text) is None:
        raise DataError([misshapen(Location(shown, 1, 1), "this is the text itself", MADE)])
    if node is None or found:
        raise DataError(found)
    problems = Problems()
    article = ArticleText()
    for section in _listed(node, "sections", shown, problems):
        id_, heading = _scalar(section, "id"), section.follow("heading")
        if id_ and heading is not section and (heading.value is None or _text(heading)):
            article.headings[id_] = _text(heading)
        for paragraph in _listed(section, "paragraphs", shown, problems):
            id_, text = _scalar(paragraph, "id"), _scalar(paragraph, "text")
            place = Location(shown, paragraph.line, paragraph.column)
            if id_ is None or text is None:
                problems.extend([misshapen(place, "a paragraph without id or text")])
            elif id_ in article.texts:
                problems.extend(
                    [misshapen(place, f"a second paragraph {id_}", "give each its own id")]
                )
            else:
                article.texts[id_] = text
                article.places[id_] = place
    article.cells += _cells(node, shown, problems)
    if not article.texts and not problems.found:
        problems.extend([misshapen(Location(shown, 1, 1), "there is no paragraph in this file")])
    problems.raise_if_any()
    return article


def _cells(node: Node, shown: str, problems: Problems) -> Iterator[TableCell]:
    """The cells of the tables, where the file has any."""
    if "tables" not in (node.value if isinstance(node.value, dict) else {}):
        return
    for table in _listed(node, "tables", shown, problems):
        for number, column in enumerate(_listed(table, "columns", shown, problems), start=1):
            for cell in _listed(column, "cells", shown, problems):
                place = Location(shown, cell.line, cell.column)
                time, said = _scalar(cell, "time") or "", _scalar(cell, "number") or ""
                if found := re.fullmatch(NUMBER, said):
                    id_ = _scalar(table, "id") or ""
                    yield TableCell(id_, number, time, found[1], int(found[2] or 0), place)
                else:
                    problems.extend([misshapen(place, "a cell without number", CELL)])


def _listed(node: Node, key: str, shown: str, problems: Problems) -> list[Node]:
    value = node.value.get(key) if isinstance(node.value, dict) else None
    if value is not None and isinstance(value.value, list):
        return value.value
    place = Location(shown, node.line, node.column)
    problems.extend([misshapen(place, f'missing list "{key}"')])
    return []


def _scalar(node: Node, key: str) -> str | None:
    value = node.value.get(key) if isinstance(node.value, dict) else None
    return _text(value) if value is not None else None


def _text(node: Node) -> str | None:
    return str(node.value) if isinstance(node.value, str) else None


@rule("article-shape", hard=True)
def misshapen(place: Location, message: str, hint: str = SHAPE) -> Problem:
    """The file with the text of the article is not a list of sections with their paragraphs.

    Why: Each fragment is looked for in the paragraph that its record names, so each paragraph has an id.

    Example:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                text:
    Instead:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                text: >-
                  The port has opened 12 routes, is ranked second in the province by passengers,
                  and wants them to exceed 30,000 next year.
    """
    return problem_at(place, message, hint)
