"""The data page: files to take away, and what each column means."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ..directives import Markdown, block
from .markup import FORM, NOTHING, code, heading, joined, link, table
from .opening import ways
from .page import Page
from .proving import SUMS, proofs

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
def downloads(page: Page) -> Iterator[Markup | Markdown]:
    """The files of the whole dataset, then those of each figure, then how to open and to check them."""
    columns = [("ds-name", page.ui("column.file")), ("ds-meaning", page.ui("column.meaning"))]
    files = whole_files(page.release.name)
    yield table(columns, [(download(page, file, file), told(page, words)) for file, words in files])
    figures = [
        (
            link(page.figure_link(f.id), page.words.text(f.title)),
            joined((download(page, f"{f.id}.{end}", words) for end, words in endings(page)), " "),
        )
        for f in page.site.figures.values()
    ]
    figure_columns = [("ds-name", page.ui("column.figure")), ("ds-files", page.ui("column.files"))]
    yield table(figure_columns, figures)
    yield heading(page.ui("open.heading"), "open")
    yield joined(Markup("<p>%s</p>%s") % (said, page.copied(line)) for said, line in opening(page))
    yield Markup("<p>%s</p>") % page.ui("file.apostrophe")
    yield heading(page.ui("proof.heading"), "check")
    sums = download(page, SUMS, SUMS)
    yield joined(
        Markup("<p>%s</p>%s") % (sums.join(Markup.escape(said).split(SUMS)), page.copied(line))
        for said, line in proofs(page.words)
    )


def whole_files(name: str) -> tuple[tuple[str, str], ...]:
    """The files of the whole dataset, which is called so, each with the key of what it is in words."""
    bundles = (f"{name}.xlsx", "file.workbook"), (f"{name}.zip", "file.zip")
    return *bundles, *FILES, (SUMS, "file.sums")


def told(page: Page, key: str) -> Markup:
    """What a file is, and that it is empty where the site has nothing of that."""
    site = page.site
    rows = {
        "file.entities": site.entities,
        "file.relations": [each for e in site.entities.values() for each in e.relations],
        "file.glossary": site.terms,
    }
    empty = key in rows and not rows[key]
    return joined((page.ui(key), page.parenthetical(page.ui("file.empty")) if empty else NOTHING))


def endings(page: Page) -> tuple[tuple[str, str], ...]:
    """The files of a figure's data: how their names end, and what they are called."""
    return (
        ("csv", "CSV"),
        ("xlsx", page.ui("figure.workbook")),
        ("json", "JSON"),
        ("zip", page.ui("figure.zip")),
    )


def opening(page: Page) -> Iterator[tuple[Markup, str]]:
    """How to open the values, from the address of the site where it is known."""
    address = page.absolute("data/observations.csv") if page.site_url else ""
    name = f"{page.release.name}.xlsx"
    for said, line in ways(page.words, name, address or "observations.csv", address):
        yield download(page, name, name).join(Markup.escape(said).split(name)), line


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
    return Markup("<p>%s</p>") % page.ui("codebook.once") + table(columns, cells, css=FORM)
