"""The command `change`."""

from __future__ import annotations

import argparse

from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Write the entry that changed values of a published version need."""
    from datetime import UTC, datetime

    from ..check.released import CHANGES
    from ..project import completed_site
    from ..versions import change

    count = change(completed_site(args.root), args.root, datetime.now(UTC).date())
    if not count:
        return "no published value has changed without an entry"
    return f"wrote an entry for {counted(count, 'value')} to {CHANGES.as_posix()}: add the reason"


COMMAND = Command("change", "write the entry that changed published values need", run)
