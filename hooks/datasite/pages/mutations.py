"""The score of the recorded mutation run of these data, kind by kind, with the survivors."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from ..directives import block
from ..mutation_score import Kind, Score, permille, recorded
from .markup import NOTHING, code, folded, joined, table
from .page import Page


@block("mutations")
def mutations(page: Page) -> Markup:
    """How many changes of each kind the check refused, why others pass, and which those are."""
    score = recorded(Path(page.root), page.site)
    if score is None:
        return Markup("<p>%s</p>") % page.ui("mutations.none")
    if score.version != (page.site.version or ""):
        words = page.ui("mutations.other").replace("{version}", score.version or "?")
        return Markup("<p>%s</p>") % words
    columns = [
        ("ds-name", page.ui("mutations.kind")),
        ("ds-amount", page.ui("mutations.tried")),
        ("ds-amount", page.ui("mutations.caught")),
        ("ds-amount", page.ui("mutations.share")),
        ("ds-meaning", page.ui("mutations.why")),
    ]
    rows = [
        (page.ui(f"mutation.{kind.kind}"), *amounts(kind), why(page, kind)) for kind in score.kinds
    ]
    rows.append((page.ui("mutations.all"), *amounts(score), ""))
    return table(columns, rows) + survivors(page, score)


def amounts(part: Kind | Score) -> tuple[str, str, str]:
    """Tried, caught and the share."""
    share = permille(part)
    return f"{part.tried}", f"{part.caught}", "—" if share is None else f"{share / 10:g}%"


def why(page: Page, kind: Kind) -> str:
    """Why not all changes of a kind can be caught; nothing where all were."""
    return page.ui(f"mutation_why.{kind.kind}") if kind.survivors else "—"


def survivors(page: Page, score: Score) -> Markup:
    """Every change that passed, behind a disclosure."""
    groups = [
        Markup("<dt>%s</dt><dd>%s</dd>")
        % (
            page.ui(f"mutation.{kind.kind}"),
            joined((code(record) + " " + code(what) for record, what in kind.survivors), ", "),
        )
        for kind in score.kinds
        if kind.survivors
    ]
    if not groups:
        return NOTHING
    return folded(page.ui("mutations.survivors"), Markup("<dl>%s</dl>") % joined(groups))
