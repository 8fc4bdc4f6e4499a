"""What goes into a page's head once its content is known: its picture, and what it tells programs."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from markupsafe import Markup

from ..render.card import HEIGHT, WIDTH, Card
from .card import address, alternative
from .markup import joined
from .page import Page


def into_head(html: str, tags: Iterable[Markup]) -> str:
    """The page with more tags at the end of its head."""
    head, closing, body = html.partition("</head>")
    return f"{head}{''.join(tags)}{closing}{body}"


def picture(page: Page, card: Card) -> Markup:
    """The card as the picture of the page where it is shared."""
    told = {
        "og:image": page.absolute(quote(address(page))),
        "og:image:type": "image/png",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": alternative(page, card),
    }
    tags = (Markup('<meta property="%s" content="%s">') % each for each in told.items())
    return joined(tags) + Markup('<meta name="twitter:card" content="summary_large_image">')
