"""One theme: colours by role, sizes of type, fonts by language.

Charts name colours by role (`var(--ds-accent)`), so that they follow the page's scheme. The values here are
those of the light one, for pictures without a page; the stylesheet has both.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from .. import languages

COLOURS = {
    "paper": "#fcfaf5",
    "ink": "#1c1b18",
    "muted": "#5f5a50",
    "rule": "#dcd6c8",
    "accent": "#005f73",
    "accent-soft": "#cbe0e2",
    "target": "#b5430a",
    "context": "#857e70",
    "context-soft": "#e3ddd0",
}

FAMILY = "Datasite Sans"  # a cut of Source Sans 3 that the site brings along; tools/vendored.toml
FAMILIES = (FAMILY, f"{FAMILY} Chinese")  # the same by itself, and beside Chinese
FACES = Path(__file__).with_name("fonts")  # their files; tools/vendor_font.py makes them

WHOLE, WIDE, NARROW = 940, 680, 300
SMALLEST_TEXT = 12

Role = Literal["label", "value", "plain", "inside", "note"]
# role of a text: size, weight, colour
TEXT: dict[Role, tuple[float, int, str]] = {
    "label": (14, 400, "ink"),
    "value": (15, 700, "ink"),
    "plain": (15, 400, "ink"),
    "inside": (15, 700, "paper"),
    "note": (12.5, 400, "muted"),
}
LEADING = 1.28


def fonts(language: str) -> str:
    """The fonts of a language, ours first."""
    return f"'{FAMILY}',{languages.language(language).type.stack}"


def colour(role: str) -> str:
    """A colour as the page's variable."""
    return f"var(--ds-{role})"


def literal(text: str) -> str:
    """The text with every colour variable replaced by its value, where no page gives one."""
    for role, value in COLOURS.items():
        text = text.replace(colour(role), value)
    return text


def config() -> dict[str, Any]:
    """The theme of charts, as Altair and Vega-Lite take it."""
    size, _, ink = TEXT["label"]
    small, _, muted = TEXT["note"]
    return {
        "background": None,
        "font": f"{FAMILY}, sans-serif",
        "padding": {"left": 0, "top": 3, "right": 0, "bottom": 3},  # what stands over a letter is not measured
        "view": {"stroke": None},
        "axis": {
            "domain": False, "grid": False, "ticks": False, "title": None, "labelLimit": 0, "labelFontSize": size,
            "labelColor": colour(ink),
        },
        "axisX": {"labelFontSize": small, "labelColor": colour(muted)},
        "legend": {
            "title": None, "orient": "bottom", "labelLimit": 0, "labelFontSize": small, "labelColor": colour(muted),
        },
    }  # fmt: skip
