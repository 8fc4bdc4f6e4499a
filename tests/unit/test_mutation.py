"""The score of the check: which slips are made, that a copy takes them, what is counted and shown."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from datasite.languages import language as spoken
from datasite.mutation_score import Score, record, recorded
from datasite.pages.mutations import mutations
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.problems import DataError, Problem
from datasite.project import checked_site
from datasite.words import Words
from tools.mutation import run
from tools.mutation.__main__ import main
from tools.mutation.edits import Files
from tools.mutation.report import Outcome, counted, text
from tools.mutation.run import changes, copied, mutate, outcomes

from ..conftest import Edit
from ..support.project import footprint
from ..support.records import LANGUAGES

# Those that the method page has words for.
KINDS = {
    key.removeprefix("mutation.") for key in spoken("en").messages if key.startswith("mutation.")
}
OUTCOMES = [
    Outcome("digit", "b", "value: 3", caught=True),
    Outcome("digit", "a", "value: <2>", caught=False),
    Outcome("bound", "a", "bound: over", caught=True),
]


def test_a_slip_changes_the_value_it_means_and_nothing_else(tiny: Path) -> None:
    files = Files(tiny)
    found = [c for c in changes(tiny) if c.record == "cargo-2031h1" and c.kind == "digit"]
    assert sorted(c.what for c in found) == ["value: 121", "value: 130", "value: 220"]
    for change in found:
        before = files.text(change.path)
        after = change.applied(before)
        differing = [
            (a, b) for a, b in zip(before.split("\n"), after.split("\n"), strict=True) if a != b
        ]
        assert differing == [("  value: 120", f"  {change.what}")]


def test_the_ends_of_an_interval_are_changed_as_the_value_is(tiny: Path, edit: Edit) -> None:
    edit("sections/harbour.yml", "  bound: over\n", "  low: 110\n  high: 130\n")
    found = [c.what for c in changes(tiny) if c.record == "cargo-2031h1" and c.kind == "digit"]
    for written in ("low: 111", "low: 210", "high: 131", "high: 230"):
        assert written in found


def test_a_key_that_is_left_out_is_written_where_the_record_begins(tiny: Path) -> None:
    files = Files(tiny)
    (change,) = [
        c for c in changes(tiny) if (c.record, c.what) == ("cargo-growth-2031h1", "bound: over")
    ]
    assert "- bound: over\n  id: cargo-growth-2031h1\n" in change.applied(files.text(change.path))


def test_the_languages_of_a_text_are_exchanged(tiny: Path) -> None:
    files = Files(tiny)
    found = [c for c in changes(tiny) if c.kind == "language" and c.record == "cargo"]
    texts = [change.applied(files.text(change.path)) for change in found]
    assert any("name: {en: 吞吐量, zh: Cargo}" in changed for changed in texts)


def test_a_folded_text_is_exchanged_and_changed_as_a_whole(tiny: Path, edit: Edit) -> None:
    folded = "\n    en: >-\n      Cargo loaded and\n      unloaded in [[cargo-2031h1 period]].\n    zh: 貨物"
    edit("sections/harbour.yml", " {en: Cargo loaded and unloaded., zh: 裝卸的貨物。}", folded)
    files = Files(tiny)
    found = [c for c in changes(tiny) if c.record == "cargo"]
    texts = [change.applied(files.text(change.path)) for change in found]
    assert any("en: 貨物\n    zh: >-\n      Cargo loaded and\n" in text for text in texts)
    assert any("en: Cargo loaded and unloaded in [[" in text for text in texts)


def test_every_kind_of_slip_is_made_and_has_its_words(tiny: Path) -> None:
    assert {c.kind for c in changes(tiny)} == KINDS


def test_the_same_project_has_the_same_slips_in_the_same_order(tiny: Path) -> None:
    assert changes(tiny) == changes(tiny)


def test_slips_are_made_in_a_copy_and_taken_back(tiny: Path, tmp_path: Path) -> None:
    copy = copied(tiny, tmp_path / "copy")
    before = footprint(copy)
    share = [c for c in changes(tiny) if c.record == "cargo-2031h1"]
    found = list(outcomes(copy, share, None))
    assert len(found) == len(share)
    assert footprint(copy) == before
    assert all(o.caught for o in found if o.kind in ("digit", "point", "multiplier", "locator"))


def test_a_run_within_a_time_leaves_the_project_alone(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, seconds = footprint(tiny), count()
    clock = SimpleNamespace(time=lambda: next(seconds))  # each change takes a second
    monkeypatch.setattr(run, "time", clock)
    assert mutate(tiny, seconds=3, workers=1).tried == 3
    assert footprint(tiny) == before


def test_a_project_with_problems_has_no_score(
    tiny: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("sections/harbour.yml", "value: 120", "value: 130")
    assert main(["--root", str(tiny), "--seconds", "1"]) == 1
    assert "cargo-2031h1: value 130" in capsys.readouterr().err


def test_the_score_counts_by_kind_and_names_every_survivor() -> None:
    score = Score("", "", counted(OUTCOMES))
    assert (score.tried, score.caught) == (3, 2)
    assert [(k.kind, k.tried, k.caught) for k in score.kinds] == [("bound", 1, 1), ("digit", 2, 1)]
    assert text(score).splitlines() == [
        "bound           1 of    1  100.0%",
        "digit           1 of    2  50.0%",
        "",
        "survivors:",
        "digit: a: value: <2>",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_method_page_shows_the_score_of_this_article_and_version(
    tiny: Path, language: str
) -> None:
    site = checked_site(tiny)
    words = Words(site, language)
    page = Page(site, words, "method/", EMPTY, "", "", str(tiny))
    none = f"<p>{words.ui('mutations.none')}</p>"
    assert mutations(page) == none
    score = Score(site.article.original_title, "0.9.0", counted(OUTCOMES))
    record(score, tiny)
    assert "0.9.0" in mutations(page), "a score of another version is named, and not shown"
    assert "66.6%" not in mutations(page)
    score = replace(score, version=site.version or "")
    record(replace(score, article="Of another port"), tiny)
    assert mutations(page) == none, "a score of another article is not this site's"
    record(score, tiny)
    assert recorded(tiny, site) == score
    shown = mutations(page)
    for expected in ("50%", "66.6%", "<code>a</code> <code>value: &lt;2&gt;</code>"):
        assert expected in shown
    assert words.ui("mutation_why.digit") in shown
    assert words.ui("mutation_why.bound") not in shown.replace(
        words.ui("mutation_why.digit"), "", 1
    )


def told(root: Path) -> tuple[Problem, ...]:
    """What the check says of a project."""
    try:
        checked_site(root)
    except DataError as error:
        return error.problems
    return ()


def test_a_slip_of_the_hand_is_one_message(tiny: Path) -> None:
    """What follows from it is not told beside it; a sample, since each asks for a whole check."""
    files = Files(tiny)
    for slip in changes(tiny)[::18]:
        (tiny / slip.path).write_text(slip.applied(files.text(slip.path)), encoding="utf-8")
        assert len(told(tiny)) <= 1, (slip.record, slip.what)
        (tiny / slip.path).write_text(files.text(slip.path), encoding="utf-8")
