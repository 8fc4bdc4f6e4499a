"""Holds the two languages of a page to the same blocks, and its title to its language; order may differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..directives import BLOCKS, Directive, directives
from ..load.strict import parse
from ..model import Site
from ..problems import Problem
from .chinese import is_chinese
from .front import FRONT, WORDS

Block = tuple[str, str]


def parity(texts: Mapping[str, str]) -> Iterator[Problem]:
    """Every block of a page that its other language does not have, from the text of each path."""
    shown = {path: dict(blocks(text)) for path, text in texts.items()}
    for path, here in shown.items():
        for other, there in shown.items():
            for block, directive in here.items():
                if block not in there:
                    yield Problem(
                        path,
                        directive.line,
                        directive.column,
                        f"`::: {' '.join(block).strip()}` stands in this language only",
                        f"place it in {other} too, or delete it here",
                    )


def blocks(text: str) -> Iterator[tuple[Block, Directive]]:
    """What a page's blocks show: each record, or the list or block as a whole, with where it stands."""
    for directive in directives(text):
        declared = BLOCKS.get(directive.name)
        if declared is None:
            continue  # told elsewhere
        one_by_one = declared.takes and not declared.filters
        words = directive.words if one_by_one else (" ".join(sorted(directive.words)),)
        for word in words:
            yield (directive.name, word), directive


def title(site: Site, text: str, path: str) -> Iterator[Problem]:
    """The title and description of a Chinese page that are not Chinese."""
    front = FRONT.match(text)
    node = parse(front["keys"] or "", path)[0] if front else None
    if node is None or not isinstance(node.value, dict):
        return
    for key in (key for key in WORDS if key in node.value):
        words = node.value[key].value
        if isinstance(words, str) and not is_chinese(words, site):
            line, column = node.find(key)
            hint = f"write the {key} in Chinese"
            yield Problem(path, line + 1, column, f"the {key} holds no Chinese", hint)
