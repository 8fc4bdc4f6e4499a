"""The page of another language in the place of one that nobody has translated yet."""

from __future__ import annotations

from markupsafe import Markup

from ..check.wanted_pages import StandIn
from ..languages import language
from ..location import Location
from .markup import NOTHING, link
from .page import Page


def standing_in(page: Page, of: StandIn, content: Markup) -> Markup:
    """Its content, marked as of its language, under a notice in the reader's own; search leaves the notice out."""
    file = page.file_link(Location(of.path, 1, 1))
    mend = link(file, page.ui("page.translate")) if file else NOTHING
    called = page.words.of_language(language(of.language).key)
    said = page.spaced((page.filled("page.wanted", language=called), mend))
    return Markup(
        '<p class="ds-note ds-wanted" data-search-exclude>%s</p>\n<div lang="%s">%s</div>'
    ) % (said, of.language, content)
