"""Reads built pages: ids, links, head, charts and what they say to assistive software; and which pages a site has."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from ..conftest import ROOT
from .browser import EDITIONS

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
SAID = ("aria-label", "aria-description", "aria-roledescription", "title", "alt", "placeholder")


@dataclass
class Chart:
    """An inline chart: its language and role, and its name and description."""

    language: str
    role: str
    figure: str  # the id of the figure around it, empty for the key to the marks
    labels: list[str]
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def said(self) -> list[str]:
        """The texts that name and describe it, empty where one is missing."""
        return [self.texts.get(label, "").strip() for label in self.labels]


@dataclass
class BuiltPage(HTMLParser):
    """One page, parsed. `words` are attributes and hidden texts that are read out, with their language."""

    html: str
    language: str = ""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    head: list[dict[str, str]] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    words: list[tuple[str, str]] = field(default_factory=list)
    datasets: list[dict[str, Any]] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str]] = []  # tags with the language inside them
        self._chart: Chart | None = None
        self._text: str | None = None  # the id of the title or description being read
        self._figure = ""
        self._hidden: tuple[int, str] | None = (
            None  # how deep a text for the ear alone begins, and in what
        )
        self._json: str | None = None
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag is and has."""
        given = {name: value or "" for name, value in attrs}
        language = given.get("lang", self._open[-1][1] if self._open else "")
        if tag == "html":
            self.language = language
        if "id" in given:
            self.ids.append(given["id"])
        if "style" in given or tag == "style":
            self.styled.append(self.get_starttag_text() or "")
        self.links += [given[name] for name in ("href", "src") if name in given and tag != "base"]
        self.words += [(language, given[name]) for name in SAID if given.get(name)]
        if tag in ("meta", "link"):
            self.head.append({"tag": tag} | given)
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(tag)
        if tag == "figure":
            self._figure = given.get("data-figure", "")
        if self._hidden is None and "ds-unseen" in given.get("class", "").split():
            self._hidden = len(self._open), language
        if tag == "svg" and "ds-chart" in given.get("class", ""):
            names = [given.get(key, "") for key in ("aria-labelledby", "aria-describedby")]
            self._chart = Chart(language, given.get("role", ""), self._figure, names)
            self.charts.append(self._chart)
        if self._chart and tag in ("title", "desc") and "id" in given:
            self._text = given["id"]
        if tag == "script" and given.get("type") == "application/ld+json":
            self._json = ""
        if tag not in VOID:
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        """Leave a tag."""
        if tag in ("title", "desc"):
            self._text = None
        elif tag == "svg":
            self._chart = None
        elif tag == "figure":
            self._figure = ""
        elif tag == "script" and self._json is not None:
            self.datasets.append(json.loads(self._json))
            self._json = None
        while self._open and tag in {name for name, _ in self._open}:
            if self._open.pop()[0] == tag:
                break
        if self._hidden and len(self._open) <= self._hidden[0]:
            self._hidden = None

    def handle_data(self, data: str) -> None:
        """Note a chart's name or description, or a block of data."""
        if self._chart and self._text:
            self._chart.texts[self._text] = self._chart.texts.get(self._text, "") + data
        if self._hidden and data.strip():
            self.words.append((self._hidden[1], data.strip()))
        if self._json is not None:
            self._json += data

    def meta(self, key: str) -> list[str]:
        """The values of a meta tag, by name or property."""
        return [
            m.get("content", "") for m in self.head if key in (m.get("name"), m.get("property"))
        ]

    def rel(self, kind: str) -> list[dict[str, str]]:
        """The head's links of one relation."""
        return [each for each in self.head if each["tag"] == "link" and each.get("rel") == kind]


def pages_of(site: Path) -> dict[str, BuiltPage]:
    """Every page of every edition by its path from the root of the site; error pages keep their name."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): BuiltPage(
            path.read_text(encoding="utf-8")
        )
        for path in sorted(site.rglob("*.html"))
    }


def edition(path: str) -> str:
    """The language of the edition that a path belongs to."""
    first, *others = EDITIONS
    return next((other for other in others if path.startswith(EDITIONS[other])), first)


def bare(path: str) -> str:
    """A path without its edition: the same page has the same in each."""
    return path.removeprefix(EDITIONS[edition(path)])


def ordinary(pages: Mapping[str, BuiltPage]) -> dict[str, BuiltPage]:
    """The pages that have an address of their own: an error page has none, a frame's is that of its figure.

    Nor is the page of a published version, which stands beside its files and in one language, one of an edition.
    """
    other = re.compile(r"\d{3}\.html$|(?:^|/)embed/|^data/\d")
    return {path: page for path, page in pages.items() if not other.search(path)}


def listed(pages: Mapping[str, BuiltPage]) -> dict[str, BuiltPage]:
    """The pages that search engines are to know: all but those that repeat the others."""
    repeating = {
        f"{file.stem}/"
        for file in (ROOT / "docs").rglob("*.md")
        if "\n::: print-edition" in file.read_text(encoding="utf-8")
    }
    return {path: page for path, page in ordinary(pages).items() if bare(path) not in repeating}


def dead_links(site: Path, address: str, pages: Mapping[str, BuiltPage]) -> list[str]:
    """The links of a site at an address that lead to no file or anchor of it; others' sites are not asked."""
    broken = []
    root = urlsplit(address).path
    ids = {path: set(page.ids) for path, page in pages.items()}
    for path, page in pages.items():
        for link in set(page.links):
            parts = urlsplit(urljoin(address + path, link))
            if parts.netloc != urlsplit(address).netloc or parts.scheme not in ("http", "https"):
                continue
            if not parts.path.startswith(root):
                broken.append(f"{path}: {link} leaves the site")
                continue
            target = unquote(parts.path.removeprefix(root))
            anchor = unquote(parts.fragment)
            if target in ids:
                if anchor and anchor != "__search" and anchor not in ids[target]:
                    broken.append(f"{path}: {link} has no such anchor")
            elif not (site / normpath(target)).is_file():
                broken.append(f"{path}: {link}")
    return sorted(broken)
