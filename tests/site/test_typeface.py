"""Charts are laid out as text is measured, and pictures have every character as its region writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from datasite import render
from datasite.charts import measure, theme
from datasite.render import faces, vector

from ..support.records import LANGUAGES

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" font-family="any">'
    '<text y="20">{}</text></svg>'
)


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


def test_pictures_share_one_family_and_need_none_where_they_are_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[set[str]] = []

    def counted(like: str, region: str, characters: str, name: str) -> Iterator[TTFont]:
        wanted.append(set(characters))
        return cut(like, region, characters, name)

    cut = faces.cut
    monkeypatch.setattr(faces, "cut", counted)
    alone = {text: SVG.format(text) for text in ("甲", "乙", "plain")}
    first = dict(render.pngs({name: alone[name] for name in "甲乙"}, "en", folder=tmp_path))
    again = dict(render.pngs(alone, "en", folder=tmp_path))
    assert wanted == [{"甲", "乙"}]
    assert first == {name: again[name] for name in "甲乙"}


def test_a_face_has_each_character_as_its_region_writes_it_and_as_bold_as_it_says(
    tmp_path: Path,
) -> None:
    """U+9AA8 is written in two ways; a character that no font has becomes a box, and no other font is asked."""
    found = {}
    for region in ("TC", "SC"):
        for style, font in zip(
            faces.WEIGHTS, faces.cut(theme.FAMILY, region, "骨Ж\U0001f600", "X"), strict=True
        ):
            font.save(tmp_path / "x.ttf")
            again = TTFont(tmp_path / "x.ttf")
            names, glyphs = again.getBestCmap(), again["glyf"]
            assert {ord(c) for c in measure.LATIN} < names.keys()
            assert again["hmtx"][names[ord("骨")]][0] == 1000
            assert again["hmtx"][names[ord("Ж")]][0] < 1000
            assert names[0x1F600] == faces.BOX
            found[region, style] = glyphs[names[ord("骨")]].getCoordinates(glyphs)[0]
    assert len({tuple(outline) for outline in found.values()}) == 4


@pytest.mark.parametrize("chinese", [False, True])
@pytest.mark.parametrize(("style", "weight"), faces.WEIGHTS.items())
def test_a_chart_is_laid_out_with_the_widths_that_text_is_measured_with(
    style: str, weight: int, chinese: bool
) -> None:
    font = TTFont(faces.ours(theme.FAMILIES[chinese], style))
    assert (font["OS/2"].usWeightClass, font["head"].unitsPerEm) == (weight, 1000)
    widths = {chr(c): font["hmtx"][name][0] for c, name in font.getBestCmap().items()}
    assert not {*map(chr, range(0x20, 0x110000))} - widths.keys(), "another font is asked for these"
    own = measure.latin(chinese)
    assert {width for c, width in widths.items() if c not in own} == {measure.OTHER}
    for c in own:
        of_text = measure.width(c, 1000, weight, chinese) / measure.SLACK
        assert widths[c] == pytest.approx(of_text, abs=0.5), c
