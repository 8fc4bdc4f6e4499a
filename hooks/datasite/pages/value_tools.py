"""What a reader may do with one value: link to it, cite it, challenge it.

Its address is its row on the page of its indicator. A challenge opens the form of the repository
(.github/ISSUE_TEMPLATE) with what names the value filled in, by the ids of the form's fields. The explanation of a
value elsewhere fetches what stands in HANDY, once it is opened (assets/js/cite.js): pages stay light. In a row the
theme's button copies the citation; an explanation has none, so the script makes one of the words that HANDY keeps.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from markupsafe import Markup

from .. import citations
from ..citations import Work
from ..model import Observation
from .cited import formats
from .markup import NOTHING, code, folded, link
from .page import Page
from .page_index import indicator_url

TEMPLATE = "challenge-a-number.yml"
HANDY = "ds-value-tools__handy"


def address(page: Page, of: Observation) -> str:
    """The address of a value on the published site; nothing where that is unknown."""
    return page.release.address(f"{page.edition}{indicator_url(of.indicator)}#{of.id}")


def cited(page: Page, of: Observation) -> Work:
    """A value as it is cited."""
    return citations.of_value(page.words, page.release, address(page, of), page.name, of)


def challenged(page: Page, of: Observation) -> str:
    """The address that opens a challenge of a value; nothing where the site has no repository for it."""
    shown = page.words.value(of)
    told = {
        "template": TEMPLATE,
        "title": f"{of.id}: {shown}",
        "observation": of.id,
        "shown": shown,
        "area": page.words.text(page.site.areas[of.area].name),
        "address": address(page, of),
        "language": page.language,
        "paragraph": of.locator or of.formula or of.source,
        "fragment": of.as_stated or "",
        "version": page.release.version,
    }
    return (
        f"{page.release.issues}?{urlencode(told, quote_via=quote)}" if page.release.issues else ""
    )


def value_tools(page: Page, of: Observation) -> Markup:
    """Address, citation and challenge of a value, folded beside it."""
    there = link(address(page, of) or f"#{of.id}", code(f"#{of.id}"))
    href = challenged(page, of)
    handy = Markup('<p class="%s" data-copy="%s" data-copied="%s">%s %s</p>') % (
        HANDY,
        page.ui("value.copy"),
        page.ui("value.copied"),
        there,
        link(href, page.ui("value.challenge")) if href else NOTHING,
    )
    cite = formats(page, citations.forms(cited(page, of), page.words))
    return folded(page.ui("value.take"), handy + cite, "ds-value-tools")
