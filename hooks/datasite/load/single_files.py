"""The files that a site has one of: what each is called, and whether it must be there."""

from __future__ import annotations

from os.path import lexists

from .. import languages
from ..problems import did_you_mean
from .data_file import DataFile
from .folder import SECTIONS, DataFolder
from .judging import CONTEXT
from .site_languages import codes, text_keys

# Name of a file and of its schema: whether every site must have it.
SINGLE = {
    "site": True,
    "article": True,
    "units": True,
    "areas": True,
    "vocabulary": False,
    "sources": True,
    "glossary": False,
    "simplified": False,
    "changes": False,
}


def load_single(folder: DataFolder) -> dict[str, DataFile | None]:
    """The files that a site has one of."""
    data = folder.root / "data"
    known = [f"{name}.yml" for name in (*SINGLE, CONTEXT)]
    meant = set()  # the names that misspelt ones stand for: those files are not missing as well
    for path in folder.entries_of(data):
        # A misspelt file name must not pass in silence.
        if path.suffix in (".yml", ".yaml") and path.name not in known:
            absent = [name for name in known if not lexists(data / name)]
            near = did_you_mean(path.name, absent) or did_you_mean(path.name, known)
            meant.add(near.partition('"')[2].rstrip('"?'))
            hint = f"files here: {', '.join(known)}; sections stand in {SECTIONS}/"
            folder.refuse_name(path, near or hint)
    found: dict[str, DataFile | None] = {}
    for name, needed in SINGLE.items():
        path = data / f"{name}.yml"
        there = lexists(path) or (needed and f"{name}.yml" not in meant)
        found[name] = folder.file(path, name) if there else None
        if name == "site":  # it says in which languages the texts of the others are
            keys = text_keys(folder, found[name])
            # where one is not known, no text can be said to lack it or to have it
            folder.languages = keys if {*codes(found[name])} <= {*languages.known()} else ()
    return found
