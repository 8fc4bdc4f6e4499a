"""What a chart's SVG says is what a picture shows: where, how large, how dark, in which colour."""

from __future__ import annotations

import math

import pytest
from PIL import Image

from datasite.render import canvas, paths, vector
from datasite.render.canvas import Canvas

SIDE = 40
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{{}}</svg>'
# what an element says of itself alone
OWN = {*"d x y x2 y2 dy width height transform opacity".split()}


def painted(body: str, scale: float = 1) -> Image.Image:
    """How much of each pixel is painted black by what stands in an SVG."""
    image = Image.new("RGB", (round(SIDE * scale),) * 2, "white")
    Canvas(image, "en").paint(SVG.format(body), 0j, scale)
    return image.convert("L").point([255 - level for level in range(256)])


def covered(image: Image.Image) -> float:
    """How many pixels are painted."""
    return sum(level * many for level, many in enumerate(image.histogram())) / 255


def dark(image: Image.Image, *box: int) -> float:
    """How much of a box is painted."""
    return covered(image.crop(box)) / ((box[2] - box[0]) * (box[3] - box[1]))


def test_every_attribute_that_a_chart_may_have_is_one_that_the_canvas_reads() -> None:
    assert {*canvas.INHERITED} | OWN == vector.KEPT


@pytest.mark.parametrize(
    ("shape", "size"),
    [
        ('<path d="M4,6h10v20h-10Z"/>', 200),
        ('<rect x="4" y="6" width="10" height="20"/>', 200),
        ('<rect width="100%" height="100%"/>', 1600),
        ('<path d="M4,6h10v20h-10Z" fill="none"/>', 0),
        ('<path d="M4,6h10v20h-10Z" fill="url(#none)"/>', 0),
        ('<path d="M4.5,6H14.25V26h-9.75Z"/>', 195),
        ('<g transform="translate(2,3)"><path d="M4,6l10,0l0,20L4,26Z" transform="scale(0.5)"/></g>', 50),
        ('<path d="M20,8A12,12,0,1,1,19.99,8Z"/>', math.pi * 144),
        ('<path d="M20,20m-12,0a12,12,0,0,1,24,0Z"/>', math.pi * 72),
        ('<path d="M8,20A12,6,90,0,0,20,20A12,6,90,0,0,8,20Z"/>', math.pi * 72),
        ('<path d="M4,4h30v30h-30ZM10,10v10h10v-10Z"/>', 800),
        ('<path d="M4,4h10v10h-10ZM20,20h10v10h-10Z"/>', 200),
        ('<path d="M0,20C0,9,9,0,20,0S40,9,40,20S31,40,20,40S0,31,0,20Z"/>', math.pi * 400),
        ('<path d="M0,20Q20,0,40,20Z"/>', 40 * 10 * 2 / 3),
        ('<path d="M0,20Q10,10,20,20T40,20" stroke="black" fill="none" stroke-width="2"/>', 91.8),
        ('<line x2="30" y2="0" transform="translate(5,20)" stroke="black" stroke-width="3"/>', 90),
        ('<line x2="30" y2="0" transform="translate(5,20)" stroke="black" stroke-linecap="square"/>', 31),
        ('<line x2="30" y2="30" transform="translate(5,5)" stroke="black" stroke-width="2"/>', 60 * math.sqrt(2)),
        ('<line x2="15" y2="0" transform="translate(5,20) rotate(90)" stroke="black" stroke-width="2"/>', 30),
        ('<path d="M5,5Z" stroke="black"/>', 0),
        ('<path d="M20,20L20,20" fill="none" stroke="black" stroke-width="8" stroke-linecap="round"/>', math.pi * 16),
        ('<path d="M10,10h20v20h-20Z" fill="none" stroke="black" stroke-width="4"/>', 24 * 24 - 16 * 16),
        ('<path d="M10,30L20,10L30,30" fill="none" stroke="black" stroke-width="2"/>', 89.4),
        ('<path d="M0,0h0" stroke="black" fill="none"/><path d=""/>', 0),
        ('<path d="M4,6h10v20h-10Z" opacity="0.5"/>', 100),
        ('<g opacity="0.5"><path d="M4,6h10v20h-10Z" fill-opacity="0.5"/></g>', 50),
    ],
)  # fmt: skip
def test_a_shape_covers_as_much_as_it_says(shape: str, size: float) -> None:
    for scale in (1, 2, 1.7):
        found = covered(painted(shape, scale)) / scale**2
        assert found == pytest.approx(size, rel=0.06, abs=1), scale


def test_edges_between_pixels_are_paler_and_those_on_them_are_not() -> None:
    image = painted('<path d="M4,6h10.5v20h-10.5Z"/>')
    assert image.getbbox() == (4, 6, 15, 26)
    assert dark(image, 4, 6, 14, 26) == 1
    assert dark(image, 14, 6, 15, 26) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    ("dashes", "drawn"),
    [("4,3", [1, 1, 1, 1, 0, 0, 0] * 2), ("2", [1, 1, 0, 0] * 4), ("0,0", [1] * 14),
     ("1,2,3", [1, 0, 0, 1, 1, 1, 0, 1, 1, 0, 0, 0])],
)  # fmt: skip
def test_dashes_and_the_gaps_between_them_are_as_long_as_they_say(
    dashes: str, drawn: list[int]
) -> None:
    path = (
        '<path d="M4,20h9v0h20" fill="none" stroke="black" stroke-width="2" stroke-dasharray="{}"/>'
    )
    image = painted(path.format(dashes))
    assert [round(dark(image, x, 19, x + 1, 21)) for x in range(4, 4 + len(drawn))] == drawn


def test_what_is_in_a_group_has_its_colour_unless_it_says_another() -> None:
    image = Image.new("RGB", (SIDE, SIDE), "white")
    rest = '<path d="M20,0h10v10h-10Z" fill="rgb(0, 128, 0)"/>'
    body = f'<g fill="#ff0000"><path d="M0,0h10v10h-10Z"/>{rest}</g><path d="M0,20h9v9h-9Z"/>'
    Canvas(image, "en").paint(SVG.format(body), 0j, 1)
    assert [image.getpixel(at) for at in ((5, 5), (25, 5), (5, 25), (15, 15))] == [
        (255, 0, 0), (0, 128, 0), (0, 0, 0), (255, 255, 255),
    ]  # fmt: skip


@pytest.mark.parametrize(("anchor", "left"), [("start", 20), ("middle", 10), ("end", 0)])
def test_a_word_stands_where_its_anchor_says_and_each_line_under_the_one_before(
    anchor: str, left: int
) -> None:
    """Two boxes of an em, at ten pixels: the font draws each a little to the right of where it begins."""
    text = f'<text x="20" y="18" font-size="10" text-anchor="{anchor}" fill="#000">\U0001f600\U0001f600'
    image = painted(f'{text}<tspan x="20" dy="15">\U0001f600</tspan></text>')
    first, second = (image.crop((0, y, SIDE, y + 15)).getbbox() for y in (5, 20))
    assert first
    assert second
    assert left <= first[0] <= left + 1.5
    assert first[3] == second[3] == 13, "both stand on their line"
    assert second[2] - second[0] < 10 < first[2] - first[0] <= 20


def test_turned_words_are_as_dark_as_before_and_stand_upright() -> None:
    text = '<text x="0" y="0" font-size="11" transform="translate(14,30){}">Tide</text>'
    plain, turned = painted(text.format("")), painted(text.format(" rotate(-90)"))
    assert covered(turned) == pytest.approx(covered(plain), rel=0.03)
    box, other = plain.getbbox(), turned.getbbox()
    assert box
    assert other
    assert (other[2] - other[0], other[3] - other[1]) == pytest.approx(
        (box[3] - box[1], box[2] - box[0]), abs=1
    )
    assert other[2] <= 15, "it stands on the line through its point"


def test_a_path_without_a_start_begins_nowhere_and_stops_nothing() -> None:
    assert [len(each.points) for each in paths.stretches("L3,4 Zh5")] == [2, 2]
    assert paths.stretches("5 5 nonsense") == []
