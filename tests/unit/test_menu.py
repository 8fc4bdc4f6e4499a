"""What waits for its records stands in no menu; the page is there all the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from datasite.pages.unfilled import unfilled
from mkdocs_adapter.editions import without

from ..support.chart_site import HARBOUR
from ..support.together import together

NONE = replace(HARBOUR, entities={}, terms={})
SOME = replace(NONE, entities=HARBOUR.entities, terms={"dry-dock": Any})
NAV: Any = [
    {"Overview": "index.md"},
    {"Look up": [{"Names": "names.md"}, {"Terms": "terms.md"}]},
    "data.md",
]


@together([
    ("# Names\n\nThose we found.\n\n::: institutions\n", True), ("::: glossary\n", True),
    ("::: glossary\n\n::: institutions\n", True), ("::: glossary\n\n::: timeline\n", False), ("# Terms\n", False),
])  # fmt: skip
def test_a_page_waits_that_is_a_list_without_entries(text: str, waits: bool) -> None:
    assert unfilled(text, NONE) == waits
    assert not unfilled(text, SOME)


@together([
    (set(), NAV),
    ({"names.md"}, [{"Overview": "index.md"}, {"Look up": [{"Terms": "terms.md"}]}, "data.md"]),
    ({"names.md", "terms.md"}, [{"Overview": "index.md"}, "data.md"]),
    ({"data.md"}, NAV[:2]),
])  # fmt: skip
def test_a_menu_loses_those_pages_and_what_then_has_none(paths: set[str], left: Any) -> None:
    assert without(NAV, paths) == left
    assert without(None, paths) is None
