"""Pages in Markdown say what their HTML says, and no character of theirs becomes syntax."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from datasite.pages.inline import OPENED
from datasite.pages.markdown import table, together
from datasite.pages.markdown_writer import Writer

VALUE = '<span class="ds-value" data-observation="cargo">%s</span>'
OPENS = VALUE % f'<button type="button">over 40</button>{OPENED[0]} popover>why{OPENED[1]}'


def written(html: str, **more: object) -> str:
    made = Writer(lambda href: f"/{href}", note=lambda id_: f"[^{id_}]", **more)  # type: ignore[arg-type]
    return together(made.blocks(Markup(html)))  # noqa: S704


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2 id='a'>Quays<a class='headerlink' href='#a'>#</a></h2><p>Ships\ncome.</p>", "## Quays\n\nShips come."),
        ("<p>a <b>b</b> <em>c</em> <code>x_*y</code></p>", "a **b** *c* `x_*y`"),
        ("<p>5 * 6 [x] a_b _c_ &lt;p&gt; R&amp;D</p>", r"5 \* 6 \[x\] a_b \_c\_ \<p> R&D"),
        ("<p>31. Mai</p><p># one</p><p>- two</p>", "31\\. Mai\n\n\\# one\n\n\\- two"),
        ("<p>one<br>two</p><hr>", "one\ntwo\n\n---"),
        ('<p><a href="x/">see</a>, <a>not</a>, <a href="y" aria-label="mark"></a></p>',
         "[see](/x/), not, [mark](/y)"),
        ('<p><a href="a (b)">see</a> <img alt="ship" src="s.png"></p>', "[see](</a (b)>) ![ship](/s.png)"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ol><li><p>a</p><ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n   - b\n2. c"),
        ("<pre><code>a:\n  - b | c\n</code></pre>", "```\na:\n  - b | c\n```"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<dl><div><dt>Unit</dt><dd>ton</dd></div><div><dt>Id</dt><dd><code>x</code></dd></div></dl>",
         "- **Unit**: ton\n- **Id**: `x`"),
        ("<table><caption>Of</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
         "<tbody><tr><th colspan='2'>g</th></tr><tr><th>a|b</th><td><p>c</p><p>d</p></td></tr></tbody></table>",
         "Of\n\n| A | B |\n| --- | --- |\n| g |  |\n| a\\|b | c · d |"),
        ("<details class='x'><summary>More</summary><p>a</p></details>", "**More**\n\na"),
        (f"<p>{OPENS}, they say</p>", "over 40[^cargo], they say"),
        (f"<h2>{OPENS}</h2><table><tr><td>{OPENS}</td></tr></table>", "## over 40\n\n| over 40 |"),
        ("<p><q class='ds-verbatim'>港</q> <span class='ds-tag'>target</span></p>", "“港” *target*"),
        ("<div class='ds-number'><p>Cargo</p><p>over <span>40</span></p></div>" * 2,
         "- Cargo · over 40\n- Cargo · over 40"),
        ("<p>a<svg><text>1</text></svg><span aria-hidden='true'>x</span>b</p>", "ab"),
        ("<p>1\u00a0000\u202ft</p>", "1\u00a0000\u202ft"),
        ("<!-- no --><p>open", "open"),
    ],
)  # fmt: skip
def test_a_page_is_written_in_markdown(html: str, markdown: str) -> None:
    assert written(html) == markdown


def test_what_a_page_holds_open_is_filled() -> None:
    html = '<p>a</p><div data-block="0"></div><div data-block="1"></div><p>b</p>'
    assert written(html, held={"0": "**Figure**"}) == "a\n\n**Figure**\n\nb"


def test_a_cell_is_one_line_and_its_bars_are_characters() -> None:
    assert table(["a"], [["b\nc|d"]]) == "| a |\n| --- |\n| b c\\|d |"
