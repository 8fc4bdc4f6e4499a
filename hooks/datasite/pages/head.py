"""What goes into a page's head once its content is known: its picture, and what it tells programs."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from ..render.card import HEIGHT, WIDTH, Card
from .card import address, alternative
from .page import Page


def into_head(html: str, tags: Iterable[str]) -> str:
    """The page with more tags at the end of its head."""
    head, closing, body = html.partition("</head>")
    return f"{head}{''.join(tags)}{closing}{body}"


def picture(page: Page, card: Card) -> str:
    """The card as the picture of the page where it is shared."""
    told = {
        "og:image": page.absolute(quote(address(page))),
        "og:image:type": "image/png",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": alternative(page, card),
    }
    tags = (f'<meta property="{key}" content="{escape(said)}">' for key, said in told.items())
    return "".join(tags) + '<meta name="twitter:card" content="summary_large_image">'
