"""Numbers are not typed in prose: they come from their record."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from datasite.check.declared import DeclaredNames
from datasite.check.prose import ProseLinter, page_numbers
from datasite.check.prose_numbers import numbers_in, spans
from datasite.languages import reader
from datasite.location import Location
from datasite.masking import inline, markdown
from datasite.model import Term

from ..support.records import entity, indicator, site, stated, text, with_
from ..support.together import together

READER = reader("zh-Hant", "en")

TOTAL = stated("talent-total", "residents", "43", multiplier=4, bound="over")
GROWTH = stated("talent-growth", "arrivals-growth", "9.48")
FIFTH = stated("zone-rank", "place", "5")


@together(
    [
        ("There are 430,000 people.", ["430,000"]),
        ("Growth was 9.48% that year.", ["9.48%"]),
        ("A plan of five actions.", ["five"]),
        ("Two new institutions opened.", ["Two"]),
        ("It rose by twenty-five percent.", ["twenty-five percent"]),
        ("It ranked first in the province.", ["first"]),
        ("It came fifth.", ["fifth"]),
        ("It is the third largest, and came second.", ["third", "second"]),
        ("It stands first in the province, on third place.", ["first", "third"]),
        ("They waited over ten weeks.", ["ten"]),
        ("Dozens of firms, half of them new, doubled output.", ["Dozens", "half", "doubled"]),
        ("Loans of 100 billion yuan.", ["100 billion yuan"]),
        ("More than a million.", ["million"]),
        ("One percent, one third of it.", ["One percent", "one"]),
        ("全區人才超43萬人。", ["43萬"]),
        ("聚焦五大行動。", ["五"]),
        ("制定十一條措施。", ["十一"]),
        ("兩家新機構。", ["兩"]),
        ("位居第五。", ["第五"]),
        ("名列第一。", ["第一"]),
        ("近千億元融資。", ["千億元"]),
        ("百名干部助企。", ["百"]),
        ("約９．４８％。", ["９．４８％"]),
        ("有3000多家。", ["3000多"]),
        ("2022 firms and 2,022 people.", ["2,022"]),
        ("A quarter of the firms, in three years.", ["quarter", "three"]),
        ("Its quarter of the market, the last quarter of all.", ["quarter", "quarter"]),
    ]
)
def test_a_typed_quantity_is_found_in_every_script(sentence, quoted):
    assert [words for _, words in numbers_in(sentence, READER)] == quoted
    for offset, words in numbers_in(sentence, READER):
        assert sentence[offset:].startswith(words)


@together(
    [
        "Published on 14 October 2022, in August 2022 and 2021–2025.",
        "The first half of 2022, H1 2022, and the first quarter.",
        "The December 2021 quarter, and the March quarter behind it.",
        "The quarter was better than its last quarter, a quarter earlier and the last quarter of the year.",
        "Write to the desk, (301) 763-2713 or +44 (0)1633 456789, of release CB09-06.",
        "One of the firms helps another one; no one else does.",
        "First, read it. For the first time, the second step follows.",
        "The total stands first; the largest comes first. In the first place it is a first estimate.",
        "A fourth estimate follows. The series runs over two years, or over two years and a half.",
        "Both differ; the two differ. A two-part whole starts at zero.",
        "People aged 16 and over, or aged 16 to 64, who looked for work in the last four weeks.",
        "Most of them were aged under 35 years, by the 12/16-month rule.",
        "Change on the three months before, as a three-month average; half the width of the interval.",
        "Patents per 10,000 people. SHA-256, UTF-8, 5G, WCAG 2.2, CC BY 4.0.",
        "二〇二二年十月十四日，2022年1至8月，上半年，第一季度。",
        "一個目標、一些企業、一系列措施、進一步，另一方面，統一。",
        "一篇報道，一條記錄，第一次，第二步，兩者，雙方，十分。",
        "兩個數都只有下限，兩個目標均未寫明，一至八月，這兩項。",
        "每萬人擁有量，之一，其二，萬一，百姓，的SHA-256指紋。",
    ]
)
def test_dates_and_plain_grammar_are_let_through(sentence):
    assert numbers_in(sentence, READER) == []


@together(
    [
        ("An erster Stelle steht die Summe, die vierte Schätzung folgt.", []),
        ("Die Reihe reicht über zwei Jahre hinweg.", []),
        (
            "Der Hafen liegt an zweiter Stelle im Land, auf dem dritten Platz.",
            ["zweiter", "dritten"],
        ),
        ("Sie warteten über zwei Jahre.", ["zwei"]),
    ]
)
def test_german_ordinals_that_order_are_no_numbers(sentence: str, quoted: list[str]) -> None:
    assert [words for _, words in numbers_in(sentence, reader("de"))] == quoted


def test_a_lower_case_may_is_no_month():
    assert numbers_in("They may 10 times over.", READER) != []


PAGE = """---
title: Over 50 things
order: 3
---

# Talent

Some `code 5` and [[talent-total]], [[entity:plan-5050 shown]], [text](page-7.md).
<!-- 12 notes --> <p class="n-3" markdown>There are 43萬 people.</p>

::: figure 9 things

```yaml
value: 43
```

1. point { #a-2 }
"""


def test_only_prose_is_read_in_a_page():
    assert [words for _, words in numbers_in(markdown(PAGE), READER)] == ["50", "43萬"]


def test_masking_keeps_every_offset():
    assert len(markdown(PAGE)) == len(PAGE)
    assert markdown(PAGE).count("\n") == PAGE.count("\n")


def test_the_words_that_a_reference_shows_are_prose():
    assert [w for _, w in numbers_in(inline("[[entity:plan-5050 12 things]]"), READER)] == ["12"]


def write(root: Path, name: str, words: str) -> None:
    """Write one page."""
    file = root / "docs" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words, encoding="utf-8")


def test_the_message_names_place_number_and_record(tmp_path):
    write(tmp_path, "en/harbour.md", "---\ntitle: A\n---\n\nIn all, 430,000 people live here.\n")
    write(tmp_path, "zh/harbour.md", "# 標題\n\n增長9.48%，位居第五。\n")
    messages = [p.sentence for p in page_numbers(site(TOTAL, GROWTH, FIFTH), tmp_path)]
    assert messages == [
        "docs/en/harbour.md:5:9: typed number “430,000 people” — write [[talent-total]]",
        "docs/zh/harbour.md:3:3: typed number “9.48%” — write [[talent-growth]]",
        "docs/zh/harbour.md:3:11: typed number “第五” — write [[zone-rank]]",
    ]


def test_a_number_of_no_record_says_what_can_be_done(tmp_path):
    write(tmp_path, "en/harbour.md", "There are 77 firms.")
    [problem] = page_numbers(site(TOTAL), tmp_path)
    assert problem.hint.startswith("no record is written like this: add an observation")


def test_a_small_number_is_taken_for_a_figure_only_where_the_same_thing_is_counted(tmp_path):
    write(tmp_path, "en/elsewhere.md", "2 ways lead there.")
    write(tmp_path, "en/harbour.md", "2 ways lead to two people.")
    problems = page_numbers(site(stated("pair", "residents", "2")), tmp_path)
    assert ["[[pair]]" in p.hint for p in problems] == [False, False, True]


@together(
    [
        ("It has two offices, three new sorts of forms and ten tables.", []),
        ("Zwei Ämter und drei neue Formulare.", []),
        ("A pair of residents: two people, two young residents.", ["two", "two"]),
        (
            "In two years it rose two times, by two percent, to two thirds.",
            ["two", "two", "two percent", "two", "thirds"],
        ),
        ("More than two offices, 2 offices, it came to two.", ["two", "2", "two"]),
        ("Eleven offices; two million offices.", ["Eleven", "two million"]),
        ("兩家新機構。", ["兩"]),
    ]
)
def test_a_few_things_may_be_counted_in_passing_where_no_record_counts_them(
    sentence: str, typed: list[str]
) -> None:
    pair = with_(site(stated("pair", "residents", "2")), languages=("en", "de", "zh-Hant"))
    assert [words for _, words in ProseLinter(pair).typed(sentence)] == typed


def test_percentages_are_told_from_counts(tmp_path):
    five = stated("a-share", "share", "5")
    firms = stated("a-count", "firms", "5")
    write(tmp_path, "en/harbour.md", "5 firms and 5% of them.")
    hints = [p.hint for p in page_numbers(site(five, firms), tmp_path)]
    assert hints == ["write [[a-count]]", "write [[a-share]]"]


def test_a_declared_name_may_hold_a_numeral(tmp_path):
    term = Term("plan", text("5050 Plan"), text("A plan."), (), Location("data/glossary.yml", 1, 1))
    write(tmp_path, "en/harbour.md", "The 5050 Plan, not 5050 firms, see harbour.1 and harbour.12.")
    named = with_(site(TOTAL), terms={"plan": term})
    assert [p.column for p in page_numbers(named, tmp_path)] == [20, 58]


def test_texts_of_records_are_read_too(tmp_path):
    (tmp_path / "data/sections").mkdir(parents=True)
    (tmp_path / "data/sections/harbour.yml").write_text("x\n  note: {en: It was 430000 then}\n")
    noted = with_(
        TOTAL, note=text("It was 430000 then"), place=Location("data/sections/harbour.yml", 2, 9)
    )
    problems = list(page_numbers(site(noted), tmp_path))
    assert str(problems[0]).startswith(
        "data/sections/harbour.yml:2:21: typed number “430000” — write"
    )


@together(
    [
        ("the 12 Measures of May", True),
        ("all 12 Measures", True),
        ("12 measures", False),
        ("the 112 Measures", False),
        ("12 Measuress", False),
        ("as in lead.2, said", True),
        ("as in lead.23", False),
        ("首批5050計劃項目", True),
    ]
)
def test_a_number_belongs_to_a_name_only_where_the_whole_name_stands(
    text: str, covered: bool
) -> None:
    known = DeclaredNames({"12 Measures", "lead.2", "5050計劃"}, partial(spans, reader=READER))
    assert all(known.cover(text, *span) for span in spans(text, READER)) is covered
    assert bool(spans(text, READER)), "there is a number to ask about"


@pytest.mark.parametrize(
    ("language", "sentence", "typed"),
    [
        ("de", "Der März half dem Quartal, und Tennis hat ten Buchstaben nicht.", []),
        ("de", "Die Hälfte der Häuser, zwölf Prozent der Höfe.", ["Hälfte", "zwölf Prozent"]),
        ("en", "Half of the houses; the quarter fell in acht and was 12 strong.", ["Half", "12"]),
        ("zh", "港口half開放，八成滿。", ["八"]),
        ("de", "Der Bericht vom 3 May 2031 liegt vor.", []),
    ],
)
def test_words_are_numbers_only_in_the_language_of_their_page(
    language: str, sentence: str, typed: list[str]
) -> None:
    three = with_(site(stated("pair", "residents", "2")), languages=("de", "en", "zh-Hant"))
    assert [words for _, words in ProseLinter(three).typed(sentence, language)] == typed


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Output grown by 9.48%", "[[talent-growth]]"),
        ("Where 430,000 people live", "[[talent-total]]"),
        ("Output of firms with 50 or more workers", ""),
        ("The fifth harbour", ""),
        ("Output of the 5050 Plan", ""),
        ("Output in 2031", ""),
    ],
)
def test_a_value_is_not_typed_in_a_name_either(tmp_path: Path, name: str, told: str) -> None:
    plan = entity("plan-5050", name=text("5050 Plan"))
    many = stated("many", "residents", "5050")
    named = indicator("output-named", "percent", "growth", name=text(name, "產值"))
    about = site(TOTAL, GROWTH, FIFTH, many, entities=[plan])
    about = with_(about, indicators={**about.indicators, named.id: named})
    found = [p.sentence for p in page_numbers(about, tmp_path)]
    assert [told in each and "leave it out of the name" in each for each in found] == (
        [True] if told else []
    )


def test_the_title_of_the_article_has_the_numbers_of_its_own_and_no_other(tmp_path: Path) -> None:
    about = site(TOTAL, GROWTH)
    title = text("Output up 9.48%, and 430,000 live here", "產值增長9.48%")
    article = with_(about.article, title=title, original_title="產值增長9.48%")
    [found] = page_numbers(with_(about, article=article), tmp_path)
    assert "typed number “430,000” — leave it out of the name" in found.sentence
