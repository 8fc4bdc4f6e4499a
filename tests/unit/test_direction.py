"""What a sentence says of a value's way, up or down, is the way of its sign."""

from __future__ import annotations

from dataclasses import replace

from datasite import languages
from datasite.check.direction import minus_said_twice, other_way, said
from datasite.location import Location
from datasite.references import references

from ..support.records import site, stated
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
    ("It rose by [[gone size]].", False),
])  # fmt: skip
def test_a_rise_of_what_fell_is_refused(text: str, refused: bool) -> None:
    (reference,) = references(text)
    found = list(other_way(SITE, text, reference, HERE, languages.reader("en")))
    assert [each.message for each in found] == (
        ["[[fall size]] stands behind a word for what rose, and fall fell"]
        if refused and "fall size" in text
        else ["[[rise size]] stands behind a word for what fell, and rise rose"]
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
