"""The type of a chart that leaves the page: its own font inside an SVG, and faces that no machine has for pictures.

The renderer of pictures prefers a machine's fonts to ours where both have one name, and takes any of them for a
character that the first family lacks. So ours go by other names, and each run of characters names the face it wants.
"""

from __future__ import annotations

import atexit
import tempfile
import xml.etree.ElementTree as ET
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from itertools import groupby, pairwise
from pathlib import Path

from .. import languages
from ..charts import measure, theme
from ..charts.widths import MORE

FILES = Path(__file__).with_name("fonts")
PAGES = Path(__file__).resolve().parents[3] / "docs/assets/fonts"  # the same font as pages load it
SVG = "http://www.w3.org/2000/svg"
PACKAGED, PRIVATE = "Noto Sans CJK", "Datasite Noto"  # of equal length: one takes the other's place
SHARE = {"start": 0, "middle": 0.5, "end": 1}  # of a text's width, before its place
BOLDER = 0.035  # by how much of their size the strokes of Chinese grow: the package has one weight


def collection() -> Path:
    """The packaged Chinese fonts. RuntimeError where the package is missing."""
    found = find_spec("noto_cjk_sans_otc")
    if not found or not found.origin:
        raise RuntimeError("the fonts are missing: install requirements.txt")
    return next(Path(found.origin).parent.glob("*.ttc"))


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
    faces = "".join(
        f"@font-face{{font-family:'{theme.FAMILY}';font-weight:400 700;"
        f"src:url(data:font/woff2;base64,{data(name)}) format('woff2')"
        f"{f';unicode-range:{reach}' if reach else ''}"
        f"{f';size-adjust:{measure.BESIDE:.1%}' if chinese else ''}}}"
        for name, reach in wanted.items()
    )
    head, closing, body = svg.partition("</desc>")
    return f"{head}{closing}<style>{faces}</style>{body}"


@cache
def data(name: str) -> str:
    """A file of the font in letters."""
    return b64encode((PAGES / f"{name}.woff2").read_bytes()).decode()


def dressed(svg: str, language: str) -> str:
    """An SVG for the renderer of pictures: each run of characters in the face that is meant."""
    ET.register_namespace("", SVG)
    root = ET.fromstring(svg)  # noqa: S314 (our own)
    for style in root.findall(f"{{{SVG}}}style"):
        root.remove(style)
    root.set("font-family", theme.FAMILY)
    dress(root, {"fill": "#000", "font-size": "16"}, language)
    return ET.tostring(root, encoding="unicode")


def dress(element: ET.Element, look: dict[str, str], language: str) -> None:
    """Gives the texts in an element their faces: Chinese bolder where it is bold, Latin beside it larger.

    A text of two scripts becomes pieces with places of their own, else the renderer takes one face for all.
    """
    own = ("fill", "font-size", "font-weight", "text-anchor")
    look = look | {key: element.attrib[key] for key in own if key in element.attrib}
    for child in element:
        dress(child, look, language)
    if element.tag != f"{{{SVG}}}text" or not element.text:
        return
    size, weight = float(look["font-size"]), int(look.get("font-weight", 400))
    chinese = languages.language(language).type.full_width
    grouped = groupby(element.text, measure.latin(chinese).__contains__)
    runs = [(is_latin, "".join(characters)) for is_latin, characters in grouped]
    pieces = [element]
    if len(runs) > 1:
        pieces = [ET.SubElement(element, f"{{{SVG}}}tspan") for _ in runs]
        wide = [measure.width(s, size, weight, chinese) / measure.SLACK for _, s in runs]
        start = float(element.get("x", 0)) - sum(wide) * SHARE[look.get("text-anchor", "start")]
        element.text = None
        element.set("text-anchor", "start")
        for at, (piece, (_, characters)) in enumerate(zip(pieces, runs, strict=True)):
            piece.text = characters
            piece.set("x", f"{start + sum(wide[:at]):.2f}")
    for piece, (is_latin, _) in zip(pieces, runs, strict=True):
        if is_latin and chinese:
            piece.set("font-size", f"{size * measure.BESIDE:.2f}")
        elif not is_latin:
            piece.set("font-family", f"{PRIVATE} {languages.language(language).type.han}")
            if weight >= 600:
                piece.set("stroke", look["fill"])
                piece.set("stroke-width", f"{size * BOLDER:.2f}")


@cache
def registered() -> None:
    """Tells the renderer of our faces, once: the Latin ones, and the packaged Chinese ones by their other name."""
    import vl_convert

    vl_convert.register_font_directory(str(FILES))
    folder = tempfile.TemporaryDirectory(prefix="datasite-")
    atexit.register(folder.cleanup)
    names = (PACKAGED.encode("utf-16-be"), PRIVATE.encode("utf-16-be"))
    file = collection()
    Path(folder.name, file.name).write_bytes(file.read_bytes().replace(*names))
    vl_convert.register_font_directory(folder.name)
