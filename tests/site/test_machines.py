"""What other processes make, on machines of other time zones, fonts and seeds of hashes, is the same."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import chain
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from datasite import render
from datasite.charts import theme
from datasite.render import faces
from datasite.words import Words

from ..conftest import ROOT
from ..support.chart_site import FIGURES, HARBOUR


def test_a_warm_build_loads_neither_altair_nor_the_renderer(tmp_path: Path) -> None:
    render.chart(HARBOUR, FIGURES["aim"], Words(HARBOUR, "en"), (680,), tmp_path).layouts[0]
    program = (
        "import sys; from pathlib import Path; from tests.support.chart_site import *; from datasite import render;"
        "from datasite.words import Words;"
        "render.chart(HARBOUR, FIGURES['aim'], Words(HARBOUR, 'en'), (680,), Path(sys.argv[1])).layouts[0];"
        "sys.exit(bool({'altair', 'vl_convert'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'hooks'}"},
        check=False,
    )
    assert done.returncode == 0


def test_the_time_zone_and_the_fonts_of_a_machine_change_nothing(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.support.chart_site import *; from datasite import render;"
        "from datasite.words import Words;"
        "sys.stdout.buffer.write("
        "render.chart(HARBOUR, FIGURES['times'], Words(HARBOUR, 'zh-Hans'), (320,), Path(sys.argv[1])).layouts[0].encode())"
    )
    drawn = [
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / zone[:3])],
            cwd=ROOT, env={"PYTHONPATH": f"{ROOT}:{ROOT / 'hooks'}", "TZ": zone, "HOME": str(tmp_path)},
            check=True, capture_output=True,
        ).stdout
        for zone in ("UTC", "Asia/Shanghai", "America/New_York")
    ]  # fmt: skip
    assert len(set(drawn)) == 1


DRAW = """
import os, sys
machine = os.environ["FONTCONFIG_FILE"]
from hashlib import sha256
from pathlib import Path
from datasite import charts, render
from datasite.render import typeface, vector
from datasite.words import Words
from tests.support.chart_site import FIGURES, HARBOUR
os.environ["FONTCONFIG_FILE"] = machine  # tests let other fonts through
title = "Kept in “harbours” · 港口的“船員”，一年—年, Ж, 😀"
for language in ("en", "zh-Hant", "zh-Hans"):
    chart = render.chart(HARBOUR, FIGURES["bars"], Words(HARBOUR, language), (680,), Path(sys.argv[1])).layouts[0]
    caption = charts.Caption(title, below=(title,), language=language)
    alone = render.standalone(chart, caption)
    picture = render.png(alone, language, folder=Path(sys.argv[1]))
    print(sha256(picture).hexdigest())
    encoding = {"y": {"field": "name", "title": title}}
    spec = {"data": {"values": [{"name": title}]}, "mark": "bar", "encoding": encoding}
    print(sha256(vector.vega(spec, language).encode()).hexdigest())
text = '<text y="20" font-family="Liberation Sans">O</text>'
plain = f'<svg xmlns="http://www.w3.org/2000/svg" width="99" height="30">{text}</svg>'
print(sha256(bytes(typeface.renderer().svg_to_png(plain))).hexdigest())
"""


def decoy(name: str, weight: int) -> TTFont:
    """A font that draws every character as an X."""
    font = TTFont(faces.ours(theme.FAMILY, "Regular"))
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    characters = chain(range(0x20, 0x2300), range(0x3000, 0xA000), range(0xFF00, 0x20000))
    table.cmap = dict.fromkeys(characters, font["cmap"].getcmap(3, 1).cmap[ord("X")])
    font["cmap"].tables = [table]
    font["OS/2"].usWeightClass = weight
    font["name"].setName(name, 1, 3, 1, 0x409)
    return font


def test_the_fonts_of_a_machine_change_no_byte_of_a_picture_and_no_measure_of_a_chart(
    tmp_path: Path,
) -> None:
    drawn = []
    for machine in ("full", "bare"):
        fonts, config = tmp_path / machine, tmp_path / f"{machine}.conf"
        fonts.mkdir()
        config.write_text(f"<fontconfig><dir>{fonts}</dir></fontconfig>", encoding="utf-8")
        for name in ("Noto Sans CJK TC", "Noto Sans CJK SC", "Liberation Sans"):
            for weight in (400, 700) if machine == "full" else ():
                decoy(name, weight).save(fonts / f"{name} {weight}.ttf")
        done = subprocess.run(
            [sys.executable, "-c", DRAW, str(tmp_path / f"{machine}.cache")],
            cwd=ROOT,
            env={"PYTHONPATH": f"{ROOT}:{ROOT / 'hooks'}", "FONTCONFIG_FILE": str(config)},
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        drawn.append(done.stdout.split())
    (*ours, plain), (*again, other) = drawn
    assert plain != other, "the fonts of the machine are not looked for where this test puts them"
    assert ours == again
    assert len(set(ours)) == 5, "Chinese is measured alike in both scripts, all else differs"


def test_the_same_data_gives_the_same_index_whatever_the_seed_of_hashes(tiny: Path) -> None:
    code = (
        "import sys; from tests.unit.test_search import *; "
        "site = checked_site(Path(sys.argv[1])); "
        "[sys.stdout.write(index(BUILT, edition(site, x))) for x in LANGUAGES]"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code, str(tiny)],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "hooks")},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
    assert len(found.pop()) > 1000
