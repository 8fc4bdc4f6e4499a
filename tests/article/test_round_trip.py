"""Each number string that this article's site shows reads back to its record, as in the invented harbour."""

from __future__ import annotations

import re
from functools import cache
from html import unescape

import markdown
import pytest

from datasite.book import Book
from datasite.model import Site
from datasite.pages.steps import Source

from ..conftest import ROOT
from ..site.test_round_trip import (
    disagreement,
    test_every_axis_label_reads_back,
    test_every_label_of_a_chart_reads_back,
    test_every_row_of_the_published_table_reads_back,
    test_every_value_and_number_in_words_reads_back,
    test_every_value_of_a_table_and_of_a_description_reads_back,
)
from ..support.records import LANGUAGES
from .records import this_site

__all__ = [
    "test_every_axis_label_reads_back",
    "test_every_label_of_a_chart_reads_back",
    "test_every_row_of_the_published_table_reads_back",
    "test_every_value_and_number_in_words_reads_back",
    "test_every_value_of_a_table_and_of_a_description_reads_back",
]
FOLDERS: dict[str, str] = {"en": "en", "zh-Hant": "zh", "zh-Hans": "zh"}
TAGS = re.compile(r"<[^>]+>")


@pytest.fixture
def told() -> Site:
    """The site whose strings are read back."""
    return this_site()


@pytest.fixture(params=this_site().figures)
def figure(request: pytest.FixtureRequest) -> str:
    """Each of its figures."""
    return str(request.param)


@cache
def book_of_this_article() -> Book:
    """The site with what its pages and files are made of."""
    return Book(ROOT, this_site())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_a_hand_written_page_reads_back(language: str) -> None:
    book = book_of_this_article()
    words, docs = book.words[language], ROOT / "docs" / FOLDERS[language]
    pages = {
        f.relative_to(docs).as_posix(): f.read_text(encoding="utf-8") for f in docs.rglob("*.md")
    }
    building = book.begin(language, "", "", pages.items())
    count = 0
    for url, text in pages.items():
        page = building.expand(Source(url, text))
        extensions = ["attr_list", "md_in_html", page.references]
        html = building.render(page, markdown.markdown(page.markdown, extensions=extensions))
        found = re.findall(
            r'<span class="ds-value" data-observation="([^"]+)"><button[^>]*>([^<]*)</button>', html
        )
        for id_, shown in found:
            o, said = book.site.observations[id_], unescape(shown)
            others = {words.period(o), words.name(o)}
            if said.lower() not in {other.lower() for other in others}:
                assert disagreement(words, o, said, bare=True) is None
                count += 1
        big = re.findall(
            r'data-observation="([^"]+)"[^>]*>.*?<p class="ds-number__figure">(.*?)</p>', html
        )
        for id_, shown in big:
            said = " ".join(unescape(TAGS.sub("", shown)).split())
            assert disagreement(words, book.site.observations[id_], said, bare=True) is None
            count += 1
    assert count > len(book.site.observations) // 2
