"""What proves published files: the receipt of each that shows a figure, and the list of all their hashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from posixpath import relpath

from .. import charts
from ..model import Figure, Site
from ..receipts import Receipt
from ..release import Release

TAKEN = ("data/", "charts/")  # where files stand that people take away
PAGE = "/index.md"  # of an edition in Markdown
SUMS = "data/SHA256SUMS"


def receipt_of(site: Site, figure: Figure, release: Release, path: str) -> Receipt:
    """Where the file stands, of which version it is, and the records that the figure draws."""
    shown = tuple(record.id for record in charts.records(site, figure))
    return Receipt(release.maker, release.url(path), release.version, figure.id, shown)


def with_sums(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The files by path, and after them the hashes of those to take away, as `sha256sum -c` reads them."""
    lines = []
    for path, content in files:
        yield path, content
        if path.startswith(TAKEN) and not path.endswith(PAGE):
            lines.append(f"{sha256(content).hexdigest()}  {relpath(path, 'data')}\n")
    yield SUMS, "".join(sorted(lines, key=lambda line: line.partition("  ")[2])).encode()
