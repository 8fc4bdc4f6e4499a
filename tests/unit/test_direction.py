"""What a sentence says of a value's way, up or down, is the way of its sign."""

from __future__ import annotations

from dataclasses import replace

from datasite import languages
from datasite.check import evidence, ledger_values, record_problems
from datasite.check.article_direction import turned_changes
from datasite.check.direction import minus_said_twice, other_way, said
from datasite.location import Location
from datasite.model import Numeral, Site, Text
from datasite.references import references
from datasite.relative import Earlier

from ..support.readings import UNITS
from ..support.records import indicator, place, site, stated
from ..support.together import together

HERE = Location("docs/en/a.md", 1, 1)
FALL, RISE = (
    stated(id_, "arrivals-growth", number) for id_, number in (("fall", "-0.7"), ("rise", "0.7"))
)
SITE = site(FALL, RISE)


@together([
    ("en", "It rose by", 1), ("en", "a fall of", -1), ("en", "an increase of about", 1), ("zh-Hant", "降幅達", -1),
    ("en", "It rose by about", 1), ("en", "It rose", 1), ("en", "It fell by", -1),
    ("en", "after a rise it fell by", -1), ("en", "It rose to", 0), ("en", "The rise slowed by", 0),
    ("en", "more than", 0), ("en", "up to", 0), ("en", "It was", 0),
    ("de", "Die Zahl stieg um", 1), ("de", "Die Zahl sank um rund", -1), ("de", "Sie stieg auf", 0),
    ("zh-Hant", "同比增長", 1), ("zh-Hant", "下降了", -1), ("zh-Hant", "增速為", 0),
])  # fmt: skip
def test_only_a_word_right_before_the_size_says_the_way(
    language: str, before: str, way: int
) -> None:
    assert said(f"{before} ", languages.reader(language)) == way


@together([
    ("It rose by [[fall size]].", True), ("It fell by [[rise size]].", True), ("It rose by [[rise size]].", False),
    ("It fell by [[fall size]].", False), ("It rose, and pay [[fall size]].", False), ("It rose by [[fall]].", False),
    ("It fell by [[rise]].", True), ("It rose by [[rise]].", False), ("It fell to [[rise]].", False),
    ("It rose by [[gone size]].", False),
])  # fmt: skip
def test_a_rise_of_what_fell_is_refused(text: str, refused: bool) -> None:
    (reference,) = references(text)
    found = list(other_way(SITE, text, reference, HERE, languages.reader("en")))
    assert [each.message for each in found] == (
        ["[[fall size]] stands behind a word for what rose, and fall fell"]
        if refused and "fall size" in text
        else [f"{reference.source} stands behind a word for what fell, and rise rose"]
        if refused
        else []
    )


def test_what_is_no_growth_has_a_sign_of_its_own() -> None:
    stock = replace(FALL, indicator="residents")
    text = "It rose by [[fall size]]."
    assert not list(other_way(site(stock), text, *references(text), HERE, languages.reader("en")))


@together([
    ("en", "It fell by [[fall]].", "fell"), ("en", "It was down [[fall]].", "fell"),
    ("en", "It rose by [[fall]].", "rose"),
    ("en", "It fell to [[fall]].", ""), ("en", "The change is [[fall]].", ""), ("en", "It fell by [[rise]].", ""),
    ("en", "It fell by [[fall size]].", ""), ("en", "It fell in [[fall period]].", ""),
    ("zh-Hant", "下降[[fall]]。", "fell"), ("zh-Hant", "增速為[[fall]]。", ""), ("de", "Sie sank um [[fall]].", "fell"),
])  # fmt: skip
def test_what_fell_is_not_said_to_fall_by_less_than_nothing(
    language: str, text: str, way: str
) -> None:
    (reference,) = references(text)
    found = list(minus_said_twice(SITE, text, reference, HERE, languages.reader(language)))
    assert [each.message for each in found] == (
        [f"[[fall]] has its minus behind a word for what {way}"] if way else []
    )
    assert all("write [[fall size]]" in each.hint for each in found)


@together([
    ("en", "Prices rose most, [[fall size]]", True), ("en", "Prices fell most, [[fall size]].", False),
    ("en", "Prices fell most, [[rise size]].", True), ("en", "While prices rose, [[fall size]] less was sold.", False),
    ("en", "Prices rose as sales fell, [[fall size]].", False), ("en", "Prices rose: [[fall size]].", False),
    ("zh-Hant", "價格上升最多，[[fall size]]。", True), ("de", "Am stärksten stiegen Preise, [[fall size]].", True),
])  # fmt: skip
def test_how_much_it_was_behind_a_comma_is_of_the_clause_before(
    language: str, text: str, refused: bool
) -> None:
    (reference,) = references(text)
    assert bool(list(other_way(SITE, text, reference, HERE, languages.reader(language)))) == refused


# A difference in persons, money or hours by what its indicator is called and on what it is: what a fragment says, the
# value of the record, and the part of the message where it is refused.
DIFFERENCES = [
    ("en", "Unemployment", "month", "decreased 14,400", "14400", "write `value: -14400`: only the sign is wrong"),
    ("en", "Unemployment", "month", "decreased 14,400", "-14400", ""),
    ("en", "Unemployment", "month", "increased 14,400", "-14400", "write `value: 14400`: only the sign is wrong"),
    ("en", "Unemployment", "month", "14,400", "14400", ""),
    ("en", "Unemployment", "month", "14,400", "-14400", "quote the word that says that it fell"),
    ("en", "Unemployment", "month", "decreased 14,400 to 781,100", "14400", "a fall"),
    ("en", "Unemployment: change", None, "fell by 121,000", "121000", "write `value: -121000`: only the sign"),
    ("en", "Unemployment: change", None, "fell by 121,000", "-121000", ""),
    ("en", "Change in unemployment", None, "fell by 121,000", "121000", "a fall"),
    ("en", "Net change of jobs", None, "121,000 fewer", "121000", "a fall"),
    ("en", "Arrivals", None, "fell by 121,000", "121000", ""),
    ("en", "Arrivals", None, "fell by 121,000", "-121000", ""),
    ("en", "Arrivals", None, "fell to 121,000", "121000", ""),
    ("en", "Jobs lost", "month", "lost 121,000", "121000", ""),
    ("en", "Fall of unemployment", "month", "fell by 121,000", "121000", ""),
    ("de", "Arbeitslose: Veränderung", None, "ging um 12 000 zurück", "12000", "a fall"),
    ("de", "Arbeitslose", "month", "ging um 12 000 zurück", "12000", "write `value: -12000`: only the sign"),
    ("de", "Arbeitslose", "month", "ging um 12 000 zurück", "-12000", ""),
    ("de", "Arbeitslose", "month", "stieg um 12.000", "-12000", "a rise"),
    ("de", "Arbeitslose", "month", "12.000 weniger", "12000", "a fall"),
    ("de", "Rückgang der Arbeitslosen", "month", "sank um 12.000", "12000", ""),
    ("zh-Hant", "失業人數增減", None, "減少1.2萬人", "1.2e4", "a fall"),
    ("zh-Hant", "失業人數", "month", "減少1.2萬人", "1.2e4", "write `value: -1.2`: only the sign is wrong"),
    ("zh-Hant", "失業人數", "month", "減少1.2萬人", "-1.2e4", ""),
    ("zh-Hant", "失業人數", "month", "增加1.2萬人", "-1.2e4", "a rise"),
    ("zh-Hant", "減少的職位", "month", "減少1.2萬個", "1.2e4", ""),
]  # fmt: skip


@together(DIFFERENCES)
def test_a_difference_has_the_sign_of_the_word_in_its_evidence(
    language: str, name: str, against: str | None, fragment: str, value: str, told: str
) -> None:
    found = record_problems(difference(language, name, against, value, fragment), evidence)
    said_of_it = "; ".join(each.sentence for each in found)
    assert told in said_of_it
    assert bool(told) == bool(said_of_it), said_of_it


@together([("14400", True), ("-14400", False)])
def test_a_difference_without_evidence_of_its_own_has_the_sign_of_the_ledger(
    value: str, refused: bool
) -> None:
    about = difference("en", "Unemployment", "month", value, None)
    [section] = about.article.sections
    numeral = Numeral("decreased 14,400", "figure", "x", None, place())
    paragraph = replace(section.paragraphs[0], numerals=(numeral,))
    section = replace(section, paragraphs=(paragraph,))
    about = replace(about, article=replace(about.article, sections=(section,)))
    found = list(record_problems(about, ledger_values))
    assert [each.code for each in found] == ["ledger-value"] * refused


@together([
    ("It fell by [[x]].", "14400", True), ("It rose by [[x]].", "14400", False),
    ("It rose by [[x size]].", "-14400", True), ("It fell by [[x size]].", "-14400", False),
    ("It fell to [[x]].", "14400", False),
])  # fmt: skip
def test_a_sentence_says_of_a_difference_the_way_of_its_sign(
    text: str, value: str, refused: bool
) -> None:
    about = difference("en", "Unemployment", "month", value, None)
    (reference,) = references(text)
    found = list(other_way(about, text, reference, HERE, languages.reader("en")))
    assert bool(found) == refused


@together([
    ("en", "Unemployment decreased 14,400 to 781,100.", "14,400", "14400", True),
    ("en", "Unemployment decreased 14,400 to 781,100.", "14,400", "-14400", False),
    ("en", "It fell by about 14,400.", "14,400", "14400", True),
    ("en", "Unemployment increased 14,400.", "14,400", "14400", False),
    ("en", "Unemployment increased 14,400.", "14,400", "-14400", True),
    ("en", "Employment fell, and 14,400 were out of work.", "14,400", "14400", False),
    ("en", "Unemployment fell to 14,400.", "14,400", "14400", False),
    ("en", "Unemployment decreased 14,400.", "decreased 14,400", "14400", False),  # the evidence is held to its value
    ("de", "Die Zahl der Arbeitslosen sank um 14.400.", "14.400", "14400", True),
    ("de", "Die Zahl der Arbeitslosen stieg um 14.400.", "14.400", "14400", False),
    ("zh-Hant", "失業人數減少14400人。", "14400人", "14400", True),
    ("zh-Hant", "失業人數增加14400人。", "14400人", "14400", False),
])  # fmt: skip
def test_the_article_says_which_way_a_change_went_where_its_fragment_does_not(
    language: str, text: str, fragment: str, value: str, refused: bool
) -> None:
    about = difference(language, "Unemployment", "month", value, fragment)
    [section] = about.article.sections
    numeral = Numeral(fragment, "figure", "x", None, place())
    paragraph = replace(section.paragraphs[0], numerals=(numeral,))
    found = list(turned_changes(about, paragraph, text, languages.reader(language)))
    assert [each.code for each in found] == ["article-direction"] * refused
    for each in found:
        assert f"write `value: {-int(value)}`" in each.hint


def difference(
    language: str, name: str, against: str | None, value: str, fragment: str | None
) -> Site:
    """A site with one difference in people."""
    number, _, power = value.partition("e")
    change = stated("x", "change", number, multiplier=int(power or 0), as_stated=fragment)
    words = Text(en=name, de=name, zh=name)
    known = against and Earlier.parse(against)
    of = indicator("change", "people", "flow", name=words, against=known)
    about = site(change, units=UNITS, indicators=[of])
    article = replace(about.article, language=language)
    return replace(about, article=article, languages=(language,))
