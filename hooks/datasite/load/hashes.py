"""The SHA-256 of each paragraph of the article, in `data/article.sha256`: no hand writes this file.

`python -m datasite verify ARTICLE --record` writes it, in the form that `sha256sum` prints.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from ..location import Location
from ..model import Paragraph
from ..problems import Problem, Problems, did_you_mean, problem_at
from ..rules import rule
from .files import read_text

PATH = "data/article.sha256"
RECORD = "`python -m datasite verify ARTICLE --record` writes it anew"
_LINE = re.compile(r"([0-9a-f]{64})  (\S+)")


@dataclass(frozen=True)
class Hash:
    """The hash of a paragraph and its line."""

    digest: str
    place: Location


Hashes = Mapping[str, Hash]


@rule("hash", hard=True)
def damaged(place: Location, message: str, hint: str) -> Problem:
    """The file of hashes does not have exactly one line for each paragraph of the article.

    Why: With the hashes anyone who has the article can prove that it is the one that was read. No hand
    writes them.

    Example:
        data/article.sha256:
            80f28c17949721ed8445212200f7c166cccc90095f20e93c137441a55e1f2f3c  harbour.1
    Instead:
        data/article.sha256:
            80f28c17949721ed8445212200f7c166cccc90095f20e93c137441a55e1f2f3c  harbour.1
            45a2f875c4593e40765d9adfd5c39ad4f5319ae321d11a2149ba3dbcb9d1f8c9  harbour.2
            55a5ec9bfc7122732179b160c6350d71ab49ad8cdd89a8baea47ecd209d3b39d  fleet.1
    """
    return problem_at(place, message, hint)


def digest(text: str) -> str:
    """The hash of a paragraph's UTF-8 text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def content(texts: Mapping[str, str]) -> str:
    """The file for the paragraphs of an article."""
    return "".join(f"{digest(text)}  {id_}\n" for id_, text in texts.items())


def read_hashes(root: Path, problems: Problems) -> Hashes:
    """The hash of each paragraph; a line that is none is a problem."""
    text, faults = read_text(root / PATH, PATH)
    problems.extend(replace(fault, hint=RECORD) for fault in faults)
    found: dict[str, Hash] = {}
    for number, line in enumerate((text or "").splitlines(), start=1):
        place, match = Location(PATH, number, 1), _LINE.fullmatch(line)
        if match is None:
            message = "a line is 64 digits 0-9 a-f, two spaces and a paragraph"
            problems.extend([damaged(place, message, RECORD)])
        elif match[2] in found:
            problems.extend([damaged(place, f"a second hash of {match[2]}", RECORD)])
        else:
            found[match[2]] = Hash(match[1], place)
    return found


def check_hashes(hashes: Hashes, paragraphs: list[Paragraph], problems: Problems) -> None:
    """Each paragraph has a hash, and each hash a paragraph."""
    known = [paragraph.id for paragraph in paragraphs]
    for id_, hash_ in hashes.items():
        if id_ not in known:
            hint = did_you_mean(id_, known) or RECORD
            problems.extend([damaged(hash_.place, f"the article has no paragraph {id_}", hint)])
    for paragraph in paragraphs:
        if hashes and not paragraph.sha256:
            message = f"{paragraph.id} has no hash in {PATH}"
            problems.extend([damaged(paragraph.place, message, RECORD)])
