"""Rules of YAML: nothing of it that it reads otherwise than people do."""

from __future__ import annotations

from ..problems import Problem, quote
from ..rules import rule
from .comments import HINT


@rule("yaml", hard=True)
def surprise(shown: str, line: int, column: int, message: str, hint: str = "") -> Problem:
    """A file is not valid YAML, or holds what YAML and people read differently.

    Why: YAML takes the last of two equal keys, reads `no` as false and 010 as eight, and does not say so. The
    file should mean what its writer meant.

    Example:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: No, zh: No}
              definition: {en: Cargo, zh: Cargo}
              definition: {en: Freight, zh: Freight}
    Instead:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: "No", zh: "No"}
              definition: {en: Freight, zh: Freight}
    """
    return Problem(shown, line, column, message, hint)


@rule("comment-cuts", hard=True)
def cut_off(shown: str, line: int, column: int, comment: str) -> Problem:
    """A text ends at a # that was meant as part of it.

    Why: In YAML a # after a space begins a comment, in the middle of a sentence too. The rest of the
    sentence would be missing on the page, and nothing would look wrong in the file.

    Example:
        data/glossary.yml:
            terms:
            - id: pier
              name:
                en: Pier #1
                zh: Pier
              definition: {en: A landing, zh: A landing}
    Instead:
        data/glossary.yml:
            terms:
            - id: pier
              name:
                en: "Pier #1"
                zh: "Pier #1"
              definition: {en: A landing, zh: A landing}
    """
    message = f"YAML takes {quote(comment)} for a comment: the text ends before it"
    return Problem(shown, line, column, message, HINT)
