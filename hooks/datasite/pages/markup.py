"""Small pieces of HTML that every block shares: tags, tables and links.

HTML is `Markup`. Whatever else is put into it is words, and is escaped there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape as escape_html
from itertools import chain, repeat

from markupsafe import Markup, escape

from ..directives import Markdown

FORM = "ds-table ds-table--form"  # a table whose rows are forms on a phone
NOTHING = Markup()


@dataclass(frozen=True)
class Cell:
    """A table cell that sorts, or is chosen, by something other than its words."""

    html: Markup
    sort: str
    choice: str = ""


def joined(pieces: Iterable[str], between: str = "") -> Markup:
    """Pieces after one another."""
    return (Markup.escape(between) if between else NOTHING).join(pieces)


def trusted(html: str) -> Markup:
    """HTML as Markdown's converter, our own drawings and catalogues of words write it: taken as it is."""
    return Markup(html)  # noqa: S704 (the only place where text becomes HTML)


def filled(template: str, *words: object) -> Markup:
    """A template with words in its places: Markup's own `%` in half the time, for what pages have by the thousand."""
    return trusted(template % tuple(map(escape, words)))


def link(href: str | None, words: str, kind: str = "") -> Markup:
    """A link around words, or the words alone where there is nowhere to go."""
    if href is None:
        return Markup.escape(words)
    if not kind:
        return filled('<a href="%s">%s</a>', href, words)
    return filled('<a class="%s" href="%s">%s</a>', kind, href, words)


def mended(href: str | None, words: str, of: str) -> Markup:
    """A link to where a record is mended, if there is one; what it is `of` is told to those who do not see it."""
    if href is None:
        return NOTHING
    return filled(
        ' <a class="ds-mend" rel="edit" href="%s">%s<span class="ds-unseen">%s</span></a>',
        href,
        words,
        of,
    )


def tag(words: str, kind: str) -> Markup:
    """A small status tag; `kind` is a fixed word of the engine."""
    return Markup('<span class="ds-tag ds-tag--%s">%s</span>') % (kind, words)


def span(kind: str, words: str) -> Markup:
    """Words of a kind that the styles know."""
    return filled('<span class="%s">%s</span>', kind, words)


def paragraph(kind: str, words: str) -> Markup:
    """A paragraph of a kind that the styles know."""
    return Markup('<p class="%s">%s</p>') % (kind, words)


def in_language(language: str, words: str) -> Markup:
    """Words marked as of a language, so that they get its glyphs and voice."""
    return filled('<span lang="%s">%s</span>', language, words)


def code(words: str) -> Markup:
    """Characters for programs."""
    return filled("<code>%s</code>", words)


def table(
    columns: Sequence[tuple[str, str]],
    rows: Iterable[Sequence[str | Cell]],
    caption: str = "",
    css: str = "ds-table",
    searched: bool = True,
    ids: Iterable[str] = (),
) -> Markup:
    """A table; on small screens it scrolls sideways, or its rows become forms.

    Columns are (class, heading). The first cell of a row is its header; `ids` name the rows. What lists
    records that have places of their own is not searched: it would be found beside each of them.
    """
    head = (Markup('<th scope="col" class="%s">%s</th>') % column for column in columns)
    title = Markup("<caption>%s</caption>") % caption if caption else NOTHING
    hidden = NOTHING if searched else Markup(" data-search-exclude")
    body = Markup("<tbody>%s</tbody>") % _rows(columns, rows, ids)
    return _framed(css, hidden, title, joined(head, " "), body)


def grouped_table(
    columns: Sequence[tuple[str, str]],
    groups: Iterable[tuple[str, Sequence[Sequence[str | Cell]]]],
    chosen: Mapping[str, str],
    css: str,
) -> Markup:
    """A table in groups, each under its name with how many rows it has; sorting stays within a group.

    By some columns a reader may choose rows: the words that the choice is offered under, by class.
    """
    head = (
        Markup('<th scope="col" class="%s"%s>%s</th>')
        % (kind, Markup(' data-choose="%s"') % chosen[kind] if kind in chosen else NOTHING, words)
        for kind, words in columns
    )
    name = '<tr class="ds-group"><th scope="rowgroup" colspan="%s">%s <span>%s</span></th></tr>'
    bodies = (
        Markup("<tbody>%s%s</tbody>")
        % (filled(name, len(columns), words, len(rows)), _rows(columns, rows))
        for words, rows in groups
    )
    excluded = Markup(" data-search-exclude")
    return _framed(css, excluded, NOTHING, joined(head, " "), joined(bodies))


def _framed(css: str, excluded: Markup, title: Markup, head: Markup, bodies: Markup) -> Markup:
    return Markup(
        '<div class="ds-scroll" tabindex="0" role="group"><table class="%s"%s>%s'
        "<thead><tr>%s</tr></thead>%s</table></div>"
    ) % (css, excluded, title, head, bodies)


def _rows(
    columns: Sequence[tuple[str, str]],
    rows: Iterable[Sequence[str | Cell]],
    ids: Iterable[str] = (),
) -> Markup:
    made, named = [], chain((filled(' id="%s"', each) for each in ids), repeat(NOTHING))
    for row, name in zip(rows, named, strict=False):
        cells = [filled('<th scope="row" class="%s">%s</th>', columns[0][0], row[0])]
        cells += [_cell(kind, cell) for (kind, _), cell in zip(columns[1:], row[1:], strict=True)]
        made.append(Markup("<tr%s>%s</tr>") % (name, joined(cells, " ")))
    return joined(made)


def _cell(kind: str, cell: str | Cell) -> Markup:
    if not isinstance(cell, Cell):
        return filled('<td class="%s">%s</td>', kind, cell)
    choice = filled(' data-choice="%s"', cell.choice) if cell.choice else NOTHING
    return filled('<td class="%s" data-sort="%s"%s>%s</td>', kind, cell.sort, choice, cell.html)


def facts(pairs: Iterable[tuple[str, str]]) -> Markup:
    """A list of names and values."""
    row = Markup("<div><dt>%s</dt><dd>%s</dd></div>")
    return Markup('<dl class="ds-facts">%s</dl>') % joined(row % pair for pair in pairs if pair[1])


def folded(summary: str, body: Markup, kind: str = "", opened: bool = False) -> Markup:
    """What opens at a press, or closes where it is open."""
    css = Markup(' class="%s"') % kind if kind else NOTHING
    state = Markup(" open") if opened else NOTHING
    return Markup("<details%s%s><summary>%s</summary>%s</details>") % (css, state, summary, body)


def heading(words: str, anchor: str, level: int = 3) -> Markdown:
    """A heading with a fixed anchor; the words are plain."""
    return Markdown(f"{'#' * level} {escaped(words)} {{ #{anchor} }}")


def escaped(words: str) -> str:
    """Plain words made safe inside Markdown: no character of them is syntax."""
    escaped = escape_html(words, quote=False)
    return "".join(f"\\{c}" if c in "\\`*_{}[]#|!" else c for c in escaped)
