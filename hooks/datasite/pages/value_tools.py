"""What a reader may do with one value: link to it, cite it, challenge it.

Its address is its row on the page of its indicator. A challenge opens the form of the repository
(.github/ISSUE_TEMPLATE) with what names the value filled in; the ids of the form's fields are FIELDS.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from markupsafe import Markup

from .. import citations
from ..citations import Work
from ..model import Observation
from .cited import formats
from .markup import NOTHING, folded, link
from .page import Page, indicator_url

TEMPLATE = "challenge-a-number.yml"
FIELDS = ("observation", "language", "paragraph", "fragment", "version")
TOOLS = "ds-value-tools"  # what the script puts into the explanation of a value


def address(page: Page, of: Observation) -> str:
    """The address of a value on the published site; nothing where that is unknown."""
    return page.release.address(f"{page.edition}{indicator_url(of.indicator)}#{of.id}")


def cited(page: Page, of: Observation) -> Work:
    """A value as it is cited."""
    return citations.of_value(page.words, page.release, address(page, of), page.name, of)


def stated_in(of: Observation) -> str:
    """Where a value is said to come from: its paragraph, its formula, or another source."""
    return of.locator or of.formula or of.source


def challenge(page: Page, said: Mapping[str, str]) -> str:
    """The address that opens a challenge of what is said; nothing where the site has no repository for it."""
    known = {"language": page.language, "version": page.release.version}
    asked = {"template": TEMPLATE, "title": f"{said['observation']}: ", **known, **said}
    query = "&".join(f"{key}={quote(value, safe='{}')}" for key, value in asked.items())
    return f"{page.release.issues}?{query}" if page.release.issues else ""


def challenged(page: Page, of: Observation) -> str:
    """The address that opens a challenge of one value."""
    said = (of.id, stated_in(of), of.as_stated or "")
    return challenge(page, dict(zip(("observation", "paragraph", "fragment"), said, strict=True)))


def value_tools(page: Page, of: Observation) -> Markup:
    """Address, citation and challenge of a value, folded beside it."""
    there = link(f"#{of.id}", address(page, of) or f"#{of.id}")
    body = Markup("<p>%s</p>%s") % (
        there,
        formats(page, citations.forms(cited(page, of), page.words)),
    )
    if href := challenged(page, of):
        body += Markup("<p>%s</p>") % link(href, page.ui("value.challenge"))
    return folded(page.ui("value.take"), body, "ds-value-tools")


def template(page: Page) -> Markup:
    """What the explanation of a value offers where scripts run; they fill in which value it is."""
    gaps = {"observation": "{id}", "paragraph": "{from}", "fragment": "{stated}"}
    href = challenge(page, gaps)
    more = Markup('<a class="ds-pop__challenge" data-href="%s">%s</a>') % (
        href,
        page.ui("value.challenge"),
    )
    return Markup(
        '<template id="%s"><span class="ds-pop__tools">'
        '<button type="button" data-done="%s">%s</button>%s</span></template>'
    ) % (TOOLS, page.ui("value.copied"), page.ui("value.copy"), more if href else NOTHING)
