"""Says of a file whether it is as the site published it: of which version, with which records, and what was altered.

A file is unaltered where its content is that of the published one; nothing else is. It is recognised by its content,
so that a new name changes nothing, and compared with a built site or a Data Package.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from ..location import shown_path
from ..problems import CommandError
from ..receipts import Damaged, document
from . import kinds
from .archive import packed_files
from .arrival import content_of, readable
from .history import history_of
from .listed import listed_hashes, listed_table, of_path, package
from .project_data import of_project
from .receipted import ASK, FORMATS, receipted_file
from .reference import Reference, of_folder, of_zip, reference_at
from .verdict import Verdict, listed, of_receipt, unaltered

SITE = "site"  # where a build stands, from the root of the project
READ = "CSV, JSON, SVG, PNG, Excel workbooks, zips and the datapackage.json of a site"
YAML, TABLES, CITATIONS = (".yml", ".yaml"), (".csv", ".tsv"), (".bib", ".ris")

__all__ = ["SITE", "inspected", "is_ours"]


def is_ours(path: Path) -> bool:
    """Whether a file is to be inspected, and is not the text of an article."""
    if path.suffix in YAML:
        return False
    return kind_of(path, content_of(path)) != kinds.TEXT or path.suffix in CITATIONS


def kind_of(path: Path, content: bytes) -> str:
    """The kind of a file; a text that is called a table is taken for one."""
    found = kinds.kind(content)
    return kinds.TABLE if found == kinds.TEXT and path.suffix.lower() in TABLES else found


def inspected(path: Path, against: Path | None, root: Path) -> Verdict:
    """The verdict on a file. Raises CommandError where it cannot be one of ours."""
    content = content_of(path)
    kind = kind_of(path, content)
    if kind not in (*FORMATS, kinds.TABLE, kinds.ARCHIVE, kinds.LIST, kinds.TEXT):
        raise CommandError(f"{shown_path(path)} is {kind}{instead(kind)}")
    built = root / SITE
    compared = reference_at(against or built) if against or built.exists() else of_project(root)
    try:
        found = judged(path, content, kind, compared, root)
    except Damaged as error:
        raise CommandError(readable(f"{shown_path(path)} {error}")) from error
    except CommandError as error:
        raise CommandError(readable(str(error))) from error
    return Verdict(
        found.unaltered,
        readable(f"{shown_path(path)}: {found.said}"),
        tuple(readable(line) for line in found.more),
        tuple(readable(line) for line in found.found),
    )


def instead(kind: str) -> str:
    """What to bring in place of a file of a kind that none of ours has."""
    if kind == kinds.CUT_OFF:
        return ""  # it is one that we read, if it were whole
    return f" — {ASK}" if "picture" in kind else f" — `verify` reads {READ}"


def judged(path: Path, content: bytes, kind: str, compared: Reference, root: Path) -> Verdict:
    """The verdict on a file of a kind. Raises Damaged."""
    if kind == kinds.DOCUMENT and is_package(content):
        return package(content, of_folder(path.parent), compared)
    if same := compared.hashes.get(sha256(content).hexdigest()):
        version = compared.version_of(same)
        found = unaltered(version, what(content, kind, compared, same), same)
        return replace(found, found=listed(since(version, compared.version, root)))
    if kind == kinds.TABLE:
        return listed_table(content, compared, history_of(root))
    if kind == kinds.TEXT:
        raise Damaged(f"is no text that {compared.name} holds: altered, or never of this site")
    if kind == kinds.LIST:
        return listed_hashes(content, compared)
    if kind == kinds.ARCHIVE:
        return packed_files(of_zip(content, shown_path(path)), compared)
    return receipted_file(content, kind, compared, history_of(root), path.name)


def since(version: str, now: str, root: Path) -> Iterator[str]:
    """What was corrected since a version that is not the newest."""
    known = history_of(root)
    found = known.corrected(version, known.values.get(version, ()), now)
    yield from (f"since corrected: {each}" for each in found)


def what(content: bytes, kind: str, compared: Reference, same: str) -> str:
    """What a published file shows."""
    reads = FORMATS.get(kind)
    receipt = reads and reads.found(content)
    return of_receipt(receipt) if receipt else of_path(compared, same)


def is_package(content: bytes) -> bool:
    """Whether a JSON document describes a Data Package."""
    found = document.parsed(content)
    return isinstance(found, dict) and "resources" in found
