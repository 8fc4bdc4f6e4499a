"""A folder of finished drawings by content: an entry that is cut or altered is as good as absent."""

from __future__ import annotations

import json
import os
import pickle
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

Value = TypeVar("Value")
FOLDER = Path(".cache/datasite")
LIBRARIES = (
    "altair",
    "vl-convert-python",
    "OpenCC",
    "Babel",
    "pillow",
    "manimgx-fonts-cjk",
    "fonttools",
)
MOST = 4_000_000  # bytes of a file of a project: longer ones are refused, or are no text
LAYERS = ("model", "charts", "render", "receipts", "words", "languages")


@cache
def code_fingerprint() -> str:
    """A hash of what a drawing depends on beside its data: our code, the fonts, the libraries' versions."""
    root = Path(__file__).resolve().parent.parent
    files = sorted(
        f for layer in LAYERS for end in ("py", "toml") for f in (root / layer).rglob(f"*.{end}")
    )
    digest = sha256()
    fonts = sorted((root / "charts" / "fonts").glob("*.ttf"))
    alone = (root / f"{name}.py" for name in ("period", "bound", "release"))
    for file in (*files, *fonts, *alone):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    for library in LIBRARIES:
        try:
            digest.update(f"{library} {version(library)}\n".encode())
        except PackageNotFoundError:  # an optional one
            digest.update(f"{library} absent\n".encode())
    return digest.hexdigest()


@cache
def engine_fingerprint() -> str:
    """A hash of all that the engine is, with Python and the libraries: for what more than drawing follows from."""
    engine = digest(Path(__file__).resolve().parent.parent)
    return sha256(f"{sys.version} {code_fingerprint()} {engine}".encode()).hexdigest()


def digest(*places: Path) -> str:
    """A hash of files and all that folders hold, but what Python makes of modules; OSError where one is not read."""
    found = sha256()
    within = ([place] if place.is_file() else place.rglob("*") for place in places)
    for path in sorted(chain.from_iterable(within)):
        if path.is_file() and "__pycache__" not in path.parts:
            found.update(os.fsencode(path) + f"\0{(size := path.stat().st_size)}\0".encode())
            found.update(sha256(path.read_bytes()).digest() if size <= MOST else b"")
    return found.hexdigest()


def key(kind: str, *parts: object) -> str:
    """The name of an entry: a hash of everything its content follows from."""
    text = json.dumps(
        [kind, code_fingerprint(), *parts], ensure_ascii=False, sort_keys=True, default=str
    )
    return f"{kind}-{sha256(text.encode()).hexdigest()[:40]}"


def cached(name: str, make: Callable[[], bytes], folder: Path = FOLDER) -> bytes:
    """The entry of that name; made and stored where it is missing or broken."""
    path = place(name, folder)
    content = read(path)
    if content is None:
        content = make()
        write(path, content)
    return content


def remembered(place: Path, key: str, make: Callable[[], Value]) -> Value:
    """A value that was made and kept in one place with what it follows from; made anew where that is another."""
    found: Value | None = unpacked(place, key)
    if found is None:
        pack(place, key, found := make())
    return found


def pack(place: Path, key: str, value: object) -> None:
    """Keep a value in one place with what it follows from."""
    write(place, key.encode() + b"\n" + pickle.dumps(value, protocol=5))


def unpacked(place: Path, key: str) -> Any:
    """The value that is kept in a place, or None where it follows from something else."""
    told, _, kept = (read(place) or b"").partition(b"\n")
    return pickle.loads(kept) if told == key.encode() else None  # noqa: S301 (our own)


def place(name: str, folder: Path = FOLDER) -> Path:
    """Where an entry is stored."""
    return folder / name[-2:] / name


def read(path: Path) -> bytes | None:
    """An entry's content, or None unless its checksum is right."""
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    checksum, _, content = stored.partition(b"\n")
    return content if checksum == sha256(content).hexdigest().encode() else None


def write(path: Path, content: bytes) -> None:
    """Stores an entry whole or not at all; a folder that cannot be written only costs time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(sha256(content).hexdigest().encode() + b"\n" + content)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
