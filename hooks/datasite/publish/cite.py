"""How to cite the data or one figure of it: a sentence, BibTeX, and CSL-JSON for reference software.

What is cited is this site: its name, the year and version of its data, its address; then whose data it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..charts import Caption, credited, every_record
from ..model import Site
from ..release import Release
from ..words import Words
from .dataset import dataset_title

BIBTEX_ESCAPES = str.maketrans(
    {c: f"\\{c}" for c in "&%$#_{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)


@dataclass(frozen=True)
class Citation:
    """One citation in three forms."""

    plain: str
    bibtex: str
    csl: Mapping[str, Any]

    def forms(self, plain_name: str) -> dict[str, str]:
        """Each form as text under its name, for a page to print."""
        csl = json.dumps([self.csl], ensure_ascii=False, indent=2)
        return {plain_name: self.plain, "BibTeX": self.bibtex, "CSL-JSON": csl}


def spellings(title: str) -> tuple[str, ...]:
    """How a title is written in the three forms, the longest spelling first."""
    found = {title, title.translate(BIBTEX_ESCAPES), json.dumps(title, ensure_ascii=False)[1:-1]}
    return tuple(sorted(found, key=len, reverse=True))


def citation(site: Site, words: Words, release: Release, url: str, maker: str = "") -> Citation:
    """How to cite the whole dataset at `url` (empty where unknown), by the name its readers know."""
    maker, title = maker or release.maker, dataset_title(words)
    sources = based_on(site, words, release)
    return Citation(
        f"{work_in_words(words, release, maker, title, url, 'dataset')} {sources}",
        bibtex(release, maker, title, url, sources),
        csl(release, maker, title, url, sources, words),
    )


def figure_citation(words: Words, release: Release, caption: Caption) -> str:
    """How to cite one figure: this site, then the sources of the figure's own records."""
    work = work_in_words(words, release, caption.site, caption.title, caption.address, "figure")
    return f"{work} {caption.credit}{words.marks.stop}"


def work_in_words(
    words: Words, release: Release, maker: str, title: str, url: str, kind: str
) -> str:
    """The work in running text."""
    given = {
        "maker": maker,
        "year": release.year or words.ui("cite.undated"),
        "title": title,
        "version": words.ui("figure.version").replace("{version}", release.version),
        "kind": words.ui(f"cite.kind.{kind}"),
    }
    return " ".join(piece for piece in (words.ui("cite.work").format_map(given), url) if piece)


def based_on(site: Site, words: Words, release: Release) -> str:
    """The article, and how many other sources the records have."""
    others = sum(not credit.source.main for credit in credited(site, every_record(site)))
    listed = release.url("data/sources.csv") if release.base_url else "sources.csv"
    more = words.counted("cite.more", others).replace("{list}", listed)
    given = {
        "publisher": words.text(site.article.publisher),
        "original": site.article.original_title,
        "day": words.period(site.article.published),
        "more": more if others else "",
    }
    # written out after the choice, so that a verbatim title keeps its script
    return words.ui("cite.based_on").format_map(given)


def bibtex(release: Release, maker: str, title: str, url: str, note: str) -> str:
    """A BibTeX entry; braces around the title keep its capitals."""
    escaped = {
        "author": f"{{{maker.translate(BIBTEX_ESCAPES)}}}",
        "title": f"{{{title.translate(BIBTEX_ESCAPES)}}}",
        "year": release.year,
        "version": release.version,
        "url": url,
        "note": note.translate(BIBTEX_ESCAPES),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in escaped.items() if value]
    return "\n".join([f"@misc{{{release.name}-{release.version},", *lines, "}"])


def csl(
    release: Release, maker: str, title: str, url: str, note: str, words: Words
) -> dict[str, Any]:
    """A CSL-JSON item, as Zotero and pandoc read it."""
    found: dict[str, Any] = {
        "id": f"{release.name}-{release.version}",
        "type": "dataset",
        "title": title,
        "author": [{"literal": maker}],
        "issued": {"date-parts": [[int(release.year)]]} if release.year else None,
        "version": release.version,
        "language": words.language,
        "URL": url,
        "note": note,
    }
    return {key: value for key, value in found.items() if value}
