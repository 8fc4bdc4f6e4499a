"""Tables that sort and filter: by number where each cell is one, else by words, as the reader's language has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ..conftest import ROOT

# What cells sort by, in a wrong order, and the order that a click makes of it; cells without it come last.
ORDERS = {
    "periods": (["2022-10", "2017", "2022-08", "2022-01/2022-06", ""], [1, 3, 2, 0, 4]),
    "numbers": (["1000", "-3", "20.5", "", "8"], [1, 4, 2, 0, 3]),
    "words": (["Routes", "cargo", "Passengers"], [1, 2, 0]),
}
TABLE = """<html lang="en"><table class="ds-table--sort"><thead><tr><th>x</th></tr></thead><tbody>
{rows}</tbody></table><script>{code}</script></html>"""


@pytest.mark.parametrize("kind", ORDERS)
def test_a_click_sorts_and_the_next_one_turns_it_round(browser: Browser, kind: str) -> None:
    keys, order = ORDERS[kind]
    rows = "".join(f'<tr><td data-sort="{key}">{at}</td></tr>' for at, key in enumerate(keys))
    code = Path(ROOT, "docs/assets/js/table.js").read_text(encoding="utf-8")
    page = browser.new_page()
    page.set_content(TABLE.format(rows=rows, code=code))
    found = []
    for _ in range(2):
        page.get_by_role("button").click()
        found.append([int(text) for text in page.locator("tbody td").all_text_contents()])
    page.close()
    full = [at for at in order if keys[at]]
    empty = [at for at in order if not keys[at]]
    assert found == [full + empty, full[::-1] + empty]
