"""How German sources are read: numbers, signs, bounds, monies, fractions, ranges, dates; and what a record may say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from datasite import languages
from datasite.check.lengths import limit_of
from datasite.model import Unit
from datasite.period import Period

from ..support.readings import UNITS, dated, read, said
from ..support.together import together

NUMBERS = [
    ("4,5 Prozent (±1,6 Prozent) unter dem Vormonat", "-4.5 or 4.5 %; ±1.6 %"),
    ("4,5 Prozent unter Vorjahr", "-4.5 or 4.5 %"),
    ("fiel im Mai, lag aber 4,5 Prozent (±1,6 Prozent) über dem Vorjahr", "4.5 %; ±1.6 %"),
    ("verringerte sich um 3.000 auf 45.000", "-3000 or 3000; 45000"),
    ("ging leicht um 1,3 % zurück", "-1.3 or 1.3 %"),
    ("brach um 12 % ein", "-12 or 12 %"),
    ("2 509,0 Milliarden Euro", "2509000000000 EUR"),
    ("knapp jede dritte Frau", "under 1/3 part"),
    ("fünfmal so viele", "5 times"),
    ("10,7 %", "10.7 %"),
    ("10,7%", "10.7 %"),
    ("33,5 Prozent", "33.5 %"),
    ("17 285", "17285"),
    ("1.234,5", "1234.5"),
    ("1.234.567", "1234567"),
    ("12.000", "12000"),
    ("rund 12.000", "about 12000"),
    ("1,5 Millionen", "1500000"),
    ("1,5 Mio. Euro", "1500000 EUR"),
    ("3 Mrd. Euro", "3000000000 EUR"),
    ("2,3 Mrd. €", "2300000000 EUR"),
    ("450 Tsd.", "450000"),
    ("1,2 Billionen Euro", "1200000000000 EUR"),
    ("800 Tausend", "800000"),
    ("gut 13 %", "over 13 %"),
    ("knapp 13 %", "under 13 %"),
    ("rund 300", "about 300"),
    ("etwa 300", "about 300"),
    ("ungefähr 300", "about 300"),
    ("ca. 300", "about 300"),
    ("circa 300", "about 300"),
    ("mehr als 300", "over 300"),
    ("über 300", "over 300"),
    ("weniger als 300", "under 300"),
    ("unter 300", "under 300"),
    ("mindestens 300", "at_least 300"),
    ("wenigstens 300", "at_least 300"),
    ("höchstens 300", "at_most 300"),
    ("maximal 300", "at_most 300"),
    ("bis zu 300", "at_most 300"),
    ("nicht mehr als 300", "at_most 300"),
    ("nicht weniger als 300", "at_least 300"),
    ("fast 300", "under 300"),
    ("nahezu 300", "under 300"),
    ("beinahe 300", "under 300"),
    ("annähernd 300", "under 300"),
    ("kaum 300", "under 300"),
    ("schätzungsweise 300", "about 300"),
    ("300 oder mehr", "at_least 300"),
    ("300 Personen und mehr", "at_least 300"),
    ("~300", "about 300"),
    (">300", "over 300"),
    ("erreichte 300", "at_least 300"),
    ("jeder neunte", "1/9 part"),
    ("jede fünfte", "1/5 part"),
    ("jedes zehnte Auto", "1/10 part"),
    ("jeder Zweite", "1/2 part"),
    ("einer von fünf", "1/5 part"),
    ("drei von zehn", "3/10 part"),
    ("9 von 10", "9/10 part"),
    ("1 von 17", "1/17 part"),
    ("12 von 300 Betrieben", "12; 300"),
    ("ein Drittel", "1/3 part"),
    ("einem Drittel", "1/3 part"),
    ("zwei Drittel", "2/3 part"),
    ("zwei Dritteln", "2/3 part"),
    ("drei Viertel", "3/4 part"),
    ("ein Viertel", "1/4 part"),
    ("ein Fünftel", "1/5 part"),
    ("ein Achtel", "1/8 part"),
    ("die Hälfte", "1/2 part"),
    ("mehr als die Hälfte", "over 1/2 part"),
    ("knapp die Hälfte", "under 1/2 part"),
    ("gut ein Drittel", "over 1/3 part"),
    ("ein gutes Drittel", "over 1/3 part"),
    ("ein knappes Viertel", "under 1/4 part"),
    ("halb so viele", "1/2 part"),
    ("verdoppelt", "2 times"),
    ("mehr als verdoppelt", "over 2 times"),
    ("verdoppelte sich", "2 times"),
    ("verdreifacht", "3 times"),
    ("halbiert", "1/2 times"),
    ("zehnfach", "10 times"),
    ("10-fach", "10 times"),
    ("das Doppelte", "2 times"),
    ("das Dreifache", "3 times"),
    ("anderthalb Millionen", "1500000"),
    ("zweieinhalb Milliarden", "2500000000"),
    ("eine halbe Million", "500000"),
    ("3½ Millionen", "3500000"),
    ("ein Dutzend", "12"),
    ("zwei Dutzend", "24"),
    ("ein halbes Dutzend", "6"),
    ("drei Komma fünf Prozent", "3.5 %"),
    ("minus 0,7 Prozent", "-0.7 %"),
    ("−0,7 %", "-0.7 %"),
    ("-0,7 %", "-0.7 %"),
    ("–0,7 %", "-0.7 %"),
    ("sank um 0,7 %", "-0.7 or 0.7 %"),
    ("sank um 121.000", "-121000 or 121000"),
    ("sank um 0,3 Prozentpunkte auf 6,6 %", "-0.3 or 0.3 points; 6.6 %"),
    ("sank von 7,2 auf 6,6 Prozent", "7.2 %; 6.6 %"),
    ("sank auf 6,6 %", "6.6 %"),
    ("gesunken um 3 %", "-3 or 3 %"),
    ("ging um 0,7 Prozent zurück", "-0.7 or 0.7 %"),
    ("nahm um 3 % ab", "-3 or 3 %"),
    ("3 Prozent weniger", "-3 or 3 %"),
    ("3 % niedriger", "-3 or 3 %"),
    ("ein Rückgang von 3 Prozent", "-3 or 3 %"),
    ("ein Minus von 0,7 %", "-0.7 or 0.7 %"),
    ("Verlust von 3 Mio. Euro", "-3000000 or 3000000 EUR"),
    ("stieg um 0,7 %", "0.7 %"),
    ("stieg auf 6,6 %", "6.6 %"),
    ("ein Anstieg um 3 %", "3 %"),
    ("Plus von 3 %", "3 %"),
    ("unverändert", "0"),
    ("unverändert bei 6,6 %", "6.6 %; 0"),
    ("0,2 Prozentpunkte", "0.2 points"),
    ("0,2 Prozentpunkten", "0.2 points"),
    ("0,2 %-Punkte", "0.2 points"),
    ("25 Basispunkte", "0.25 points"),
    ("3 Promille", "0.3 %"),
    ("0,6 bis 0,8 Prozent", "0.6 %; 0.8 %"),
    ("zwischen 0,6 und 0,8 Prozent", "0.6 %; 0.8 %"),
    ("0,6–0,8 %", "0.6 %; 0.8 %"),
    ("5 bis 10 Mio. Euro", "5000000 EUR; 10000000 EUR"),
    ("±77.000", "±77000"),
    ("3,2 Mio. ±77.000", "3200000; ±77000"),
    ("95-%-Konfidenzintervall", "95 level"),
    ("95 Prozent Konfidenzintervall", "95 level"),
    ("449 Euro", "449 EUR"),
    ("449 €", "449 EUR"),
    ("€449", "449 EUR"),
    ("EUR 449", "449 EUR"),
    ("449 US-Dollar", "449 USD"),
    ("449 Dollar", "449 money"),
    ("449 Pfund", "449 EGP/GBP/LBP/SYP"),
    ("449 Franken", "449 CHF"),
    ("50 Cent", "0.50 money"),
    ("3 Mio. Schweizer Franken", "3000000 CHF"),
    ("zwölf", "12"),
    ("zwölf Betriebe", "12"),
    ("einundzwanzig", "21"),
    ("dreihundert", "300"),
    ("zweihundertfünf", "205"),
    ("zweitausendfünfhundert", "2500"),
    ("hundertzwanzigtausend", "120000"),
    ("eine Million", "1000000"),
    ("zwei Millionen dreihunderttausend", "2300000"),
    ("zweiundvierzig Prozent", "42 %"),
    ("ein Prozent", "1 %"),
    ("fünfundfünfzig", "55"),
    ("eine", ""),
    ("ein Betrieb", ""),
    ("Platz 2", "rank 2"),
    ("auf Rang 3", "rank 3"),
    ("dritte", "rank 3"),
    ("der dritte Platz", "rank 3"),
    ("33,5 Jahre alt", "33.5 years"),
    ("18-jährige", "18 years"),
    ("479 je 10.000 Einwohner", "479"),
    ("3,2 % im Mai 2014", "3.2 %"),
    ("6,6 % in den drei Monaten bis Mai 2014", "6.6 %"),
    ("300 Betriebe im Jahr 2014", "300"),
    ("im Jahr 2014", "2014"),
    ("seit 2000", "2000"),
    ("2014", "2014"),
    ("2.500 Euro", "2500 EUR"),
    ("von 2000 Euro", "2000 EUR"),
    ("1+X", "1"),
]  # fmt: skip

# What 2013/14 may be, and the year after.
FISCAL = "2013-04/2014-03 2013-07/2014-06 2013-09/2014-08 2013-10/2014-09"
NEXT = "2014-04/2015-03 2014-07/2015-06 2014-09/2015-08 2014-10/2015-09"
DATES = [
    ("zum Jahresende 2013", "2013-Q4 2013-H2 2013-12 2013"),
    ("Schlussquartal 2013", "2013-Q4 2013-H2 2013-12 2013"),
    ("Mai 2014", "2014-05"),
    ("im Mai 2014", "2014-05"),
    ("31. Mai 2014", "2014-05-31"),
    ("am 31. Mai", "2014-05-31"),
    ("31.05.2014", "2014-05-31"),
    ("31.5.2014", "2014-05-31"),
    ("2014-05-31", "2014-05-31"),
    ("März", "2014-03"),
    ("Jänner 2014", "2014-01"),
    ("Jan. 2014", "2014-01"),
    ("Januar bis März 2014", "2014-01/2014-03"),
    ("Januar–März 2014", "2014-01/2014-03"),
    ("3. bis 5. Mai 2014", "2014-05-03/2014-05-05"),
    ("30. Mai bis 6. Juni 2014", "2014-05-30 2014-06-06 2014-05-30/2014-06-06"),
    ("Dezember 2013 bis Februar 2014", "2013-12 2014-02 2013-12/2014-02"),
    ("1. Halbjahr 2014", "2014-H1"),
    ("erstes Halbjahr 2014", "2014-H1"),
    ("im ersten Halbjahr", "2014-H1"),
    ("im ersten Halbjahr 2014", "2014-H1"),
    ("zweite Jahreshälfte 2013", "2013-H2"),
    ("zweites Quartal 2014", "2014-Q2"),
    ("im 2. Quartal 2014", "2014-Q2"),
    ("II. Quartal 2014", "2014-Q2"),
    ("viertes Quartal des Vorjahres", "2013-Q4"),
    ("viertes Quartal des vergangenen Jahres", "2013-Q4"),
    ("zweites Quartal des Jahres 2014", "2014-Q2"),
    ("letztes Quartal 2013", "2013-Q4"),
    ("Q2 2014", "2014-Q2"),
    ("2. Hj. 2013", "2013-H2"),
    ("drei Monate bis Mai 2014", "2014-03/2014-05"),
    ("in den zwölf Monaten bis Ende März 2014", "2013-04/2014-03"),
    ("im Vorjahr", "2013 -12"),
    ("Vorjahr", "2013 -12"),
    ("im Vorjahreszeitraum", "2013 -12"),
    ("Vorjahresmonat", "2013 -12"),
    ("im Vormonat", "-1"),
    ("im Vorquartal", "-3"),
    ("vor einem Jahr", "2013 -12"),
    ("vor drei Monaten", "-3"),
    ("ein Jahr zuvor", "2013 -12"),
    ("zwei Jahre früher", "2012 -24"),
    ("im vergangenen Jahr", "2013 -12"),
    ("in diesem Jahr", "2014 0"),
    ("im nächsten Jahr", "2015 12"),
    ("im vorigen Monat", "-1"),
    ("Ende 2007", "2007-Q4 2007-H2 2007-12 2007"),
    ("Anfang 2008", "2008-Q1 2008-H1 2008-01 2008"),
    ("Mitte 2014", "2014-Q2 2014-Q3 2014-06 2014"),
    ("Ende Mai 2014", "2014-05"),
    ("Ende des Jahres 2013", "2013-Q4 2013-H2 2013-12 2013"),
    ("2013/14", f"{FISCAL} 2013/2014"),
    ("2010 bis 2013", "2010 2013 2010/2013"),
    ("2010–2013", "2010 2013 2010/2013"),
    ("2010-13", "2010/2013"),
    ("Geschäftsjahr 2013/14", FISCAL),
    ("Geschäftsjahr 2014", f"2014 {FISCAL} {NEXT}"),
    ("1990er Jahre", "1990/1999"),
    ("seit 2000", "2000"),
    ("2014", "2014"),
    ("31. Juni 2014", ""),
    ("er mag", ""),
]  # fmt: skip

# What a source says, the unit of the record and its value, and what is told; "" where the record is right.
RECORDS = [
    ("10,7 %", "share", "10.7", ""),
    ("10,7 %", "share", "107", "write `value: 10.7`"),
    ("33,5 Prozent", "share", "33.5", ""),
    ("rund 12.000", "people", "about 12000", ""),
    ("rund 12.000", "people", "about 12", "write `value: 12000`"),
    ("17 285 Unfälle", "people", "17285", "says Unfälle"),
    ("1,5 Mio. Euro", "euros", "1.5e6", ""),
    ("1,5 Mio. Euro", "people", "1.5e6", "says currency"),
    ("1,5 Mio. Euro", "dollars", "1.5e6", "says EUR"),
    ("449 US-Dollar", "dollars", "449", ""),
    ("50 Cent", "euros", "0.50", ""),
    ("gut 13 %", "share", "over 13", ""),
    ("gut 13 %", "share", "13", "write `bound: over`"),
    ("knapp 13 %", "share", "under 13", ""),
    ("jeder neunte", "share", "11.1", ""),
    ("jeder neunte", "share", "9", "write `value: 11.1`"),
    ("zwei Drittel", "share", "66.7", ""),
    ("zwei Drittel", "people", "2", "give it an indicator in percent"),
    ("verdoppelt", "growth", "100", ""),
    ("verdoppelt", "times", "2", ""),
    ("sank um 0,7 %", "growth", "-0.7", ""),
    ("sank um 0,7 %", "growth", "0.6", "write `value: -0.7`, or correct as_stated"),
    ("sank um 0,7 %", "growth", "0.7", "says -0.7, a fall — write `value: -0.7`"),
    ("sank auf 6,6 %", "share", "-6.6", "write `value: 6.6`"),
    ("minus 0,7 Prozent", "growth", "0.7", "write `value: -0.7`"),
    ("0,2 Prozentpunkte", "points", "0.2", ""),
    ("0,2 Prozentpunkte", "share", "0.2", "says percentage points"),
    ("300 kleine Betriebe", "people", "300", "says Betriebe"),
    ("300 Firmen", "firms", "300", ""),
    ("zwölf Betriebe", "firms", "12", ""),
    ("auf Rang 3", "rank", "3", ""),
]


@together(NUMBERS)
def test_a_german_number_is_read_as_people_read_it(fragment: str, reading: str) -> None:
    assert read(fragment, "de") == reading


@together(DATES)
def test_a_german_date_is_read_as_all_that_it_may_be(fragment: str, periods: str) -> None:
    assert dated(fragment, "de") == periods


@together(RECORDS)
def test_a_record_says_what_a_german_source_says(
    fragment: str, unit: str, value: str, told: str
) -> None:
    found = said(fragment, unit, value, "de", "en")
    assert told in found
    assert bool(told) == bool(found), found


@pytest.mark.parametrize(
    ("value", "unit", "multiplier", "written"),
    [
        ("1234.5", "people", 0, "1.234,5"),
        ("12000", "people", 0, "12.000"),
        ("15E5", "euros", 5, "1,5 Millionen"),
        ("1E6", "euros", 6, "1 Million"),
        ("-1E9", "euros", 9, "−1 Milliarde"),
        ("23E8", "euros", 8, "2,3 Milliarden"),
        ("-0.7", "growth", 0, "−0,7"),
        ("3", "rank", 0, "3."),
    ],
)
def test_numbers_are_written_as_german_writes_them(
    value: str, unit: str, multiplier: int, written: str
) -> None:
    [of] = [each for each in UNITS if each.id == unit]
    assert languages.language("de").writing.number(Decimal(value), of, multiplier) == written


@pytest.mark.parametrize(
    ("period", "written"),
    [
        ("2014-05-31", "31. Mai 2014"),
        ("2014-H1", "1. Halbjahr 2014"),
        ("2014-Q2", "2. Quartal 2014"),
        ("2014-01/2014-03", "Januar–März 2014"),
        ("2014-05", "Mai 2014"),
    ],
)
def test_periods_are_written_as_german_writes_them(period: str, written: str) -> None:
    assert languages.language("de").writing.period(Period.parse(period)) == written


def test_small_numbers_are_written_in_words_but_for_the_article() -> None:
    firms: Unit = next(each for each in UNITS if each.id == "firms")
    writing = languages.language("de").writing
    numbers = [writing.spelled(Decimal(n), firms) for n in (1, 2, 12, 13)]
    assert numbers == [None, "zwei", "zwölf", None]


def test_another_source_may_write_its_numbers_as_any_language_of_the_site() -> None:
    assert said("1,200 people", "people", "1200", "de", "en", source="elsewhere") == ""
    assert "says 1.200" in said("1,200 people", "people", "1200", "de", "en")
    assert said("10.7%", "share", "10.7", "de", "en") == ""


@pytest.mark.parametrize(
    ("fragment", "article", "limit"),
    [("rund 12.000 Unfälle", "de", 60), ("12000", "zh-Hant", 20), ("超43萬", "de", 20), ("£449", "en", 60)],
)  # fmt: skip
def test_a_fragment_is_as_long_as_its_own_script_needs(fragment, article, limit) -> None:
    assert limit_of(fragment, article) == limit
