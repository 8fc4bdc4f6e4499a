"""The command `upgrade`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Bring a site made earlier this engine."""
    from ..starter import upgrade

    written, removed = upgrade(args.folder, overwrite=args.overwrite)
    return f"upgraded {args.folder}: {counted(written, 'file')} new or changed, {removed} removed"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="a site that `new` made")
    parser.add_argument(
        "--overwrite", action="store_true", help="let go what was changed in the engine there"
    )


COMMAND = Command("upgrade", "bring a site made earlier this engine", run, add)
