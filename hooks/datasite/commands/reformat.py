"""The command `format`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Write the data files in one handwriting, or say where they are not."""
    from ..formatting import reformat

    count = reformat(args.root, args.files, check=args.check)
    return f"in style: {counted(count, 'file')}"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="write nothing: say what is not so")
    parser.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="files or folders (the data, the guide)"
    )


COMMAND = Command("format", "write the data files in one handwriting", run, add)
