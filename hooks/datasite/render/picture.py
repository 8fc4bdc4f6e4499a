"""A chart as a picture that stands alone: title above, source below, literal colours, paper behind."""

from __future__ import annotations

import re
import struct
import zlib
from html import escape

from ..charts import measure, theme
from ..model import Language
from . import typeface

MARGIN, TITLE, SMALL = 24, 19.0, 13.0
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def standalone(svg: str, title: str, source: str, language: Language) -> str:
    """The chart's SVG with title and source in it and no need of a page: for download and embedding."""
    width, height = (float(n) for n in re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)[0])
    titles = measure.wrap(title, TITLE, width, 700)
    notes = measure.wrap(source, SMALL, width) if source else []
    top = MARGIN + len(titles) * TITLE * 1.3 + 14
    bottom = top + height + (14 + len(notes) * SMALL * 1.4 if notes else 0) + MARGIN
    start = svg.index('<g aria-hidden="true"')
    head = svg[:start].replace(
        f'viewBox="0 0 {width:g} {height:g}"', f'viewBox="0 0 {width + 2 * MARGIN:g} {bottom:.0f}"'
    )
    head = head.replace(f'width="{width:g}"', f'width="{width + 2 * MARGIN:g}"').replace(
        f' height="{height:g}"', f' height="{bottom:.0f}"'
    )
    lines = [
        text(line, TITLE, MARGIN + (i + 0.8) * TITLE * 1.3, "ink", ' font-weight="700"')
        for i, line in enumerate(titles)
    ] + [
        text(line, SMALL, top + height + 14 + (i + 0.8) * SMALL * 1.4, "muted")
        for i, line in enumerate(notes)
    ]
    paper = f'<rect width="100%" height="100%" fill="{theme.colour("paper")}"/>'
    whole = f'{head}{paper}{"".join(lines)}<g transform="translate({MARGIN},{top:g})">{svg[start:-6]}</g></svg>'
    return typeface.embedded(
        theme.literal(whole.replace(theme.colour("paper"), "#ffffff")), language
    )


def text(line: str, size: float, y: float, ink: theme.Role | str, more: str = "") -> str:
    """One line of text."""
    return f'<text x="{MARGIN}" y="{y:.1f}" font-size="{size:g}" fill="{theme.colour(ink)}"{more}>{escape(line)}</text>'


def png(whole: str, language: Language, scale: float = 2) -> bytes:
    """The picture of a standalone SVG."""
    import vl_convert

    typeface.registered()
    return packed(bytes(vl_convert.svg_to_png(typeface.dressed(whole, language), scale=scale)))


def packed(drawn: bytes) -> bytes:
    """The same picture, compressed better: a third of the bytes."""
    at, head, data = len(SIGNATURE), b"", b""
    while at < len(drawn):
        (length,) = struct.unpack(">I", drawn[at : at + 4])
        kind, content = drawn[at + 4 : at + 8], drawn[at + 8 : at + 8 + length]
        if kind == b"IDAT":
            data += content
        elif kind == b"IHDR":
            head = content
        at += 12 + length
    pieces = ((b"IHDR", head), (b"IDAT", zlib.compress(zlib.decompress(data), 6)), (b"IEND", b""))
    return SIGNATURE + b"".join(
        struct.pack(">I", len(c)) + k + c + struct.pack(">I", zlib.crc32(k + c)) for k, c in pieces
    )
