"""Which folder a build may fill: never one with sources, nor one with files that no build made."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

LIST = ".datasite.json"  # in a site: the names at its top that a build made, and the next replaces
LIKE_MKDOCS = {"404.html", "sitemap.xml", "sitemap.xml.gz"}  # MkDocs writes these, under any theme
REMEDY = "give site_dir in mkdocs.yml, or -d, a folder of its own, such as site"


class Refused(Exception):
    """A folder that cannot be filled, with what to do instead."""


def output(site: Path, root: Path, sources: Iterable[Path]) -> Path:
    """The folder that `site` means, links followed. Raises Refused unless a build may fill it.

    Folders are compared as the disk sees them: under a link, a mount or other capitals they are the same.
    """
    for path in (site, *site.parents):
        if path.is_symlink() and not path.exists():
            where = f"a link to {path.readlink()}, which is not there"
            raise Refused(f"{path}: this is {where} — make that folder, or remove the link")
        if path.exists() and not path.is_dir():
            raise Refused(f"{path}: this is a file, not a folder — remove it, or {REMEDY}")
    real = Path(os.path.realpath(site))
    if _is_one_of(real, (root, *root.parents)):
        raise Refused(f"{site}: the project itself is in this folder — {REMEDY}")
    if _is_one_of(real, [Path(os.environ.get("HOME") or root)]):
        raise Refused(f"{site}: this is a home folder — {REMEDY}")
    if ".git" in (part.lower() for part in real.parts):
        raise Refused(f"{site}: what is in .git is not for builds — {REMEDY}")
    for source in sources:
        if _is_one_of(source, (root, *root.parents)):
            continue  # the site may stand beside other sources there
        if _is_one_of(source, (real, *real.parents)) or _is_one_of(real, source.resolve().parents):
            raise Refused(f"{site}: sources of the project are in {source} — {REMEDY}")
    if real.exists() and visible(real) and not made(real):
        some = ", ".join(sorted(visible(real))[:3])
        raise Refused(f"{site}: no build made what is in it ({some}) — empty it, or {REMEDY}")
    return real


def names_in(folder: Path) -> set[str]:
    """All names at the top of a folder."""
    return {path.name for path in folder.iterdir()}


def visible(folder: Path) -> set[str]:
    """Those that people see; a new volume has one that is the system's."""
    return {name for name in names_in(folder) if not name.startswith(".")} - {"lost+found"}


def made(site: Path) -> set[str]:
    """The names at the top of a site that a build made: what is listed, or without a list all of MkDocs' site.

    No build makes links: whoever put one in the place of a folder keeps it.
    """
    there = visible(site)
    names = set(names_listed(site / LIST)) or (there if there >= LIKE_MKDOCS else set())
    return {name for name in names if not (site / name).is_symlink()}


def names_listed(file: Path) -> list[str]:
    """The names in a list, or none where it is missing or garbled."""
    try:
        content = json.loads(file.read_bytes())
        return [name for name in content["made"] if isinstance(name, str)]
    except (OSError, ValueError, LookupError, TypeError):
        return []


def list_of(names: Iterable[str]) -> bytes:
    """A list that says to whom finds it what it is."""
    note = "A build made these and the next one replaces them. It leaves everything else alone."
    return json.dumps({"note": note, "made": sorted(names)}, indent=1).encode() + b"\n"


def _is_one_of(path: Path, others: Iterable[Path]) -> bool:
    return path.exists() and any(o.exists() and path.samefile(o) for o in others)
