"""Holds the languages of a page to the same blocks, and its title to its language; order may differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..directives import BLOCKS, Directive, directives
from ..languages import Language, called
from ..load.strict import parse_yaml
from ..model import Site
from ..problems import Problem
from ..rules import rule
from .blocks import misread_blocks
from .front import FRONT, WORDS
from .page import Page
from .scripts import wrong_language

Block = tuple[str, str]


@rule("block-parity", after=("id-unknown",))
def parity(texts: Mapping[str, str]) -> Iterator[Problem]:
    """A page shows a block that the same page in the other language does not show.

    Why: Readers of every language are shown the same charts and tables; only their order may differ.

    Example:
        docs/en/harbour.md:
            # Harbour

            ::: numbers routes
    Instead:
        docs/en/harbour.md:
            # Harbour

            ::: numbers routes
        docs/zh/harbour.md:
            # \u6e2f\u53e3

            ::: numbers routes
    """
    shown = {path: dict(shown_blocks(text)) for path, text in texts.items()}
    for path, here in shown.items():
        for other, there in shown.items():
            misread = [line for _, line in misread_blocks(Page(other, texts[other]))]
            for block, directive in here.items():
                meant = any(block[1] in line for line in misread)  # told at that line
                if block not in there and not meant:
                    yield Problem(
                        path,
                        directive.line,
                        directive.column,
                        f"`::: {' '.join(block).strip()}` stands in this language only",
                        f"place it in {other} too, or delete it here",
                        about=frozenset([f"{path}:{directive.line}"]),
                    )


def shown_blocks(text: str) -> Iterator[tuple[Block, Directive]]:
    """What a page's blocks show: each record, or the list or block as a whole, with where it stands."""
    for directive in directives(text):
        declared = BLOCKS.get(directive.name)
        if declared is None:
            continue  # told elsewhere
        one_by_one = declared.takes and not declared.filters
        words = directive.words if one_by_one else (" ".join(sorted(directive.words)),)
        for word in words:
            yield (directive.name, word), directive


@rule("title-language")
def title(site: Site, language: Language, text: str, path: str) -> Iterator[Problem]:
    """The title or description of a page is not in the language of the page.

    Why: Search engines and the menu show them alone, without the page that would explain them.

    Example:
        docs/zh/harbour.md:
            ---
            title: The harbour
            ---

            # \u6e2f\u53e3
    Instead:
        docs/zh/harbour.md:
            ---
            title: \u6e2f\u53e3
            ---

            # \u6e2f\u53e3
    """
    front = FRONT.match(text)
    node = parse_yaml(front["keys"] or "", path)[0] if front else None
    if node is None or not isinstance(node.value, dict):
        return
    for key in (key for key in WORDS if key in node.value):
        words = node.value[key].value
        if isinstance(words, str) and (fault := wrong_language(language, words, site)):
            line, column = node.find(key)
            hint = f"write the {key} in {called(language.key)}"
            yield Problem(path, line + 1, column, f"the {key} {fault}", hint)
