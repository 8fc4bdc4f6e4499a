"""The commands of the engine: `python -m datasite check`, `… verify ARTICLE`, `… change` and others."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TextIO

from .commands import COMMANDS, counted
from .problems import EXPLAIN, CommandError, DataError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command: 0, or 1 with every problem on a line of its own."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal may lack Chinese
    args = _parser().parse_args(arguments)
    start = time.perf_counter()
    try:
        said = args.run(args)
    except DataError as error:
        more = f"; {EXPLAIN}" if error.coded else ""
        found = f"{counted(len(error.problems), 'problem')} found{more}"
        _say(sys.stderr, *error.problems, found)
        return 1
    except CommandError as error:
        _say(sys.stderr, error)
        return 1
    _say(sys.stdout, f"{said} in {time.perf_counter() - start:.2f} s" if args.timed else said)
    return 0


@cache
def _parser() -> argparse.ArgumentParser:
    """What reads the words of the command line, made once."""
    parser = argparse.ArgumentParser(prog="python -m datasite", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        sub.add_argument("--root", type=Path, default=Path(), help="project folder (this one)")
        command.add(sub)
        sub.set_defaults(run=command.run, timed=command.timed)
    return parser


def _say(stream: TextIO, *lines: object) -> None:
    """Print lines; whoever closes the pipe has read enough, as `head` does."""
    try:
        print(*lines, sep="\n", file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # what is left goes nowhere


if __name__ == "__main__":
    sys.exit(main())
