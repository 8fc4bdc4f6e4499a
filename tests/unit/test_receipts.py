"""A receipt travels in a file and proves its content; whatever changes the content is found out."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from hashlib import sha256
from types import ModuleType

import pytest
from openpyxl import load_workbook
from PIL import Image

from datasite import receipts
from datasite.publish import with_sums
from datasite.receipts import Damaged, Receipt, document, drawing, image, workbook
from datasite.receipts.markup import parsed

RECEIPT = Receipt(
    "“Lake” & Harbour",
    "https://lake.example/charts/ferries.en.svg",
    "1.2.0",
    "ferries",
    ("ferries-2031", "ferries-2032"),
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>Four &amp; more</title><text x="1">4 ferries</text></svg>'
DOCUMENT = {
    "id": "ferries",
    "title": {"en": "Four"},
    "records": [{"id": "a", "value": 4.0}, {"value": 0.00002}],
}


def png(*changed: tuple[int, int], colours: int = 0) -> bytes:
    """A small picture, with a few pixels changed."""
    picture = Image.new("RGB", (4, 3), (255, 255, 255))
    for x, y in ((1, 1), *changed):
        picture.putpixel((x, y), (0, 95, 115))
    file = io.BytesIO()
    (picture.quantize(colours) if colours else picture).save(file, "PNG")
    return file.getvalue()


def book(*rows: tuple[object, ...], receipt: Receipt = RECEIPT) -> bytes:
    """A workbook of two sheets with its receipt."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    made = Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    about = made.add_worksheet("About")
    about.write_string(0, 0, "Four ferries")
    about.write_string(1, 0, "")
    page = made.add_worksheet("data")
    for down, row in enumerate(
        (("id", "", "value"), ("a", "", 4.0), ("b", "=1+1", 0.00002), *rows)
    ):
        for at, cell in enumerate(row):
            if cell != "":
                page.write(down, at, cell)
    workbook.stamp(made, receipt)
    made.close()
    return file.getvalue()


def as_json(told: object) -> bytes:
    return json.dumps(told, ensure_ascii=False).encode()


STAMPED = {
    drawing: drawing.stamped(SVG, RECEIPT),
    image: image.stamped(png(), RECEIPT, "Four"),
    document: as_json(document.stamped(DOCUMENT, RECEIPT)),
    workbook: book(),
}


@pytest.mark.parametrize("room", STAMPED, ids=lambda room: str(room.__name__))
def test_a_receipt_comes_back_from_a_file_with_the_hash_of_its_content(room: ModuleType) -> None:
    told = room.found(STAMPED[room])
    assert told == RECEIPT.of(told.sha256)
    assert told.sha256 == room.content_hash(STAMPED[room]) != ""


def test_others_can_count_the_hashes_without_our_code() -> None:
    bare = re.sub(rb"<metadata>.*?</metadata>", b"", STAMPED[drawing])
    assert sha256(bare).hexdigest() == drawing.content_hash(STAMPED[drawing])
    picture, ppm = Image.open(io.BytesIO(STAMPED[image])), io.BytesIO()
    picture.convert("RGB").save(ppm, "PPM")
    assert sha256(ppm.getvalue()).hexdigest() == image.content_hash(STAMPED[image])
    canonical = (
        '{"id":"ferries","records":[{"id":"a","value":4},{"value":0.00002}],"title":{"en":"Four"}}'
    )
    assert sha256(canonical.encode()).hexdigest() == document.content_hash(STAMPED[document])


def test_other_programs_read_the_receipts() -> None:
    assert [
        each.text for each in parsed(STAMPED[drawing]).iter("{https://schema.org/}mentions")
    ] == [
        "ferries-2031",
        "ferries-2032",
    ]
    texts = Image.open(io.BytesIO(STAMPED[image])).info
    assert (texts["Title"], texts["Source"]) == ("Four", RECEIPT.address)
    assert json.loads(texts["Receipt"])["version"] == "1.2.0"


@pytest.mark.parametrize(
    ("room", "other"),
    [
        (drawing, STAMPED[drawing].replace(b"4 ferries", b"5 ferries")),
        (drawing, STAMPED[drawing].replace(b"Four", b"Five")),
        (drawing, STAMPED[drawing].replace(b"<metadata>", b"<metadata><style>text{display:none}</style>")),
        (drawing, STAMPED[drawing].replace(b"</svg>", b"<metadata><p/></metadata></svg>")),
        (image, image.stamped(png((2, 2)), RECEIPT, "Four")),
        (image, STAMPED[image].replace(image.END, image.END)[:-12] + image.chunk(b"gAMA", b"\0\0\0\1")
         + STAMPED[image][-12:]),
        (workbook, book(("c", "", 1))),
        (document, as_json(document.stamped(DOCUMENT | {"title": {"en": "Five"}}, RECEIPT))),
        (document, STAMPED[document].replace(b"4.0", b"4.1")),
        (document, STAMPED[document].replace(b"2e-05", b"3e-05")),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)  # fmt: skip
def test_a_changed_file_has_another_hash(room: ModuleType, other: bytes) -> None:
    assert room.content_hash(other) != room.content_hash(STAMPED[room])


def test_what_is_only_written_anew_has_the_same_hash() -> None:
    again = json.dumps(json.loads(STAMPED[document]), indent=1, sort_keys=True)
    assert document.content_hash(again.encode()) == document.content_hash(STAMPED[document])
    packed = png(colours=2)
    assert packed != png()
    assert image.content_hash(packed) == image.content_hash(STAMPED[image])
    assert image.found(packed) is None


def test_a_picture_that_lets_what_is_behind_it_through_is_another() -> None:
    clear, file = Image.open(io.BytesIO(png())).convert("RGBA"), io.BytesIO()
    clear.putalpha(0)
    clear.save(file, "PNG")
    assert image.content_hash(file.getvalue()) != image.content_hash(STAMPED[image])


def test_the_hash_that_a_picture_is_kept_with_becomes_part_of_its_receipt() -> None:
    kept = image.hashed(png(), Image.open(io.BytesIO(png())).convert("RGB"))
    assert image.stamped(kept, RECEIPT, "Four") == STAMPED[image]


@pytest.mark.parametrize(
    ("room", "content", "said"),
    [
        (image, STAMPED[image][:-20], "is a PNG that is cut off"),
        (image, STAMPED[image].replace(b"Four", b"Five"), "is a PNG with a damaged part ('iTXt')"),
        (image, STAMPED[image] + b"more", "is a PNG with something after its end"),
        (image, image.SIGNATURE, "is a PNG that is cut off"),
        (image, image.SIGNATURE + image.chunk(b"IHDR", b"\0\1\0\0" * 2 + b"\10\2\0\0\0") + image.chunk(b"IEND", b""),
         "has 65,536 × 65,536 pixels, more than any picture of ours"),
        (drawing, STAMPED[drawing][:-9], "is no whole XML"),
        (drawing, b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>', "declares a document type"),
        (drawing, b"<g>" * 1000, "is nested too deep"),
        (workbook, STAMPED[workbook][:-30], "is a workbook that is damaged or cut off"),
        (document, STAMPED[document][:-2], "is no whole JSON"),
        (document, b'{"a": 1, "a": 2}', "is no whole JSON (a key stands twice)"),
        (document, b"[" * 100_000, "is no whole JSON"),
        (document, b'{"receipt": {"site": 1}}', "has a receipt that is not whole"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_is_damaged_is_said_in_words(room: ModuleType, content: bytes, said: str) -> None:
    def read() -> None:
        room.found(content)
        room.content_hash(content)

    with pytest.raises(Damaged, match=re.escape(said)):
        read()


def test_the_list_of_hashes_names_what_people_take_away() -> None:
    files = [("charts/a.svg", b"a"), ("data/b.csv", b"b"), ("sitemap.xml", b"c")]
    *same, (path, listed) = with_sums(files)
    assert same == files
    assert path == "data/SHA256SUMS"
    assert listed.decode() == (
        f"{sha256(b'a').hexdigest()}  ../charts/a.svg\n{sha256(b'b').hexdigest()}  b.csv\n"
    )


def test_a_specification_has_its_receipt_among_its_words() -> None:
    spec = json.loads(
        document.stamped_text('{"mark": "bar", "usermeta": {"title": "Four"}}', RECEIPT)
    )
    assert set(spec) == {"mark", "usermeta"}
    assert receipts.document.found(as_json(spec)) == RECEIPT.of(document.hash_of(spec))


@pytest.mark.parametrize(
    ("cell", "value", "same"),
    [
        ("C2", 4, True),
        ("C2", 5, False),
        ("A2", "c", False),
        ("C2", "=4", False),
        ("D1", "more", False),
    ],
)
def test_a_workbook_that_another_program_saved_is_known_by_its_cells(
    cell: str, value: object, *, same: bool
) -> None:
    taken = load_workbook(io.BytesIO(STAMPED[workbook]))
    taken["data"][cell] = value
    file = io.BytesIO()
    taken.save(file)
    told = workbook.found(file.getvalue())
    assert told == workbook.found(STAMPED[workbook])
    assert (workbook.content_hash(file.getvalue()) == told.sha256) is same


def test_a_workbook_has_room_for_the_ids_of_many_records() -> None:
    many = tuple(f"record-{number}" for number in range(200))
    told = workbook.found(book(receipt=replace(RECEIPT, records=many)))
    assert told is not None
    assert told.records == many
