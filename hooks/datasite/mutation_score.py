"""The score of a mutation run: how many changed records the check refused, of which article and version."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from .model import Site

FILE = Path("data") / "mutation-score.json"


@dataclass(frozen=True)
class Kind:
    """The changes of one kind; a survivor is a record and what was done to it."""

    kind: str
    tried: int
    caught: int
    survivors: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Score:
    """The result of a run, by kind, and whose it is: the article's own title and the data's version."""

    article: str
    version: str
    kinds: tuple[Kind, ...]

    @property
    def tried(self) -> int:
        """How many changes were made."""
        return sum(kind.tried for kind in self.kinds)

    @property
    def caught(self) -> int:
        """How many of them the check refused."""
        return sum(kind.caught for kind in self.kinds)


def permille(part: Kind | Score) -> int | None:
    """Thousandths caught, rounded down, so that only all is the whole; None where none was tried."""
    return part.caught * 1000 // part.tried if part.tried else None


def recorded(root: Path, site: Site) -> Score | None:
    """The score kept in the project, if there is one and it is of this article."""
    try:
        found = json.loads((root / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    if found["article"] != site.article.original_title:
        return None
    kinds = tuple(
        Kind(k["kind"], k["tried"], k["caught"], tuple((r, what) for r, what in k["survivors"]))
        for k in found["kinds"]
    )
    return Score(found["article"], found["version"], kinds)


def record(score: Score, root: Path) -> None:
    """Keep the score with the data that it is of."""
    lines = json.dumps(asdict(score), ensure_ascii=False, indent=1)
    (root / FILE).write_text(f"{lines}\n", encoding="utf-8")
