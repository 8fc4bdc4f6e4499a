"""What links to terms and figures lead to, in a file for the script that shows it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from datasite.charts import Caption
from datasite.model import Term, Text
from datasite.pages.inline import html
from datasite.pages.page import Page
from datasite.pages.page_index import index_pages
from datasite.pages.previews import previews
from datasite.words import Words

from ..support.chart_site import FIGURES, HARBOUR
from ..support.records import place

QUAY = Term(
    "quay",
    Text(en="Quay", zh="碼頭"),
    Text(en="Where [[hired number]] work.", zh="[[hired number]]工作之處。"),
    (),
    place(),
)
SITE = replace(HARBOUR, terms={"quay": QUAY})


@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans"])
def test_each_term_has_its_name_and_definition_and_each_figure_its_finding(language: str) -> None:
    words = Words(SITE, language)
    captions = {id_: Caption(title=id_.upper(), subtitle="what") for id_ in FIGURES}
    told = json.loads(previews(words, captions))
    assert told["figures"]["of"] == {id_: [id_.upper(), "what"] for id_ in FIGURES}
    assert told["terms"]["of"] == {
        id_: [words.text(term.name), words.text(term.definition)]
        for id_, term in SITE.terms.items()
    }
    assert "[[" not in told["terms"]["of"]["quay"][1]
    assert all(told[kind]["more"] == words.ui(f"pop.{kind}") for kind in told)


def test_links_that_are_shown_say_what_they_are_and_name_the_record_in_their_address() -> None:
    index = index_pages([("a/", "::: glossary\n"), ("b/", "::: figure bars\n")])
    page = Page(SITE, Words(SITE, "en"), "x/", index, "", "", "")
    both = html(page, Text(en="[[term:quay]] [[figure:bars]]", zh=""))
    assert '<a class="ds-term" href="../a/#quay">' in both
    assert '<a class="ds-figure-link" href="../b/#bars">' in both
