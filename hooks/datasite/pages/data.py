"""The data page: files to take away, what each column means, and how to cite."""

from __future__ import annotations

from html import escape

from ..directives import block
from .markup import FORM, link, table
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
def downloads(page: Page) -> str:
    """The files of the whole dataset, then those of each figure."""
    columns = [("ds-name", page.ui("column.file")), ("ds-meaning", page.ui("column.meaning"))]
    whole = [
        (f'<a href="{page.shared("data/" + name)}" download>{name}</a>', page.ui(words))
        for name, words in FILES
    ]
    figures = [
        (
            link(page.figure_link(f.id), page.plain(f.title)),
            " ".join(
                f'<a href="{page.shared(f"data/{f.id}.{ending}")}" download>{ending.upper()}</a>'
                for ending in ("csv", "json")
            ),
        )
        for f in page.site.figures.values()
    ]
    figure_columns = [("ds-name", page.ui("column.figure")), ("ds-files", page.ui("column.files"))]
    notes = "".join(f"<p>{page.ui(key)}</p>" for key in ("file.excel", "file.apostrophe"))
    return table(columns, whole) + notes + table(figure_columns, figures)


def codebook(page: Page, rows: list[tuple[str, str, str]]) -> str:
    """The columns of the data: file and column, type, meaning."""
    columns = [
        ("ds-name", page.ui("column.column")),
        ("ds-type", page.ui("column.type")),
        ("ds-meaning", page.ui("column.meaning")),
    ]
    cells = ((f"<code>{escape(n)}</code>", escape(t), escape(m)) for n, t, m in rows)
    return table(columns, cells, css=FORM)


def citation(page: Page, forms: dict[str, str], titles: tuple[str, ...]) -> str:
    """How to cite the data: running text first, then formats for reference software.

    `titles` are the spellings of the copy's title in the forms; it is marked as its language.
    """
    return "".join(
        f'<p class="ds-label">{escape(name)}</p>'
        f'<pre class="ds-cite"><code>{marked(page, text, titles)}</code></pre>'
        for name, text in forms.items()
    )


def marked(page: Page, text: str, titles: tuple[str, ...]) -> str:
    """A citation with the title that the copy has marked as its language."""
    language, words = page.site.article.language, escape(text)
    found = next((escape(title) for title in titles if title and title in text), "")
    if not found or language == page.language:
        return words
    return words.replace(found, f'<span lang="{language}">{found}</span>')
