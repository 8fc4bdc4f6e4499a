"""The gallery shows every form by its example, says that it is invented, and speaks a language that the harbour has."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from markupsafe import escape

from datasite import charts, example, handbook
from datasite.check import annotated as rules_of_marks
from datasite.check import comparability, drawable, record_problems
from datasite.formatting.files import reformat
from datasite.pages.gallery import gallery
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.words import Words

from ..conftest import ROOT
from ..support.chart_site import HARBOUR, PORT
from ..support.records import LANGUAGES

DATA = Path(example.__file__).parent / "data"


def shown(tmp_path: Path, language: str) -> dict[str, str]:
    """What the gallery of a site in a language has of each form."""
    schemas = tmp_path / "data" / "schema"
    if not schemas.exists():
        schemas.parent.mkdir()
        schemas.symlink_to(ROOT / "data" / "schema")
    site = replace(HARBOUR, languages=(language,))
    page = Page(site, Words(site, language), "gallery/", EMPTY, "", "", str(tmp_path))
    parts = re.split(r"^## `(\w+)` \{ #\1 \}$", "\n".join(gallery(page)), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("language", [*LANGUAGES, "de"])
def test_each_form_is_shown_by_its_example_as_invented_with_what_makes_it(
    tmp_path: Path, language: str
) -> None:
    words = Words(PORT, language)
    found = shown(tmp_path, language)
    assert tuple(found) == (*charts.FORMS, *PORT.figures)
    for name, html in list(found.items())[: len(charts.FORMS)]:
        of = charts.form(name)
        assert escape(words.converted(handbook.about(of, words.lang.key))) in html
        assert words.ui("gallery.invented") in html
        assert html.count("<svg") == (
            2 if charts.pictured(example.figure(of, PORT.article.title)) else 0
        )
        assert "data-figure" not in html
        assert "download" not in html
        [written] = re.findall(r"<pre><code>(.*?)</code></pre>", html, re.DOTALL)
        [figure] = yaml.safe_load(written.replace("&#34;", '"'))["figures"]
        assert set(figure["title"]) == {words.lang.key}
        for key, value in yaml.safe_load(dedent(of.example)).items():
            assert figure[key] == value


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_of_any_form_and_an_option_of_one_are_shown_by_an_example_too(tmp_path: Path, language: str) -> None:
    found, words = shown(tmp_path, language), Words(PORT, language)
    assert {*PORT.figures} == {"annotate", "group", "multiples"}
    for key, figure in PORT.figures.items():
        html = found[key]
        assert html.count("<svg") == 2
        assert words.ui("gallery.invented") in html
        [written] = re.findall(r"<pre><code>(.*?)</code></pre>", html, re.DOTALL)
        [given] = yaml.safe_load(written)["figures"]
        assert tuple(given["observations"]) == figure.observations
        assert given[key] if key in given else given["options"][key]


def test_the_figures_of_the_harbour_pass_the_check() -> None:
    assert [*record_problems(PORT, comparability, drawable, rules_of_marks)] == []


def test_the_records_of_the_harbour_are_in_the_handwriting_of_data() -> None:
    assert reformat(ROOT, [DATA], check=True) > 6
