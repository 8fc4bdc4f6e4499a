"""How to cite the data: a sentence, BibTeX, and CSL-JSON for reference software."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..model import Site
from ..words import Words
from .release import Release, dataset_title

BIBTEX_ESCAPES = str.maketrans(
    {c: f"\\{c}" for c in "&%$#_{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)
PLAIN = (
    "{maker} ({year}). {title} (version {version}) [Data set]. {url}",
    "{maker}：{title}（第 {version} 版）[數據集]，{year}。{url}",
)
BASED_ON = (
    "Based on: {publisher}, {original} ({day}).",
    "依據：{publisher}，《{original}》，{day}。",
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


def citation(
    site: Site, words: Words, release: Release, url: str, title: str | None = None
) -> Citation:
    """How to cite the whole dataset, or the part that `title` names, at `url`."""
    title = title or words.text(dataset_title(site))
    year = str(release.made.year) if release.made else None
    given = {
        "maker": release.maker,
        "year": year or words.choose("n.d.", "無日期"),
        "title": title,
        "version": release.version,
        "url": url,
        "publisher": words.text(site.article.publisher),
        "original": site.article.original_title,
        "day": words.period(site.article.published[:10]),
    }
    # written out after the choice, so that a verbatim title keeps its script
    source = words.choose(*BASED_ON).format_map(given)
    plain = f"{words.choose(*PLAIN).format_map(given)} {source}"
    return Citation(
        plain, bibtex(release, title, year, url, source), csl(release, title, year, url, words)
    )


def bibtex(release: Release, title: str, year: str | None, url: str, note: str) -> str:
    """A BibTeX entry; braces around the title keep its capitals."""
    escaped = {
        "author": f"{{{release.maker.translate(BIBTEX_ESCAPES)}}}",
        "title": f"{{{title.translate(BIBTEX_ESCAPES)}}}",
        "year": year,
        "version": release.version,
        "url": url,
        "note": note.translate(BIBTEX_ESCAPES),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in escaped.items() if value]
    return "\n".join([f"@misc{{{release.name}-{release.version},", *lines, "}"])


def csl(release: Release, title: str, year: str | None, url: str, words: Words) -> dict[str, Any]:
    """A CSL-JSON item, as Zotero and pandoc read it."""
    found: dict[str, Any] = {
        "id": f"{release.name}-{release.version}",
        "type": "dataset",
        "title": title,
        "author": [{"literal": release.maker}],
        "version": release.version,
        "language": words.language,
        "URL": url,
    }
    return found | ({"issued": {"date-parts": [[int(year)]]}} if year else {})
