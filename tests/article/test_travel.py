"""The files of this article's figures travel as those of the invented harbour do."""

from __future__ import annotations

import re
from functools import cache

import pytest

from datasite.publish import Described

from ..support.records import LANGUAGES
from ..unit.test_travel import (
    BASE,
    RELEASE,
    Published,
    test_every_file_carries_subtitle_note_reason_address_version_and_licence,
    test_every_file_names_the_publishers_of_its_own_records_and_no_other,
    test_search_engines_and_catalogues_are_told_the_sources_of_each_figure,
    test_the_csv_holds_everything_that_is_drawn,
    test_the_year_of_each_source_stands_beside_its_publisher,
    test_what_search_engines_are_told_of_a_dataset_is_as_long_as_they_ask,
    words,
)
from .records import this_site

__all__ = [
    "test_every_file_carries_subtitle_note_reason_address_version_and_licence",
    "test_every_file_names_the_publishers_of_its_own_records_and_no_other",
    "test_search_engines_and_catalogues_are_told_the_sources_of_each_figure",
    "test_the_csv_holds_everything_that_is_drawn",
    "test_the_year_of_each_source_stands_beside_its_publisher",
    "test_what_search_engines_are_told_of_a_dataset_is_as_long_as_they_ask",
]


@cache
def of_this_article() -> Published:
    """What is published of this site."""
    return Published(this_site())


@pytest.fixture
def published() -> Published:
    """What is published of a site."""
    return of_this_article()


@pytest.fixture(params=this_site().figures)
def figure(request: pytest.FixtureRequest) -> str:
    """Each of its figures."""
    return str(request.param)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_search_engines_are_told_of_an_indicator_is_as_long_as_they_ask(language: str) -> None:
    site = this_site()
    described = Described(site, words(site, language), RELEASE, lambda f: "", lambda f: BASE)
    told = [described.indicator(i, BASE, BASE) for i in site.indicators.values()]
    lengths = {each["name"]: len(each["description"]) for each in told}
    assert {k: n for k, n in lengths.items() if not 50 <= n <= 5000} == {}


def test_a_publishers_name_holds_no_remark_on_the_copy_that_was_read() -> None:
    for source in this_site().sources.values():
        for text in (source.publisher["en"], source.publisher["zh"]):
            assert not re.search(r"\b[Cc]opy\b|[Rr]eprint|副本|轉載|;|；", text), source.id
