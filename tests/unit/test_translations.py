"""A text may say that its translation is wanted: the site builds, shows other words, and says what they are."""

from __future__ import annotations

import pickle
import re
from copy import deepcopy
from pathlib import Path

import pytest

from datasite.__main__ import main
from datasite.check.languages import exchanged
from datasite.check.to_do import listed, to_do
from datasite.languages import known
from datasite.model import Text
from datasite.pages import generated
from datasite.pages.edition import Edition
from datasite.pages.inline import html
from datasite.pages.steps import Source
from datasite.problems import DataError, Problem
from datasite.project import checked_site
from datasite.words import Words
from datasite.words.untranslated import Untranslated

from ..conftest import Edit

BLOCKS = "glossary institutions timeline article-map indicators translations sources observations"
MARK = '<span lang="en">%s</span> <span class="ds-tag ds-tag--wanted">尚未翻譯</span>'


def lacking(tiny: Path) -> Path:
    """The project with every name and definition of its glossary and indicators wanted in Chinese."""
    for file in ("data/glossary.yml", "data/sections/harbour.yml"):
        text = (tiny / file).read_text(encoding="utf-8")
        found = re.sub(
            r"((?:name|definition|title): \{en: [^{}]*?, zh: )[^{}]*\}", r"\1wanted}", text
        )
        assert found != text
        (tiny / file).write_text(found, encoding="utf-8")
    return tiny


def test_a_text_has_the_words_of_another_language_where_its_own_are_wanted() -> None:
    text = Text(en="Cargo", zh="wanted")
    assert text["zh"] == "Cargo"
    assert "zh" not in text
    assert [*text] == ["en"]
    assert text != Text(en="Cargo", zh="Cargo")
    assert text == Text(zh="wanted", en="Cargo")


def test_a_site_that_lacks_translations_is_sound_and_lists_them(tiny: Path) -> None:
    site = checked_site(lacking(tiny))
    waiting = [each for each in to_do(site, tiny) if each.code == "text-wanted"]
    assert len(waiting) > 10
    assert all(each.message.startswith("wanted in Chinese: ") for each in waiting)
    for each in waiting:  # each at its own word
        line = (tiny / each.path).read_text("utf-8").splitlines()[each.line - 1]
        assert line[each.column - 1 :].startswith(("zh: wanted", "wanted")), line


def test_pages_mark_them_as_of_their_language_and_no_attribute_holds_a_mark(tiny: Path) -> None:
    site = checked_site(lacking(tiny))
    words = Words(site, "zh-Hant")
    edition = Edition(
        site, words, "zh-Hant/", "", str(tiny), lambda f: pytest.fail(f.id), lambda *_: []
    )
    blocks = "\n".join(f"::: {name}" for name in BLOCKS.split())
    for url, text in [("x/", blocks), *((path, md) for path, md, _ in generated.generated(words))]:
        made = edition.expand(Source(url, text))
        whole = "".join(made.held)
        assert not re.search(r'="[^"<>]*<span', whole), url
        assert "wanted" not in re.sub(r"ds-tag--wanted|wanted 一詞", "", whole), url
        if url == "x/":
            assert whole.count("ds-tag--wanted") > 20
    term = next(each for each in site.terms.values() if each.name.wanted)
    assert str(html(edition.page("x/"), term.name)) == MARK % term.name["en"]
    assert words.text(term.name).__html__() == MARK % term.name["en"]  # type: ignore[attr-defined]
    english = Words(site, "en")
    assert type(english.text(term.name)) is str


def test_what_nobody_has_written_in_any_language_is_refused(tiny: Path, edit: Edit) -> None:
    lacking(tiny)
    text = (tiny / "data/glossary.yml").read_text(encoding="utf-8")
    edit(
        "glossary.yml",
        found := re.search(r"name: \{en: [^{}]*, zh: wanted\}", text)[0],
        "name: {en: wanted, zh: wanted}",
    )  # type: ignore[index]
    assert found
    with pytest.raises(
        DataError, match=r"glossary\.yml:\d+:\d+: this text is wanted in every language"
    ):
        checked_site(tiny)


def test_the_check_lists_what_waits_and_passes(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--root", str(lacking(tiny))]) == 0
    said = capsys.readouterr().out
    assert (
        "to do: 13 × wanted in Chinese — write it in place of the word wanted [text-wanted]" in said
    )
    assert "    data/glossary.yml:" in said
    assert "write it in place of the word wanted [text-wanted]" in said


def test_words_that_are_not_translated_are_copied_with_what_is_said_of_them() -> None:
    words = Untranslated("Cargo", "en", "not translated")
    for copied in (deepcopy([words])[0], pickle.loads(pickle.dumps(words))):  # noqa: S301  (our own)
        assert (copied, copied.language, copied.note) == ("Cargo", "en", "not translated")


@pytest.mark.parametrize(
    ("pattern", "refused"),
    [("US${n}", False), ("£{n}", False), ("{n}", False), ("{n} units", True)],
)
def test_a_sign_of_money_in_a_pattern_is_of_any_language(pattern: str, refused: bool) -> None:
    language = known()["zh-Hant"]
    assert bool(exchanged(Text(en="{n} dollars", zh=pattern), language)) == refused


def test_what_several_ask_alike_is_listed_once_over_where_it_stands() -> None:
    found = [
        Problem("a.yml", line, column, f"{name} is a draft: its time", "look", code="x", asks=asks)
        for line, column, name, asks in (
            (3, 3, "one", ("drafts: its time", "one")),
            (5, 3, "two", ("drafts: its time", "two")),
            (5, 9, "two again", ("drafts: its time", "two again")),
            (7, 3, "three", ("drafts: its name", "three")),
        )
    ]
    assert listed(tuple(found)).splitlines() == [
        "to do: 2 × drafts: its time — look [x]",
        "    a.yml:3:3: one",
        "    a.yml:5:3: two",
        "to do: a.yml:7:3: three is a draft: its time — look [x]",
    ]
