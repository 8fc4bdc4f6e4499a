"""Every page that is shared shows a card: its title and its number in its language, whole and small."""

from __future__ import annotations

import io
import re
import struct
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import pytest
from PIL import Image, ImageChops

from datasite.derive import complete
from datasite.directives import directives
from datasite.languages import language as known_language
from datasite.load import load_site
from datasite.model import Site
from datasite.pages import card as cards
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.pages.rendered_figure import RenderedFigure
from datasite.render import card as drawing
from datasite.render.card import HEIGHT, MARGIN, WIDTH, Card
from datasite.render.faces import PACKAGED
from datasite.render.pen import Pen, Style, face, runs
from datasite.words import Words

from ..support.built_page import BuiltPage, listed
from ..support.browser import site_url
from ..support.records import LANGUAGES

LATIN = Card("en", "A site", "A corner", "A title")
HAN: dict[str, Card] = {
    "zh-Hant": Card("zh-Hant", "數讀", "港口", "標題"),
    "zh-Hans": Card("zh-Hans", "数读", "港口", "标题"),
}
LONG = "The longest name that anybody would give to a quantity, with all of its conditions and a clause more"
LONG_HAN = "規模以上工業企業（含港口）研究與試驗發展經費內部支出佔主營業務收入的比重，按可比口徑計算，較上年同期的變化"
HOSTILE = [
    replace(LATIN, title=LONG, number=("", "at least", "1,234,567,890.12 billion", "yuan a year"), what=LONG),
    replace(LATIN, title=LONG * 2, lead=LONG * 3),
    replace(LATIN, title="Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller"),
    replace(HAN["zh-Hant"], title=LONG_HAN, number=("每萬人", "達", "1,234,567.89億", "件"), what=LONG_HAN),
    replace(HAN["zh-Hans"], title=LONG_HAN * 2, lead=LONG_HAN * 3),
    replace(LATIN, title="Tall", number=("", "", "1", "ship")),
]  # fmt: skip


@pytest.fixture
def records(tiny: Path) -> Site:
    return complete(load_site(tiny))


def page(site: Site, language: str, url: str = "harbour/") -> Page:
    return Page(site, Words(site, language), url, EMPTY, "", "https://x.org/", "")


def made(site: Site, language: str, blocks: str, title: str = "T") -> Card:
    return cards.card(page(site, language), list(directives(blocks)), title, "L & M", "N")


def opened(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(drawing.drawn(card)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_with_big_numbers_shows_the_first_with_its_bound_and_unit(
    records: Site, language: str
) -> None:
    card = made(
        records, language, "::: heading-source harbour\n\n::: numbers cargo-2031h1 routes\n"
    )
    words = Words(records, language)
    cargo = records.observations["cargo-2031h1"]
    assert card.number
    assert cargo.bound != "exact"
    assert card.number[1] == words.bound(cargo) != ""
    gap = " " if language == "en" else ""
    assert gap.join(x for x in card.number if x) == words.value(cargo)
    assert words.name(cargo) in card.what
    assert words.period(cargo) in card.what
    assert words.value(cargo) in cards.alternative(page(records, language), card)


def test_a_page_of_an_indicator_shows_what_was_reported_before_an_aim(records: Site) -> None:
    for indicator in records.indicators.values():
        known = records.observations_of(indicator.id)
        card = made(records, "en", f"::: indicator {indicator.id}\n")
        reported = [o for o in known if o.status == "reported" and o.value is not None]
        if reported:
            words = page(records, "en").words
            assert card.number
            assert " ".join(x for x in card.number if x) == words.value(reported[0])
            assert "target" not in card.what


def test_a_value_that_nobody_reported_says_so(records: Site) -> None:
    (aim,) = [o for o in records.observations.values() if o.status == "target"][:1]
    card = made(records, "en", f"::: numbers {aim.id}\n")
    assert "target" in card.what


def test_a_rank_says_among_whom_and_a_name_is_said_once(records: Site) -> None:
    card = made(records, "en", "::: indicator passenger-rank\n", "Rank by passengers")
    assert "ports of the province" in card.what
    assert "Rank by passengers" not in card.what
    assert card.corner == "Harbour"
    assert made(records, "en", "::: heading-source harbour\n", "Harbour").corner == ""


def test_what_the_source_leaves_open_is_no_number_of_a_card(records: Site) -> None:
    card = made(records, "en", "::: numbers services-open services-core\n")
    assert card.number
    assert card.number[2] == "1"
    assert made(records, "en", "::: numbers services-open\n").number is None


def test_a_page_without_a_number_shows_its_description(records: Site) -> None:
    card = made(records, "en", "::: sources\n", "A & B")
    assert card.number is None
    assert card.lead == "L & M"
    assert cards.alternative(page(records, "en"), card) == "A & B: L & M"


def test_a_period_that_the_source_only_implies_is_not_shown_as_stated(records: Site) -> None:
    for observation in records.observations.values():
        if observation.value is not None and observation.period is not None:
            card = made(records, "en", f"::: numbers {observation.id}\n")
            assert ("implied" in card.what) == (observation.period_basis == "implied")


def test_the_card_of_a_figure_is_its_chart_and_of_a_list_its_words(records: Site) -> None:
    charted, listed_ = (records.figures[i] for i in ("cargo-growth-pair", "service-tree"))
    drawn = RenderedFigure(["<svg>w</svg>", "<svg>n</svg>"], (), (), "")
    there = replace(page(records, "en"), draw=lambda _: drawn)
    found = {
        each.id: cards.card(there, list(directives(f"::: figure-page {each.id}\n")), "T", "L", "N")
        for each in (charted, listed_)
    }
    assert found[charted.id].drawings == (drawn.wide, drawn.narrow)
    assert found[charted.id].corner == "Harbour"
    assert found[listed_.id].drawings == ()
    assert found[listed_.id].lead == "L"


@pytest.mark.parametrize("size", [(680, 90), (680, 260), (680, 800)])
@pytest.mark.parametrize("title", ["A title", LONG])
def test_a_chart_is_as_large_as_the_card_allows_and_never_under_its_title(
    size: tuple[int, int], title: str
) -> None:
    mark = '<rect width="100%" height="100%" fill="#b5430a"/>'
    drawings = tuple(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">{mark}</svg>'
        for w, h in (size, (300, max(size)))
    )
    picture = opened(replace(LATIN, title=title, drawings=drawings)).convert("RGB")
    ground = Image.new("RGB", picture.size, "#b5430a")
    apart = ImageChops.difference(picture, ground).convert("L")
    there = apart.point([255 * (level < 30) for level in range(256)])
    left, top, right, bottom = there.getbbox() or (0, 0, 0, 0)
    assert MARGIN - 1 <= left < right <= WIDTH - MARGIN + 1
    assert 140 <= top < bottom <= HEIGHT - 60
    assert right - left >= (WIDTH - 2 * MARGIN) * 0.95 or bottom - top >= 250
    whole = there.crop((left, top, right, bottom))
    assert whole.histogram()[255] > 0.97 * whole.width * whole.height, "words lie over the chart"


@pytest.mark.parametrize("card", [LATIN, *HAN.values(), *HOSTILE])
def test_nothing_leaves_the_margins_however_long_the_words(card: Card) -> None:
    picture = opened(card)
    assert picture.size == (WIDTH, HEIGHT)
    paper = Image.new("P", picture.size, picture.getpixel((2, 100)))
    paper.putpalette(picture.getpalette() or [])
    drawn = ImageChops.difference(picture.convert("RGB"), paper.convert("RGB"))
    left, _, right, bottom = drawn.crop((0, 16, WIDTH, HEIGHT)).getbbox() or (0, 0, 0, 0)
    assert left >= MARGIN - 1
    assert right <= WIDTH - MARGIN + 1
    assert bottom + 16 <= HEIGHT - 40


def test_lines_break_by_the_rules_of_each_script() -> None:
    for card in HOSTILE:
        pen = Pen(Image.new("L", (9, 9)), card.language)
        for size in range(20, 90, 7):
            lines = pen.wrapped(card.title, Style(size, 0), 900)
            assert "".join(lines).replace(" ", "") == card.title.replace(" ", "")
            assert not [x for x in lines if x[0] in "，。：；、！？）」》”·,.:;!?)"], lines
            assert not [x for x in lines if x[-1] in "（「《“("], lines
            if len(lines) > 1 and card.language == "en" and " " in card.title:
                assert max(map(len, lines)) < 2.2 * min(map(len, lines)), lines


def test_an_aside_in_brackets_stays_whole() -> None:
    pen = Pen(Image.new("L", (9, 9)), "zh-Hant")
    for size in range(30, 90, 5):
        lines = pen.wrapped("某某高新區（湖畔一帶）：逐一看數字", Style(size, 0), 600)
        assert any("（湖畔一帶）" in line for line in lines), lines


def test_each_language_has_its_own_glyphs() -> None:
    faces = {code: known_language(code).type.cards for code in LANGUAGES}
    assert {face(name, 20, 400).getname()[0] for name in faces.values()} == {
        f"{PACKAGED} {name}" for name in faces.values()
    }
    kinds = [(faces[code], weight) for code in ("zh-Hant", "zh-Hans") for weight in (400, 700)]
    assert len({bytes(face(of, 90, weight).getmask("骨")) for of, weight in kinds}) == 4
    assert list(runs("a港口b", known_language("en").type)) == [("a", "KR"), ("港口", "TC"), ("b", "KR")]


def test_a_card_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = drawing.png(LATIN, tmp_path)
    monkeypatch.setattr(drawing, "drawn", lambda _: pytest.fail("drawn again"))
    assert drawing.png(LATIN, tmp_path) == first


def test_each_page_for_search_engines_has_a_card_of_its_own_and_no_other_page_has_one(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    known = listed(pages)
    assert {path for path, each in pages.items() if each.meta("og:image")} == set(known)
    seen = {each.meta("og:image")[0] for each in known.values()}
    assert len(seen) == len(known)
    for path, each in known.items():
        (address,) = each.meta("og:image")
        assert address == urljoin(site_url(), address)
        content = (site / address.removeprefix(site_url())).read_bytes()
        width, height = struct.unpack(">II", content[16:24])
        assert each.meta("og:image:width") == [str(width)] == ["1200"]
        assert each.meta("og:image:height") == [str(height)] == ["630"]
        assert each.meta("twitter:card") == ["summary_large_image"]
        assert len(content) <= 40_000, path
        (said,) = each.meta("og:image:alt")
        assert bool(re.search(r"[㐀-鿿]", said)) == each.language.startswith("zh"), f"{path}: {said}"
