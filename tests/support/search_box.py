"""The search box of the built site in Chromium: opened, typed into, and measured over the queries of the data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from playwright.sync_api import Page

from datasite.words import Words

from .browser import EDITIONS
from .queries import Asked, Score
from .site_pages import site_data

INPUT = ".md-search__input"
RESULTS = ".md-search-result__link"
PLACES = """(links, base) => links.map(a => a.href.slice(base.length).split(":~:")[0].replace(/#$/, ""))"""
# Queries by the thousand: put into the box whole, with the event that typing them ends with.
ASK = """queries => {
  const input = document.querySelector(".md-search__input");
  const base = document.baseURI.replace(/[?#].*/, "");
  const places = PLACES;
  return queries.map(query => {
    input.value = query;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    return places([...document.querySelectorAll(".md-search-result__link")], base);
  });
}""".replace("PLACES", PLACES)


@dataclass(frozen=True)
class Sought:
    """An indicator that a reader looks for: its name in a language, and the page that must come first."""

    name: str
    address: str


@cache
def sought(language: str) -> Sought:
    """The indicator whose name most others hold too, so that it is not all that the box finds."""
    words = Words(site_data(), language)
    names = {each.id: words.text(each.name) for each in site_data().indicators.values()}
    held = {
        id_: sum(name.lower() in x.lower() for x in names.values()) for id_, name in names.items()
    }
    chosen = max(names, key=lambda id_: held[id_])
    return Sought(names[chosen], f"indicators/{chosen}/")


def opened(page: Page, edition: str) -> None:
    """The first page of an edition with its search box in use."""
    page.goto(EDITIONS[edition] or "./")
    page.locator(INPUT).click()
    ready(page)


def ready(page: Page) -> None:
    """Wait until the box can answer."""
    page.wait_for_selector(".md-search-result__list[data-query]", state="attached")


def typed(page: Page, text: str) -> list[str]:
    """Where the results of a query lead, typed key by key into the box."""
    page.locator(INPUT).press("ControlOrMeta+a")
    page.keyboard.press("Backspace")
    page.keyboard.type(text)
    return places(page)


def pasted(page: Page, text: str) -> list[str]:
    """The same, put into the box at once: the list is made once and not for each key."""
    page.locator(INPUT).press("ControlOrMeta+a")
    page.keyboard.insert_text(text)
    return places(page)


def places(page: Page) -> list[str]:
    """Where the results lead, from the first page of the edition, which the box must be on."""
    base = page.url.split("#")[0].split("?")[0]
    found: list[str] = page.locator(RESULTS).evaluate_all(PLACES, base)
    return found


def measured(page: Page, asked: Asked) -> dict[str, Score]:
    """How well the box that is open answers every query of its language, by class."""
    scores = {}
    for name, queries in asked.classes.items():
        score = scores[name] = Score()
        for query, results in zip(queries, page.evaluate(ASK, list(queries)), strict=True):
            relevant = set() if name == "phrase" else asked.carrying(query)
            score.add(query, queries[query], relevant, results)
    return scores
