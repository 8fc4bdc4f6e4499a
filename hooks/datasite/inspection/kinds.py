"""What kind of file something is: by its content, never by its name."""

from __future__ import annotations

import io
import re
from zipfile import BadZipFile, ZipFile

from ..receipts import image

TABLE, DRAWING, IMAGE, DOCUMENT, WORKBOOK, ARCHIVE = "CSV SVG PNG JSON XLSX zip".split()
LIST, TEXT = "list of hashes", "text"

FOREIGN = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "a file of an old Office (.xls, .doc)"),
    (b"{\\rtf", "a document in RTF"),
    (b"\x1f\x8b", "an archive of gzip"),
    (b"7z\xbc\xaf", "an archive of 7-Zip"),
    (b"Rar!", "an archive of RAR"),
    (b"SQLite format 3", "a database of SQLite"),
    (b"PAR1", "a table of Parquet"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
INSIDE = (  # of zips
    ("word/", "a Word document"),
    ("ppt/", "a presentation of PowerPoint"),
    ("META-INF/", "an OpenDocument file or an archive of Java"),
    ("mimetype", "an OpenDocument or EPUB file"),
)
CUT_OFF = "an archive that is damaged or cut off"
BOOK, PACKAGE = "xl/workbook.xml", "datapackage.json"
# Atomic, so that no text, however it was made, is read more than once.
WEB = re.compile(
    r"\s*+(?><!--.*?-->\s*+)*+<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
ROOT = re.compile(
    r"(?>\s++|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?>\[.*?\]\s*+)?>)*+<(?:\w+:)?svg\b", re.DOTALL
)
COLUMNS = re.compile(r'"?\w[\w.:-]*"?([,;\t])"?\w[\w.:-]*"?(?:\1"?\w[\w.:-]*"?)*')
HASHED = re.compile("[0-9a-f]{64} [ *]")
BREAK = re.compile(r"\r\n|\r|\n")
ENCODINGS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
OLD = ("gb18030", "big5")  # what spreadsheets write in China where nobody tells them otherwise


def kind(content: bytes) -> str:
    """One of the kinds that we publish, `text` for plain text, or in words what else it is."""
    if content.startswith(image.SIGNATURE):
        return IMAGE
    if content.startswith(b"PK"):
        return kind_of_zip(content)
    for start, words in FOREIGN:
        if content.startswith(start):
            return words
    if content[4:8] == b"ftyp":
        return "a film or a HEIC picture"
    if content[:4] == b"RIFF":
        return "a WebP picture, a sound or a film"
    text, _ = decoded(content)
    return "a file that is no text" if text is None else kind_of_text(text)


def kind_of_zip(content: bytes) -> str:
    """What a zip holds."""
    try:
        members = ZipFile(io.BytesIO(content)).infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        return CUT_OFF
    first = min((member.header_offset for member in members), default=0)
    if first > 0:
        return CUT_OFF  # what opens is a workbook within it: its own list is gone
    names = [each.filename for each in members]
    if BOOK in names:
        return WORKBOOK
    if any(name.rpartition("/")[2] == PACKAGE for name in names):
        return ARCHIVE
    found = (words for start, words in INSIDE if any(name.startswith(start) for name in names))
    return next(found, f"an archive without a {PACKAGE}")


def kind_of_text(text: str) -> str:
    """What a text is."""
    if WEB.match(text):
        return "a web page"
    if ROOT.match(text):
        return DRAWING
    if text.lstrip().startswith("<"):
        return "XML, but no SVG"
    if text.lstrip().startswith(("{", "[")):
        return DOCUMENT
    head = BREAK.split(text, maxsplit=1)[0]
    if HASHED.match(head):
        return LIST
    return TABLE if COLUMNS.fullmatch(head) else TEXT


def decoded(content: bytes) -> tuple[str | None, str]:
    """A text and its encoding: what its mark says, UTF-8, or what spreadsheets write; None for no text."""
    for mark, encoding in ENCODINGS:
        if content.startswith(mark):
            return tried(content, encoding), encoding
    if b"\0" in content:
        return None, ""
    for encoding in ("utf-8", *OLD):
        if (text := tried(content, encoding)) is not None:
            return text, encoding
    return None, ""


def tried(content: bytes, encoding: str) -> str | None:
    """A text in an encoding, or None where it is not in that."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None
