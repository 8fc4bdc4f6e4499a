"""The glossary: what a reader from elsewhere needs to know of the words used, each folded under its name."""

from __future__ import annotations

from markupsafe import Markup

from ..directives import block
from ..model import Term
from .inline import html
from .markup import NOTHING, folded, joined, link, paragraph
from .page import Page


@block("glossary")
def glossary(page: Page) -> Markup:
    """Every term in the order of the file, with the indicators that use it; search has a place for each."""
    if not page.site.terms:
        return paragraph("ds-note", page.ui("glossary.none"))
    entries = joined(entry(page, term) for term in page.site.terms.values())
    return Markup('<div class="ds-directory" data-search-exclude>%s</div>') % entries


def entry(page: Page, term: Term) -> Markup:
    """A term, its name in the other language, its definition and where it is used.

    The anchor is inside: browsers open what is folded around what they lead to.
    """
    name = page.words.text(term.name)
    other = page.elsewhere(term.name)
    also = page.words.join([page.words.text(text) for text in term.also])
    used = [i for i in page.site.indicators.values() if i.term == term.id]
    links = page.join(link(page.indicator_link(i), page.words.text(i.name)) for i in used)
    mend = page.mend(term.place, name)
    lines = (
        paragraph("ds-entity__name", name),
        paragraph("ds-entity__other", page.join_facts((other, also))),
        paragraph("ds-entity__text", html(page, term.definition)),
        paragraph("ds-note", joined((page.ui("glossary.used"), links), " ")) if links else NOTHING,
        paragraph("ds-entity__from", mend) if mend else NOTHING,
    )
    body = Markup('<div class="ds-entity" id="%s">%s</div>') % (term.id, joined(lines))
    return folded(name, body, "ds-entry")
