"""Charts are laid out as text is measured, and pictures have every character as its region writes it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from fontTools.ttLib import TTFont

from datasite.charts import measure, theme
from datasite.render import faces, outlines, vector

from ..support.records import LANGUAGES

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">{}</svg>'


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("weight", faces.WEIGHTS.values())
def test_vega_measures_text_as_we_do(language: str, weight: int) -> None:
    chinese = language != "en"
    for text in ("ABBA 1,234", "1.2萬" if chinese else "1.2 m", "…", "Ж😀"):
        axis = {"title": None, "ticks": False, "domain": False, "labelPadding": 0}
        axis |= {"labelFontSize": 100, "labelFontWeight": weight, "labelLimit": 9999}
        encoding = {"y": {"field": "name", "type": "nominal", "axis": axis}}
        spec = {"data": {"values": [{"name": text}]}, "mark": "bar", "encoding": encoding}
        spec |= {"width": 0, "height": 100, "padding": 0, "config": {"view": {"stroke": None}}}
        (found,) = re.findall(r'<svg[^>]* width="([\d.]+)"', vector.vega(spec, language))
        of_text = measure.width(text, 100, weight, chinese) / measure.SLACK
        assert of_text - 8 <= float(found) <= of_text + 3, text  # it kerns, and rounds up


def test_a_face_has_each_character_as_its_region_writes_it_and_as_bold_as_it_says() -> None:
    """U+9AA8 is written in two ways; a character that no font has becomes a box, and no other font is asked."""
    found = set()
    for region in ("TC", "SC"):
        for style in faces.WEIGHTS:
            face = faces.Face(theme.FAMILY, style, region)
            assert all(face.shape(c).name for c in measure.of_font(False))
            assert face.shape("骨").width == 1000
            assert 0 < face.shape("Ж").width < 1000
            assert face.shape("\U0001f600").name == faces.BOX
            found.add(face.shape("骨").outline)
    assert len(found) == 4


def test_outlines_stand_as_text_is_measured_and_the_pairs_of_the_font_draw_nearer() -> None:
    face = faces.Face(theme.FAMILY, "Regular", "TC")
    for words in ("12,345", "A\u200bB", "甲乙"):
        _, wide = outlines.set_out(face, words)
        plain = measure.width(words.replace("\u200b", ""), 1000) / measure.SLACK
        assert wide == pytest.approx(plain, abs=1)
    assert face.nearer("T", "o") < 0 == face.nearer("n", "n")


@pytest.mark.parametrize(("anchor", "left"), [("start", 50), ("middle", 25), ("end", 0)])
def test_a_word_becomes_an_outline_where_it_stood(anchor: str, left: float) -> None:
    """Two boxes of an em at 25 pixels: as far right as the anchor says, each line under the one before it."""
    text = f'<text x="50" y="40" font-size="25" text-anchor="{anchor}" fill="red">\U0001f600\U0001f600'
    svg = SVG.format(f'{text}<tspan x="50" dy="30">\U0001f600</tspan></text>')
    drawn = ET.fromstring(outlines.outlined(svg, "en"))  # noqa: S314
    assert "\U0001f600" not in "".join(drawn.itertext())
    (words,) = drawn
    assert words.get("fill") == "red"
    moved = [line.get("transform") for line in words]
    begin = ((left, 40), ((left + 50) / 2, 70))
    assert moved == [f"translate({x:g},{y}) scale(0.025,-0.025)" for x, y in begin]
    assert [path.get("transform") for path in words[0]] == ["translate(0)", "translate(1000)"]


@pytest.mark.parametrize("chinese", [False, True])
@pytest.mark.parametrize(("style", "weight"), faces.WEIGHTS.items())
def test_a_chart_is_laid_out_with_the_widths_that_text_is_measured_with(
    style: str, weight: int, chinese: bool
) -> None:
    font = TTFont(faces.ours(theme.FAMILIES[chinese], style))
    assert (font["OS/2"].usWeightClass, font["head"].unitsPerEm) == (weight, 1000)
    metrics = font["hmtx"].metrics  # looked up once: there are over a million characters
    widths = {chr(c): metrics[name][0] for c, name in font.getBestCmap().items()}
    assert not {*map(chr, range(0x20, 0x110000))} - widths.keys(), "another font is asked for these"
    own = measure.widths(False, chinese).keys()
    assert {width for c, width in widths.items() if c not in own} == {measure.OTHER}
    for c in own:
        of_text = measure.width(c, 1000, weight, chinese) / measure.SLACK
        assert abs(widths[c] - of_text) <= 0.5, c
