"""What proves published files: the receipt of each that shows a figure, and the list of all their hashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from posixpath import relpath

from .. import charts
from ..model import Figure, Site
from ..pages.proving import SUMS
from ..receipts import Receipt
from ..release import Release

TAKEN = ("data/", "charts/")  # where files stand that people take away
PAGES = ("/index.md", "/index.html")  # of an edition in Markdown, and of a version


def receipt_of(site: Site, figure: Figure | None, release: Release, path: str) -> Receipt:
    """Where a file stands, of which version it is, and what its figure draws; of the whole, no record by name."""
    shown = charts.records(site, figure) if figure else ()
    records = tuple(record.id for record in shown)
    of = figure.id if figure else ""
    return Receipt(release.maker, release.url(path), release.version, of, records)


def with_sums(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The files by path, and after them the hashes of those to take away, as `sha256sum -c` reads them."""
    lines = []
    for path, content in files:
        yield path, content
        if path.startswith(TAKEN) and not path.endswith(PAGES):
            lines.append(f"{sha256(content).hexdigest()}  {relpath(path, 'data')}\n")
    yield f"data/{SUMS}", "".join(sorted(lines, key=lambda line: line.partition("  ")[2])).encode()
