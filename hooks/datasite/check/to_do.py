"""What is still to be done before a site is published: it is listed, and stops no build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..load.files import read_text
from ..load.ids import FILE, ids
from ..model import Site
from ..problems import Problem, problem_at, quote, tidy
from .menu import other_titles
from .translations import wanted_texts
from .unwritten import unseen, unseen_values, unwritten
from .wanted_pages import wanted_pages

SCHEMAS = Path("data") / "schema"
DRAFTS = "drafts.yml"  # what `number` drafts of them, beside the site
KINDS = "write in place of `open` what it is: figure or name, with the id of its `record`, or date, example, grammar"
MOST = 20  # of a list in a terminal


def to_do(site: Site, root: Path) -> tuple[Problem, ...]:
    """Everything that is left, in the order in which one does it."""
    values = (*unseen_values(site), *opened(site, root))
    wanted = tidy((*wanted_texts(site), *wanted_pages(site, root)))
    left = (*unwritten(site, root), *other_titles(site, root), *wanted, *unoffered(root))
    return tuple(dict.fromkeys((*values, *left)))


def opened(site: Site, root: Path) -> Iterator[Problem]:
    """The numerals of the article of which nobody has said what they are; a paragraph of them that is to do is one."""
    hint = (
        f"{KINDS}; {DRAFTS} has the records to complete and move"
        if (root / DRAFTS).is_file()
        else KINDS
    )
    for paragraph in site.article.paragraphs():
        if paragraph.todo:
            yield unseen(paragraph)
            continue
        for n in (n for n in paragraph.numerals if n.kind == "open"):
            which = f"{quote(n.fragment)} in {paragraph.id}"
            message = f"nobody has said yet what {which} is"
            problem = problem_at(n.place.inside("kind"), message, hint)
            yield replace(problem, asks=("nobody has said yet what this is", which))


def unoffered(root: Path) -> Iterator[Problem]:
    """That editors do not know all ids of the records yet."""
    file = root / SCHEMAS / FILE
    told, _ = read_text(file, FILE) if file.is_file() else ("", [])
    if any(f'"{id_}"' not in (told or "") for each in ids(root).values() for id_ in each):
        message, hint = "an editor does not know all ids", "run `python -m datasite schema`"
        yield Problem((SCHEMAS / FILE).as_posix(), 1, 1, message, hint)


def listed(found: tuple[Problem, ...]) -> str:
    """The list for a terminal, none where nothing is left: what many ask alike is said once, over where they stand."""
    groups: dict[object, list[Problem]] = {}
    for each in found:
        groups.setdefault((each.code, each.asks[0]) if each.asks[0] else each, []).append(each)
    return "".join(f"{line}\n" for alike in groups.values() for line in lines(alike))


def lines(alike: list[Problem]) -> Iterator[str]:
    """One thing to do, or several of which a person asks the same: one for each line, in however many languages."""
    of_line: dict[tuple[str, int], Problem] = {}
    for each in alike:
        of_line.setdefault((each.path, each.line), each)
    first, *others = found = list(of_line.values())
    if not others:
        yield f"to do: {first}"
        return
    code = f" [{first.code}]" if first.code else ""
    yield f"to do: {len(found)} × {first.asks[0]} — {first.hint}{code}"
    for each in found[:MOST]:
        yield f"    {each.path}:{each.line}:{each.column}: {each.asks[1]}"
    if (rest := len(found) - MOST) > 0:
        yield f"    and {rest} more"


def unjudged(site: Site) -> int:
    """How many numerals of the article are still to be judged."""
    return sum(n.kind == "open" for each in site.article.paragraphs() for n in each.numerals)


def guessed(site: Site) -> int:
    """How many records are drafts in which something is guessed."""
    return sum(bool(o.todo) for o in site.observations.values())
