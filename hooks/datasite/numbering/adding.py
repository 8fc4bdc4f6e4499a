"""Adds the tables of a file to a site that has its article, and leaves everything else there as it is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from .. import languages, schemas
from ..load import article_text
from ..load import tables as on_record
from ..load.ids import ids
from ..load.site_languages import languages_of
from ..period import Period
from ..problems import CommandError
from ..project import checked_site
from ..starter import sample
from ..starter.stock import stocks
from .asides import LAYOUT, told
from .drafted import Drafts
from .files import Read
from .series import There
from .source import tables_of
from .tabled import last, tabled
from .undone import whole_or_not_at_all

HAS_NONE = "fill the site first, with `python -m datasite number ARTICLE`"
READ_AGAIN = "put it back, or write it with `python -m datasite number ARTICLE -o FILE`"


def add_tables(root: Path, path: Path, code: str | None) -> tuple[dict[str, int], list[str]]:
    """Add them as series; gives how many of what were added, and what tables are set aside."""
    if sample.files(root) or not (root / "data" / "article.yml").is_file():
        raise CommandError(f"{root}: this site has no article of its own — {HAS_NONE}")
    if not (root / sample.ARTICLE).is_file():
        raise CommandError(f"{sample.ARTICLE}: the text as received is not there — {READ_AGAIN}")
    tables = tables_of(path)
    if not tables:
        raise CommandError(f"{path}: no table is found in this file — {LAYOUT}")
    site = checked_site(root)
    known = languages_of(root)
    (own,) = stocks([code or site.article.language])
    reader = languages.reader(own.language.code, *known)
    published = site.article.published or Period.parse(f"{datetime.now(UTC):%Y-%m-%d}")
    read = Read(
        "",
        (),
        own.language.code,
        own.language.key,
        reader,
        str(published),
        "",
        stocks(known),
        Drafts(),
    )
    there = There(frozenset(id_ for each in ids(root).values() for id_ in each), last(root))
    record = root / on_record.PATH
    with whole_or_not_at_all(root):
        record.unlink(missing_ok=True)  # else the check asks for the numbers of the new ones
        found = tabled(root, read, tables, published, there)
        kept = [each for each in found if not each.aside]
        received = root / sample.ARTICLE
        text = received.read_text(encoding="utf-8")
        head = "" if "\ntables:\n" in text else "tables:\n"
        if kept:
            received.write_text(text + head + "".join(each.read for each in kept), encoding="utf-8")
            schemas.write(root)
        if cells := article_text(received).cells:
            record.write_text(on_record.content(cells), encoding="utf-8")
    counts = {"table": len(kept), "table value": sum(each.values for each in kept)}
    return counts, told(path, found)
