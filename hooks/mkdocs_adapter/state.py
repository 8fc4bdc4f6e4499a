"""The state of one build. MkDocs caches modules between the builds of a process, so it is kept in the settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig

from datasite.book import Book
from datasite.pages.edition_build import EditionBuild
from datasite.pages.steps import Expanded

from .publication import Publication

Command = Literal["build", "gh-deploy", "serve"]
KEY = "datasite"


@dataclass
class Build:
    """The build of one edition."""

    command: Command
    root: Path  # the project folder
    language: str
    languages: tuple[str, ...]  # of all editions, the first one's first
    prefix: str = ""  # the edition's folder in the site: "" for the first, "zh-Hant/" …
    book: Book | None = None  # without one, the problems say why
    problems: list[str] = field(default_factory=list)
    publication: Publication | None = (
        None  # of the whole site; the first edition's, unless it serves
    )
    pages: EditionBuild | None = None
    extensions: list[str] = field(default_factory=list)  # of Markdown, as the settings name them
    expanded: Expanded | None = None  # the page whose Markdown is being converted

    @property
    def serving(self) -> bool:
        """Whether a person watches: then a problem is shown, not fatal."""
        return self.command == "serve"

    @property
    def first(self) -> bool:
        """Whether this is the edition at the root of the site."""
        return not self.prefix


def state(config: MkDocsConfig) -> Build:
    """The build that these settings belong to."""
    build: Build = config.extra[KEY]
    return build
