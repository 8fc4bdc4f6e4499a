"""Writes what was read of an article into a new site, in place of the invented example, or beside a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from .. import languages, schemas
from ..check.verification import record
from ..load import hashes
from ..load.site_languages import languages_of
from ..period import Period
from ..problems import CommandError
from ..starter import sample
from ..starter.layout import quoted, write
from ..starter.stock import stocks
from .accepting import DRAFTS, UNITS, accepted
from .asides import FILE, kept_aside, told
from .datelines import without_edition
from .document import Document, Table
from .drafted import Drafts
from .drafts import about, drafts
from .figured import figured
from .files import Read
from .records import settled
from .sections import sections
from .series import Series, series
from .source import document
from .tabled import tabled
from .undone import whole_or_not_at_all

AREAS = "data/areas.yml"
FIRST = 3  # paragraphs that may say when a text was published
OWN = 0.3  # of the letters of a text, those of its language at least


def number(
    root: Path, path: Path, code: str | None, out: Path | None
) -> tuple[dict[str, int], list[str]]:
    """Read an article and write its files; gives how many of what were found, and what tables are set aside."""
    known = languages_of(root) if (root / "data" / "site.yml").is_file() else ()
    code = code or (known[0] if known else languages.ENGINE)
    (own,) = stocks([code])
    found = document(path)
    in_language(path, found, own.language)
    reader = languages.reader(code, *known)
    said = found.published or day_said(found, reader)
    published = said or day_guessed(found, reader)
    longest = own.language.fragment
    found.parts = found.parts if found.ids else without_edition(found.parts)
    try:
        parts = sections(found, reader, longest, int(published[:4]))
    except CommandError as error:
        raise CommandError(f"{path}: {error}") from None
    day = Period.parse(published)
    drafted = drafts(found.title, parts, day, languages.reader(code)) if out is None else Drafts()
    read = Read(
        found.title,
        parts,
        code,
        own.language.key,
        reader,
        published,
        noted(found.published, said),
        stocks(known or [code]),
        drafted,
    )
    try:
        if out is None:
            read, tables = into_site(root, path, read, found.tables, day)
        else:
            tables = list(series(found.tables, read, day, Drafts()))
            beside(out, path, read, tables)
    except OSError as error:
        raise CommandError(f"{error.filename} cannot be written ({error.strerror})") from error
    return counts(read, [each for each in tables if not each.aside]), told(path, tables, read)


def counts(read: Read, tables: Sequence[Series]) -> dict[str, int]:
    """How many of what were read."""
    of = read.drafted
    numerals = [e for part in read.sections for each in part.numerals.values() for e in each]
    placed = len(of.records) + len(of.parts) + len(of.levels) + len(of.examples)
    values = {"table": len(tables), "table value": sum(each.values for each in tables)}
    return {
        "section": len(read.sections),
        "paragraph": sum(len(part.paragraphs) for part in read.sections),
        "numeral": len(numerals),
        **(values if tables else {}),
        "draft": len(of.records),
        "guessed draft": sum(bool(settled(read, each).todo) for each in of.records.values()),
        "open numeral": sum(each.kind == "open" for each in numerals) - placed,
    }


def day_said(document: Document, reader: languages.Reader) -> str:
    """The first day that the beginning of a text names in full: releases say there when they are published."""
    texts = [
        text for part in document.parts[:FIRST] for text in (part.heading, *part.paragraphs) if text
    ][:FIRST]
    days = (
        period
        for text in (document.title, *texts)
        for date in reader.dates(text, datetime.now(UTC).year)
        if not date.yearless
        for period in date.periods
        if period.kind == "day"
    )
    return str(next(days, ""))


def day_guessed(document: Document, reader: languages.Reader) -> str:
    """The day of a text that names none: the last of the time that it is about, or else today."""
    texts = [document.title, *(text for part in document.parts for text in part.paragraphs)]
    whole = about(texts, reader, Period.parse(f"{datetime.now(UTC).year}"))
    return f"{whole.span[1] if whole else datetime.now(UTC):%Y-%m-%d}"


def noted(given: str, said: str) -> str:
    """What is noted of a day of publication, unless the file itself gives it."""
    if given:
        return ""
    return (
        "as the text begins: see whether that is the day"
        if said
        else "a guess: write the day that it was published"
    )


def in_language(path: Path, found: Document, language: languages.Language) -> None:
    """Refuse a text that is plainly in another language, by its letters."""
    letters = [c for part in found.parts for text in part.paragraphs for c in text if c.isalpha()]
    own = re.findall(language.reading.letters, "".join(letters))
    if len(own) < OWN * len(letters):
        name = languages.called(language.key)
        raise CommandError(
            f"{path}: this text holds little {name} — name its language by --language"
        )


def beside(out: Path, path: Path, read: Read, tables: Sequence[Series]) -> None:
    """Write the list of numerals to a file, and beside it the hashes, the text, the drafts and the tables."""
    texts = {id_: text for section in read.sections for id_, text in section.paragraphs.items()}
    files = {
        out: read.article(),
        out.with_suffix(".sha256"): hashes.content(texts),
        out.with_name(f"{out.stem}.received.yml"): read.received(
            [each.read for each in tables if not each.aside]
        ),
        out.with_name(f"{out.stem}.{DRAFTS}"): read.drafts(),
        **{
            out.with_name(f"{out.stem}.{FILE.format(e.name)}"): e.rows
            for e in tables
            if not e.aside
        },
    }
    aside = kept_aside(path, tables)
    files |= {out.with_name(f"{out.stem}.{name}"): aside[name].decode() for name in aside}
    for file in files:
        if file.exists():
            raise CommandError(f"{file} is there already — name another file")
    for file, text in files.items():
        file.write_text(text, encoding="utf-8")


def into_site(
    root: Path, path: Path, read: Read, tables: Sequence[Table], day: Period
) -> tuple[Read, list[Series]]:
    """Put the article in the place of the example of a new site, and give what is drafted of it, and its tables.

    Nothing that somebody wrote is replaced.
    """
    example = sample.files(root)
    if not example and (root / sample.ARTICLE).exists():
        hint = "`-o FILE` writes the list elsewhere; to start over make a new site with `python -m datasite new`"
        raise CommandError(f"{root}: this site already has an article — {hint}")
    if not example:
        hint = "`-o FILE` writes elsewhere, and `python -m datasite new` makes a site for it"
        raise CommandError(f"{root}: this is not a new site with its example — {hint}")
    changed = [each for each in sample.touched(root) if (root / each).resolve() != path.resolve()]
    if changed:
        raise CommandError(
            f"{', '.join(changed)}: changed since the site was laid out — `-o FILE` writes elsewhere"
        )
    files = {
        sample.ARTICLE: read.received(),
        "data/article.yml": read.article(),
        "data/sources.yml": read.sources(),
        UNITS: without_book((root / "data/units.yml").read_text(encoding="utf-8")),
        **dict(read.pages()),
        **dict(menus(root, read)),
    }
    taken = [each for each in files if (root / each).exists() and each not in example]
    if taken := [each for each in taken if not each.startswith("mkdocs.")]:
        raise CommandError(f"{taken[0]} is there already — rename the heading, or move the file")
    with whole_or_not_at_all(root):
        for each in (*example, sample.LIST):
            (root / each).unlink(missing_ok=True)
        files[AREAS] = without_area((root / AREAS).read_text(encoding="utf-8"), read)
        write(root, {name: text.encode() for name, text in files.items()})
        read = accepted(root, read)
        found = tabled(root, read, tables, day)
        write(root, kept_aside(path, found))
        kept = [each for each in found if not each.aside]
        text = read.received([each.read for each in kept])
        write(root, {sample.ARTICLE: text.encode()})
        record(root, root / sample.ARTICLE)
        figured(root, read, kept)
        schemas.write(root)
    return read, found


def without_area(areas: str, read: Read) -> str:
    """The areas with words to be replaced for that of the example, where nobody has named it yet."""
    for stock in read.stocks:
        areas = areas.replace(stock.words["sample.area"], stock.words["number.area"])
    return areas


def without_book(units: str) -> str:
    """The units without that of the example, which stands last."""
    return units.partition("\n- id: book\n")[0]


def menus(root: Path, read: Read) -> Mapping[str, str]:
    """The settings of each edition with the sections in the place of the example."""
    first, found = read.stocks[0], {}
    numbers: Sequence[int] = range(len(read.sections))
    for stock in read.stocks:
        name = "mkdocs.yml" if stock is first else f"mkdocs.{stock.language.code}.yml"
        text = (root / name).read_text(encoding="utf-8")
        own = [quoted(first.converted(read.name(n, first))) for n in numbers]
        lines = [f"{own[n]}: {read.sections[n].id}.md" for n in numbers]
        text = re.sub(r"^( *- ).*: example\.md\n", rows(lines), text, flags=re.MULTILINE)
        if stock is not first:
            example = re.escape(quoted(first.said("menu.example")))
            names = (quoted(stock.converted(read.name(n, stock))) for n in numbers)
            labels = dict(zip(own, names, strict=True))
            lines = [f"{label}: {words}" for label, words in labels.items()]
            text = re.sub(rf"^( *){example}: .*\n", rows(lines), text, flags=re.MULTILINE)
        found[name] = text
    return found


def rows(lines: Sequence[str]) -> Callable[[re.Match[str]], str]:
    """What puts lines in the place of one that is indented as they are to be."""
    return lambda found: "".join(f"{found[1]}{line}\n" for line in lines)
