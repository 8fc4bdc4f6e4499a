"""The pages of a project without the theme around them, and whether anything in them could act."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from markdown import Markdown

from datasite.book import Book
from datasite.check import markup
from datasite.check.front import FRONT
from datasite.languages import language as known_language
from datasite.pages.edition_build import EditionBuild
from datasite.pages.generated import generated
from datasite.pages.steps import Source

EXTENSIONS = ("attr_list", "md_in_html", "toc", "tables", "pymdownx.superfences")


def made(building: EditionBuild, pages: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pages by URL, from their Markdown by URL, in the order of calls that a builder keeps to."""
    contents = {}
    for url, text in pages.items():
        page = building.expand(Source(url, text))
        html = Markdown(extensions=[*EXTENSIONS, page.references]).convert(page.markdown)
        assert not markup.in_html(html), (url, markup.in_html(html))
        contents[url] = building.render(page, html)
    for url, content in contents.items():
        yield url, building.finish(url, f"<html><head></head><body>{content}</body></html>")


def pages_of(book: Book, languages: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every page of a project by its path, in these languages or all."""
    for language in languages or book.site.languages:
        prefix = "" if language == book.site.languages[0] else f"{language}/"
        docs = book.root / "docs" / known_language(language).key
        files = {
            p.relative_to(docs).as_posix(): p.read_text("utf-8") for p in sorted(docs.rglob("*.md"))
        }
        files |= {path: text for path, text, _ in generated(book.words[language])}
        urls = {path.removesuffix("index.md").replace(".md", "/"): path for path in files}
        pages = {url: files[path] for url, path in urls.items()}
        building = book.begin(language, prefix, "Tiny", pages.items())
        bare = {url: FRONT.sub("", text, count=1) for url, text in pages.items()}
        yield from ((f"{prefix}{urls[url]}", html) for url, html in made(building, bare))


class PageParser(HTMLParser):
    """The tags of a page with the names of their attributes, and everything in it that could act."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.acting: list[str] = []
        self.told: str | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        # A value and the punctuation at it are kept on one line: what follows decides, not what a tag says.
        if given != {"class": "ds-joined"}:
            self.tags[f"{name} {' '.join(sorted(given))}"] += 1
        if name == "script":
            self.told = ""
            if given != {"type": "application/ld+json"}:
                self.acting.append(self.get_starttag_text() or name)
        if name in ("iframe", "object", "embed", "base", "style", "form"):
            self.acting.append(name)
        for key, value in attributes:
            scheme = (
                urlsplit("".join((value or "").split())).scheme if key in ("href", "src") else ""
            )
            if (
                key.startswith("on")
                or key in ("style", "srcdoc")
                or scheme not in ("", *markup.SCHEMES)
            ):
                self.acting.append(f"{name} {key}={value}")

    def handle_data(self, data: str) -> None:
        if self.told is not None:
            self.told += data

    def handle_endtag(self, name: str) -> None:
        if name == "script" and self.told is not None:
            json.loads(self.told)
            self.told = None


def inert(book: Book, languages: tuple[str, ...] = ()) -> Counter[str]:
    """The tags of all pages; none of them may act."""
    tags: Counter[str] = Counter()
    for path, html in pages_of(book, languages):
        read = PageParser(html)
        assert not read.acting, (path, read.acting[:3])
        tags += read.tags
    return tags


def drawn_flat(spec: Any, *_: object) -> str:
    """In place of the renderer, which takes its time: all words of a chart as an image would hold them."""
    return f"<svg><g>{len(json.dumps(spec, default=str))}</g></svg>"
