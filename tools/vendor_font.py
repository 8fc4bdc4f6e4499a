"""Makes the site's font anew from its npm package: what pages load, and what charts are laid out with.

Run `.venv/bin/python tools/vendor_font.py` where the test requirements and npm are installed. The version stands in
vendored.toml beside this file, and the hashes of what is written go there. The same version gives the same bytes.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterable
from copy import deepcopy
from hashlib import sha256
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from datasite.charts import measure, theme  # noqa: E402 (they are not installed)
from datasite.render import faces  # noqa: E402

RECORD = ROOT / "tools" / "vendored.toml"
PACKAGE = "source-sans"
PAGES = ROOT / "docs/assets/fonts"

# What English and Chinese pages are written with loads with every page; the rest where a page has such a character.
ASCII = {*range(0x20, 0x7F)}
CORE = ASCII | {*map(ord, "\u00a0©°±·×é÷–—‘’“”•…′″‹›₂€−→↑↓↕≤≥")}
MORE = (
    {*range(0xA0, 0x100)} | {*range(0x2010, 0x2016), *range(0x2080, 0x208A), 0x2190}
    | {*map(ord, "‚„†‡‰⁄™∞≈≠\u2009\u202f")}
) - CORE  # fmt: skip


def unpacked(package: str, folder: Path) -> Path:
    """The files of a package, fetched by name with npm."""
    command = ["npm", "pack", "--silent", package]
    name = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout  # noqa: S603
    with tarfile.open(folder / name.strip()) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def cut(source: Path, characters: Iterable[int]) -> TTFont:
    """The font with these characters, from Regular to Bold, and nothing that neither browser nor renderer needs."""
    font = TTFont(source, recalcTimestamp=False)
    wanted = Options(
        hinting=False, layout_features=["kern"], notdef_outline=True, name_IDs=[0, 13, 14]
    )
    wanted.drop_tables += ["BASE", "MVAR", "STAT"]
    subsetter = Subsetter(wanted)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font["fvar"].instances = []
    return instantiateVariableFont(font, {"wght": (400, 700)})


def complete(font: TTFont, chinese: bool) -> TTFont:
    """The font with a box, an em wide, for every character that it lacks, so that no other font is asked.

    Beside Chinese its own characters are larger, and the marks that Chinese fonts have are not its own.
    """
    own = font.getBestCmap()
    if chinese:
        scale_upem(font, round(1000 * measure.BESIDE))
        font["head"].unitsPerEm = 1000
        own = {point: name for point, name in own.items() if chr(point) not in measure.SHARED}
    font.setGlyphOrder([*font.getGlyphOrder(), faces.BOX])
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["glyf"].glyphs[faces.BOX] = deepcopy(font["glyf"][".notdef"])
    font["hmtx"].metrics[faces.BOX] = (measure.OTHER, font["hmtx"][".notdef"][1])
    others = dict.fromkeys(range(0x20, 0x110000), faces.BOX)
    font["cmap"].tables = [table(4, 1, own), table(13, 10, others | own)]
    font["post"].formatType = 2  # with the names of glyphs
    font["post"].extraNames, font["post"].mapping = [], {}
    return font


def table(form: int, encoding: int, characters: dict[int, str]) -> CmapSubtable:
    """A table of which glyph stands for a character."""
    made = CmapSubtable.newSubtable(form)
    made.platformID, made.platEncID, made.language, made.cmap = 3, encoding, 0, characters
    return made


def named(font: TTFont, style: str, family: str = theme.FAMILY) -> TTFont:
    """The font under a name that is not reserved, and that no machine has."""
    whole = f"{family} {style}"
    names = {1: family, 2: style, 3: whole, 4: whole, 6: whole.replace(" ", "")}
    for number, name in names.items():
        font["name"].setName(name, number, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = faces.WEIGHTS[style]
    font["OS/2"].fsSelection = 1 << 5 if bold else 1 << 6
    font["head"].macStyle = int(bold)
    return font


def main() -> None:
    """Fetch, cut, write, and record what was written."""
    version = tomllib.loads(RECORD.read_text(encoding="utf-8"))[PACKAGE]["version"]
    with tempfile.TemporaryDirectory() as folder:
        files = unpacked(f"{PACKAGE}@{version}", Path(folder))
        source = files / "VF/SourceSans3VF-Upright.ttf"
        made = {
            PAGES / "datasite-sans.woff2": named(cut(source, CORE), "Regular"),
            PAGES / "datasite-sans-more.woff2": named(cut(source, MORE), "Regular"),
        }
        for style, weight in faces.WEIGHTS.items():
            whole = instantiateVariableFont(cut(source, CORE | MORE), {"wght": weight})
            for chinese, family in enumerate(theme.FAMILIES):
                font = complete(deepcopy(whole), bool(chinese))
                made[faces.ours(family, style)] = named(font, style, family)
        for path, font in made.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            font.flavor = "woff2" if path.suffix == ".woff2" else None
            font.save(path)
        licence = (files / "LICENSE.md").read_text(encoding="utf-8")
    for folder_ in (PAGES, theme.FACES):
        (folder_ / "OFL.txt").write_text(licence.strip() + "\n", encoding="utf-8")
    recorded = [*made, *(folder_ / "OFL.txt" for folder_ in (PAGES, theme.FACES))]
    hashes = (
        f'"{path.relative_to(ROOT).as_posix()}" = "{sha256(path.read_bytes()).hexdigest()}"\n'
        for path in sorted(recorded)
    )
    head, title, _ = RECORD.read_text(encoding="utf-8").partition(f"[{PACKAGE}.sha256]\n")
    RECORD.write_text(head + title + "".join(hashes), encoding="utf-8")


if __name__ == "__main__":
    main()
