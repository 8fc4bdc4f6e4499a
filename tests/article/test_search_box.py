"""What readers of this article ask for, in their own words and writing, comes first in the box of each language."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from ..support.browser import EDITIONS
from ..support.search_box import asked, pasted

# One value as the languages, scripts and keyboards write it, alone and with words of its name.
VALUE = (
    "384.8", "384.8億", "384.8亿", "38.48 billion", "３８４.８億", "384.8 億", "38480000000",
    "38,480,000,000", "industrial-va", "規模以上工業增加值 384.8", "value added 38.48",
)  # fmt: skip
# What is typed, and what the addresses of the first two results must have in them.
FIRST = {
    "R&D": "rd-", "Ｒ＆Ｄ": "rd-", "r&d": "rd-", "研發": "rd-", "研发": "rd-",
    "R&D 10.02%": "rd-intensity", "patents": "patent", "PATENTS": "patent", "专利": "patent",
    "小巨人": "little-giant", "little giants": "little-giant",
}  # fmt: skip
# Written without spaces, with words of the term, the place, the time, or as a question.
ASKED = {
    "滨江专利授权增速": "indicators/patents-granted-yoy/", "gdp增速": "indicators/gdp-growth/",
    "新引进人才多少": "indicators/talent-new/", "杭州生產總值": "indicators/gdp/",
    "GDP 2022": "indicators/gdp/", "how many patents were granted": "indicators/patents-granted/",
}  # fmt: skip


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_value_is_found_however_it_is_written(edition: str, box: Page) -> None:
    first = {query: pasted(box, query)[:1] for query in VALUE}
    assert first == {query: ["indicators/industrial-va/"] for query in VALUE}


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_readers_ask_for_first_comes_first(edition: str, box: Page) -> None:
    for query, words in FIRST.items():
        found = pasted(box, query)[:2]
        assert len(found) == 2
        assert all(words in address for address in found), query


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_question_finds_the_record_it_is_about(edition: str, box: Page) -> None:
    for query, address in ASKED.items():
        assert address in pasted(box, query)[:2], query


@pytest.mark.parametrize("edition", EDITIONS)
def test_there_are_many_queries_of_every_class(edition: str) -> None:
    for name, queries in asked(edition).classes.items():
        assert len(queries) > 50 or (name, edition) == ("cross-script", "en"), name
