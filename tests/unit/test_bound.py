"""A bound is one entry: what is computed, drawn and published of it follows from that; words are of the catalogues."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import product
from typing import get_args

import pytest

from datasite import derive
from datasite.bound import SIDES, Bound, Side
from datasite.charts import looks
from datasite.publish.linked import limits
from datasite.publish.meanings import meaning
from datasite.words import Words

from ..conftest import ROOT
from ..support.records import LANGUAGES, site, stated
from ..support.together import together

SCHEMA = json.loads((ROOT / "data" / "schema" / "section.json").read_text(encoding="utf-8"))
LISTED = SCHEMA["properties"]["observations"]["items"]["properties"]["bound"]


def made_up(side: Side, *, reached: bool) -> Bound:
    """A bound that no entry has."""
    bound = str.__new__(Bound, "a_bound_of_tomorrow")
    bound._value_ = "a_bound_of_tomorrow"
    bound.side, bound.reached = side, reached
    return bound


@pytest.mark.parametrize("side", [side for side in get_args(Side) if side])
def test_a_bound_of_tomorrow_is_computed_drawn_and_published_by_its_entry_alone(side: Side) -> None:
    bound = made_up(side, reached=False)
    o = stated("a", "firms", "479")
    object.__setattr__(o, "bound", bound)
    within = derive.limits(o)
    assert (within.low is None, within.high is None) == (side == "high", side == "low")
    assert (within.low_open, within.high_open) == (side == "low", side == "high")
    assert (
        set(limits(site(o), o))
        == {
            "low": {"minValue"},
            "high": {"maxValue"},
            "around": {"value"},  # how far off it may be, nobody says
        }[side]
    )
    assert looks.end(bound)
    assert looks.halo(bound)
    assert bound.opposite.side == {"low": "high", "high": "low"}.get(side, side)
    assert Bound.EXACT in bound.mistaken
    assert f"bound.{bound}" == "bound.a_bound_of_tomorrow"


@together(product(Bound, LANGUAGES))
def test_each_bound_has_its_words_in_each_language(bound: Bound, language) -> None:
    words = Words(site(), language)
    bare = (Bound.EXACT, Bound.BETWEEN)  # a range is told by its two ends
    assert words.ui(f"bound.{bound}") or bound in bare
    assert words.bound_name(bound)
    assert words.ui(f"key.{bound}")
    assert f"{bound}" in meaning("observations", "bound", words)


def test_data_files_know_each_bound_and_the_reference_explains_it() -> None:
    assert set(LISTED["enum"]) == set(Bound)
    assert all(bound in LISTED["description"] for bound in Bound)


def test_each_side_has_a_bound_that_is_reached_and_one_that_is_not() -> None:
    for side in SIDES:
        assert [Bound.of(side, reached=r).reached for r in (True, False)] == [True, False]


def test_a_bound_turned_round_twice_is_itself() -> None:
    limits = {bound: (bound.side, bound.reached) for bound in Bound}
    assert all(limits[bound.opposite.opposite] == limits[bound] for bound in Bound)
    assert Bound.OVER.opposite is Bound.UNDER
    assert Bound.AT_LEAST.opposite is Bound.AT_MOST
    assert Bound.EXACT.opposite is Bound.EXACT


def test_a_floor_lets_the_value_be_higher_and_a_ceiling_lower() -> None:
    for bound in Bound:
        within = derive.limits(stated("a", "firms", "479", bound=bound))
        assert (within.high is None) == (bound.side == "low")
        assert (within.low is None) == (bound.side == "high")
        assert bound.side or within.low == within.high == Decimal(479)
