"""One theme: colours by role in a light and a dark scheme, sizes of type, fonts by language.

Charts name colours by role (`var(--ds-accent)`), so that they follow the page's scheme; the literal
values stand only here, for the stylesheet, for pictures without a page, and for contrast tests.
"""

from __future__ import annotations

from typing import Literal

from ..model import Language

Scheme = Literal["light", "dark"]

COLOURS: dict[Scheme, dict[str, str]] = {
    "light": {
        "paper": "#ffffff",
        "ink": "#1c1a17",
        "muted": "#5f5a52",
        "rule": "#d9d4ca",
        "accent": "#0a6a70",
        "accent-soft": "#d3e8e6",
        "target": "#b5431c",
        "derived": "#3d7c80",
        "context": "#857d70",
    },
    "dark": {
        "paper": "#15191b",
        "ink": "#ece8e0",
        "muted": "#b0a99d",
        "rule": "#3a4144",
        "accent": "#4db6b3",
        "accent-soft": "#1d4345",
        "target": "#f2895c",
        "derived": "#79adb0",
        "context": "#978f83",
    },
}

FONTS: dict[Language, str] = {
    "en": "'Helvetica Neue',Arial,'Liberation Sans',sans-serif",
    "zh-Hant": "'PingFang TC','Noto Sans TC','Noto Sans CJK TC','Microsoft JhengHei',sans-serif",
    "zh-Hans": "'PingFang SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif",
}

WIDE, NARROW = 680, 320
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
    "symbol": (26, 700, "target"),
}
LEADING = 1.28


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
