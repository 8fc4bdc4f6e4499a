"""The blocks that say what is published: what each column means, and how to cite the data."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ..directives import block
from ..pages import data
from ..pages.page import Page
from .cite import citation, spellings
from .tables import codebook_rows, explained


@block("codebook")
def codebook(page: Page) -> Markup:
    """Every column of the published tables."""
    words = {language: replace(page.words, language=language) for language in page.site.languages}
    return data.codebook(page, codebook_rows(explained(page.site, words), page.words))


@block("citation")
def cited(page: Page) -> Markup:
    """The data as this edition is cited."""
    url = page.release.address(page.edition)
    made = citation(page.site, page.words, page.release, url, page.name)
    titles = spellings(page.site.article.original_title)
    return data.citation(page, made.forms(page.words.ui("cite.plain")), titles)
