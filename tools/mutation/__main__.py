"""Changes the records of a project one by one and says how many of the changes the check refuses.

Every change takes about half an hour on two cores; `--seconds` takes a fair sample.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from datasite.mutation_score import record
from datasite.problems import DataError

from . import mutate
from .report import text


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the run: 0, or 1 with every problem on a line of its own."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.mutation",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--root", type=Path, default=Path(), help="project folder (this one)")
    parser.add_argument("--seconds", type=float, help="stop after so long, with a fair sample")
    parser.add_argument("--record", action="store_true", help="keep the score for the method page")
    args = parser.parse_args(arguments)
    start = time.perf_counter()
    try:
        score = mutate(args.root, args.seconds)
    except DataError as error:
        print(*error.problems, sep="\n", file=sys.stderr)
        return 1
    if args.record:
        record(score, args.root)
    seconds = time.perf_counter() - start
    print(f"{text(score)}\n\ncaught {score.caught} of {score.tried} changes in {seconds:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
