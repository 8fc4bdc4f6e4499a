"""The data page: files to take away, and what each column means."""

from __future__ import annotations

from markupsafe import Markup

from ..directives import block
from .markup import FORM, code, joined, link, table
from .page import Page

FILES = tuple(
    (f"{name}.{ending}", f"file.{name}")
    for name, ending in (
        ("observations", "csv"),
        ("observations", "json"),
        ("entities", "csv"),
        ("relations", "csv"),
        ("indicators", "csv"),
        ("units", "csv"),
        ("areas", "csv"),
        ("sources", "csv"),
        ("glossary", "csv"),
        ("numerals", "csv"),
        ("datapackage", "json"),
    )
)


@block("downloads")
def downloads(page: Page) -> Markup:
    """The files of the whole dataset, then those of each figure."""
    columns = [("ds-name", page.ui("column.file")), ("ds-meaning", page.ui("column.meaning"))]
    whole = [(download(page, name, name), page.ui(words)) for name, words in FILES]
    figures = [
        (
            link(page.figure_link(f.id), page.words.text(f.title)),
            joined((download(page, f"{f.id}.{e}", e.upper()) for e in ("csv", "json")), " "),
        )
        for f in page.site.figures.values()
    ]
    figure_columns = [("ds-name", page.ui("column.figure")), ("ds-files", page.ui("column.files"))]
    notes = (Markup("<p>%s</p>") % page.ui(key) for key in ("file.excel", "file.apostrophe"))
    return table(columns, whole) + joined(notes) + table(figure_columns, figures)


def download(page: Page, name: str, words: str) -> Markup:
    """A link that takes a file of the data away."""
    return Markup('<a href="%s" download>%s</a>') % (page.shared(f"data/{name}"), words)


def codebook(page: Page, rows: list[tuple[str, str, str]]) -> Markup:
    """The columns of the data: file and column, type, meaning."""
    columns = [
        ("ds-name", page.ui("column.column")),
        ("ds-type", page.ui("column.type")),
        ("ds-meaning", page.ui("column.meaning")),
    ]
    cells = ((code(n), t, m) for n, t, m in rows)
    return table(columns, cells, css=FORM)
