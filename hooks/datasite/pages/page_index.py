"""Where everything stands in an edition: the page of each block, figure and section, and those made from records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..check.wanted_pages import StandIn
from ..directives import directives


@dataclass(frozen=True)
class PageIndex:
    """Where each block, figure and section stands, as URLs from the root of an edition."""

    blocks: Mapping[str, str]  # block name → page URL
    figures: Mapping[str, str]  # figure id → page URL
    sections: Mapping[str, str]  # section id → page URL
    urls: tuple[str, ...] = ()  # of all pages
    wanted: Mapping[str, StandIn] = field(default_factory=dict)  # page URL → what is shown instead


EMPTY = PageIndex({}, {}, {})


def index_pages(
    sources: Iterable[tuple[str, str]], wanted: Mapping[str, StandIn] | None = None
) -> PageIndex:
    """The index of an edition, from (URL, Markdown) of every page; what stands on several is of the first.

    `wanted` are the pages that wait for their translation.
    """
    blocks: dict[str, str] = {}
    figures: dict[str, str] = {}
    sections: dict[str, str] = {}
    urls = []
    for url, text in sources:
        urls.append(url)
        for directive in directives(text):
            blocks.setdefault(directive.name, url)
            if directive.name == "figure":
                for figure_id in directive.words:
                    figures.setdefault(figure_id, url)
            elif directive.name == "heading-source" and directive.words:
                sections.setdefault(directive.words[0], url)
    return PageIndex(blocks, figures, sections, tuple(urls), wanted or {})


def indicator_url(indicator_id: str) -> str:
    """Where an indicator has a page of its own, from the root of an edition."""
    return f"indicators/{indicator_id}/"


def figure_url(figure_id: str) -> str:
    """Where a figure has a page of its own, from the root of an edition."""
    return f"figures/{figure_id}/"


def embed_url(figure_id: str) -> str:
    """Where a figure stands by itself, for frames of other sites, from the root of an edition."""
    return f"embed/{figure_id}/"
