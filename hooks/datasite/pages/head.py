"""What goes into a page's head once its content is known: its picture, and what it tells programs."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ..model import Figure
from .page import Page


def into_head(html: str, tags: Iterable[str]) -> str:
    """The page with more tags at the end of its head."""
    head, closing, body = html.partition("</head>")
    return f"{head}{''.join(tags)}{closing}{body}"


def picture(page: Page, figure: Figure | None) -> str:
    """The first figure as the picture of the page where it is shared; only with a known address."""
    if figure is None or not page.site_url:
        return ""
    address = page.absolute(f"charts/{figure.id}.{page.language}.png")
    return (
        f'<meta property="og:image" content="{escape(address)}">'
        f'<meta property="og:image:alt" content="{page.plain(figure.title)}">'
        '<meta name="twitter:card" content="summary_large_image">'
    )
