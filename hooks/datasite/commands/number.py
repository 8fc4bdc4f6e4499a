"""The command `number`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Read the text of an article and list each of its numerals."""
    from ..numbering import number

    found, aside = number(args.root, args.article, args.language, args.out)
    listed = "listed " + ", ".join(counted(count, noun) for noun, count in found.items())
    return "".join(f"{line}\n" for line in aside) + listed


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "article", type=Path, metavar="ARTICLE", help="plain text, Markdown or a saved web page"
    )
    parser.add_argument("--language", metavar="LANG", help="of the article, if not the site's")
    parser.add_argument(
        "-o", dest="out", type=Path, metavar="FILE", help="where to write the list, if not here"
    )


COMMAND = Command("number", "list each numeral of an article", run, add)
