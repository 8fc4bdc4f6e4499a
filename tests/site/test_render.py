"""SVG of our own making: named, small, the same everywhere; caches that cannot give a wrong chart."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import altair as alt
import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from datasite.distribution import pictures
from datasite import charts, receipts, render
from datasite.book import Book
from datasite.bound import Bound
from datasite.charts import theme
from datasite.model import Text
from datasite.problems import DataError
from datasite.render import cache, picture, vector
from datasite.words import Words

from ..support.chart_site import CHARTS, FIGURES, HARBOUR
from ..support.records import LANGUAGES

SVG = "{http://www.w3.org/2000/svg}"


CAPTION = charts.Caption(
    language="en",
    title="A title & more",
    subtitle="What, when, how much",
    below=("A note.", "Set side by side because: a reason.", "Source: the paper, 2030"),
    imprint=("The site", "https://example.org/x/#bars", "version 1", "CC BY 4.0"),
)


@pytest.fixture(scope="module")
def drawn_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that keeps what tests draw that only look at it."""
    return tmp_path_factory.mktemp("drawn")


def svg(figure: str, folder: Path, language: str = "en", width: int = theme.WIDE) -> str:
    return render.chart(HARBOUR, FIGURES[figure], Words(HARBOUR, language), (width,), folder).layouts[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", CHARTS)
def test_a_chart_is_named_and_described_in_the_pages_language(
    figure: str, language: str, drawn_once: Path
) -> None:
    words = Words(HARBOUR, language)
    root = ET.fromstring(svg(figure, drawn_once, language))  # noqa: S314
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert root.get("role") == "img"
    assert root.get("lang") == language
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert title.text == words.text(FIGURES[figure].title)
    assert description.text == charts.describe(HARBOUR, FIGURES[figure], words)


@pytest.mark.parametrize("width", [theme.WIDE, theme.NARROW])
@pytest.mark.parametrize("figure", CHARTS)
def test_nothing_of_vegas_own_markup_remains(figure: str, width: int, drawn_once: Path) -> None:
    drawn = svg(figure, drawn_once, "zh-Hant", width)
    body = drawn[drawn.index("</desc>") :]
    for word in (
        "aria-label",
        "aria-roledescription",
        "role=",
        "class=",
        "style=",
        "font-family",
        "xlink",
        "#fff",
    ):
        assert word not in body, word
    assert not re.search(r"#[0-9a-f]{3,6}\b", body)
    assert not re.search(r"\d\.\d{3}", re.sub(r">[^<]*<", "><", body))
    assert len(gzip.compress(drawn.encode())) < 3000


@pytest.mark.parametrize("number", ["12.3456", "0.001", "21.465"])
def test_a_number_keeps_every_digit_on_its_chart(number: str, tmp_path: Path) -> None:
    precise = replace(HARBOUR.observations["officers"], number=number)
    site = replace(HARBOUR, observations=HARBOUR.observations | {"officers": precise})
    drawn = render.chart(site, FIGURES["bars"], Words(site, "en"), (theme.WIDE,), tmp_path).layouts[0]
    label = Words(site, "en").number(precise)
    assert label == number
    assert f">{label}<" in drawn


def png(drawn: str, caption: charts.Caption, folder: Path) -> bytes:
    return render.png(render.standalone(drawn, caption), caption.language, folder=folder)


def test_a_mark_knows_its_record(drawn_once: Path) -> None:
    marks = set(re.findall(r'data-mark="([^"]+)"', svg("bars", drawn_once)))
    assert marks == set(FIGURES["bars"].observations)


def test_no_two_charts_share_an_id(drawn_once: Path) -> None:
    ids = [
        i
        for f in CHARTS
        for w in (680, 320)
        for i in re.findall(r'\bid="([^"]+)"', svg(f, drawn_once, "zh-Hant", w))
    ]
    assert len(ids) == len(set(ids))


def test_markup_in_a_name_stays_text(tmp_path: Path) -> None:
    evil = Text(en='<script>alert(1)</script> & "x"', zh="<script>")
    observation = replace(HARBOUR.observations["sailors"], title=evil)
    site = replace(HARBOUR, observations={**HARBOUR.observations, "sailors": observation})
    figure = replace(FIGURES["bars"], title=evil)
    drawn = render.chart(site, figure, Words(site, "en"), (theme.WIDE,), tmp_path).layouts[0]
    assert "<script" not in drawn
    root = ET.fromstring(drawn)  # noqa: S314
    assert root.findtext(f"{SVG}title") == evil["en"]


@pytest.mark.parametrize("figure", CHARTS)
def test_a_chart_in_another_script_is_the_chart_of_the_first_with_its_words(figure: str) -> None:
    known = vector.drawn.cache_info
    for language in ("zh-Hant", "zh-Hans"):
        spec = json.loads(
            json.dumps(charts.spec(HARBOUR, FIGURES[figure], Words(HARBOUR, language)))
        )
        before = known().misses
        drawn = vector.vega_of_ours(spec, language)
    assert known().misses == before, "it was drawn again"
    assert finished(drawn, spec) == finished(vector.vega(spec, language), spec)


def finished(drawn: str, spec: dict[str, Any]) -> str:
    return vector.finish(drawn, vector.records(spec), theme.WIDE, "", "", "zh-Hans")


def test_a_broken_entry_is_found_and_made_anew(tmp_path: Path) -> None:
    first = svg("aim", tmp_path)
    for path in tmp_path.rglob("*-*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-20])
    assert svg("aim", tmp_path) == first
    assert all(cache.read(p) is not None for p in tmp_path.rglob("*-*") if p.is_file())


def test_a_folder_that_cannot_be_written_costs_time_and_no_chart(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert svg("aim", blocked).startswith("<svg")


def test_a_changed_value_bound_or_word_is_another_entry(tmp_path: Path) -> None:
    words = Words(HARBOUR, "en")
    first = render.record(charts.drawing(HARBOUR, FIGURES["bars"], words))
    for change in (
        {"number": "44"},
        {"bound": Bound.ABOUT},
        {"title": Text(en="Crew", zh="船員")},
        {"period": None},
    ):
        observation = replace(HARBOUR.observations["sailors"], **change)  # type: ignore[arg-type]
        site = replace(HARBOUR, observations={**HARBOUR.observations, "sailors": observation})
        other = render.record(charts.drawing(site, FIGURES["bars"], Words(site, "en")))
        assert cache.key("figure", other) != cache.key("figure", first), change
    assert cache.key("figure", first) == cache.key("figure", first)


def test_a_dishonest_chart_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datasite.charts import bars

    whole = bars.drawn
    monkeypatch.setattr(bars, "drawn", lambda rows, x, y, half: whole(rows, x, y, half)[:1])
    with pytest.raises(
        DataError, match=r"harbour\.yml:7:3: the chart “bars” breaks the rule “bounds marked”"
    ):
        svg("bars", tmp_path)


def test_a_chart_that_stands_alone_carries_its_title_source_and_colours(drawn_once: Path) -> None:
    alone = render.standalone(svg("bars", drawn_once), CAPTION)
    assert "var(" not in alone
    root = ET.fromstring(alone)  # noqa: S314
    lines = [t.text for t in root.iter(f"{SVG}text")]
    assert lines[:2] == ["A title & more", "What, when, how much"]
    assert lines[-4:-1] == [*CAPTION.below]
    assert lines[-1] == "The site · https://example.org/x/#bars · version 1 · CC BY 4.0"


def test_a_picture_is_a_png_twice_the_size(tmp_path: Path) -> None:
    caption = charts.Caption("題目", below=("出處：某報，2030年（港·第1段）",), language="zh-Hant")
    found = png(svg("bars", tmp_path, "zh-Hant"), caption, tmp_path)
    assert found.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(found[16:20], "big") == 2 * (theme.WIDE + 48)
    assert len(found) < 120_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_that_stands_alone_brings_its_font(drawn_once: Path, language: str) -> None:
    drawn = svg("bars", drawn_once, language)
    alone = render.standalone(drawn, replace(CAPTION, language=language))
    assert re.search(r"""<svg [^>]*font-family="&#x27;Datasite Sans&#x27;,""", alone)
    (style,) = re.findall("<style>(.*)</style>", alone)
    assert style.count("@font-face") == 1
    (packed,) = re.findall(r"url\(data:font/woff2;base64,([^)]+)\)", style)
    font = TTFont(io.BytesIO(base64.b64decode(packed)))
    shown = {c for text in ET.fromstring(alone).iter(f"{SVG}text") for c in text.text or ""}  # noqa: S314
    assert {c for c in shown if c < "\u2000"} <= set(map(chr, font.getBestCmap()))
    assert ("unicode-range" in style) == ("size-adjust" in style) == (language != "en")
    other = render.standalone(drawn, replace(CAPTION, title="Straße und Öl", language=language))
    assert other.count("@font-face") == 2
    assert "<style" not in drawn, "a page has the font already"


def test_the_specification_for_download_needs_no_page() -> None:
    of = charts.spec(HARBOUR, FIGURES["bars"], Words(HARBOUR, "en"))
    text = render.vega_lite(FIGURES["bars"], json.dumps(of), CAPTION)
    assert "var(" not in text
    spec = json.loads(text)
    assert spec["config"]["font"] == theme.fonts("en")
    alt.Chart.from_dict(spec, validate=True)
    assert spec["title"]["text"] == ["A title & more"]
    assert spec["usermeta"]["licence"]["url"].startswith("https://creativecommons.org/")
    assert spec["layer"][-1]["mark"]["text"][:3] == [*CAPTION.below]


def test_each_picture_is_of_the_drawing_that_stands_alone_in_its_width(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    dot = io.BytesIO()
    Image.new("RGB", (1, 1)).save(dot, "PNG")
    monkeypatch.setattr(picture, "png", lambda whole, *_: [drawn.append(whole), dot.getvalue()][1])
    site = replace(HARBOUR, figures={"bars": FIGURES["bars"]})
    book = Book(tmp_path, site, "Harbour")
    files = dict(pictures(book, "en"))
    names = [f"charts/bars.en{width}" for width in ("", ".phone", ".wide")]
    assert {*files} == {f"{name}.{end}" for name in names for end in ("svg", "png")} | {"charts/bars.en.vl.json"}
    alone = [re.sub("<metadata>.*</metadata>", "", files[f"{name}.svg"].decode()) for name in names]
    assert drawn == alone
    assert len({*alone}) == len(names), "each is drawn for its width"
    for name in names:
        receipt = receipts.image.found(files[f"{name}.png"])
        assert receipt is not None
        assert receipt.address == f"{name}.png"


@pytest.mark.parametrize("kind", ["words", "中文"])
def test_no_line_of_a_picture_is_wider_than_its_chart(kind: str) -> None:
    """Long words are broken into lines, at spaces or between characters, and none goes missing."""
    from datasite.charts import measure

    text = {"words": "many words of a note and more, " * 30, "中文": "很長的說明，寫了又寫；" * 40}[
        kind
    ].strip()
    pieces = ("Site", f"https://example.org/{'folder/' * 30}#figure", "version 1", "CC BY 4.0")
    caption = charts.Caption(text, text, below=(text, text), imprint=pieces, language="en")
    blocks = [*picture.over(caption, 680), *picture.under(caption, 680)]
    for block, _, line in picture.placed(blocks, 0):
        assert measure.width(line, block.size) <= 680, line
    for block in blocks[:-1]:
        assert re.sub(r"\s", "", "".join(block.lines)) == re.sub(r"\s", "", text)
    last = "".join(blocks[-1].lines)
    assert re.sub(r"[\s·]", "", last) == re.sub(r"\s", "", "".join(pieces))
    assert "CC BY 4.0" in blocks[-1].lines[-1]


def test_a_figure_comes_ready_for_a_page(tmp_path: Path) -> None:
    drawn = Book(tmp_path, HARBOUR, "Harbour").draw("en")(FIGURES["bars"])
    assert drawn.wide != drawn.narrow
    assert [key for key, _ in drawn.columns][:2] == ["name", "value"]
