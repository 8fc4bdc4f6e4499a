"""The engine as files: what a site brings along, by its hash, and how a newer one takes its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from .. import schemas
from ..problems import CommandError

ROOT = Path(__file__).parents[3]
FOLDERS = ("hooks/datasite", "hooks/mkdocs_adapter", "overrides", "docs/assets")
SINGLE = ("hooks/mkdocs_hook.py", "requirements.txt", "zensical.toml", "LICENSE")
MANIFEST = "engine.sha256"  # in the form of sha256sum
SHOWN = 5


def files() -> dict[str, bytes]:
    """Every file of this engine by its path in a site."""
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(paths())}


def paths() -> Iterator[Path]:
    """Where they stand."""
    yield from (ROOT / name for name in SINGLE)
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and path.name[0] != ".":
                yield path


def manifest(of: Mapping[str, bytes]) -> bytes:
    """The file that lists them."""
    return "".join(f"{sha256(each).hexdigest()}  {path}\n" for path, each in of.items()).encode()


def upgrade(folder: Path, *, overwrite: bool = False) -> tuple[int, int]:
    """Bring a site this engine; gives how many files were written and removed.

    A file of the engine that somebody changed there is not lost: CommandError names it, and nothing is touched.
    """
    if folder.resolve() == ROOT:
        raise CommandError(f"{folder} has this engine — start the command from the newer one")
    try:
        listed = listed_in(folder)
        brought = files()
        own = [*changed(folder, listed, brought)]
        if own and not overwrite:
            more = f" and {len(own) - SHOWN} more" if len(own) > SHOWN else ""
            raise CommandError(
                f"changed in {folder}: {', '.join(own[:SHOWN])}{more} — take your change out (styles go into a file "
                "of your own, forms of charts into hooks/forms), or let it go with --overwrite"
            )
        for path, content in brought.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        gone = [path for path in listed if path not in brought]
        for path in gone:
            (folder / path).unlink(missing_ok=True)
        (folder / MANIFEST).write_bytes(manifest(brought))
        schemas.write(folder)
    except OSError as error:
        raise CommandError(f"{error.filename} cannot be written ({error.strerror})") from error
    new = {path for path, each in brought.items() if listed.get(path) != sha256(each).hexdigest()}
    return len(new), len(gone)


def listed_in(folder: Path) -> dict[str, str]:
    """The hash of each file of the engine that a site was made with."""
    try:
        lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        hint = "`python -m datasite new` makes one"
        raise CommandError(f"{folder} is no site with an engine: no {MANIFEST} — {hint}") from None
    pairs = [line.split("  ", 1) for line in lines]
    faulty = [
        number
        for number, pair in enumerate(pairs, start=1)
        if len(pair) != 2 or Path(pair[1]).is_absolute() or ".." in Path(pair[1]).parts
    ]
    if faulty:
        raise CommandError(
            f"{folder / MANIFEST}:{faulty[0]}: a line is a hash, two spaces and a path"
        )
    return {path: digest for digest, path in pairs}


def changed(folder: Path, listed: Mapping[str, str], brought: Mapping[str, bytes]) -> Iterator[str]:
    """The files of the engine that are not as it came, and not as they will be."""
    for path in dict.fromkeys([*listed, *brought]):
        if not (folder / path).exists():
            continue
        found = (folder / path).read_bytes()
        if found != brought.get(path) and sha256(found).hexdigest() != listed.get(path):
            yield path
