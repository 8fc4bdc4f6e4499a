"""Styles take from the folders of languages what they owe to a language."""

from __future__ import annotations

import re

import pytest

from datasite.languages import known
from datasite.pages.styles import TYPE, styled

from ..conftest import ROOT

STYLES = sorted((ROOT / "docs" / "assets" / "css").glob("*.css"))
LANGUAGES = tuple(known())


def test_no_style_sheet_names_a_language() -> None:
    codes = "|".join(map(re.escape, LANGUAGES))
    named = re.compile(rf"lang[~|^$*]?=[\"']?({codes})\b|:lang\(")
    assert [f.name for f in STYLES if named.search(f.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_set_in_its_own_fonts_with_its_leading(code: str) -> None:
    own = known()[code].type
    [values] = re.findall(rf'\[lang="{code}"\] {{(.*?)}}', styled(TYPE, "", LANGUAGES))
    sans, serif = (
        re.search(rf"--ds-{name}: (.*?)(?:;|$)", values)[1] for name in ("sans", "serif")
    )  # type: ignore[index]
    assert re.findall('"(.*?)"', sans) == list(own.sans)
    assert re.findall('"(.*?)"', serif) == list(own.serif)
    assert f"--ds-leading: {own.page_leading}" in values
    assert re.search(r'quotes: "." "." $', values)


def test_a_site_has_the_styles_of_its_own_languages_alone() -> None:
    css = styled(TYPE, ":--full-width em {} :--proportional q {}", ("en",))
    assert set(re.findall(r'lang="(.*?)"', css)) == {"en"}
    assert css.startswith(':is() em {} :is([lang="en"]) q {}')


def test_every_class_that_is_styled_is_written_by_code_a_template_or_a_page() -> None:
    files = (
        *(ROOT / "hooks").rglob("*.py"),
        *(ROOT / "overrides").rglob("*.html"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "docs" / "assets" / "js").glob("*.js"),
    )
    written = "".join(file.read_text(encoding="utf-8") for file in files)
    whole = set(re.findall(r"ds-[\w-]+", written))
    made = set(re.findall(r"(ds-\w+(?:--|__))(?:\{|%s)", written))  # such as ds-tag--{kind}
    words = set(re.findall(r"[\"'](\w+)[\"']", written))
    whole |= {f"{start}{word}" for start in made for word in words}
    styled_classes = {
        each for file in STYLES for each in re.findall(r"\.(ds-[\w-]+)", file.read_text("utf-8"))
    }
    assert styled_classes - whole == set()
