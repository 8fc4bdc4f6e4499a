"""An id that does not exist is told once, where it is named first, and another is proposed only where it is near."""

from __future__ import annotations

from pathlib import Path

import pytest

from datasite.check.figures import title_of_others
from datasite.check.homes import meant
from datasite.check.revisions import said_twice
from datasite.model import Text
from datasite.problems import DataError
from datasite.project import checked_site

from ..support.records import figure, site, stated
from ..support.together import together


def said(root: Path) -> list[str]:
    """What the check says of a project."""
    with pytest.raises(DataError) as refused:
        checked_site(root)
    return [problem.sentence for problem in refused.value.problems]


def test_a_record_that_is_gone_is_one_message_however_many_sentences_name_it(tiny: Path) -> None:
    for language in ("en", "zh"):
        page = tiny / "docs" / language / "harbour.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        told = "[[gone]], [[gone name]] and [[gone period]].\n"
        page.write_text(f"# H\n\n{told}\n{told}\n[[cargo-2029h1]]\n", encoding="utf-8")
    found = [each for each in said(tiny) if "unknown observation" in each]
    assert found == [
        'docs/en/harbour.md:3:1: unknown observation "gone" (and in 3 more lines) — '
        "add an observation of this id to data/sections/harbour.yml, or take out what names it",
        'docs/en/harbour.md:7:1: unknown observation "cargo-2029h1" (and in 1 more line) — '
        "add an observation of this id to data/sections/harbour.yml, or take out what names it",
    ]


@together(
    [
        ("cargo-2031h1", "cargo-2031h1"),
        ("crago-2031h1", "cargo-2031h1"),
        ("cargo-2030h1", ""),
        ("cargo-2031h2", ""),
        ("carriages", ""),
        ("route", "routes"),
        ("ferry-routes", ""),
        ("talenttotal", "talent-total"),
        ("jobless-rate-2031-06", "jobless-rate-trend-2031-06"),
        ("jobless-rade-trend-2031-06", "jobless-rate-trend-2031-06"),
        ("jobless-bent-2031-06", ""),
    ]
)
def test_an_id_of_another_time_or_thing_is_not_proposed(id_: str, near: str) -> None:
    known = ["cargo-2031h1", "routes", "dues-2031", "talent-total"]
    known += ["jobless-trend-2031-06", "jobless-rate-trend-2031-06"]
    assert meant(id_, known) == (f'did you mean "{near}"?' if near else "")


MONTHS = [stated(f"month-{n}", "arrivals", str(n), period=f"2031-{n:02}") for n in range(1, 10)]
SAME = stated("in-thousands", "arrivals", "9", period="2031-09")
OTHER = stated("more", "arrivals", "12", period="2031-09")


@together(
    [
        ("[[month-9]] arrived", None, ()),
        (
            "[[in-thousands]] arrived",
            "the title quotes in-thousands, which the figure does not draw",
            ("write [[month-9]], the same number, in place of [[in-thousands]]",),
        ),
        (
            "[[more]] arrived, [[in-thousands]] in September",
            "the title quotes more and in-thousands, which the figure does not draw",
            (
                "add more to what the figure draws, or quote what it draws: month-1, month-2, month-3, month-4, "
                "month-5, month-6, month-7, month-8, month-9",
                "write [[month-9]], the same number, in place of [[in-thousands]]",
            ),
        ),
    ]
)
def test_a_title_of_numbers_that_are_not_drawn_is_told_all_of_them_and_all_that_is_drawn(
    title: str, told: str | None, instead: tuple[str, ...]
) -> None:
    of = figure("point_series", *(each.id for each in MONTHS), title=Text(en=title, zh=title))
    found = list(title_of_others(site(*MONTHS, SAME, OTHER, figures=(of,)), of))
    assert [each.message.partition(": ")[2] for each in found] == ([told] if told else [])
    assert [each.hint for each in found] == (["; ".join(instead)] if told else [])


@together(
    [
        ("harbour", 'title: {en: "Arrivals, Harbour", zh: "Arrivals, 港口"}'),
        ("fleet", 'title: {en: "Arrivals, …", zh: "Arrivals, …"}'),
    ]
)
def test_a_second_value_of_one_name_is_told_which_title_sets_it_apart(
    section: str, title: str
) -> None:
    """By the section that it stands in, where the first stands in another."""
    called = Text(en="Arrivals", zh="Arrivals")
    first = stated("first", "arrivals", "3", section="fleet", title=called)
    again = stated("again", "arrivals", "4", section=section, title=called)
    [problem] = said_twice(site(first, again), again)
    assert title in problem.hint
    assert "write `revises: first` if it replaces that" in problem.hint
