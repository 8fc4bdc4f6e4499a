"""The method page says in a sentence that there is nothing to list, in place of an empty table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from datasite.model import Observation
from datasite.pages.changes import changes
from datasite.pages.data import FILES, told
from datasite.pages.method import article_source, bounds, defects, derived, refusals, silences
from datasite.pages.page import Page
from datasite.pages.page_index import PageIndex
from datasite.publish import dataset_description
from datasite.words import Words

from ..support.records import derived as computed
from ..support.records import entity, site, stated, text

PLAIN = stated("arrived", "arrivals", "30537")
OVER = stated("over", "graduates", "6000", bound="over")
HALF = computed("half", "arrivals", "arrived / over")


@pytest.mark.parametrize("records", [(PLAIN,), (PLAIN, OVER), (PLAIN, OVER, HALF)])
def test_a_table_without_rows_is_a_sentence(
    records: tuple[Observation, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("datasite.pages.method.marks", lambda page: "")
    made = site(*records)
    page = Page(made, Words(made, "en"), "", PageIndex({}, {}, {}), "", "", "")
    empty = ((refusals, False), (silences, False), (defects, False))
    for block, filled in ((bounds, OVER in records), (derived, HALF in records), *empty):
        html = block(page)
        assert ("<table" in html, 'class="ds-note">' in html.partition("<table")[0]) == (
            filled,
            not filled,
        )


def test_whose_the_article_is_stands_on_the_page_where_somebody_has_said_it() -> None:
    made = site(PLAIN)
    ours = replace(made, article=replace(made.article, rights=text("In the public domain")))
    for each, said in ((made, False), (ours, True)):
        page = Page(each, Words(each, "en"), "", PageIndex({}, {}, {}), "", "", "")
        assert ("<dt>Rights</dt>" in article_source(page)) == said
        assert ("In the public domain" in article_source(page)) == said


def test_a_list_of_changes_without_any_says_so() -> None:
    made = site(PLAIN)
    page = Page(made, Words(made, "en"), "", PageIndex({}, {}, {}), "", "", "")
    assert page.ui("changes.none") in changes(page)


def test_the_data_are_not_said_to_hold_institutions_where_there_are_none() -> None:
    made = site(PLAIN)
    with_one = replace(made, entities={"body": entity("body")})
    for each, said in ((made, False), (with_one, True)):
        assert ("institution" in dataset_description(Words(each, "en"))) == said


def test_a_table_to_download_that_has_no_rows_yet_says_so() -> None:
    made = site(PLAIN)
    with_one = replace(made, entities={"body": entity("body")})
    for each, empty in ((made, 3), (with_one, 2)):
        page = Page(each, Words(each, "en"), "", PageIndex({}, {}, {}), "", "", "")
        said = [told(page, key) for _, key in FILES]
        assert sum(page.ui("file.empty") in words for words in said) == empty
