"""One theme: colours by role in a light and a dark scheme, sizes of type, fonts by language.

Charts name colours by role (`var(--ds-accent)`), so that they follow the page's scheme; the literal
values stand only here, for the stylesheet, for pictures without a page, and for contrast tests.
"""

from __future__ import annotations

from typing import Literal

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
    },
}

FAMILY = "Datasite Sans"  # a cut of Source Sans 3 that the site brings along; tools/vendored.toml
FAMILIES = (FAMILY, f"{FAMILY} Chinese")  # the same by itself, and beside Chinese

WIDE, NARROW = 680, 300
SMALLEST_TEXT = 12

Role = Literal["label", "strong", "value", "inside", "note", "big", "symbol"]
# role of a text: size, weight, colour
TEXT: dict[Role, tuple[float, int, str]] = {
    "label": (14, 400, "ink"),
    "strong": (14, 700, "ink"),
    "value": (15, 700, "ink"),
    "inside": (15, 700, "paper"),
    "note": (12.5, 400, "muted"),
    "big": (26, 700, "accent"),
    "symbol": (26, 700, "muted"),
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


def css_variables(scheme: Scheme) -> str:
    """The declarations a stylesheet sets for a scheme."""
    return "".join(f"--ds-{role}:{value};" for role, value in COLOURS[scheme].items())
