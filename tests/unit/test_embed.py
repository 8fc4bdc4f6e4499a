"""A figure in a frame of another site: its page, the code that shows it, and what programs are told of both."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from hashlib import sha256
from html import unescape

import pytest
from markupsafe import Markup

from datasite import charts
from datasite.directives import Directive
from datasite.model import Figure, Text
from datasite.pages.embed import document
from datasite.pages.embedding import framed, high
from datasite.pages.figure import subtitle
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.pages.rendered_figure import RenderedFigure
from datasite.publish.embeds import answer, oembed_url
from datasite.publish.head import head_metadata
from datasite.words import Words

from ..support.captions import caption
from .test_travel import BASE, RELEASE, SITE

LOW = '<svg viewBox="0 0 680 100"></svg>'
HIGH = '<svg viewBox="0 0 680 900"></svg>'


def page(language: str = "en", base: str = BASE, **more: object) -> Page:
    prefix = "" if language == "en" else f"{language}/"
    words = Words(SITE, language)

    def drawn(record: Figure) -> RenderedFigure:
        said = caption(SITE, record, words, RELEASE)
        diagram = charts.diagram(SITE, record, words)
        return RenderedFigure([LOW, HIGH, LOW], (), (), "", said, diagram=diagram)

    given = {"url": "embed/bars/", "index": EMPTY, "edition": prefix, "site_url": base, **more}
    return Page(SITE, words, root="", name="All of it", draw=drawn, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_frame_says_all_that_its_figure_says_and_where_it_is_from(language: str) -> None:
    record = SITE.figures["bars"]
    html = document(page(language), record)
    assert re.search(rf'^<!doctype html>\n<html lang="{language}" dir="ltr"', html)
    words = Words(SITE, language)
    assert f"<title>{words.text(record.title)}</title>" in html
    text = unescape(re.sub("<[^>]+>", "", html.partition("<body")[2]))
    note, because = record.note, record.because
    assert note
    assert because
    for said in (record.title, note, because):
        assert words.text(said) in text
    for said in (words.ui("figure.source"), "2.1.0", "CC BY 4.0", "All of it"):
        assert said in text
    assert html.count("<svg") == 3
    assert 'href="../../figures/bars/"' in html


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_frame_names_the_area_that_all_pages_of_its_site_are_about(language: str) -> None:
    record, at = SITE.figures["bars"], page(language)
    assert {SITE.observations[o].area for o in record.observations} == {SITE.subject}
    area = at.words.text(SITE.areas[SITE.subject].name)
    (sub,) = re.findall('<p class="ds-figure__sub">(.*?)</p>', document(at, record))
    assert area in unescape(sub)
    assert area not in subtitle(at, record)


def test_a_frame_holds_every_value_in_a_table_that_opens_without_a_script() -> None:
    record, at = SITE.figures["bars"], page()
    columns = (("name", "Name"), ("value", "Value"))
    bare = replace(at.draw(record), caption=replace(at.draw(record).caption, because=""))
    drawn = replace(bare, columns=columns, rows=({"name": "A", "value": "over 480,000"},))
    html = document(replace(at, draw=lambda _: drawn), record)
    (table,) = re.findall("<details[^>]*><summary>Table</summary>.*?</details>", html)
    assert ">over 480,000</td>" in table
    assert " open" not in table.partition(">")[0]
    assert high(drawn) > high(bare)


def test_a_frame_is_not_for_search_engines_and_names_the_page_that_is() -> None:
    html = document(page("zh-Hant"), SITE.figures["bars"])
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="{BASE}zh-Hant/figures/bars/">' in html
    assert "canonical" not in document(page(base=""), SITE.figures["bars"])


def test_a_frame_runs_one_script_of_its_own_and_nothing_can_be_pressed_that_needs_one() -> None:
    html = document(page(), SITE.figures["bars"])
    (script,) = re.findall("<script>(.*?)</script>", html)
    digest = base64.b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}'" in html
    assert "<button" not in html
    assert "frame-ancestors" not in html


def test_markup_in_the_words_of_a_figure_stays_text_in_its_frame() -> None:
    record = replace(SITE.figures["bars"], title=Text(en="</title><script>", zh="</title>"))
    assert "</title><script>" not in document(page(), record)


def test_a_frame_is_as_high_as_the_highest_of_its_drawings_and_higher_with_more_words() -> None:
    said = caption(SITE, SITE.figures["bars"], Words(SITE, "en"), RELEASE)
    low = high(RenderedFigure([LOW, LOW], (), (), "", said))
    tall = high(RenderedFigure([LOW, HIGH], (), (), "", said))
    wordy = high(RenderedFigure([LOW, LOW], (), (), "", replace(said, note="word " * 200)))
    assert low + 100 < tall
    assert low + 100 < wordy
    rows = Markup("<li>One<ul><li>Two</li></ul></li>")
    few, many = (high(RenderedFigure([], (), (), "", said, diagram=rows * n)) for n in (1, 9))
    assert few + 200 < many


def test_programs_find_the_code_of_a_frame_from_the_page_of_its_figure() -> None:
    own = page("zh-Hant", url="figures/bars/")
    record, blocks = SITE.figures["bars"], [Directive("figure-page", ("bars",), 1, 1)]
    tags = "".join(head_metadata(replace(own, release=RELEASE), blocks))
    (address,) = re.findall(r'type="application/json\+oembed" href="([^"]+)"', tags)
    assert address == BASE + "zh-Hant/" + oembed_url("bars")
    told = json.loads(answer(own, record))
    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert told["html"] == framed(own, record, own.draw(record))
    assert {type(told[key]) for key in ("width", "height")} == {int}
    assert {f"thumbnail_{key}" for key in ("url", "width", "height")} <= told.keys()
    assert told["thumbnail_url"] == f"{BASE}cards/figures/bars.zh-Hant.png"
    assert "oembed" not in "".join(head_metadata(replace(own, site_url=""), blocks))
