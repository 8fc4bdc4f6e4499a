"""The command `change`."""

from __future__ import annotations

import argparse

from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Write the entry that changed values of a published version need."""
    from datetime import UTC, datetime

    from ..check.released import CHANGES
    from ..project import completed_site
    from ..versions import begin, change

    site, today = completed_site(args.root), datetime.now(UTC).date()
    count = change(site, args.root, today)
    if not count:
        if version := begin(site, args.root, today):
            return f"began version {version} in {CHANGES.as_posix()} for what was added: say what that is"
        return "no published value has changed without an entry"
    return f"wrote an entry for {counted(count, 'value')} to {CHANGES.as_posix()}: add the reason"


COMMAND = Command("change", "write the entry that changed published values need", run)
