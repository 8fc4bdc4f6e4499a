"""The command `verify`."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..problems import CommandError
from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Hold the data against the text of the article, or a file of the site against what was published."""
    from ..inspection import inspected, is_ours

    if not args.record and is_ours(args.article):
        found = inspected(args.article, args.against, args.root)
        told = found.told(whole=args.all)
        if not found.unaltered:
            raise CommandError(told)
        return told
    return verify_article(args)


def verify_article(args: argparse.Namespace) -> str:
    """Hold the data against the text of the article."""
    from ..check.verification import record, verify
    from ..load import load_site

    if args.record:
        record(args.root, args.article)
    found = verify(load_site(args.root), args.article)
    counts = (
        counted(found.paragraphs, "paragraph"),
        counted(found.fragments, "fragment"),
        f"{counted(found.characters, 'character')} of numerals",
    )
    return f"verified {', '.join(counts)}"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "article",
        type=Path,
        metavar="FILE",
        help="the `article.yml` that `number` wrote, or a file that was taken from the site",
    )
    parser.add_argument("--record", action="store_true", help="first keep its paragraphs' hashes")
    parser.add_argument(
        "--against",
        type=Path,
        metavar="PATH",
        help="what to compare a file with: a built site or a Data Package, its folder or zip (site/)",
    )
    parser.add_argument(
        "--all", action="store_true", help="list every difference, not only the first ones"
    )


COMMAND = Command("verify", "compare the article, or a file of the site, with the data", run, add)
