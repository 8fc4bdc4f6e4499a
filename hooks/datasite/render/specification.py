"""A chart's Vega-Lite specification with its words in it, to be opened and restyled in any editor of Vega."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ..charts import Caption, theme
from ..release import LICENCE_URL
from .picture import DOT, SMALL, SUBTITLE, TITLE, over, under

MARGIN = 24
GAP = 18  # between the words and the chart
AXIS = 26  # the words of an axis under a chart


def standalone(spec: Mapping[str, Any], caption: Caption, width: float) -> dict[str, Any]:
    """The specification with title and subtitle above, the other words below, and all of them as data."""
    title, subtitle = (block.lines for block in over(caption, width))
    below = [line for block in under(caption, width) for line in block.lines]
    config = spec["config"] | {
        "background": theme.colour("paper"),
        "padding": MARGIN,
        "font": theme.fonts(caption.language),  # of whoever opens it
    }
    return dict(spec) | {
        "title": heading(title, subtitle),
        "layer": [*spec["layer"], foot(spec, below)],
        "config": config,
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
        "frame": "bounds",
        "offset": GAP,
        "fontSize": TITLE,
        "lineHeight": round(TITLE * 1.3),
        "color": theme.colour("ink"),
        "subtitleFontSize": SUBTITLE,
        "subtitleLineHeight": round(SUBTITLE * 1.4),
        "subtitlePadding": 7,
        "subtitleColor": theme.colour("muted"),
    }


def foot(spec: Mapping[str, Any], lines: list[str]) -> dict[str, Any]:
    """The layer that writes note, sources and licence under the chart, flush with what is farthest left."""
    encodings = [layer.get("encoding", {}) for layer in spec["layer"]]
    left = min((e["x"]["value"] for e in encodings if "value" in e.get("x", {})), default=0)
    below = GAP + (AXIS if any((e.get("x") or {}).get("axis") for e in encodings) else 0)
    mark = {
        "type": "text", "align": "left", "baseline": "top", "fontSize": SMALL, "lineHeight": round(SMALL * 1.4),
        "fill": theme.colour("muted"), "text": lines, "aria": False,
    }  # fmt: skip
    place = {"x": {"value": min(left, 0)}, "y": {"value": spec["height"] + below}}
    return {"data": {"values": [{}]}, "mark": mark, "encoding": place}


def told(caption: Caption) -> dict[str, Any]:
    """The words for programs, each under its name."""
    printed = ("credit", "below", "imprint")
    words = {key: value for key, value in asdict(caption).items() if value and key not in printed}
    return words | {"licence": {"name": caption.licence, "url": LICENCE_URL}}
