"""The grid of small multiples: a chart for each panel under its title, each over rows of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import altair as alt

from .drawings import Drawing
from .labels import broken
from .panels import BELOW, GAP
from .theme import LEADING, TEXT, colour

LOOKS = ("fill", "stroke", "strokeDash", "strokeWidth", "size", "shape", "color")
# each panel has the looks that are in it
APART: dict[str, Any] = dict.fromkeys(LOOKS, "independent")


def grid(drawing: Drawing, chart: Callable[[Drawing], Any]) -> Any:
    """The charts of all panels; the rows of each wait under a name of its own."""
    charts, datasets = [], {}
    for number, panel in enumerate(drawing.panels):
        made = chart(panel)
        for name, rows in made.usermeta["datasets"].items():
            datasets[named(name, number)] = rows
        made.usermeta = alt.Undefined
        for part in (made, *made.layer):
            if isinstance(part.data, alt.NamedData):
                part.data = alt.NamedData(name=named(part.data.name, number))
        made.title = heading(panel)
        charts.append(made)
    found: Any = alt.ConcatChart(
        concat=charts,
        columns=drawing.columns,
        spacing={"row": BELOW, "column": GAP},
        resolve=alt.Resolve(scale=alt.ScaleResolveMap(**APART)),
    )
    found.usermeta = {"datasets": datasets}
    return found


def named(dataset: str, number: int) -> str:
    """The name of a panel's dataset."""
    return f"{dataset}-{number + 1}"


def heading(panel: Drawing) -> alt.TitleParams:
    """The title of a panel; that of the subject stands out, where others stand beside it."""
    of = {each.title: any(row.subject for row in each.rows) for each in panel.alike}
    several = len({*of.values()}) > 1
    about = several and of[panel.title]
    size, _, ink = TEXT["label"]
    return alt.TitleParams(
        text=list(broken(panel, "value", panel.title, panel.width)), anchor="start", frame="bounds", fontSize=size + 1,
        fontWeight=700 if about or not several else 400, lineHeight=round(size * LEADING), offset=10,
        color=colour("accent" if about else ink),
    )  # fmt: skip
