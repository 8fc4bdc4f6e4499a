"""Numbers that are said in several prices have a draft each, and what is said of them once holds for all of them."""

from __future__ import annotations

from datasite.check.elided import stands
from datasite.check.phrases import phrases
from datasite.languages import reader

from ..support.together import together
from .test_drafts import drafted, told

# A sentence, and its drafts: name in its prices, value, what it is on, when, in which characters.
SENTENCES = [
    (
        "Im Mai 2031 setzte der Handel mit Holz nominal 3,1 % und real 1,4 % mehr um als im Mai 2030.",
        ["Handel mit Holz nominal 3.1 year 2031-05 “3,1 %”", "Handel mit Holz real 1.4 year 2031-05 “1,4 %”"],
    ),
    (
        "Im Mai 2031 lief es. Bereinigt sank der Absatz von Brettern und Balken im Vergleich zum April 2031 um nominal "
        "0,6% und real 0,7%.",
        ["Absatz von Brettern und Balken nominal -0.6 month 2031-05 “sank … um nominal 0,6%”",
         "Absatz von Brettern und Balken real -0.7 month 2031-05 “sank … real 0,7%”"],
    ),
    (
        "Im Mai 2031 lag der Handel mit Leim nominal und real niedriger als im Vorjahresmonat (nominal – 2,4%, "
        "real – 4,2%).",
        ["Handel mit Leim nominal -2.4 year 2031-05 “– 2,4%”", "Handel mit Leim real -4.2 year 2031-05 “– 4,2%”"],
    ),
    (
        "Von Januar bis März 2031 setzte der Handel nominal 0,5% und real 1,2% weniger als im Vorjahreszeitraum um.",
        ["Handel nominal -0.5 year 2031-01/2031-03 “0,5% und real 1,2% weniger”",
         "Handel real -1.2 year 2031-01/2031-03 “1,2% weniger”"],
    ),
    (
        "Im Mai 2031 legten gegenüber dem Mai 2030 zu: der Handel mit Nägeln, Schrauben und Haken (nominal + 5,7%, "
        "real + 4,6%), der sonstige Handel mit Waren, zu dem die Märkte gehören (nominal + 2,9%, real – 2,0%).",
        ["Handel mit Nägeln, Schrauben und Haken nominal 5.7 year 2031-05 “5,7%”",
         "Handel mit Nägeln, Schrauben und Haken real 4.6 year 2031-05 “4,6%”",
         "sonstige Handel mit Waren nominal 2.9 year 2031-05 “2,9%”",
         "sonstige Handel mit Waren real -2.0 year 2031-05 “– 2,0%”"],
    ),
    (
        "Im Mai 2031 lief es. Während Läden, Buden und Stände mehr als im Vorjahresmonat umsetzten (nominal + 2,6%), "
        "blieb es ruhig.",
        [" nominal 2.6 year 2031-05 “2,6%”"],
    ),
]  # fmt: skip


@together(SENTENCES)
def test_numbers_in_several_prices_are_drafted_one_by_one(text: str, expected: list[str]) -> None:
    found = drafted("de", text)
    lines, read = [], reader("de")
    for each in found.records.values():
        _, of = found.quantities[each.indicator]
        assert (of.unit, of.measure) == ("percent", "growth")
        assert each.unnamed == (of.name[0] == "\0")
        assert each.unnamed or "what it is a value of" in each.told
        said = each.of.evidence or each.of.fragment
        assert stands(said, text)
        assert ("-" in each.number) == any(
            p.falls or p.number.startswith("-") for p in phrases(said, read)
        )
        name, when = of.name.rstrip("\0"), each.time.period
        lines.append(f"{name} {of.prices} {each.number} {of.against} {when} “{said}”")
    assert lines == expected


@together(
    [
        ("de", "Im Mai 2031 war die Quote – 3,1 % im Norden.", "3.1"),
        ("en", "In May 2031 the rate was – 3.1 percent in the north.", "3.1"),
    ]
)
def test_a_dash_that_may_be_a_minus_is_for_somebody_to_look_at(
    language: str, text: str, number: str
) -> None:
    [line] = told(drafted(language, text))
    assert f" {number}," in line
    assert "its sign" in line


def test_what_a_number_counts_ends_with_its_noun() -> None:
    found = drafted("de", "Dieses Bild wurde im Mai 2031 aus Daten von sechs Bezirken berechnet.")
    assert set(found.units.values()) == {"Bezirken"}
    assert all("what it is a value of" in draft.told for draft in found.records.values())


@together(
    [
        (
            "de",
            "Im März 2031 war es mild. Bereinigt sank der Umsatz in den Läden und auf den Märkten im Vergleich zum "
            "Februar 2031 um 0,6%.",
            "-0.6",
            "sank … um 0,6%",
        ),
        (
            "en",
            "In March 2031 sales fell in the shops of the island and in all markets of the north by 0.6 percent.",
            "-0.6",
            "fell … by 0.6 percent",
        ),
    ]
)
def test_a_word_for_a_fall_that_stands_far_from_its_number_is_its_evidence(
    language: str, text: str, number: str, evidence: str
) -> None:
    [draft] = drafted(language, text).records.values()
    assert (draft.number, draft.of.evidence) == (number, evidence)
    assert stands(evidence, text)
    assert "its sign" not in draft.told


@together(
    [
        ("de", "Im März 2031 sank er gegenüber dem Vormonat um 0,6% und gegenüber dem Vorjahresmonat um 1,2%."),
        ("de", "Im März 2031 stieg er um 0,6% gegenüber dem Vormonat und um 1,2% gegenüber dem Vorjahresmonat."),
        ("en", "In March 2031 sales rose by 0.6 percent on the month and by 1.2 percent on the year."),
    ]
)  # fmt: skip
def test_of_two_numbers_that_each_say_what_they_are_on_each_has_its_own(
    language: str, text: str
) -> None:
    found = drafted(language, text)
    on = [found.quantities[each.indicator][1].against for each in found.records.values()]
    assert on == ["month", "year"]
