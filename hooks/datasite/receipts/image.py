"""The receipt of a PNG: text chunks with title, address and licence, and one, `Receipt`, as JSON.

The hash is the SHA-256 of the picture as a plain PPM (P6, 8 bits a channel), so that a PNG that was only packed
anew has it too; anyone can count it:

    convert chart.png ppm:- | sha256sum

A picture that is not all there, moves, or has chunks that change its colours, has none of ours.
"""

from __future__ import annotations

import io
import json
import struct
import zlib
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from ..release import LICENCE_URL
from .damage import Damaged
from .receipt import Receipt, read

if TYPE_CHECKING:
    from PIL.Image import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEAD, END, TEXT = b"IHDR", b"IEND", b"iTXt"
KEY, HASH = "Receipt", "Hash"
# Chunks that say nothing of how a picture looks. Those that do, of ours, are IHDR, PLTE, IDAT and IEND.
SILENT = {b"tEXt", b"zTXt", TEXT, b"tIME", b"pHYs", b"eXIf", b"bKGD", b"hIST"}
OURS = {HEAD, b"PLTE", b"IDAT", END}
MOST_PIXELS = 40_000_000
MOST_TEXT = 1_000_000


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def text(key: str, words: str) -> bytes:
    """A chunk of text."""
    return chunk(TEXT, key.encode("latin-1") + b"\0\0\0\0\0" + words.encode())


def with_texts(png: bytes, texts: dict[str, str]) -> bytes:
    """A PNG with texts right behind its head."""
    at = len(SIGNATURE) + 25  # the head is 13 bytes and 12 around them
    return png[:at] + b"".join(text(key, words) for key, words in texts.items()) + png[at:]


def hashed(png: bytes, picture: Image) -> bytes:
    """A PNG just drawn of a picture, with the hash of its pixels: nobody need unpack it again to say so."""
    return with_texts(png, {HASH: pixels_hash(picture)})


def stamped(png: bytes, receipt: Receipt, title: str) -> bytes:
    """A PNG with its receipt. The hash that it was kept with becomes part of that."""
    kept = texts(png).get(HASH)
    told = receipt.of(kept or content_hash(png))
    bare = png.replace(text(HASH, kept), b"", 1) if kept else png
    words = {"Title": title, "Source": told.address, "Copyright": LICENCE_URL, KEY: told.json()}
    return with_texts(bare, words)


def pixels_hash(picture: Image) -> str:
    """The hash of a picture in RGB as PPM."""
    found = sha256(f"P6\n{picture.width} {picture.height}\n255\n".encode())
    found.update(picture.tobytes())
    return found.hexdigest()


def content_hash(content: bytes) -> str:
    """The hash of a PNG's content. Raises Damaged where it is not whole or too large to be ours."""
    if {kind for kind, _ in chunks(content)} - OURS - SILENT:
        return ""  # it looks otherwise than its pixels
    return pixels_hash(picture(content))


def picture(content: bytes) -> Image:
    """A PNG unpacked, on white where it lets through what is behind it."""
    from PIL import Image

    width, height = struct.unpack(">II", next(chunks(content))[1][:8])
    if width * height > MOST_PIXELS:
        raise Damaged(f"has {width:,} × {height:,} pixels, more than any picture of ours")
    try:
        found = Image.open(io.BytesIO(content), formats=["PNG"])
        if not found.has_transparency_data:
            return found.convert("RGB")
        paper = Image.new("RGBA", found.size, "white")
        return Image.alpha_composite(paper, found.convert("RGBA")).convert("RGB")
    except (OSError, ValueError, SyntaxError) as error:
        raise Damaged("is a PNG whose picture cannot be unpacked") from error


def found(content: bytes) -> Receipt | None:
    """The receipt of a PNG, or None where it has none."""
    words = texts(content).get(KEY)
    if words is None:
        return None
    try:
        return read(json.loads(words))
    except (ValueError, RecursionError):
        raise Damaged("has a receipt that is not whole") from None


def texts(content: bytes) -> dict[str, str]:
    """The texts in a PNG that are not packed."""
    told = {}
    for kind, body in chunks(content):
        key, _, rest = body.partition(b"\0")
        if kind == TEXT and rest[:1] == b"\0" and len(body) < MOST_TEXT:
            told[key.decode("latin-1")] = rest[2:].split(b"\0", 2)[-1].decode("utf-8", "replace")
    return told


def chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG by kind. Raises Damaged where one is cut or altered, or something follows the last."""
    at, kind = len(SIGNATURE), b""
    while kind != END:
        size, kind = struct.unpack(">I4s", content[at : at + 8].ljust(8, b"\0"))
        body = content[at + 8 : at + 8 + size]
        if at + 12 + size > len(content):
            raise Damaged("is a PNG that is cut off")
        if content[at + 8 + size : at + 12 + size] != struct.pack(">I", zlib.crc32(kind + body)):
            raise Damaged(f"is a PNG with a damaged part ({kind.decode('latin-1')!r})")
        if at == len(SIGNATURE) and (kind != HEAD or size != 13):
            raise Damaged("is a PNG without its head")
        yield kind, body
        at += 12 + size
    if at != len(content):
        raise Damaged("is a PNG with something after its end")
