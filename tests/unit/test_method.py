"""The method page says in a sentence that there is nothing to list, in place of an empty table."""

from __future__ import annotations

import pytest

from datasite.model import Observation
from datasite.pages.method import bounds, derived
from datasite.pages.page import Page
from datasite.pages.page_index import PageIndex
from datasite.words import Words

from ..support.records import derived as computed
from ..support.records import site, stated

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
    for block, filled in ((bounds, OVER in records), (derived, HALF in records)):
        html = block(page)
        assert ("<table" in html, 'class="ds-note">' in html.partition("<table")[0]) == (
            filled,
            not filled,
        )
