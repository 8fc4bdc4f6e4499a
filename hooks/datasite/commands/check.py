"""The command `check`."""

from __future__ import annotations

import argparse

from .command import Command, counted


def run(args: argparse.Namespace) -> str:
    """Say what the data holds and what is still to be done, or what is wrong with it."""
    from ..check.to_do import guessed, listed, to_do, unjudged
    from ..project import checked_site

    site = checked_site(args.root)
    counts = {
        "paragraph": len(list(site.article.paragraphs())),
        "indicator": len(site.indicators),
        "observation": len(site.observations),
        "entity": len(site.entities),
        "figure": len(site.figures),
    }
    if drafts := guessed(site):
        counts["guessed draft"] = drafts
    if left := unjudged(site):
        counts["open numeral"] = left
    said = ", ".join(counted(count, noun) for noun, count in counts.items())
    return f"{listed(to_do(site, args.root))}checked {said}"


COMMAND = Command("check", "check the data and pages of a project", run)
