"""The project as one thing: its records, read and checked once, and what each edition needs of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from . import charts, citations, publish, render
from .check.wanted_pages import StandIn
from .model import Figure, Site
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
    """A checked project. `name`, `base_url`, `repository`, `author` are what its builder's settings say of it."""

    root: Path
    site: Site
    name: str = ""
    base_url: str = ""
    repository: str = ""
    author: str = ""
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
        wanted: Mapping[str, StandIn] | None = None,
    ) -> EditionBuild:
        """Begin to build one language under a prefix of the site's address, from URL and Markdown of all pages.

        `files` is the address under which the files of the project are read, `wanted` are the pages by their URL
        that wait for their translation.
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
            index_pages(pages, wanted),
            files,
            self.draw,
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
            self.author,
            self.repository,
        )


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


def open_book(
    root: Path, name: str = "", base_url: str = "", repository: str = "", author: str = ""
) -> Book:
    """Read, complete and check a project. Raises DataError with everything that is wrong."""
    site = site_of(root, root / CACHE)
    return Book(root, site, name, base_url, repository, author, fingerprint(root, "data", "hooks"))
