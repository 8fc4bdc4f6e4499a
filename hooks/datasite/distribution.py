"""What a site gives besides its pages: data, pictures to take away, feeds, citations, what keeps it offline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from . import charts, citations, publish, receipts, render
from .book import Book
from .load import versions
from .pages.cited import FILES
from .pages.page import CACHE
from .render import cache


def published_files(book: Book) -> Iterator[tuple[str, bytes]]:
    """Every file for programs, as path from the root of the site and bytes, once all pages are known."""
    yield from files_to_take(book)
    found = {language: (e.prefix, e.listed) for language, e in book.editions.items()}
    yield from publish.sitemap(book.release, found)
    for build in book.builds.values():
        for path, text in (*build.texts(), publish.llms(build, book.release, book.builds)):
            yield path, text.encode()
        for path, card in build.cards():
            yield path, render.card.png(card, book.root / CACHE)
        build.memory.keep()
    for edition in book.editions.values():
        made = publish.feed(
            book.site,
            edition.words,
            book.release,
            name=edition.name,
            home=edition.prefix,
            page=edition.prefix + edition.index.blocks.get("changes", ""),
        )
        for content in made:
            yield edition.prefix + publish.FEED, content


def files_to_take(book: Book) -> list[tuple[str, bytes]]:
    """The data and the charts: as an earlier build made them, where they follow from the same."""

    def made() -> list[tuple[str, bytes]]:
        return [*data_files(book), *chart_files(book), *citation_files(book)]

    if not book.fingerprint:
        return made()
    causes = map(book.causes, book.editions.values())
    key = cache.key("files", book.fingerprint, repr(book.release), *causes)
    return cache.remembered(book.root / CACHE / "files", key, made)


def data_files(book: Book) -> Iterator[tuple[str, bytes]]:
    """The files of the data."""
    homes = {
        language: publish.Home(
            edition.name,
            book.release.address(edition.prefix),
            edition.prefix + edition.index.blocks.get("downloads", ""),
        )
        for language, edition in book.editions.items()
    }
    told = {
        figure.id: {language: book.draw(language)(figure) for language in book.site.languages}
        for figure in book.site.figures.values()
    }
    frozen = versions.frozen(book.root)
    yield from publish.files(book.site, book.words, told, book.release, homes, frozen)


def chart_files(book: Book) -> Iterator[tuple[str, bytes]]:
    """The charts in each language, and what other sites show of an edition."""
    for language in book.site.languages:
        yield from pictures(book, language)
    for edition in book.editions.values():
        yield from publish.for_other_sites(edition)


def citation_files(book: Book) -> Iterator[tuple[str, bytes]]:
    """The data and every figure as reference software takes them, in the site's first language.

    Their day of access is that on which the site was made: it shows them so.
    """
    words = book.words[book.site.languages[0]]
    edition = book.editions.get(words.language)
    url, name = (edition.prefix, edition.name) if edition else ("", book.name)
    data = citations.of_data(book.site, words, book.release, book.release.address(url), name)
    figures = (
        book.work(figure, words, book.caption(figure, words.language))
        for figure in book.site.figures.values()
    )
    made = book.release.made.date() if book.release.made else None
    for ending, text in citations.listed((data, *figures), words, made).items():
        yield f"data/{FILES}.{ending}", text.encode()


def pictures(book: Book, language: str) -> Iterator[tuple[str, bytes]]:
    """The charts to take away: SVG and PNG that stand alone, in each width, and their specifications."""
    drawn = book.draw(language)
    for figure in filter(charts.pictured, book.site.figures.values()):
        path, of = f"charts/{figure.id}.{language}", drawn(figure)
        told = partial(publish.receipt_of, book.site, figure, book.release)
        for width, svg in (("", of.wide), (".phone", of.narrow), (".wide", of.whole)):
            alone, name = render.standalone(svg, of.caption), f"{path}{width}"
            picture = render.png(alone, language, folder=book.root / CACHE)
            yield f"{name}.svg", receipts.drawing.stamped(alone, told(f"{name}.svg"))
            title = of.caption.title
            yield f"{name}.png", receipts.image.stamped(picture, told(f"{name}.png"), title)
        spec = render.vega_lite(figure, of.spec, of.caption)
        yield f"{path}.vl.json", receipts.document.stamped_text(spec, told(f"{path}.vl.json"))


def service_worker(book: Book, folder: Path) -> bytes:
    """The service worker of the site that stands finished in a folder."""
    pages = {
        build.edition.prefix: list(dict.fromkeys((*build.order, *build.edition.listed)))
        for build in book.builds.values()
    }
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    kept = {path: (folder / path).read_bytes() for path in paths if publish.readable(path)}
    return publish.worker(kept, pages)
