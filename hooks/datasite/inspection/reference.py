"""What a file is compared with: a site that stands built, or a Data Package in a folder or a zip."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from posixpath import join, normpath
from typing import Any
from zipfile import BadZipFile, ZipFile

from ..location import shown_path
from ..problems import CommandError
from .arrival import MOST, content_of

MOST_UNPACKED, MOST_FILES = 200_000_000, 10_000  # of an archive
PACKAGE, SUMS = "datapackage.json", "SHA256SUMS"


@dataclass(frozen=True)
class Reference:
    """Published files by their path; `data` is where the Data Package stands, with a slash at its end."""

    name: str
    names: tuple[str, ...]
    read: Callable[[str], bytes]
    data: str = ""

    @cached_property
    def package(self) -> Mapping[str, Any]:
        """The descriptor. Raises CommandError where it is none."""
        try:
            found = json.loads(self.read(self.data + PACKAGE))
            whole = all(isinstance(each["path"], str) for each in found["resources"])
            if whole and isinstance(found.get("version"), str):
                return dict(found)
        except (ValueError, KeyError, TypeError, RecursionError, OSError):
            pass
        raise CommandError(f"{self.name}: its {PACKAGE} is not a Data Package of a site")

    @property
    def version(self) -> str:
        """Of which version it is."""
        return str(self.package["version"])

    @property
    def home(self) -> str:
        """The address of the site, where known."""
        return str(self.package.get("homepage") or "")

    @cached_property
    def tables(self) -> dict[str, Mapping[str, Any]]:
        """The tables by their path."""
        return {self.data + each["path"]: each for each in self.package["resources"]}

    def get(self, path: str) -> bytes | None:
        """The content of a published file, or None where it is not there, or is no longer as it is listed."""
        content = self.read(path) if path in self.known else None
        told = self.listed.get(path)
        if content is None or (told and told != sha256(content).hexdigest()):
            return None
        return content

    @cached_property
    def known(self) -> frozenset[str]:
        """All paths."""
        return frozenset(self.names)

    @cached_property
    def frozen(self) -> tuple[Reference, ...]:
        """The older versions: each in a folder with a Data Package of its own."""
        places = (path.removesuffix(PACKAGE) for path in self.names if path.endswith(f"/{PACKAGE}"))
        return tuple(
            Reference(
                self.name, tuple(n for n in self.names if n.startswith(place)), self.read, place
            )
            for place in sorted(places)
            if place != self.data
        )

    def version_of(self, path: str) -> str:
        """Of which version a file is."""
        found = (each.version for each in self.frozen if path.startswith(each.data))
        return next(found, self.version)

    def place(self, address: str) -> str | None:
        """Where a file with that address stands: the longest end of the address that is a path."""
        parts = [part for part in address.split("/") if part not in ("", ".", "..")]
        ends = ("/".join(parts[start:]) for start in range(len(parts)))
        return next((end for end in ends if end in self.known), None)

    @cached_property
    def listed(self) -> dict[str, str]:
        """Hash by path: of every file that is listed with its hash."""
        found = {
            path: str(each["hash"]).removeprefix("sha256:")
            for path, each in self.tables.items()
            if "hash" in each
        }
        listed = self.read(self.data + SUMS) if self.data + SUMS in self.known else b""
        for path, told in sums(listed).items():
            found[normpath(join(self.data, path)).lstrip("./")] = told
        return found

    @cached_property
    def hashes(self) -> dict[str, str]:
        """Path by hash: of the files that are listed, and of the lists themselves."""
        lists = [path for path in (self.data + PACKAGE, self.data + SUMS) if path in self.known]
        return {told: path for path, told in self.listed.items()} | {
            sha256(self.read(path)).hexdigest(): path for path in lists
        }

    def ending(self, *ends: str) -> Iterator[str]:
        """The paths of files of a kind."""
        return (path for path in self.names if path.endswith(ends))


def sums(content: bytes) -> dict[str, str]:
    """Hash by path, from a list as `sha256sum` writes it."""
    lines = (line.partition(" ") for line in content.decode("utf-8", "replace").splitlines())
    return {path[1:]: told for told, _, path in lines}


def reference_at(path: Path) -> Reference:
    """What stands at a path. Raises CommandError where it is neither a site nor a Data Package."""
    if path.is_dir():
        return of_folder(path)
    content = content_of(path)
    if content.startswith(b"PK"):
        return of_zip(content, shown_path(path))
    if path.name == PACKAGE:
        return of_folder(path.parent)
    raise nothing(path)


def of_folder(folder: Path) -> Reference:
    """A built site, or a folder with a Data Package."""
    data = next((d for d in ("data/", "") if (folder / d / PACKAGE).is_file()), None)
    if data is None:
        raise nothing(folder)
    names = (each.relative_to(folder).as_posix() for each in folder.rglob("*.*"))
    listed = (*names, *([data + SUMS] if (folder / data / SUMS).is_file() else []))
    return Reference(shown_path(folder), listed, lambda name: content_of(folder / name), data)


def of_zip(content: bytes, name: str) -> Reference:
    """A zip with a Data Package; no member is unpacked that says it is larger than any of our files."""
    try:
        archive = ZipFile(io.BytesIO(content))
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise CommandError(f"{name} is an archive that is damaged or cut off") from None
    sizes = {each.filename: each.file_size for each in archive.infolist() if not each.is_dir()}
    if sum(sizes.values()) > MOST_UNPACKED or len(sizes) > MOST_FILES:
        raise CommandError(f"{name} is an archive that holds more than any of a site")
    places = sorted((n for n in sizes if n.rpartition("/")[2] == PACKAGE), key=len)
    if not places:
        raise CommandError(f"{name} is an archive without a {PACKAGE}")

    def read(path: str) -> bytes:
        if sizes[path] > MOST:
            raise CommandError(f"{name}: {path} in it is larger than {MOST:,} bytes")
        try:
            with archive.open(path) as member:
                return member.read(MOST)
        except (BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
            raise CommandError(f"{name}: {path} in it cannot be unpacked ({error})") from None

    return Reference(name, tuple(sizes), read, places[0].removesuffix(PACKAGE))


def nothing(path: Path) -> CommandError:
    """That there is nothing to compare with."""
    return CommandError(
        f"{shown_path(path)} is neither a built site nor a Data Package — build the site with `mkdocs build`, or name "
        f"its folder, a {PACKAGE} or a zip with `--against`"
    )
