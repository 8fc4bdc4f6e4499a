"""The glossary: what a reader from elsewhere needs to know of the words used."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ..directives import Markdown, block
from ..model import Term
from .inline import html
from .markup import heading, joined, link, paragraph
from .page import Page


@block("glossary")
def glossary(page: Page) -> Iterator[Markup | Markdown]:
    """Every term under its own heading, in the order of the file, with the indicators that use it."""
    for term in page.site.terms.values():
        yield heading(page.words.text(term.name), term.id, 2)
        yield entry(page, term)


def entry(page: Page, term: Term) -> Markup:
    """A term's name in the other language, its definition and where it is used."""
    other = page.elsewhere(term.name)
    also = page.words.join([page.words.text(text) for text in term.also])
    used = [i for i in page.site.indicators.values() if i.term == term.id]
    links = page.join(link(page.indicator_link(i), page.words.text(i.name)) for i in used)
    lines = [
        paragraph("ds-entity__other", page.join_facts((other, also))),
        Markup("<p>%s</p>") % html(page, term.definition),
    ]
    if links:
        lines.append(paragraph("ds-note", joined((page.ui("glossary.used"), links), " ")))
    return Markup('<div class="ds-term-entry">%s</div>') % joined(lines)
