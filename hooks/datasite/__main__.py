"""The commands of the engine: `python -m datasite check`, `… verify ARTICLE`, `… change` and others."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from .problems import EXPLAIN, CommandError, DataError

if TYPE_CHECKING:
    from .model import Site

# Commands import what they need when they run: `check` must not wait for what others use.


def check(args: argparse.Namespace) -> str:
    """Say what the data holds and what is still to be done, or what is wrong with it."""
    from .check.to_do import listed, to_do
    from .project import checked_site

    site = checked_site(args.root)
    counts = {
        "paragraph": len(list(site.article.paragraphs())),
        "indicator": len(site.indicators),
        "observation": len(site.observations),
        "entity": len(site.entities),
        "figure": len(site.figures),
    }
    if guessed := sum(bool(o.todo) for o in site.observations.values()):
        counts["guessed draft"] = guessed
    if unjudged := _unjudged(site):
        counts["open numeral"] = unjudged
    said = ", ".join(_counted(count, noun) for noun, count in counts.items())
    return f"{listed(to_do(site, args.root))}checked {said}"


def reformat(args: argparse.Namespace) -> str:
    """Write the data files in one handwriting, or say where they are not."""
    from .formatting import reformat

    count = reformat(args.root, args.files, check=args.check)
    return f"in style: {_counted(count, 'file')}"


def schema(args: argparse.Namespace) -> str:
    """Write the schemas of the data files, or say which are not as the engine writes them."""
    from .schemas import write

    count = write(args.root, check=args.check)
    return f"{'looked at' if args.check else 'wrote'} {_counted(count, 'schema')}"


def verify(args: argparse.Namespace) -> str:
    """Hold the data against the text of the article, or a file of the site against what was published."""
    from .inspection import inspected, is_ours

    if not args.record and is_ours(args.article):
        found = inspected(args.article, args.against, args.root)
        told = found.told(whole=args.all)
        if not found.unaltered:
            raise CommandError(told)
        return told
    return verify_article(args)


def verify_article(args: argparse.Namespace) -> str:
    """Hold the data against the text of the article."""
    from .check.verification import record, verify
    from .load import load_site

    if args.record:
        record(args.root, args.article)
    found = verify(load_site(args.root), args.article)
    counts = (
        _counted(found.paragraphs, "paragraph"),
        _counted(found.fragments, "fragment"),
        f"{_counted(found.characters, 'character')} of numerals",
    )
    return f"verified {', '.join(counts)}"


def change(args: argparse.Namespace) -> str:
    """Write the entry that changed values of a published version need."""
    from datetime import UTC, datetime

    from .check.released import CHANGES
    from .project import completed_site
    from .versions import change

    count = change(completed_site(args.root), args.root, datetime.now(UTC).date())
    if not count:
        return "no published value has changed without an entry"
    return f"wrote an entry for {_counted(count, 'value')} to {CHANGES.as_posix()}: add the reason"


def new(args: argparse.Namespace) -> str:
    """Lay out a site of another article, which builds at once."""
    from .languages import ENGINE
    from .starter import new

    codes = [ENGINE] if args.languages is None else args.languages.split(",")
    count = new(args.folder, codes, args.title)
    return f"laid out {_counted(count, 'file')} in {args.folder}: its README.md says how to go on"


def number(args: argparse.Namespace) -> str:
    """Read the text of an article and list each of its numerals."""
    from .numbering import number

    found = number(args.root, args.article, args.language, args.out)
    return "listed " + ", ".join(_counted(count, noun) for noun, count in found.items())


def upgrade(args: argparse.Namespace) -> str:
    """Bring a site made earlier this engine."""
    from .starter import upgrade

    written, removed = upgrade(args.folder, overwrite=args.overwrite)
    return f"upgraded {args.folder}: {_counted(written, 'file')} new or changed, {removed} removed"


def release(args: argparse.Namespace) -> str:
    """Freeze the newest version of the data, or say whether that is done."""
    from .check.released import CHANGES
    from .check.unwritten import unwritten
    from .project import checked_site
    from .versions import newest, release, unreleased

    site = checked_site(args.root)
    unjudged = 0 if args.check else _unjudged(site)
    if unjudged:
        hint = "write the kind of each in data/article.yml"
        raise CommandError(f"nobody has judged {_counted(unjudged, 'numeral')} yet — {hint}")
    if left := list(unwritten(site, args.root)):
        raise DataError(left)
    if args.check:
        if error := unreleased(site, args.root):
            raise error
        if newest(site) is None:
            return f"nothing is published yet: the first version begins with an entry in {CHANGES}"
        return "the data are those of the newest published version"
    return f"released version {release(site, args.root)}"


def explain(args: argparse.Namespace) -> str:
    """Say what a rule refuses and why, what a chart form takes, or which keys a record has; alone, list all."""
    from . import handbook
    from .languages import ENGINE

    language = ENGINE if args.language is None else args.language
    if language not in handbook.spoken():
        raise CommandError(handbook.unspoken(language))
    if args.code is None:
        return handbook.overview(args.root, language)
    found = handbook.page(args.code, args.root, language)
    if found is None:
        raise CommandError(handbook.near(args.code, args.root))
    return found


def _code(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "code",
        nargs="?",
        metavar="NAME",
        help="the word in brackets after a message, a chart form, or a kind of record",
    )
    parser.add_argument("--language", metavar="LANG", help="of the explanation, if not English")


def _format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="write nothing: say what is not so")
    parser.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="files or folders (the data, the guide)"
    )


def _schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="only say whether they are so")


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="an empty folder, or one to make")
    parser.add_argument(
        "--languages", metavar="LANG,…", help="its languages, the first at its root (English)"
    )
    parser.add_argument("--title", metavar="NAME", help="what the site is called")


def _number(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "article", type=Path, metavar="ARTICLE", help="plain text, Markdown or a saved web page"
    )
    parser.add_argument("--language", metavar="LANG", help="of the article, if not the site's")
    parser.add_argument(
        "-o", dest="out", type=Path, metavar="FILE", help="where to write the list, if not here"
    )


def _upgrade(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="a site that `new` made")
    parser.add_argument(
        "--overwrite", action="store_true", help="let go what was changed in the engine there"
    )


def _release(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="only say whether it is released")


def _article(parser: argparse.ArgumentParser) -> None:
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


@dataclass(frozen=True)
class Command:
    """A subcommand: what it is called, what it does, and the arguments it takes besides --root."""

    name: str
    help: str
    run: Callable[[argparse.Namespace], str]
    add: Callable[[argparse.ArgumentParser], None] = lambda parser: None
    timed: bool = True  # whether it says how long it took


COMMANDS = (
    Command("check", "check the data and pages of a project", check),
    Command("explain", "say what a rule, a chart form or a record is", explain, _code, timed=False),
    Command("change", "write the entry that changed published values need", change),
    Command("format", "write the data files in one handwriting", reformat, _format),
    Command("new", "lay out a site of another article", new, _new),
    Command("number", "list each numeral of an article", number, _number),
    Command("release", "freeze the newest version of the data", release, _release),
    Command(
        "schema", "write the schemas of the data files, for editors and the check", schema, _schema
    ),
    Command("upgrade", "bring a site made earlier this engine", upgrade, _upgrade),
    Command(
        "verify", "compare the article, or a file of the site, with the data", verify, _article
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command: 0, or 1 with every problem on a line of its own."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal may lack Chinese
    args = _parser().parse_args(arguments)
    start = time.perf_counter()
    try:
        said = args.run(args)
    except DataError as error:
        more = f"; {EXPLAIN}" if error.coded else ""
        found = f"{_counted(len(error.problems), 'problem')} found{more}"
        _say(sys.stderr, *error.problems, found)
        return 1
    except CommandError as error:
        _say(sys.stderr, error)
        return 1
    _say(sys.stdout, f"{said} in {time.perf_counter() - start:.2f} s" if args.timed else said)
    return 0


@cache
def _parser() -> argparse.ArgumentParser:
    """What reads the words of the command line, made once."""
    parser = argparse.ArgumentParser(prog="python -m datasite", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        sub.add_argument("--root", type=Path, default=Path(), help="project folder (this one)")
        command.add(sub)
        sub.set_defaults(run=command.run, timed=command.timed)
    return parser


def _say(stream: TextIO, *lines: object) -> None:
    """Print lines; whoever closes the pipe has read enough, as `head` does."""
    try:
        print(*lines, sep="\n", file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # what is left goes nowhere


def _unjudged(site: Site) -> int:
    """How many numerals of the article are still to be judged."""
    return sum(n.kind == "open" for p in site.article.paragraphs() for n in p.numerals)


def _counted(count: int, noun: str) -> str:
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count} {noun if count == 1 else many}"


if __name__ == "__main__":
    sys.exit(main())
