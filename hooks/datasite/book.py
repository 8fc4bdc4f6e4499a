"""The project as one thing: its records, read and checked once, and what each edition needs of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

from . import charts, citations, publish, receipts, render
from .load import versions
from .model import Figure, Site
from .pages.cited import FILES
from .pages.edition import Edition
from .pages.edition_build import EditionBuild
from .pages.memory import Memory
from .pages.page import CACHE
from .pages.page_index import figure_url, index_pages
from .pages.rendered_figure import RenderedFigure
from .problems import DataError, Problem
from .release import UNPUBLISHED, Release, moment, short_name
from .render import cache
from .unchanged import fingerprint, site_of
from .words import Words


@dataclass
class Book:
    """A checked project. `name`, `base_url` and `repository` are what its builder's settings say of it."""

    root: Path
    site: Site
    name: str = ""
    base_url: str = ""
    repository: str = ""
    fingerprint: str | None = None  # of what its pages follow from, but for their own text
    builds: dict[str, EditionBuild] = field(default_factory=dict)
    _drawn: dict[tuple[str, str], RenderedFigure] = field(default_factory=dict)

    @cached_property
    def words(self) -> dict[str, Words]:
        """The words of each language."""
        return {language: Words(self.site, language) for language in self.site.languages}

    def begin(
        self,
        language: str,
        prefix: str,
        name: str,
        pages: Iterable[tuple[str, str]],
        files: str = "",
    ) -> EditionBuild:
        """Begin to build one language under a prefix of the site's address, from URL and Markdown of all pages.

        `files` is the address under which the files of the project are read.
        """
        edition = Edition(
            self.site,
            self.words[language],
            prefix,
            self.base_url,
            str(self.root),
            self.draw(language),
            publish.head_metadata,
            name,
            self.release,
            index_pages(pages),
            files,
        )
        build = self.builds[language] = EditionBuild(edition, memory=self.memory(edition))
        return build

    def memory(self, edition: Edition) -> Memory:
        """What is remembered of the pages of an edition: nothing, where what they follow from is not known."""
        if not self.fingerprint:
            return Memory()
        key = cache.key("pages", *self.causes(edition))
        return Memory(self.root / CACHE / f"pages-{edition.words.language}", key)

    def causes(self, edition: Edition) -> tuple[str | None, ...]:
        """What everything in an edition follows from, but for the text of its pages."""
        of_edition = (edition.prefix, edition.site_url, edition.root, edition.name, edition.files)
        return self.fingerprint, *of_edition, repr(edition.release), repr(edition.index)

    @property
    def editions(self) -> dict[str, Edition]:
        """The editions that are built."""
        return {language: build.edition for language, build in self.builds.items()}

    def draw(self, language: str) -> Callable[[Figure], RenderedFigure]:
        """What renders a figure in a language; each is drawn once a build."""
        words = self.words[language]

        def drawn(figure: Figure) -> RenderedFigure:
            key = (language, figure.id)
            if key not in self._drawn:
                with blamed_on_figure(figure):
                    table = charts.table(self.site, figure, words)
                    widths = render.PAGED if figure.id in self.site.figures else render.LAYOUTS
                    chart = render.chart(self.site, figure, words, widths, self.root / CACHE)
                    self._drawn[key] = RenderedFigure(
                        chart.layouts,
                        table.columns,
                        table.rows,
                        charts.describe(self.site, figure, words),
                        caption := self.caption(figure, language),
                        citations.forms(self.work(figure, words, caption), words),
                        render.figure_html(self.site, figure, words),
                        chart.spec,
                    )
            return self._drawn[key]

        return drawn

    def work(self, figure: Figure, words: Words, caption: charts.Caption) -> citations.Work:
        """A figure as it is cited."""
        return citations.of_figure(words, self.release, caption, figure)

    def caption(self, figure: Figure, language: str) -> charts.Caption:
        """The words that go with a figure into its files, with the address of its page."""
        edition = self.editions.get(language) or next(iter(self.editions.values()), None)
        path = f"{edition.prefix}{figure_url(figure.id)}" if edition is not None else ""
        name = edition.name if edition is not None else self.name
        words, address = self.words[language], self.release.address(path)
        return charts.caption(self.site, figure, words, self.release, name, address)

    @property
    def release(self) -> Release:
        """What is said of this release besides its data."""
        newest = self.site.newest
        return Release(
            self.base_url,
            newest.version if newest else UNPUBLISHED,
            self.name,
            short_name(
                self.name, *(a.partition("://")[2] for a in (self.base_url, self.repository))
            ),
            moment(os.environ.get("SOURCE_DATE_EPOCH")),
            newest.date if newest else None,
            self.repository,
        )

    def published(self) -> Iterator[tuple[str, bytes]]:
        """Every file for programs, as path from the root of the site and bytes, once all pages are known."""
        yield from self.to_take_away()
        found = {language: (e.prefix, e.listed) for language, e in self.editions.items()}
        yield from publish.sitemap(self.release, found)
        for build in self.builds.values():
            for path, text in (*build.texts(), publish.llms(build, self.release, self.builds)):
                yield path, text.encode()
            for path, card in build.cards():
                yield path, render.card.png(card, self.root / CACHE)
            build.memory.keep()
        for edition in self.editions.values():
            made = publish.feed(
                self.site,
                edition.words,
                self.release,
                name=edition.name,
                home=edition.prefix,
                page=edition.prefix + edition.index.blocks.get("changes", ""),
            )
            for content in made:
                yield edition.prefix + publish.FEED, content

    def to_take_away(self) -> list[tuple[str, bytes]]:
        """The data and the charts: as an earlier build made them, where they follow from the same."""

        def made() -> list[tuple[str, bytes]]:
            return [*self.data(), *self.drawings()]

        if not self.fingerprint:
            return made()
        causes = map(self.causes, self.editions.values())
        key = cache.key("files", self.fingerprint, repr(self.release), *causes)
        return cache.remembered(self.root / CACHE / "files", key, made)

    def data(self) -> Iterator[tuple[str, bytes]]:
        """The files of the data, and how to cite them."""
        homes = {
            language: publish.Home(
                edition.name,
                self.release.address(edition.prefix),
                edition.prefix + edition.index.blocks.get("downloads", ""),
            )
            for language, edition in self.editions.items()
        }
        told = {
            figure.id: {each: self.draw(each)(figure) for each in self.site.languages}
            for figure in self.site.figures.values()
        }
        frozen = versions.frozen(self.root)
        yield from publish.files(self.site, self.words, told, self.release, homes, frozen)
        yield from self.citations()

    def drawings(self) -> Iterator[tuple[str, bytes]]:
        """The charts of each language, and what other sites show of an edition."""
        for language in self.site.languages:
            yield from self.pictures(language, self.draw(language))
        for edition in self.editions.values():
            yield from publish.for_other_sites(edition)

    def citations(self) -> Iterator[tuple[str, bytes]]:
        """The data and every figure as reference software takes them, in the site's first language."""
        words = self.words[self.site.languages[0]]
        edition = self.editions.get(words.language)
        url, name = (edition.prefix, edition.name) if edition else ("", self.name)
        data = citations.of_data(self.site, words, self.release, self.release.address(url), name)
        figures = (
            self.work(figure, words, self.caption(figure, words.language))
            for figure in self.site.figures.values()
        )
        for ending, text in citations.listed((data, *figures), words).items():
            yield f"data/{FILES}.{ending}", text.encode()

    def service_worker(self, folder: Path) -> bytes:
        """The service worker of the site that stands finished in a folder."""
        pages = {
            build.edition.prefix: list(dict.fromkeys((*build.order, *build.edition.listed)))
            for build in self.builds.values()
        }
        paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
        kept = {path: (folder / path).read_bytes() for path in paths if publish.readable(path)}
        return publish.worker(kept, pages)

    def pictures(
        self, language: str, drawn: Callable[[Figure], RenderedFigure]
    ) -> Iterator[tuple[str, bytes]]:
        """The charts to take away: SVG and PNG that stand alone, in each width, and their specifications."""
        for figure in filter(charts.pictured, self.site.figures.values()):
            path, of = f"charts/{figure.id}.{language}", drawn(figure)
            told = partial(publish.receipt_of, self.site, figure, self.release)
            for width, svg in (("", of.wide), (".phone", of.narrow), (".wide", of.whole)):
                alone, name = render.standalone(svg, of.caption), f"{path}{width}"
                picture = render.png(alone, language, folder=self.root / CACHE)
                yield f"{name}.svg", receipts.drawing.stamped(alone, told(f"{name}.svg"))
                title = of.caption.title
                yield f"{name}.png", receipts.image.stamped(picture, told(f"{name}.png"), title)
            spec = render.vega_lite(figure, of.spec, of.caption)
            yield f"{path}.vl.json", receipts.document.stamped_text(spec, told(f"{path}.vl.json"))


@contextmanager
def blamed_on_figure(figure: Figure) -> Iterator[None]:
    """What goes wrong while a figure is drawn is said of that figure, at its place in its file."""
    try:
        yield
    except (DataError, OSError, MemoryError, RecursionError):  # these say themselves what is wrong
        raise
    except Exception as error:
        place, why = figure.place, f"{type(error).__name__}: {error}"
        message = f"the chart “{figure.id}” cannot be drawn as {figure.form} ({why})"
        hint = "show its records in another form; `mkdocs build --verbose` shows where it stopped"
        problem = Problem(place.path, place.line, place.column, message, hint)
        raise DataError([problem]) from error


def open_book(root: Path, name: str = "", base_url: str = "", repository: str = "") -> Book:
    """Read, complete and check a project. Raises DataError with everything that is wrong."""
    site = site_of(root, root / CACHE)
    return Book(root, site, name, base_url, repository, fingerprint(root, "data", "hooks"))
