"""Each number string shown anywhere reads back to its record: value, bound and unit, in each language.

`told` is the site whose strings are read: here the invented harbour, in tests/article that of this article.
"""

from __future__ import annotations

import csv
import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datasite import charts, publish
from datasite.bound import Bound
from datasite.model import Observation, Site, Text, Unit
from datasite.words import Words

from ..support.chart_site import FIGURES, HARBOUR
from ..support.records import LANGUAGES, indicator, place, site, stated
from ..support.shown_values import read

WIDTHS = (360, 720)


@pytest.fixture
def told() -> Site:
    """The site whose strings are read back."""
    return HARBOUR


@pytest.fixture(params=FIGURES)
def figure(request: pytest.FixtureRequest) -> str:
    """Each of its figures."""
    return str(request.param)


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
    words, loans = Words(HARBOUR, "zh-Hant"), HARBOUR.observations["loans"]
    right = words.value(loans)
    assert disagreement(words, loans, right) is None
    for wrong in (
        right.replace("億", "萬"),
        right[1:],
        right.replace("元", "人"),
        right.replace("1", "2"),
    ):
        assert disagreement(words, loans, wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_and_number_in_words_reads_back(told: Site, language: str) -> None:
    words = Words(told, language)
    for o in told.observations.values():
        assert disagreement(words, o, words.value(o)) is None
        assert disagreement(words, o, words.number(o), bare=True) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_axis_label_reads_back(told: Site, language: str) -> None:
    words = Words(told, language)
    for unit in told.units.values():
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
            shown = read(words.axis(Decimal(level), unit))
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


def diagram_texts(html: str) -> Iterator[tuple[str, str]]:
    """The ranks and counts of a diagram, each with the record that it is of."""
    root = ET.fromstring(f"<div>{html}</div>")  # noqa: S314
    for group in root.iterfind(".//dl/div"):
        for holder in group.iterfind("dd"):
            yield holder.get("data-mark", ""), "".join(group.find("dt").itertext())  # type: ignore[union-attr]
    for part in root.iterfind(".//ul[@class='ds-counts']/li"):
        yield part.get("data-mark", ""), "".join(part[0].itertext())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_of_a_chart_reads_back(told: Site, figure: str, language: str) -> None:
    words, record = Words(told, language), told.figures[figure]
    found = [diagram_texts(charts.diagram(told, record, words))]
    if charts.pictured(record):
        found = [drawn_texts(charts.spec(told, record, words, width)) for width in WIDTHS]
    for texts in found:
        for id_, text in texts:
            o = told.observations.get(id_)
            if o is None or not any(c.isdigit() for c in text):
                continue
            known = {words.period(o), words.name(o)}
            for piece in text.split("\0"):
                if piece not in known and "·" not in piece:
                    joined = piece if language == "en" else piece.replace(" ", "")
                    assert disagreement(words, o, joined, bare=True) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_a_table_and_of_a_description_reads_back(
    told: Site, figure: str, language: str
) -> None:
    words, record = Words(told, language), told.figures[figure]
    shown = [row["value"] for row in charts.table(told, record, words).rows if row.get("value")]
    counts = [part.observation for e in record.entities for part in told.entities[e].parts]
    known = [
        told.observations[id_]
        for id_ in (*record.observations, *record.options.values(), *counts)
        if id_ in told.observations
    ]
    described = charts.describe(told, record, words)
    values = [text.partition(words.marks.open) for text in shown]
    for text, _, interval in values:
        assert text in described
        assert interval.removesuffix(words.marks.close) in described
        assert any(disagreement(words, o, text) is None for o in known) or text in rest(
            words, known
        )
    for o in known:
        intervals = [i for text, _, i in values if disagreement(words, o, text) is None]
        assert intervals
        if o.estimated:
            ends = {o.low, o.high, o.level}
            assert ends in [set(map(Decimal, re.findall(r"[\d.]+", each))) for each in intervals]


def rest(words: Words, known: list[Observation]) -> list[str]:
    """What remains of a whole without one of its parts, to the digits that both have, as words say it.

    It is about that where half of the last digit of each would change it; what is counted one by one has no half.
    """
    values = [(o, o.value) for o in known if o.value is not None]
    found = []
    for (a, whole), (_, part) in permutations(values, 2):
        if whole > part:
            digits = [Decimal(1).scaleb(int(v.as_tuple().exponent)) for v in (whole, part)]
            off = sum((digit for digit in digits if digit != 1), Decimal(0)) / 2
            least, left, most = ((whole - part + by).quantize(max(digits)) for by in (-off, 0, off))
            bound = None if least == most else Bound("about")
            told = replace(a, number=str(left), multiplier=0, status="derived", bound=bound)
            found.append(words.value(told))
    return found


def test_every_row_of_the_published_table_reads_back(told: Site) -> None:
    spoken = {language: Words(told, language) for language in LANGUAGES}
    files = {resource.name: resource for resource in publish.resources(told, spoken)}
    rows = list(csv.DictReader(io.StringIO(files["observations"].csv().decode())))
    assert len(rows) == len(told.observations)
    for row in rows:
        o = told.observations[row["id"]]
        assert (Decimal(row["value"]) if row["value"] else None) == o.value
        assert (row["bound"], row["unit"]) == (o.bound or "", told.unit_of(o).id)
        assert disagreement(spoken["en"], o, row["shown_en"]) is None
        assert disagreement(spoken["zh-Hant"], o, row["shown_zh"]) is None


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
    o = stated("o", kind.id, number, multiplier=multiplier, bound=bound, status=status)
    words = Words(with_units(o), language)
    assert disagreement(words, o, words.value(o)) is None
    assert disagreement(words, o, words.number(o), bare=True) is None
