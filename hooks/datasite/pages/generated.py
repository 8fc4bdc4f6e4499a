"""Pages that follow from data alone: one for each indicator, and one for each figure."""

from __future__ import annotations

from collections.abc import Iterable

from .. import charts
from ..model import Figure, Indicator
from ..words import Words
from .page_index import figure_url, indicator_url

# The blocks of an indicator's page, in order.
OF_INDICATOR = ("indicator-charts", "indicator", "indicator-related")


def generated(words: Words) -> Iterable[tuple[str, str, Indicator | Figure]]:
    """Path, Markdown, and the record that each page is made of."""
    for indicator in words.site.indicators.values():
        name, definition = words.text(indicator.name), words.text(indicator.definition)
        head = front(name, words.labelled(name, definition))
        url = indicator_url(indicator.id)
        yield (
            source(url),
            head + "\n".join(f"::: {name} {indicator.id}\n" for name in OF_INDICATOR),
            indicator,
        )
    for figure in words.site.figures.values():
        title, what = words.text(figure.title), charts.subtitle(words.site, figure, words)
        description = words.labelled(words.join_facts(what), title)
        # found by search where its section tells of it: once is enough
        head = front(title, description, "search: {exclude: true}\n")
        yield source(figure_url(figure.id)), f"{head}::: figure-page {figure.id}\n", figure


def source(url: str) -> str:
    """The file that becomes the page at a URL."""
    return f"{url.rstrip('/')}.md"


def front(title: str, description: str, more: str = "") -> str:
    """What stands before a page's Markdown."""
    return f"---\ntitle: {quoted(title)}\ndescription: {quoted(description)}\n{more}---\n\n"


def quoted(words: str) -> str:
    """Words as a double-quoted scalar of a page's front matter."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
