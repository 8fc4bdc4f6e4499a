"""The command `explain`."""

from __future__ import annotations

import argparse

from ..problems import CommandError
from .command import Command


def run(args: argparse.Namespace) -> str:
    """Say what a rule refuses and why, what a chart form takes, or which keys a record has; alone, list all."""
    from .. import handbook
    from ..languages import ENGINE

    language = ENGINE if args.language is None else args.language
    if language not in handbook.spoken():
        raise CommandError(handbook.unspoken(language))
    if args.code is None:
        return handbook.overview(args.root, language)
    found = handbook.page(args.code, args.root, language)
    if found is None:
        raise CommandError(handbook.near(args.code, args.root))
    return found


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "code",
        nargs="?",
        metavar="NAME",
        help="the word in brackets after a message, a chart form, or a kind of record",
    )
    parser.add_argument("--language", metavar="LANG", help="of the explanation, if not English")


COMMAND = Command("explain", "say what a rule, a chart form or a record is", run, add, timed=False)
