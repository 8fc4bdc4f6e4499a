"""The index of search: both scripts read as one, every written form of a value, nothing left to chance."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from datasite.languages.script import converted
from datasite.model import Site, Text
from datasite.pages.edition import Edition
from datasite.pages.page_index import index_pages
from datasite.pages.rendered_figure import RenderedFigure
from datasite.project import checked_site
from datasite.search.folding import fold, known
from datasite.search.indexing import index, plain_text
from datasite.search.records import entries
from datasite.search.value_forms import value_forms
from datasite.words import Words

from ..support.chart_site import HARBOUR
from ..support.records import LANGUAGES

PAGES = (
    ("", "::: numbers cargo-2031h1\n"),
    ("harbour/", "::: heading-source harbour\n"),
    ("institutions/", "::: institutions\n"),
    ("glossary/", "::: glossary\n"),
)
BUILT = json.dumps(
    {
        "config": {},
        "docs": [
            {"location": "", "title": "Start", "text": "<p>R&amp;D &lt; 5 &amp; more</p>"},
            {"location": "#more", "title": "<code>More</code>", "text": ""},
            {"location": "indicators/cargo/", "title": "Cargo", "text": "MeasureflowUnit"},
        ],
    }
)


@pytest.fixture
def told() -> Site:
    """The site whose texts and values are looked for; in tests/article it is that of this article."""
    return HARBOUR


def texts(record: Any) -> Iterator[Text]:
    """Every text of a record, whatever it is."""
    if isinstance(record, Text):
        yield record
    elif isinstance(record, dict | tuple | list):
        for part in record.values() if isinstance(record, dict) else record:
            yield from texts(part)
    elif hasattr(record, "__dataclass_fields__"):
        for name in record.__dataclass_fields__:
            yield from texts(getattr(record, name))


def folded(text: str, pairs: tuple[str, str]) -> str:
    """What the box makes of a text, character by character."""
    return text.translate(dict(zip(map(ord, pairs[0]), pairs[1], strict=True)))


def edition(site: Site, language: str) -> Edition:
    """An edition of a site whose pages are those above."""
    drawn = RenderedFigure(("", ""), (), (), "")
    words = Words(site, language)
    pages = index_pages(PAGES)
    return Edition(site, words, "", "", ".", lambda _: drawn, lambda *_: (), index=pages)


def indexed(site: Site, language: str) -> dict[str, Any]:
    """The index of an edition by address, with what stands beside the documents."""
    content = json.loads(index(BUILT, edition(site, language)))
    content["docs"] = {doc["url"]: doc for doc in content["docs"]}
    return dict(content)


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans"])
def test_both_scripts_of_every_text_fold_to_the_same(told: Site, language: str) -> None:
    """A query of one script is what the edition's text of the other is, after the edition's own fold."""
    every = {text["zh"]: converted(text["zh"], "t2s", told.simplified) for text in texts(told)}
    assert sum(text != image for text, image in every.items()) > len(every) / 2
    pairs = fold("".join(every if language == "zh-Hant" else every.values()), told.simplified)
    for text, image in every.items():
        assert folded(text, pairs) == folded(image, pairs), text


def test_folding_takes_one_step_and_changes_no_length(told: Site) -> None:
    every = "著力" + "".join(text["zh"] for text in texts(told))
    sources, forms = fold(every, {"著力": "着力"})
    assert len(sources) == len(forms) == len(set(sources))
    assert not set(sources) & set(forms)
    assert folded("著力", (sources, forms)) == folded("着力", (sources, forms))


def test_an_exception_that_leads_to_a_traditional_form_leads_on_to_the_simplified() -> None:
    pairs = fold("甲国", {"甲": "國"})
    assert folded("甲國国", pairs) == "国国国"


def test_an_exception_longer_in_one_script_is_left_to_the_characters() -> None:
    assert "甲" not in fold("甲乙", {"甲": "乙乙"})[0]


def test_only_what_the_texts_can_answer_is_folded() -> None:
    assert fold("國", {}) == fold("国", {}) == ("國", "国")
    assert fold("abc", {}) == ("", "")
    assert all(len(form) == 1 for form in known().values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_is_shown_whole_and_found_in_every_form(told: Site, language: str) -> None:
    editions = [Words(told, each) for each in LANGUAGES]
    words = Words(told, language)
    for observation in told.observations.values():
        value = value_forms(observation, words, editions)
        assert "".join(value.shown) == words.value(observation)
        assert value.shown[1], observation.id
        assert value.origin
        for each in editions:
            assert {each.value(observation), each.digits(observation)} <= set(value.forms)
        if observation.as_stated:
            assert observation.as_stated in value.forms
        assert len(set(value.forms)) == len(value.forms)
        assert all(value.forms)


def test_the_digits_of_a_large_number_are_found_without_their_power_of_ten(tiny: Path) -> None:
    site = checked_site(tiny)
    cargo = site.observations["cargo-2031h1"]
    editions = [Words(site, each) for each in LANGUAGES]
    value = value_forms(cargo, editions[1], editions)
    assert value.shown == ("超", "120萬", "噸")
    assert {"超120萬噸", "超120万吨", "120萬", "1200000", "over 1.2 million"} <= set(value.forms)
    assert "120萬噸" in value.forms  # without its bound, with its unit
    assert value.bare == "120"
    growth = value_forms(site.observations["cargo-growth-2031h1"], editions[0], editions)
    assert growth.shown == ("", "8.5%", "")
    assert growth.bare == ""


def test_a_result_says_when_where_from_and_whether_anybody_counted_it(tiny: Path) -> None:
    site = checked_site(tiny)
    words = Words(site, "en")
    known = {i: value_forms(o, words, [words]) for i, o in site.observations.items()}
    assert {i: known[i].status for i in ("cargo-2031h1", "passengers-2032", "cargo-2030h1")} == {
        "cargo-2031h1": "", "passengers-2032": "target", "cargo-2030h1": "derived",
    }  # fmt: skip
    assert known["passengers-2030-lakeland"].status == "context · Lakeland"
    expected = replace(site.observations["cargo-2031h1"], status="forecast")
    assert value_forms(expected, words, [words]).status == "forecast"
    again = replace(expected, id="again", status="reported", number="130", revises="cargo-2031h1")
    revised = Words(replace(site, observations=site.observations | {"again": again}), "en")
    assert value_forms(again, revised, []).status == "revised, was over 1.2 million tonnes"
    assert known["cargo-2031h1"].origin == "first half of 2031 · Harbour, paragraph 1"
    assert known["passengers-2030-lakeland"].origin == "2030 · Statistics office"


def test_what_was_reported_stands_before_an_aim_and_other_names_come_last(tiny: Path) -> None:
    site = checked_site(tiny)
    aim = site.observations["passengers-2032"]
    counted = replace(
        aim, id="passengers-2031", status="reported", title=Text(en="Crossings", zh="渡客")
    )
    both = replace(site, observations=site.observations | {counted.id: counted})
    docs = indexed(both, "en")["docs"]
    passengers = docs["indicators/passengers/"]
    assert [value[3] for value in passengers["values"]][:2] == ["", "target"]
    assert not set(passengers["names"]) & set(passengers["others"])
    assert "Mirror Lake" in passengers["about"]
    assert len(docs) == len(json.loads(index(BUILT, edition(both, "en")))["docs"])


def test_a_record_is_found_by_its_names_and_says_its_definition(tiny: Path) -> None:
    site = checked_site(tiny)
    docs = indexed(site, "zh-Hans")["docs"]
    cargo = docs["indicators/cargo/"]
    assert cargo["names"] == ["吞吐量"]  # the page has another title here
    assert "Cargo" not in cargo["names"]
    assert cargo["text"].startswith(
        "装卸的货物。"
    )  # not what the tables of its page run together to
    assert cargo["values"][0][1] == ["超", "120万", "吨"]
    assert "cargo" in cargo["exact"]
    assert docs["harbour/"]["title"]
    assert {url for url in docs if url.startswith("glossary/#")} == {
        f"glossary/#{term}" for term in site.terms
    }


def test_every_record_has_one_place_in_each_language(tiny: Path) -> None:
    site = checked_site(tiny)
    for language in LANGUAGES:
        found = [entry.location for entry in entries(edition(site, language))]
        assert len(found) == len(set(found))
        assert {f"indicators/{i}/" for i in site.indicators} <= set(found)
        assert {f"institutions/#{e}" for e in site.entities} <= set(found)


def test_names_in_the_other_language_are_marked_as_such_whatever_the_article_is_in(
    tiny: Path,
) -> None:
    site = checked_site(tiny)
    stated = next(e for e in site.entities.values() if e.as_stated)
    for article in (site.article, replace(site.article, language="en")):
        for language, other in (("en", "zh-Hant"), ("zh-Hant", "en"), ("zh-Hans", "en")):
            found = indexed(replace(site, article=article), language)
            assert found["other"] == other
            doc = found["docs"][f"institutions/#{stated.id}"]
            own = (article.language == "en") == (language == "en")
            assert (stated.as_stated in (doc["title"], *doc.get("names", ()))) == own
            assert (stated.as_stated in doc.get("others", ())) != own


def test_a_page_without_a_record_keeps_its_text_and_a_heading_is_marked(tiny: Path) -> None:
    docs = indexed(checked_site(tiny), "en")["docs"]
    assert docs[""]["text"] == "R&D < 5 & more"
    assert "heading" not in docs[""]
    assert docs["#more"] == {
        "url": "#more", "title": "More", "kind": "Start", "text": "", "heading": 1,
    }  # fmt: skip


def test_an_ampersand_stands_as_it_is_read() -> None:
    assert plain_text("<p>R&amp;D</p>\n<ul><li>a\u200bb</li></ul>") == "R&D ab"
    assert plain_text("a &lt; b &amp;amp; c") == "a < b &amp; c"


def test_a_checksum_is_no_text() -> None:
    assert plain_text(f"<p>Said. SHA-256 <code>{'0e' * 32}</code></p> On.") == "Said. On."
