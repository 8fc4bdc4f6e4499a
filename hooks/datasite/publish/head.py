"""What a page tells programs in its head: the feed, and the datasets it describes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..directives import Directive
from ..pages.page import Page
from .cells import script_json
from .described import Described
from .feed import FEED


def head_metadata(page: Page, blocks: Sequence[Directive]) -> Iterator[str]:
    """The tags for the head of a page that has these blocks."""
    if page.site.changes and page.site_url:
        yield (
            '<link rel="alternate" type="application/atom+xml" '
            f'title="{page.ui("feed.title")}" href="{page.link(FEED)}">'
        )
    url = page.absolute(page.edition + page.url)
    whole = page.absolute(page.edition + page.index.blocks.get("downloads", ""))
    described = Described(
        page.site, page.words, page.release, lambda figure: page.draw(figure).description
    )
    for each in described.page(url, whole, blocks, is_home=not page.url):
        yield f'<script type="application/ld+json">{script_json(each)}</script>'
