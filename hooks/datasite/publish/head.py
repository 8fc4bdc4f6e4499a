"""Metadata in a page's head: the feed, and the datasets that the page describes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ..directives import Directive
from ..pages.markup import trusted
from ..pages.page import Page
from ..pages.page_index import figure_url
from .atom import FEED
from .cells import script_json
from .described import Described
from .embeds import discovery
from .scholarly import citation_tags

OWN = "figure-page"  # the block of a figure's own page


def head_metadata(page: Page, blocks: Sequence[Directive]) -> Iterator[Markup]:
    """The tags for the head of a page that has these blocks."""
    if page.site.changes and page.site_url:
        yield Markup('<link rel="alternate" type="application/atom+xml" title="%s" href="%s">') % (
            page.ui("feed.title"),
            page.link(FEED),
        )
    for figure_id in (word for block in blocks if block.name == OWN for word in block.words):
        if page.site_url:
            yield discovery(page, page.site.figures[figure_id])
    url = page.absolute(page.edition + page.url)
    whole = page.absolute(page.edition + page.index.blocks.get("downloads", ""))
    yield from citation_tags(page, blocks, whole)
    described = Described(
        page.site,
        page.words,
        page.release,
        lambda figure: page.draw(figure).description,
        lambda figure: page.absolute(page.edition + figure_url(figure.id)),
    )
    for each in described.page(url, whole, blocks, is_home=not page.url):
        yield Markup('<script type="application/ld+json">%s</script>') % trusted(script_json(each))
