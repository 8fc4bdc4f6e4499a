"""Makes the changes of a project one by one in copies of it, and asks the check of each."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from datasite.check import record_problems
from datasite.check.references import unknown_references
from datasite.derive import complete
from datasite.load import load_site
from datasite.mutation_score import Score
from datasite.problems import DataError
from datasite.project import checked_site

from .edits import Files, Mutation
from .reading import read_again
from .records import entities, formulas, languages, ledger, quotations, units
from .report import Outcome, counted
from .values import values

WORKERS = min(4, os.cpu_count() or 1)
MUTATORS = (values, units, languages, quotations, formulas, entities, ledger)
COPIED = ("data", "docs/en", "docs/zh")


def mutate(root: Path, seconds: float | None = None, workers: int = WORKERS) -> Score:
    """The score of a sound project; within `seconds`, of as many changes as there is time for."""
    site = checked_site(root)
    found = changes(root)
    until = None if seconds is None else time.time() + seconds
    with tempfile.TemporaryDirectory() as folder:
        work = [
            (copied(root, Path(folder) / str(n)), found[n::workers], until) for n in range(workers)
        ]
        if workers == 1:
            outcomes = [tried(*work[0])]
        else:
            spawn = multiprocessing.get_context("spawn")
            with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
                outcomes = list(pool.map(tried, *zip(*work, strict=True)))
    kinds = counted(outcome for part in outcomes for outcome in part)
    return Score(site.article.original_title, site.version or "", kinds)


def changes(root: Path) -> list[Mutation]:
    """Every change that can be made, in an order in which any beginning is a fair sample."""
    site, files = load_site(root), Files(root)
    found = {c: None for make in MUTATORS for c in make(site, files) if c.edits}

    def sample_key(change: Mutation) -> bytes:
        return hashlib.sha256(f"{change.kind} {change.record} {change.what}".encode()).digest()

    return sorted(found, key=sample_key)


def copied(root: Path, folder: Path) -> Path:
    """What the check reads of a project, in another folder."""
    for part in COPIED:
        if (root / part).is_dir():
            shutil.copytree(root / part, folder / part)
    return folder


def tried(root: Path, share: Sequence[Mutation], until: float | None) -> list[Outcome]:
    """What becomes of each change in one copy of the project."""
    return list(outcomes(root, share, until))


def outcomes(root: Path, share: Sequence[Mutation], until: float | None) -> Iterator[Outcome]:
    """Each change made, judged and taken back."""
    for change in share:
        if until is not None and time.time() > until:
            return
        file = root / change.path
        before = file.read_text(encoding="utf-8")
        after = change.applied(before)
        if after == before:
            continue
        file.write_text(after, encoding="utf-8")
        yield Outcome(change.kind, change.record, change.what, refused(root))
        file.write_text(before, encoding="utf-8")


def refused(root: Path) -> bool:
    """Whether the check stops at this project and says why. A crash is not a refusal."""
    try:
        if found_soon(root):
            return True
        checked_site(root)
    except DataError:
        return True
    except Exception:  # any other end is a change that was not caught
        return False
    return False


def found_soon(root: Path) -> bool:
    """Whether the part of the check that reads records finds something; the whole takes longer."""
    reading = read_again(root)
    if reading.problems or unknown_references(
        reading.site, reading.skipped_ids, incomplete=reading.incomplete
    ):
        return True
    site = complete(reading.site)
    return next(record_problems(site), None) is not None
