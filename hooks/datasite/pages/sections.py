"""The sections of the article: cards on the overview, and each section's heading in the source."""

from __future__ import annotations

from html import escape

from ..directives import block
from .inline import html
from .page import Page


@block("sections")
def sections(page: Page) -> str:
    """A card for each section: its name, what it says, how many values it gives."""
    cards = []
    for section in page.site.article.sections:
        home = page.index.sections.get(section.id)
        values = sum(o.section == section.id for o in page.site.observations.values())
        count = page.ui("sections.values").replace("{n}", str(values)) if values else ""
        name = page.plain(section.name)
        title = f'<a href="{page.link(home)}">{name}</a>' if home else name
        cards.append(
            f'<div class="ds-card"><p class="ds-card__title">{title}</p>'
            f'<p class="ds-card__text">{html(page, section.summary)}</p>'
            f'<p class="ds-card__number">{count}</p></div>'
        )
    return f'<div class="ds-cards">{"".join(cards)}</div>'


@block("heading-source", takes="section")
def heading_source(page: Page, ids: tuple[str, ...]) -> str:
    """The heading that the copy received prints over each section."""
    return "".join(printed(page, section_id) for section_id in ids)


def printed(page: Page, section_id: str) -> str:
    """The heading of one section, in the script of the page.

    A page in the other script of the article's language would else seem badly converted.
    """
    section = page.site.section(section_id)
    if section is None or section.heading is None:
        return f'<p class="ds-heading-source">{page.ui("section.no_heading")}</p>'
    language = page.language if page.words.native else page.site.article.language
    words = f'<span lang="{language}">{escape(page.words.converted(section.heading))}</span>'
    return f'<p class="ds-heading-source">{page.ui("section.heading")} {words}</p>'
