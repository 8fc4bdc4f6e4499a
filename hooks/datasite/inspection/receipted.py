"""Holds a file with a receipt against the file that was published."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any
from urllib.parse import urljoin

from ..receipts import Damaged, Receipt, document, drawing, image, workbook
from . import differences, kinds
from .differences import Found
from .history import History
from .reference import Reference
from .verdict import Verdict, altered, listed, of_receipt, told, unaltered

ASK = "a screenshot or copy cannot be verified: ask for the PNG or SVG as it was downloaded"

COPY = re.compile(r" ?\(\d+\)(?=\.\w+$)")  # the number of a copy


@dataclass(frozen=True)
class Format:
    """How a kind of file is read: its receipt, the hash of its content, what differs between two."""

    found: Callable[[bytes], Receipt | None]
    content_hash: Callable[[bytes], str]
    differences: Callable[[bytes, bytes], Found]
    ends: tuple[str, ...]
    looks: bool = True  # whether how it looks is part of its content


FORMATS = {
    kinds.DRAWING: Format(drawing.found, drawing.content_hash, differences.of_drawings, (".svg",)),
    kinds.IMAGE: Format(image.found, image.content_hash, differences.of_images, (".png",)),
    kinds.DOCUMENT: Format(
        document.found, document.content_hash, differences.of_documents, (".json",)
    ),
    kinds.WORKBOOK: Format(
        workbook.found,
        workbook.content_hash,
        differences.of_workbooks,
        (".xlsx",),
        looks=False,
    ),
}


def receipted_file(
    content: bytes, kind: str, reference: Reference, history: History, name: str
) -> Verdict:
    """The verdict on a file of a name that has a receipt, or ought to. Raises Damaged."""
    reads = FORMATS[kind]
    receipt = reads.found(content)
    if receipt is None:
        return without_receipt(content, kind, reference, name)
    path = reference.place(receipt.address)
    published = (path and reference.get(path)) or b""
    theirs = reads.found(published) if published else None
    if theirs and reads.content_hash(content) == reads.content_hash(published):
        if receipt != theirs:
            return altered(theirs.version, of_receipt(theirs), of_receipts(receipt, theirs))
        if not reads.looks:
            said = f"the same data, saved anew: version {receipt.version}, {of_receipt(receipt)}"
            return Verdict(
                False, said, (f"its cells are those of {path}; how they look was not compared",)
            )
        return unaltered(receipt.version, of_receipt(receipt), path or "")
    if receipt.version != reference.version:
        return of_another_version(content, reads, receipt, reference, history)
    if theirs is None:
        return alone(content, reads, receipt, reference)
    return altered(receipt.version, of_receipt(receipt), reads.differences(content, published))


def of_receipts(here: Receipt, there: Receipt) -> Found:
    """What differs between two receipts."""
    yield from differences.of_values(here.plain(), there.plain(), "its receipt")


def of_another_version(
    content: bytes, reads: Format, receipt: Receipt, reference: Reference, history: History
) -> Verdict:
    """A file of a version that is not the one of the reference: what was corrected since."""
    shows = of_receipt(receipt)
    if reads.content_hash(content) != receipt.sha256:
        return altered(receipt.version, shows, [("its content is not what its receipt is of", "")])
    if history.values and not history.knows(receipt.version):
        return Verdict(
            False, f"version {receipt.version} was never published: {shows}", (receipt.address,)
        )
    since = listed(history.corrected(receipt.version, receipt.records, reference.version))
    what = "since corrected" if since else "and none of its values was corrected since"
    said = f"this is of version {receipt.version}, {what}: {shows}"
    return Verdict(False, said, (f"{reference.name} has version {reference.version}",), since)


def alone(content: bytes, reads: Format, receipt: Receipt, reference: Reference) -> Verdict:
    """A file that the reference has no copy of: only whether its receipt and content agree."""
    shows = of_receipt(receipt)
    if reference.home and not of_one_site(receipt.address, reference.home):
        said = f"this is of another site, “{receipt.site}”: {shows}"
        return Verdict(False, said, (receipt.address, f"{reference.name} is of {reference.home}"))
    if reads.content_hash(content) != receipt.sha256:
        return altered(receipt.version, shows, [("its content is not what its receipt is of", "")])
    said = f"not compared: version {receipt.version}, {shows}"
    why = f"its receipt and its content agree, but {reference.name} has no copy of it"
    return Verdict(False, said, (why, "name a built site with `--against`"))


def of_one_site(file: str, home: str) -> bool:
    """Whether a file, one folder deep in its site, is of that whose front page, or a figure's page, is at `home`."""
    return file.startswith(home) or home.startswith(urljoin(file, ".."))


def without_receipt(content: bytes, kind: str, reference: Reference, name: str) -> Verdict:
    """A file without a receipt: one of the site, of a published content or of a published name alone, or unknown."""
    reads = FORMATS[kind]
    its_hash = reads.content_hash(content)
    for path in reference.ending(*reads.ends):
        published = reference.get(path) or b""
        if published == content:  # a card or a document for programs, which no list names
            return unaltered(reference.version_of(path), path.rpartition("/")[2], path)
        try:
            receipt = reads.found(published)
        except Damaged:
            continue
        if receipt is not None and receipt.sha256 == its_hash:
            said = f"the receipt is gone, the content is unaltered: version {receipt.version}, "
            return Verdict(False, said + of_receipt(receipt), (f"it is that of {path}",))
    if kind == kinds.DOCUMENT and (found := of_a_document(content, reference)):
        return found
    ask = (ASK,) if kind == kinds.IMAGE else ()  # it may be a screenshot
    if same := namesake(name, reference):
        return replace(of_a_name(content, reads, reference, same), more=ask)
    said = f"no receipt: whatever saved this {kind} anew left it out, or it was never of this site"
    return Verdict(False, said, (f"nothing in {reference.name} has its content", *ask))


def namesake(name: str, reference: Reference) -> str | None:
    """The published file that is called the same; of a second download, the browser numbers the name."""
    bare = COPY.sub("", name)
    paths = (*reference.listed, *reference.names)
    return next((path for path in paths if path.rpartition("/")[2] == bare), None)


def of_a_name(content: bytes, reads: Format, reference: Reference, path: str) -> Verdict:
    """A file without a receipt that is called as a published one, and is another."""
    version, published = reference.version_of(path), reference.get(path)
    if published:
        apart = reads.differences(content, published)
    else:
        here, there = sha256(content).hexdigest(), reference.listed.get(path, "")
        apart = iter([(f"its SHA-256 is {here}", there)])
    said = f"not the published file of that name, {path} of version {version}"
    return Verdict(False, f"{said}: no receipt, and another content", found=told(version, apart))


def of_a_document(content: bytes, reference: Reference) -> Verdict | None:
    """The verdict on a document without a receipt that is about the same records as one that has none either."""
    here = document.parsed(content)
    for path in reference.ending(".json"):
        published = reference.get(path) or b"{}"
        there = document.parsed(published)
        if isinstance(here, list) and isinstance(there, list) and alike(here, there):
            found = list(differences.of_values(here, there, ""))
            if not found:
                return unaltered(reference.version, path)
            return altered(reference.version, path, found)
    return None


def alike(here: list[Any], there: list[Any]) -> bool:
    """Whether two lists are of the same kind of records."""
    return bool(here and there) and all(
        isinstance(one, dict) and set(one) >= {"id"} and set(one) == set(there[0]) for one in here
    )
