"""`verify` says of any file whether it is as it was published, what it shows, and what in it was altered."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import shutil
import struct
import time
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image
from xlsxwriter import Workbook

from datasite.__main__ import main
from datasite.inspection import inspected
from datasite.inspection.project_data import of_project
from datasite.problems import CommandError
from datasite.publish import with_sums
from datasite.receipts import Receipt, document, drawing, image, workbook

HOME = "https://lake.example/"
TABLE = (
    b"id,label_en,value,unit,bound,period,figure_url,version\n"
    b"routes,Routes,12.0,route,exact,2031,https://lake.example/figures/lines/,1.1\n"
    b'ferries,"Ferries, new",30000,ferry,over,2031-06,https://lake.example/figures/lines/,1.1\n'
)
COLUMNS = [{"name": name} for name in TABLE.split(b"\n")[0].decode().split(",")]
UNITS = b"id,name_en\nroute,Route\nferry,Ferry\n"
RECORDS = [
    {"id": "routes", "value": 12.0, "bound": "exact"},
    {"id": "ferries", "value": 30000, "bound": "over"},
]
FIGURE = {"id": "lines", "title": {"en": "Over 30,000"}, "records": RECORDS}
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>Over 30,000</title><path d="M1"/><text>30,000</text></svg>'
SHOWS = "figure lines, 2 records (routes, ferries)"
OLD = "id,bound,value,unit,period\nroutes,exact,12.0,route,2031\nferries,over,28000,ferry,2031-06\n"
ASK = "a screenshot or copy cannot be verified: ask for the PNG or SVG as it was downloaded"
NEW = OLD.replace("28000", "30000")


def receipt(path: str, version: str = "1.1", home: str = HOME) -> Receipt:
    """The receipt of a file of the lake."""
    return Receipt("Lake", home + path, version, "lines", ("routes", "ferries"))


def png(*changed: tuple[int, int]) -> bytes:
    """A small picture."""
    picture, file = Image.new("RGB", (40, 30), "white"), io.BytesIO()
    for place in ((1, 1), *changed):
        picture.putpixel(place, (0, 95, 115))
    picture.save(file, "PNG")
    return file.getvalue()


def zipped(how: int = zipfile.ZIP_DEFLATED, **files: bytes) -> bytes:
    """A zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def book(value: float, sheet: str = "data") -> bytes:
    """A workbook with its receipt."""
    file = io.BytesIO()
    made = Workbook(file, {"in_memory": True})
    made.add_worksheet("About").write_string(0, 0, "Lines")
    page = made.add_worksheet(sheet)
    for down, row in enumerate((["id", "value"], ["routes", 12.0], ["ferries", value])):
        page.write_row(down, 0, row)
    workbook.stamp(made, receipt("data/lines.xlsx"))
    made.close()
    return file.getvalue()


def written(told: object) -> bytes:
    """JSON as bytes."""
    return json.dumps(told, ensure_ascii=False).encode()


def inside(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What goes into the zip."""
    named = {path.removeprefix("data/"): content for path, content in files.items()}
    kept = ("datapackage.json", "lines.csv", "units.csv", "lines.xlsx")
    return {name: named[name] for name in kept} | {"README.md": b"# Lake"}


def published(version: str = "1.1") -> dict[str, bytes]:
    """A small site: what it gives away, by path."""
    files = {
        "data/lines.csv": TABLE,
        "data/units.csv": UNITS,
        "data/observations.json": written(RECORDS),
        "data/lines.json": written(document.stamped(FIGURE, receipt("data/lines.json"))),
        "charts/lines.en.svg": drawing.stamped(SVG, receipt("charts/lines.en.svg")),
        "charts/lines.en.png": image.stamped(png(), receipt("charts/lines.en.png"), "Over 30,000"),
        "charts/lines.en.vl.json": document.stamped_text(
            '{"mark": "bar", "title": {"text": ["Over"]}, "usermeta": {"title": "Over"}}',
            receipt("charts/lines.en.vl.json"),
        ),
    }  # fmt: skip
    described = {"fields": [{"name": "id"}, {"name": "name_en"}], "primaryKey": ["id"]}
    schemas = {"lines": "figure-schema.json", "units": described}
    resources = [
        {
            "name": name,
            "path": f"{name}.csv",
            "hash": f"sha256:{sha256(files[f'data/{name}.csv']).hexdigest()}",
            "schema": schema,
        }
        for name, schema in schemas.items()
    ]
    package = {"name": "lake", "version": version, "homepage": HOME, "resources": resources}
    files["data/datapackage.json"] = written(package)
    files["data/lines.xlsx"] = book(30000)
    files["data/lake.zip"] = zipped(**inside(files))
    return dict(with_sums(files.items()))


FILES = published()
FILES |= {
    "data/1.0/values.csv": OLD.encode(),
    "data/1.0/datapackage.json": written(
        {
            "version": "1.0",
            "resources": [
                {
                    "name": "values",
                    "path": "values.csv",
                    "hash": f"sha256:{sha256(OLD.encode()).hexdigest()}",
                    "schema": {
                        "primaryKey": ["id"],
                        "fields": [{"name": name} for name in OLD.split("\n")[0].split(",")],
                    },
                }
            ],
        }
    ),
}
FILES |= dict(with_sums((path, each) for path, each in FILES.items() if not path.endswith("SUMS")))


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site stands built in `site/`, with the values of two versions."""
    root = tmp_path_factory.mktemp("lake")
    stored = {f"site/{path}": content for path, content in FILES.items()}
    stored |= {"data/versions/1.0.csv": OLD.encode(), "data/versions/1.1.csv": NEW.encode()}
    for path, content in stored.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def named(value: object) -> str:
    """A case is called by its words: what is packed differs from second to second."""
    return value.partition("\n")[0] if isinstance(value, str) else ""


def said(
    lake: Path, folder: Path, content: bytes, name: str = "taken.dat", against: Path | None = None
) -> str:
    """What is said of a file, without its name."""
    file = folder / name
    file.write_bytes(content)
    return str(inspected(file, against, lake)).replace(f"{file.as_posix()}: ", "")


@pytest.mark.parametrize("path", [path for path in FILES if "/1.0/" not in path])
def test_every_file_is_known_as_unaltered_under_any_name(
    lake: Path, tmp_path: Path, path: str
) -> None:
    if path.endswith("datapackage.json"):
        assert str(inspected(lake / "site" / path, None, lake)).endswith(
            "unaltered: version 1.1, Data Package of 2 files"
        )
        return
    shown = SHOWS if "lines" in path else path.rpartition("/")[2]
    assert said(lake, tmp_path, FILES[path]) == f"unaltered: {path} of version 1.1, {shown}"


def without(pattern: bytes) -> Callable[[bytes], bytes]:
    """Takes a pattern out of a file."""
    return lambda content: re.sub(pattern, b"", content, flags=re.DOTALL)


def put(old: str, new: str) -> Callable[[bytes], bytes]:
    """Changes a piece of a file."""

    def change(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode())

    return change


def columns(*names: str, change: Callable[[bytes], bytes] = bytes) -> Callable[[bytes], bytes]:
    """Cuts a table to some of its columns, and changes what is left."""

    def cut(content: bytes) -> bytes:
        out = io.StringIO(newline="")
        made = csv.DictWriter(out, names, extrasaction="ignore", lineterminator="\n")
        made.writeheader()
        made.writerows(csv.DictReader(io.StringIO(content.decode())))
        return change(out.getvalue().encode())

    return cut


def painted(content: bytes) -> bytes:
    """A picture with a changed pixel that has kept its texts."""
    return image.with_texts(png((5, 7)), image.texts(content))


def as_excel(content: bytes, sign: str = ";") -> bytes:
    """A table as a spreadsheet saves it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=sign).writerows(csv.reader(io.StringIO(content.decode())))
    return b"\xef\xbb\xbf" + out.getvalue().replace("12.0", "12").encode()


def forged(content: bytes) -> bytes:
    """A drawing that was altered and given a receipt that fits."""
    return drawing.stamped(SVG.replace(">30,000", ">40,000"), receipt("charts/lines.en.svg"))


def edited(cell: str, value: object, sheet: str = "data") -> Callable[[bytes], bytes]:
    """Changes a cell of a workbook, as a spreadsheet would."""

    def change(content: bytes) -> bytes:
        made, file = load_workbook(io.BytesIO(content)), io.BytesIO()
        made[sheet][cell] = value
        made.save(file)
        return file.getvalue()

    return change


def packed(**other: bytes | None) -> Callable[[bytes], bytes]:
    """Packs the zip anew, in another order, with other files; of one that is None, without it."""

    def change(content: bytes) -> bytes:
        files = {**inside(FILES), **{name.replace("_", "."): each for name, each in other.items()}}
        kept = {name: each for name, each in reversed(files.items()) if each is not None}
        return zipped(**kept)

    return change


CSV, JSON, DRAWN, PICTURE, SPEC, BOOK, ZIP = (
    "data/lines.csv", "data/lines.json", "charts/lines.en.svg", "charts/lines.en.png", "charts/lines.en.vl.json",
    "data/lines.xlsx", "data/lake.zip",
)  # fmt: skip


@pytest.mark.parametrize(
    ("path", "change", "message"),
    [
        (CSV, put(",30000,", ",40000,"), "value of ferries is 40,000 here and 30,000 in version 1.1"),
        (CSV, put(",over,", ",exact,"), "bound of ferries is “exact” here and “over” in version 1.1"),
        (CSV, put("2031-06", "Jun-31"), "period of ferries is “Jun-31” here and “2031-06” in version 1.1"),
        (CSV, lambda c: put(",30000,", ",4,")(without(rb"routes,[^\n]*\n")(c)),
         "value of ferries is 4 here and 30,000 in version 1.1\n  without the row routes"),
        (CSV, columns("id", "value", change=put("30000", "4")),
         "without the columns label_en, unit, bound, period, figure_url, version\n"
         "  value of ferries is 4 here and 30,000 in version 1.1"),
        (CSV, lambda c: c + c.split(b"\n")[1].replace(b"routes", b"quays") + b"\n", "with a row quays besides"),
        (CSV, lambda c: c + c.split(b"\n")[1] + b"\n", "with rows that stand twice"),
        (CSV, put("label_en", "name"), "without the column label_en\n  with the column name besides"),
        ("data/units.csv", put("Route", "Line"), "name_en of route is “Line” here and “Route” in version 1.1"),
        (DRAWN, put("<text>30", "<text>40"), "it says “40,000” here and “30,000” in version 1.1"),
        (DRAWN, put("<title>Over 3", "<title>Over 4"), "it says “Over 40,000” here and “Over 30,000” in version 1.1"),
        (DRAWN, put('"M1"', '"M2"'), "lines, shapes or colours are others"),
        (DRAWN, forged, "it says “40,000” here and “30,000” in version 1.1"),
        (DRAWN, put(">routes<", ">quays<"), "its receipt.records[0] is “quays” here and “routes” in version 1.1"),
        (DRAWN, put(">1.1<", ">1.0<"), "its receipt.version is 1.0 here and 1.1 in version 1.1"),
        (PICTURE, painted, "pixels differ within 1 × 1 at 5, 7"),
        (JSON, put("30000", "40000"), "value of ferries is 40,000 here and 30,000 in version 1.1"),
        (JSON, put('"over"', '"exact"'), "bound of ferries is “exact” here and “over” in version 1.1"),
        (JSON, put("Over 3", "Over 4"), "title.en is “Over 40,000” here and “Over 30,000” in version 1.1"),
        (JSON, put('{"id": "routes", "value": 12.0, "bound": "exact"}, ', ""), "without the record routes"),
        ("data/observations.json", put("30000", "1"), "value of ferries is 1 here and 30,000 in version 1.1"),
        (BOOK, edited("B3", 40000), "sheet data: value of ferries is 40,000 here and 30,000 in version 1.1"),
        (BOOK, edited("A3", None), "sheet data: without the row ferries"),
        (BOOK, edited("A1", "Four", "About"),
         "sheet About: the cell in row 1, column 1 is “Four” here and “Lines” in version 1.1"),
        (BOOK, lambda c: book(30000, "other"), "without the sheet data\n  with a sheet other besides"),
        (ZIP, packed(lines_csv=put(",30000,", ",4,")(TABLE)),
         "lines.csv: value of ferries is 4 here and 30,000 in version 1.1"),
        (ZIP, packed(README_md=b"# Sea"), "README.md is another"),
        (ZIP, packed(lines_xlsx=None, more=b""), "without lines.xlsx\n  with more besides"),
        ("data/SHA256SUMS", put("  lines.csv", "  line.csv"), "without lines.csv\n  with line.csv besides"),
        (SPEC, put('["Over"]', '["Under"]'), "title.text[0] is “Under” here and “Over” in version 1.1"),
    ],
    ids=named,
)  # fmt: skip
def test_what_was_altered_is_told(
    lake: Path, tmp_path: Path, path: str, change: Callable[[bytes], bytes], message: str
) -> None:
    first, *more = said(lake, tmp_path, change(FILES[path])).split("\n")
    assert first.startswith("altered: version 1.1, ")
    assert message in "\n".join(more).removeprefix("  ")


@pytest.mark.parametrize(
    ("path", "change", "words"),
    [
        (CSV, as_excel,
         f"the same data, saved anew: version 1.1, {SHOWS}\n  it begins with a byte order mark\n"
         "  semicolons stand between its cells\n  its lines end as in Windows or on an old Mac\n"
         "  numbers are spelt otherwise: 1 of them, as 12 for 12.0"),
        (CSV, lambda c: c.decode().encode("utf-16"),
         f"the same data, saved anew: version 1.1, {SHOWS}\n  it is encoded as UTF-16"),
        (CSV, lambda c: b"\n".join(c.split(b"\n")[n] for n in (0, 2, 1, 3)),
         f"the same data, saved anew: version 1.1, {SHOWS}\n  its rows stand in another order"),
        (CSV, put(",Routes,", ',"Routes",'),
         f"the same data, saved anew: version 1.1, {SHOWS}\n  its cells stand in other quotes, or it ends otherwise"),
        (JSON, lambda c: json.dumps(json.loads(c), indent=3, sort_keys=True).encode(),
         f"unaltered: {JSON} of version 1.1, {SHOWS}"),
        (JSON, lambda c: written({k: v for k, v in json.loads(c).items() if k != "receipt"}),
         f"the receipt is gone, the content is unaltered: version 1.1, {SHOWS}\n  it is that of {JSON}"),
        (DRAWN, without(b"<metadata>.*</metadata>"),
         f"the receipt is gone, the content is unaltered: version 1.1, {SHOWS}\n  it is that of {DRAWN}"),
        (BOOK, edited("B3", 30000),
         f"the same data, saved anew: version 1.1, {SHOWS}\n  its cells are those of {BOOK}; how they look was not"
         " compared"),
        (ZIP, packed(), f"unaltered: {ZIP} of version 1.1, Data Package “lake” of 5 files"),
        (PICTURE, lambda c: png(),
         f"the receipt is gone, the content is unaltered: version 1.1, {SHOWS}\n  it is that of {PICTURE}"),
        (PICTURE, lambda c: png((9, 9)),
         "no receipt: whatever saved this PNG anew left it out, or it was never of this site\n"
         f"  nothing in SITE has its content\n  {ASK}"),
        (DRAWN, lambda c: drawing.stamped(SVG, receipt("charts/quays.en.svg", home="https://sea.example/")),
         f"this is of another site, “Lake”: {SHOWS}\n  https://sea.example/charts/quays.en.svg\n"
         "  SITE is of https://lake.example/"),
        (DRAWN, lambda c: drawing.stamped(SVG, receipt("charts/gone.en.svg")),
         f"not compared: version 1.1, {SHOWS}\n  its receipt and its content agree, but SITE has no copy of it\n"
         "  name a built site with `--against`"),
        (DRAWN, lambda c: put("<text>3", "<text>4")(drawing.stamped(SVG, receipt("charts/gone.en.svg"))),
         f"altered: version 1.1, {SHOWS}\n  its content is not what its receipt is of"),
        (DRAWN, lambda c: drawing.stamped(SVG.replace("30,000", "28,000"), receipt("charts/lines.en.svg", "1.0")),
         f"this is of version 1.0, since corrected: {SHOWS}\n"
         "  ferries was over 28000 ferry, 2031-06, and is over 30000 ferry, 2031-06\n  SITE has version 1.1"),
        (DRAWN, lambda c: drawing.stamped(SVG.replace("30,000", "1"), receipt("charts/lines.en.svg", "0.9")),
         f"version 0.9 was never published: {SHOWS}\n  https://lake.example/charts/lines.en.svg"),
        (CSV, lambda c: c.replace(b",1.1\n", b",1.0\n").replace(b"30000", b"28000"),
         f"this is of version 1.0, since corrected: {SHOWS}\n"
         "  ferries was over 28000 ferry, 2031-06, and is over 30000 ferry, 2031-06\n  SITE has version 1.1"),
        (CSV, lambda c: c.replace(b",1.1\n", b",1.0\n"),
         f"altered: version 1.0, {SHOWS}\n  ferries is not what version 1.0 has: over 28000 ferry, 2031-06"),
        (CSV, without(rb"routes,[^\n]*\n"),
         f"an excerpt of version 1.1: 1 row is missing, the rest is unaltered: {SHOWS}\n  without the row routes"),
        (CSV, columns("id", "bound", "value", "unit", "period"),  # those of the frozen table
         f"an excerpt of version 1.1: 3 columns are missing, the rest is unaltered: {SHOWS}\n"
         "  without the columns label_en, figure_url, version"),
        (CSV, columns("id", "bound", "value", "unit"),
         f"an excerpt of version 1.1: 4 columns are missing, the rest is unaltered: {SHOWS}\n"
         "  without the columns label_en, period, figure_url, version"),
        (CSV, columns("id", "value", change=without(rb"ferries,[^\n]*\n")),
         f"an excerpt of version 1.1: 1 row and 6 columns are missing, the rest is unaltered: {SHOWS}\n"
         "  without the columns label_en, unit, bound, period, figure_url, version\n  without the row ferries"),
        ("data/1.0/values.csv", without(rb"ferries,[^\n]*\n"),
         "an excerpt of version 1.0: 1 row is missing, the rest is unaltered: values.csv\n  without the row ferries"),
        (CSV, lambda c: b"id,value\nquays,12.0\n",
         "this is a table of another site or maker\n  its columns are those of no table of SITE"),
        (CSV, lambda c: b"id,name,age\n1,a,b\n",
         "this is a table of another site or maker\n  its columns are those of no table of SITE"),
    ],
    ids=named,
)  # fmt: skip
def test_what_can_still_be_said_is_said(
    lake: Path, tmp_path: Path, path: str, change: Callable[[bytes], bytes], words: str
) -> None:
    site = (lake / "site").as_posix()
    assert said(lake, tmp_path, change(FILES[path])) == words.replace("SITE", site)


SIZE = struct.Struct("<I")
BOMB = zipped(**{"datapackage.json": b"{", "bomb": b"\0" * 123_456}).replace(
    SIZE.pack(123_456), SIZE.pack(201_000_000)
)
READ = " — `verify` reads CSV, JSON, SVG, PNG, Excel workbooks, zips and the datapackage.json of a site"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 20, f"is a JPEG picture — {ASK}\n"),
        (b"%PDF-1.7", f"is a PDF{READ}"),
        (b"\0\1\2\3" * 9, f"is a file that is no text{READ}"),
        (zipped(**{"word/document.xml": b"<w/>"}), f"is a Word document{READ}"),
        (zipped(a=b"a"), f"is an archive without a datapackage.json{READ}"),
        (zipped(a=b"a")[:30], "is an archive that is damaged or cut off\n"),
        (BOMB,
         "is an archive that holds more than any of a site"),
        (b"<!doctype html><title>x</title>", f"is a web page{READ}"),
        (b"\0" * 50_000_001, "is larger than 50,000,000 bytes, and no file of a site is"),
        (FILES[DRAWN][:-9], "is no whole XML (unclosed token: line 1, column "),
        (b'<!DOCTYPE svg [<!ENTITY a "a">]><svg>&a;</svg>', "declares a document type, which no file of ours does"),
        (FILES[PICTURE][:200], "is a PNG that is cut off"),
        (FILES[BOOK][:-40], "is an archive that is damaged or cut off"),
        (zipped(how=zipfile.ZIP_STORED, **{BOOK: FILES[BOOK], "a.csv": TABLE})[:-60],
         "is an archive that is damaged or cut off"),
        (FILES[JSON][:-5], "is no whole JSON ("),
        (TABLE[:-1] + b',"', "is no whole CSV (unexpected end of data)"),
        (TABLE[:90], "is no whole CSV (row 2 has not as many cells as there are columns)"),
    ],
    ids=named,
)  # fmt: skip
def test_a_damaged_or_foreign_file_is_called_what_it_is(
    lake: Path, tmp_path: Path, content: bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "some.csv"
    file.write_bytes(content)
    assert main(["verify", str(file), "--root", str(lake)]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{file.as_posix()} {message}")
    assert told.count("\n") == 1


def test_a_folder_and_a_file_that_is_not_there_are_named(lake: Path) -> None:
    with pytest.raises(CommandError, match=r"is a folder — name `.*/site/data/datapackage.json`$"):
        inspected(lake / "site", None, lake)
    with pytest.raises(CommandError, match=r"nothing.svg is not there$"):
        inspected(lake / "nothing.svg", None, lake)


def test_the_command_succeeds_only_for_what_is_unaltered(
    lake: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = str(lake / "site")
    assert main(["verify", f"{site}/{CSV}", "--against", site]) == 0
    assert f"unaltered: {CSV} of version 1.1, {SHOWS} in 0." in capsys.readouterr().out
    (tmp_path / "a.csv").write_bytes(as_excel(TABLE))
    assert main(["verify", str(tmp_path / "a.csv"), "--against", site]) == 1
    assert "the same data, saved anew" in capsys.readouterr().err


def test_differences_beyond_the_first_ten_are_listed_when_all_are_asked_for(
    lake: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = TABLE.split(b"\n")[1] + b"\n"
    quays = [row.replace(b"routes", b"quay-%d" % n) for n in range(14)]
    file = tmp_path / "a.csv"
    file.write_bytes(TABLE + b"".join(quays))
    asked = ["verify", str(file), "--root", str(lake)]
    for more, last in (([], "and 4 more; `--all` lists them"), (["--all"], "quay-13 besides")):
        assert main([*asked, *more]) == 1
        told = capsys.readouterr().err
        assert told.endswith(f"{last}\n")
        assert told.count("besides") == (14 if more else 10)


def test_a_data_package_alone_or_zipped_is_enough_to_compare_with(
    lake: Path, tmp_path: Path
) -> None:
    inside = {
        path.removeprefix("data/"): content
        for path, content in FILES.items()
        if path.startswith("data/")
    }
    (tmp_path / "all.zip").write_bytes(zipped(**inside))
    assert said(lake, tmp_path, TABLE, against=tmp_path / "all.zip").startswith(
        "unaltered: lines.csv of version 1.1"
    )
    changed = put(",30000,", ",1,")(TABLE)
    assert "value of ferries is 1 here" in said(
        lake, tmp_path, changed, against=tmp_path / "all.zip"
    )
    (tmp_path / "alone").mkdir()
    alone = tmp_path / "alone" / "datapackage.json"
    alone.write_bytes(inside["datapackage.json"])
    assert said(lake, tmp_path, TABLE, against=alone).startswith(
        "unaltered: lines.csv of version 1.1"
    )
    assert said(lake, tmp_path, changed, against=alone).startswith(
        f"altered: version 1.1, figure lines\n  its SHA-256 is {sha256(changed).hexdigest()} here and "
    )


@pytest.mark.parametrize(
    ("home", "same"),
    [
        (f"{HOME}figures/lines/", True),
        (f"{HOME}zh-Hant/", True),
        ("https://lake.example.org/figures/lines/", False),
    ],
)
def test_a_figure_and_the_zip_of_its_data_are_of_one_site(
    lake: Path, tmp_path: Path, home: str, same: bool
) -> None:
    package = FILES["data/datapackage.json"].replace(HOME.encode(), home.encode())
    (tmp_path / "lines.zip").write_bytes(zipped(**{"datapackage.json": package}))
    told = said(lake, tmp_path, FILES[PICTURE], against=tmp_path / "lines.zip")
    assert told.startswith("not compared: version 1.1, " if same else "this is of another site, ")


@pytest.mark.parametrize(
    ("path", "content"), [("cards/x.png", png((3, 3))), ("embed/b/x.json", b"{}")]
)
def test_a_file_of_the_site_that_never_had_a_receipt_is_known_beside_another_of_its_name(
    tmp_path: Path, path: str, content: bytes
) -> None:
    end = path.rpartition(".")[2]
    stored = FILES | {f"a/x.{end}": b"[1]" if end == "json" else png(), path: content}
    for name, each in stored.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(each)
    found = said(tmp_path, tmp_path, content, f"x.{end}")
    assert found == f"unaltered: {path} of version 1.1, x.{end}"


@pytest.mark.parametrize(
    ("path", "content", "apart"),
    [
        (DRAWN, SVG.replace(">30,000", ">40,000").encode(), "it says “40,000” here and “30,000” in version 1.1"),
        (PICTURE, png((9, 9)), f"pixels differ within 1 × 1 at 9, 9\n  {ASK}"),
        (JSON, written(FIGURE | {"title": "Four"}), "title is “Four” here and an object in version 1.1"),
        (BOOK, book(4), "sheet data: value of ferries is 4 here and 30,000 in version 1.1"),
    ],
)  # fmt: skip
def test_a_file_without_a_receipt_that_is_called_as_a_published_one_is_said_not_to_be_that(
    lake: Path, tmp_path: Path, path: str, content: bytes, apart: str
) -> None:
    """A second download has a number in its name; a list of hashes alone is enough to tell."""
    bare = unreceipted(content) if path == BOOK else content
    words = f"not the published file of that name, {path} of version 1.1: no receipt, and another content"
    name = path.rpartition("/")[2]
    for called in (name, re.sub(r"(\.\w+)$", r" (2)\1", name)):
        assert said(lake, tmp_path, bare, called) == f"{words}\n  {apart}"
    (tmp_path / "data").mkdir()
    for kept in ("datapackage.json", "SHA256SUMS"):
        (tmp_path / "data" / kept).write_bytes(FILES[f"data/{kept}"])
    told = said(lake, tmp_path, bare, name, tmp_path / "data")
    hashes = [sha256(each).hexdigest() for each in (bare, FILES[path])]
    assert told.startswith(
        f"{words.replace('data/', '')}\n  its SHA-256 is {hashes[0]} here and {hashes[1]} in version 1.1"
    )


def unreceipted(content: bytes) -> bytes:
    """A workbook as a program saves it that keeps no properties."""
    made, file = load_workbook(io.BytesIO(content)), io.BytesIO()
    made.custom_doc_props.props.clear()
    made.save(file)
    return file.getvalue()


def test_a_package_tells_which_of_its_files_were_altered(lake: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(lake / "site" / "data", copy)
    (copy / "units.csv").write_bytes(UNITS + b"x,y\n")
    (copy / "lines.csv").unlink()
    words = "altered: version 1.1, Data Package of 2 files\n  lines.csv is missing\n  units.csv is altered"
    assert words in str(inspected(copy / "datapackage.json", None, lake))


def test_a_site_that_was_altered_itself_proves_nothing(lake: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(lake / "site", site)
    for path in (CSV, DRAWN):
        (site / path).write_bytes(FILES[path].replace(b"30", b"40"))
        assert not inspected(site / path, site, lake).unaltered


def test_without_a_site_there_must_be_something_to_compare_with(tmp_path: Path) -> None:
    with pytest.raises(
        CommandError, match="is neither a built site nor a Data Package — build the site with"
    ):
        said(tmp_path, tmp_path, TABLE)
    (tmp_path / "datapackage.json").write_text("{}", encoding="utf-8")
    with pytest.raises(CommandError, match=r"datapackage.json is not a Data Package of a site$"):
        said(tmp_path, tmp_path, TABLE, against=tmp_path)


def test_a_file_of_an_older_version_is_told_with_what_was_corrected_since(
    lake: Path, tmp_path: Path
) -> None:
    assert said(lake, tmp_path, OLD.encode()) == (
        "unaltered: data/1.0/values.csv of version 1.0, values.csv\n"
        "  since corrected: ferries was over 28000 ferry, 2031-06, and is over 30000 ferry, 2031-06"
    )
    assert said(lake, tmp_path, OLD.replace("28000", "29000").encode()).startswith(
        "altered: version 1.0, values.csv\n  value of ferries is 29,000 here and 28,000 in version 1.0"
    )
    package = lake / "site" / "data" / "1.0" / "datapackage.json"
    assert str(inspected(package, None, lake)).endswith(
        "unaltered: version 1.0, Data Package of 1 file"
    )


def test_citations_are_known_as_they_were_published(lake: Path, tmp_path: Path) -> None:
    with pytest.raises(
        CommandError,
        match=r"lines.bib is no text that .*site holds: altered, or never of this site$",
    ):
        said(lake, tmp_path, b"@misc{lines}", "lines.bib")


@pytest.mark.parametrize(
    "content",
    [
        b"<!---->" * 100_000,
        b"<!DOCTYPE [" * 100_000,
        b"<?a?>" * 100_000 + b"<p/>",
        b"<svg><![CDATA[" + b"<metadata>" * 300_000 + b"]]></svg>",
        b"<svg>" * 100_000,
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"a,b,c\n" + b'"' * 300_000,
        b"a,b,c\n" + b"x" * 300_000 + b",,",
    ],
    ids=lambda content: content[:9].decode(),
)
def test_a_file_that_was_made_to_hang_its_reader_is_refused_at_once(
    lake: Path, tmp_path: Path, content: bytes
) -> None:
    begun = time.process_time()
    with contextlib.suppress(CommandError):
        assert not said(lake, tmp_path, content).startswith("unaltered")
    assert time.process_time() - begun < 5


def test_what_a_file_says_does_not_move_the_terminal(lake: Path, tmp_path: Path) -> None:
    told = said(lake, tmp_path, TABLE.replace(b",Routes,", b",\x1b[2J\xe2\x80\xae,"))
    assert "label_en of routes is “\\u001b[2J\\u202e” here and “Routes” in version 1.1" in told


def test_a_project_that_was_not_built_is_compared_with_its_own_records(
    tiny: Path, tmp_path: Path
) -> None:
    table = of_project(tiny).get("observations.csv") or b""
    assert said(tiny, tmp_path, table).startswith("unaltered: observations.csv of version ")
    told = said(tiny, tmp_path, table.replace(b",12,route,", b",13,route,"))
    assert "value of routes is 13 here and 12 in version " in told
    drawn = drawing.stamped(
        SVG, replace(receipt("charts/lines.en.svg"), version=of_project(tiny).version)
    )
    assert "the data of this project has no copy of it" in said(tiny, tmp_path, drawn)
