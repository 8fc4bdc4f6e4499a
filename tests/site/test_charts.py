"""Every form, in every language and both widths: drawn by the rules, valid, in the page's words."""

from __future__ import annotations

import json
import re

import pytest

from datasite.charts import theme
from datasite.charts.lint import lint

from ..support.chart_site import CHARTS, drawing, spec, texts
from ..support.records import LANGUAGES

WIDTHS = (theme.WIDE, theme.NARROW)
CASES = [(f, language, width) for f in CHARTS for language in LANGUAGES for width in WIDTHS]


@pytest.mark.parametrize(("figure", "language", "width"), CASES)
def test_every_form_keeps_the_rules_in_every_language_and_width(
    figure: str, language: str, width: int
) -> None:
    made = spec(figure, language, width)
    drawn = drawing(made, width, language)
    assert lint(made, drawn) == []
    assert f'viewBox="0 0 {width} ' in drawn  # scaled, its type would be too small


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("figure", CHARTS)
def test_every_specification_is_valid_vega_lite(figure: str, width: int) -> None:
    made = spec(figure, width=width, validate=True)
    assert made["$schema"].startswith("https://vega.github.io/schema/vega-lite/v6")
    assert json.loads(json.dumps(made)) == made
    assert json.dumps(spec(figure, width=width)) == json.dumps(made), "as Altair writes it"


@pytest.mark.parametrize(("figure", "language", "width"), CASES)
def test_no_english_stands_on_a_chinese_chart(figure: str, language: str, width: int) -> None:
    if language != "en":
        assert not [
            t for t in texts(spec(figure, language, width)) if re.search(r"[A-Za-z]{2,}", t)
        ]
