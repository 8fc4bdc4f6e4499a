"""An Atom feed of what changed in the data, one a language."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from ..model import Change, Site
from ..pages.changes import turned
from ..release import LICENCE_URL, Release
from ..words import Words
from ..words.released import makers

FEED = "feed.xml"  # from the root of an edition


def feed(
    site: Site, words: Words, release: Release, *, name: str, home: str, page: str
) -> Iterator[bytes]:
    """The feed of one edition, or none where nothing changed or the site's address is unknown.

    `name` is what the edition is called, `home` where it begins, `page` where changes are listed.
    """
    if not (site.changes and release.base_url):
        return
    changes = sorted(site.changes, key=lambda change: (change.date.order, change.id), reverse=True)
    here = release.url(home)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{words.language}">',
        f"<id>{escape(here)}</id>",
        f"<title>{escape(name)}</title>",
        f"<updated>{timestamp(changes[0])}</updated>",
        f"<author><name>{escape(makers(words, release, name))}</name></author>",
        f'<link rel="alternate" type="text/html" href={quoteattr(here)}/>',
        f'<link rel="self" type="application/atom+xml" href={quoteattr(release.url(home + FEED))}/>',
        f"<rights>{LICENCE_URL}</rights>",
    ]
    for change in changes:
        lines += entry(change, words, release.url(f"{page}#change-{change.id}"))
    yield ("\n".join((*lines, "</feed>")) + "\n").encode()


def entry(change: Change, words: Words, address: str) -> list[str]:
    """One change with the values it corrects; its address is its identity."""
    text = escape(words.text(change.text))
    values = "".join(f"\n{escape(line)}" for line in corrected(words, change))
    return [
        "<entry>",
        f"<id>{escape(address)}</id>",
        f"<title>{escape(change.version)}: {text}</title>",
        f"<updated>{timestamp(change)}</updated>",
        f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>',
        f'<content type="text">{text}{values}</content>',
        "</entry>",
    ]


def corrected(words: Words, change: Change) -> Iterator[str]:
    """A line for each value that a change corrects."""
    for each in change.corrected:
        o = words.site.observations.get(each.id)
        yield words.labelled(words.called(o) if o else each.id, turned(words, each))


def timestamp(change: Change) -> str:
    """The start of the day of a change, as Atom wants it."""
    return f"{change.date}T00:00:00Z"
