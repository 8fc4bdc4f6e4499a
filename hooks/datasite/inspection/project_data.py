"""The tables of a project that was not built, as a build would publish them."""

from __future__ import annotations

import re
from pathlib import Path

from .. import charts
from ..book import open_book
from ..load.addresses import encoded
from ..model import Figure
from ..pages.page_index import figure_url
from ..publish.cells import json_bytes
from ..publish.data_package import package
from ..publish.figures import figure_resource
from ..publish.tables import resources
from .reference import PACKAGE, Reference, nothing

ADDRESS = re.compile(r"^site_url:[ \t]*['\"]?([^\s'\"#]+)", re.MULTILINE)


def of_project(root: Path) -> Reference:
    """The tables that follow from the data of a project, and their Data Package. Raises DataError."""
    if not (root / "data" / "site.yml").is_file():
        raise nothing(root)
    settings = root / "mkdocs.yml"
    told = settings.read_text(encoding="utf-8", errors="replace") if settings.is_file() else ""
    found = ADDRESS.search(told)
    book = open_book(root, base_url=encoded(found[1]) if found else "")
    site, words, release = book.site, book.words, book.release

    def captions(figure: Figure) -> dict[str, charts.Caption]:
        address = release.address(figure_url(figure.id))
        return {
            language: charts.caption(site, figure, of, release, "", address)
            for language, of in words.items()
        }

    figures = (figure_resource(site, each, words, captions(each)) for each in site.figures.values())
    tables = (*resources(site, words), *figures)
    content = {each.path: each.csv() for each in tables}
    content[PACKAGE] = json_bytes(package(site, words, tables, content, release))
    named = {path.removeprefix("data/"): each for path, each in content.items()}
    return Reference("the data of this project", tuple(named), named.__getitem__)
