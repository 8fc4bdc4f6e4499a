"""One sitemap of every page of every edition, each with its address in the other languages."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from ..release import Release

OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)

# Of each edition: the start of its addresses, from the root of the site, and its pages from there.
Editions = Mapping[str, tuple[str, Sequence[str]]]


def sitemap(release: Release, editions: Editions) -> Iterator[tuple[str, bytes]]:
    """The sitemap, the same compressed, and the file that points robots to it.

    Nothing where the site's address is unknown: a sitemap holds whole addresses only.
    """
    if not release.base_url:
        return
    content = "".join((OPENING, *pages(release, editions), "</urlset>\n")).encode()
    moment = int(release.made.timestamp()) if release.made else 0
    yield "sitemap.xml", content
    yield "sitemap.xml.gz", gzip.compress(content, mtime=moment)
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {release.url('sitemap.xml')}\n".encode()


def pages(release: Release, editions: Editions) -> Iterator[str]:
    """An entry for each page; a page has a date only where the release has one."""
    first = next(iter(editions), None)
    known = {language: set(urls) for language, (_, urls) in editions.items()}
    date = f"<lastmod>{release.created}</lastmod>" if release.created else ""
    for prefix, urls in editions.values():
        for url in sorted(urls):
            others: dict[str, str] = {
                language: release.url(start + url)
                for language, (start, _) in editions.items()
                if url in known[language]
            }
            if first in others:
                others["x-default"] = others[first]
            links = "".join(
                f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(address)}/>'
                for language, address in others.items()
            )
            yield f"<url><loc>{escape(release.url(prefix + url))}</loc>{date}{links}</url>\n"
