"""The index of one edition: what the builder found on the pages, and what the records add to it."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

from ..pages.edition import Edition
from .folding import fold
from .records import Entry, entries

TAG = re.compile(r"<[^>]+>")
SPACE = re.compile(r"[^\S\n]*\s+")
PAGE, SECTION = 25, 5


def index(built: str, edition: Edition) -> str:
    """The index as JSON, from the builder's own; `assets/js/search-box.js` reads it.

    A document is a list: address, title, weight, names, names in the other language, values, text.
    """
    language = edition.words.language
    known = {entry.location: entry for entry in entries(edition)}
    documents = []
    for found in json.loads(built)["docs"]:
        entry = known.pop(found["location"], None)
        documents.append(document(found, entry))
    documents += [
        document({"location": e.location, "title": e.names[0]}, e) for e in known.values()
    ]
    text = json.dumps(documents, ensure_ascii=False)
    content = {
        "language": language,
        "other": edition.site.article.language if language == "en" else "en",
        "fold": fold(text, edition.site.simplified),
        "docs": documents,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def document(found: dict[str, Any], entry: Entry | None) -> list[Any]:
    """One place of the site; without a record it is found by its title and text alone."""
    location, title = found["location"], plain(found["title"])
    text = plain(found.get("text", ""))
    if entry is None:
        return [location, title, SECTION if "#" in location else PAGE, [], [], [], text]
    names = [name for name in entry.names if name != title]
    return [location, title, entry.weight, names, list(entry.others), list(entry.values), text]


def plain(html: str) -> str:
    """Text without tags, entities and the marks between words that the builder may put in."""
    text = unescape(TAG.sub(" ", html)).replace("\u200b", "")
    return SPACE.sub(" ", text).strip()
