"""How to cite the data: a sentence, BibTeX, and CSL-JSON for reference software."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..model import Site
from ..words import Words
from .edition import Edition, dataset_title

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


def citation(
    site: Site, words: Words, edition: Edition, url: str, title: str | None = None
) -> Citation:
    """How to cite the whole dataset, or the part that `title` names, at `url`."""
    title = title or words.text(dataset_title(site))
    year = str(edition.made.year) if edition.made else None
    source = words.choose(
        f"Based on: {words.text(site.article.publisher)}, {site.article.original_title} "
        f"({words.period(site.article.published[:10])}).",
        f"依據：{words.text(site.article.publisher)}，《{site.article.original_title}》，"
        f"{words.period(site.article.published[:10])}。",
    )
    version = edition.version
    plain = words.choose(
        f"{edition.maker} ({year or 'n.d.'}). {title} (version {version}) [Data set]. {url} {source}",
        f"{edition.maker}：《{title}》（第 {version} 版）[數據集]，{year or '無日期'}，{url} {source}",
    )
    return Citation(
        plain, bibtex(edition, title, year, url, source), csl(edition, title, year, url, words)
    )


def bibtex(edition: Edition, title: str, year: str | None, url: str, note: str) -> str:
    """A BibTeX entry; braces around the title keep its capitals."""
    escaped = {
        "author": f"{{{edition.maker.translate(BIBTEX_ESCAPES)}}}",
        "title": f"{{{title.translate(BIBTEX_ESCAPES)}}}",
        "year": year,
        "version": edition.version,
        "url": url,
        "note": note.translate(BIBTEX_ESCAPES),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in escaped.items() if value]
    return "\n".join([f"@misc{{{edition.name}-{edition.version},", *lines, "}"])


def csl(edition: Edition, title: str, year: str | None, url: str, words: Words) -> dict[str, Any]:
    """A CSL-JSON item, as Zotero and pandoc read it."""
    found: dict[str, Any] = {
        "id": f"{edition.name}-{edition.version}",
        "type": "dataset",
        "title": title,
        "author": [{"literal": edition.maker}],
        "version": edition.version,
        "language": words.language,
        "URL": url,
    }
    return found | ({"issued": {"date-parts": [[int(year)]]}} if year else {})
