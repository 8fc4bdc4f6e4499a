"""The block that says what is published: what each column means."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ..directives import block
from ..pages import data
from ..pages.page import Page
from .tables import codebook_rows, explained


@block("codebook")
def codebook(page: Page) -> Markup:
    """Every column of the published tables."""
    words = {language: replace(page.words, language=language) for language in page.site.languages}
    return data.codebook(page, codebook_rows(explained(page.site, words), page.words))
