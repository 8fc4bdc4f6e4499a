"""The command `schema`."""

from __future__ import annotations

import argparse

from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Write the schemas of the data files, or say which are not as the engine writes them."""
    from ..schemas import write

    count = write(args.root, check=args.check)
    return f"{'looked at' if args.check else 'wrote'} {counted(count, 'schema')}"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="only say whether they are so")


COMMAND = Command(
    "schema", "write the schemas of the data files, for editors and the check", run, add
)
