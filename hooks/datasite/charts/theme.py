"""One theme: colours by role in a light and a dark scheme, sizes of type, fonts by language.

Charts name colours by role (`var(--ds-accent)`), so that they follow the page's scheme; the literal
values stand only here, for the stylesheet, for pictures without a page, and for contrast tests.
"""

from __future__ import annotations

from typing import Any, Literal

from .. import languages

Scheme = Literal["light", "dark"]

COLOURS: dict[Scheme, dict[str, str]] = {
    "light": {
        "paper": "#fcfaf5",
        "ink": "#1c1b18",
        "muted": "#5f5a50",
        "rule": "#dcd6c8",
        "accent": "#005f73",
        "accent-soft": "#cbe0e2",
        "target": "#b5430a",
        "derived": "#4c90a3",
        "context": "#857e70",
        "context-soft": "#e3ddd0",
    },
    "dark": {
        "paper": "#151716",
        "ink": "#eae6dc",
        "muted": "#a8a396",
        "rule": "#353835",
        "accent": "#6fc4d2",
        "accent-soft": "#1d3e45",
        "target": "#f2955c",
        "derived": "#4a97a6",
        "context": "#8e897c",
        "context-soft": "#3a3a36",
    },
}

FAMILY = "Datasite Sans"  # a cut of Source Sans 3 that the site brings along; tools/vendored.toml
FAMILIES = (FAMILY, f"{FAMILY} Chinese")  # the same by itself, and beside Chinese

WIDE, NARROW = 680, 300
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


def literal(text: str, scheme: Scheme = "light") -> str:
    """The text with every colour variable replaced by its value, where no page gives one."""
    for role, value in COLOURS[scheme].items():
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


def css_variables(scheme: Scheme) -> str:
    """The declarations a stylesheet sets for a scheme."""
    return "".join(f"--ds-{role}:{value};" for role, value in COLOURS[scheme].items())
