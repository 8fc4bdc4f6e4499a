"""One page being written: its language, where it stands, and how it links to everything else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..location import Location
from ..model import Entity, Figure, Indicator, Observation, Site, Text
from ..release import UNPUBLISHED, Release
from ..words import Words
from .markup import NOTHING, in_language, joined, mended, trusted
from .page_index import PageIndex, figure_url, indicator_url
from .rendered_figure import RenderedFigure

if TYPE_CHECKING:
    from .steps import Rendered

CACHE = Path(".cache") / "datasite"
UNRELEASED = Release("", UNPUBLISHED, "")
BOUNDS = "ds-bounds"  # the anchor of the block that explains bounds; no heading is called so


def undrawn(figure: Figure) -> RenderedFigure:
    """In place of a drawing, where none is asked for."""
    raise LookupError(f"nothing draws the figure {figure.id}")


@dataclass(frozen=True)
class Page:
    """What a block needs to know of the page it stands on. URLs are relative, so that the site works anywhere."""

    site: Site
    words: Words
    url: str  # from the root of this edition: "harbour/"
    index: PageIndex
    edition: str  # from the root of the site: "" or "zh-Hant/"
    site_url: str  # absolute address of the published site, or ""
    root: str  # project folder, for what the repo records beside the data
    name: str = ""  # what readers of this language know the site by
    release: Release = UNRELEASED
    draw: Callable[[Figure], RenderedFigure] = undrawn
    opens: bool = True  # whether a value opens its explanation
    paper: Callable[[str], str] | None = None  # how the print edition links to a path of this one
    anchors: Iterator[int] = field(default_factory=lambda: count(1), compare=False, repr=False)
    chapters: tuple[Rendered, ...] = ()  # what the print edition repeats
    files: str = ""  # where the files of the project are read, line by line; empty where unknown

    @property
    def language(self) -> str:
        """The page's language."""
        return self.words.language

    @property
    def cache(self) -> Path:
        """Where finished drawings are kept."""
        return Path(self.root) / CACHE

    def anchor(self, kind: str = "pop") -> str:
        """A name on the page that nothing else has."""
        return f"ds-{kind}-{next(self.anchors)}"

    def copied(self, text: str) -> Markup:
        """Characters to take away; the theme puts a button to copy them beside.

        Each has a name of its own: the theme calls it after the nearest one, and copies what is first called so.
        """
        pre = Markup('<pre class="ds-cite" id="%s"><code>%s</code></pre>')
        return pre % (self.anchor("copy"), text) if text else NOTHING

    def link(self, path: str) -> str:
        """A relative URL to a path of this edition."""
        if self.paper:
            return self.paper(path)
        return "../" * self.url.count("/") + path or "./"

    def shared(self, path: str) -> str:
        """A relative URL to a path that all editions share, such as data/observations.csv."""
        return "../" * (self.url.count("/") + self.edition.count("/")) + path

    def absolute(self, path: str = "") -> str:
        """The address on the published site, or the path where none is configured."""
        return f"{self.site_url.rstrip('/')}/{path}" if self.site_url else f"/{path}"

    def _at(self, block: str, anchor: str) -> str | None:
        home = self.index.blocks.get(block)
        return None if home is None else self.link(f"{home}#{anchor}")

    def term_link(self, term_id: str) -> str | None:
        """Where a glossary entry stands."""
        return self._at("glossary", term_id)

    def entity_link(self, entity: Entity) -> str | None:
        """Where an entity is described."""
        return self._at("institutions", entity.id)

    def paragraph_link(self, locator: str) -> str | None:
        """Where the article map speaks of a paragraph."""
        return self._at("article-map", locator.replace(".", "-"))

    def indicator_link(self, indicator: Indicator) -> str:
        """An indicator's own page."""
        return self.link(indicator_url(indicator.id))

    def value_link(self, observation: Observation) -> str:
        """The row of a value on the page of its indicator."""
        return self.link(f"{indicator_url(observation.indicator)}#{observation.id}")

    def figure_page(self, figure_id: str) -> str:
        """A figure's own page."""
        return self.link(figure_url(figure_id))

    def figure_link(self, figure_id: str) -> str | None:
        """Where a figure stands among what is told of it."""
        home = self.index.figures.get(figure_id)
        return None if home is None else self.link(f"{home}#{figure_id}")

    def telling(self, figure: Figure) -> str:
        """The section whose page tells of a figure, or else the one that its record belongs to."""
        home = self.index.figures.get(figure.id)
        known = (id_ for id_, url in self.index.sections.items() if url == home)
        return next(known, figure.section)

    def section_link(self, section_id: str) -> str | None:
        """The page that tells of a section."""
        home = self.index.sections.get(section_id)
        return None if home is None else self.link(home)

    def source_link(self, source_id: str) -> str | None:
        """Where a source is described."""
        return self._at("sources", f"source-{source_id}")

    def file_link(self, place: Location) -> str | None:
        """Where the very line of a record is read on the host of the project's files, and from there mended."""
        return f"{self.files}{place.path}#L{place.line}" if self.files and not self.paper else None

    def mend(self, place: Location, name: str) -> Markup:
        """A small link to the line of a record."""
        return mended(
            self.file_link(place), self.ui("record.mend"), f"{self.words.marks.colon}{name}"
        )

    def rule_link(self, code: str) -> str | None:
        """Where a rule of the check is explained."""
        return self._at("rules", code)

    def bounds_link(self) -> str | None:
        """Where the marks for bounds are explained."""
        return self._at("bounds", BOUNDS)

    def ui(self, key: str) -> str:
        """An interface word."""
        return self.words.ui(key)

    def join_facts(self, pieces: Iterable[str]) -> Markup:
        """Pieces of HTML in a line with dots between them; a line may end with a dot, not begin with one."""
        dot = trusted(self.words.marks.dot_html)
        return dot.join(piece for piece in pieces if piece)

    def elsewhere(self, text: Text) -> Markup:
        """A name in the language that readers of this page may know it by as well; nothing where there is no other."""
        other = self.words.other
        return in_language(other.code, text[other.key]) if other else NOTHING

    def filled(self, key: str, **words: str) -> Markup:
        """An interface word with what stands in its {places}."""
        said = Markup.escape(self.words.ui(key))
        for place, each in words.items():
            said = said.replace(f"{{{place}}}", each)
        return said

    def labelled(self, name: str, what: str) -> Markup:
        """A name, a colon and what is said of it."""
        return joined((name, what), self.words.marks.colon)

    def parenthetical(self, what: str) -> Markup:
        """What is said in brackets, with the space that the language wants before them."""
        return joined((self.words.marks.open, what, self.words.marks.close))

    def spaced(self, pieces: Iterable[str]) -> Markup:
        """Sentences after one another; what is empty leaves no space."""
        return joined((piece for piece in pieces if piece), self.words.marks.space)

    def join(self, pieces: Iterable[str]) -> Markup:
        """A list in running text."""
        return joined(pieces, self.words.marks.list)

    def join_phrases(self, pieces: Iterable[str]) -> Markup:
        """Parts of a sentence, a comma between them."""
        return joined(pieces, self.words.marks.comma)

    def join_clauses(self, pieces: Iterable[str]) -> Markup:
        """Things that may hold commas, in a row."""
        return joined(pieces, self.words.marks.semicolon)

    def verbatim(self, fragment: str) -> Markup:
        """Characters of the source, marked as its language so that they get its glyphs."""
        inner = fragment[1:-1] if fragment.startswith("“") and fragment.endswith("”") else fragment
        own = self.words.ui("verbatim.quotes")[0]
        kind = "ds-verbatim ds-verbatim--quoting" if own in inner else "ds-verbatim"
        return Markup('<q class="%s" lang="%s">%s</q>') % (kind, self.site.article.language, inner)
