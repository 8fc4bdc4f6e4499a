"""Checks the references of a page: each block and each reference names what there is, in a form that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from ..directives import BLOCKS
from ..location import Location
from ..model import Site
from ..problems import Problem, did_you_mean
from ..references import FORMS, LINKS, PATTERN, QUOTE, Reference, references
from . import homes
from .homes import records
from .page import Page
from .reference_rules import (
    broken_reference,
    no_record,
    unknown_form,
    unknown_kind,
    unsaid,
    unspelled,
)

# `]](` may end the words of a link
BRACKETS = re.compile(r"\[\[|\]\](?!\()|[\uff3b\u3010]{2}|[\uff3d\u3011]{2}")


def reference_problems(site: Site, page: Page) -> Iterator[Problem]:
    """What blocks and references of a page name that is not there, or not in that form."""
    for block in page.blocks:
        declared = BLOCKS.get(block.name)
        if declared is None or declared.filters or not declared.takes:
            continue
        known = records(site, declared.takes)
        for word in block.words:
            if word not in known:
                found = unknown(site, declared.takes, word, page.place(block))
                yield replace(found, of=f"{page.path}:{block.line}")
    for number, line in page.prose():
        for reference in references(line):
            place = Location(page.path, number, reference.offset + 1)
            yield from reference_faults(site, reference, place)
        yield from broken(Location(page.path, number, 1), line)


def broken(start: Location, line: str) -> Iterator[Problem]:
    """Two brackets in a row that neither begin nor end a reference; full-width ones are meant as such."""
    rest = PATTERN.sub(lambda match: " " * len(match[0]), line)
    for match in islice(BRACKETS.finditer(rest), 1):  # the others of a line are the same mistake
        place = replace(start, column=match.start() + 1)
        piece = line[max(0, match.start() - 12) : match.start() + 24].strip()
        yield broken_reference(place, piece, "write [[id]], with two brackets at each end")


def reference_faults(site: Site, reference: Reference, place: Location) -> Iterator[Problem]:
    """Whether a reference in prose points at something that exists, in a form that it has."""
    kind, target, form = reference.kind, reference.target, reference.form
    if kind == QUOTE:
        return
    if kind != "value" and kind not in LINKS:
        hint = did_you_mean(kind, LINKS) or f"write one of {', '.join(LINKS)} before the colon"
        yield unknown_kind(place, f'unknown kind of reference "{kind}"', hint)
        return
    known = records(site, kind)
    if target not in known:
        yield unknown(site, "observation" if kind == "value" else kind, target, place)
    elif kind == "value" and form not in FORMS:
        hint = f"forms are {', '.join(FORMS)}"
        yield unknown_form(place, f'"{form}" is not a form of a value', hint)
    elif kind == "value":
        yield from unspelled(site, reference, place)
        yield from unsaid(site, reference, place)


def unknown(site: Site, kind: str, id_: str, place: Location) -> Problem:
    """A record of a kind that is not there; a page of a section means the file of that section."""
    name = place.path.rpartition("/")[2].removesuffix(".md")
    own = f"data/sections/{name}.yml" if site.section(name) else ""
    hint = homes.hint(kind, id_, records(site, kind), own)
    others = (each for each in LINKS if each != kind and id_ in records(site, each))
    if kind == "observation" and (other := next(others, None)):
        hint = f"this is the id of {homes.a(other)}: write [[{other}:{id_}]]"
    if hint.startswith("add "):
        hint += ", or take out what names it"
    return no_record(place, kind, id_, f'unknown {kind} "{id_}"', hint)
