"""The files of an edition: its pages, written and generated, and the assets that all editions share."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from rcssmin import cssmin

from datasite.book import Book
from datasite.check.wanted_pages import StandIn, stand_in
from datasite.languages import language
from datasite.pages.generated import generated
from datasite.pages.styles import styled

from .state import Build

COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)  # a whole line of a script


def source_path(config: MkDocsConfig, root: Path, path: str) -> str:
    """A page's path from the project folder."""
    return (Path(config.docs_dir).relative_to(root) / path).as_posix()


def add_assets(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Add the assets that all editions share: styles for their languages, and no comments in them or in scripts."""
    if own := files.get_file_from_path("sitemap.xml"):
        files.remove(own)  # the theme's template: no longer one, it would be copied as it is
    shared = Path(config.docs_dir).parent / "assets"
    read = [*build.languages, *([build.book.site.article.language] if build.book else [])]
    for path in sorted(p for p in shared.rglob("*") if p.is_file()):
        uri = f"assets/{path.relative_to(shared).as_posix()}"
        if path.suffix == ".css":
            styles = styled(path.name, path.read_text(encoding="utf-8"), read)
            files.append(File.generated(config, uri, content=cssmin(styles)))
        elif path.suffix == ".js":
            code = COMMENT.sub("", path.read_text(encoding="utf-8"))
            files.append(File.generated(config, uri, content=code))
        else:
            files.append(File.generated(config, uri, abs_src_path=str(path)))


def add_generated(files: Files, config: MkDocsConfig, build: Build, book: Book) -> None:
    """Add the pages that follow from data."""
    up = "../" * len(Path(config.docs_dir).relative_to(build.root).parts)
    for path, text, record in generated(book.words[build.language]):
        file = File.generated(config, path, content=text)
        file.edit_uri = f"{up}{record.place.path}#L{record.place.line}"
        files.append(file)


def lend_pages(files: Files, config: MkDocsConfig, build: Build, book: Book) -> dict[str, StandIn]:
    """Give each page that waits for its translation the text of another language; what is lent, by URL."""
    key, found = language(build.language).key, {}
    for file in files.documentation_pages():
        if file.generated_by is None:
            instead = stand_in(book.site, build.root, key, file.src_uri)
            if instead is not None:
                file.content_string = instead.text
                found[file.url.removeprefix("./")] = instead
    return found
