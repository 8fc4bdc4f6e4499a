"""What search leaves out of a page: it does not reach the theme's reader, and it is all there in the end."""

from __future__ import annotations

from material.plugins.search.plugin import Parser

from datasite.pages.markup import table, trusted
from datasite.pages.unsearched import restored, without

POP = '<bdi class="ds-pop" popover id="p" data-search-exclude><span>12 boats, counted</span></bdi>'
TOLD = table([("ds-a", "Boat")], [[trusted(f"Gull{POP}")]], searched=False)
SHOWN = table([("ds-a", "Ferry")], [["Heron"]])
CONTENT = trusted(
    f'<h1 id="a">Harbour</h1><p>12{POP}, <em>not</em> 13.</p>{TOLD}{SHOWN}<p>And 14{POP}</p>'
)


def test_every_part_that_search_leaves_out_stands_again_where_it_stood() -> None:
    cut = without(CONTENT)
    assert [word for word in ("counted", "Gull", "Heron") if word in cut] == ["Heron"]
    assert restored(f"<main>{cut}</main>", CONTENT) == f"<main>{CONTENT}</main>"


def test_the_theme_s_search_reads_the_same_words_without_these_parts() -> None:
    def read(html: str) -> list[str]:
        parser = Parser()
        parser.feed(html)
        return ["".join(section.text).strip() for section in parser.data]

    assert read(without(CONTENT)) == read(str(CONTENT))


def test_a_gap_that_somebody_typed_stays_as_it_is() -> None:
    typed = trusted("<p>one</p><!--gap-3-->")
    assert restored(without(typed), typed) == typed
