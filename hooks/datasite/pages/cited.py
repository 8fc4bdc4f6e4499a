"""Citations on pages: running text first, then the formats for reference software, each with a button to copy it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from .. import citations
from ..citations import Form
from ..directives import block
from .markup import NOTHING, folded, in_language, joined, paragraph
from .page import Page

FILES = "citations"  # all of them, beside the data


@block("citation")
def citation(page: Page) -> Markup:
    """How to cite the data as this edition knows it, and files with every citation of the site."""
    url = page.release.address(page.edition)
    work = citations.of_data(page.site, page.words, page.release, url, page.name)
    files = page.join(
        Markup('<a href="%s" download>%s</a>') % (page.shared(f"data/{FILES}.{ending}"), name)
        for name, ending in (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json"))
    )
    shown = joined(
        paragraph("ds-label", form.name) + copied(page, form)
        for form in citations.forms(work, page.words)
    )
    return shown + Markup("<p>%s</p>") % page.filled("cite.files", files=files)


def formats(page: Page, forms: Sequence[Form]) -> Markup:
    """A citation in running text, the other formats folded under it."""
    first, *others = forms
    return copied(page, first) + joined(
        folded(each.name, copied(page, each), "ds-cite__format") for each in others
    )


def of_figure(page: Page, forms: Sequence[Form], *, whole: bool) -> Markup:
    """How to cite a figure: in every format on the page of its own, elsewhere in running text."""
    if not forms:
        return NOTHING
    return formats(page, forms) if whole else copied(page, forms[0])


def copied(page: Page, form: Form) -> Markup:
    """A citation to take away.

    A script puts the day into its place; without one what stands there says that it is left to the reader.
    """
    day = NOTHING
    if form.seen:
        day = Markup('<span data-accessed="%s">%s</span>') % (form.seen, form.open)
    return page.copied(marked(page, form.before) + day + marked(page, form.after))


def marked(page: Page, text: str) -> Markup:
    """A citation with the title that the copy has marked as its language."""
    language = page.site.article.language
    titles: Iterable[str] = citations.spellings(page.site.article.original_title)
    found = next((title for title in titles if title and title in text), "")
    if not found or language == page.language:
        return Markup.escape(text)
    return in_language(language, found).join(text.split(found))
