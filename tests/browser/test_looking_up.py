"""In a real browser: the ways to find something, from the bar of sections to the lists of everything."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from datasite.period import Period
from datasite.words import Words

from ..support.browser import EDITIONS, Visitor, size
from ..support.search_box import opened, pasted, places, typed
from ..support.site_pages import SitePages, site_data


@pytest.mark.parametrize("language", EDITIONS)
def test_from_1220_pixels_the_bar_names_every_page_in_one_row(
    visitor: Visitor, language: str
) -> None:
    page = visitor.open(EDITIONS[language])
    page.set_viewport_size(size(1220))
    tops = page.locator(".ds-bar a").evaluate_all("all => all.map(e => e.offsetTop)")
    assert len(tops) > 1
    assert len(set(tops)) == 1


def test_on_a_phone_the_bar_shows_where_one_is_and_the_page_stays_at_its_head(
    visitor: Visitor, pages: SitePages
) -> None:
    visitor.page.set_viewport_size(size(360))
    for kind in ("overview", "section", "method"):
        page = visitor.open(pages.one(kind))
        expect(page.locator(".ds-bar [aria-current]")).to_be_in_viewport(ratio=1)
        assert page.evaluate("scrollY") == 0


CATALOGUE = ".ds-catalogue tbody tr:not(.ds-group):visible"


@pytest.mark.parametrize("language", EDITIONS)
def test_the_catalogue_fits_a_tablet_and_a_desk_and_shows_what_is_chosen(
    visitor: Visitor, pages: SitePages, language: str
) -> None:
    page = visitor.open(EDITIONS[language] + pages.one("catalogue"))
    frame = page.locator(".ds-catalogue .ds-scroll")
    for width in (720, 768, 1024, 1440):
        page.set_viewport_size(size(width))
        assert frame.evaluate("e => e.scrollWidth <= e.clientWidth"), width
    whole = page.locator(CATALOGUE).count()
    for select in page.locator(".ds-filter select").all():
        chosen = select.locator("option").nth(1).inner_text()
        select.select_option(chosen)
        few = page.locator(CATALOGUE).count()
        assert 0 < few < whole
        expect(page.locator(".ds-filter output")).to_have_text(f"{few} / {whole}")
        groups = page.locator(".ds-catalogue tbody:visible")
        assert all(group.locator("tr:visible").count() > 1 for group in groups.all())
        select.select_option(index=0)
    expect(page.locator(".ds-filter output")).to_have_text("")
    assert page.locator(CATALOGUE).count() == whole


def test_the_catalogue_sorts_values_within_their_unit(visitor: Visitor, pages: SitePages) -> None:
    page = visitor.open(pages.one("catalogue"))
    names = page.locator(".ds-catalogue .ds-group").all_inner_texts()
    page.locator(".ds-catalogue th.ds-amount button").click()
    assert page.locator(".ds-catalogue .ds-group").all_inner_texts() == names
    for group in page.locator(".ds-catalogue tbody").all():
        keys = group.locator("td.ds-amount").evaluate_all("all => all.map(e => e.dataset.sort)")
        amounts = [float(key) for key in keys if key]
        assert amounts == sorted(amounts)


@pytest.mark.parametrize("visitor", [{"java_script_enabled": False}], indirect=True)
def test_without_script_the_catalogue_is_whole_and_offers_nothing_that_is_dead(
    visitor: Visitor, pages: SitePages
) -> None:
    page = visitor.open(pages.one("catalogue"))
    assert page.locator(CATALOGUE).count() > 1
    assert not page.locator(".ds-catalogue :is(thead button, select, input)").count()


@pytest.mark.parametrize("visitor", [{}, {"java_script_enabled": False}], indirect=True)
def test_a_link_to_an_institution_opens_it_in_sight(visitor: Visitor, pages: SitePages) -> None:
    home, entity = pages.one("institutions"), list(site_data().entities)[-1]
    page = visitor.open(f"{home}#{entity}")
    expect(page.locator(f"#{entity}")).to_be_in_viewport()
    expect(page.locator(f"details:has(#{entity}) > summary")).to_be_in_viewport(ratio=1)
    assert page.locator("details[open]").count() == 1


def test_institutions_and_terms_stand_close(visitor: Visitor, pages: SitePages) -> None:
    for kind, most in (("institutions", 6000), ("glossary", 4500)):
        page = visitor.open(pages.one(kind))
        page.set_viewport_size(size(1440))
        assert page.evaluate("document.documentElement.scrollHeight") < most


def test_the_axis_of_times_is_to_scale_and_leads_to_what_is_dated(
    visitor: Visitor, pages: SitePages
) -> None:
    page = visitor.open(pages.one("timeline"))
    for width in (360, 1440):
        page.set_viewport_size(size(width))
        ends = page.locator(".ds-axis circle").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().x + 5)"
        )
        lines = page.locator(".ds-axis__years line").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().x)"
        )
        years = page.locator(".ds-axis__years text").evaluate_all(
            "all => all.map(e => +e.textContent)"
        )
        year = (lines[-1] - lines[0]) / (years[-1] - years[0])
        ids = page.locator(".ds-event").evaluate_all("all => all.map(e => e.id)")
        periods = [Period.parse(each[3:].replace("--", "/").upper()) for each in ids]
        wanted = [lines[0] + (each.axis[1] - years[0]) * year for each in periods]
        assert ends == pytest.approx(wanted, abs=1)
    links = page.locator(".ds-axis a").evaluate_all("all => all.map(e => e.hash.slice(1))")
    assert links == page.locator(".ds-event").evaluate_all("all => all.map(e => e.id)")


@pytest.mark.parametrize("language", EDITIONS)
def test_the_empty_box_offers_what_the_site_declares_and_enter_opens_none_of_it(
    visitor: Visitor, language: str
) -> None:
    page = visitor.page
    opened(page, language)
    offered = [f"indicators/{each}/" for each in site_data().suggestions]
    assert places(page) == offered
    words = Words(site_data(), language)
    names = [words.text(site_data().indicators[each].name) for each in site_data().suggestions]
    assert page.locator(".ds-found__title").all_inner_texts() == names
    page.keyboard.press("Enter")
    assert places(page) == offered
    typed(page, "qqqqxyz")
    assert places(page) == []


def test_one_mistake_in_a_word_is_forgiven_and_said(visitor: Visitor) -> None:
    page = visitor.page
    opened(page, "en")
    words = {
        word.lower()
        for each in site_data().indicators.values()
        for word in re.findall(r"[A-Za-z]{7,}", Words(site_data(), "en").text(each.name))
    }
    for word in sorted(words)[:20]:
        right = pasted(page, word)
        for wrong in (word[:3] + word[4:], word[:4] + "x" + word[4:], word[:-3] + "xx"):
            found = pasted(page, wrong)
            if wrong.endswith("xx"):
                assert not found, "two mistakes are not one"
            else:
                assert found == right, wrong
                assert f"{wrong} → {word}" in page.get_by_role("status").inner_text()
