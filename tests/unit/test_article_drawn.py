"""The drawn article has every paragraph at its length and every numeral at its place, and no sentence of it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from datasite.__main__ import main
from datasite.check.verification import verify
from datasite.load import article_text, load_site
from datasite.model import Site
from datasite.pages.article_drawn import article_drawn
from datasite.pages.article_map import ledger_sum, told, unrepeated
from datasite.pages.page import Page
from datasite.pages.page_index import PageIndex
from datasite.problems import DataError
from datasite.words import Words

from ..conftest import Edit

INDEX = PageIndex({"article-map": "article/", "institutions": "institutions/"}, {}, {})


def page_of(site: Site, language: str = "en") -> Page:
    """A page of the article map."""
    return Page(site, Words(site, language), "article/", INDEX, "", "", "")


def drawing(site: Site) -> Element:
    """The article as a page draws it."""
    return fromstring(article_drawn(page_of(site)))  # noqa: S314


def characters(drawn: Element) -> str:
    """What stands for characters of the article: room that is grey, or a numeral."""
    shown = drawn if drawn.get("aria-hidden") else drawn[0]
    return shown.text or ""


@pytest.fixture
def measured(tiny: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The tiny project, with the places of its numerals recorded."""
    assert main(["verify", "--root", str(tiny), str(tiny / "article.yml"), "--record"]) == 0
    capsys.readouterr()
    return tiny


def test_every_paragraph_has_its_length_and_every_numeral_its_place(measured: Path) -> None:
    site, texts = load_site(measured), article_text(measured / "article.yml").texts
    paragraphs = drawing(site).findall(".//ol/li")
    assert len(paragraphs) == len(texts)
    for drawn, paragraph in zip(paragraphs, site.article.paragraphs(), strict=True):
        text = texts[paragraph.id]
        shown = "".join(map(characters, drawn))
        assert len(shown) == len(text)
        assert re.sub(r"\s", "", shown) == "".join(n.fragment for n in paragraph.numerals)
        for at, character in enumerate(shown):
            assert character.isspace() or character == text[at]


def test_each_numeral_says_what_it_is_and_leads_to_its_record(measured: Path) -> None:
    html = drawing(load_site(measured))
    (routes,) = html.findall(".//a[span='12條航線']")
    assert routes.get("href") == "../indicators/route-count/#routes"
    assert "".join(routes.itertext()) == f"12條航線: {routes.get('title')}"
    assert "12" in routes.attrib["title"]
    (grammar,) = html.findall(".//a[span='首批']")
    assert grammar.get("href") == "../article/#fleet-1"


def test_a_numeral_that_is_said_of_several_records_is_drawn_and_counted_once(
    measured: Path,
) -> None:
    site = load_site(measured)
    paragraph = site.article.sections[0].paragraphs[1]
    routes = next(n for n in paragraph.numerals if n.record == "routes")
    at = paragraph.numerals.index(routes)
    again = (routes, replace(routes, record="cargo-2031h1"), replace(routes, record="ferries"))
    more = replace(
        paragraph,
        numerals=(*paragraph.numerals[:at], *again, *paragraph.numerals[at + 1 :]),
        starts=(*paragraph.starts[:at], *[paragraph.starts[at]] * 3, *paragraph.starts[at + 1 :]),
    )
    assert [len(each) for each in more.distinct] == [
        3 if each == routes else 1 for each in paragraph.numerals
    ]
    harbour = replace(
        site.article.sections[0], paragraphs=(site.article.sections[0].paragraphs[0], more)
    )
    changed = replace(
        site, article=replace(site.article, sections=(harbour, *site.article.sections[1:]))
    )
    (mark,) = drawing(changed).findall(".//a[span='12條航線']")
    assert mark.attrib["title"].count("; ") == 2
    assert ledger_sum(page_of(changed)) == ledger_sum(page_of(site))


def test_a_site_that_was_never_measured_draws_nothing(tiny: Path) -> None:
    assert not article_drawn(page_of(load_site(tiny)))


def test_a_numeral_that_was_listed_since_is_not_drawn_in_a_wrong_place(
    measured: Path, edit: Edit
) -> None:
    edit("article.positions", "35 0 6 10 15 27 30", "35 0 6")
    site = load_site(measured)
    last = drawing(site).findall(".//ol/li")[-1]
    assert len(last.findall("a")) == 2
    with pytest.raises(DataError, match=r"fleet\.1 is not as written"):
        verify(site, measured / "article.yml")


def test_a_heading_names_what_its_paragraph_is_about(tiny: Path) -> None:
    site = load_site(tiny)
    first = next(site.article.paragraphs())
    assert told(page_of(site), first).startswith("Paragraph 1: ")
    assert told(page_of(site, "zh-Hant"), first).startswith("第1段：")


def test_the_key_says_of_what_its_counts_are(measured: Path) -> None:
    site = load_site(measured)
    page = page_of(site)
    own = sum(o.tabled for o in site.observations.values())
    assert not own
    assert page.ui("drawn.margins") not in article_drawn(page)
    routes = site.observations["routes"]
    row = replace(routes, id="row", locator=None, tabled=True)
    both = replace(site, observations={**site.observations, row.id: row})
    assert page.filled("drawn.tables", n="1") in article_drawn(page_of(both))


def test_a_value_and_its_margin_are_counted_once_as_on_the_first_page(measured: Path) -> None:
    site = load_site(measured)
    paragraph = site.article.sections[0].paragraphs[1]
    routes = next(n for n in paragraph.numerals if n.record == "routes")
    margin = replace(routes, fragment="±1")
    twice = replace(paragraph, numerals=(*paragraph.numerals, margin))
    harbour = replace(
        site.article.sections[0], paragraphs=(site.article.sections[0].paragraphs[0], twice)
    )
    changed = replace(
        site, article=replace(site.article, sections=(harbour, *site.article.sections[1:]))
    )
    counts = [
        {mark.get("class", ""): mark.text for mark in drawing(each).findall("./ul/li/span")}
        for each in (site, changed)
    ]
    assert counts[0] == counts[1]
    assert page_of(site).ui("drawn.margins") in article_drawn(page_of(changed))


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["Sales", "Sales: change on the month"], ["Sales"]),
        (["Sales: on the month", "Sales: on the year", "Firms"], ["Sales", "Firms"]),
        (["Sales: on the month", "Firms"], ["Sales: on the month", "Firms"]),
    ],
)
def test_a_heading_does_not_repeat_what_its_names_share(
    tiny: Path, names: list[str], told: list[str]
) -> None:
    assert list(unrepeated(page_of(load_site(tiny)), names)) == told
