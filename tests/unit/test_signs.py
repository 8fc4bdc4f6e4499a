"""A dash may be a minus, one word may turn several numbers, and it may stand far from the number that it turns."""

from __future__ import annotations

from dataclasses import replace

from datasite.check.elided import stands
from datasite.check.ledger_values import says
from datasite.check.phrases import phrases
from datasite.languages import reader

from ..support.readings import UNITS, said
from ..support.records import indicator, site, stated
from ..support.together import together

# Of each number: - fell, + did not, ? may have.
WAYS = [
    ("de", "Löhne nominal – 3,1 %", "-3.1"),
    ("de", "(– 3,1 %)", "-3.1"),
    ("de", "Stahl, – 3,1 %", "-3.1"),
    ("de", "Strom + 0,4 %, Gas – 3,1 %", "+0.4 -3.1"),
    ("de", "Strom + 0,4 %. Die Quote – 3,1 %", "+0.4 ?3.1"),
    ("de", "− 3,1 %", "-3.1"),
    ("de", "der Anteil – 3,1 %", "?3.1"),
    ("de", "der Anteil – 3,1 % – blieb", "+3.1"),
    ("de", "3,1 % – 4,2 %", "+3.1 +4.2"),
    ("de", "3 Mio. Euro – 4 Mio. Euro", "+3000000 +4000000"),
    ("de", "+ 0,4 %", "+0.4"),
    ("de", "– 3,1", "?3.1"),
    ("en", "(mines – 3.1%, farms + 0.4%)", "-3.1 +0.4"),
    ("en", "in real terms – 3.1%", "-3.1"),
    ("en", "the rate – 3.1 per cent", "?3.1"),
    ("en", "the rate – 3.1 per cent – stayed", "+3.1"),
    ("zh-Hant", "（出口 – 3.1%）", "?3.1"),
    ("zh-Hant", "名義 – 3.1%", "-3.1"),
    ("zh-Hant", "（－3.1%）", "-3.1"),
    ("de", "verkaufte nominal 3,1 % und real 4,2 % weniger", "-3.1 -4.2"),
    ("de", "3,1 %, real 4,2 % und saisonbereinigt 5,3 % niedriger", "-3.1 -4.2 -5.3"),
    ("de", "im Norden 3,1 % und im Süden 4,2 % weniger", "?3.1 -4.2"),
    ("de", "stieg um 3,1 % und real 4,2 % weniger", "+3.1 -4.2"),
    ("de", "2,1 Millionen, 161.000 weniger", "+2100000 -161000"),
    ("en", "fell by 3.1 and 4.2 percent respectively", "-3.1 -4.2"),
    ("en", "3.1% in nominal and 4.2% in real terms less", "-3.1 -4.2"),
    ("en", "3.1 percent in the north and 4.2 percent lower", "?3.1 -4.2"),
    ("zh-Hant", "名義和實際分別下降3.1%和4.2%", "-3.1 -4.2"),
    ("de", "sank … um nominal 3,1 %", "-3.1"),
    ("en", "fell … by 3.1%", "-3.1"),
    ("zh-Hant", "下降……3.1%", "-3.1"),
]


@together(WAYS)
def test_a_sign_and_a_word_for_a_fall_are_of_all_numbers_that_they_are_said_of(
    language: str, fragment: str, ways: str
) -> None:
    found = []
    for each in phrases(fragment, reader(language)):
        minus = each.number.startswith("-")
        way = "?" if each.either else "-" if each.falls or minus else "+"
        found.append(f"{way}{abs(each.value):f}")
    assert " ".join(found) == ways


RECORDS = [
    ("de", "nominal – 3,1 %", "-3.1", ""),
    ("de", "nominal – 3,1 %", "3.1", "write `value: -3.1`: only the sign is wrong"),
    ("de", "der Anteil – 3,1 %", "-3.1", ""),
    ("de", "der Anteil – 3,1 %", "3.1", ""),
    ("de", "+ 3,1 %", "-3.1", "quote the word that says that it fell"),
    ("de", "nominal 3,1 % und real 4,2 % weniger", "-3.1", ""),
    ("de", "nominal 3,1 % und real 4,2 % weniger", "3.1", "write `value: -3.1`: only the sign"),
    ("de", "im Norden 3,1 % und im Süden 4,2 % weniger", "-3.1", ""),
    ("de", "sank … um nominal 3,1 %", "-3.1", ""),
    ("en", "fell by 3.1 and 4.2 percent respectively", "3.1", "write `value: -3.1`: only the sign"),
]


@together(RECORDS)
def test_evidence_takes_what_fell_and_no_hint_offers_what_did_not(
    language: str, fragment: str, value: str, told: str
) -> None:
    found = said(fragment, "growth", value, language, "en")
    assert told in found
    assert bool(told) == bool(found), found


def test_the_ledger_may_have_the_number_without_the_minus_of_its_evidence() -> None:
    fall = stated("x", "growth", "-3.1", as_stated="nominal – 3.1%")
    about = site(fall, units=UNITS, indicators=[indicator("growth", "growth", "growth")])
    about = replace(about, languages=("en",), article=replace(about.article, language="en"))
    assert [says(about, each, fall) for each in ("3.1%", "– 3.1%", "4.1%")] == [True, True, False]


SENTENCE = (
    "Bereinigt sank der Absatz z. B. im Vergleich zum 3. Mai um nominal 0,6%, wie im Dr. Ott-Bericht. "
    "Er stieg um 1,7%."
)


@together(
    [
        ("sank … um nominal 0,6%", True),
        ("sank ... 0,6%", True),
        ("sank…Vergleich…0,6%", True),
        ("0,6% … Ott-Bericht", True),
        ("um nominal … sank", False),
        ("sank … um 1,7%", False),
        ("ank … 0,6%", False),
        ("sank … 0,6", True),
        ("stieg … 7%", False),
        ("… 0,6%", False),
        ("sank um nominal 0,6%", False),
    ]
)
def test_the_middle_of_a_sentence_may_be_left_out_and_nothing_else(
    fragment: str, there: bool
) -> None:
    assert stands(fragment, SENTENCE) == there


def test_a_chinese_fragment_may_leave_out_the_middle_of_its_sentence() -> None:
    assert stands("下降……0.6%", "銷售額與二月相比下降了，為名義0.6%。")
    assert not stands("下降……0.6%", "銷售額下降。價格升0.6%。")
