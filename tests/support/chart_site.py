"""The port in code, with a figure of every form and every mark, for tests of charts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

import yaml

from datasite import charts
from datasite.charts import theme
from datasite.model import Area, Entity, Figure, Indicator, Observation, Part, Relation, Text, Unit
from datasite.render import vector
from datasite.words import Words

from .records import AREAS, entity, figure, indicator, place, site, source, stated, text, unit

PERSON = unit(
    "soul",
    "count",
    name=text("people", "人"),
    one=text("person", "人"),
    pattern=text("{n} people", "{n}人"),
)
MONEY = unit("coin", "currency", name=text("yuan", "元"), pattern=text("CN¥{n}", "{n}元"))
SHIP = unit(
    "ship",
    "count",
    name=text("ships", "艘"),
    one=text("ship", "艘"),
    pattern=text("{n} ships", "{n}艘"),
)
SHARE = unit("part", "percent", "0.01", name=text("per cent", "百分比"), pattern=text("{n}%"))
RANK = unit("order", "rank", name=text("rank", "位次"), pattern=text("{n}", "第{n}"))

INDICATORS: dict[str, Indicator] = {}


def seen(id_: str, of_unit: Unit, number: str | None, en: str, zh: str, **more: Any) -> Observation:
    """An observation of August 2030, of the indicator of another one, `like`, or of one of its own."""
    name, measure = text(en, zh), more.pop("measure", "stock")
    kind = f"of-{more.pop('like', id_)}"
    given = {"name": name, "definition": name, "of": more.pop("of", None)}
    INDICATORS.setdefault(kind, indicator(kind, of_unit.id, measure, **given))
    more = {"period": "2030-08", **more}
    basis = "stated" if more["period"] else "undated"
    return stated(id_, kind, number, title=name, period_basis=basis, **more)


def called(id_: str, kind: str, en: str, zh: str, **more: Any) -> Entity:
    """An entity with a name, which says all there is to say of it."""
    return entity(id_, kind=kind, name=text(en, zh), description=text(en, zh), **more)


OTHER = {"status": "context", "source": "almanac", "locator": None}
WAGES = ("Wages, share of tolls", "工資占通行費比重")
OBSERVATIONS = [
    seen("sailors", PERSON, "43", "All sailors", "海員總數", multiplier=4, bound="over"),
    seen("sailors-aim", PERSON, "50", "All sailors, aim for 2035", "2035年海員總數目標", multiplier=4, bound="over",
         status="target", period="2035"),
    seen("pilots-aim", PERSON, "5", "Pilots with a licence of the highest class, aim", "持最高等級執照的引航員目標",
         multiplier=4, bound="at_least", status="target", period="2035"),
    seen("hired", PERSON, "30537", "Newly hired", "新聘", period="2030-01/2030-08"),
    seen("hired-before", PERSON, "27890", "Newly hired a year earlier", "上年同期新聘", bound="about",
         status="derived", period="2029-01/2029-08", like="hired", formula="hired / (1 + growth)"),
    seen("officers", PERSON, "6966", "Officers among the newly hired", "其中高級海員", period="2030-01/2030-08"),
    seen("growth", SHARE, "9.48", "Growth of newly hired", "新聘增長", period="2030-01/2030-08", measure="growth",
         of="of-hired"),
    seen("officer-share", SHARE, "22.8", "Share of officers", "高級海員占比", bound="about", status="derived",
         formula="officers / hired"),
    seen("tolls", MONEY, "40.9", "Tolls", "通行費", multiplier=8, period="2030-H1"),
    seen("loans", MONEY, "1", "Loans to captains", "為船長提供的貸款", multiplier=11, bound="under", period=None),
    seen("trade", MONEY, "8", "Trade through the harbour", "港口貿易額", multiplier=10, bound="over", period="2030-H1"),
    seen("ferries", SHIP, "3", "Ferries", "渡船"),
    seen("tugs", SHIP, "11", "Tugs of the harbour company", "港務公司拖船", period=None),
    seen("barges", SHIP, "44", "Barges in the inner basin", "內港駁船", bound="about"),
    seen("goal", SHIP, "1", "Goal", "目標"),
    seen("lines", SHIP, "5", "Lines", "航線"),
    seen("stops", SHIP, "20", "Stops", "站點"),
    seen("more", SHIP, None, "More", "其他", symbol="X"),
    *(
        seen(f"rank-{i}", RANK, n, en, zh, field=Text(en=fen, zh=fzh), period=when)
        for i, (n, en, zh, fen, fzh, when) in enumerate(
            [
                ("1", "Cargo handled", "貨物吞吐量", "among the harbours of the coast", "沿海各港", "2030-H1"),
                ("5", "Safety of navigation in narrow waters", "狹窄水域航行安全", "in the country", "全國", "2029"),
                ("1", "Clean quays", "碼頭清潔", "among the harbours of the coast", "沿海各港", None),
            ]
        )
    ),
    seen("wage", SHARE, "10.02", *WAGES, period=None),
    seen("wage-coast", SHARE, "3.75", *WAGES, area="lakeland", period="2029", **OTHER),
    seen("wage-country", SHARE, "2.44", *WAGES, area="land", period="2029", **OTHER),
    *(
        seen(f"trade-{year}", MONEY, n, "Trade", "貿易額", multiplier=8, period=year, like="trade-2022", **OTHER)
        for year, n in [("2022", "690.4"), ("2023", "794.2"), ("2024", "900"), ("2026", "1350.7"), ("2027", "1592.2"),
                        ("2028", "1745.7"), ("2029", "2023.6")]
    ),
    *(
        seen(f"{kind}-{year}", PERSON, n, en, zh, period=year, like=f"{kind}-2029", **more)
        for kind, en, zh, (old, new), more in [
            ("mates", "Mates and engineers", "大副與輪機員", ("1200", "2650"), {"bound": "over"}),
            ("pilots", "Pilots with a licence of the highest class", "持最高等級執照的引航員", ("410", "395"), {}),
            ("divers", "Divers", "潛水員", ("380", "640"), {"area": "lakeland"}),
        ]
        for year, n in (("2029", old), ("2030", new))
    ),
    *(
        seen(f"idle{of}", SHARE, n, "Sailors without a ship", "待業海員占比", like="idle", level=Decimal(95),
             low=Decimal(low), high=Decimal(high), **more)
        for of, n, low, high, more in [
            ("", "4.9", "4.6", "5.2", {}),
            ("-lakeland", "6.1", "5.2", "7.0", {"area": "lakeland", **OTHER}),
            ("-land", "5.4", "5.3", "5.5", {"area": "land", **OTHER}),
        ]
    ),
    *(
        seen(f"{kind}-part", SHARE, n, en, zh, measure="ratio", of="of-sailors")
        for kind, en, zh, n in [("officer", "Officers", "高級海員", "22.8"), ("pilot", "Pilots", "引航員", "9.1"),
                                ("deck", "Deck hands", "水手", "48.2")]
    ),
    seen("trade-2030", MONEY, "2184.8", "Trade", "貿易額", multiplier=8, bound="over", period="2030",
         like="trade-2022"),
]  # fmt: skip

ENTITIES = [
    *(called(f"line-{i}", "campaign", en, zh) for i, (en, zh) in enumerate(
        [("Northern line to the outer islands", "外島北線"), ("Southern line", "南線"), ("Old town line", "老城線")])),
    called("network", "structure", "Network of ferry lines", "渡輪航線網", parts=(
        Part(Text(en="goal", zh="個目標"), "goal", ()),
        Part(Text(en="lines", zh="條航線"), "lines", ("line-0", "line-1", "line-2")),
        Part(Text(en="stops in all weathers", zh="個全天候站點"), "stops", ()),
        Part(Text(en="more to come", zh="其他"), "more", ()),
    )),
    called("career", "chain", "A sailor's way", "海員之路", steps=tuple(
        Text(en=s[0], zh=s[1])
        for s in [("Deck hand", "水手"), ("Able seafarer", "一級水手"), ("Mate", "大副"), ("Pilot", "引航員"),
                  ("Master", "船長")])),
    called("cargo", "chain", "The way of cargo", "貨物之路", steps=tuple(
        Text(en=s[0], zh=s[1]) for s in [("Ship", "船"), ("Quay", "碼頭"), ("Warehouse", "倉庫")])),
    called("town", "place", "Town of the inner harbour", "內港鎮"),
    called("coast", "place", "Coast province", "沿海省"),
    called("college", "institution", "College of navigation", "航海學院"),
    called("school", "institution", "Pilot school for narrow waters and bad weather", "狹窄水域與惡劣天氣引航學校",
           date="2030-05", date_basis="stated",
           relations=(Relation("founded_by", "coast"), Relation("founded_by", "town"), Relation("led_by", "college"))),
    called("tower", "facility", "Radar tower", "雷達塔", date="2030-06", date_basis="implied",
           relations=(Relation("located_in", "town"),)),
    called("oath", "programme", "Sailors' oath", "海員誓詞"),
]  # fmt: skip


def drawn(
    id_: str, form: str, *observations: str, entities: tuple[str, ...] = (), **options: str
) -> Figure:
    """A figure."""
    title = text("Over 430,000 sailors call the harbour home", "以港為家的海員超43萬")
    return figure(form, *observations, id=id_, title=title, entities=entities, options=options)


def example(form: str) -> Figure:
    """The figure that a form gives as its example."""
    given = yaml.safe_load(charts.form(form).example)
    because = given.get("because")
    return replace(
        drawn(f"example-{form.replace('_', '-')}", given["form"], *given.get("observations", ())),
        entities=tuple(given.get("entities", ())),
        options=given.get("options", {}),
        because=Text(en=because["en"], zh=because["en"]) if because else None,
    )


EXAMPLES = {form: example(form) for form in charts.FORMS}
FIGURES = {
    f.id: f
    for f in [
        drawn("bars", "open_bars", "sailors", "hired", "officers", "pilots-aim"),
        drawn("sums", "open_bars", "loans", "trade", "tolls"),
        drawn("step", "level_base", "hired-before", "hired", growth="growth"),
        drawn("aim", "bullet", "sailors", "sailors-aim"),
        drawn("parts", "two_part_whole", "officers", "hired", share="officer-share"),
        drawn("ranks", "ranking_board", "rank-0", "rank-1", "rank-2"),
        drawn("tree", "structure_tree", entities=("network",)),
        drawn("dots", "unit_dots", "ferries", "tugs", "barges"),
        drawn("chain", "chain", entities=("career",)),
        drawn("chains", "chain", entities=("career", "cargo")),
        drawn(
            "times",
            "timeline",
            "hired",
            "sailors-aim",
            "loans",
            entities=("school", "tower", "oath"),
        ),
        drawn("graph", "relation_graph", entities=("school", "tower", "coast", "town", "college")),
        drawn("compared", "dot_comparison", "wage", "wage-coast", "wage-country"),
        drawn("series", "point_series", *(f"trade-{y}" for y in range(2022, 2031) if y != 2025)),
    ]
}
FIGURES |= {
    f.id: f for form, f in EXAMPLES.items() if form not in {each.form for each in FIGURES.values()}
}
CHARTS = tuple(id_ for id_, figure in FIGURES.items() if charts.pictured(figure))
DIAGRAMS = tuple(id_ for id_ in FIGURES if id_ not in CHARTS)  # in HTML

HARBOUR = site(
    *OBSERVATIONS,
    figures=tuple(FIGURES.values()),
    entities=ENTITIES,
    units=(PERSON, MONEY, SHIP, SHARE, RANK),
    indicators=INDICATORS.values(),
    areas=(*AREAS[:1], replace(AREAS[1], within="land"), Area("land", text("The country", "全國"), None, place())),
    sources=(
        source("article", text("Lakeside Gazette", "湖畔報"), main=True),
        source("almanac", text("Coast almanac", "沿海年鑑")),
    ),
)  # fmt: skip


@cache
def spec(figure: str, language: str = "en", width: int = theme.WIDE, **more: Any) -> dict[str, Any]:
    """The specification of a figure, made once; not to be changed."""
    return charts.spec(HARBOUR, FIGURES[figure], Words(HARBOUR, language), width, **more)


def texts(of: dict[str, Any]) -> list[str]:
    """Every text of a chart: of its rows and of its axes, each as one line."""
    rows = [row for rows in of["datasets"].values() for row in rows]
    fields = ("group", "heading", "note", "said", "label", "within", "text")
    said = [row[field] for row in rows for field in fields if row.get(field)]
    axes = re.findall(r'"labelExpr": "[^\[]*(\[.*?\])\[', json.dumps(of, ensure_ascii=False))
    said += [word for axis in axes for word in json.loads(axis.replace('\\"', '"'))]
    return [text.replace("\n", " ") for text in said]


def drawing(spec: dict[str, Any], width: int, language: str) -> str:
    """A specification drawn, without name and description."""
    drawn = vector.vega(spec, language)
    return vector.finish(drawn, vector.records(spec), width, "", "", language)
