"""What others made and stands in the repository is on record, and the font is one font wherever it is written down."""

from __future__ import annotations

import re
import subprocess
import tomllib
from hashlib import sha256
from itertools import chain
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from datasite.charts import measure, theme
from datasite.languages import known
from datasite.pages.styles import TYPE, styled
from datasite.render import faces, typeface

from ..conftest import ROOT
from ..support.records import LANGUAGES

RECORD = tomllib.loads((ROOT / "tools" / "vendored.toml").read_text(encoding="utf-8"))
KINDS = (".woff", ".woff2", ".ttf", ".otf", ".ttc", ".wasm", ".min.js", ".min.css")
CSS = (ROOT / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
FACES = [
    dict(re.findall(r"([\w-]+):\s*([^;]+);", body))
    for body in re.findall(r"@font-face {([^}]*)}", CSS)
]
PAGES = [typeface.PAGES / f"{name}.woff2" for name in ("datasite-sans", "datasite-sans-more")]


def characters(file: Path) -> set[str]:
    """What a font can write."""
    return set(map(chr, TTFont(file).getBestCmap()))


def spanned(ranges: str) -> set[int]:
    """The code points of a `unicode-range`."""
    ends = (part.strip().removeprefix("U+").split("-") for part in ranges.split(","))
    return set(chain.from_iterable(range(int(e[0], 16), int(e[-1], 16) + 1) for e in ends))


def test_every_file_that_others_made_is_on_record() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    recorded = {path for package in RECORD.values() for path in package["sha256"]}
    assert recorded <= set(listed)
    assert {path for path in listed if path.endswith(KINDS)} <= recorded


@pytest.mark.parametrize("package", RECORD)
def test_a_record_gives_hashes_version_licence_and_the_way_to_refresh(package: str) -> None:
    record = RECORD[package]
    for path, digest in record["sha256"].items():
        assert sha256((ROOT / path).read_bytes()).hexdigest() == digest, path
    assert re.fullmatch(r"\d+(\.\d+)+", record["version"])
    licence = (ROOT / record["licence_file"]).read_text(encoding="utf-8")
    assert {"OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1"}[record["licence"]] in licence
    script = record["refresh"].split()[-1]
    assert (ROOT / script).is_file()
    assert f'"{package}"' in (ROOT / script).read_text(encoding="utf-8")


def test_a_licence_stands_in_each_folder_of_its_files() -> None:
    for record in RECORD.values():
        name = Path(record["licence_file"]).name
        assert {Path(p).parent / name for p in record["sha256"]} <= set(map(Path, record["sha256"]))


def test_a_name_that_the_licence_reserves_is_not_used() -> None:
    for file in (*PAGES, *theme.FACES.glob("*.ttf")):
        names = [str(n) for n in TTFont(file)["name"].names if n.nameID in (1, 3, 4, 6, 16)]
        assert not {*names}.isdisjoint(theme.FAMILIES)
        assert not [n for n in names if "Source" in n]


@pytest.mark.parametrize("weight", faces.WEIGHTS.values())
def test_text_is_measured_with_the_font_that_pages_load(weight: int) -> None:
    of_files: dict[str, int] = {}
    for page in PAGES:
        font = instantiateVariableFont(TTFont(page), {"wght": weight})
        of_files |= {chr(c): font["hmtx"][name][0] for c, name in font.getBestCmap().items()}
    assert measure.of_font(weight >= 600) == of_files, (
        "run the line that refreshes it: tools/vendored.toml"
    )


def test_the_two_files_share_the_characters_between_them() -> None:
    core, more = map(characters, PAGES)
    assert not core & more
    assert core | more == measure.of_font(False).keys()
    assert {ord(c) for c in more} == spanned(typeface.MORE)
    assert core >= {chr(c) for c in range(0x20, 0x7F)} | set("−–—·×÷→≥≤′“”‘’…•‹›₂")
    assert core >= measure.SHARED


def test_figures_are_as_wide_as_one_another() -> None:
    for table in map(measure.of_font, (False, True)):
        assert len({table[digit] for digit in "0123456789"}) == 1


def test_pages_ask_for_the_files_as_charts_are_measured() -> None:
    ours = [face for face in FACES if "url" in face["src"]]
    for family, size in (("Datasite Sans", None), ("Datasite Sans Chinese", measure.BESIDE)):
        faces = [face for face in ours if face["font-family"] == f'"{family}"']
        named = [re.findall(r'fonts/([\w.-]+)"', face["src"])[0] for face in faces]
        assert named == [file.name for file in PAGES]
        assert {face["font-display"] for face in faces} == {"swap"}
        assert {face.get("size-adjust") for face in faces} == {f"{size:.1%}" if size else None}
        assert spanned(faces[1]["unicode-range"]) == spanned(typeface.MORE)
        reach = faces[0].get("unicode-range")
        if size:
            assert spanned(reach or "") == set(range(0x110000)) - set(map(ord, measure.SHARED))
        else:
            assert reach is None
    for name, family in (("own", "Datasite Sans"), ("own-wide", "Datasite Sans Chinese")):
        assert re.findall(rf'--ds-{name}: "([^"]+)"', CSS) == [family]
    for language in LANGUAGES:
        wide = "-wide" if known()[language].type.full_width else ""
        assert f"--ds-sans: var(--ds-own{wide})," in styled(TYPE, "", [language])
    assert theme.FAMILY == "Datasite Sans"
    for stack in map(theme.fonts, LANGUAGES):
        assert stack.startswith(f"'{theme.FAMILY}',")
        assert all(
            n == "sans-serif" or n.isalpha() or n[0] == n[-1] == "'" for n in stack.split(",")
        )


@pytest.mark.parametrize(
    "face", [f for f in FACES if "local" in f["src"]], ids=lambda f: f["src"][:20]
)
def test_a_local_font_that_stands_in_is_as_tall_as_ours(face: dict[str, str]) -> None:
    font = TTFont(PAGES[0])
    size = float(face["size-adjust"].rstrip("%")) / 100
    for key, tall in (("ascent", font["hhea"].ascent), ("descent", -font["hhea"].descent)):
        assert float(face[f"{key}-override"].rstrip("%")) * size == pytest.approx(
            tall / 10, abs=0.1
        )
