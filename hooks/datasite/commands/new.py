"""The command `new`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Lay out a site of another article, which builds at once."""
    from ..languages import ENGINE
    from ..starter import new

    codes = [ENGINE] if args.languages is None else args.languages.split(",")
    count = new(args.folder, codes, args.title)
    return f"laid out {counted(count, 'file')} in {args.folder}: its README.md says how to go on"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="an empty folder, or one to make")
    parser.add_argument(
        "--languages", metavar="LANG,…", help="its languages, the first at its root (English)"
    )
    parser.add_argument("--title", metavar="NAME", help="what the site is called")


COMMAND = Command("new", "lay out a site of another article", run, add)
