"""What only its makers can decide of a site, and a new one has not: its address, and which area it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..location import Location
from ..model import Article, Site
from ..problems import Problem, problem_at
from ..rules import rule
from .settings import setting_location, tree

SETTINGS, ADDRESS = "mkdocs.yml", "site_url"
NOWHERE = "https://example.org/"  # the address that `new` gives


def guessed_subject(site: Site) -> Iterator[Problem]:
    """That the article does not say which of several areas it is about, so that they are counted."""
    counts = Counter(o.area for o in site.observations.values() if o.locator is not None)
    if site.article.subject is None and len(counts) > 1:
        yield uncertain(site.article, site.subject or "", counts)


@rule("subject-guessed", hard=True)
def uncertain(article: Article, area: str, counts: Counter[str]) -> Problem:
    """The values of the article are of several areas, and nobody has said which of them the article is about.

    Why: Values of the subject are named without it, and drawn in colour; of every other area readers are told
    which it is. Where nobody says, the subject is the area of most values, and one more table may change it.

    Example:
        data/sections/fleet.yml:
            observations:
            - id: ferries
              area: lakeland
              title: {en: Ferries of Lakeland, zh: Ferries of Lakeland}
    Instead:
        data/article.yml:
            article:
              title: {en: Mirror Lake Port opens, zh: Mirror Lake Port opens}
              original_title: Mirror Lake Port opens
              publisher: {en: Lakeside Gazette, zh: Lakeside Gazette}
              credit: {en: Port office, zh: Port office}
              published: 2031-09-01
              retrieved: {en: From an invented page., zh: From an invented page.}
              subject: mirror-lake
              language: zh-Hant
        data/sections/fleet.yml:
            observations:
            - id: ferries
              area: lakeland
              title: {en: Ferries of Lakeland, zh: Ferries of Lakeland}
    """
    count = f"{counts[area]} of {counts.total()} values"
    message = f"of several areas {area} is taken for what the article is about, by {count}"
    hint = f"write `subject: {area}` under `article:`, or another area of data/areas.yml"
    return problem_at(article.place, message, hint)


def unaddressed(root: Path) -> Iterator[Problem]:
    """That the site still has the address that a new one gets."""
    if (root / SETTINGS).is_file():
        node, shown, _ = tree(root / SETTINGS, root)
        found = node.value.get(ADDRESS) if node and isinstance(node.value, dict) else None
        if found and found.value == NOWHERE:
            yield nobody_there(setting_location(node, shown, ADDRESS))


@rule("address-placeholder", hard=True)
def nobody_there(place: Location) -> Problem:
    """The address of the site is still the one that `new` wrote.

    Why: Citations, downloads, feeds and pictures carry the address of the site away with them. This one leads to
    nobody. `check` lists it as a thing to do; `release`, and with `--check` the workflow that publishes, refuse it.

    Example:
        mkdocs.yml:
            site_url: https://example.org/
    Instead:
        mkdocs.yml:
            site_url: https://our-paper.github.io/our-site/
    """
    hint = f"write where it will stand, as `{ADDRESS}: https://OWNER.github.io/REPOSITORY/`"
    return problem_at(place, f"the site has no address of its own yet: {NOWHERE}", hint)
