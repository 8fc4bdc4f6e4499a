"""Checks the hand-written pages: every block and reference exists, and every language has every page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ..directives import BLOCKS, Block, Directive, directives, lines
from ..load.characters import FORBIDDEN, character_problems
from ..load.files import read_text
from ..model import Place, Site
from ..problems import Problem, did_you_mean
from ..references import FORMS, LINKS, QUOTE, Reference, references
from . import homes
from .chinese import of_page
from .front import front_matter
from .markup import in_page
from .pairs import parity, title
from .references import unspelled

CODE = re.compile(r"(`+)(?:(?!\1).)+?\1")
FOLDERS = ("en", "zh")
MAX_LENGTH = 30_000  # reading for numbers takes longer than in proportion
HIDDEN = re.compile(FORBIDDEN.pattern.replace("\t", "", 1))  # a page may hold tabs


def pages(site: Site, root: Path) -> Iterator[Problem]:
    """Every problem of the Markdown under docs/en and docs/zh."""
    docs = root / "docs"
    found = {folder: sorted((docs / folder).rglob("*.md")) for folder in FOLDERS}
    names = {f: {p.relative_to(docs / f).as_posix() for p in found[f]} for f in FOLDERS}
    for folder, other in (FOLDERS, FOLDERS[::-1]):
        for name in sorted(names[folder] - names[other]):
            here = Place(f"docs/{folder}/{name}", 1, 1)
            yield _problem(
                here, "this page is missing in the other language", f"add docs/{other}/{name}"
            )
    for folder in FOLDERS:
        for file in found[folder]:
            yield from page(site, file, shown(file, root))
    for name in sorted(names["en"] & names["zh"]):
        yield from beside(site, {shown(docs / f / name, root): docs / f / name for f in FOLDERS})


def beside(site: Site, files: Mapping[str, Path]) -> Iterator[Problem]:
    """What is wrong between the two languages of a page, the Chinese one last."""
    texts = {path: read_text(file, path)[0] or "" for path, file in files.items()}
    if any(len(text) > MAX_LENGTH for text in texts.values()):
        return  # told elsewhere
    yield from parity(texts)
    path, text = list(texts.items())[-1]
    yield from title(site, text, path)
    yield from of_page(text, site.simplified, path)


def shown(file: Path, root: Path) -> str:
    """The path that messages name: from the project folder, printable."""
    return file.relative_to(root).as_posix().encode("utf-8", "backslashreplace").decode()


def page(site: Site, file: Path, path: str) -> Iterator[Problem]:
    """Every problem of one page."""
    text, unreadable = read_text(file, path)
    yield from unreadable
    if text is None:
        return
    if len(text) > MAX_LENGTH:
        message = f"a page of {len(text)} characters, {MAX_LENGTH} allowed"
        yield _problem(Place(path, 1, 1), message, "make two pages of it")
        return
    yield from character_problems(text, path, HIDDEN)
    yield from front_matter(text, path)
    for each in in_page(text):
        yield _problem(Place(path, each.line, each.column), each.message, each.hint)
    for directive in directives(text):
        yield from block(site, directive, Place(path, directive.line, directive.column))
    for number, line, code in lines(text):
        if code or line.startswith(":::"):
            continue
        masked = CODE.sub(lambda m: " " * len(m[0]), line)
        for reference in references(masked):
            place = Place(path, number, reference.offset + 1)
            yield from reference_problems(site, reference, place)
        bad = re.match(r":::", masked.lstrip())
        if bad:
            yield _problem(
                Place(path, number, 1),
                "this block is not understood",
                "write `::: name id` at the start of a line",
            )


def block(site: Site, directive: Directive, place: Place) -> Iterator[Problem]:
    """Whether a block exists and is given what it takes."""
    declared = BLOCKS.get(directive.name)
    if declared is None:
        hint = did_you_mean(directive.name, BLOCKS) or f"blocks are: {', '.join(sorted(BLOCKS))}"
        yield _problem(place, f'there is no block "{directive.name}"', hint)
        return
    if declared.filters:
        yield from filters(site, declared, directive, place)
        return
    takes = declared.takes
    known = records(site, takes)
    if takes and not directive.words:
        yield _problem(place, f"this block names no {takes}", f"write `::: {directive.name} ID`")
    for word in directive.words:
        if not takes:
            yield _problem(
                place,
                f'the block "{directive.name}" takes no words',
                f"write `::: {directive.name}`",
            )
        elif word not in known:
            yield unknown(site, takes, word, place)


def filters(site: Site, block: Block, directive: Directive, place: Place) -> Iterator[Problem]:
    """Whether the filters of a list are filters it has, with values that select something."""
    allowed, chosen = block.filters, records(site, block.takes)
    for word in directive.words:
        key, sign, _ = word.partition("=")
        if not sign or key not in allowed:
            yield _problem(
                place,
                f'"{word}" is not a filter of this block',
                f"write {allowed[0]}=…; filters are {', '.join(allowed)}",
            )
            continue
        for value in directive.filters[key]:
            if not any(str(getattr(record, key)) == value for record in chosen.values()):
                there = {str(getattr(record, key)) for record in chosen.values()}
                none = _problem(place, f'no record has {key} "{value}"', did_you_mean(value, there))
                yield replace(none, unknown=(block.takes, value))


def records(site: Site, kind: str) -> Mapping[str, object]:
    """The records of a kind, by id."""
    kinds: dict[str, Mapping[str, object]] = {
        "value": site.observations,
        "observation": site.observations,
        "figure": site.figures,
        "indicator": site.indicators,
        "entity": site.entities,
        "term": site.terms,
        "section": site.sections,
        "paragraph": site.order,
    }
    return kinds.get(kind, {})


def reference_problems(site: Site, reference: Reference, place: Place) -> Iterator[Problem]:
    """Whether a reference in prose points at something that exists, in a form that it has."""
    kind, target, form = reference.kind, reference.target, reference.form
    if kind == QUOTE:
        return
    if kind != "value" and kind not in LINKS:
        hint = did_you_mean(kind, LINKS) or f"write one of {', '.join(LINKS)} before the colon"
        yield _problem(place, f'unknown kind of reference "{kind}"', hint)
        return
    known = records(site, kind)
    if target not in known:
        yield unknown(site, "observation" if kind == "value" else kind, target, place)
    elif kind == "value" and form not in FORMS:
        yield _problem(place, f'"{form}" is not a form of a value', f"forms are {', '.join(FORMS)}")
    elif kind == "value":
        yield from unspelled(site, reference, place)


def unknown(site: Site, kind: str, id_: str, place: Place) -> Problem:
    """A record of a kind that is not there; a page of a section means the file of that section."""
    name = place.path.rpartition("/")[2].removesuffix(".md")
    own = f"data/sections/{name}.yml" if site.section(name) else ""
    hint = homes.hint(kind, id_, records(site, kind), own)
    return replace(_problem(place, f'unknown {kind} "{id_}"', hint), unknown=(kind, id_))


def _problem(place: Place, message: str, hint: str) -> Problem:
    return Problem(place.path, place.line, place.column, message, hint)
