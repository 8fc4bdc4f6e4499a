"""The score of a run: what was tried and caught of each kind of change, and what survived."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "mutation-score.json"


@dataclass(frozen=True)
class Outcome:
    """One change and whether the check refused it."""

    kind: str
    record: str
    what: str
    caught: bool


@dataclass(frozen=True)
class Kind:
    """The changes of one kind; a survivor is a record and what was done to it."""

    kind: str
    tried: int
    caught: int
    survivors: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Score:
    """The result of a run, by kind."""

    kinds: tuple[Kind, ...]

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Score:
        """The score of these outcomes, kinds and survivors in the order of the alphabet."""
        kinds: dict[str, list[Outcome]] = {}
        for outcome in outcomes:
            kinds.setdefault(outcome.kind, []).append(outcome)
        return cls(
            tuple(
                Kind(
                    kind,
                    len(found),
                    sum(o.caught for o in found),
                    tuple(sorted((o.record, o.what) for o in found if not o.caught)),
                )
                for kind, found in sorted(kinds.items())
            )
        )

    @property
    def tried(self) -> int:
        """How many changes were made."""
        return sum(kind.tried for kind in self.kinds)

    @property
    def caught(self) -> int:
        """How many of them the check refused."""
        return sum(kind.caught for kind in self.kinds)


def text(score: Score) -> str:
    """The score as lines: each kind with its share, then every survivor."""
    lines = [f"{k.kind:<12}{k.caught:>5} of {k.tried:>4}  {share(k)}" for k in score.kinds]
    survivors = [f"{k.kind}: {record}: {what}" for k in score.kinds for record, what in k.survivors]
    return "\n".join([*lines, *(["", "survivors:", *survivors] if survivors else [])])


def share(part: Kind | Score) -> str:
    """The share caught, rounded down, so that only all is 100%."""
    return f"{part.caught * 1000 // part.tried / 10:.1f}%" if part.tried else "—"


def write(score: Score, root: Path, version: str) -> None:
    """Record the score in the project, with the version of the data that it is of."""
    document = {"version": version, "tried": score.tried, "caught": score.caught, **asdict(score)}
    lines = json.dumps(document, ensure_ascii=False, indent=1)
    (root / FILE).write_text(f"{lines}\n", encoding="utf-8")
