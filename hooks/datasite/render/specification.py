"""A chart's Vega-Lite specification with its words in it, to be opened and restyled in any editor of Vega."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ..charts import Caption, theme
from ..release import LICENCE_URL
from .picture import DOT, MARGIN, SUBTITLE, TITLE, over, placed, under

GAP = 14  # between the words and the chart
NAME = "words-below"  # the rows of the lines under the chart


def standalone(spec: Mapping[str, Any], caption: Caption) -> dict[str, Any]:
    """The specification with title and subtitle above, the other words below, and all of them as data."""
    width, height = spec["width"], spec["height"]
    above, below = over(caption, width), under(caption, width)
    title, subtitle = (block.lines for block in above)
    rows = [
        {"text": line, "y": round(y, 1), "size": block.size}
        for block, y, line in placed(below, height + GAP)
    ]
    top, bottom = (sum(block.height for block in blocks) for blocks in (above, below))
    return dict(spec) | {
        "title": heading(title, subtitle),
        "padding": {
            "left": MARGIN,
            "right": MARGIN,
            "top": round(MARGIN + top + GAP),
            "bottom": round(GAP + bottom + MARGIN),
        },
        "layer": [*spec["layer"], lines()],
        "datasets": spec["datasets"] | {NAME: rows},
        "config": spec["config"]
        | {"background": theme.colour("paper"), "font": theme.fonts(caption.language)},
        "description": "\n".join(
            (caption.title, caption.subtitle, *caption.below, DOT.join(caption.imprint))
        ),
        "usermeta": told(caption),
    }


def heading(title: list[str], subtitle: list[str]) -> dict[str, Any]:
    """The title as Vega's own, so that an editor of Vega finds and restyles it."""
    return {
        "text": title,
        "subtitle": subtitle,
        "anchor": "start",
        "frame": "group",
        "offset": GAP,
        "fontSize": TITLE,
        "lineHeight": round(TITLE * 1.3),
        "color": theme.colour("ink"),
        "subtitleFontSize": SUBTITLE,
        "subtitleLineHeight": round(SUBTITLE * 1.4),
        "subtitlePadding": 7,
        "subtitleColor": theme.colour("muted"),
    }


def lines() -> dict[str, Any]:
    """The layer that writes the lines under the chart."""
    return {
        "data": {"name": NAME},
        "mark": {
            "type": "text",
            "align": "left",
            "baseline": "alphabetic",
            "fontSize": {"expr": "datum.size"},
            "fill": theme.colour("muted"),
            "limit": 0,
        },
        "encoding": {
            "x": {"value": 0},
            "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
            "text": {"field": "text", "type": "nominal"},
        },
    }


def told(caption: Caption) -> dict[str, Any]:
    """The words for programs, each under its name."""
    printed = ("credit", "below", "imprint")
    words = {key: value for key, value in asdict(caption).items() if value and key not in printed}
    return words | {"licence": {"name": caption.licence, "url": LICENCE_URL}}
