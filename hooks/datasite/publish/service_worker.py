"""The service worker: which files it keeps for reading without a network, and its code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from ..pages.previews import PREVIEWS

WORKER = "sw.js"  # at the root of the site: it answers for everything beside and below it
INDEX = "search/search_index.json"  # from the root of an edition
# Of the pages of one edition, fetched unasked when the reader is idle. A fifth of it goes over the wire.
LIMIT = 4_000_000
SLOT = "const SITE = {};"
LINKED = re.compile(rb'<(?:link|script)\b[^>]*?\s(?:href|src)="?([^"\s>]+\.(?:css|js|svg))[">\s]')
IMPORTED = re.compile(rb'(?:from\s*|import\(\s*|url\()"(\.[^"]+\.(?:js|woff2))"')

# Of each edition: the start of its addresses, and its pages from there, the most important first.
Editions = Mapping[str, Sequence[str]]


def readable(path: str) -> bool:
    """Whether a file of the site is part of reading it, rather than of taking its data away or showing it elsewhere."""
    if "embed" in path.split("/"):
        return False
    drawn = path.endswith(".svg") and "assets/" in path
    return drawn or path.endswith((".html", ".css", ".js", ".woff2", INDEX, PREVIEWS))


def worker(files: Mapping[str, bytes], editions: Editions, limit: int = LIMIT) -> bytes:
    """The worker of a finished site, from the content of its pages and assets by path."""
    code = script_text("worker")
    hashes = {path: sha256(content).hexdigest() for path, content in files.items()}
    version = sha256(json.dumps([code, hashes], sort_keys=True).encode()).hexdigest()[:12]
    known = {
        start: {"pages": small(files, start, urls, limit), "files": used(files, start, urls)}
        for start, urls in editions.items()
    }
    assets = [path for each in known.values() for path in each["files"]]
    first: dict[str, str] = {}
    shared = {path: first.setdefault(hashes[path], path) for path in assets}
    told = {
        "version": version,
        "editions": known,
        "shared": {path: same for path, same in shared.items() if path != same},
    }
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return code.replace(SLOT, f"const SITE = {written};").encode()


def no_worker() -> bytes:
    """A service worker that unregisters itself and clears its cache, where the site is not to be kept."""
    return script_text("worker-off").encode()


def script_text(name: str) -> str:
    """The code beside this module."""
    return Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8")


def small(files: Mapping[str, bytes], start: str, urls: Sequence[str], limit: int) -> list[str]:
    """The search index, the previews and the first pages of an edition, as far as the limit goes."""
    found, room = [], limit
    named = {start + each: start + each for each in (INDEX, PREVIEWS)} | {
        start + url: page(start, url) for url in urls
    }
    for path, file in named.items():
        room -= len(files.get(file, b""))
        if room < 0:
            break
        if file in files:
            found.append(path)
    return found


def used(files: Mapping[str, bytes], start: str, urls: Sequence[str]) -> list[str]:
    """What the pages of an edition load: styles, fonts, scripts and what those import, the icon."""
    found: dict[str, None] = {}
    for url in urls:
        found |= dict.fromkeys(linked(files, page(start, url), LINKED))
    waiting = list(found)
    while waiting:
        more = [each for each in linked(files, waiting.pop(), IMPORTED) if each not in found]
        found |= dict.fromkeys(more)
        waiting += more
    return sorted(found)


def linked(files: Mapping[str, bytes], path: str, pattern: re.Pattern[bytes]) -> Iterator[str]:
    """The files of the site that a file names by a relative address."""
    for match in pattern.finditer(files.get(path, b"")):
        target = normpath(join(dirname(path), match[1].decode()))
        if target in files:
            yield target


def page(start: str, url: str) -> str:
    """The file that answers for a page."""
    return f"{start}{unquote(url)}index.html"
