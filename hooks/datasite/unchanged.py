"""Keeps a site that was read and found without fault: a build of the same files does neither again."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from .model import Site
from .project import checked_site
from .render import cache

ENGINE = Path(__file__).resolve().parent
FOLDERS = ("data", "docs", "hooks")  # what is read of a project, beside the files at its top
MOST = 4_000_000  # bytes of a file: longer ones are refused, or are no text


def site_of(root: Path, folder: Path) -> Site:
    """The checked site of a project; DataError names everything that is wrong with it."""
    place, key = folder / "site", fingerprint(root)
    told, _, kept = (cache.read(place) or b"").partition(b"\n")
    if key and told == key.encode():
        found: Site = pickle.loads(kept)  # noqa: S301 (our own, with the hash of what it follows from)
        return found
    site = checked_site(root)
    if key:
        cache.write(place, key.encode() + b"\n" + pickle.dumps(site, protocol=5))
    return site


def fingerprint(root: Path) -> str:
    """A hash of all that a site and the check of it follow from; empty where that cannot be read."""
    digest = sha256(f"{sys.version} {cache.code_fingerprint()}".encode())
    try:
        for path in sorted(files(root)):
            digest.update(os.fsencode(path) + f"\0{(size := path.stat().st_size)}\0".encode())
            digest.update(sha256(path.read_bytes()).digest() if size <= MOST else b"")
    except OSError:
        return ""
    return digest.hexdigest()


def files(root: Path) -> Iterator[Path]:
    """The engine's files and those of a project, without what Python makes of modules."""
    yield from (path for path in root.iterdir() if path.is_file())
    for folder in {ENGINE, *(root / name for name in FOLDERS)}:
        for path in folder.rglob("*"):
            if "__pycache__" not in path.parts and path.is_file():
                yield path
