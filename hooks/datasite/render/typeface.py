"""The type of a chart: what lays it out, and the font inside an SVG that leaves the page.

The renderer prefers a machine's fonts to ours where both have one name, and takes any of them for a character that
a family lacks. So ours go by names that no machine has, and lack nothing that is asked of them.
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import ModuleType

from .. import languages
from ..charts import measure, theme

PAGES = Path(__file__).resolve().parents[3] / "docs/assets/fonts"  # the same font as pages load it
# what stands in the second file of it, as a stylesheet has it
MORE = (
    "U+A1-A8,U+AA-AF,U+B2-B6,U+B8-D6,U+D8-E8,U+EA-F6,U+F8-FF,U+2009,U+2010-2012,"
    "U+2015,U+201A,U+201E,U+2020-2021,U+202F-2030,U+2044,U+2080-2081,U+2083-2089,"
    "U+2122,U+2190,U+221E,U+2248,U+2260"
)


@cache
def renderer() -> ModuleType:
    """What draws charts, once it knows our fonts. The time zone is fixed before its first import reads it."""
    os.environ["TZ"] = "UTC"
    import vl_convert

    vl_convert.register_font_directory(str(theme.FACES))
    return vl_convert


def layout(language: str) -> str:
    """The family that text of a language is laid out with, as `charts.measure` does: whatever it lacks is an em."""
    return theme.FAMILIES[languages.language(language).type.full_width]


def but(characters: Iterable[str]) -> str:
    """Every character but these, as a stylesheet has it."""
    points = sorted(map(ord, characters))
    between = pairwise([-1, *points, 0x110000])
    return ",".join(f"U+{a + 1:X}-{b - 1:X}" for a, b in between if b - a > 1)


@cache
def more() -> frozenset[str]:
    """The characters of the second file."""
    ends = (part.removeprefix("U+").split("-") for part in MORE.split(","))
    return frozenset(chr(p) for e in ends for p in range(int(e[0], 16), int(e[-1], 16) + 1))


def embedded(svg: str, language: str) -> str:
    """An SVG with the font in it, so that it looks the same wherever it is shown."""
    chinese = languages.language(language).type.full_width
    wanted = {"datasite-sans": but(measure.SHARED) if chinese else ""}
    if not more().isdisjoint(svg):
        wanted["datasite-sans-more"] = MORE
    rules = "".join(
        f"@font-face{{font-family:'{theme.FAMILY}';font-weight:400 700;"
        f"src:url(data:font/woff2;base64,{data(name)}) format('woff2')"
        f"{f';unicode-range:{reach}' if reach else ''}"
        f"{f';size-adjust:{measure.BESIDE:.1%}' if chinese else ''}}}"
        for name, reach in wanted.items()
    )
    head, closing, body = svg.partition("</desc>")
    return f"{head}{closing}<style>{rules}</style>{body}"


@cache
def data(name: str) -> str:
    """A file of the font in letters."""
    return b64encode((PAGES / f"{name}.woff2").read_bytes()).decode()
