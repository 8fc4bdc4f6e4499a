"""The search box of the built site in Chromium: opened, typed into, and measured over the queries of the data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from playwright.sync_api import Page

from datasite.words import Words

from .browser import EDITIONS, Visitor, Windows
from .queries import Asked, Score
from .site_pages import site_data

INPUT = ".md-search__input"
LAST = 3  # characters that are typed key by key
RESULTS = ".md-search-result__link"
PLACES = """([links, base]) => [...document.querySelectorAll(links)]
  .map(a => a.href.slice(base.length).split(":~:")[0].replace(/#$/, ""))"""
WHOLE = """box => { const input = document.querySelector(box); input.focus(); input.select(); }"""
# Queries by the thousand are put to the index that the box asks; how the box shows its answers is seen with a few.
ASK = """async queries => {
  const { Index } = await import(new URL("assets/js/search-find.js", document.baseURI));
  const answer = await fetch(new URL("search/search_index.json", document.baseURI));
  const index = new Index(await answer.json());
  return queries.map(query => index.find(query.trim()).found.map(({ doc }) => doc.url));
}"""


@dataclass
class Boxes:
    """The search box of each edition, opened once for all tests that only ask it."""

    windows: Windows
    _kept: dict[str, Visitor] = field(default_factory=dict)

    def opened(self, edition: str) -> Visitor:
        """A visitor whose focus is in it."""
        if edition not in self._kept:
            self._kept[edition] = self.windows.opened()
            opened(self._kept[edition].page, edition)
        return self._kept[edition]


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
    """Where the results of a query lead, all but its last characters put in at once: the list is made at each key."""
    put(page, text[:-LAST])
    page.keyboard.type(text[-LAST:])
    return places(page)


def pasted(page: Page, text: str) -> list[str]:
    """The same, put into the box at once: the list is made once and not for each key."""
    put(page, text)
    return places(page)


def put(page: Page, text: str) -> None:
    """A text put into the box in place of what is there."""
    page.evaluate(WHOLE, INPUT)
    page.keyboard.insert_text(text)


def places(page: Page) -> list[str]:
    """Where the results lead, from the first page of the edition, which the box must be on."""
    base = page.url.split("#")[0].split("?")[0]
    found: list[str] = page.evaluate(PLACES, [RESULTS, base])
    return found


def answers(page: Page, queries: Iterable[str]) -> dict[str, list[str]]:
    """Where the results of queries lead by the index of the edition that is open."""
    each = list(dict.fromkeys(queries))
    return dict(zip(each, page.evaluate(ASK, each), strict=True))


def measured(page: Page, language: str) -> dict[str, Score]:
    """How well the index of the edition that is open answers every query of its language, by class."""
    scores, asking = {}, asked(language)
    found = answers(page, chain.from_iterable(asking.classes.values()))
    for name, queries in asking.classes.items():
        score = scores[name] = Score()
        for query in queries:
            relevant = set() if name == "phrase" else asking.carrying(query)
            score.add(query, queries[query], relevant, found[query])
    return scores
