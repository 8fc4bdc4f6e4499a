"""Tables of the article that `number` set aside: each lies beside the site until it is a series or is not wanted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..load.files import read_text
from ..problems import Problem

TABLES = "drafts.table-*.csv"
AGAIN = "`python -m datasite number --table FILE`"
HINT = f"lay it out as CONTRIBUTING.md says in a file of its own, run {AGAIN}, and delete this file; or only delete it"


def set_aside(root: Path) -> Iterator[Problem]:
    """Each of them, with what the first line of its file says of it."""
    for file in sorted(root.glob(TABLES)):
        text, _ = read_text(file, file.name)
        first = (text or "").partition("\n")[0]
        why = first.removeprefix("#").strip() if first.startswith("#") else "the check refuses it"
        yield Problem(file.name, 1, 1, f"a table of the article is set aside: {why}", HINT)
