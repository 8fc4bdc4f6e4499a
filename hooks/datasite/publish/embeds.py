"""What other sites show of this one: each figure as a page for frames, and the oEmbed answer that leads to it.

From the address of a figure's page, programs that write for the web find the code of its frame. A static host
answers one address one way: `maxwidth` and `maxheight` are not heeded, and JSON is the only format. The frame is as
wide as its column whatever `width` says.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ..model import Figure
from ..pages import embed
from ..pages.card import address
from ..pages.edition import Edition
from ..pages.embedding import COLUMN, RESIZE, framed, high
from ..pages.page import Page
from ..pages.page_index import embed_url, figure_url
from ..pages.previews import PREVIEWS, previews
from ..render.card import HEIGHT, WIDTH
from .cells import json_bytes
from .service_worker import script_text


def for_other_sites(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The pages and answers of an edition, and what links to its terms and figures show before they are followed."""
    figures = edition.site.figures.values()
    for figure in figures:
        page = edition.page(embed_url(figure.id))
        yield f"{edition.prefix}{page.url}index.html", embed.document(page, figure).encode()
        if edition.site_url:
            told = answer(edition.page(figure_url(figure.id)), figure)
            yield edition.prefix + oembed_url(figure.id), told
    captions = {figure.id: edition.draw(figure).caption for figure in figures}
    yield edition.prefix + PREVIEWS, previews(edition.words, captions).encode()
    if not edition.prefix:  # once for all editions
        yield RESIZE, script_text("resize").encode()


def oembed_url(figure_id: str) -> str:
    """Where the answer for a figure stands, from the root of an edition."""
    return f"{embed_url(figure_id)}oembed.json"


def answer(page: Page, record: Figure) -> bytes:
    """The answer for the page of a figure, as version 1.0 of oembed.com has it."""
    drawn = page.draw(record)
    told = {
        "version": "1.0",
        "type": "rich",
        "title": drawn.caption.title,
        "provider_name": page.name,
        "provider_url": page.absolute(page.edition),
        "thumbnail_url": page.absolute(address(page)),
        "thumbnail_width": WIDTH,
        "thumbnail_height": HEIGHT,
        "html": framed(page, record, drawn),
        "width": COLUMN,
        "height": high(drawn),
    }
    return json_bytes(told)


def discovery(page: Page, record: Figure) -> Markup:
    """The tag by which a figure's page names its answer."""
    return Markup('<link rel="alternate" type="application/json+oembed" href="%s" title="%s">') % (
        page.absolute(page.edition + oembed_url(record.id)),
        page.draw(record).caption.title,
    )
