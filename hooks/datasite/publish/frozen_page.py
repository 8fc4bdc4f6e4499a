"""The page of a published version's folder: what it is, its files, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ..languages import language
from ..load.versions import order
from ..model import Change, Site
from ..pages.changes import newest_first
from ..pages.markup import NOTHING, joined, link
from ..pages.policy import with_policy
from ..release import LICENCE_SHORT, LICENCE_URL
from ..words import Words
from .front import Home

TABLE = "observations.csv"
ROOT = "../../"  # from the folder of a version to the root of the site
DOCUMENT = Markup(
    '<!doctype html>\n<html lang="%s" dir="%s">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    '<meta name="robots" content="noindex">\n<title>%s</title>\n%s\n</head>\n'
    '<body class="md-typeset ds-embed"><main>\n<h1>%s</h1>\n%s</main></body>\n</html>\n'
)
STYLES = joined(
    Markup('<link rel="stylesheet" href="%sassets/css/%s.css">') % (ROOT, name)
    for name in ("tokens", "embed")
)


def page(site: Site, words: Words, version: str, home: Home | None) -> str:
    """The whole page, in one language."""
    title = words.ui("frozen.title").replace("{version}", version)
    since = [change for change in site.changes if order(change.version) > order(version)]
    files = ((TABLE, "frozen.file"), ("datapackage.json", "file.datapackage"))
    listed = (
        Markup('<li><a href="%s" download>%s</a>%s%s</li>')
        % (name, name, words.marks.colon, words.ui(said))
        for name, said in files
    )
    parts = (
        Markup("<p>%s</p>\n<ul>%s</ul>\n") % (words.ui("frozen.what"), joined(listed)),
        told(words, "frozen.with", (c for c in site.changes if c.version == version)),
        told(words, "frozen.since", since) or Markup("<p>%s</p>\n") % words.ui("frozen.unchanged"),
        Markup('<p>%s</p>\n<p><a rel="license" href="%s">%s</a></p>\n')
        % (
            link(ROOT + (home.data if home else ""), words.ui("frozen.now")),
            LICENCE_URL,
            LICENCE_SHORT,
        ),
    )
    name = f"{title} – {home.name}" if home else title
    way = language(words.language).writing.locale.text_direction
    return with_policy(DOCUMENT % (words.language, way, name, STYLES, title, joined(parts)))


def told(words: Words, heading: str, changes: Iterable[Change]) -> Markup:
    """Changes with day and version under a heading, newest first; nothing of none."""
    rows = joined(
        Markup("<dt>%s</dt><dd>%s</dd>")
        % (words.join_facts((words.period(each.date), each.version)), words.text(each.text))
        for each in newest_first(changes)
    )
    return Markup("<h2>%s</h2>\n<dl>%s</dl>\n") % (words.ui(heading), rows) if rows else NOTHING
