"""The project as one thing: its records, read and checked once, and what each edition needs of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from . import charts, publish, render
from .check.project import checked_site
from .model import LANGUAGES, Figure, Language, Site
from .pages import data
from .pages.figure import Drawn
from .pages.page import Page
from .pages.strings import STRINGS
from .words import Words

CACHE = Path(".cache") / "datasite"
VERSION = "1.0.0"


@dataclass
class Book:
    """A checked project. `name` and `base_url` are what its builder's settings say of it."""

    root: Path
    site: Site
    name: str = ""
    base_url: str = ""
    _drawn: dict[tuple[Language, str], Drawn] = field(default_factory=dict)

    @cached_property
    def words(self) -> dict[Language, Words]:
        """The words of each language."""
        return {language: Words(self.site, language, STRINGS) for language in LANGUAGES}

    def draw(self, language: Language) -> Callable[[Figure], Drawn]:
        """What renders a figure in a language; each is drawn once a build."""
        words, folder = self.words[language], self.root / CACHE

        def drawn(figure: Figure) -> Drawn:
            key = (language, figure.id)
            if key not in self._drawn:
                table = charts.table(self.site, figure, words)
                self._drawn[key] = Drawn(
                    render.figure_svg(self.site, figure, words, charts.theme.WIDE, folder),
                    render.figure_svg(self.site, figure, words, charts.theme.NARROW, folder),
                    "",
                    table.columns,
                    table.rows,
                    charts.describe(self.site, figure, words),
                )
            return self._drawn[key]

        return drawn

    def fillers(self, language: Language) -> Mapping[str, Callable[[Page], str]]:
        """The blocks that say what is published."""
        words = self.words[language]

        def codebook(page: Page) -> str:
            rows = publish.codebook_rows(publish.sheets(self.site, self.words), words)
            return data.codebook(page, rows)

        def cited(page: Page) -> str:
            made = publish.citation(self.site, words, self.release, page.absolute(page.edition))
            return data.citation(page, made.forms(words.ui("cite.plain")))

        return {"codebook": codebook, "citation": cited}

    @property
    def release(self) -> publish.Release:
        """What is said of this release besides its data."""
        made = publish.moment(os.environ.get("SOURCE_DATE_EPOCH"))
        return publish.Release(self.base_url, VERSION, self.name, made=made)

    def published(self) -> Iterator[tuple[str, bytes]]:
        """Every file for programs, as path from the root of the site and bytes."""
        drawn = {language: self.draw(language) for language in LANGUAGES}
        tables = {
            figure.id: {language: drawn[language](figure) for language in LANGUAGES}
            for figure in self.site.figures.values()
        }
        yield from publish.files(self.site, self.words, tables, self.release)
        for language in LANGUAGES:
            for figure in self.site.figures.values():
                yield from self.pictures(figure, language, drawn[language](figure))

    def pictures(
        self, figure: Figure, language: Language, drawn: Drawn
    ) -> Iterator[tuple[str, bytes]]:
        """A figure to take away: SVG and PNG that stand alone, and its specification."""
        words, folder = self.words[language], self.root / CACHE
        title, source = words.text(figure.title), words.text(self.site.article.title)
        path = f"charts/{figure.id}.{language}"
        yield f"{path}.svg", render.standalone(drawn.wide, title, source, language).encode()
        yield f"{path}.png", render.png(drawn.wide, title, source, language, folder=folder)
        yield f"{path}.vl.json", render.vega_lite(self.site, figure, words, folder).encode()


def open_book(root: Path, name: str = "", base_url: str = "") -> Book:
    """Read, complete and check a project. Raises DataError with everything that is wrong."""
    return Book(root, checked_site(root), name, base_url)
