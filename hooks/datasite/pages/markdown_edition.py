"""A page in Markdown, for programs: at its address and `index.md`, with the same numbers, their bounds and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from markupsafe import Markup

from ..directives import BLOCKS
from ..release import LICENCE_SHORT, LICENCE_URL
from ..words.released import version_said
from .inline import origin
from .markdown import DOT, escaped, link, together
from .markdown_writer import Writer
from .page import Page
from .paper import heading
from .steps import Late, Rendered, hole

FILE = "index.md"
ALTERNATE = Markup('<link rel="alternate" type="text/markdown" href="%s">') % FILE


def text_of(rendered: Rendered, late: Late) -> str:
    """The page, under what it is called, what it tells and where it stands, its sources as footnotes."""
    page = rendered.page
    sources = Sources(page)
    held = dict(blocks(rendered, late))
    blocks_ = sources.writer(held).blocks(rendered.content)
    name = escaped(heading(rendered.content) or rendered.source.title)
    first = next((n for n, block in enumerate(blocks_) if block.startswith("# ")), None)
    if first is not None:
        del blocks_[first]
    return (
        together(
            [
                f"# {name}",
                *([f"> {escaped(said)}"] if (said := rendered.source.description) else []),
                imprint(page),
                *blocks_,
                *filter(None, sources.notes()),
            ]
        )
        + "\n"
    )


def imprint(page: Page) -> str:
    """Where the page stands, and which version of the data it tells."""
    version = version_said(page.words, page.release.version)
    address = page.absolute(page.edition + page.url) if page.site_url else ""
    pieces = (f"<{address}>" if address else "", version, link(LICENCE_URL, LICENCE_SHORT))
    return DOT.join(piece for piece in pieces if piece)


def blocks(rendered: Rendered, late: Late) -> Mapping[str, str]:
    """What stands in the place of each block that the page holds open, by its number."""
    page = replace(rendered.page, opens=False)
    found = {}
    for number, directive in enumerate(rendered.blocks):
        block = BLOCKS[directive.name]
        if block.markdown:
            found[str(number)] = together(
                block.markdown(page, *([directive.words] if block.takes else []))
            )
        elif html := late.blocks.get(hole(number)):
            found[str(number)] = together(Writer(Sources(page).target).blocks(html))
    return found


@dataclass
class Sources:
    """Where the values of a page come from, numbered in the order of the page."""

    page: Page
    numbers: dict[Markup, int] = field(default_factory=dict)

    def writer(self, held: Mapping[str, str]) -> Writer:
        """What writes the page, its links whole and its values with their notes."""
        return Writer(self.target, held, self.note, self.page.ui("verbatim.quotes"))

    def target(self, href: str) -> str:
        """Where a link leads: to an address that holds wherever the text is taken to, if the site has one."""
        page = self.page
        return urljoin(page.absolute(page.edition + page.url), href) if page.site_url else href

    def note(self, observation_id: str) -> str:
        """The note of a value."""
        observation = self.page.site.observations.get(observation_id)
        source = origin(self.page, observation) if observation else None
        if not source:
            return ""
        return f"[^{self.numbers.setdefault(source, len(self.numbers) + 1)}]"

    def notes(self) -> list[str]:
        """The notes themselves."""
        write = Writer(self.target)
        written = {number: DOT.join(write.blocks(of)) for of, number in self.numbers.items()}
        return ["\n".join(f"[^{number}]: {said}" for number, said in written.items())]
