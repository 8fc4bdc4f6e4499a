"""The data, each figure and each value are cited alike in every format, and programs read what they are given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import bibtexparser
import pytest
import rispy

from datasite import citations
from datasite.citations import Form, Work, quoting, sources
from datasite.model import Text
from datasite.release import UNPUBLISHED, Release
from datasite.words import Words

from ..support.captions import caption
from ..support.chart_site import FIGURES, HARBOUR
from ..support.records import LANGUAGES, when
from ..support.together import together

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
        yield citations.of_figure(words, release, said, figure)
    for each in SITE.observations.values():
        address = release.address(f"indicators/{each.indicator}/#{each.id}")
        yield citations.of_value(words, release, address, "", each)


def accessed(form: Form) -> str:
    """A citation with a day of access, as the script of a page completes it."""
    text = form.pattern
    for gap, day in SEEN.items():
        text = text.replace(gap, day)
    return text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "(unpublished draft). "),
        ("zh-Hant", "（未發布的草稿）"),
        ("zh-Hans", "（未发布的草稿）"),
    ],
)
def test_before_the_first_version_everything_is_cited_as_a_draft(language: str, said: str) -> None:
    draft = replace(RELEASE, version=UNPUBLISHED, date=None)
    for work in works(language, draft):
        plain, *others = citations.forms(work, Words(SITE, language))
        assert said in plain.text
        assert not any(UNPUBLISHED in form.text.replace(work.key, "") for form in (plain, *others))
        assert "n.d." not in plain.text


def software(language: str, day: str | None) -> Iterator[tuple[str, ...]]:
    """All works in BibTeX, in RIS and in CSL-JSON."""
    forms = [citations.forms(work, Words(SITE, language))[2:] for work in works(language)]
    for form in zip(*forms, strict=True):
        yield tuple(accessed(each) if day else each.text for each in form)


# The day is a field of its own in all three, whatever the language: the parser of BibTeX is slow.
@pytest.mark.parametrize(
    ("language", "day"), [("en", None), *((each, "2031-02-03") for each in LANGUAGES)]
)
def test_reference_software_reads_every_citation_with_and_without_its_day(
    language: str, day: str | None
) -> None:
    cited = [*works(language)]
    bib, ris, csl = software(language, day)
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
@pytest.mark.parametrize("day", [None, "2031-02-03"])
def test_the_files_hold_every_citation_once_with_the_day_on_which_they_were_made(
    language: str, day: str | None
) -> None:
    files = citations.listed(
        works(language), Words(SITE, language), day and date.fromisoformat(day)
    )
    bib, ris, csl = software(language, day)
    assert files["bib"] == "\n\n".join(bib) + "\n"
    assert files["ris"] == "\n\n".join(ris) + "\n"
    assert json.loads(files["json"]) == [json.loads(each)[0] for each in csl]


@together(
    [
        ("en", "Growth is “third in the country”", "“Growth is ‘third in the country’”"),
        ("en", "The port’s “new “old” quay”", "“The port’s ‘new “old” quay’”"),
        ("en", "From ‘it’s nothing’ to “1”", "“From ‘it’s nothing’ to ‘1’”"),
        ("en", "The sailors’ port", "“The sailors’ port”"),
        ("en", "Half a “mark", "“Half a “mark”"),
        ("de", "Der „neue“ Hafen", "„Der ‚neue‘ Hafen“"),
        ("de", "What is a “port”?", "„What is a “port”?“"),
        ("zh-Hant", "讀《港口》有感：「大港」", "《讀〈港口〉有感：「大港」》"),
        ("zh-Hans", "读《港口》有感", "《读〈港口〉有感》"),
    ]
)
def test_a_title_that_quotes_has_the_marks_of_a_quotation_within_another(
    language: str, title: str, said: str
) -> None:
    words = Words(SITE, language)
    assert quoting.quoted(words, title) == said
    source = replace(ALMANAC, title=Text(en=title, zh=title))
    if language == "en":
        assert sources.titled(words, source) == said


@together(
    [
        ("wage-coast", "en", "{name}: {value}, Lakeland, 2029"),
        ("wage-country", "en", "{name}: {value}, The country, 2029"),
        ("wage-coast", "zh-Hant", "{name}：{value}，湖州省，2029年"),
        ("loans", "en", "{name}: {value}, Mirror Lake, undated"),
        ("loans", "zh-Hans", "{name}：{value}，镜湖，未注明时间"),
        ("hired-before", "en", "{name}: {value}, Mirror Lake, January–August 2029 (implied)"),
        ("hired-before", "zh-Hant", "{name}：{value}，鏡湖，2029年1—8月（由上下文推知）"),
    ]
)
def test_a_value_is_cited_with_its_place_and_what_is_known_of_its_time(
    id_: str, language: str, title: str
) -> None:
    words, of = Words(SITE, language), SITE.observations[id_]
    said = title.format(name=words.name(of), value=words.estimate(of))
    assert citations.of_value(words, RELEASE, BASE, "", of).title == said


@pytest.mark.parametrize(("language", "area"), [("en", "Lakeland"), ("zh-Hant", "湖州省")])
def test_a_title_that_names_its_place_does_not_name_it_twice(language: str, area: str) -> None:
    named = Text(en="Wages in Lakeland", zh="湖州省的工資")
    of = replace(SITE.observations["wage-coast"], title=named)
    assert citations.of_value(Words(SITE, language), RELEASE, BASE, "", of).title.count(area) == 1


ALMANAC = SITE.sources["almanac"]
TABLES = Text(en="Tables of wages", zh="工資表")
ABROAD = replace(
    SITE,
    article=replace(SITE.article, language="zh-Hant", original_title="並不存在的港口"),
    sources=SITE.sources
    | {"almanac": replace(ALMANAC, title=TABLES, date=when("2029-04"), url="https://coast.org/a?b=1&c")},
)  # fmt: skip


@pytest.mark.parametrize(
    ("id_", "language", "said"),
    [
        ("hired", "en", "Source: Lakeside Gazette, “並不存在的港口” [A harbour that nobody built], "
         "1 September 2030 (Harbour, paragraph 1)."),
        ("hired", "zh-Hans", "出处：湖畔报，《並不存在的港口》，2030年9月1日（港口·第1段）。"),
        ("wage-coast", "en", "Source: Coast almanac, “Tables of wages”, April 2029, https://coast.org/a?b=1&c."),
        ("wage-coast", "zh-Hant", "出處：沿海年鑑，《工資表》，2029年4月，https://coast.org/a?b=1&c。"),
    ],
)  # fmt: skip
def test_a_source_is_told_so_that_it_can_be_found(id_: str, language: str, said: str) -> None:
    words, of = Words(ABROAD, language), ABROAD.observations[id_]
    work = citations.of_value(words, RELEASE, BASE, "", of)
    plain, gbt, bibtex, ris, csl = (form.text for form in citations.forms(work, words))
    assert work.sources == said
    assert plain.endswith(said)
    assert gbt.endswith(said)
    assert bibtexparser.loads(bibtex).entries[0]["note"].replace("\\&", "&") == said
    assert rispy.loads(ris)[0]["notes"] == [said]
    assert json.loads(csl)[0]["note"] == said


def test_a_source_that_must_not_be_linked_is_cited_without_an_address() -> None:
    words, of = Words(SITE, "en"), SITE.observations["wage-coast"]
    assert SITE.sources["almanac"].url is None
    assert "://" not in citations.of_value(words, RELEASE, BASE, "", of).sources


@pytest.mark.parametrize("number", [1, 4, 5, 9])
def test_many_sources_stay_readable_and_say_where_the_rest_is_told(number: int) -> None:
    others = {
        str(n): replace(ALMANAC, id=str(n), title=TABLES, date=when(str(2020 + n)))
        for n in range(1, number)
    }
    values = [
        replace(SITE.observations["wage-coast"], id=f"v{id_}", source=id_, locator=None)
        for id_ in others
    ]
    drawn = ("hired", *(value.id for value in values))
    site = replace(
        SITE,
        sources=SITE.sources | others,
        observations=SITE.observations | {value.id: value for value in values},
    )
    figure = replace(SITE.figures["bars"], observations=drawn, title=TABLES, options={})
    words = Words(site, "en")
    said = citations.of_figure(
        words, RELEASE, caption(site, figure, words, RELEASE), figure
    ).sources
    assert said.count("“A harbour that nobody built”, 1 September 2030") == 1
    assert said.count("Tables of wages") == (number - 1 if number <= 4 else 0)
    assert said.count("Coast almanac") == (number - 1 if number <= 4 else 1)
    assert all(str(2020 + n) in said for n in range(1, number))
    assert said.endswith(f"titles and addresses in {BASE}data/sources.csv.") == (number > 4)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Harbour, figure by figure", "Harbour – figure by figure,"),
        ("The Harbour", "The Harbour,"),
        ("數讀港口", "數讀港口,"),
    ],
)
def test_the_name_of_the_site_is_not_parted_as_a_person_is(name: str, told: str) -> None:
    words = Words(SITE, "en")
    work = replace(next(works("en")), maker=name)
    _, _, bibtex, ris, csl = (form.text for form in citations.forms(work, words))
    [record] = rispy.loads(ris)
    assert (record["authors"], record["publisher"]) == ([told], name)
    assert bibtexparser.loads(bibtex).entries[0]["author"].strip("{}") == name
    assert json.loads(csl)[0]["author"] == [{"literal": name}]


@pytest.mark.parametrize(
    ("author", "told"), [("The Harbour Desk", "The Harbour Desk"), ("", "Contributors to ")]
)
def test_a_site_is_cited_as_the_work_of_those_who_make_it_and_not_as_its_own(
    author: str, told: str
) -> None:
    for work in works("en", replace(RELEASE, author=author)):
        assert work.maker.startswith(told)
        assert all(work.maker != name for name in (RELEASE.maker, work.whole))
        assert citations.forms(work, Words(SITE, "en"))[0].text.startswith(work.maker)


@pytest.mark.parametrize(("languages", "told"), [(("en", "zh-Hant"), True), (("en",), False)])
def test_a_national_standard_is_followed_where_the_site_has_its_language(
    languages: tuple[str, ...], told: bool
) -> None:
    words = Words(replace(SITE, languages=languages), "en")
    names = [form.name for form in citations.forms(next(works("en")), words)]
    assert ("GB/T 7714" in names) == told
    assert names[0] == words.ui("cite.plain")
