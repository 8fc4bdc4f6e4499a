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
LAST = 3  # characters that are typed key by key
RESULTS = ".md-search-result__link"
PLACES = """(links, base) => links.map(a => a.href.slice(base.length).split(":~:")[0].replace(/#$/, ""))"""
# Queries by the thousand are put to the index that the box asks; how the box shows its answers is seen with a few.
ASK = """async queries => {
  const { Index } = await import(new URL("assets/js/search-find.js", document.baseURI));
  const answer = await fetch(new URL("search/search_index.json", document.baseURI));
  const index = new Index(await answer.json());
  return queries.map(query => index.find(query.trim()).found.map(({ doc }) => doc.url));
}"""


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


@cache
def asked(language: str) -> Asked:
    """What readers may type into the box of a language, made once."""
    return Asked(site_data(), language)


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


def begun(page: Page, text: str) -> list[str]:
    """The same, all but its last characters put in at once: the list is made at each key."""
    pasted(page, text[:-LAST])
    page.keyboard.type(text[-LAST:])
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


def measured(page: Page, language: str) -> dict[str, Score]:
    """How well the index of the edition that is open answers every query of its language, by class."""
    scores, asking = {}, asked(language)
    for name, queries in asking.classes.items():
        score = scores[name] = Score()
        for query, results in zip(queries, page.evaluate(ASK, list(queries)), strict=True):
            relevant = set() if name == "phrase" else asking.carrying(query)
            score.add(query, queries[query], relevant, results)
    return scores
