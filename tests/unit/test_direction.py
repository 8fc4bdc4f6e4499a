"""What a sentence says of a value's way, up or down, is the way of its sign."""

from __future__ import annotations

from dataclasses import replace

from datasite import languages
from datasite.check.direction import other_way, said
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
    ("en", "It rose by", 1), ("en", "It rose by about", 1), ("en", "It rose", 1), ("en", "It fell by", -1),
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
