"""The harbour that the engine brings along, with a figure of every form and every mark, for tests of charts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from typing import Any

from datasite import charts, example
from datasite.charts import theme
from datasite.model import Entity, Figure
from datasite.render import vector
from datasite.words import Words

from ..conftest import ROOT
from .records import entity, figure, text

TITLE = text("Over 430,000 sailors call the harbour home", "以港為家的海員超43萬")
PORT = example.harbour(ROOT / "data" / "schema")


def called(id_: str, kind: str, en: str, zh: str, **more: Any) -> Entity:
    """An entity with a name, which says all there is to say of it."""
    return entity(id_, kind=kind, name=text(en, zh), description=text(en, zh), **more)


def drawn(
    id_: str, form: str, *observations: str, entities: tuple[str, ...] = (), **options: str
) -> Figure:
    """A figure."""
    return figure(form, *observations, id=id_, title=TITLE, entities=entities, options=options)


EXAMPLES = {form: example.figure(charts.form(form), TITLE) for form in charts.FORMS}
FIGURES = {
    f.id: f
    for f in [
        drawn("bars", "open_bars", "sailors", "hired", "officers", "pilots-aim"),
        drawn("sums", "open_bars", "loans", "trade", "tolls"),
        drawn("step", "level_base", "hired-before", "hired", growth="growth"),
        drawn("aim", "bullet", "sailors", "sailors-aim"),
        drawn("parts", "two_part_whole", "officers", "hired", share="officer-share"),
        drawn("ranks", "ranking_board", "rank-0", "rank-1", "rank-2"),
        drawn("tree", "structure_tree", entities=("network",)),
        drawn("dots", "unit_dots", "ferries", "tugs", "barges"),
        drawn("chain", "chain", entities=("career",)),
        drawn("chains", "chain", entities=("career", "cargo")),
        drawn(
            "times",
            "timeline",
            "hired",
            "sailors-aim",
            "loans",
            entities=("school", "tower", "oath"),
        ),
        drawn("graph", "relation_graph", entities=("school", "tower", "coast", "town", "college")),
        drawn("compared", "dot_comparison", "wage", "wage-coast", "wage-country"),
        drawn("series", "point_series", *(f"trade-{y}" for y in range(2022, 2031) if y != 2025)),
    ]
}
FIGURES |= {
    f.id: f for form, f in EXAMPLES.items() if form not in {each.form for each in FIGURES.values()}
}
CHARTS = tuple(id_ for id_, figure in FIGURES.items() if charts.pictured(figure))
DIAGRAMS = tuple(id_ for id_ in FIGURES if id_ not in CHARTS)  # in HTML

HARBOUR = replace(PORT, figures=FIGURES)


@cache
def spec(figure: str, language: str = "en", width: int = theme.WIDE, **more: Any) -> dict[str, Any]:
    """The specification of a figure, made once; not to be changed."""
    return charts.spec(HARBOUR, FIGURES[figure], Words(HARBOUR, language), width, **more)


def texts(of: dict[str, Any]) -> list[str]:
    """Every text of a chart: of its rows and of its axes, each as one line."""
    rows = [row for rows in of["datasets"].values() for row in rows]
    fields = ("group", "heading", "note", "said", "label", "within", "text")
    said = [row[field] for row in rows for field in fields if row.get(field)]
    axes = re.findall(r'"labelExpr": "[^\[]*(\[.*?\])\[', json.dumps(of, ensure_ascii=False))
    said += [word for axis in axes for word in json.loads(axis.replace('\\"', '"'))]
    return [text.replace("\n", " ") for text in said]


def drawing(spec: dict[str, Any], width: int, language: str) -> str:
    """A specification drawn, without name and description."""
    drawn = vector.vega(spec, language)
    return vector.finish(drawn, vector.records(spec), width, "", "", language)
