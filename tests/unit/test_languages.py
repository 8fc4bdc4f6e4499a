"""Each language is a folder, with the same messages as every other, and is added by adding one."""

from __future__ import annotations

import re
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import material
import pytest

from datasite import charts, languages
from datasite.check.phrases import phrases
from datasite.period import Period

from ..conftest import ROOT
from ..support.together import together

OWN = [each.code for each in languages.own()]


@pytest.mark.parametrize("code", OWN)
def test_every_language_has_the_same_messages(code: str) -> None:
    assert languages.language(code).messages.keys() == languages.language("en").messages.keys()


@pytest.mark.parametrize("code", OWN)
def test_a_message_has_the_same_gaps_in_every_language(code: str) -> None:
    gap = re.compile(r"\{[a-z]*\}")
    ours = languages.language(code).messages
    # A count of one may be said without its number.
    found = {
        key: (set(gap.findall(words)), set(gap.findall(ours[key])))
        for key, words in languages.language("en").messages.items()
        if not key.endswith(".one")
    }
    assert {key: each for key, each in found.items() if each[0] != each[1]} == {}


@pytest.mark.parametrize("code", languages.known())
def test_the_day_that_a_script_fills_in_is_written_as_the_site_writes_days(code: str) -> None:
    writing, day = languages.language(code).writing, Period.parse("2031-02-03")
    filled = writing.day.format(y=2031, m=2, d=3, month=writing.months[2])
    assert filled == writing.period(day)


def test_a_derived_language_has_the_words_of_the_one_it_is_derived_from() -> None:
    derived = [each for each in languages.known().values() if each.derived_from]
    assert derived
    for each in derived:
        source = languages.language(each.derived_from or "")
        assert (each.key, each.messages.keys()) == (source.key, source.messages.keys())


@together(
    [
        ("en", "in May 2014", "2014-05"),
        ("en", "31 May 2014", "2014-05-31"),
        ("en", "May 31, 2014", "2014-05-31"),
        ("en", "January to March 2014", "2014-01/2014-03"),
        ("en", "Q2 2014", "2014-Q2"),
        ("en", "2014-05-31", "2014-05-31"),
        ("en", "first half of 2013", "2013-H1"),
        ("en", "second quarter", "2014-Q2"),
        ("en", "last year", "2013"),
        ("en", "a year earlier", "2013"),
        ("en", "2013", "2013"),
        ("zh-Hant", "去年上半年", "2013-H1"),
        ("zh-Hant", "1至8月", "2014-01/2014-08"),
        ("zh-Hant", "2013年底", "2013-12"),
    ]
)
def test_a_date_is_read_as_the_source_writes_it(code: str, text: str, period: str) -> None:
    assert languages.reader(code).periods(text, 2014) == [Period.parse(period)]


@pytest.mark.parametrize("text", ["it may rise", "in the second of two", "2014%"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert languages.reader("en").periods(text, 2014) == []


@together(
    [
        ("£27bn", "27000000000", "currency"),
        ("$1.5m", "1500000", "currency"),
        ("552k", "552000", None),
        ("€449", "449", "currency"),
        ("449 pounds", "449", "currency"),
        ("USD 449", "449", "currency"),
        ("-0.7%", "-0.7", "percent"),
        ("−0.7%", "-0.7", "percent"),
        ("2021-25", "2021", None),
        ("to reach 117,000", "117000", None),
    ]
)
def test_a_number_is_read_as_english_writes_it(text: str, value: str, family: str | None) -> None:
    phrase = next(phrases(text, languages.reader("en")))
    assert (Decimal(phrase.number).scaleb(phrase.multiplier), phrase.family) == (
        Decimal(value),
        family,
    )


# every message is used

ASKED = re.compile(r"""(?:lang\.t\(|words\[)["']([a-z._]+)["']""")  # by a template
HOLE = r"([a-z_]+(?:\.[a-z_]+)*)"


DOCSTRING = re.compile(r'""".*?"""', re.DOTALL)
TEXT = re.compile(r'(f?)"((?:[^"\\\n]|\\.)*)"')  # as the formatter writes it


def texts() -> tuple[set[str], set[str]]:
    """The texts of the engine's code and of the tools', but for docstrings, and those of them that have holes."""
    whole, holed = set[str](), set[str]()
    for file in (*(ROOT / "hooks").rglob("*.py"), *(ROOT / "tools").rglob("*.py")):
        for filled, text in TEXT.findall(DOCSTRING.sub("", file.read_text(encoding="utf-8"))):
            (holed if filled else whole).add(text)
    for filled, text in [found for each in holed for found in re.findall(r"(f?)'([^']*)'", each)]:
        (holed if filled else whole).add(text)
    return whole, holed


def made(text: str) -> str:
    """A pattern of the keys that a text with holes makes."""
    return HOLE.join(re.escape(part) for part in re.split(r"\{[^}]*\}", text))


def test_every_message_is_asked_for_by_code_or_a_template() -> None:
    """A key that code makes is asked for where what fills its places is a word of the code, or a name in the tree."""
    said, holed = texts()
    captions = {
        f"figure_{each.name}" for each in fields(charts.Caption)
    }  # columns of a figure's table
    names = {*charts.FORMS, *languages.text_keys(), *captions}
    words = names.union(*map(str.split, said))
    counted = {f"{key}.{form}" for key in said for form in ("one", "few", "many", "other")}
    theme = Path(material.__file__).parent / "templates"
    files = (
        *(ROOT / "overrides").rglob("*.html"),
        *theme.glob("*.html"),
        *theme.glob("partials/*.html"),
    )
    templates = "".join(file.read_text(encoding="utf-8") for file in files)
    asked = {f"theme.{key}" for key in ASKED.findall(templates)}
    patterns = set(map(made, holed))
    keys = re.compile("|".join(sorted(p for p in patterns if re.match(r"[a-z_]+\\\.", p))))

    def makes(key: str) -> bool:
        filled = keys.fullmatch(key)
        return filled is not None and all(
            word in words for hole in filled.groups() if hole for word in hole.split(".")
        )

    known = said | counted | asked
    every = {key for each in languages.known().values() for key in each.messages}
    assert not {key for key in every - known if not makes(key)}
