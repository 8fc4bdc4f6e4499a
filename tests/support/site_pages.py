"""Which pages the site in this repository has: by the block that makes them, and by what is drawn on them.

So no test names a page: another article's site has others, and perhaps none of some kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

from datasite.model import Site
from datasite.project import checked_site

from ..conftest import ROOT
from .browser import EDITIONS, setting

# A kind of page is known by its block; "prose" has none but figures and a list in the middle of its words.
BLOCKS = {
    "section": "heading-source",
    "article map": "article-map",
    "catalogue": "indicators",
    "timeline": "timeline",
    "institutions": "institutions",
    "glossary": "glossary",
    "data": "downloads",
    "method": "bounds",
    "gallery": "gallery",
    "print": "print-edition",
}
GENERATED = {"indicators/": "indicator", "figures/": "figure"}  # what no one wrote, by its folder
# The kinds that are looked at one by one; the print edition is all pages in one, and has tests of its own.
KINDS = (
    "overview",
    *(kind for kind in BLOCKS if kind != "print"),
    "prose",
    *GENERATED.values(),
    "error",
)
VERSION = re.compile(r"data/\d")  # what stands beside the files of a published version is bare
BLOCK = re.compile(r"^::: ([a-z-]+)", re.MULTILINE)
CHART = re.compile('class="ds-chart"')
WHOLE = re.compile(r'<figure class="ds-figure\b')  # a small one leads to it
# The rows of a figure whose chart answers; a figure that is a list has rows and no chart.
FIGURE = re.compile(r"<figure\b.*?</figure>", re.DOTALL)
ROW = re.compile('<tr data-mark="')


@cache
def site_data() -> Site:
    """The records that the site is made of."""
    return checked_site(ROOT)


@dataclass(frozen=True)
class SitePages:
    """The addresses of a built site's pages in its first edition, those with the most first."""

    site: Path

    @cached_property
    def kinds(self) -> dict[str, list[str]]:
        """The pages of each kind that the site has, the longest first."""
        found: dict[str, list[str]] = {"overview": [""], "error": ["404.html"]}
        folder = ROOT / setting("docs_dir")
        for page in self.texts:
            source = folder / (f"{page.rstrip('/')}.md" if page else "index.md")
            if not source.is_file():
                source = folder / page / "index.md"
            blocks = set(BLOCK.findall(source.read_text("utf-8"))) if source.is_file() else None
            kinds = [kind for kind, block in BLOCKS.items() if blocks and block in blocks]
            if blocks is None:
                kinds = [kind for folder, kind in GENERATED.items() if page.startswith(folder)]
            elif blocks <= {"figure", "translations"}:
                kinds = ["prose"]
            for kind in kinds:
                found.setdefault(kind, []).append(page)
        return found

    @cached_property
    def texts(self) -> dict[str, str]:
        """The HTML of each page, the longest first: no frame of other sites, no page of a published version."""
        others = ("embed/", *(prefix for prefix in EDITIONS.values() if prefix))
        files = (path.relative_to(self.site).as_posix() for path in self.site.rglob("index.html"))
        texts = {
            file.removesuffix("index.html"): (self.site / file).read_text("utf-8")
            for file in files
            if not file.startswith(others) and not VERSION.match(file)
        }
        return dict(sorted(texts.items(), key=lambda each: -len(each[1])))

    @cached_property
    def answering(self) -> list[str]:
        """The pages with charts that answer, the most marks first; not the print edition, none invented."""
        return self._with(
            lambda text: sum(
                len(ROW.findall(figure))
                for figure in FIGURE.findall(text)
                if "ds-figure__chart" in figure
            )
        )

    @cached_property
    def drawn(self) -> list[str]:
        """The pages with charts, the most whole figures first; not the print edition, none invented."""
        return self._with(lambda text: (len(WHOLE.findall(text)) or 1) if CHART.search(text) else 0)

    def _with(self, counted: Callable[[str], int]) -> list[str]:
        count = {page: counted(text) for page, text in self.texts.items()}
        others = [page for kind in ("print", "gallery") for page in self.kinds.get(kind, ())]
        pages = [page for page in count if count[page] and page not in others]
        return sorted(pages, key=lambda page: -count[page])

    @cached_property
    def shortest(self) -> str:
        """The shortest page."""
        return list(self.texts)[-1]

    def one(self, kind: str, instead: Sequence[str] = ()) -> str:
        """The page that stands for its kind, the longest, or another; without any there is nothing to test.

        That this article's site has every kind is held by tests/article.
        """
        found = [*self.kinds.get(kind, ()), *instead]
        return found[0] if found else pytest.skip(f"the site has no page of the kind “{kind}”")

    def every(self) -> list[str]:
        """One page of each kind, and every section."""
        pages = [page for kind in KINDS for page in self.kinds.get(kind, [])[:1]]
        return list(dict.fromkeys([*pages, *self.kinds.get("section", [])]))
