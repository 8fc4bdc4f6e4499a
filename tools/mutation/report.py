"""What became of each change, counted by kind, and the lines that say it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from datasite.mutation_score import Kind, Score, permille


@dataclass(frozen=True)
class Outcome:
    """One change and whether the check refused it."""

    kind: str
    record: str
    what: str
    caught: bool


def counted(outcomes: Iterable[Outcome]) -> tuple[Kind, ...]:
    """The outcomes by kind, kinds and survivors in the order of the alphabet."""
    kinds: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        kinds.setdefault(outcome.kind, []).append(outcome)
    return tuple(
        Kind(
            kind,
            len(found),
            sum(o.caught for o in found),
            tuple(sorted((o.record, o.what) for o in found if not o.caught)),
        )
        for kind, found in sorted(kinds.items())
    )


def text(score: Score) -> str:
    """The score as lines: each kind with its share, then every survivor."""
    lines = [f"{k.kind:<12}{k.caught:>5} of {k.tried:>4}  {share(k)}" for k in score.kinds]
    survivors = [f"{k.kind}: {record}: {what}" for k in score.kinds for record, what in k.survivors]
    return "\n".join([*lines, *(["", "survivors:", *survivors] if survivors else [])])


def share(part: Kind | Score) -> str:
    """The share caught, as a percentage."""
    caught = permille(part)
    return "—" if caught is None else f"{caught / 10:.1f}%"
