"""How exact an article is: each of its values is counted once, by what a careful reader should know of it first."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from datasite.bound import Bound
from datasite.pages.exactness import exactness, kind_of
from datasite.pages.inline import bound
from datasite.pages.method import bounds
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.words import Words

from ..support.chart_site import HARBOUR
from ..support.together import together

SAILORS = replace(HARBOUR.observations["hired"], bound=Bound.EXACT, status="reported")


@together(
    [
        ({"period_basis": "stated"}, "exact"),
        ({"period_basis": "implied"}, "implied"),
        ({"period_basis": "undated", "period": None}, "undated"),
        ({"period": None, "bound": Bound.OVER}, "low"),
        ({"bound": Bound.AT_MOST}, "high"),
        ({"bound": Bound.ABOUT}, "around"),
        ({"bound": None, "low": Decimal(30), "high": Decimal(50)}, "estimate"),
        ({"bound": Bound.ABOUT, "low": Decimal(30), "high": Decimal(50)}, "estimate"),
        (
            {"bound": Bound.BETWEEN, "number": None, "low": Decimal(30), "high": Decimal(50)},
            "between",
        ),
        ({"status": "forecast", "low": Decimal(30), "high": Decimal(50)}, "forecast"),
        ({"bound": Bound.OVER, "status": "target"}, "target"),
        ({"bound": Bound.ABOUT, "status": "forecast"}, "forecast"),
    ]
)
def test_a_value_is_of_one_kind(changed: dict[str, object], kind: str) -> None:
    assert kind_of(replace(SAILORS, **changed)) == kind  # type: ignore[arg-type]


INTERVAL = {"bound": Bound.EXACT, "low": Decimal(30), "high": Decimal(50)}


def test_an_estimate_is_nowhere_called_exact_and_counted_alike_everywhere() -> None:
    estimate = replace(SAILORS, number="40", **INTERVAL)  # type: ignore[arg-type]
    site = replace(HARBOUR, observations={**HARBOUR.observations, estimate.id: estimate})
    page = Page(site, Words(site, "en"), "", EMPTY, "", "", "")
    words = page.ui("bound_name.estimate")
    assert bound(page, estimate) == words != page.ui("bound_name.exact")
    assert page.ui("drawn.estimate") == words
    [row] = re.findall(rf"<tr>(?:(?!</tr>).)*{words}.*?</tr>", str(bounds(page)), re.DOTALL)
    counted = re.sub(r"<[^>]+>", " ", row).split()[-1]
    named = page.filled("exactness.estimate", n=counted)
    assert int(counted) > 1
    assert named in str(exactness(page))


def test_an_estimate_with_a_word_before_it_uses_that_word_and_has_an_interval() -> None:
    about = replace(SAILORS, **(INTERVAL | {"bound": Bound.ABOUT}))  # type: ignore[arg-type]
    known = {id_: o for id_, o in HARBOUR.observations.items() if o.bound != Bound.ABOUT}
    site = replace(HARBOUR, observations={**known, about.id: about})
    page = Page(site, Words(site, "en"), "", EMPTY, "", "", "")
    rows = re.findall(r"<tr>.*?</tr>", str(bounds(page)), re.DOTALL)
    counts = {said[0]: said[-1] for row in rows if (said := re.sub(r"<[^>]+>", " ", row).split())}
    assert counts["about"] == "1"


def test_every_value_of_the_article_is_a_mark_and_no_other_is() -> None:
    page = Page(HARBOUR, Words(HARBOUR, "en"), "", EMPTY, "", "", "")
    html = str(exactness(page))
    own = [
        o
        for o in HARBOUR.observations.values()
        if HARBOUR.sources[o.source].main and o.status != "derived" and o.value is not None
    ]
    assert html.count("<a ") == len(own) > 0
    counted = [int(n) for n in re.findall(r"__name\">[^<]*?(\d+)</p>", html)]
    assert sum(counted) == len(own)
    assert all(f"{page.words.value(o)}" in html for o in own)
