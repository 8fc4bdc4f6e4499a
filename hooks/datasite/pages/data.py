"""The data page: files to take away, what each column means, and how to cite."""

from __future__ import annotations

from markupsafe import Markup

from ..directives import block
from .markup import FORM, code, in_language, joined, link, paragraph, table
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


def citation(page: Page, forms: dict[str, str], titles: tuple[str, ...]) -> Markup:
    """How to cite the data: running text first, then formats for reference software.

    `titles` are the spellings of the copy's title in the forms; it is marked as its language.
    """
    return joined(
        paragraph("ds-label", name)
        + Markup('<pre class="ds-cite"><code>%s</code></pre>') % marked(page, text, titles)
        for name, text in forms.items()
    )


def marked(page: Page, text: str, titles: tuple[str, ...]) -> Markup:
    """A citation with the title that the copy has marked as its language."""
    language = page.site.article.language
    found = next((title for title in titles if title and title in text), "")
    if not found or language == page.language:
        return Markup.escape(text)
    return in_language(language, found).join(text.split(found))
