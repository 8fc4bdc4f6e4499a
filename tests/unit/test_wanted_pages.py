"""A page may say that its translation is wanted: readers see that of another language, marked as what it is."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from datasite.check.pages import page_problems
from datasite.check.to_do import to_do
from datasite.check.wanted_pages import StandIn, stand_in
from datasite.derive import complete
from datasite.load import load_site
from datasite.location import Location
from datasite.model import Site
from datasite.pages.edition import Edition
from datasite.pages.edition_build import EditionBuild
from datasite.pages.page_index import index_pages
from datasite.pages.steps import Source, hole
from datasite.project import checked_site
from datasite.search.indexing import index
from datasite.words import Words

HERE = "https://host.example/blob/main/"
FRONT = "title: Fleet\ndescription: Its ships\nsearch:\n  boost: 2\n"
FLEET = f"---\n{FRONT}---\n\n# The fleet {{ #fleet }}\n\nIt has [[routes]].\n"
WANTED = "---\ntitle: 船隊\ntranslation: wanted\n---\n"
CONTENT = '<h1 id="fleet">The fleet</h1><p>It has ships.</p>'


def pages(root: Path, en: str = FLEET, zh: str = WANTED) -> Path:
    """The project with one page in both folders."""
    for language, text in (("en", en), ("zh", zh)):
        file = root / "docs" / language / "fleet.md"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    return root


def found(site: Site, root: Path) -> list[tuple[Location, str, str]]:
    """What is wrong with the pages: where, of which rule, and in words."""
    return [
        (Location(p.path, p.line, p.column), p.code, p.message) for p in page_problems(site, root)
    ]


class Heard(HTMLParser):
    """The words of a page by the language in which they are read out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open, self.words = ["zh-Hant"], {"zh-Hant": "", "en": ""}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        self.open.append(dict(attrs).get("lang") or self.open[-1])

    def handle_endtag(self, tag: str) -> None:
        """Leave it."""
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Hear it."""
        self.words[self.open[-1]] += data


@pytest.fixture
def edition(tiny: Path) -> Edition:
    """The Chinese edition with a page that is shown in English."""
    site = complete(load_site(tiny))
    lent = StandIn("en", "docs/zh/fleet.md", "The fleet", "# The fleet")
    sources = [("fleet/", "# The fleet"), ("port/", "# 港口"), ("print/", "::: print-edition")]
    return Edition(
        site,
        Words(site, "zh-Hant"),
        "zh-Hant/",
        "https://port.example/",
        str(tiny),
        lambda figure: pytest.fail(figure.id),
        lambda *_: (),
        index=index_pages(sources, {"fleet/": lent}),
        files=HERE,
    )


@pytest.fixture
def building(edition: Edition) -> EditionBuild:
    made = EditionBuild(edition, ("fleet/", "port/"))
    for url, content in (("fleet/", CONTENT), ("port/", "<h1>港口</h1>"), ("print/", hole(0))):
        text = "::: print-edition" if url == "print/" else "::: numbers routes"
        made.render(made.expand(Source(url, text)), content)
    return made


def test_the_page_of_another_language_stands_in_under_the_title_of_its_own(tiny: Path) -> None:
    lent = stand_in(load_site(pages(tiny)), tiny, "zh", "fleet.md")
    front = "---\nsearch:\n  boost: 2\ntitle: 船隊\ntranslation: wanted\n---\n"
    text = f"{front}\n# The fleet {{ #fleet }}\n\nIt has [[routes]].\n"
    assert lent == StandIn("en", "docs/zh/fleet.md", "The fleet", text)
    assert stand_in(load_site(tiny), tiny, "en", "fleet.md") is None


def test_a_site_with_a_page_that_waits_is_sound_and_lists_it_in_its_place(tiny: Path) -> None:
    site = checked_site(pages(tiny))
    waiting = [str(each) for each in to_do(site, tiny) if each.code == "page-wanted"]
    said = "this page is wanted in Chinese — write the page in place of `translation: wanted`"
    assert waiting == [f"docs/zh/fleet.md:3:1: {said} [page-wanted]"]


def test_blocks_of_the_other_language_are_not_asked_of_a_page_that_waits(tiny: Path) -> None:
    site = complete(load_site(tiny))
    assert not found(site, pages(tiny, f"{FLEET}\n::: numbers routes\n"))


@pytest.mark.parametrize(
    ("en", "zh", "place", "code"),
    [
        (FLEET, f"{WANTED}\n  船隊\n", ("docs/zh/fleet.md", 6, 3), "page-both"),
        (WANTED.replace("船隊", "Fleet"), WANTED, ("docs/en/fleet.md", 3, 1), "page-nowhere"),
        (FLEET, WANTED.replace("wanted", "soon"), ("docs/zh/fleet.md", 3, 1), "page-front"),
    ],
    ids=["text beside it", "in every language", "another word"],
)
def test_what_cannot_be_is_told_in_its_place(
    tiny: Path, en: str, zh: str, place: tuple[str, int, int], code: str
) -> None:
    site = complete(load_site(tiny))
    told = found(site, pages(tiny, en, zh))
    assert (Location(*place), code) in [each[:2] for each in told]
    assert len(told) == (2 if code == "page-nowhere" else 1)


def test_no_word_of_the_other_language_is_read_out_as_the_readers_own(
    building: EditionBuild,
) -> None:
    for url in ("fleet/", "print/"):
        heard = Heard(building.finish(url, str(building.rendered[url].content))).words
        assert "The fleet" in heard["en"], url
        assert "本頁尚未翻譯，暫以英文顯示。" in heard["zh-Hant"], url
        assert not any(c.isascii() and c.isalpha() for c in heard["zh-Hant"]), heard["zh-Hant"]


def test_its_notice_leads_to_the_file_where_the_host_of_the_files_is_known(
    building: EditionBuild, edition: Edition
) -> None:
    content = str(building.rendered["fleet/"].content)
    assert f'<a href="{HERE}docs/zh/fleet.md#L1">翻譯本頁</a>' in content
    assert content.startswith('<p class="ds-note ds-wanted" data-search-exclude>')
    assert "<a href" not in str(building.rendered["port/"].content)


def test_its_blocks_are_in_the_language_of_its_text(edition: Edition) -> None:
    said = {
        url: "".join(edition.expand(Source(url, "::: numbers routes")).held)
        for url in edition.index.urls
    }
    assert "paragraph" in said["fleet/"]
    assert "段" in said["port/"]
    assert "段" not in said["fleet/"]


def test_programs_take_it_for_no_page_of_this_language(
    building: EditionBuild, edition: Edition
) -> None:
    assert edition.listed == ("port/",)
    html = building.finish("fleet/", "<head></head>")
    assert '<meta name="robots" content="noindex">' in html
    assert "noindex" not in building.finish("port/", "<head></head>")
    building.finish("print/", hole(0))
    text = dict(building.texts())["zh-Hant/fleet/index.md"]
    assert text.startswith("# The fleet\n")
    assert f"本頁尚未翻譯，暫以英文顯示。[翻譯本頁]({HERE}docs/zh/fleet.md#L1)\n\n" in text


def test_search_shows_its_words_as_of_their_language_and_its_own_title_as_ours(
    edition: Edition,
) -> None:
    docs = [
        {"location": "fleet/", "title": "船隊", "text": "It has ships."},
        {"location": "fleet/#age", "title": "Age", "text": "Old."},
        {"location": "port/", "title": "港口", "text": "大。"},
    ]
    told = {
        each["url"]: each for each in json.loads(index(json.dumps({"docs": docs}), edition))["docs"]
    }
    spoken = [(told[d["location"]].get("titled"), told[d["location"]].get("lang")) for d in docs]
    assert spoken == [(None, "en"), ("en", "en"), (None, None)]
    docs[0]["title"] = "The fleet"
    [first, *_] = json.loads(index(json.dumps({"docs": docs}), edition))["docs"]
    assert first["titled"] == "en"


def test_the_page_for_contributors_names_it(tiny: Path) -> None:
    site = complete(load_site(pages(tiny)))
    page = Edition(
        site, Words(site, "zh-Hant"), "", "", str(tiny), lambda f: pytest.fail(f.id), lambda *_: ()
    )
    made = page.expand(Source("x/", "::: translations"))
    row = '<code>docs/zh/fleet.md:3</code>：<span lang="en">The fleet</span>'
    assert row in "".join(made.held)
