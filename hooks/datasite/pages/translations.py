"""What waits for a translation, for those who would write one."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from ..check.translations import untranslated
from ..check.wanted_pages import untranslated_pages
from ..directives import block
from ..languages import written_in
from .markup import NOTHING, code, in_language, joined
from .page import Page


@block("translations")
def translations(page: Page) -> Markup:
    """How many texts and pages wait for a translation, each with its line; nothing on a site of one language."""
    if len(written_in(page.site)) < 2:
        return NOTHING
    rows = []
    for found, language in untranslated(page.site):
        place = found.place.inside(*found.steps, language.key)
        of = next(each for each in written_in(page.site) if each.key in found.text)
        said = in_language(of.code, page.words.converted(found.text[of.key]))
        rows.append(page.labelled(code(f"{place.path}:{place.line}"), said))
    for place, _, instead in untranslated_pages(page.site, Path(page.root)):
        of_page = in_language(instead.language, instead.heading)
        rows.append(page.labelled(code(f"{place.path}:{place.line}"), of_page))
    if not rows:
        return Markup("<p>%s</p>") % page.ui("translations.none")
    count = Markup("<p>%s</p>") % page.words.counted("translations", len(rows))
    items = joined(Markup("<li>%s</li>") % row for row in rows)
    return count + Markup("<ul data-search-exclude>%s</ul>") % items
