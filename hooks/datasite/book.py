"""The project as one thing: its records, read and checked once, and what each edition needs of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from . import charts, publish, render
from .check.project import checked_site
from .directives import Directive
from .model import LANGUAGES, Figure, Language, Site
from .pages import data, method
from .pages.edition import Edition
from .pages.figure import Drawn
from .pages.page import Page
from .pages.strings import STRINGS
from .problems import DataError, Problem
from .release import Release, moment, short_name
from .words import Words

CACHE = Path(".cache") / "datasite"


@dataclass
class Book:
    """A checked project. `name` and `base_url` are what its builder's settings say of it."""

    root: Path
    site: Site
    name: str = ""
    base_url: str = ""
    editions: dict[Language, Edition] = field(default_factory=dict)
    _drawn: dict[tuple[Language, str], Drawn] = field(default_factory=dict)

    @cached_property
    def words(self) -> dict[Language, Words]:
        """The words of each language."""
        return {language: Words(self.site, language, STRINGS) for language in LANGUAGES}

    def edition(self, language: Language, prefix: str, name: str) -> Edition:
        """The pages of one language, under a prefix of the site's address."""
        made = Edition(
            self.site,
            self.words[language],
            prefix,
            self.base_url,
            str(self.root),
            self.draw(language),
            self.fillers(language),
            self.tell(language),
            name,
        )
        self.editions[language] = made
        return made

    def draw(self, language: Language) -> Callable[[Figure], Drawn]:
        """What renders a figure in a language; each is drawn once a build."""
        words, folder = self.words[language], self.root / CACHE

        def drawn(figure: Figure) -> Drawn:
            key = (language, figure.id)
            if key not in self._drawn:
                with named(figure):
                    table = charts.table(self.site, figure, words)
                    self._drawn[key] = Drawn(
                        render.figure_svg(self.site, figure, words, charts.theme.WIDE, folder),
                        render.figure_svg(self.site, figure, words, charts.theme.NARROW, folder),
                        table.columns,
                        table.rows,
                        charts.describe(self.site, figure, words),
                        caption := self.caption(figure, language),
                        publish.figure_citation(words, self.release, caption),
                    )
            return self._drawn[key]

        return drawn

    def caption(self, figure: Figure, language: Language) -> charts.Caption:
        """The words that go with a figure into its files, once it is known where it stands."""
        edition = self.editions.get(language) or next(iter(self.editions.values()), None)
        path = ""
        if edition is not None:
            home = edition.homes.figures.get(figure.id)
            path = edition.prefix if home is None else f"{edition.prefix}{home}#{figure.id}"
        name = edition.name if edition is not None else self.name
        words, address = self.words[language], self.release.address(path)
        return charts.caption(self.site, figure, words, self.release, name, address)

    def fillers(self, language: Language) -> Mapping[str, Callable[[Page], str]]:
        """The blocks that say what is published."""
        words = self.words[language]

        def codebook(page: Page) -> str:
            tables = publish.explained(self.site, self.words)
            return data.codebook(page, publish.codebook_rows(tables, words))

        def cited(page: Page) -> str:
            url, name = self.release.address(page.edition), self.editions[language].name
            made = publish.citation(self.site, words, self.release, url, name)
            ways = publish.spellings(self.site.article.original_title)
            return data.citation(page, made.forms(words.ui("cite.plain")), ways)

        def bounds(page: Page) -> str:
            name, folder = words.ui("figure.key"), self.root / CACHE
            wide = render.key_svg(words, name, charts.theme.WIDE, folder)
            narrow = render.key_svg(words, name, charts.theme.NARROW, folder)
            return method.bounds(page, method.marks(wide, narrow))

        return {"bounds": bounds, "codebook": codebook, "citation": cited}

    def tell(self, language: Language) -> Callable[[Page, Sequence[Directive]], Iterator[str]]:
        """What a page tells programs in its head: the feed, and the datasets it describes."""
        draw = self.draw(language)
        described = publish.Described(
            self.site,
            self.words[language],
            self.words,
            self.release,
            lambda figure: draw(figure).description,
        )

        def told(page: Page, blocks: Sequence[Directive]) -> Iterator[str]:
            if self.site.changes and self.base_url:
                yield (
                    '<link rel="alternate" type="application/atom+xml" '
                    f'title="{page.ui("feed.title")}" href="{page.link(publish.FEED)}">'
                )
            url = page.absolute(page.edition + page.url)
            whole = page.absolute(page.edition + page.homes.blocks.get("downloads", ""))
            for each in described.page(url, whole, blocks, is_home=not page.url):
                yield f'<script type="application/ld+json">{publish.script_json(each)}</script>'

        return told

    @property
    def release(self) -> Release:
        """What is said of this release besides its data."""
        newest = self.site.newest
        return Release(
            self.base_url,
            newest.version if newest else "0.0.0",
            self.name,
            short_name(self.name, self.base_url.partition("://")[2]),
            moment(os.environ.get("SOURCE_DATE_EPOCH")),
            newest.date if newest else None,
        )

    def published(self) -> Iterator[tuple[str, bytes]]:
        """Every file for programs, as path from the root of the site and bytes, once all pages are known."""
        drawn = {language: self.draw(language) for language in LANGUAGES}
        tables = {
            figure.id: {language: drawn[language](figure) for language in LANGUAGES}
            for figure in self.site.figures.values()
        }
        yield from publish.files(self.site, self.words, tables, self.release)
        for language in LANGUAGES:
            for figure in self.site.figures.values():
                yield from self.pictures(figure, language, drawn[language](figure))
        found = {language: (e.prefix, e.listed) for language, e in self.editions.items()}
        yield from publish.sitemap(self.release, found)
        for edition in self.editions.values():
            for path, card in edition.cards.items():
                yield path, render.card.png(card, self.root / CACHE)
            made = publish.feed(
                self.site,
                edition.words,
                self.release,
                name=edition.name,
                home=edition.prefix,
                page=edition.prefix + edition.homes.blocks.get("changes", ""),
            )
            for content in made:
                yield edition.prefix + publish.FEED, content

    def worker(self, files: Mapping[str, bytes]) -> bytes:
        """What keeps the finished site for readers without a network."""
        pages = {
            edition.prefix: list(dict.fromkeys((*edition.order, *edition.listed)))
            for edition in self.editions.values()
        }
        return publish.worker(files, pages)

    def pictures(
        self, figure: Figure, language: Language, drawn: Drawn
    ) -> Iterator[tuple[str, bytes]]:
        """A figure to take away: SVG and PNG that stand alone, and its specification."""
        words, caption, folder = self.words[language], drawn.caption, self.root / CACHE
        path = f"charts/{figure.id}.{language}"
        yield f"{path}.svg", render.standalone(drawn.wide, caption).encode()
        yield f"{path}.png", render.png(drawn.wide, caption, language, folder=folder)
        yield (
            f"{path}.vl.json",
            render.vega_lite(self.site, figure, words, caption, folder).encode(),
        )


@contextmanager
def named(figure: Figure) -> Iterator[None]:
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


def open_book(root: Path, name: str = "", base_url: str = "") -> Book:
    """Read, complete and check a project. Raises DataError with everything that is wrong."""
    return Book(root, checked_site(root), name, base_url)
