"""Of the charts of an indicator a reader sees the one that is chosen, with script or without; paper has both."""

from __future__ import annotations

import pytest

from ..support.browser import Visitor
from ..support.site_pages import SitePages

SWITCH = 'class="ds-switch"'
CHARTS = ".ds-switch > figure"


@pytest.mark.parametrize(
    "visitor", [{}, {"java_script_enabled": False}], indirect=True, ids=["script", "none"]
)
def test_one_chart_is_shown_until_the_other_is_chosen(visitor: Visitor, pages: SitePages) -> None:
    switched = [page for page, text in pages.texts.items() if SWITCH in text]
    page = visitor.open(pages.one("no such page", switched))
    charts, choices = page.locator(CHARTS), page.locator(".ds-switch input")
    assert charts.count() == choices.count() == 2

    def shown() -> list[bool]:
        return [charts.nth(n).is_visible() for n in (0, 1)]

    assert shown() == [True, False]
    choices.nth(0).focus()
    page.keyboard.press("ArrowRight")
    assert shown() == [False, True]
    page.locator(".ds-switch label").nth(0).click()
    assert shown() == [True, False]
    page.emulate_media(media="print")
    assert shown() == [True, True]
    assert not page.locator(".ds-switch fieldset").is_visible()
