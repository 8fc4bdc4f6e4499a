"""oEmbed: from the address of a figure's page, programs that write for the web find the code of its frame.

A static host answers one address one way: `maxwidth` and `maxheight` are not heeded, and JSON is the only format. The
frame is as wide as its column whatever `width` says.
"""

from __future__ import annotations

from markupsafe import Markup

from ..model import Figure
from ..pages.card import address
from ..pages.embedding import COLUMN, framed, high
from ..pages.page import Page, embed_url
from ..render.card import HEIGHT, WIDTH
from .cells import json_bytes


def oembed_url(figure_id: str) -> str:
    """Where the answer for a figure stands, from the root of an edition."""
    return f"{embed_url(figure_id)}oembed.json"


def oembed(page: Page, record: Figure) -> bytes:
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
