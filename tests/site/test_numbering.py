"""A text becomes sections, paragraphs and a list of numerals, of which check and verify have nothing to say."""

from __future__ import annotations

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from markdown import markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from datasite.distribution import published_files
from datasite.__main__ import main
from datasite.book import Book
from datasite.check.ledger_places import ledger_differences
from datasite.check.verification import verify
from datasite.fields.scalars import ID, LONGEST
from datasite.formatting import reformat
from datasite.languages import known, reader
from datasite.location import Location
from datasite.model import Numeral, Paragraph, Text
from datasite.numbering.listing import listed
from datasite.numbering.source import document
from datasite.problems import DataError
from datasite.project import checked_site

from ..support.new_site import RELEASE, copied
from ..support.themeless import pages_of

Output = pytest.CaptureFixture[str]
HERE = Location("data/article.yml", 1, 1)


def entries(text: str, language: str) -> list[tuple[str, str, str]]:
    """Fragment, kind and what it seems to be, of each numeral."""
    found = listed(text, reader(language), 2031, known()[language].fragment)
    return [(each.fragment, each.kind, each.seems) for each in found]


def unaccounted(text: str, language: str) -> list[str]:
    """What `verify` says of the list that is made of a text."""
    found = listed(text, reader(language), 2031, LONGEST)
    numerals = tuple(Numeral(each.fragment, each.kind, None, None, HERE) for each in found)
    paragraph = Paragraph("a.1", "a", "", 0, (), Text(), numerals, HERE)
    return [str(each) for each in ledger_differences(paragraph, text, reader(language))]


# --- what is listed ---


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It fell to 5.1% in May 2031.", [("5.1%", "open", "percent"), ("May 2031", "date", "date")]),
        ("en", "About 1.2 million left.", [("About 1.2 million", "open", "count")]),
        ("en", "Pay was £449 a week.", [("£449", "open", "money")]),
        ("en", "It cost £2.5bn.", [("£2.5bn", "open", "money")]),
        ("en", "Output moved by −0.7%.", [("−0.7%", "open", "percent")]),
        ("en", "It came 3rd, then 2nd.", [("3rd", "open", "ordinal"), ("2nd", "open", "ordinal")]),
        ("en", "COVID-19 ended.", [("COVID-19", "grammar", "grammar")]),
        ("en", "One of them left.", [("One", "grammar", "grammar")]),
        ("en", "Five ferries, 12 routes.", [("Five", "open", "count"), ("12", "open", "count")]),
        ("en", "It is 4.5 percent (±1.6 percent) below.",
         [("4.5 percent", "open", "percent"), ("±1.6 percent", "open", "percent")]),
        ("en", "No figure here.", []),
        ("zh-Hant", "2031年吞吐量超120萬噸。", [("2031年", "date", "date"), ("超120萬", "open", "count")]),
        ("en", "One in five left.", [("One in five", "open", "share")]),
        ("en", "It rose by 0.4 percentage points.", [("0.4 percentage points", "open", "points")]),
        ("en", "It fell by 121,000.", [("fell by 121,000", "open", "count")]),
        ("en", "Rates fell for the young in towns and villages (3.5%).", [("3.5%", "open", "percent")]),
        ("en", "A year earlier it was 4%.", [("A year earlier", "date", "date"), ("4%", "open", "percent")]),
        ("en", "Over the last 12 months it rose.", [("last 12 months", "date", "date")]),
        ("en", "The October and November 12-month changes fell.",
         [("October and November", "date", "date"), ("12-month", "date", "date")]),
        ("en", "It fell in June.", [("June", "date", "date")]),
        ("en", "He is 12 months old.", [("12", "open", "count")]),
        ("en", "people aged from 16 to 64 were 8.9 million",
         [("aged from 16 to 64", "grammar", "grammar"), ("8.9 million", "open", "count")]),
        ("en", "homes in buildings with five units or more", [("with five units or more", "grammar", "grammar")]),
        ("en", "firms with 3 million or more", [("3 million", "open", "count")]),
        ("en", "Call (301) 763-2713 or +44 (0)1633 456789, 0845 601 3034; release CB09-06.",
         [("(301) 763-2713", "grammar", "grammar"), ("+44 (0)1633 456789", "grammar", "grammar"),
          ("0845 601 3034", "grammar", "grammar"), ("CB09-06", "grammar", "grammar")]),
        ("en", "WEDNESDAY, JANUARY 14, 2009 AT 8:30 A.M. EST",
         [("JANUARY 14, 2009", "date", "date"), ("8:30", "grammar", "grammar")]),
        ("en", "+180 000 people, 1 000 000 more, FY2013-14",
         [("180 000", "open", "count"), ("1 000 000", "open", "count"), ("FY2013-14", "date", "date")]),
        ("en", "the 12 months of 2008 and YE March 2016",
         [("12 months of 2008", "date", "date"), ("YE March 2016", "date", "date")]),
        ("en", "21.7%) and lower than it was", [("21.7%", "open", "percent")]),
        ("de", "Menschen im Alter von 15 bis 64 Jahren", [("im Alter von 15 bis 64 Jahren", "grammar", "grammar")]),
        ("zh-Hant", "16至64歲人口", [("16至64歲人口", "grammar", "grammar")]),
        ("de", "Im Mai 2031 waren es gut 10,7 Prozent.",
         [("Mai 2031", "date", "date"), ("gut 10,7 Prozent", "open", "percent")]),
        ("de", "Es kostete 1,5 Millionen Euro.", [("1,5 Millionen Euro", "open", "money")]),
        ("zh-Hant", "同比增長8.5%。", [("8.5%", "open", "percent")]),
    ],
)  # fmt: skip
def test_each_numeral_has_its_fragment_and_what_it_seems_to_be(
    language: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert entries(text, language) == expected
    assert not unaccounted(text, language)


PIECES = st.sampled_from([
    "5.1%", "1,200", "£449", "€2.5bn", "May 2031", "2029", "three", "first", "one", "money", "12", "1",
    "Q2 2031", "G20", "−0.7%", "about", "half", "and", "twenty-one", "2030/31", "10,000", "0.5", "a<5>", "17 285",
])  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_every_numeral_of_any_text_is_accounted_for_in_order(text: str) -> None:
    assert not unaccounted(text, "en"), text
    found = listed(text, reader("en"), 2031, LONGEST)
    assert all(len(each.fragment) <= LONGEST for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


# --- the text, in whichever form it came ---

PLAIN = re.sub(r"^#+ ", "", RELEASE, flags=re.MULTILINE)
PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fewer people | Norland Gazette</title>
<meta property="article:published_time" content="2031-07-15T09:30:00Z"><style>p {{ margin: 12px }}</style></head>
<body><nav><ul><li><a href="/">Home 1</a></li><li><a href="/2">News 2</a></li></ul></nav>
<script>var a = 5;</script><main><article>{}<aside><p>Read 7 more stories of the day.</p></aside>
<ul><li><a href="/x">The five best of the week</a></li></ul></article></main>
<article><h2>Another story of the day</h2><p>Read 3 of them.</p></article>
<footer><p>© 2031 Norland Gazette, 12 High Street</p></footer></body></html>"""


def as_page(text: str) -> str:
    """The release as a page saved from a browser, with what stands around an article."""
    blocks = re.sub(r"^# (.*)$", r"<h1>\1</h1>", text, flags=re.MULTILINE)
    blocks = re.sub(r"^## (.*)$", r"<h2>\1</h2>", blocks, flags=re.MULTILINE)
    blocks = re.sub(r"^([A-Z].*)$", r"<p>\1</p>", blocks, flags=re.MULTILINE)
    return PAGE.format(blocks.replace("5.1%", "<b>5.1%</b>"))


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.md", RELEASE), ("a.txt", PLAIN), ("a.html", as_page(RELEASE)), ("a", as_page(RELEASE)),
     ("a.txt", PLAIN.replace("\n", "\r\n")), ("a.md", f"---\ntitle: x\n---\n{RELEASE}")],
)  # fmt: skip
def test_an_article_is_the_same_in_whichever_form_it_came(
    tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    found = document(tmp_path / name)
    assert found.title == "Fewer people out of work in Norland"
    assert [part.heading for part in found.parts] == [
        None, "Pay before tax in the private and the public sector of Norland",
    ]  # fmt: skip
    assert [text for part in found.parts for text in part.paragraphs] == [
        line for line in RELEASE.splitlines() if line and line[0] != "#"
    ]
    assert found.published == ("2031-07-15" if "<html" in text else "")


def test_a_page_in_another_encoding_is_read_as_it_says(tmp_path: Path) -> None:
    page = as_page(RELEASE).replace("utf-8", "windows-1252").replace("−", "-")
    (tmp_path / "a.html").write_bytes(page.encode("windows-1252"))
    assert "£449" in document(tmp_path / "a.html").parts[1].paragraphs[0]


# --- in a new site ---


@pytest.fixture
def site(new_site: Path, tmp_path: Path) -> Path:
    return copied(new_site, tmp_path / "site")


@pytest.fixture
def release(tmp_path: Path) -> Path:
    (tmp_path / "release.html").write_text(as_page(RELEASE), encoding="utf-8")
    return tmp_path / "release.html"


def test_what_is_written_passes_check_verify_and_format(
    site: Path, release: Path, capsys: Output
) -> None:
    assert main(["number", str(release), "--root", str(site)]) == 0
    said = capsys.readouterr().out
    assert said.startswith(
        "listed 2 sections, 2 paragraphs, 10 numerals, 6 drafts, 5 guessed drafts, 1 open numeral"
    )
    found = verify(checked_site(site), site / "article.yml")
    assert (found.paragraphs, found.fragments) == (2, 16)  # the list, and the evidence of each draft
    reformat(site, check=True)
    assert main(["check", "--root", str(site)]) == 0
    assert "5 guessed drafts, 1 open numeral" in capsys.readouterr().out


LEFT = """\
to do: data/article.yml:N: nobody has said yet what "20" in pay-before-tax.1 is
to do: data/sources.yml:N: article is a draft: guessed: its confidence, one of official_statistics, official_press, media, other
to do: data/article.yml:N: nobody has written this `publisher` yet: "Not recorded yet"
to do: data/article.yml:N: nobody has written this `credit` yet: "Not recorded yet"
to do: data/article.yml:N: nobody has written this `retrieved` yet: "Not recorded yet"
to do: 2 × nobody has written this `summary` yet
    data/article.yml:N: lead
    data/article.yml:N: pay-before-tax
to do: 2 × nobody has written this `says` yet
    data/article.yml:N: lead.1
    data/article.yml:N: pay-before-tax.1
to do: 2 × nobody has written this `name` yet
    data/areas.yml:N: "The place of the article (not named yet)"
    data/article.yml:N: pay-before-tax
to do: 2 × nobody has written this `definition` yet
    data/sections/lead.yml:N: lead
    data/sections/pay-before-tax.yml:N: pay-before-tax
to do: data/article.yml:N: nobody has written this `title` yet: "原文"
to do: 4 × nobody has written this page yet
    docs/en/lead.md:N: "What this part of the article says in fi…"
    docs/en/pay-before-tax.md:N: "What this part of the article says in fi…"
    docs/zh/lead.md:N: "報道的這一部分用了哪些數字，由程序讀出，尚未有人核對，也還沒有用自己的話講述。"
    docs/zh/pay-before-tax.md:N: "報道的這一部分用了哪些數字，由程序讀出，尚未有人核對，也還沒有用自己的話講述。"
to do: mkdocs.yml:N: the menu still has the name of a draft: "Part B"
to do: mkdocs.yml:N: the site has no address of its own yet: https://example.org/
to do: 6 × wanted in Chinese
""".splitlines()


def test_a_time_that_only_the_month_of_an_edition_says_is_something_to_do(
    site: Path, tmp_path: Path, capsys: Output
) -> None:
    text = tmp_path / "edition.md"
    text.write_text("# The harbour, May 2031\n\n6 May 2031\n\nThe rate of use was 5.1%.\n")
    assert main(["number", str(text), "--root", str(site)]) == 0
    assert checked_site(site).article.todo
    capsys.readouterr()
    assert main(["check", "--root", str(site)]) == 0
    first, *_ = capsys.readouterr().out.splitlines()
    assert re.match(r"to do: data/article\.yml:\d+:\d+: the article is a draft: guessed: its period", first)
    assert main(["release", "--check", "--root", str(site)]) == 1
    assert "the article is a draft" in capsys.readouterr().err


def test_what_nobody_has_written_is_listed_by_the_check_and_refused_by_the_release(
    site: Path, release: Path, capsys: Output
) -> None:
    assert main(["number", str(release), "--root", str(site)]) == 0
    capsys.readouterr()
    assert main(["check", "--root", str(site)]) == 0
    *todo, counted = capsys.readouterr().out.splitlines()
    told = [re.sub(r":\d+:\d+", ":N", each).partition(" — ")[0] for each in todo]
    drafts = [each for each in told[: told.index(LEFT[0])] if each[0] == " " or " is a draft: " in each]
    assert all(re.search(r'sections/\S+:N: \S+, of ".+" in \S+', each) for each in drafts)
    assert told[told.index(LEFT[0]) :][: len(LEFT)] == LEFT
    assert f"{len(drafts)} guessed draft" in counted
    assert main(["release", "--check", "--root", str(site)]) == 1
    said = capsys.readouterr().err
    # texts in two languages and one in Chinese, pages, a source, the menu and the address
    assert f"{len(drafts) + 2 * 11 + 1 + 4 + 1 + 1 + 1} problems found" in said
    assert all(f"docs/{key}/pay-before-tax.md:10:1: " in said for key in ("en", "zh"))


def test_an_article_takes_the_place_of_the_example_whole(site: Path, release: Path) -> None:
    assert main(["number", str(release), "--root", str(site)]) == 0
    files = [*site.glob("data/*.yml"), *site.glob("data/sections/*"), *site.glob("docs/??/**/*.md")]
    left = [f for f in files if re.search(r"loans|library|圖書館", f.read_text("utf-8"))]
    assert {path.name for path in left} == {"contributing.md"}  # its examples of how one writes
    menu = yaml.safe_load((site / "mkdocs.zh-Hans.yml").read_text("utf-8"))["extra"]["labels"]
    assert menu["Opening"] == "开头"
    assert "Example" not in menu
    assert "      - Opening: lead.md\n      - Part B: pay-before-tax.md\n" in (
        site / "mkdocs.yml"
    ).read_text("utf-8")


def test_a_site_of_which_nothing_is_told_yet_says_so_and_has_all_its_files(
    new_english_site: Path, tmp_path: Path, release: Path
) -> None:
    root = copied(new_english_site, tmp_path / "site")
    assert main(["number", str(release), "--root", str(root)]) == 0
    book = Book(root, checked_site(root), "Norland", "https://example.org/")
    pages = dict(pages_of(book))
    assert "10 numerals in the article, some not judged yet: figures 6" in pages["article.md"]
    assert "all accounted for" not in pages["article.md"]
    assert "Nobody has told this paragraph in our words yet." in pages["article.md"]
    assert {"data/datapackage.json", "data/observations.csv"} <= dict(published_files(book)).keys()


def test_nothing_of_the_article_but_fragments_goes_into_the_site(site: Path, release: Path) -> None:
    assert main(["number", str(release), "--root", str(site)]) == 0
    ignored = (site / ".gitignore").read_text("utf-8")
    assert {"/article.*", "/drafts.*"} <= set(ignored.splitlines())
    words = [line for line in RELEASE.splitlines() if line and line[0] != "#"]
    runs = {line[at : at + 30] for line in words for at in range(len(line) - 30)}
    for path in [*site.glob("data/**/*"), *site.glob("docs/**/*.md"), *site.glob("*.yml")]:
        if (
            path.is_file() and path.name not in ("article.yml", "drafts.yml")
        ) or path.parent.name == "data":
            text = path.read_text("utf-8") if path.is_file() else ""
            assert not [run for run in runs if run in text], path


def test_a_heading_too_long_to_quote_is_cut_and_still_verified(site: Path, release: Path) -> None:
    assert main(["number", str(release), "--root", str(site)]) == 0
    text = (site / "data" / "article.yml").read_text("utf-8")
    heading = re.findall(r"^  heading: (.*)$", text, flags=re.MULTILINE)[1]
    assert heading.endswith("…")
    assert len(heading) <= LONGEST
    (site / "data" / "article.yml").write_text(text.replace(heading, "Prices…"), encoding="utf-8")
    assert main(["verify", str(site / "article.yml"), "--root", str(site)]) == 1


def test_a_second_article_is_refused_and_told_where_to_go(
    site: Path, release: Path, capsys: Output
) -> None:
    assert main(["number", str(release), "--root", str(site)]) == 0
    before = (site / "data" / "article.yml").read_bytes()
    capsys.readouterr()
    assert main(["number", str(release), "--root", str(site)]) == 1
    assert capsys.readouterr().err == (
        f"{site}: this site already has an article — `-o FILE` writes the list elsewhere; "
        "to start over make a new site with `python -m datasite new`\n"
    )
    assert (site / "data" / "article.yml").read_bytes() == before


def test_a_text_that_was_mended_is_numbered_anew_in_another_new_site(
    site: Path, release: Path, new_site: Path, tmp_path: Path
) -> None:
    assert main(["number", str(release), "--root", str(site)]) == 0
    second = copied(new_site, tmp_path / "second")
    assert main(["number", str(site / "article.yml"), "--root", str(second)]) == 0
    for name in ("data/article.sha256", "article.yml"):
        assert (site / name).read_bytes() == (second / name).read_bytes()


def test_a_release_waits_until_every_numeral_is_judged(
    site: Path, release: Path, capsys: Output
) -> None:
    assert main(["number", str(release), "--root", str(site)]) == 0
    assert main(["release", "--root", str(site)]) == 1
    assert "nobody has judged 1 numeral yet" in capsys.readouterr().err


LONG = (
    "# Sales\n\nClothing and accessories stores were up 4.7 percent from 1 December 2030 in the period from 1 October "
    "2031 to 7 November 2031, and up 4.1 percent from 1 December 2030 in the period from 1 October 2031 to 7 November 2031.\n"
)


def test_a_long_name_and_a_long_time_give_an_id_of_the_length_that_the_data_takes(
    site: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text(LONG, encoding="utf-8")
    assert main(["number", str(tmp_path / "a.md"), "--root", str(site)]) == 0
    ids = [o.id for o in checked_site(site).observations.values()]
    assert ids
    assert all(len(id_) <= ID.longest for id_ in ids)


def test_where_it_fails_half_way_the_site_is_as_it_was(
    site: Path, release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(root: Path) -> None:
        raise OSError(28, "No space left on device", str(root))

    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    monkeypatch.setattr("datasite.numbering.writing.schemas.write", broken)
    assert main(["number", str(release), "--root", str(site)]) == 1
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_the_list_may_go_beside_any_file(tmp_path: Path, release: Path, capsys: Output) -> None:
    out = tmp_path / "list.yml"
    assert main(["number", str(release), "-o", str(out), "--root", str(tmp_path)]) == 0
    ledger = yaml.safe_load(out.read_text("utf-8"))
    assert ledger["sections"][0]["id"] == "lead"
    drafts = yaml.safe_load((tmp_path / "list.drafts.yml").read_text("utf-8"))
    assert {"id": "lead-1-1", "value": 5.1, "locator": "lead.1"}.items() <= drafts[0].items()
    before = out.read_bytes()
    assert main(["number", str(release), "-o", str(out), "--root", str(tmp_path)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert out.read_bytes() == before


def drafted(folder: Path, text: str, name: str = "a.txt") -> tuple[str, list[dict[str, object]]]:
    """The list of numerals of a text, and its drafts without what is the same of all."""
    (folder / name).write_text(text, encoding="utf-8")
    out = folder / "list.yml"
    assert main(["number", str(folder / name), "-o", str(out), "--root", str(folder)]) == 0
    drafts = yaml.safe_load((folder / "list.drafts.yml").read_text("utf-8")) or []
    kept = ("value", "low", "high", "level")
    return out.read_text("utf-8"), [{k: each[k] for k in kept if k in each} for each in drafts]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "Sales in May were 4.5 percent (±1.6 percent) below the April estimate.",
            [{"value": -4.5, "low": -6.1, "high": -2.9}],
        ),
        (
            "Sales were up 0.4 percent (±0.5 percent)* from May.",
            [{"value": 0.4, "low": -0.1, "high": 0.9}],
        ),
        (
            "The rate was 5.1%, with a 95% confidence interval of 4.9% to 5.3%, after 5.6%.",
            [{"value": 5.1, "low": 4.9, "high": 5.3, "level": 95}, {"value": 5.6}],
        ),
        (
            "It rose to 4.1 million (95% confidence interval: 3.9 million to 4.3 million).",
            [{"value": 4.1, "low": 3.9, "high": 4.3, "level": 95}],
        ),
        ("The rate was 5.1%, and of 95% it is 3% or 7%.", None),
    ],
)
def test_the_interval_around_a_value_stands_in_its_draft(
    tmp_path: Path, text: str, records: list[dict[str, object]] | None
) -> None:
    _, drafts = drafted(tmp_path, text)
    assert drafts == records if records else not any("low" in each for each in drafts)


def test_a_margin_and_the_ends_of_an_interval_are_listed_with_what_they_are_of(
    tmp_path: Path,
) -> None:
    text = "Sales were 4.5 percent (±1.6 percent) lower. The rate was 5.1% (95% confidence interval 4.9% to 5.3%)."
    listed, _ = drafted(tmp_path, text)
    assert '±1.6 percent"  # percent, a margin, of lead-1-1\n' in listed
    assert listed.count("of lead-1-3\n") == 3


def test_an_interval_of_the_notes_stands_in_the_record_of_its_value_and_in_the_ledger_of_the_notes(
    site: Path, tmp_path: Path
) -> None:
    value = "Jobs in ports increased by 17,400 in May 2031."
    notes = "The 95% confidence interval of that change in jobs in ports, 17,400, is from a decrease of 39,600 to 74,400."
    text = tmp_path / "a.md"
    text.write_text(f"# Work\n\n## Ports\n\n{value}\n\n## Notes\n\n{notes}\n", encoding="utf-8")
    assert main(["number", str(text), "--root", str(site)]) == 0
    (made,) = checked_site(site).observations.values()
    assert (made.low, made.high, made.level, made.locator) == (-39600, 74400, 95, "ports.1")
    *_, last = yaml.safe_load((site / "data" / "article.yml").read_text("utf-8"))["sections"]
    [told] = [each["numerals"] for each in last["paragraphs"]]
    assert [(n["fragment"], n["kind"], "note" in n) for n in told] == [
        ("95%", "level", False),
        ("17,400", "figure", True),
        ("decrease of 39,600", "figure", False),
        ("74,400", "figure", False),
    ]
    verify(checked_site(site), site / "article.yml")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            "Jobs, August 2012\n\nReleased: 15 August 2012. There were 7 jobs.\n\nMore of it, 8 of them.",
            "2012-08-15",
        ),
        (
            "Jobs\n\nJuly 15, 2022 — There were 7 jobs in 2021.\n\nMore of it, 8 of them.",
            "2022-07-15",
        ),
    ],
)
def test_the_day_that_a_text_begins_with_is_taken_for_that_of_its_publication(
    tmp_path: Path, text: str, published: str
) -> None:
    listed, _ = drafted(tmp_path, text)
    assert f"published: {published}  # as the text begins" in listed


@pytest.mark.parametrize(
    ("second", "sections"),
    [("**Pay:** It", ["lead", "employment", "pay"]), ("It", ["lead"])],
)
def test_headings_in_bold_part_a_text_where_several_paragraphs_begin_so(
    tmp_path: Path, second: str, sections: list[str]
) -> None:
    more = "and this goes on for a while, so that it is a paragraph and not a label of something."
    text = f"# Work\n\nThere are 7, {more}\n\n**Employment.** There are 8, {more}\n\n{second} is 9, {more}\n"
    listed, _ = drafted(tmp_path, text, "a.md")
    assert re.findall(r"^- id: (.*)", listed, re.MULTILINE) == sections
    assert ('heading: "Employment"' in listed) == (len(sections) > 1)


def test_equal_words_in_two_sections_are_one_figure_only_where_somebody_says_so(
    site: Path, tmp_path: Path
) -> None:
    text, rate = tmp_path / "a.md", "The jobless rate was 6.2% in May 2031."
    said = f"# Work\n\n## Trend\n\n{rate}\n\nAgain: {rate}\n\n## Adjusted\n\n{rate}\n"
    text.write_text(said, encoding="utf-8")
    assert main(["number", str(text), "--root", str(site)]) == 0
    listed = yaml.safe_load((site / "data" / "article.yml").read_text("utf-8"))["sections"]
    numerals = [n for part in listed for each in part["paragraphs"] for n in each["numerals"]]
    assert [n["kind"] for n in numerals if n["fragment"] == "6.2%"] == ["figure", "figure", "open"]


def test_a_heading_in_capitals_is_quoted_so_and_names_its_section_in_small_letters(
    site: Path, tmp_path: Path
) -> None:
    text = tmp_path / "a.md"
    text.write_text("# Work\n\n## JOBS BY TOWN (MONTHLY)\n\nThere were 7 jobs in May 2031.\n", "utf-8")
    assert main(["number", str(text), "--root", str(site)]) == 0
    listed = (site / "data" / "article.yml").read_text("utf-8")
    assert "heading: JOBS BY TOWN (MONTHLY)\n" in listed
    assert "name: {en: Jobs by town" in listed


TABLE = """\
# Homes

There were 7 homes in June 2031.

| | June 2031 | July 2031 |
|---|---|---|
| Permits | 1,701,000 | 1,685,000 |
| Starts (Norland) | 1,599 | – |
"""


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_the_tables_of_a_text_become_drafts_of_series(
    tmp_path: Path, capsys: Output, name: str
) -> None:
    page = markdown(TABLE, extensions=["tables"]) if name == "a.html" else TABLE
    drafted(tmp_path, page, name)
    assert "1 table, 3 table values" in capsys.readouterr().out
    assert (tmp_path / "list.drafts.table-1.csv").read_text("utf-8").splitlines() == [
        "id,indicator,value,multiplier,period,period_basis,area,source",
        "permits-2031-06,permits,1701000,,2031-06,stated,here,article-tables",
        "permits-2031-07,permits,1685000,,2031-07,stated,here,article-tables",
        "starts-norland-2031-06,starts-norland,1599,,2031-06,stated,here,article-tables",
    ]


MONTHLY = """\
# Homes in Norland, June 2031

Permits were 1,701,000 in June 2031, an increase of 1.2 percent (±0.4 percent) from May. Starts were up 2.2 percent \
(±0.5 percent) from May. Completions were down 3.1 percent (±0.6 percent) from May.

Table 1. Permits (In thousands; dollars where it says so)

| Period | Permits | Value (millions of dollars) |
|---|---|---|
| Apr. 31 | 1,650 | 99.1 |
| May 31 (r) | 1,681 | 98.4 |
| June 31 (p) | 1,701 | (NA) |
"""


@pytest.fixture
def monthly(site: Path, tmp_path: Path) -> Path:
    """A site in three editions of a release with a table of months."""
    (tmp_path / "monthly.md").write_text(MONTHLY, encoding="utf-8")
    assert main(["number", str(tmp_path / "monthly.md"), "--root", str(site)]) == 0
    return site


def test_a_table_is_a_series_of_the_site_with_its_source_and_what_is_to_be_compared(
    monthly: Path,
) -> None:
    assert (monthly / "data/series/table-1.csv").read_text("utf-8").splitlines() == [
        "id,indicator,value,multiplier,period,period_basis,area,source,note.en,note.zh",
        "permits-b-2031-04,permits-b,1650,3,2031-04,stated,here,article-tables,,",
        "permits-b-2031-05,permits-b,1681,3,2031-05,stated,here,article-tables,Revised.,修訂數字。",
        "permits-b-2031-06,permits-b,1701,3,2031-06,stated,here,article-tables,Preliminary.,初步數字。",
        "value-2031-04,value,99.1,6,2031-04,stated,here,article-tables,,",
        "value-2031-05,value,98.4,6,2031-05,stated,here,article-tables,Revised.,修訂數字。",
    ]
    found = checked_site(monthly)
    assert found.indicators["value"].unit == "usd"
    assert found.indicators["value"].todo == "compare it with the table: name, unit, times"
    assert found.units["usd"].todo == "guessed: which money"  # of all values in it, once
    source = found.sources["article-tables"]
    assert source.title["en"] == "The tables of the article"
    assert (source.publisher, source.date) == (found.article.publisher, found.article.published)
    reformat(monthly, check=True)


LABOUR = """\
# Work in Norland, June 2031

## Trend estimates (monthly change)

Employment increased 3,700 to 4,201,000. The rate was 5.1%.

## Seasonally adjusted

Employment increased 3,900 to 4,203,000. The rate was 5.1%.
"""


def test_what_is_adjusted_in_two_ways_is_two_indicators_and_what_changes_are_on_is_asked_once(
    site: Path, tmp_path: Path
) -> None:
    (tmp_path / "labour.md").write_text(LABOUR, encoding="utf-8")
    assert main(["number", str(tmp_path / "labour.md"), "--root", str(site)]) == 0
    found = checked_site(site)
    told = {
        i.id: (i.name["en"], i.unit, str(i.against or ""), i.todo or "")
        for i in found.indicators.values()
    }
    asked = "what time the change is on: write it after against, if the text says it"
    adjusted = "employment-seasonally-adjusted"
    assert told == {
        "employment-trend-change-month": ("Employment (trend): change on the month", "person", "month", ""),
        "employment-trend": ("Employment (trend)", "person", "", ""),
        "rate-trend": ("Rate (trend)", "percent", "", ""),
        f"{adjusted}-change": ("Employment (seasonally adjusted): change", "person", "", asked),
        adjusted: ("Employment (seasonally adjusted)", "person", "", ""),
        "rate-seasonally-adjusted": ("Rate (seasonally adjusted)", "percent", "", ""),
    }
    assert not any(o.todo for o in found.observations.values())


TABLED = """\
# Work in Norland, May 2031

Unemployment decreased 14,400 on the month in May 2031. More was said of it by nobody at all in the whole land.

Unemployment, change on the month before ('000)

Month      Change
Mar 2031   4.5
Apr 2031   -0.4
May 2031   -14.4
"""


def test_a_table_whose_title_has_the_words_of_the_text_is_of_its_indicator_and_held_to_it(
    site: Path, tmp_path: Path
) -> None:
    (tmp_path / "tabled.txt").write_text(TABLED, encoding="utf-8")
    assert main(["number", str(tmp_path / "tabled.txt"), "--root", str(site)]) == 0
    found = checked_site(site)
    assert {o.indicator for o in found.observations.values()} == {"unemployment-change-month"}
    assert [o.todo for o in found.observations.values() if o.tabled] == [
        "compare it with the table: name, unit, times", None, None,
    ]
    [figure] = found.figures.values()
    assert (figure.series, figure.place.path) == ("unemployment-change-month", "data/sections/lead.yml")
    assert (site / "data/article.tables").read_text("utf-8").splitlines() == [
        "table-1.1  2031-03 4.5e3", "table-1.1  2031-04 -0.4e3", "table-1.1  2031-05 -14.4e3",
    ]
    verify(found, site / "article.yml")
    table = site / "data/series/table-1.csv"
    table.write_text(table.read_text("utf-8").replace(",-0.4,", ",0.4,"), encoding="utf-8")
    with pytest.raises(DataError, match=r"table-1\.csv:3:\d+: .* the table has -0\.4 for 2031-04, not 0\.4 — write -0\.4"):
        checked_site(site)


MORE = """\
Homes sold, percent change on the month

          2030    2031
April      1.5    -2.0
May        2.5     3.0
June       3.5
"""
YEARLY = MORE.replace("2030    2031", "2029/30  2030/31")


def test_a_table_is_added_to_a_site_and_nothing_else_there_is_touched(
    monthly: Path, tmp_path: Path, capsys: Output
) -> None:
    file = tmp_path / "more.txt"
    file.write_text(MORE, encoding="utf-8")
    before = {path: path.read_bytes() for path in monthly.rglob("*") if path.is_file()}
    assert main(["number", "--table", str(file), "--root", str(monthly)]) == 0
    assert "added 1 table, 5 table values" in capsys.readouterr().out
    changed = {
        p.relative_to(monthly).as_posix()
        for p in monthly.rglob("*")
        if p.is_file() and before.get(p) != p.read_bytes()
    }
    assert changed == {
        "article.yml",
        "data/article.tables",
        "data/context.yml",
        "data/schema/ids.json",
        "data/series/table-2.csv",
    }
    found = checked_site(monthly)
    of = found.indicators["homes-sold-change-month"]
    assert (of.unit, of.measure, str(of.against), of.name["en"]) == (
        "percent",
        "growth",
        "month",
        "Homes sold: change on the month",
    )
    assert {str(o.period) for o in found.observations_of(of.id)} == {
        "2030-04",
        "2030-05",
        "2030-06",
        "2031-04",
        "2031-05",
    }
    verify(found, monthly / "article.yml")
    reformat(monthly, check=True)


OF_A_SECTION = f"""\
# Work in Norland, May 2031

## Jobs

There were 7 jobs in May 2031.

## Homes

Homes were sold in May 2031, of which nobody counted any but those in this table.

{MORE}
## Ships

There were 9 ships in May 2031.
"""


def test_a_table_is_among_the_values_of_the_section_that_the_article_has_it_in(
    site: Path, tmp_path: Path
) -> None:
    (tmp_path / "parts.md").write_text(OF_A_SECTION, encoding="utf-8")
    assert main(["number", str(tmp_path / "parts.md"), "--root", str(site)]) == 0
    found = checked_site(site)
    [figure] = [each for each in found.figures.values() if each.series]
    assert figure.place.path == "data/sections/homes.yml"
    assert {o.section for o in found.observations.values() if o.tabled} == {"homes"}
    page = (site / "docs/en/homes.md").read_text("utf-8")
    assert page.endswith(f"::: figure {figure.id}\n\n## All values\n\n::: observations section=homes\n")
    pages = dict(pages_of(Book(site, found, "Norland", "https://example.org/")))
    cards = pages["index.md"].split('class="ds-card"')
    assert [("5 values" in card) for card in cards if ">Homes<" in card] == [True]
    assert '<details class="ds-folded"' in pages["homes.md"]
    reformat(site, check=True)


def test_a_table_that_is_set_aside_is_told_and_is_to_do_until_its_file_is_deleted(
    site: Path, tmp_path: Path, capsys: Output
) -> None:
    file = tmp_path / "yearly.txt"
    file.write_text(
        f"Homes in Norland, June 2031\n\nThere were 7 homes in June 2031.\n\n{YEARLY}",
        encoding="utf-8",
    )
    assert main(["number", str(file), "--root", str(site)]) == 0
    why = "its rows are months, and the year of “2029/30” is not read"
    assert (
        f"yearly.txt:5:1: this table is set aside, and lies in drafts.table-1.csv: {why}\nread are tables with one time in each row"
        in capsys.readouterr().out
    )
    kept = site / "drafts.table-1.csv"
    lines = kept.read_text("utf-8").splitlines()
    assert (lines[0], lines[3]) == (f"# yearly.txt:5: {why}", "April,1.5,-2.0")
    to_do = f"drafts.table-1.csv:1:1: a table of the article is set aside: yearly.txt:5: {why}"
    assert main(["check", "--root", str(site)]) == 0
    assert to_do in capsys.readouterr().out
    assert main(["release", "--check", "--root", str(site)]) == 1
    assert to_do in capsys.readouterr().err
    kept.unlink()
    assert main(["check", "--root", str(site)]) == 0
    assert "set aside" not in capsys.readouterr().out
    file.write_text(YEARLY, encoding="utf-8")
    assert main(["number", "--table", str(file), "--root", str(site)]) == 0
    assert (
        f"yearly.txt:1:1: this table is set aside: {why}\nread are tables"
        in capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "no file is named — name that of the article, or by --table that of a table"),
        (["a.txt", "--table", "b.txt"], "--table adds to this site — name no other file with it"),
        (["--table", "b.txt"], "this site has no article of its own — fill the site first"),
    ],
)
def test_how_a_table_is_named_is_said_in_one_line(
    site: Path, capsys: Output, given: list[str], said: str
) -> None:
    assert main(["number", *given, "--root", str(site)]) == 1
    assert said in capsys.readouterr().err


def test_pages_are_drafts_that_tell_each_value_and_draw_what_can_be_drawn(monthly: Path) -> None:
    found = checked_site(monthly)
    figures = {each.id: (each.form, len(each.observations)) for each in found.figures.values()}
    assert figures == {"lead-estimates": ("interval", 3), "permits-b-over-time": ("point_series", 3)}
    book = Book(monthly, found, "Norland", "https://example.org/")
    pages = dict(pages_of(book))
    for key in ("en", "zh"):
        text = (monthly / f"docs/{key}/lead.md").read_text("utf-8")
        assert text.count("\n- [[") == len([o for o in found.observations.values() if o.locator])
        assert [line[11:] for line in text.splitlines() if line.startswith("::: figure")] == [
            "permits-b-over-time", "lead-estimates",
        ]
    assert "Values in its tables, besides: 5." in pages["article.md"]
    assert pages["lead.md"].count("Draft: nobody has looked at this chart and its values yet.") == 2


def test_what_is_drafted_of_tables_and_figures_is_to_be_looked_at_before_the_release(
    monthly: Path, capsys: Output
) -> None:
    assert main(["release", "--check", "--root", str(monthly)]) == 1
    said = capsys.readouterr().err
    assert "value is a draft: compare it with the table" in said
    assert "lead-estimates is a draft: say in the title what it shows" in said


# --- bad input ---

TWO = "<article><h1>{}</h1><p>" + "Some words of a story. " * 20 + "</p></article>"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"", "no paragraph of text is in this file"),
        ("a.txt", b" \n\n", "no paragraph of text is in this file"),
        ("a.html", b"<html><nav><p>Menu 1</p></nav></html>", "no paragraph of text is in this file"),
        ("a.txt", b"\x00\x01\x02" * 100, "this is no text — save the article as"),
        ("a.pdf", b"%PDF-1.7\n\xe2\xe3", "this is a PDF — save the article as"),
        ("a.docx", b"PK\x03\x04....", "such as .docx — save the article as"),
        ("a.txt", b"x" * 10_000_000, "this file is larger than 4,000,000 bytes"),
        ("a.txt", b"Five people left. " * 30_000, "this is longer than an article (150,000 characters)"),
        ("a.txt", b"Five people left. " * 2_000, "a paragraph has 35,999 characters — part it by empty lines"),
        ("a.txt", "Caf\u00e9 owners lost 5%.".encode("latin-1"), "this is not UTF-8 — save the file as UTF-8"),
        ("a.txt", b"Nobody was counted.", "there is no numeral in this text"),
        ("a.md", b"# One\n\nFive left.\n\n# Two\n\nSix came.\n", "2 articles are in this file (“One” and “Two”)"),
        ("a.html", (TWO.format("One") + TWO.format("Two")).encode(), "2 articles are in this file"),
        ("a.txt", b"One\n\nFive left.\n\n***\n\nTwo\n\nSix came.\n", "2 articles are in this file"),
        ("a.yml", b"sections: 5\n", "an article file is `sections:`"),
        ("a.txt", "五個人走了，三個人來了。".encode(), "this text holds little English — name its language"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_said_in_one_line_and_nothing_is_lost(
    new_site: Path, tmp_path: Path, capsys: Output, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert main(["number", str(tmp_path / name), "--root", str(new_site)]) == 1
    err = capsys.readouterr().err
    assert said in err
    assert len(err.splitlines()) == 1 + (name == "a.yml")  # a rule found that one
    assert (new_site / "data" / "sections" / "example.yml").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{folder}", "this is a folder — name the file of the article"),
        ("{folder}/none.txt", "the file cannot be read (No such file or directory)"),
        ("{release} --language fr", "no language “fr” — languages are: en, "),
        ("{release} -o {folder}/none/list.yml", "cannot be written (No such file or directory)"),
        ("{release} --root {folder}", "this is not a new site with its example — `-o FILE` writes elsewhere"),
    ],
)  # fmt: skip
def test_what_cannot_be_numbered_is_said_in_one_line(
    new_site: Path, tmp_path: Path, release: Path, capsys: Output, words: str, said: str
) -> None:
    (tmp_path / "folder").mkdir()
    given_words = words.format(folder=tmp_path / "folder", release=release).split()
    assert main(["number", "--root", str(new_site), *given_words]) == 1
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_what_somebody_wrote_into_the_example_is_not_replaced(
    site: Path, release: Path, capsys: Output
) -> None:
    shutil.copy(site / "data" / "areas.yml", site / "data" / "glossary.yml")
    before = {path: path.read_bytes() for path in (site / "data").rglob("*") if path.is_file()}
    assert main(["number", str(release), "--root", str(site)]) == 1
    assert "data/glossary.yml: changed since the site was laid out" in capsys.readouterr().err
    after = {path: path.read_bytes() for path in (site / "data").rglob("*") if path.is_file()}
    assert after == before
