"""The glossary: what a reader from elsewhere needs to know of the words used."""

from __future__ import annotations

from html import escape

from ..directives import block
from ..model import Term
from .inline import html
from .markup import heading, link
from .page import Page


@block("glossary", when="markdown")
def glossary(page: Page) -> str:
    """Every term under its own heading, in the order of the file, with the indicators that use it."""
    pieces = []
    for term in page.site.terms.values():
        pieces.append(heading(page.words.text(term.name), term.id, 2))
        pieces.append(entry(page, term))
    return "".join(pieces)


def entry(page: Page, term: Term) -> str:
    """A term's name in the other language, its definition and where it is used."""
    other = page.elsewhere(term.name)
    also = page.words.join([page.words.text(text) for text in term.also])
    used = [i for i in page.site.indicators.values() if i.term == term.id]
    links = page.words.join([link(page.indicator_link(i), page.plain(i.name)) for i in used])
    lines = [f'<p class="ds-entity__other">{page.dotted((other, escape(also)))}</p>']
    lines.append(f"<p>{html(page, term.definition)}</p>")
    if links:
        lines.append(f'<p class="ds-note">{page.ui("glossary.used")} {links}</p>')
    return f'<div class="ds-term-entry">{"".join(lines)}</div>\n'
