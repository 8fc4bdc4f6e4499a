"""The data, each figure and each value are cited alike in every format, and programs read what they are given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import bibtexparser
import pytest
import rispy

from datasite import citations
from datasite.citations import Form, Work
from datasite.model import Text
from datasite.release import Release
from datasite.words import Words

from ..support.captions import caption
from ..support.chart_site import FIGURES, HARBOUR
from ..support.records import LANGUAGES, when

BASE = "https://example.org/port/"
RELEASE = Release(BASE, "2.1.0", "The {Port} & Co, 5%", "the-port", date=when("2030-05-06"))
EVIL = Text(en='Tolls & <dues> of 5% are "not" {added} \\ twice_over', zh="通行費與<其他>不相加")
SITE = replace(HARBOUR, figures={id_: replace(each, title=EVIL) for id_, each in FIGURES.items()})
SEEN = {"{day}": "2031-02-03", "{month}": "February", "{y}": "2031", "{m}": "2", "{d}": "3"}


def works(language: str, release: Release = RELEASE) -> Iterator[Work]:
    """The data, then every figure, then every value."""
    words = Words(SITE, language)
    yield citations.of_data(SITE, words, release, release.address(""))
    for figure in SITE.figures.values():
        said = caption(SITE, figure, words, release)
        yield citations.of_figure(words, release, said, figure.id)
    for each in SITE.observations.values():
        address = release.address(f"indicators/{each.indicator}/#{each.id}")
        yield citations.of_value(words, release, address, "", each)


def accessed(form: Form) -> str:
    """A citation with a day of access, as the script of a page completes it."""
    text = form.pattern
    for gap, day in SEEN.items():
        text = text.replace(gap, day)
    return text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", [None, "2031-02-03"])
def test_reference_software_reads_every_citation_with_and_without_its_day(
    language: str, day: str | None
) -> None:
    words, cited = Words(SITE, language), [*works(language)]
    forms = [citations.forms(work, words)[2:] for work in cited]
    bib, ris, csl = (
        [accessed(each) if day else each.text for each in form] for form in zip(*forms, strict=True)
    )
    entries = bibtexparser.loads("\n".join(bib)).entries
    records = rispy.loads("\n".join(ris))
    items = [json.loads(each)[0] for each in csl]
    for work, entry, record, item in zip(cited, entries, records, items, strict=True):
        assert (entry["ID"], entry["url"]) == (work.key, work.address)
        assert (record["id"], record["urls"]) == (work.key, [work.address])
        assert (item["id"], item["URL"]) == (work.key, work.address)
        assert record["title"] == item["title"] == work.title
        assert (entry["year"], entry["version"]) == ("2030", "2.1.0")
        assert (record["year"], record["edition"]) == ("2030", "2.1.0")
        assert entry.get("urldate") == day
        assert record.get("access_date") == (day and "2031/2/3")
        assert item.get("accessed", {}).get("date-parts") == (day and [[2031, 2, 3]])
    keys = [work.key for work in cited]
    assert len(keys) == len(set(keys)) > len(FIGURES)
    assert all(key.startswith("the-port-2.1.0") for key in keys)


@pytest.mark.parametrize(
    ("language", "blank", "known"),
    [
        ("en", "(accessed [date]). Source: ", "(accessed 3 February 2031). Source: "),
        ("zh-Hant", "（[日期]訪問）。出處：", "（2031年2月3日訪問）。出處："),
    ],
)
def test_people_are_told_that_the_day_is_left_to_them(
    language: str, blank: str, known: str
) -> None:
    words = Words(SITE, language)
    for work in [*works(language)][1:]:
        plain, gbt, *_ = citations.forms(work, words)
        assert f"{work.address}{'' if language == 'zh-Hant' else ' '}{blank}" in plain.text
        assert known in accessed(plain)
        assert f"[DS/OL]//{work.whole}. " in gbt.text
        assert f"(2030-05-06)[2031-02-03]. {work.address}. " in accessed(gbt)
        assert f"(2030-05-06)[{words.ui('cite.day')}]. " in gbt.text


def test_what_is_of_another_source_is_cited_with_that_source() -> None:
    site = replace(
        SITE,
        observations={
            id_: replace(each, source="almanac", locator=None, formula=None)
            for id_, each in SITE.observations.items()
        },
    )
    words = Words(site, "en")
    publisher = words.text(site.sources["almanac"].publisher)
    for each in site.observations.values():
        work = citations.of_value(words, RELEASE, f"{BASE}#{each.id}", "", each)
        assert all(publisher in form.text for form in citations.forms(work, words))


def test_a_site_without_an_address_asks_for_no_day() -> None:
    words = Words(SITE, "en")
    for work in works("en", replace(RELEASE, base_url="")):
        for form in citations.forms(work, words):
            assert form.text == form.pattern
            assert "://" not in form.text
        assert "[DS]" in citations.gbt(work, words).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_hold_every_citation_once(language: str) -> None:
    every, words = [*works(language)], Words(SITE, language)
    files = citations.listed(every, words)
    keys = [work.key for work in every]
    assert [entry["ID"] for entry in bibtexparser.loads(files["bib"]).entries] == keys
    assert [record["id"] for record in rispy.loads(files["ris"])] == keys
    assert [item["id"] for item in json.loads(files["json"])] == keys
