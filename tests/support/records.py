"""Records of the port built in code, for tests of the layers that need no files.

`stated`, `derived`, `entity`, `indicator`, `unit` and `figure` make an ordinary record; keys say what is otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from datasite.bound import Bound
from datasite.location import Location
from datasite.model import (
    Area,
    Article,
    Confidence,
    Entity,
    EntityKind,
    Figure,
    Indicator,
    Observation,
    Paragraph,
    Refusal,
    RelationType,
    Section,
    Site,
    Source,
    Text,
    Unit,
    Vocabulary,
)
from datasite.period import Period

LANGUAGES = ("en", "zh-Hant", "zh-Hans")  # of the sites that tests invent


def place(line: int = 1) -> Location:
    """A place in a file that does not exist."""
    return Location("data/sections/harbour.yml", line, 3)


def text(words: str = "x", zh: str | None = None) -> Text:
    """Words in both languages, the same where there are no others in Chinese."""
    return Text(en=words, zh=words if zh is None else zh)


def when(words: str | None) -> Period | None:
    """A period as data files write it."""
    return None if words is None else Period.parse(words)


def with_(record: Any, **changes: Any) -> Any:
    """The record with changes; a period and a bound as data files write them."""
    for key, read in (("period", Period.parse), ("date", Period.parse), ("bound", Bound)):
        if isinstance(changes.get(key), str):
            changes[key] = read(changes[key])
    return replace(record, **changes)


def by_id(*records: Any) -> dict[str, Any]:
    """Records as a site keeps them."""
    return {record.id: record for record in records}


KINDS = ("event", "institution", "facility", "programme", "campaign", "place", "plan", "body")
RELATIONS = {
    "founded_by": ("founded by", "共建方", "founded", "參與共建"),
    "led_by": ("led by", "牽頭方", "leads", "牽頭"),
    "located_in": ("located in", "位於", "location of", "內有"),
    "part_of": ("part of", "屬於", "includes", "包括"),
}
VOCABULARY = Vocabulary(
    {
        **{kind: EntityKind(kind, text(kind), text(kind), None, place()) for kind in KINDS},
        "chain": EntityKind("chain", text("chain"), text("chains"), "steps", place()),
        "structure": EntityKind("structure", text("structure"), text("all"), "parts", place()),
    },
    {
        id_: RelationType(id_, text(to, zh_to), text(back, zh_back), place())
        for id_, (to, zh_to, back, zh_back) in RELATIONS.items()
    },
    {
        "main": Confidence("main", text("main"), weak=False, place=place()),
        "other": Confidence("other", text("other"), weak=True, place=place()),
    },
)


ORDINARY = Observation(
    id="",
    section="harbour",
    indicator="",
    number=None,
    multiplier=0,
    symbol=None,
    bound=Bound.EXACT,
    status="reported",
    period=when("2022"),
    period_basis="stated",
    area="mirror-lake",
    source="article",
    locator="harbour.1",
    as_stated=None,
    title=text(),
    field=None,
    formula=None,
    note=None,
    place=place(),
)
EVENT = Entity(
    id="",
    section="harbour",
    kind="event",
    name=text(),
    name_basis="ours",
    description=text(),
    date=None,
    date_basis="undated",
    source="article",
    locator="harbour.1",
    as_stated=None,
    relations=(),
    steps=(),
    parts=(),
    place=place(),
)
COUNT = Indicator("", "harbour", text(), text(), "", "count", None, None, None, place())
BARS = Figure("a-figure", "harbour", "open_bars", text(), (), (), {}, None, None, place(7))
PIECE = Unit("", text(), text(), text("{n}"), "count", Decimal(1), place())


def stated(id_: str, indicator_id: str, number: str | None, **more: Any) -> Observation:
    """What the article states: of the port in 2022, exact."""
    record = replace(ORDINARY, id=id_, indicator=indicator_id, number=number, title=text(id_))
    return with_(record, **more)


def derived(id_: str, indicator_id: str, formula: str, **more: Any) -> Observation:
    """A derived observation, not yet computed."""
    record = stated(id_, indicator_id, None, formula=formula, status="derived")
    return with_(record, **more)


def entity(id_: str, **more: Any) -> Entity:
    """An entity: an undated event."""
    return with_(EVENT, id=id_, **{"name": text(id_), **more})


def unit(id_: str, kind: Any, scale: str = "1", **more: Any) -> Unit:
    """A unit called after its id."""
    name = more.pop("name", text(id_))
    return with_(PIECE, id=id_, kind=kind, scale=Decimal(scale), name=name, **{"one": name, **more})


def indicator(id_: str, unit_id: str, measure: Any, **more: Any) -> Indicator:
    """An indicator called after its id."""
    return with_(COUNT, id=id_, unit=unit_id, measure=measure, **{"name": text(id_), **more})


def figure(form: str, *observations: str, **more: Any) -> Figure:
    """A figure without words."""
    return with_(BARS, form=form, observations=observations, **more)


def refusal(formula: str) -> Refusal:
    """A refusal of a formula."""
    return Refusal("refused", "harbour", text(), formula, text(), place(9))


def source(id_: str, publisher: Text, **more: Any) -> Source:
    """A source called after its publisher."""
    record = Source(id_, publisher, publisher, None, None, "main", None, main=False, place=place())
    return with_(record, **more)


UNITS = (
    unit("person", "count", pattern=text("{n} people")),
    unit("firm", "count"),
    unit("yuan", "currency"),
    unit("percent", "percent", "0.01"),
    unit("rank", "rank"),
    unit("year", "age"),
    unit("yuan-a-firm", "ratio"),
)
INDICATORS = (
    indicator("arrivals", "person", "flow"),
    indicator("arrivals-growth", "percent", "growth", of="arrivals"),
    indicator("graduates", "person", "flow"),
    indicator("share", "percent", "ratio"),
    indicator("share-of-arrivals", "percent", "ratio", of="arrivals"),
    indicator("residents", "person", "stock"),
    indicator("output", "yuan", "flow", prices="current"),
    indicator("output-growth", "percent", "growth", of="output", prices="constant"),
    indicator("output-nominal", "percent", "growth", of="output", prices="current"),
    indicator("loans", "yuan", "flow"),
    indicator("firms", "firm", "count"),
    indicator("loan-a-firm", "yuan-a-firm", "ratio"),
    indicator("place", "rank", "rank"),
    indicator("age", "year", "stock"),
)
AREAS = (
    Area("mirror-lake", text("Mirror Lake", "鏡湖"), "lakeland", place()),
    Area("lakeland", text("Lakeland", "湖州省"), None, place()),
)
SOURCES = (source("article", text("Lakeside Gazette", "湖畔報"), main=True),)
ARTICLE = Article(
    title=text("A title of 2022"),
    original_title="2022",
    publisher=text("Lakeside Gazette", "湖畔報"),
    credit=text("Port office", "港務處"),
    published=when("2022-10-14"),
    retrieved=text(),
    period=None,
    language="zh-Hant",
    sections=(),
    defects=(),
    silences=(),
    place=place(),
)


def site(*observations: Observation, **records: Any) -> Site:
    """A site of these records; its units, indicators, areas and sources are those above, or the ones given."""
    paragraph = Paragraph("harbour.1", "harbour", "0" * 64, 0, (), text(), (), place())
    section = Section("harbour", text("Harbour", "港口"), None, text(), (paragraph,), place())
    kinds = {
        "observations": observations,
        "units": UNITS,
        "indicators": INDICATORS,
        "areas": AREAS,
        "sources": SOURCES,
        **dict.fromkeys(("terms", "entities", "figures", "refusals"), ()),
    } | records
    return Site(
        article=replace(ARTICLE, sections=(section,)),
        vocabulary=VOCABULARY,
        languages=LANGUAGES,
        **{kind: by_id(*those) for kind, those in kinds.items()},
    )
