"""A value of another area than the site is about says so wherever it stands by itself, once; no other does."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from datasite import citations
from datasite.check.undecided import guessed_subject
from datasite.model import Numeral, Observation, Site
from datasite.pages import article_map, card
from datasite.pages.article_drawn import record as drawn_record
from datasite.pages.catalogue import leading
from datasite.pages.exactness import mark
from datasite.pages.indicators import headline
from datasite.pages.inline import explained
from datasite.pages.numbers import numbers
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.pages.sections import sections
from datasite.pages.timeline import event
from datasite.publish.linked import measured
from datasite.release import Release
from datasite.search.value_forms import value_forms
from datasite.words import Words

from ..support.records import site, stated, text

HERE = stated("here", "share", "0.5", locator="harbour.1")
ALSO = stated("also", "graduates", "6", locator="harbour.1")
AWAY = stated("away", "share", "4.6", area="lakeland", locator="harbour.1")
TOLD = stated(
    "told", "share", "4.6", area="lakeland", locator="harbour.1", title=text("Share in Lakeland")
)
MADE = site(HERE, ALSO, AWAY, TOLD)
NAME = MADE.areas["lakeland"].name["en"]
POPUP = re.compile("<bdi.*?</bdi>", re.DOTALL)


def page(made: Site = MADE) -> Page:
    return Page(made, Words(made, "en"), "", EMPTY, "", "", "")


def numeral(of: Observation) -> Numeral:
    """A numeral of the ledger that a value is recorded for."""
    return Numeral("4.6", "figure", of.id, None, of.place)


PLACES: dict[str, Callable[[Page, Observation], object]] = {
    "pop-up": lambda page, o: explained(page, o, "4.6%", "p1"),
    "mark of exactness": mark,
    "drawn article": lambda page, o: drawn_record(page, numeral(o))[1],
    "article map": lambda page, o: article_map.record(page, numeral(o)),
    "timeline": event,
    "large number": lambda page, o: numbers(page, (o.id,)),
    "catalogue": lambda page, o: leading(page, [o], True).html,
    "card": lambda page, o: card.what(page, o, "A page"),
    "search result": lambda page, o: value_forms(o, page.words, []).status,
    "search engines": lambda page, o: measured(page.site, page.words, o)["name"],
    "large numbers of an indicator": lambda page, o: headline(page, [o], False),
}


@pytest.mark.parametrize("place", PLACES)
def test_an_area_is_named_where_a_value_stands_by_itself(place: str) -> None:
    said = {o.id: str(PLACES[place](page(), o)) for o in (HERE, AWAY, TOLD)}
    if place != "pop-up":  # what a value opens tells it again
        said = {id_: POPUP.sub("", html) for id_, html in said.items()}
    shown = {id_: re.sub(r' title="[^"]*"', "", html) for id_, html in said.items()}
    assert shown["away"].count(NAME) == 1
    assert shown["here"].count(NAME) == 0
    assert shown["told"].replace("Share in Lakeland", "").count(NAME) == 0


def test_large_numbers_of_several_areas_each_name_theirs() -> None:
    told = str(headline(page(), [HERE, AWAY], False))
    assert told.count(NAME) == told.count(MADE.areas[HERE.area].name["en"]) == 1


def test_a_value_is_cited_with_its_area_wherever_it_is_of() -> None:
    for o in (HERE, AWAY, TOLD):
        work = citations.of_value(Words(MADE, "en"), Release("", "1.0.0", "Port"), "", "", o)
        assert work.title.count(MADE.areas[o.area].name["en"]) == 1


def test_sources_say_that_sections_are_named_by_the_site_where_the_article_has_no_headings() -> (
    None
):
    ours = replace(MADE, article=replace(MADE.article, headings="ours"))
    said = [Words(each, "en").places(["harbour.1"]) for each in (MADE, ours)]
    assert said == ["Harbour, paragraph 1", "Harbour, paragraph 1; section names are this site’s"]
    assert Words(ours, "en").places([]) == ""


def test_a_section_that_leads_nowhere_and_counts_nothing_has_no_card() -> None:
    made = site(HERE)
    (section,) = made.article.sections
    title = replace(section, id="title", name=text("Title and date"))
    both = replace(made, article=replace(made.article, sections=(title, section)))
    cards = str(sections(page(both)))
    assert "Title and date" not in cards
    assert "Harbour" in cards


def test_the_article_may_say_itself_which_area_it_is_about() -> None:
    """Where it says nothing, most values do."""
    many = [replace(AWAY, id=f"away-{n}") for n in range(3)]
    counted = site(HERE, *many)
    named = replace(counted, article=replace(counted.article, subject="mirror-lake"))
    assert (counted.subject, named.subject) == ("lakeland", "mirror-lake")
    told = [
        [Words(made, "en").elsewhere(o) != "" for o in (HERE, many[0])] for made in (counted, named)
    ]
    assert told == [[True, False], [False, True]]


@pytest.mark.parametrize(
    ("areas", "subject", "told"),
    [
        ("mirror-lake lakeland lakeland", None, "lakeland is taken for what the article is about, by 2 of 3"),
        ("mirror-lake lakeland lakeland", "mirror-lake", None),
        ("mirror-lake mirror-lake", None, None),
    ],
)  # fmt: skip
def test_which_of_several_areas_the_article_is_about_is_asked(
    areas: str, subject: str | None, told: str | None
) -> None:
    made = site(*(replace(AWAY, id=f"o{n}", area=a) for n, a in enumerate(areas.split())))
    made = replace(made, article=replace(made.article, subject=subject))
    found = list(guessed_subject(made))
    assert len(found) == bool(told)
    for each in found:
        assert told
        assert told in each.message
        assert each.hint.startswith("write `subject: lakeland` under `article:`")
