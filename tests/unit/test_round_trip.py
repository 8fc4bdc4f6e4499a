"""Each number string shown anywhere reads back to its record: value, bound and unit, in each language."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from html import unescape
from typing import Any

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datasite import charts, publish
from datasite.book import Book
from datasite.model import Observation, Site, Text, Unit
from datasite.pages.steps import Source
from datasite.project import checked_site
from datasite.words import Words

from ..conftest import ROOT
from ..support.records import LANGUAGES, indicator, observation, place, site
from ..support.shown_values import read

REAL = checked_site(ROOT)
BOOK = Book(ROOT, REAL)
WORDS = {language: Words(REAL, language) for language in LANGUAGES}
WIDTHS = (360, 720)
FOLDERS: dict[str, str] = {"en": "en", "zh-Hant": "zh", "zh-Hans": "zh"}
TAGS = re.compile(r"<[^>]+>")


def units_of(words: Words, unit: Unit) -> set[tuple[str, str]]:
    """The words that may stand around a number of this unit."""
    found = set()
    name, one = words.pick(unit.name), words.pick(unit.one)
    for pattern in (words.pick(unit.pattern), words.pick(unit.pattern).replace(name, one)):
        before, _, after = pattern.partition("{n}")
        found.add((before.strip(), after.strip()))
    return found


def disagreement(words: Words, o: Observation, text: str, *, bare: bool = False) -> str | None:
    """How a shown string differs from its record, or None. `bare` lets the unit's noun be absent."""
    shown = read(text)
    if o.symbol is not None:
        return None if text == o.symbol else f"{text!r} is not {o.symbol}"
    if shown is None:
        return f"{text!r} cannot be read"
    if shown.value != o.value:
        return f"{text!r} reads {shown.value}, the record has {o.value}"
    if shown.bound != o.bound:
        return f"{text!r} reads {shown.bound}, the record has {o.bound}"
    units = units_of(words, words.site.unit_of(o)) | ({("", "")} if bare else set())
    if shown.unit not in units:
        return f"{text!r} has the unit {shown.unit}, the record has {units}"
    if "." in (o.number or "") and not as_stated(shown.digits, o.number or ""):
        return f"{text!r} has other digits than {o.number}"
    return None


def as_stated(shown: str, stated: str) -> bool:
    """Whether the stated digits are shown, with none more but the zeros of a whole number."""
    written, given = (digits.lstrip("-").replace(".", "").lstrip("0") for digits in (shown, stated))
    return written == given or ("." not in shown and written.rstrip("0") == given.rstrip("0"))


def test_the_reader_of_this_test_tells_a_billion_from_a_hundred_million() -> None:
    gdp = next(o for o in REAL.observations.values() if o.number == "1" and o.multiplier == 11)
    right = WORDS["zh-Hant"].value(gdp)
    assert disagreement(WORDS["zh-Hant"], gdp, right) is None
    for wrong in (
        right.replace("億", "萬"),
        right[1:],
        right.replace("元", "人"),
        right.replace("1", "2"),
    ):
        assert disagreement(WORDS["zh-Hant"], gdp, wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_and_number_in_words_reads_back(language: str) -> None:
    words = WORDS[language]
    for o in REAL.observations.values():
        assert disagreement(words, o, words.value(o)) is None
        assert disagreement(words, o, words.number(o), bare=True) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_axis_label_reads_back(language: str) -> None:
    for unit in REAL.units.values():
        if unit.kind == "rank":
            continue
        for level in (
            0,
            1,
            5,
            20,
            500,
            10_000,
            45_000,
            50_000,
            10**6,
            25 * 10**7,
            10**8,
            4 * 10**11,
        ):
            shown = read(WORDS[language].axis(Decimal(level), unit))
            assert shown is not None
            assert shown.value == level
            assert shown.unit == ("", "%" if unit.kind == "percent" else "")


def drawn_texts(spec: Any) -> Iterator[tuple[str, str]]:
    """What a chart writes for each record: id and words, lines of one label joined."""
    for name, rows in spec["datasets"].items():
        texts: dict[str, list[str]] = {}
        for row in rows:
            if isinstance(row, dict) and row.get("of") and isinstance(row.get("text"), str):
                texts.setdefault(row["of"], []).append(row["text"])
        for id_, lines in texts.items():
            yield id_, (" " if name.startswith("text-") else "\0").join(dict.fromkeys(lines))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", REAL.figures)
def test_every_label_of_a_chart_reads_back(figure: str, language: str) -> None:
    words = Words(REAL, language)
    for width in WIDTHS:
        spec = charts.spec(REAL, REAL.figures[figure], words, width)
        for id_, text in drawn_texts(spec):
            o = REAL.observations.get(id_)
            if o is None or not any(c.isdigit() for c in text):
                continue
            known = {words.period(o), words.name(o)}
            for piece in text.split("\0"):
                if piece not in known and "·" not in piece:
                    joined = piece if language == "en" else piece.replace(" ", "")
                    assert disagreement(words, o, joined, bare=True) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", REAL.figures)
def test_every_value_of_a_table_and_of_a_description_reads_back(figure: str, language: str) -> None:
    words, record = Words(REAL, language), REAL.figures[figure]
    shown = [row["value"] for row in charts.table(REAL, record, words).rows if row.get("value")]
    known = [
        REAL.observations[id_]
        for id_ in (*record.observations, *record.options.values(), *parts(figure))
        if id_ in REAL.observations
    ]
    told = charts.describe(REAL, record, words)
    for text in shown:
        assert text in told
        assert any(disagreement(words, o, text) is None for o in known) or text in rest(
            words, known
        )
    for o in known:
        assert any(disagreement(words, o, text) is None for text in shown)


def parts(figure: str) -> list[str]:
    """The counts that a figure's structures give."""
    entities = (REAL.entities[e] for e in REAL.figures[figure].entities)
    return [part.observation for e in entities for part in e.parts]


def rest(words: Words, known: list[Observation]) -> list[str]:
    """What remains of a whole without one of its parts, as words say it."""
    values = [o for o in known if o.value is not None]
    return [
        words.value(replace(a, number=str(a.value - b.value), multiplier=0, status="derived"))
        for a in values
        for b in values
        if a is not b and a.value is not None and b.value is not None and a.value > b.value
    ]


def test_every_row_of_the_published_table_reads_back() -> None:
    files = {resource.name: resource for resource in publish.resources(REAL, BOOK.words)}
    rows = list(csv.DictReader(io.StringIO(files["observations"].csv().decode())))
    assert len(rows) == len(REAL.observations)
    for row in rows:
        o = REAL.observations[row["id"]]
        assert (Decimal(row["value"]) if row["value"] else None) == o.value
        assert (row["bound"], row["unit"]) == (o.bound or "", REAL.unit_of(o).id)
        assert disagreement(WORDS["en"], o, row["shown_en"]) is None
        assert disagreement(WORDS["zh-Hant"], o, row["shown_zh"]) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_a_hand_written_page_reads_back(language: str) -> None:
    words, docs = BOOK.words[language], ROOT / "docs" / FOLDERS[language]
    pages = {
        f.relative_to(docs).as_posix(): f.read_text(encoding="utf-8") for f in docs.rglob("*.md")
    }
    building = BOOK.begin(language, "", "", pages.items())
    count = 0
    for url, text in pages.items():
        page = building.expand(Source(url, text))
        extensions = ["attr_list", "md_in_html", page.references]
        html = building.render(page, markdown.markdown(page.markdown, extensions=extensions))
        found = re.findall(
            r'<span class="ds-value" data-observation="([^"]+)"><button[^>]*>([^<]*)</button>', html
        )
        for id_, shown in found:
            o, said = REAL.observations[id_], unescape(shown)
            others = {words.period(o), words.name(o)}
            if said.lower() not in {other.lower() for other in others}:
                assert disagreement(words, o, said, bare=True) is None
                count += 1
        big = re.findall(
            r'data-observation="([^"]+)"[^>]*>.*?<p class="ds-number__figure">(.*?)</p>', html
        )
        for id_, shown in big:
            said = " ".join(unescape(TAGS.sub("", shown)).split())
            assert disagreement(words, REAL.observations[id_], said, bare=True) is None
            count += 1
    assert count > len(REAL.observations) // 2


def unit(kind: Any, name: str, one: str, zh: str, pattern: tuple[str, str]) -> Unit:
    """A unit called after its kind."""
    scale = Decimal("0.01" if kind == "percent" else 1)
    written = Text(en=pattern[0], zh=pattern[1])
    return Unit(kind, Text(en=name, zh=zh), Text(en=one, zh=zh), written, kind, scale, place())


UNITS = (
    unit("count", "people", "person", "人", ("{n} people", "{n}人")),
    unit("currency", "crowns", "crown", "元", ("{n} crowns", "{n}元")),
    unit("percent", "percent", "percent", "百分比", ("{n}%", "{n}%")),
    unit(
        "ratio", "per 10,000", "per 10,000", "件/萬人", ("{n} per 10,000 residents", "每萬人{n}件")
    ),
    unit("age", "years", "year", "歲", ("{n} years", "{n}歲")),
    unit("rank", "rank", "rank", "位次", ("{n}", "第{n}位")),
)
NUMBERS = st.from_regex(r"(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,3})?", fullmatch=True)
BOUNDS = ("exact", "over", "under", "about", "at_least")


def with_units(o: Observation) -> Site:
    """A site of this value alone, with the units above."""
    return replace(
        site(o),
        units={u.id: u for u in UNITS},
        indicators={u.id: indicator(u.id, u.id, "flow") for u in UNITS},
    )


@settings(max_examples=400, deadline=None)
@given(
    number=NUMBERS,
    multiplier=st.integers(0, 12),
    kind=st.sampled_from(UNITS),
    bound=st.sampled_from(BOUNDS),
    status=st.sampled_from(("reported", "target", "derived", "context")),
    language=st.sampled_from(LANGUAGES),
    below_zero=st.booleans(),
)
def test_any_value_reads_back(
    number: str,
    multiplier: int,
    kind: Unit,
    bound: str,
    status: str,
    language: str,
    below_zero: bool,
) -> None:
    if kind.kind == "rank":
        number, multiplier, bound, below_zero = str(int(Decimal(number)) + 1), 0, "exact", False
    if kind.kind not in ("count", "currency"):
        multiplier = 0
    number = f"-{number}" if below_zero and Decimal(number) else number
    o = observation("o", kind.id, number, multiplier=multiplier, bound=bound, status=status)
    words = Words(with_units(o), language)
    assert disagreement(words, o, words.value(o)) is None
    assert disagreement(words, o, words.number(o), bare=True) is None
