"""Each file that travels names the sources of its own records, and carries the words of its figure.

`published` and `figure` are what is looked at: here the invented harbour, in tests/article this article's site.
"""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, cached_property
from html import unescape
from typing import Any

import pytest

from datasite import charts, publish, render
from datasite.charts import theme
from datasite.model import Figure, Site, Text
from datasite.pages.figure import figure as on_page
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY, PageIndex, index_pages
from datasite.pages.rendered_figure import RenderedFigure
from datasite.publish import Described
from datasite.release import Release, short_name
from datasite.render import specification
from datasite.words import Words

from ..support.captions import NAMES, caption, told
from ..support.chart_site import FIGURES, HARBOUR
from ..support.records import LANGUAGES, when

BASE = "https://example.org/all/"
RELEASE = Release(
    BASE, "2.1.0", "All of it", "all", datetime(2031, 1, 1, tzinfo=UTC), date=when("2030-05-06")
)
EVIL = Text(en="Tolls & <dues> are “not” added", zh="通行費與<其他>不相加")
ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# [[id]] or [[id form]], but a value whose period or name alone is given gives no figure away
QUOTED = re.compile(r"\[\[([a-z0-9-]+)(?: (?:number|words|number words))?(?:\|[^\]]*)?\]\]")
STUB = '<svg viewBox="0 0 680 40" width="680" height="40"><desc></desc><g aria-hidden="true"></g></svg>'


class Published:
    """A site with every file that it publishes."""

    def __init__(self, site: Site) -> None:
        """The files are made when first asked for."""
        self.site = site

    @cached_property
    def files(self) -> dict[str, bytes]:
        """All of them by path."""
        spoken = {language: words(self.site, language) for language in LANGUAGES}
        return dict(publish.files(self.site, spoken, told(self.site, RELEASE), RELEASE))

    def rows(self, figure: str) -> list[dict[str, str]]:
        """The table of a figure."""
        text = self.files[f"data/{figure}.csv"].decode()
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def document(self, figure: str) -> dict[str, Any]:
        """The JSON of a figure."""
        found: dict[str, Any] = json.loads(self.files[f"data/{figure}.json"])
        return found


@cache
def harbour() -> Published:
    """The harbour, each figure with a note and a reason; some of what it draws is from the almanac."""
    noted = {
        id_: replace(figure, note=EVIL, because=Text(en="They are alike", zh="同類"))
        for id_, figure in FIGURES.items()
    }
    sources = {id_: replace(s, date=when("2029-03")) for id_, s in HARBOUR.sources.items()}
    share = replace(HARBOUR.observations["officer-share"], formula="officers / wage-coast")
    mixed = replace(HARBOUR.observations["hired-before"], formula="wage-coast / wage")
    elsewhere = {
        id_: replace(HARBOUR.observations[id_], source="almanac", locator=None)
        for id_ in ("stops", "growth")  # a part, and what options name
    }
    observations = HARBOUR.observations | elsewhere | {share.id: share, mixed.id: mixed}
    return Published(replace(HARBOUR, figures=noted, sources=sources, observations=observations))


SITE = harbour().site


@pytest.fixture
def published() -> Published:
    """What is published of a site."""
    return harbour()


@pytest.fixture(params=FIGURES)
def figure(request: pytest.FixtureRequest) -> str:
    """Each of its figures."""
    return str(request.param)


def words(site: Site, language: str) -> Words:
    return Words(site, language)


def given(site: Site, id_: str) -> Iterator[str]:
    """The sources of a value: its own, or those of every value that its formula names."""
    observation = site.observations[id_]
    inputs = [i for i in ID.findall(observation.formula or "") if i in site.observations]
    if not inputs:
        yield observation.source
    for each in inputs:
        yield from given(site, each)


def drawn(site: Site, figure: Figure, language: str) -> set[str]:
    """The publishers of everything that a figure draws."""
    ids = [*figure.observations, *(v for v in figure.options.values() if v in site.observations)]
    entities = [site.entities[id_] for id_ in figure.entities]
    if figure.form == "structure_tree":
        ids += [part.observation for entity in entities for part in entity.parts]
    return named(site, ids, language) | named(site, [], language, *(e.source for e in entities))


def expected(site: Site, figure: Figure, language: str) -> set[str]:
    """The same and the publishers of every value that its words give."""
    texts = [text["en"] for text in (figure.title, figure.note, figure.because) if text]
    ids = [id_ for text in texts for id_ in QUOTED.findall(text) if id_ in site.observations]
    return drawn(site, figure, language) | named(site, ids, language)


def named(site: Site, ids: list[str], language: str, *sources: str) -> set[str]:
    """The names of sources, and of those of values."""
    every = {*sources, *(source for id_ in ids for source in given(site, id_))}
    return {words(site, language).text(site.sources[s].publisher) for s in every}


def publishers(site: Site, language: str, text: str) -> set[str]:
    """The publishers that a text names; a name inside a longer one is not named by it."""
    spoken = words(site, language)
    names = {spoken.text(source.publisher) for source in site.sources.values()}
    found = set()
    for name in sorted(names, key=len, reverse=True):
        if name in text:
            found.add(name)
            text = text.replace(name, "")
    return found


def flat(text: str) -> str:
    """A text without what it may lose where a line is broken."""
    return re.sub(r"[\s·]", "", text)


def svg(site: Site, figure: Figure, language: str) -> str:
    """The lines of the file that stands alone."""
    alone = render.standalone(STUB, caption(site, figure, words(site, language), RELEASE))
    root = ET.fromstring(alone)  # noqa: S314
    return "\n".join(each.text or "" for each in root.iter("text"))


def specified(site: Site, figure: Figure, language: str) -> dict[str, Any]:
    said = caption(site, figure, words(site, language), RELEASE)
    spec = {"width": 680, "height": 40, "layer": [], "datasets": {}, "config": {}}
    return specification.standalone(spec, said, 680, layered=True)


def vega(site: Site, figure: Figure, language: str) -> str:
    """Everything that the specification writes and says."""
    spec = specified(site, figure, language)
    return json.dumps(spec, ensure_ascii=False) + "\n" + spec["description"]


def page(
    site: Site, figure: Figure, language: str, base: str = BASE, index: PageIndex = EMPTY
) -> str:
    """The figure on its page."""
    release = replace(RELEASE, base_url=base)
    one = told(replace(site, figures={figure.id: figure}), release)[figure.id][language]
    drawn = RenderedFigure(("", ""), one.columns, one.rows, "", one.caption, one.cited)
    here = Page(site, words(site, language), "x/", index, "", base, "")
    return on_page(here, figure, drawn)


def codes(html: str) -> list[str]:
    """What a page offers to copy: how to embed where that is possible, how to cite."""
    found = re.findall(r"(?s)<pre[^>]*><code>(.*?)</code></pre>", html)
    return [unescape(re.sub(r"<[^>]+>", "", code)) for code in found]


def after_label(site: Site, language: str, text: str) -> str:
    """What a text says after the word for sources."""
    label = words(site, language).ui("figure.source")
    assert label in text
    return text.rpartition(label)[2].partition(NAMES[language])[0]


@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans"])
def test_every_file_names_the_publishers_of_its_own_records_and_no_other(
    published: Published, figure: str, language: str
) -> None:
    site = published.site
    record = site.figures[figure]
    own, rowed = expected(site, record, language), drawn(site, record, language)
    spec = specified(site, record, language)
    _, *pictures, cited = codes(page(site, record, language))
    said = {
        "svg": after_label(site, language, svg(site, record, language)),
        "specification": spec["usermeta"]["sources"],
        "its lines": after_label(
            site, language, "\n".join(spec["layer"][-1]["mark"]["text"])
        ),
        "its description": after_label(site, language, spec["description"]),
        "citation": after_label(site, language, cited),
        "json": "\n".join(each["publisher"][language] for each in published.document(figure)["sources"]),
        "citation in json": after_label(site, language, published.document(figure)["citation"][language]),
    }  # fmt: skip
    if pictures:
        said["embed"] = after_label(site, language, pictures[0])
    if language != "zh-Hans":
        column = f"source_publisher_{'en' if language == 'en' else 'zh'}"
        said["csv"] = "\n".join(row[column] for row in published.rows(figure))
    joined = {kind: re.sub(r"\n", "" if "zh" in language else " ", t) for kind, t in said.items()}
    found = {kind: publishers(site, language, text) for kind, text in joined.items()}
    assert found == dict.fromkeys(said, own) | ({"csv": rowed} if "csv" in said else {})


def test_the_year_of_each_source_stands_beside_its_publisher(
    published: Published, figure: str
) -> None:
    site = published.site
    record = site.figures[figure]
    line = caption(site, record, words(site, "en"), RELEASE).sources
    for each in published.document(figure)["sources"]:
        publisher, date = each["publisher"]["en"], each["date"]
        year = date[:4] if date else "undated"
        assert re.search(rf"{re.escape(publisher)}, (?:\d{{4}}, )*{year}\b", line), line
        for locator in each["locators"]:
            number = locator.rpartition(".")[2]
            name_of = words(site, "en").locator(locator).partition(",")[0]
            assert re.search(rf"{re.escape(name_of)}, paragraphs? [\d, and]*\b{number}\b", line), (
                line
            )


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_every_file_carries_subtitle_note_reason_address_version_and_licence(
    published: Published, figure: str, language: str
) -> None:
    site = published.site
    record, spoken = site.figures[figure], words(site, language)
    subtitle = caption(site, record, spoken, RELEASE).subtitle
    assert subtitle
    texts = [spoken.text(text) for text in (record.title, record.note, record.because) if text]
    address = f"{BASE}{language}/{record.section}/#{figure}"
    needed = [*texts, subtitle, address, "2.1.0"]

    for text in (svg(site, record, language), specified(site, record, language)["description"]):
        assert not [each for each in (*needed, "CC BY 4.0") if flat(each) not in flat(text)]
    spec = specified(site, record, language)
    assert {*needed} <= {value for value in spec["usermeta"].values() if isinstance(value, str)}
    assert flat(spoken.text(record.title)) == flat("".join(spec["title"]["text"]))

    whole = published.document(figure)
    spoken_of = ("title", "subtitle", "note", "because", "address")
    found = {whole[key][language] for key in spoken_of if whole[key]}
    assert {*needed} == found | {whole["version"]}
    assert whole["licence"]["name"] == "CC-BY-4.0"

    ending = "en" if language == "en" else "zh"
    for row in published.rows(figure):
        cells = {row[f"figure_{key}_{ending}"] for key in ("title", "subtitle", "note", "because")}
        assert cells - {""} == {*texts, subtitle}
        assert row["figure_url"] == f"{BASE}en/{record.section}/#{figure}"
        assert (row["version"], row["licence"]) == ("2.1.0", "CC-BY-4.0")

    frame, *pictures, cited = codes(page(site, record, language))
    assert f'<iframe src="{BASE}embed/{figure}/"' in frame
    assert f'src="{BASE}embed/resize.js"' in frame
    assert 'loading="lazy"' in frame
    assert len(pictures) == charts.pictured(record)
    for embed in pictures:
        assert f'href="{address}"' in embed
        assert "creativecommons.org/licenses/by/4.0/" in embed
        assert f'src="{BASE}charts/{figure}.{language}.svg"' in embed
    for embed in (frame, *pictures):
        assert "width:100%" in embed
    for piece in (texts[0], address, "2.1.0", "2030", NAMES[language]):
        assert piece in cited
    assert "2031" not in cited.replace(texts[0], "")  # when it was built again


KEYS = ("id", "remark_of")  # what a row of a chart tells


def test_the_csv_holds_everything_that_is_drawn(published: Published, figure: str) -> None:
    site = published.site
    record, table = site.figures[figure], published.rows(figure)
    drawn = set(re.findall('data-mark="([^"]+)"', charts.diagram(site, record, words(site, "en"))))
    for width in (theme.WIDE, theme.NARROW) if charts.pictured(record) else ():
        data = charts.spec(site, record, words(site, "en"), width)["datasets"]
        drawn |= {
            row[key] for each in data.values() for row in each for key in KEYS if row.get(key)
        }
    assert drawn
    assert drawn <= {row["id"] for row in table}
    for language, ending in (("en", "en"), ("zh-Hant", "zh")):
        printed = charts.table(site, record, words(site, language)).rows  # type: ignore[arg-type]
        shown = [row[f"shown_{ending}"] for row in table]
        labels = [row[f"label_{ending}"] for row in table]
        for row in printed:
            assert row.get("value") in (None, *shown)
            if record.form == "relation_graph":
                edges = [label for label in labels if label.startswith(row["name"])]
                assert any(row["relation"] in e and e.endswith(row["target"]) for e in edges)
            else:
                assert row.get("step") or row.get("part") or row["name"] in labels
    keys = [(row["id"], row["of"]) for row in table]
    assert len(set(keys)) == len(keys)


def test_a_row_says_what_it_is_and_what_it_belongs_to() -> None:
    steps = [row for row in harbour().rows("chain") if row["record"] == "step"]
    assert [(row["of"], row["position"], row["label_en"]) for row in steps[:2]] == [
        ("career", "1", "Deck hand"),
        ("career", "2", "Able seafarer"),
    ]
    edge = next(row for row in harbour().rows("graph") if row["record"] == "edge")
    assert (edge["of"], edge["relation"], edge["target"]) == ("school", "founded_by", "coast")
    assert edge["label_en"].endswith("founded by Coast province")
    parts = {row["id"]: row for row in harbour().rows("tree") if row["record"] == "part"}
    assert parts["lines"]["members"] == "line-0;line-1;line-2"
    assert parts["lines"]["members_zh"] == "外島北線;南線;老城線"
    assert (parts["more"]["value"], parts["more"]["symbol"]) == ("", "X")
    named = {row["role"]: row["id"] for row in harbour().rows("parts") if row["role"]}
    assert named == {"share": "officer-share"}
    assert next(row["role"] for row in harbour().rows("step") if row["id"] == "growth") == "growth"


def test_the_rest_of_a_whole_says_how_it_is_computed_and_from_which_paragraph() -> None:
    rest = next(row for row in harbour().rows("parts") if row["record"] == "rest")
    assert (rest["value"], rest["formula"]) == ("15713", "hired - officers")
    table = charts.table(SITE, SITE.figures["parts"], words(SITE, "en"))
    printed = next(row for row in table.rows if row["name"] == "The rest")
    assert printed["status"] == "derived"
    assert printed["source"] == words(SITE, "en").locator("harbour.1")


def test_a_derived_value_is_credited_to_all_its_inputs() -> None:
    base = next(row for row in harbour().rows("step") if row["id"] == "hired-before")
    assert base["source_publisher_en"] == "Lakeside Gazette;Coast almanac"
    line = caption(SITE, SITE.figures["step"], words(SITE, "en"), RELEASE).sources
    assert line == "Lakeside Gazette, 2029 (Harbour, paragraph 1); Coast almanac, 2029"


def test_sources_of_one_publisher_stand_together_and_paragraphs_of_one_section_too() -> None:
    site = HARBOUR
    almanac = site.sources["almanac"]
    others = {str(y): replace(almanac, id=str(y), date=when(f"{y}-02")) for y in (2031, 2029)}
    section = site.article.sections[0]
    places = [replace(p, id=f"harbour.{n}") for p in section.paragraphs for n in (1, 2, 10)]
    article = replace(site.article, sections=(replace(section, paragraphs=tuple(places)),))
    site = replace(site, article=article, sources=site.sources | others)
    values = [
        replace(site.observations["hired"], id=f"v{n}", **more)  # type: ignore[arg-type]
        for n, more in enumerate(
            [{"source": "2031", "locator": None}, {"source": "almanac", "locator": None},
             {"locator": "harbour.10"}, {"source": "2029", "locator": None}, {"locator": "harbour.2"},
             {"locator": "harbour.1"}]
        )
    ]  # fmt: skip
    credits_ = charts.credited(site, values)
    assert charts.credit_line(words(site, "en"), credits_) == (
        "Lakeside Gazette, 2030 (Harbour, paragraphs 1, 2 and 10); Coast almanac, 2029, 2031, undated"
    )
    assert charts.credit_line(words(site, "zh-Hant"), credits_) == (
        "湖畔報，2030年（港口·第1、2、10段）；沿海年鑑，2029年、2031年、未註明時間"
    )


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_picture_on_another_site_is_that_for_phones_in_a_narrow_window_and_never_enlarged(
    language: str,
) -> None:
    html = page(SITE, SITE.figures["bars"], language)
    _, picture, _ = codes(html)
    chart = f"{BASE}charts/bars.{language}"
    assert re.search(
        rf'<source media="\(max-width:\d+px\)" srcset="{chart}.phone.svg"><img src="{chart}.svg"',
        unescape(picture),
    )
    assert 'style="display:block;max-width:100%;height:auto"' in unescape(picture)
    names = re.findall('<pre class="ds-cite" id="([^"]+)"', html)
    assert len({*names}) == len(codes(html)), "the theme copies by name"


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_without_an_address_nothing_is_embedded_and_the_page_says_why(language: str) -> None:
    html = page(SITE, SITE.figures["bars"], language, base="")
    assert len(codes(html)) == 1
    assert "site_url" in html
    assert "<img" not in unescape(html)
    assert "<iframe" not in unescape(html)
    assert "charts/bars.svg" not in codes(html)[0]
    assert "//" not in codes(html)[0]
    assert not re.search(r"[\"'(\s]/(?:charts|x)/", unescape(html))


def test_the_marks_of_a_figure_are_explained_where_a_page_does_and_else_not_spoken_of() -> None:
    explains = index_pages([("a/", "::: bounds")])
    leads = f'<a href="../a/#ds-bounds">{words(HARBOUR, "en").ui("figure.key")}</a>'
    assert leads in page(HARBOUR, FIGURES["bars"], "en", index=explains)
    assert words(HARBOUR, "en").ui("figure.key") not in page(HARBOUR, FIGURES["bars"], "en")


def test_markup_in_the_words_of_a_figure_stays_text_where_it_is_embedded() -> None:
    figure = replace(SITE.figures["bars"], title=Text(en='"><script>', zh="<b>"))
    frame, picture, _ = codes(page(SITE, figure, "en"))
    assert frame.count("<script") == 1  # the one that fits the frame
    assert 'title="&#34;&gt;&lt;script&gt;"' in frame
    assert "<script" not in picture
    assert 'alt="&#34;&gt;&lt;script&gt;"' in picture


def at(figure: Figure) -> str:
    """The address of a figure's own page."""
    return f"{BASE}figures/{figure.id}/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_search_engines_are_told_of_a_dataset_is_as_long_as_they_ask(
    published: Published, language: str
) -> None:
    site = published.site
    spoken = {each: words(site, each) for each in LANGUAGES}
    described = Described(
        site, spoken[language], RELEASE, lambda f: charts.describe(site, f, spoken[language]), at
    )
    told_ = [described.everything(BASE, with_values=False)]
    told_ += [described.figure(f, BASE) for f in site.figures.values()]
    lengths = {each["name"]: len(each["description"]) for each in told_}
    assert {k: n for k, n in lengths.items() if not 50 <= n <= 5000} == {}


def test_search_engines_and_catalogues_are_told_the_sources_of_each_figure(
    published: Published,
) -> None:
    site = published.site
    spoken = {each: words(site, each) for each in LANGUAGES}
    described = Described(site, spoken["en"], RELEASE, lambda f: "", at)
    package = json.loads(published.files["data/datapackage.json"])
    resources = {each["name"]: each for each in package["resources"]}
    for figure in site.figures.values():
        own = expected(site, figure, "en")
        based = described.figure(figure, BASE)["isBasedOn"]
        assert {work["publisher"]["name"] for work in based} == own
        titles = "\n".join(
            each["title"].partition(": ")[0] for each in resources[figure.id]["sources"]
        )
        assert publishers(site, "en", titles) == own


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("Harbour, by numbers", "example.org/x"), "harbour-by-numbers"),
        (("Zürich in Zahlen",), "zurich-in-zahlen"),
        (("數讀港口2022", "example.github.io/harbour/"), "example-github-io-harbour"),
        (("港口", ""), "dataset"),
    ],
)
def test_a_release_is_named_after_its_site(texts: tuple[str, ...], name: str) -> None:
    assert short_name(*texts) == name
