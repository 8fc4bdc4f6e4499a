"""The site brings its type along: nothing that is set or drawn depends on the fonts of who reads or who builds."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from ..support.browser import EDITIONS, Visitor, size
from ..support.page_state import SHIFTS, probe, restyle, settle
from ..support.site_pages import SitePages

OURS = "Datasite Sans"


def faces(page: Page, selector: str) -> set[tuple[str, bool]]:
    """The fonts that the words of some elements are really drawn with, and whether they are the page's own."""
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    asked = {"nodeId": root, "selector": selector}
    nodes = session.send("DOM.querySelectorAll", asked)["nodeIds"]
    fonts = [
        font
        for node in nodes
        for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    ]
    session.detach()
    return {(font["familyName"], font["isCustomFont"]) for font in fonts}


def test_the_browser_of_the_tests_sees_dejavu_and_noto_cjk_and_nothing_else() -> None:
    if not shutil.which("fc-list"):
        pytest.skip("no fontconfig on this machine")
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True)
    found = {line.split(",")[0] for line in listed.stdout.splitlines()}
    assert found <= {
        *(f"DejaVu {kind}" for kind in ("Sans", "Sans Mono", "Serif")),
        *(
            f"Noto {kind} CJK {region}"
            for kind in ("Sans", "Serif")
            for region in ("SC", "TC", "JP")
        ),
    }
    assert {"DejaVu Sans", "Noto Sans CJK SC", "Noto Sans CJK TC"} <= found


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        (".ds-chart text { letter-spacing: 0.15em }", "leaves its chart"),
        (".ds-chart text { font-size: 22px }", "lies over"),
        (".ds-figure__chart { margin-left: -1.6rem }", "is cut at the edge"),
        (".md-typeset .ds-chart { font-family: 'DejaVu Sans' }", "leaves its chart"),
    ],
)
def test_words_of_a_chart_that_do_not_fit_are_found(
    visitor: Visitor, pages: SitePages, css: str, fault: str
) -> None:
    page = visitor.open(pages.answering[0])
    page.set_viewport_size(size(360))
    assert not probe(page, "words")["faults"]
    restyle(page, css.replace(" }", " !important }"))
    assert fault in "\n".join(probe(page, "words")["faults"])


@pytest.mark.parametrize("language", EDITIONS)
def test_text_and_charts_are_set_in_the_font_that_the_site_brings(
    visitor: Visitor, pages: SitePages, language: str
) -> None:
    page = visitor.open(EDITIONS[language] + pages.drawn[0])
    chart = faces(page, ".ds-wide text")
    text = faces(page, ".md-typeset > p:not([class])")
    for found in (chart, text):
        assert (OURS, True) in found
        assert {name for name, own in found if not own} == (
            set()
            if language == "en"
            else {f"Noto Sans CJK {'TC' if language == 'zh-Hant' else 'SC'}"}
        )


MARKS = "“” ‘’ —— … ·"


@pytest.mark.parametrize("language", EDITIONS)
def test_the_marks_that_both_scripts_write_are_those_of_the_language(
    visitor: Visitor, language: str
) -> None:
    page = visitor.open(EDITIONS[language])
    page.evaluate(
        "([marks]) => { const p = document.createElement('p'); p.id = 'marks'; p.textContent = marks;"
        " document.querySelector('article').append(p); }",
        [MARKS.replace(" ", "")],
    )
    page.evaluate("document.fonts.ready")
    own = faces(page, "#marks") == {(OURS, True)}
    assert own == (language == "en")


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("language", EDITIONS)
def test_nothing_is_seen_to_move_when_the_font_comes_late(
    newcomer: Visitor, pages: SitePages, language: str, width: int
) -> None:
    waiting: list[Route] = []
    page = newcomer.page
    page.set_viewport_size(size(width))
    page.add_init_script(SHIFTS)
    page.route("**/*.woff2", lambda route: waiting.append(route))
    page.goto(EDITIONS[language] + pages.drawn[0], wait_until="domcontentloaded")
    settle(page)
    assert OURS not in {name for name, _ in faces(page, "article p")}
    waiting[0].continue_()
    page.evaluate("document.fonts.ready")
    settle(page)
    assert (OURS, True) in faces(page, ".md-typeset > p:not([class])")
    assert sum(page.evaluate("shifts")) <= 0.01


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("kind", ["section", "error"])
def test_the_font_is_fetched_once_and_before_anything_asks_for_it(
    newcomer: Visitor, pages: SitePages, kind: str, language: str
) -> None:
    prefix = EDITIONS[language]
    page = newcomer.open(prefix + pages.one(kind))
    page.evaluate("document.fonts.ready")
    fonts = [url for url in newcomer.asked if url.endswith(".woff2")]
    assert fonts == [f"{newcomer.base}{prefix}assets/fonts/datasite-sans.woff2"]
    assert page.locator("link[rel=preload][as=font]").count() == 1


@pytest.fixture
def elsewhere(browser: Browser, site: Path) -> Iterator[Page]:
    """A page of somebody else's, which has no font of ours."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("language", EDITIONS)
def test_a_chart_that_is_taken_away_has_its_font_with_it(
    elsewhere: Page, site: Path, language: str
) -> None:
    (file, *_) = sorted((site / "charts").glob(f"*.{language}.svg"))
    elsewhere.set_content(file.read_text(encoding="utf-8"))
    elsewhere.evaluate("document.fonts.ready")
    assert (OURS, True) in faces(elsewhere, "text")
    assert not probe(elsewhere, "words")["faults"]
