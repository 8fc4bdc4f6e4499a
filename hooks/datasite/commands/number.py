"""The command `number`."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..problems import CommandError
from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Read the text of an article and list each of its numerals, or add the tables of a file."""
    from ..numbering import add_tables, number

    if args.table is None and args.article is None:
        raise CommandError(
            "no file is named — name that of the article, or by --table that of a table"
        )
    if args.table is not None and (args.article or args.out):
        raise CommandError("--table adds to this site — name no other file with it")
    if args.table is not None:
        found, aside = add_tables(args.root, args.table, args.language)
    else:
        found, aside = number(args.root, args.article, args.language, args.out)
    listed = "added " if args.table else "listed "
    listed += ", ".join(counted(count, noun) for noun, count in found.items())
    return "".join(f"{line}\n" for line in aside) + listed


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "article",
        type=Path,
        nargs="?",
        metavar="ARTICLE",
        help="plain text, Markdown or a saved web page",
    )
    parser.add_argument("--language", metavar="LANG", help="of the article, if not the site's")
    parser.add_argument(
        "--table",
        type=Path,
        metavar="FILE",
        help="add the tables of this file to a site that has its article, and leave the rest as it is",
    )
    parser.add_argument(
        "-o", dest="out", type=Path, metavar="FILE", help="where to write the list, if not here"
    )


COMMAND = Command("number", "list each numeral of an article", run, add)
