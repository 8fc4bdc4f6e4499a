"""Small sites built in code, for tests of the layers that need no files."""

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

# Those of the sites that tests invent.
LANGUAGES = ("en", "zh-Hant", "zh-Hans")


# Those of the sites that tests invent.
LANGUAGES = ("en", "zh-Hant", "zh-Hans")


def place(line: int = 1) -> Location:
    """A place in a file that does not exist."""
    return Location("data/sections/tiny.yml", line, 3)


def text(words: str = "x") -> Text:
    """The same words in both languages."""
    return Text(en=words, zh=words)


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
        id_: RelationType(id_, Text(en=to, zh=zh_to), Text(en=back, zh=zh_back), place())
        for id_, (to, zh_to, back, zh_back) in RELATIONS.items()
    },
    {
        "main": Confidence("main", text("main"), weak=False, place=place()),
        "other": Confidence("other", text("other"), weak=True, place=place()),
    },
)


def unit(id_: str, kind: Any, scale: str = "1", pattern: str = "{n}") -> Unit:
    """A unit."""
    return Unit(id_, text(id_), text(id_), text(pattern), kind, Decimal(scale), place())


def indicator(id_: str, unit_id: str, measure: Any, **more: Any) -> Indicator:
    """An indicator of the section `tiny`."""
    given = {"of": None, "prices": None, "term": None} | more
    return Indicator(id_, "tiny", text(id_), text(), unit_id, measure, place=place(), **given)


def when(words: str | None) -> Period | None:
    """A period as data files write it."""
    return None if words is None else Period.parse(words)


def bounded(word: str | None) -> Bound | None:
    """A bound as data files write it."""
    return None if word is None else Bound(word)


def observation(id_: str, indicator_id: str, number: str | None, **more: Any) -> Observation:
    """An observation of the area `here` in 2022, exact unless told otherwise."""
    given = {
        "multiplier": 0,
        "symbol": None,
        "bound": "exact",
        "status": "reported",
        "period": "2022",
        "period_basis": "stated",
        "area": "here",
        "source": "article",
        "locator": "tiny.1",
        "as_stated": None,
        "title": text(id_),
        "field": None,
        "formula": None,
        "note": None,
        "place": place(),
    } | more
    given["period"] = when(given["period"])
    given["bound"] = bounded(given["bound"])
    return Observation(id_, "tiny", indicator_id, number, **given)


def derived(id_: str, indicator_id: str, formula: str, **more: Any) -> Observation:
    """A derived observation, not yet computed."""
    return observation(
        id_, indicator_id, None, **({"formula": formula, "status": "derived"} | more)
    )


UNITS = [
    unit("person", "count", pattern="{n} people"),
    unit("firm", "count"),
    unit("yuan", "currency"),
    unit("percent", "percent", "0.01"),
    unit("rank", "rank"),
    unit("year", "age"),
    unit("yuan-a-firm", "ratio"),
]

INDICATORS = [
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
]


def site(
    *observations: Observation,
    figures: tuple[Figure, ...] = (),
    entities: tuple[Entity, ...] = (),
    refusals: tuple[Refusal, ...] = (),
    says: Text | None = None,
) -> Site:
    """A site of these records, with the units and indicators above."""
    paragraph = Paragraph("tiny.1", "tiny", "", says or text(), (), place())
    section = Section("tiny", text(), None, text(), (paragraph,), place())
    article = Article(
        title=text("A title of 2022"),
        original_title="2022",
        publisher=text(),
        credit=text(),
        published=when("2022-10-14"),
        retrieved=text(),
        language="zh-Hant",
        sections=(section,),
        defects=(),
        silences=(),
        place=place(),
    )
    areas = {
        "here": Area("here", text("here"), "beyond", place()),
        "beyond": Area("beyond", text("beyond"), None, place()),
    }
    source = Source("article", text(), text(), None, None, "main", None, main=True, place=place())
    return Site(
        article=article,
        units={u.id: u for u in UNITS},
        areas=areas,
        sources={"article": source},
        terms={},
        indicators={i.id: i for i in INDICATORS},
        observations={o.id: o for o in observations},
        entities={e.id: e for e in entities},
        figures={f.id: f for f in figures},
        refusals={r.id: r for r in refusals},
        vocabulary=VOCABULARY,
        languages=LANGUAGES,
    )


def refusal(formula: str) -> Refusal:
    """A refusal of a formula."""
    return Refusal("refused", "tiny", text(), formula, text(), place(9))


def figure(form: str, *observations: str, **more: Any) -> Figure:
    """A figure of the section `tiny`."""
    given = {"entities": (), "options": {}, "because": None, "note": None, "place": place(7)} | more
    return Figure("a-figure", "tiny", form, text(), observations, **given)


def with_(record: Any, **changes: Any) -> Any:
    """The record with changes."""
    if "period" in changes:
        changes["period"] = when(changes["period"])
    if "bound" in changes:
        changes["bound"] = bounded(changes["bound"])
    return replace(record, **changes)
