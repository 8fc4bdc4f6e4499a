"""The formats of a citation: running text, GB/T 7714, BibTeX, RIS and CSL-JSON, one function each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..languages import language
from ..words import Words
from ..words.released import version_said
from .work import Work

SLOT = "\x1f"  # where the day of access stands; no record holds such a character
BIBTEX_ESCAPES = str.maketrans(
    {c: f"\\{c}" for c in "&%$#_{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)


@dataclass(frozen=True)
class Form:
    """A citation in one format.

    `seen` is what is said of the day of access once it is known: {month} in words, {day} as ISO 8601, {y}, {m}
    and {d} in figures. `open` stands there until then: a stated blank for people, nothing for programs, to
    which an empty date is a fault.
    """

    name: str
    before: str
    after: str = ""
    seen: str = ""
    open: str = ""

    @property
    def text(self) -> str:
        """The citation with the day left open."""
        return self.before + self.open + self.after

    @property
    def pattern(self) -> str:
        """The citation with the place for the day."""
        return self.before + self.seen + self.after

    def read_on(self, day: date | None) -> str:
        """The citation with a day of access in figures, or with the day left open where it is unknown."""
        if day is None:
            return self.text
        said = {"{day}": day.isoformat(), "{y}": day.year, "{m}": day.month, "{d}": day.day}
        seen = self.seen
        for slot, words in said.items():
            seen = seen.replace(slot, str(words))
        return self.before + seen + self.after


def cut(name: str, text: str, seen: str, blank: str = "") -> Form:
    """A form from its text with a slot; without one there is no day to tell."""
    before, slot, after = text.partition(SLOT)
    return Form(name, before, after, seen, blank) if slot else Form(name, before)


def plain(work: Work, words: Words) -> Form:
    """Running text."""
    given = {
        "maker": work.maker,
        "year": work.year or words.ui("cite.undated"),
        "title": work.title,
        "version": version_said(words, work.version),
        "kind": words.ui(f"cite.kind.{work.kind}"),
    }
    said = words.ui("cite.draft" if work.draft else "cite.work").format_map(given)
    if work.address:
        said = f"{said} {work.address}{SLOT}"
    seen, day = words.ui("cite.accessed"), f"[{words.ui('cite.day')}]"
    date = words.lang.writing.day
    name, text = words.ui("cite.plain"), said + words.marks.space + work.sources
    return cut(name, text, seen.replace("{date}", date), seen.replace("{date}", day))


def gbt(work: Work, words: Words) -> Form:
    """The Chinese national standard for references: a data set, or what is drawn out of one, online."""
    kind = "[DS/OL]" if work.address else "[DS]"
    version = version_said(words, work.version)
    part = f"//{work.whole}" if work.whole else ""
    said = f"{work.maker}. {work.title}{kind}{part}. {version[:1].upper()}{version[1:]}."
    when = f"({work.date})" if work.date else ""
    if work.address:
        said += f" {when}{SLOT}. {work.address}."
    elif when:
        said += f" {when}."
    return cut(standard(words), f"{said} {work.sources}", "[{day}]", f"[{words.ui('cite.day')}]")


def bibtex(work: Work, words: Words) -> Form:
    """A BibTeX entry; braces around the title keep its capitals."""
    fields = {
        "author": f"{{{escaped(work.maker)}}}",
        "title": f"{{{escaped(work.title)}}}",
        "year": work.year,
        "version": "" if work.draft else work.version,
        "url": work.address,
        "note": escaped(work.sources),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    slot = SLOT if work.address else ""
    text = "\n".join([f"@misc{{{work.key},", *lines])
    return cut("BibTeX", f"{text}{slot}\n}}", "\n  urldate = {{day}},")


def escaped(text: str) -> str:
    """Text for BibTeX, where some characters are syntax."""
    return text.translate(BIBTEX_ESCAPES)


def spellings(title: str) -> tuple[str, ...]:
    """How a title is written in the formats, the longest spelling first."""
    found = {title, escaped(title), json.dumps(title, ensure_ascii=False)[1:-1]}
    return tuple(sorted(found, key=len, reverse=True))


def institution(name: str) -> str:
    """A name where programs look for a person's: a comma after it says that it is none.

    One within would part it, and there is no way to escape it: a dash stands in its place.
    """
    return re.sub(r"\s*,\s*", " – ", name.strip(" ,")) + ","


def ris(work: Work, words: Words) -> Form:
    """An RIS record: one tag a line."""
    tags = {
        "TY": "DATA",
        "ID": work.key,
        "AU": institution(work.maker),
        "TI": work.title,
        "T2": work.whole,
        "PB": work.maker,
        "PY": work.year,
        "DA": str(work.date).replace("-", "/") if work.date else "",
        "ET": "" if work.draft else work.version,
        "LA": work.language,
        "N1": work.sources,
        "UR": work.address,
    }
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags.items() if value]
    slot = SLOT if work.address else ""
    return cut("RIS", "\n".join(lines) + f"{slot}\nER  - ", "\nY2  - {y}/{m}/{d}")


def csl(work: Work, words: Words) -> Form:
    """CSL-JSON, as Zotero and pandoc read it."""
    found: dict[str, Any] = {
        "id": work.key,
        "type": "dataset",
        "title": work.title,
        "container-title": work.whole,
        "author": [{"literal": work.maker}],
        "issued": {"date-parts": [[int(work.year)]]} if work.year else None,
        "version": "" if work.draft else work.version,
        "status": version_said(words, work.version) if work.draft else "",
        "language": work.language,
        "note": work.sources,
        "URL": work.address,
    }
    text = json.dumps([{k: v for k, v in found.items() if v}], ensure_ascii=False, indent=2)
    if work.address:  # before the end of the record
        text = re.sub(r"(?=\n  \}\n\]$)", SLOT, text)
    return cut("CSL-JSON", text, ',\n    "accessed": {"date-parts": [[{y}, {m}, {d}]]}')


FORMATS = (plain, gbt, bibtex, ris, csl)


def forms(work: Work, words: Words) -> tuple[Form, ...]:
    """A work in every format, running text first; a national standard where the site has a language of its country."""
    return tuple(each(work, words) for each in FORMATS if each is not gbt or standard(words))


def standard(words: Words) -> str:
    """The national standard of a language of the site; nothing where none of them has one."""
    known = (language(code).messages["cite.standard"] for code in words.site.languages)
    return next(filter(None, known), "")


def listed(works: Iterable[Work], words: Words, day: date | None = None) -> dict[str, str]:
    """Works as files for reference software, by the ending of their names; on `day` they were as is told."""
    every = list(works)
    records = [json.loads(csl(work, words).read_on(day))[0] for work in every]
    return {
        "bib": "\n\n".join(bibtex(work, words).read_on(day) for work in every) + "\n",
        "ris": "\n\n".join(ris(work, words).read_on(day) for work in every) + "\n",
        "json": json.dumps(records, ensure_ascii=False, indent=2) + "\n",
    }
