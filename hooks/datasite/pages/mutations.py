"""The score of the last recorded run of `python -m datasite mutate`, kind by kind, with the survivors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from ..directives import block
from .markup import table
from .page import Page

FILE = "mutation-score.json"


@block("mutations")
def mutations(page: Page) -> str:
    """How many changes of each kind the check refused, why others pass, and which those are."""
    score = recorded(Path(page.root))
    if score is not None and score.get("version") != page.site.version:
        words = page.ui("mutations.other").replace("{version}", str(score.get("version", "?")))
        return f"<p>{words}</p>"
    if score is None:
        return f"<p>{page.ui('mutations.none')}</p>"
    columns = [
        ("ds-name", page.ui("mutations.kind")),
        ("ds-amount", page.ui("mutations.tried")),
        ("ds-amount", page.ui("mutations.caught")),
        ("ds-amount", page.ui("mutations.share")),
        ("ds-meaning", page.ui("mutations.why")),
    ]
    rows = [
        (page.ui(f"mutation.{kind['kind']}"), *amounts(kind), why(page, kind))
        for kind in score["kinds"]
    ]
    rows.append((page.ui("mutations.all"), *amounts(score), ""))
    return table(columns, rows) + survivors(page, score)


def recorded(root: Path) -> dict[str, Any] | None:
    """The recorded score, if there is one."""
    try:
        score: dict[str, Any] = json.loads((root / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return score


def amounts(part: Mapping[str, Any]) -> tuple[str, str, str]:
    """Tried, caught and the share, rounded down, so that only all is the whole."""
    tried, caught = int(part["tried"]), int(part["caught"])
    share = f"{caught * 1000 // tried / 10:g}%" if tried else "—"
    return f"{tried}", f"{caught}", share


def why(page: Page, kind: Mapping[str, Any]) -> str:
    """Why not all changes of a kind can be caught; nothing where all were."""
    return page.ui(f"mutation_why.{kind['kind']}") if kind["survivors"] else "—"


def survivors(page: Page, score: Mapping[str, Any]) -> str:
    """Every change that passed, behind a disclosure."""
    groups = [
        f"<dt>{page.ui('mutation.' + kind['kind'])}</dt><dd>"
        + ", ".join(
            f"<code>{escape(record)}</code> <code>{escape(what)}</code>"
            for record, what in kind["survivors"]
        )
        + "</dd>"
        for kind in score["kinds"]
        if kind["survivors"]
    ]
    if not groups:
        return ""
    summary = page.ui("mutations.survivors")
    return f"<details><summary>{summary}</summary><dl>{''.join(groups)}</dl></details>"
