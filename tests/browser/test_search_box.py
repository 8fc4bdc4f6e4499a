"""The search box under the hands of readers: keys, pointer, input methods, screen readers, errors."""

from __future__ import annotations

import json
import re
from itertools import cycle, product
from typing import Any
from urllib.parse import quote, unquote, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from datasite.words import Words

from ..support.browser import EDITIONS, Visitor, size
from ..support.page_state import SCHEMES, SIGHT, scheme, still, violations
from ..support.search_box import INPUT, RESULTS, places, ready, sought, typed
from ..support.site_pages import SitePages, site_data

STATUS = ".md-search-result__meta"
INDEX = re.compile(r"search/search_index\.json$")
FOUND = {"en": "results", "zh-Hant": "個結果", "zh-Hans": "个结果"}
CHINESE = [edition for edition in EDITIONS if edition.startswith("zh")]
FIRST = next(iter(EDITIONS))


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """A page in which nothing moves."""
    return still(visitor.page, 1440)


def focused(page: Page) -> str:
    """What has the focus."""
    return str(page.evaluate("document.activeElement.className || document.activeElement.id"))


def is_open(page: Page) -> bool:
    """Whether the box is open."""
    return page.locator("#__search").is_checked()


@pytest.mark.parametrize("key", ["Control+k", "Meta+k"])
def test_a_key_opens_the_box_and_is_not_typed_into_it(page: Page, key: str) -> None:
    wanted = sought(FIRST)
    page.goto("./")
    page.keyboard.press(key)
    page.keyboard.type(wanted.name)
    expect(page.locator(INPUT)).to_be_focused()
    expect(page.locator(INPUT)).to_have_value(wanted.name)
    expect(page.locator(RESULTS).first).to_contain_text(wanted.name)


def test_no_bare_letter_does_anything(page: Page, pages: SitePages) -> None:
    page.goto(pages.drawn[0])
    for key in ("/", "s", "f", "p", "n", ",", "."):
        page.keyboard.press(key)
    page.wait_for_timeout(100)
    assert urlsplit(page.url).path.endswith("/" + pages.drawn[0])
    assert not is_open(page)


def test_a_key_typed_into_another_field_does_not_open_the_box(page: Page, pages: SitePages) -> None:
    page.goto(pages.one("catalogue"))
    page.locator(".ds-catalogue input").click()
    page.keyboard.type("fs/")
    assert not is_open(page)
    page.keyboard.press("Control+f")
    assert not is_open(page)


@pytest.mark.parametrize("width", [320, 1440])
def test_the_pointer_opens_the_box_and_closes_it_beside_it(page: Page, width: int) -> None:
    wanted = sought(FIRST)
    page.set_viewport_size(size(width))
    page.goto("./")
    opener = INPUT if width > 1000 else ".md-header label.md-header__button[for=__search]"
    page.locator(opener).click()
    expect(page.locator(INPUT)).to_be_focused()
    assert wanted.address in typed_when_ready(page, wanted.name)
    if width > 1000:
        page.mouse.click(20, 800)
    else:
        page.locator(".md-search__form label[for=__search]").click()
    assert not is_open(page)
    expect(page.locator(INPUT)).not_to_be_focused()


def typed_when_ready(page: Page, text: str) -> list[str]:
    """What a query finds, once the box can answer."""
    ready(page)
    return typed(page, text)


@pytest.mark.parametrize("width", [320, 1440])
def test_the_keyboard_alone_reaches_the_box_moves_in_it_and_leaves_it(
    page: Page, width: int
) -> None:
    wanted = sought(FIRST)
    page.set_viewport_size(size(width))
    page.goto("./")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "query":
            break
    expect(page.locator(INPUT)).to_be_focused()
    assert is_open(page)
    ready(page)
    page.keyboard.type(wanted.name)
    links = page.locator(RESULTS)
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(INPUT)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.last).to_be_focused()
    expect(links.last).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert not is_open(page), "the focus left the box, which still covers the page"


def test_enter_opens_the_first_result_and_on_a_result_that_one(page: Page) -> None:
    wanted = sought(FIRST)
    page.goto("./")
    page.keyboard.press("Control+k")
    page.keyboard.type(wanted.name)
    page.locator(RESULTS).first.wait_for()
    found = places(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/" + found[0])
    page.go_back()
    page.keyboard.press("Control+k")
    second = typed_when_ready(page, wanted.name)[1]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape("/" + second) + "$"))


def test_escape_closes_the_box_and_gives_the_focus_back(page: Page, pages: SitePages) -> None:
    wanted = sought(FIRST)
    page.goto(pages.one("catalogue"))
    link = page.locator(".ds-catalogue table a").first
    link.focus()
    page.keyboard.press("Control+k")
    page.keyboard.type(wanted.name.lower())
    page.locator(RESULTS).first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not is_open(page)
    expect(link).to_be_focused()
    page.keyboard.press("Control+k")
    expect(page.locator(INPUT)).to_have_value(wanted.name.lower())
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


@pytest.mark.parametrize("edition", CHINESE)
def test_what_an_input_method_is_still_composing_is_not_searched(page: Page, edition: str) -> None:
    wanted = sought(FIRST)
    page.goto(EDITIONS[edition])
    page.keyboard.press("Control+k")
    before = typed_when_ready(page, wanted.name)
    page.locator(INPUT).press("Control+a")
    method = page.context.new_cdp_session(page)
    for half in ("y", "ya", "yan", "yan f", "yan fa"):
        method.send(
            "Input.imeSetComposition", {"text": half, "selectionStart": 0, "selectionEnd": 0}
        )
        assert places(page) == before, half
    method.send("Input.insertText", {"text": sought(edition).name})
    expect(page.locator(INPUT)).to_have_value(sought(edition).name)
    expect(page.locator(RESULTS).first).to_contain_text(sought(edition).name)
    assert places(page)[0] == sought(edition).address


def test_the_events_of_a_composition_alone_search_only_at_its_end(page: Page) -> None:
    page.goto(EDITIONS[CHINESE[-1]])
    page.keyboard.press("Control+k")
    ready(page)
    found = page.locator(INPUT).evaluate(
        """(input, name) => {
          const links = () => document.querySelectorAll(".md-search-result__link").length;
          const fire = (Kind, type, more) => input.dispatchEvent(new Kind(type, {bubbles: true, ...more}));
          const before = links();
          fire(CompositionEvent, "compositionstart");
          input.value = name;
          fire(InputEvent, "input", {isComposing: true});
          fire(KeyboardEvent, "keydown", {key: "ArrowDown", isComposing: true});
          fire(KeyboardEvent, "keydown", {key: "Escape", isComposing: true});
          const kept = [document.activeElement === input, document.getElementById("__search").checked];
          const half = [links() - before, ...kept];
          fire(CompositionEvent, "compositionend", {data: name});
          return [...half, links() > 0];
        }""",
        sought(CHINESE[-1]).name,
    )
    assert found == [0, True, True, True]


@pytest.mark.parametrize("edition", EDITIONS)
def test_results_are_announced_in_the_language_of_the_page(page: Page, edition: str) -> None:
    page.goto(EDITIONS[edition] or "./")
    page.keyboard.press("Control+k")
    ready(page)
    status = page.get_by_role("status").and_(page.locator(STATUS))
    empty = status.inner_text()
    typed(page, sought(edition).name)
    expect(status).to_contain_text(FOUND[edition])
    assert status.inner_text() != empty
    typed(page, "qqqqxyz")
    assert FOUND[edition] not in status.inner_text() or edition != "en"
    assert not re.search(r"\d", status.inner_text())
    box = page.locator(INPUT)
    assert box.get_attribute("aria-controls") == page.locator(
        "ol.md-search-result__list"
    ).get_attribute("id")
    assert page.get_by_role("search").get_by_role("searchbox").count() == 1


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_result_in_another_language_says_so(box: Page, edition: str) -> None:
    beside = next(each for each in EDITIONS if (each == FIRST) != (edition == FIRST))
    typed(box, sought(beside).name)
    other = box.locator(".ds-found__name[lang]").first
    assert other.get_attribute("lang") in {*EDITIONS} - {edition}


@pytest.mark.parametrize("edition", EDITIONS)
def test_results_fit_and_break_no_rule_of_accessibility(page: Page, edition: str) -> None:
    page.goto(EDITIONS[edition] or "./")
    # axe looks at each window and scheme in another language
    turns = zip(cycle(EDITIONS), product((320, 1440), SCHEMES), strict=False)
    for turn, (width, name) in sorted(turns, key=lambda each: [*SCHEMES].index(each[1][1])):
        page.set_viewport_size(size(width))
        scheme(page, name)
        page.keyboard.press("Control+k")
        for query in (sought(edition).name, "1000", sought(FIRST).name):
            typed_when_ready(page, query)
            clipped = page.locator(".ds-found, .ds-found *").evaluate_all(
                """all => all.filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline"
                  || e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML)"""
            )
            assert not clipped, f"{width}: {clipped[:3]}"
        if turn == edition:
            page.wait_for_timeout(300)
            # the turns of the first language are a narrow light window and a wide dark one
            found = violations(page, () if edition == FIRST else SIGHT)
            assert not found, f"{width} {name}: " + "\n".join(found)
        page.keyboard.press("Escape")


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_value_asked_for_stands_in_its_result_with_its_bound_and_where_it_is_said(
    box: Page, edition: str
) -> None:
    words = Words(site_data(), edition)
    bounded = next(
        each
        for each in site_data().observations.values()
        if each.bound.side and each.value is not None and each.locator and each.period
    )
    typed(
        box, f"{words.text(site_data().indicators[bounded.indicator].name)} {words.value(bounded)}"
    )
    first = box.locator(RESULTS).first
    assert first.locator(".ds-found__value").inner_text() == words.value(bounded)
    told = first.locator(".ds-found__from").inner_text().lower()
    assert words.period(bounded).lower() in told
    sizes = [
        float(first.locator(part).evaluate("e => parseFloat(getComputedStyle(e).fontSize)"))
        for part in (".ds-found__value b", ".ds-found__title", ".ds-found__from")
    ]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("path", ["404.html", "nowhere/at/all/"])
def test_the_box_of_the_error_page_finds_pages_too(page: Page, visitor: Visitor, path: str) -> None:
    wanted = sought(FIRST)
    page.goto(path)
    if path != "404.html":
        visitor.forgive("404")
    page.keyboard.press("Control+k")
    page.keyboard.type(wanted.name)
    page.locator(RESULTS).first.click()
    page.wait_for_url(visitor.base + wanted.address)


@pytest.mark.parametrize("visitor", [{"java_script_enabled": False}], indirect=True)
@pytest.mark.parametrize("width", [320, 1440])
def test_without_script_there_is_no_dead_box(page: Page, width: int) -> None:
    page.set_viewport_size(size(width))
    page.goto("./")
    assert not page.locator(INPUT).is_visible()
    assert not page.locator("label[for=__search]:visible").count()


def test_the_index_is_fetched_once_and_only_when_asked_for(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if "search" in r.url else None)
    page.goto("./")
    page.wait_for_load_state("networkidle")
    assert [urlsplit(url).path.rpartition("/")[2] for url in asked] == ["search.js"]
    for _ in range(2):
        page.keyboard.press("Control+k")
        ready(page)
        page.keyboard.press("Escape")
    assert len([url for url in asked if INDEX.search(url)]) == 1


def test_enter_before_the_index_has_come_opens_the_first_result_when_it_does(page: Page) -> None:
    wanted = sought(FIRST)
    waiting: list[Route] = []
    page.route(INDEX, lambda route: waiting.append(route))
    page.goto("./")
    page.keyboard.press("Control+k")
    page.keyboard.type(wanted.name)
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert "?" not in page.url
    waiting[0].continue_()
    page.wait_for_url(f"**/{wanted.address}")


def test_an_index_that_does_not_come_is_asked_for_again_at_the_next_opening(
    page: Page, visitor: Visitor
) -> None:
    wanted = sought(FIRST)
    failing = [True]
    page.route(INDEX, lambda route: route.abort() if failing.pop() else route.continue_())
    failing = [False, True]
    page.goto("./")
    page.keyboard.press("Control+k")
    page.wait_for_timeout(300)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    assert wanted.address in typed_when_ready(page, wanted.name)
    visitor.forgive("ERR_FAILED")


def test_names_and_texts_of_the_index_are_text_and_never_markup(page: Page) -> None:
    evil = '<img src=x onerror="document.title=1"> R&D & <b>x</b>'
    doc = {"url": "indicators/none/", "title": evil, "weight": 30, "kind": evil, "text": evil}
    doc |= {"names": [evil + " too"], "others": [evil + " zh"], "exact": []}
    doc |= {"values": [[evil, [evil, "5", evil], evil, "", ["5"], ""]]}
    index = json.dumps({"other": "zh-Hant", "fold": ["", ""], "docs": [doc, {**doc, "values": []}]})
    page.route(INDEX, lambda route: route.fulfill(body=index, content_type="application/json"))
    page.goto("./")
    page.keyboard.press("Control+k")
    ready(page)
    for query in ("R&D", "img", "5", "zh", evil):
        assert typed(page, query), query
        assert page.locator(f"{RESULTS} :is(img, script, b b)").count() == 0
        assert evil in page.locator(RESULTS).first.inner_text()
    assert page.title() != "1"


def test_a_shared_address_with_a_query_opens_the_box_with_its_answers(page: Page) -> None:
    name = sought(CHINESE[-1]).name
    page.goto(f"{EDITIONS[CHINESE[-1]]}?q={quote(name)}")
    ready(page)
    expect(page.locator(INPUT)).to_have_value(name)
    expect(page.locator(RESULTS).first).to_contain_text(name)


def plain_texts(docs: list[dict[str, Any]], pages: SitePages) -> dict[str, str]:
    """Texts that are about no record and have no value in them, with their pages."""
    plain = (*pages.kinds.get("method", ()), *pages.kinds.get("prose", ()))
    return {
        doc["text"]: doc["url"].partition("#")[0]
        for doc in docs
        if doc["url"].startswith(plain)
        if "names" not in doc and len(doc["text"]) > 80 and not re.search(r"\d", doc["text"])
    }


@pytest.mark.parametrize("edition", EDITIONS)
def test_words_found_only_in_a_text_are_marked_on_its_page(
    page: Page, pages: SitePages, edition: str
) -> None:
    index = page.request.get(EDITIONS[edition] + "search/search_index.json").json()
    texts = plain_texts(index["docs"], pages)
    if not texts:
        pytest.skip("the site has no text without a value")
    long = max(texts, key=len)
    query = " ".join(long.split(" ")[4:14]) if edition == "en" else long.split("。")[1][:12]
    page.goto(EDITIONS[edition] or "./")
    page.keyboard.press("Control+k")
    assert typed_when_ready(page, query)[0].startswith(texts[long])
    link = page.locator(RESULTS).first
    words = unquote(str(link.get_attribute("href")).partition(":~:text=")[2])
    assert words
    assert words in long
    link.click()
    page.wait_for_load_state()
    assert not page.evaluate("location.hash").count(":~:")
    expect(page.locator("article").get_by_text(words).first).to_be_in_viewport()


def test_a_record_found_by_its_name_opens_at_its_head(page: Page) -> None:
    page.goto("./")
    page.keyboard.press("Control+k")
    ready(page)
    typed(page, sought(FIRST).name)
    assert ":~:" not in str(page.locator(RESULTS).first.get_attribute("href"))
