"""A figure as a page for frames of other sites: nothing around it, and no script needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ..languages import language
from ..model import Figure
from ..release import LICENCE_URL
from ..words.released import version_said
from .figure import because, remarks, shown, subtitle
from .figure_sources import source
from .figure_table import data_table
from .inline import html
from .markup import NOTHING, joined, link, paragraph
from .page import Page
from .page_index import figure_url
from .policy import with_policy
from .rendered_figure import RenderedFigure

STYLES = ("tokens", "figure", "embed")
# The ids are no places: where an address ends with one of them, the style sheet has those colours.
DOCUMENT = Markup(
    '<!doctype html>\n<html lang="%s" dir="%s" class="no-js" id="dark">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    '<meta name="robots" content="noindex">\n<base target="_top">\n<title>%s</title>\n%s\n</head>\n'
    '<body class="md-typeset ds-embed" id="light">\n<main>%s</main>\n%s\n</body>\n</html>\n'
)
FIGURE = Markup(
    '<figure class="ds-figure ds-figure--whole" data-figure="%s"><figcaption class="ds-figure__head">'
    '<h1 class="ds-figure__title">%s</h1>%s</figcaption>%s</figure>'
)
# Tells the page around how high this one is: when that changes, and when asked.
TELL = Markup(
    "<script>if (parent !== self) {const tell = () => parent.postMessage("
    '{datasite: "%s", height: Math.ceil(document.documentElement.getBoundingClientRect().height)}, "*"); '
    'new ResizeObserver(tell).observe(document.body); addEventListener("message", tell);}</script>'
)


def document(page: Page, record: Figure) -> str:
    """The whole page of a figure in a frame; its links open in place of the page around it."""
    page = replace(page, opens=False)
    drawn = page.draw(record)
    parts = (
        shown(drawn, whole=drawn.whole),
        remarks(page, record),
        source(page, record),
        because(page, record),
        data_table(page, drawn) if drawn.rows else NOTHING,
        paragraph("ds-figure__from", page.join_facts(imprint(page, record, drawn))),
    )
    sub = subtitle(page, record, home=True)  # what is around it may be about any place
    under = paragraph("ds-figure__sub", sub) if sub else NOTHING
    figure = FIGURE % (record.id, html(page, record.title), under, joined(parts))
    way = language(page.language).writing.locale.text_direction
    title, loads = page.words.text(record.title), joined(head(page, record), "\n")
    return with_policy(DOCUMENT % (page.language, way, title, loads, figure, TELL % record.id))


def head(page: Page, record: Figure) -> Iterator[Markup]:
    """Which page search engines are to know in this one's place, and what it loads."""
    if page.site_url:
        lasting = page.absolute(page.edition + figure_url(record.id))
        yield Markup('<link rel="canonical" href="%s">') % lasting
    font = page.link("assets/fonts/datasite-sans.woff2")
    yield Markup('<link rel="preload" href="%s" as="font" type="font/woff2" crossorigin>') % font
    for name in STYLES:
        yield Markup('<link rel="stylesheet" href="%s">') % page.link(f"assets/css/{name}.css")


def imprint(page: Page, record: Figure, drawn: RenderedFigure) -> Iterator[Markup]:
    """Where a figure is from, in which version, and what may be done with it."""
    yield link(page.figure_page(record.id), page.name)
    yield Markup.escape(version_said(page.words, drawn.caption.version))
    yield Markup('<a rel="license" href="%s">%s</a>') % (LICENCE_URL, drawn.caption.licence)
