"""The project as one thing: its records, read and checked once, and what each edition needs of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from . import check, publish
from .derive import complete
from .load import load_site
from .model import LANGUAGES, Figure, Language, Site
from .pages import data
from .pages.figure import Drawn
from .pages.page import Page
from .pages.strings import STRINGS
from .problems import DataError
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

    @cached_property
    def words(self) -> dict[Language, Words]:
        """The words of each language."""
        return {language: Words(self.site, language, STRINGS) for language in LANGUAGES}

    def draw(self, language: Language) -> Callable[[Figure], Drawn]:
        """What renders a figure in a language."""
        from .render import figures  # late: a build whose figures are all cached needs no Altair

        words = self.words[language]

        def drawn(figure: Figure) -> Drawn:
            found = figures.drawn(self.site, figure, words, self.root / CACHE)
            return Drawn(
                found.wide, found.narrow, found.key, found.columns, found.rows, found.description
            )

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


def open_book(root: Path, name: str = "", base_url: str = "") -> Book:
    """Read, complete and check a project. Raises DataError with everything that is wrong."""
    site = complete(load_site(root))
    problems = check.run(site, root)
    if problems:
        raise DataError(problems)
    return Book(root, site, name, base_url)
