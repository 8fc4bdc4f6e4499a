"""The unit of a rate takes its words from the units that it is made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from datasite.check import evidence, record_problems
from datasite.load.rates import with_words
from datasite.model import Text
from datasite.words import Words

from ..support.records import indicator, site, stated, unit

DEATHS = unit(
    "death",
    "count",
    name=Text(en="deaths", de="Todesfälle", zh="例死亡"),
    pattern=Text(en="{n} deaths", de="{n} Todesfälle", zh="{n}例死亡"),
    one=Text(en="death", de="Todesfall", zh="例死亡"),
)
PEOPLE = unit("person", "count", name=Text(en="people", de="Menschen", zh="人"))
NOTHING = dict.fromkeys(("name", "one", "pattern"), Text())
RATE = unit("rate", "ratio", counts="death", per=100000, of="person", **NOTHING)


def named(**changes: object) -> object:
    """The rate with its words."""
    units = {each.id: each for each in (DEATHS, PEOPLE, replace(RATE, **changes))}
    return with_words(units)["rate"]


@pytest.mark.parametrize(
    ("per", "english", "german", "chinese"),
    [
        (
            1000,
            "{n} deaths per 1,000 people",
            "{n} Todesfälle je 1.000 Menschen",
            "每1,000人{n}例死亡",
        ),
        (
            10000,
            "{n} deaths per 10,000 people",
            "{n} Todesfälle je 10.000 Menschen",
            "每萬人{n}例死亡",
        ),
        (
            10**6,
            "{n} deaths per million people",
            "{n} Todesfälle je Million Menschen",
            "每100萬人{n}例死亡",
        ),
    ],
)
def test_a_rate_is_written_per_how_many_of_what(
    per: int, english: str, german: str, chinese: str
) -> None:
    pattern = named(per=per).pattern  # type: ignore[attr-defined]
    assert dict(pattern) == {"en": english, "de": german, "zh": chinese}


def test_what_is_counted_is_one_where_the_rate_is_one() -> None:
    rate = named()
    made = site(
        stated("one", "rate", "1"),
        stated("more", "rate", "4.2"),
        units=(rate,),
        indicators=(indicator("rate", "rate", "ratio"),),
    )
    said = [Words(made, "en").value(made.observations[id_]) for id_ in ("one", "more")]
    assert said == ["1 death per 100,000 people", "4.2 deaths per 100,000 people"]


def test_words_of_its_own_are_kept() -> None:
    own = Text(en="{n} per 100,000 residents", de="", zh="")
    assert named(pattern=own).pattern is own  # type: ignore[attr-defined]


@pytest.mark.parametrize("fragment", ["4.2 deaths per 100,000", "4.2 deaths", "4.2"])
def test_the_evidence_of_a_rate_may_name_what_it_counts(fragment: str) -> None:
    of = indicator("rate", "rate", "ratio")
    made = site(
        stated("a", "rate", "4.2", as_stated=fragment),
        units=(named(), DEATHS, PEOPLE),
        indicators=(of,),
    )
    assert list(record_problems(made, evidence)) == []


def test_a_rate_of_units_that_nobody_knows_has_no_words() -> None:
    assert not named(of="resident").name  # type: ignore[attr-defined]
