"""Holds a zip against the one that was published, file by file."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import CommandError
from ..receipts import Damaged
from .arrival import MOST
from .differences import Found
from .listed import broken, key
from .reference import Reference, of_zip
from .table import differences, table
from .verdict import Verdict, altered, unaltered


def packed_files(inside: Reference, reference: Reference) -> Verdict:
    """The verdict on a zip that holds a Data Package. Raises Damaged."""
    files = f"Data Package “{inside.package.get('name')}” of {len(inside.names)} files"
    wrong = list(broken(inside))
    if inside.version != reference.version:
        if wrong:
            return altered(inside.version, files, wrong)
        said = f"this is of version {inside.version}: {files}, all as it lists them"
        return Verdict(False, said, (f"{reference.name} has version {reference.version}",))
    path, there = twin(inside, reference)
    if there is None:
        if wrong:
            return altered(inside.version, files, wrong)
        why = f"its tables are as it lists them, but {reference.name} has no copy of it"
        return Verdict(False, f"not compared: version {inside.version}, {files}", (why,))
    found = list(of_members(inside, there))
    return (
        altered(inside.version, files, found) if found else unaltered(inside.version, files, path)
    )


def twin(inside: Reference, reference: Reference) -> tuple[str, Reference | None]:
    """The published zip whose Data Package is called the same."""
    for path in reference.ending(".zip"):
        content = reference.get(path)
        if content is None:
            continue
        try:
            there = of_zip(content, path)
            if there.package.get("name") == inside.package.get("name"):
                return path, there
        except CommandError:
            continue
    return "", None


def of_members(here: Reference, there: Reference) -> Found:
    """What differs between the files of two zips."""
    mine, theirs = members(here), members(there)
    for name, path in theirs.items():
        if name not in mine:
            yield f"without {name}", ""
        elif (now := here.read(mine[name])) != (was := there.read(path)):
            yield from of_files(name, now, was, there)
    yield from ((f"with {name} besides", "") for name in mine if name not in theirs)


def members(of: Reference) -> dict[str, str]:
    """The files of a zip by their name beside its Data Package."""
    return {path.removeprefix(of.data): path for path in of.names}


def of_files(name: str, now: bytes, was: bytes, there: Reference) -> Iterator[tuple[str, str]]:
    """What differs between two files of a name."""
    told = False
    if (each := there.tables.get(there.data + name)) and name.endswith(".csv") and len(now) < MOST:
        original = table(was)
        try:
            for said, other in differences(table(now), original, key(each, original)):
                told = True
                yield f"{name}: {said}", other
        except Damaged as error:
            told = True
            yield f"{name} {error}", ""
    if not told:
        yield f"{name} is another", ""
