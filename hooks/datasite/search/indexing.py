"""The index of one edition: what the builder found on the pages, and what the records say of themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import astuple
from html import unescape
from typing import Any

from ..check.wanted_pages import StandIn
from ..pages.edition import Edition
from .folding import fold
from .records import PAGE, Entry, entries

TAG = re.compile(r"<[^>]+>")
SPACE = re.compile(r"\s+")
CHECKSUM = re.compile(r"(?:SHA-256 *)?\b[0-9a-f]{64}\b")  # for programs, and nobody types one


def index(built: str, edition: Edition) -> str:
    """The index as JSON, from the builder's own; `assets/js/search-find.js` reads it."""
    known = {entry.location: entry for entry in entries(edition)}
    found = json.loads(built)["docs"]
    titles = {each["location"]: plain_text(each["title"]) for each in found}
    documents = []
    for each in found:
        entry, url = known.pop(each["location"], None), each["location"]
        instead = edition.index.wanted.get(url.partition("#")[0])
        spoken = languages_of(each, entry, instead) if instead else {}
        documents.append(document(each, entry, titles) | spoken)
    documents += [
        document({"location": e.location, "title": e.names[0], "text": ""}, e, titles)
        for e in known.values()
    ]
    text = json.dumps(documents, ensure_ascii=False)
    other = edition.words.other
    content = {
        "other": other.code if other else "",
        "fold": fold(text, edition.site.simplified),
        "suggested": [f"indicators/{id_}/" for id_ in edition.site.suggestions],
        "docs": documents,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def document(
    found: Mapping[str, str], entry: Entry | None, titles: Mapping[str, str]
) -> dict[str, Any]:
    """One place of the site; without a record it is found by its title and text alone."""
    url, title, text = found["location"], plain_text(found["title"]), plain_text(found["text"])
    page, _, anchor = url.partition("#")
    if entry is None:
        kind = titles.get(page, "") if anchor else ""
        return {"url": url, "title": title, "kind": kind, "text": text} | (
            {"heading": 1} if anchor else {"weight": PAGE}
        )
    known: dict[str, Any] = {
        "url": url,
        "title": title,
        "kind": entry.kind or titles.get(page, ""),
        "weight": entry.weight,
        "text": text if entry.text is None else entry.text,
        "names": [name for name in entry.names if name != title],
        "others": entry.others,
        "values": [astuple(value) for value in entry.values],
        "exact": [words for words in entry.exact if words],
        "also": entry.also,
        "about": " · ".join(dict.fromkeys(entry.about)),
    }
    return {key: what for key, what in known.items() if what or key == "text"}


def languages_of(found: Mapping[str, str], entry: Entry | None, instead: StandIn) -> dict[str, str]:
    """Of a place on a page in another language: that of its text, and of its title if it is that page's own."""
    url, title = found["location"], plain_text(found["title"])
    titled = "#" in url or title == instead.heading
    told = entry is None or entry.text is None
    return {key: instead.language for key, so in (("titled", titled), ("lang", told)) if so}


def plain_text(html: str) -> str:
    """Text without tags, entities and the marks between words that the builder may put in."""
    text = unescape(TAG.sub(" ", html)).replace("\u200b", "")
    return SPACE.sub(" ", CHECKSUM.sub("", text)).strip()
