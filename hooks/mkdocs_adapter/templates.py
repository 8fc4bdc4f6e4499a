"""The theme's templates: those of its icons are not listed, and the others are compiled once for all builds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.theme import Theme

from datasite.render import cache

FOLDER = Path(".cache/templates")


class Compiled(BytecodeCache):
    """The compiled templates of a project; Jinja asks of each whether its source is still the same."""

    def __init__(self, root: Path) -> None:
        self.folder = root / FOLDER

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is kept; what is broken counts as absent."""
        content = cache.read(self.folder / bucket.key)
        if content is not None:
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        cache.write(self.folder / bucket.key, bucket.bytecode_to_string())


class Listed(FileSystemLoader):
    """The files of a theme, without what lies in folders whose names begin with a dot: ten thousand icons.

    MkDocs asks for all of them, to copy what is no template, and leaves these out itself.
    """

    def list_templates(self) -> list[str]:
        """The paths of the files, each within its folder."""
        return sorted({path for folder in self.searchpath for path in paths(Path(folder))})


def paths(folder: Path) -> Iterator[str]:
    """The paths of the files of a folder, without those of hidden ones."""
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        within = Path(place).relative_to(folder)
        yield from ((within / name).as_posix() for name in files)


def list_less(theme: Theme) -> None:
    """Have the environment of a theme list its files in this way."""
    usual = theme.get_env

    def environment() -> Environment:
        found = usual()
        found.loader = Listed(theme.dirs)
        return found

    theme.get_env = environment  # type: ignore[method-assign]
