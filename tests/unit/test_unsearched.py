"""What search leaves out of a page does not reach the theme's reader, which finds the same words without it."""

from __future__ import annotations

import pytest
from material.plugins.search.plugin import Parser

from datasite.pages.markup import table, trusted
from datasite.pages.unsearched import without

POP = '<bdi class="ds-pop" popover id="p" data-search-exclude><span>12 boats, counted</span></bdi>'
TOLD = table([("ds-a", "Boat")], [[trusted(f"Gull{POP}")]], searched=False)
SHOWN = table([("ds-a", "Ferry")], [["Heron"]])
CONTENT = trusted(
    f'<h1 id="a">Harbour<a class="headerlink" href="#a" title="a > b">¶</a></h1><p class="x">12{POP}, <em>not</em>\n'
    f'<span title="1 > 0">13</span>.</p>{TOLD}{SHOWN}<h2 id="b">The <b>gull</b></h2><p>And <code class="y">14</code>'
    f'{POP}</p><div class="z"><h3 id="c">Inside</h3><ul><li id="l">One</li></ul></div>\n<p>After it.</p>'
)


@pytest.mark.parametrize("rest", ["", "<p data-search-exclude>Unsaid.</p>"])
def test_the_theme_s_search_reads_the_same_words_without_these_parts(rest: str) -> None:
    def read(html: str) -> list[tuple[str | None, str, str]]:
        parser = Parser()
        parser.feed(html)
        sections = (s for s in parser.data if not s.is_excluded())
        return [(s.id, "".join(s.title).strip(), "".join(s.text).strip()) for s in sections]

    content = CONTENT + trusted(rest)
    found = read(str(content))
    assert read(without(content)) == found
    assert [id_ for id_, *_ in found] == [None, "b", "c"]


def test_what_search_leaves_out_does_not_reach_it() -> None:
    cut = without(CONTENT)
    assert [word for word in ("counted", "Gull", "Heron") if word in cut] == ["Heron"]
    assert [mark for mark in ("class", "title", "<span", "<td", "¶") if mark in cut] == []
