"""References in a sentence: what touches a value stays on its line, and a heading opens nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markdown import Markdown

from datasite.model import Text
from datasite.pages.inline import html
from datasite.pages.inline import value as value_of
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.pages.steps import Expanded, Source
from datasite.period import Period
from datasite.project import checked_site
from datasite.words import Words


@pytest.fixture
def page(tiny: Path) -> Page:
    site = checked_site(tiny)
    return Page(site, Words(site, "en"), "", EMPTY, "", "", "")


def converted(page: Page, text: str) -> str:
    expanded = Expanded(page, Source("", text), (), (), text)
    return Markdown(extensions=["toc", expanded.references]).convert(text)


def value(number: int) -> str:
    """How the value of that many begins on a page."""
    return (
        '<span class="ds-value" data-observation="routes">'
        f'<button type="button" class="ds-value__text" popovertarget="ds-pop-{number}">'
    )


@pytest.mark.parametrize("text", ["Now ([[routes]]), or [[routes]] here.", "a “[[routes]]”."])
def test_marks_that_touch_a_value_stay_on_its_line_in_pages_and_in_records(
    page: Page, text: str
) -> None:
    before, after = ("(", "),") if "(" in text else ("“", "”.")
    for written in (html(page, Text(en=text, zh=text)), converted(page, text)):
        start, _, rest = written.partition('<span class="ds-joined">')
        assert start.endswith(("Now ", "a "))
        assert rest.startswith(f'{before}<span class="ds-value"')
        assert f"</bdi></span>{after}</span>" in rest
        assert written.count("ds-joined") == 1


def test_each_value_of_a_page_opens_its_own_explanation(page: Page) -> None:
    written = converted(page, "[[routes]] and [[routes]]")
    written += str(html(page, Text(en="[[routes]]", zh="")))
    assert all(value(number) in written for number in (1, 2, 3))
    assert all(f'popover id="ds-pop-{number}"' in written for number in (1, 2, 3))


def test_a_value_without_a_date_says_what_is_known_of_it(page: Page) -> None:
    known, note = page.site.observations["routes"], Text(en="Very probably of 2029.", zh="")
    for period, said in ((Period.parse("2030"), 0), (None, 1)):
        of = replace(known, period=period, note=note)
        assert str(value_of(page, of, "12")).count("Very probably of 2029.") == said


def test_a_heading_has_its_value_and_opens_nothing(page: Page) -> None:
    written = converted(page, "## Now [[routes]]")
    assert '<span class="ds-value" data-observation="routes">' in written
    assert "<button" not in written
    assert "Definition" not in written


def test_a_mark_that_begins_an_image_is_left_to_it(page: Page) -> None:
    assert "!</span>" in converted(page, "[[routes]]! Yes")
    assert '<img alt="a" src="b.svg"' in converted(page, "[[routes]]![a](b.svg)")
