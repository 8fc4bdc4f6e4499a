"""Reads the file of an article, in whichever form it came: plain text, Markdown, HTML, or as `verify` reads it."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from ..load import article_text
from ..problems import CommandError
from . import plain, web
from .document import Block, Document, Part, Table, assembled, one_line, titles_with_text
from .preformatted import without_tables
from .table_lines import MARKDOWN as RULED

MAX_BYTES = 4_000_000  # of a page with its styles
MAX_TEXT = 150_000  # characters: a book's, not an article's
MAX_PARAGRAPH = 20_000
HEADS = {  # what other files begin with
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a document or archive in ZIP form, such as .docx",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "a text in RTF form",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}
AS_TEXT = "save the article as plain text, Markdown, or a web page (HTML)"
CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
WEB = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article)\b", re.IGNORECASE
)
MARKDOWN = re.compile(r"^#{1,6} \S", re.MULTILINE)


def document(path: Path) -> Document:
    """The article in a file. CommandError says in one sentence why there is none, or more than one."""
    if path.suffix in (".yml", ".yaml"):
        return as_verified(path)
    found, tables, title, published = parsed(path)
    of_one(path, found)
    blocks = found[0]
    own = next((block.text for block in blocks if block.level == 1), "")
    article = assembled(blocks, own or title, published)
    article.tables = tuple(tables)
    if not article.parts:
        raise CommandError(f"{path}: no paragraph of text is in this file — {AS_TEXT}")
    if sum(len(p) for part in article.parts for p in part.paragraphs) > MAX_TEXT:
        raise CommandError(
            f"{path}: this is longer than an article ({MAX_TEXT:,} characters) — keep the article"
        )
    if (long := max(len(p) for part in article.parts for p in part.paragraphs)) > MAX_PARAGRAPH:
        raise CommandError(
            f"{path}: a paragraph has {long:,} characters — part it by empty lines, as the article is"
        )
    return article


def tables_of(path: Path) -> list[Table]:
    """The tables in a file, which may hold nothing else."""
    return parsed(path)[1]


def parsed(path: Path) -> tuple[list[list[Block]], list[Table], str, str]:
    """The blocks of each article in a file, its tables, and the title and the day that a page says it has."""
    text = decoded(path, content(path))
    title = published = ""
    if path.suffix in (".html", ".htm", ".xhtml") or WEB.match(text):
        page = web.Page(text)
        found, tables = web.blocks(page), page.tables
        title, published = one_line(page.title).partition(" | ")[0], page.published
    elif is_markdown(path, text):
        page = plain.of_markdown(text)
        found, tables = [plain.titled([each.block for each in page.found])], page.tables
    else:
        text, tables = without_tables(text)
        found = plain.of_plain(text)
    return found, tables, title, published


def is_markdown(path: Path, text: str) -> bool:
    """Whether a text is Markdown: by its name, by a heading, or by the line under the head of a table."""
    if path.suffix in (".md", ".markdown") or MARKDOWN.search(text):
        return True
    return any(RULED.match(line) for line in text.splitlines())


def of_one(path: Path, found: list[list[Block]]) -> None:
    """Refuse what holds several articles."""
    titles = [title for blocks in found for title in titles_with_text(blocks)]
    if len(found) > 1 or len(titles) > 1:
        named = " and ".join(f"“{title[:50]}”" for title in titles[:2]) or "no titles"
        raise CommandError(
            f"{path}: {max(len(found), len(titles))} articles are in this file ({named}) — keep one: a site is about "
            "one; a heading inside it is of the second level (##, <h2>)"
        )


def content(path: Path) -> bytes:
    """The bytes of a file, which may not be huge and no folder."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise CommandError(f"{path}: this is not a file — name the file of the article")
            data = file.read(MAX_BYTES + 1)
    except IsADirectoryError:
        raise CommandError(f"{path}: this is a folder — name the file of the article") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "unusable name"
        raise CommandError(f"{path}: the file cannot be read ({reason})") from None
    if len(data) > MAX_BYTES:
        raise CommandError(f"{path}: this file is larger than {MAX_BYTES:,} bytes — {AS_TEXT}")
    return data


def decoded(path: Path, data: bytes) -> str:
    """The text of some bytes: in UTF-8, or in what a byte order mark or a web page says."""
    for head, what in HEADS.items():
        if data.startswith(head):
            raise CommandError(f"{path}: this is {what} — {AS_TEXT}")
    said = CHARSET.search(data[:4000])
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16" if marked else "utf-8-sig", said[1].decode() if said else ""):
        try:
            text = data.decode(encoding) if encoding else None
        except (UnicodeDecodeError, LookupError):
            continue
        if text is not None and "\0" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    if b"\0" in data:
        raise CommandError(f"{path}: this is no text — {AS_TEXT}")
    raise CommandError(f"{path}: this is not UTF-8 — save the file as UTF-8")


def as_verified(path: Path) -> Document:
    """The article from the file that `verify` reads, with the ids that it gives."""
    source = article_text(path)
    parts: dict[str, Part] = {}
    for id_, text in source.texts.items():
        section = id_.rpartition(".")[0]
        parts.setdefault(section, Part(source.headings.get(section))).paragraphs.append(text)
    return Document("", list(parts.values()), ids=tuple(parts))
