"""What waits for its records stands in no menu; the page is there all the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from datasite.check.menu import drafted_titles, other_titles
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


@together([
    ("Part F", "Harbour", ["write Harbour"], []),
    ("Part F", "Part F", ["write what its page is about"], []),
    ("Part one", "Part one", [], []),
    ("K部分", "港口", ["write 港口"], []),
    ("Ferries", "The old harbour", [], ["write The old harbour, or a part of it"]),
    ("Harbour", "The old harbour", [], []),
    ("The harbour", "Old harbour", [], []),
    ("港口舊貌", "舊港", [], []),
])  # fmt: skip
def test_the_menu_calls_the_page_of_a_section_as_that_calls_itself(
    entry: str, title: str, drafted: list[str], other: list[str], tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        f"docs_dir: docs/en\nnav:\n- Home: index.md\n- All:\n  - {entry}: a.md\n", encoding="utf-8"
    )
    docs = tmp_path / "docs" / "en"
    docs.mkdir(parents=True, exist_ok=True)
    (docs / "index.md").write_text("---\ntitle: Overview\n---\n\n# Overview\n", encoding="utf-8")
    (docs / "a.md").write_text(
        f"---\ntitle: {title}\n---\n\n# {title}\n\n::: heading-source a\n", encoding="utf-8"
    )
    for found, said in ((drafted_titles, drafted), (other_titles, other)):
        problems = [*found(HARBOUR, tmp_path)]
        assert len(problems) == len(said)
        for problem, hint in zip(problems, said, strict=True):
            assert (problem.path, problem.line) == ("mkdocs.yml", 5)
            assert problem.hint.startswith(hint)
