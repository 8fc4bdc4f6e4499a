"""The sections of the article: cards on the overview, and each section's heading in the source."""

from __future__ import annotations

from markupsafe import Markup

from ..directives import block
from .exactness import own_values
from .inline import html
from .markup import in_language, joined, link, paragraph
from .page import Page


@block("sections")
def sections(page: Page) -> Markup:
    """A card for each section: its name, what it says, how many values it gives."""
    cards = []
    for section in page.site.article.sections:
        home = page.index.sections.get(section.id)
        values = sum(o.section == section.id for o in own_values(page.site))
        if home is None and not values:  # such as a title, which leads nowhere and counts nothing
            continue
        count = page.ui("sections.values").replace("{n}", str(values)) if values else ""
        title = link(page.link(home) if home else None, page.words.text(section.name))
        cards.append(
            Markup(
                '<div class="ds-card"><p class="ds-card__title">%s</p>'
                '<p class="ds-card__text">%s</p><p class="ds-card__number">%s</p></div>'
            )
            % (title, html(page, section.summary), count)
        )
    return Markup('<div class="ds-cards" data-search-exclude>%s</div>') % joined(cards)


@block("heading-source", takes="section")
def heading_source(page: Page, ids: tuple[str, ...]) -> Markup:
    """The heading that the copy received prints over each section; nothing where it is ours."""
    known = (page.site.section(section_id) for section_id in ids)
    ours = {each.id for each in known if each and (each.headings or page.site.article.headings)}
    return joined(printed(page, section_id) for section_id in ids if section_id not in ours)


def printed(page: Page, section_id: str) -> Markup:
    """The heading of one section, in the script of the page and with its quotation marks.

    A page in the other script of the article's language would else seem badly converted.
    """
    section = page.site.section(section_id)
    if section is None or section.heading is None:
        return paragraph("ds-heading-source", page.ui("section.no_heading"))
    language = page.language if page.words.native else page.site.article.language
    words = page.words.converted(section.heading)
    if page.words.native:
        words = words.translate(str.maketrans("“”", page.words.ui("verbatim.quotes")))
    return paragraph(
        "ds-heading-source", joined((page.ui("section.heading"), in_language(language, words)), " ")
    )
