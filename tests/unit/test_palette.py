"""The palette: readable in both schemes, the same dark with and without script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from datasite.charts.theme import COLOURS

TOKENS = Path(__file__).parents[2] / "docs/assets/css/tokens.css"
BLOCKS = [
    dict(re.findall(r"--ds-([a-z-]+): (#[0-9a-f]{6});", body))
    for body in re.findall(r"{([^{}]*--ds-paper: #[^{}]*)}", TOKENS.read_text(encoding="utf-8"))
]
LIGHT, DARK, DARK_WITHOUT_SCRIPT = BLOCKS
TEXT = ("ink", "muted", "accent", "target")
MARKS = ("derived", "context", "edge")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "raised"])
@pytest.mark.parametrize("role", TEXT)
def test_text_can_be_read(scheme: dict[str, str], ground: str, role: str) -> None:
    assert contrast(scheme[role], scheme[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("role", MARKS)
def test_marks_and_edges_can_be_seen(scheme: dict[str, str], role: str) -> None:
    assert contrast(scheme[role], scheme["paper"]) >= 3


def test_a_label_can_be_read_on_the_soft_accent() -> None:
    assert contrast(LIGHT["ink"], LIGHT["accent-soft"]) >= 4.5
    assert contrast(DARK["ink"], DARK["accent-soft"]) >= 4.5


def test_dark_is_the_same_with_and_without_script() -> None:
    assert DARK == DARK_WITHOUT_SCRIPT


def test_charts_and_pages_have_the_same_colours() -> None:
    assert {role: LIGHT[role] for role in COLOURS} == COLOURS
    assert set(COLOURS) <= set(DARK)
