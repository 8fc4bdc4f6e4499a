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
# what stands at the top of any specification
OUTSIDE = ("$schema", "data", "datasets", "config", "params")
TITLED = {"anchor": "start", "frame": "bounds", "offset": GAP}


def standalone(
    spec: Mapping[str, Any], caption: Caption, width: float, *, layered: bool
) -> dict[str, Any]:
    """The specification with title and subtitle above, the other words below, and all of them as data.

    Those below are a layer of a `layered` chart of ours; of any other the title at its foot.
    """
    title, subtitle = (block.lines for block in over(caption, width))
    below = [line for block in under(caption, width) for line in block.lines]
    found = dict(spec) if layered else {key: spec[key] for key in spec if key in OUTSIDE}
    found["title"] = heading(title, subtitle)
    if layered:
        found["layer"] = [*spec["layer"], foot(spec, below)]
    else:
        chart = {key: each for key, each in spec.items() if key not in (*OUTSIDE, "autosize")}
        found["vconcat"] = [chart | {"title": footing(below)}]
    return found | {
        "config": outer(spec["config"], caption),
        "description": described(caption),
        "usermeta": told(caption),
    }


def footing(lines: list[str]) -> dict[str, Any]:
    """Words under a chart, flush with the title over it."""
    return {
        "text": lines,
        "orient": "bottom",
        **TITLED,
        "fontSize": SMALL,
        "fontWeight": 400,
        "lineHeight": round(SMALL * 1.4),
        "color": theme.colour("muted"),
    }


def outer(config: Mapping[str, Any], caption: Caption) -> dict[str, Any]:
    """The theme on paper of its own, in the fonts of whoever opens it."""
    font = theme.fonts(caption.language)
    return dict(config) | {"background": theme.colour("paper"), "padding": MARGIN, "font": font}


def described(caption: Caption) -> str:
    """All words of a figure, for those who do not see it."""
    return "\n".join((caption.title, caption.subtitle, *caption.below, DOT.join(caption.imprint)))


def heading(title: list[str], subtitle: list[str]) -> dict[str, Any]:
    """The title as Vega's own, so that an editor of Vega finds and restyles it."""
    return {
        "text": title,
        "subtitle": subtitle,
        **TITLED,
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
