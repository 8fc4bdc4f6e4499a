"""The glossary: what a reader from elsewhere needs to know of the words used."""

from __future__ import annotations

from markupsafe import Markup

from ..directives import block
from ..model import Term
from .inline import html
from .markup import NOTHING, joined, link, paragraph
from .page import Page


@block("glossary")
def glossary(page: Page) -> Markup:
    """Every term in the order of the file, with the indicators that use it; search has a place for each."""
    entries = joined(entry(page, term) for term in page.site.terms.values())
    return Markup('<dl class="ds-terms" data-search-exclude>%s</dl>') % entries


def entry(page: Page, term: Term) -> Markup:
    """A term, its name in the other language, its definition and where it is used."""
    other = page.elsewhere(term.name)
    also = page.words.join([page.words.text(text) for text in term.also])
    used = [i for i in page.site.indicators.values() if i.term == term.id]
    links = page.join(link(page.indicator_link(i), page.words.text(i.name)) for i in used)
    lines = (
        paragraph("ds-entity__other", page.join_facts((other, also))),
        Markup("<p>%s</p>") % html(page, term.definition),
        paragraph("ds-note", joined((page.ui("glossary.used"), links), " ")) if links else NOTHING,
    )
    return Markup('<div class="ds-term-entry" id="%s"><dt>%s</dt><dd>%s</dd></div>') % (
        term.id,
        page.words.text(term.name),
        joined(lines),
    )
