"""`verify` holds the records against the text: hashes, fragments, and every numeral."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from datasite.__main__ import main
from datasite.check.dates import heading_of
from datasite.check.verification import Verified, verify
from datasite.languages import reader
from datasite.load import load_site
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.pages.sections import heading_source
from datasite.problems import DataError
from datasite.words import Words

from ..conftest import Edit
from ..support.together import together


def said(root: Path, article: Path | None = None) -> list[str]:
    """Every difference between the tiny project and its article."""
    try:
        verify(load_site(root), article or root / "article.yml")
    except DataError as error:
        return [problem.sentence.replace(f"{root.as_posix()}/", "") for problem in error.problems]
    return []


def test_the_tiny_project_is_what_its_article_says(tiny: Path) -> None:
    assert verify(load_site(tiny), tiny / "article.yml") == Verified(3, 21, 19)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("sections/harbour.yml", "as_stated: 12條航線", "as_stated: 12條",
         ""),
        ("sections/harbour.yml", "as_stated: 12條航線", "as_stated: 12条航線",
         'data/sections/harbour.yml:66:3: as_stated "12条航線" does not stand in harbour.2 — '
         "write it exactly as the article does"),
        ("sections/harbour.yml", "locator: harbour.2", "locator: harbour.1",
         'data/sections/harbour.yml:66:3: as_stated "12條航線" does not stand in harbour.1 — '
         "it stands in harbour.2"),
        ("article.yml", "    - {fragment: 12條航線, kind: figure, record: routes}\n", "",
         'data/article.yml:31:5: numeral "12" in "港口開通12條航線," of harbour.2 '
         "is not accounted for — add its fragment to the numerals, in reading order"),
        ("article.yml", "- {fragment: 上半年,", "- {fragment: 去年,",
         'data/article.yml:24:8: "去年" does not stand in harbour.1 — '
         "write it exactly as the article does\n"
         'data/article.yml:23:5: numeral "半" in "今年上半年,鏡湖" of harbour.1 '
         "is not accounted for — add its fragment to the numerals, in reading order"),
        ("article.yml", "- {fragment: 首批,", "- {fragment: 交付,",
         'data/article.yml:49:8: "交付" holds no numeral — delete it'),
        ("article.yml", "- {fragment: 首批,", "- {fragment: 一系列,",
         'data/article.yml:51:8: "一系列" does not stand in fleet.1 at this point of the order — '
         "fragments stand in reading order and overlap only where one number is of two records"),
        ("article.yml", "heading: 港口興旺", "heading: 港口",
         "data/article.yml:14:3: the heading of harbour is not the article's — write 港口興旺"),
    ],
)  # fmt: skip
def test_a_difference_is_told(
    tiny: Path, edit: Edit, file: str, old: str, new: str, message: str
) -> None:
    edit(file, old, new)
    found = "\n".join(said(tiny))
    for line in message.split("\n"):
        assert line in found
    assert message or not found


def test_one_number_of_the_article_may_be_said_of_two_records(tiny: Path, edit: Edit) -> None:
    numeral = "    - {fragment: 4艘渡船, kind: figure, record: ferries}\n"
    for other in ("4艘渡船", "4艘", "交付4艘"):
        edit(
            "article.yml",
            numeral,
            numeral + numeral.replace("4艘渡船", other).replace("ferries", "others"),
        )
        text = (tiny / "data" / "article.yml").read_text(encoding="utf-8")
        assert said(tiny) == [], text
        edit("article.yml", numeral.replace("4艘渡船", other).replace("ferries", "others"), "")


def test_one_changed_character_changes_the_hash(tiny: Path) -> None:
    article = tiny / "article.yml"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("首批交付", "首批交出"), encoding="utf-8")
    changed = "“雙燕計劃”首批交出4艘渡船,一系列服務隨之展開,形成“1+X”體系。"
    found = hashlib.sha256(changed.encode("utf-8")).hexdigest()
    assert said(tiny) == [
        f"data/article.yml:43:5: fleet.1 is not the text that was read: its SHA-256 is {found} — "
        "read the paragraph again, correct its records, then "
        "`python -m datasite verify ARTICLE --record` writes it anew"
    ]


def test_the_hashes_are_written_from_the_article(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hashes = tiny / "data" / "article.sha256"
    before = hashes.read_text(encoding="utf-8")
    hashes.unlink()
    article = str(tiny / "article.yml")
    assert main(["verify", "--root", str(tiny), article]) == 1
    assert main(["verify", "--root", str(tiny), article, "--record"]) == 0
    assert hashes.read_text(encoding="utf-8") == before
    capsys.readouterr()


def test_the_text_itself_is_sent_to_the_file_that_was_made_of_it(
    tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "release.txt").write_text("Sales: up 5%\n\n* see: note\n", encoding="utf-8")
    assert main(["verify", "--root", str(tiny), str(tmp_path / "release.txt")]) == 1
    assert (
        "release.txt:1:1: this is the text itself — `verify` reads the `article.yml` that `number` made of it: "
        "`python -m datasite verify article.yml`"
    ) in capsys.readouterr().err


RECORD = "`python -m datasite verify ARTICLE --record` writes it anew"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  harbour.1", " harbour.1",
         "data/article.sha256:1:1: a line is 64 digits 0-9 a-f, two spaces and a paragraph — "
         f"{RECORD}\ndata/article.yml:19:5: harbour.1 has no hash in data/article.sha256 — {RECORD}"),
        ("harbour.2", "harbour.3",
         "data/article.sha256:2:1: the article has no paragraph harbour.3 — "
         'did you mean "harbour.2"?\n'
         f"data/article.yml:27:5: harbour.2 has no hash in data/article.sha256 — {RECORD}"),
        ("harbour.2", "harbour.1",
         f"data/article.sha256:2:1: a second hash of harbour.1 — {RECORD}\n"
         f"data/article.yml:27:5: harbour.2 has no hash in data/article.sha256 — {RECORD}"),
    ],
)  # fmt: skip
def test_a_file_of_hashes_that_is_wrong_is_told(
    tiny: Path, edit: Edit, old: str, new: str, message: str
) -> None:
    edit("article.sha256", old, new)
    assert "\n".join(said(tiny)) == message


def test_a_paragraph_more_or_less_is_told(tiny: Path) -> None:
    article = tiny / "article.yml"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("id: fleet.1", "id: fleet.2"), encoding="utf-8")
    assert said(tiny) == [
        "article.yml:14:5: paragraph fleet.2 of the article is not on record — "
        "add it to data/article.yml",
        "data/article.yml:43:5: the article has no paragraph fleet.1 — "
        "delete it, or name it as the article does",
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "article.yml:1:1: the file is empty"),
        ("a: 1\n", 'article.yml:1:1: missing list "sections"'),
        ("sections: []\n", "article.yml:1:1: there is no paragraph in this file"),
        ("sections:\n- {id: a, paragraphs: [{id: a.1}]}\n",
         "article.yml:2:24: a paragraph without id or text"),
        ("sections: [", "article.yml:2:1: not valid YAML"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_article_is_told(tiny: Path, content: str, message: str) -> None:
    (tiny / "article.yml").write_text(content, encoding="utf-8")
    assert said(tiny)[0].startswith(message)


def test_an_article_that_is_not_there_is_told(tiny: Path) -> None:
    assert said(tiny, tiny / "none.yml") == ["none.yml:1:1: the file is missing — create it"]


def test_damage_in_the_article_can_be_read(tiny: Path) -> None:
    """A copy may hold characters that no data file may hold; they are part of what was received."""
    article = tiny / "article.yml"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("首批交付", "首批\ue5e5交付"), encoding="utf-8")
    assert len(said(tiny)) == 1


@together(["1+X", "2+N", "兩", "半", "雙", "第", "首", "億", "7"])
def test_the_net_catches_every_kind_of_numeral(text: str) -> None:
    assert reader("zh-Hant").pattern("numeral").search(text)


@pytest.mark.parametrize("text", ["R&D", "NEXT", "XL", "全省", "多家"])
def test_the_net_leaves_other_letters_alone(text: str) -> None:
    assert not reader("zh-Hant").pattern("numeral").search(text)


def test_headings_that_are_the_newsrooms_are_nowhere_the_articles(tiny: Path, edit: Edit) -> None:
    edit("article.yml", "heading: 港口興旺", "heading: 港口")
    [refused] = said(tiny)
    assert refused.endswith(
        "write 港口興旺; if the article has no headings and they are yours, `headings: ours` under `article:`, "
        "or beside this one if it alone is yours"
    )
    edit("article.yml", "article:\n", "article:\n  headings: ours\n")
    assert said(tiny) == []
    site = load_site(tiny)
    page = Page(site, Words(site, "en"), "", EMPTY, "", "", "")
    assert not heading_source(page, ("harbour", "fleet"))
    assert not heading_of(site, next(site.article.paragraphs()))


def test_one_heading_may_be_the_newsrooms_and_the_others_the_articles(
    tiny: Path, edit: Edit
) -> None:
    edit("article.yml", "heading: 港口興旺", "heading: 港口\n  headings: ours")
    assert said(tiny) == []
    site = load_site(tiny)
    page = Page(site, Words(site, "en"), "", EMPTY, "", "", "")
    assert not heading_source(page, ("harbour",))
    assert heading_source(page, ("fleet",))
    assert not heading_of(site, next(site.article.paragraphs()))
    ours = page.ui("locator.ours")
    assert ours in page.words.places(["harbour.1"])
    assert ours not in page.words.places(["harbour.1", "fleet.1"])


def test_a_section_without_a_heading_says_so_where_others_have_the_articles(tiny: Path) -> None:
    site = load_site(tiny)
    page = Page(site, Words(site, "en"), "", EMPTY, "", "", "")
    assert page.ui("section.no_heading") in heading_source(page, ("fleet",))
