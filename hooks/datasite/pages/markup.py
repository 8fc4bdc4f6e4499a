"""Small pieces of HTML that every block shares: tags, tables and links, all escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

FORM = "ds-table ds-table--form"  # a table whose rows are forms on a phone


@dataclass(frozen=True)
class Cell:
    """A table cell that sorts by something other than its words."""

    html: str
    sort: str


def link(href: str | None, words: str, kind: str = "", attributes: str = "") -> str:
    """A link around escaped words, or the words alone where there is nowhere to go."""
    if href is None:
        return words
    css = f' class="{kind}"' if kind else ""
    return f'<a{css} href="{escape(href)}"{attributes}>{words}</a>'


def tag(words: str, kind: str) -> str:
    """A small status tag; `kind` is a fixed word of the engine."""
    return f'<span class="ds-tag ds-tag--{kind}">{words}</span>'


def table(
    columns: Sequence[tuple[str, str]],
    rows: Iterable[Sequence[str | Cell]],
    caption: str = "",
    css: str = "ds-table",
    searched: bool = True,
) -> str:
    """A table; on small screens it scrolls sideways, or its rows become forms.

    Columns are (class, heading); cells are HTML. The first cell of a row is its header. What lists
    records that have places of their own is not searched: it would be found beside each of them.
    """
    head = " ".join(f'<th scope="col" class="{kind}">{words}</th>' for kind, words in columns)
    body = []
    for row in rows:
        cells = [f'<th scope="row" class="{columns[0][0]}">{row[0]}</th>']
        cells += [_cell(kind, cell) for (kind, _), cell in zip(columns[1:], row[1:], strict=True)]
        body.append(f"<tr>{' '.join(cells)}</tr>")
    title = f"<caption>{caption}</caption>" if caption else ""
    hidden = "" if searched else " data-search-exclude"
    return (
        f'<div class="ds-scroll" tabindex="0" role="group"><table class="{css}"{hidden}>{title}'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table></div>"
    )


def _cell(kind: str, cell: str | Cell) -> str:
    if isinstance(cell, Cell):
        return f'<td class="{kind}" data-sort="{escape(cell.sort)}">{cell.html}</td>'
    return f'<td class="{kind}">{cell}</td>'


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """A list of names and values."""
    rows = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in pairs if value)
    return f'<dl class="ds-facts">{rows}</dl>'


def heading(words: str, anchor: str, level: int = 3) -> str:
    """A Markdown heading with a fixed anchor; the words are plain and are escaped for Markdown."""
    return f"\n\n{'#' * level} {markdown(words)} {{ #{anchor} }}\n\n"


def markdown(words: str) -> str:
    """Plain words made safe inside Markdown: no character of them is syntax."""
    escaped = escape(words, quote=False)
    return "".join(f"\\{c}" if c in "\\`*_{}[]#|!" else c for c in escaped)
