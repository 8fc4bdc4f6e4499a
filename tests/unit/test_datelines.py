"""A line that begins with a date is no point of a list, a day alone is no heading, and the first line is the title."""

from __future__ import annotations

from pathlib import Path

import pytest

from datasite.languages import reader
from datasite.numbering.datelines import is_dateline
from datasite.numbering.sections import named
from datasite.numbering.source import document
from datasite.numbering.writing import day_said

from ..support.together import together

END = "\n\nEs gab 7 Züge.\n\nUnd 8 Busse.\n"
TEXTS = [
    # a name, a text; its title, its paragraphs, and the day that it says
    ("a.md", f"# Züge\n\n30. April 2031{END}", "Züge", ["30. April 2031"], "2031-04-30"),
    ("a.md", f"# Züge\n\n3. Quartal 2030: 6 Züge.{END}", "Züge", ["3. Quartal 2030: 6 Züge."], ""),
    ("a.md", f"# Züge\n\n1. Januar war ein Tag.{END}", "Züge", ["1. Januar war ein Tag."], ""),
    ("a.md", f"# Züge\n\n1. Mehr Züge\n2. Mehr Busse{END}", "Züge", ["Mehr Züge", "Mehr Busse"], ""),
    ("a.txt", f"Mehr Züge\n30. April 2031\n\n## Bahn{END}", "Mehr Züge", ["30. April 2031"], "2031-04-30"),
    ("a.txt", f"Mehr Züge\n\n30. April 2031{END}", "Mehr Züge", ["30. April 2031"], "2031-04-30"),
    ("a.txt", f"Berlin, 30.04.2031\n\nMehr Züge{END}", "Mehr Züge", ["Berlin, 30.04.2031"], "2031-04-30"),
    ("a.md", f"Mehr Züge\n\nErscheinungsdatum 30.04.2031\n\n## Bahn{END}", "Mehr Züge",
     ["Erscheinungsdatum 30.04.2031"], "2031-04-30"),
    ("a.txt", f"Released: 15 August 2031\n\nMore trains{END}", "More trains",
     ["Released: 15 August 2031"], "2031-08-15"),
    ("a.md", f"Es gab 6 Züge.\n\n## Bahn{END}", "", ["Es gab 6 Züge."], ""),
    ("a.md", f"## Bahn{END}", "", [], ""),
]  # fmt: skip


@together(TEXTS)
def test_a_text_is_read_with_its_title_its_dates_and_its_day(
    name: str, text: str, title: str, paragraphs: list[str], day: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    found = document(tmp_path / name)
    assert found.title == title
    assert [text for part in found.parts for text in part.paragraphs] == [
        *paragraphs, "Es gab 7 Züge.", "Und 8 Busse.",
    ]  # fmt: skip
    assert day_said(found, reader("de", "en")) == day


@together(
    [
        ("30. April 2031", True),
        ("Montag, 30. April 2031, 8:00 Uhr", True),
        ("Wiesbaden, den 30. April 2031", True),
        ("發佈日期：2031年4月30日", True),
        ("2031-04-30", True),
        ("Zugunglück vor dem 30. April 2031", False),
        ("30. April 2031: Züge fallen aus", False),
        ("April 2031", False),
        ("30. April", False),
    ]
)
def test_a_line_that_says_only_a_day_is_told_from_a_heading(line: str, day: bool) -> None:
    assert is_dateline(line) == day


@pytest.mark.parametrize(
    ("heading", "id_"),
    [
        ("Vorläufige Übernachtungen", "vorlaeufige"),
        ("Straßen und Höfe", "strassen-und-hoefe"),
        ("Café", "cafe"),
        ("A\u0308mter", "aemter"),
    ],
)
def test_ids_of_german_words_keep_their_umlauts(heading: str, id_: str) -> None:
    assert named(heading, 1, ()) == id_
