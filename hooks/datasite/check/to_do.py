"""What is still to be done before a site is published: it is listed, and stops no build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..load.files import read_text
from ..load.ids import FILE, ids
from ..model import Site
from ..problems import Problem, problem_at, quote, tidy
from .translations import wanted_texts
from .unwritten import unseen, unwritten
from .wanted_pages import wanted_pages

SCHEMAS = Path("data") / "schema"
MOST = 20  # of a list in a terminal


def to_do(site: Site, root: Path) -> tuple[Problem, ...]:
    """Everything that is left, in the order of the files."""
    wanted = (*wanted_texts(site), *wanted_pages(site, root))
    return tidy((*opened(site), *unwritten(site, root), *wanted, *unoffered(root)))


def opened(site: Site) -> Iterator[Problem]:
    """The numerals of the article of which nobody has said what they are."""
    for paragraph in site.article.paragraphs():
        for n in (n for n in paragraph.numerals if n.kind == "open"):
            message = f"nobody has said yet what {quote(n.fragment)} in {paragraph.id} is"
            hint = "write its kind, and the record of a figure or a name"
            yield problem_at(n.place.inside("kind"), message, hint)


def unoffered(root: Path) -> Iterator[Problem]:
    """That editors do not know all ids of the records yet."""
    file = root / SCHEMAS / FILE
    told, _ = read_text(file, FILE) if file.is_file() else ("", [])
    if any(f'"{id_}"' not in (told or "") for each in ids(root).values() for id_ in each):
        message, hint = "an editor does not know all ids", "run `python -m datasite schema`"
        yield Problem((SCHEMAS / FILE).as_posix(), 1, 1, message, hint)


def listed(found: tuple[Problem, ...]) -> str:
    """The list for a terminal, none where nothing is left: what is to be judged first, and of each kind so many."""
    lines = []
    for code in sorted({each.code for each in found}, key=lambda code: (code != unseen.code, code)):
        alike = [each for each in found if each.code == code]
        lines += [f"to do: {each}" for each in alike[:MOST]]
        if (rest := len(alike) - MOST) > 0:
            lines.append(f"to do: and {rest} more like these")
    return "".join(f"{line}\n" for line in lines)


def unjudged(site: Site) -> int:
    """How many numerals of the article are still to be judged."""
    return sum(1 for _ in opened(site))


def guessed(site: Site) -> int:
    """How many records are drafts in which something is guessed."""
    return sum(bool(o.todo) for o in site.observations.values())
