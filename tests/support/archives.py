"""What stands in published files, those in archives and workbooks too."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZipFile

PICTURES = (".png", ".gz")
WORDS = "xl/sharedStrings.xml"  # the words of all cells of a workbook


def unpacked(archive: bytes) -> dict[str, bytes]:
    """The files of an archive, or the parts of a workbook."""
    with ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def texts(files: Mapping[str, bytes]) -> dict[str, str]:
    """The text of every file that is text, those in archives too; bytes that are no UTF-8 fail here."""
    found = {}
    for path, content in files.items():
        if path.endswith(".zip"):
            found |= {f"{path}/{name}": text for name, text in texts(unpacked(content)).items()}
        elif not path.endswith((".xlsx", *PICTURES)):
            found[path] = content.decode()
    return found


def read(files: Mapping[str, bytes]) -> dict[str, str]:
    """The text of every file that people read as words, of a workbook that of its cells."""
    books = {path: content for path, content in files.items() if path.endswith(".xlsx")}
    return texts(files) | {path: unpacked(book)[WORDS].decode() for path, book in books.items()}
