"""The command `release`."""

from __future__ import annotations

import argparse

from ..problems import CommandError, DataError
from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Freeze the newest version of the data, or say whether that is done."""
    from ..check.released import CHANGES
    from ..check.to_do import unjudged
    from ..check.unwritten import unwritten
    from ..project import checked_site
    from ..versions import frozen, newest, release, unreleased

    site = checked_site(args.root)
    if not args.check and (open_ := unjudged(site)):
        hint = "write the kind of each in data/article.yml"
        raise CommandError(f"nobody has judged {counted(open_, 'numeral')} yet — {hint}")
    if left := list(unwritten(site, args.root)):
        raise DataError(left)
    if args.check:
        if error := unreleased(site, args.root):
            raise error
        if newest(site) is None:
            return f"nothing is published yet: the first version begins with an entry in {CHANGES}"
        return "the data are those of the newest published version"
    again = frozen(site, args.root)
    version = release(site, args.root)
    if again:
        values = counted(len(site.observations), "value")
        same = "and nothing of it has changed"
        return f"version {version} is released already, {same}: compared {values}, bound, unit and period"
    return f"released version {version}"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="only say whether it is released")


COMMAND = Command("release", "freeze the newest version of the data", run, add)
