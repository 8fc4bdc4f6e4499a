"""The code that shows a figure on another site: as a frame that fits itself, or as a picture."""

from __future__ import annotations

import math
import re

from markupsafe import Markup

from ..charts import Caption, measure, theme
from ..model import Figure
from ..release import LICENCE_URL
from .markup import joined, link
from .page import Page
from .page_index import embed_url
from .rendered_figure import RenderedFigure

RESIZE = "embed/resize.js"  # from the root of the site: gives frames the height of what they show
EDGE = 16  # px of paper around a figure in its frame, as embed.css has it
COLUMN = theme.WIDE + 2 * EDGE  # px of a frame that shows the wide drawing as it is drawn
WIDE = 656  # px of a column from which on it has the wide drawing, as figure.css has it
PHONE, BETWEEN = 320, 600  # px of frames on a small phone, and in too narrow a column for that
FOLDED = 36  # px of the line of what opens at a press
SAFE = 1.08
SERIF = 22.0  # px of ours that are as wide as 20 of the widest font that titles are set in
ASIDE = 88  # px that the numbers of a diagram take beside its words
MOST = 420  # px that the narrow drawing grows to, as figure.css has it
VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
PARTS = re.compile(r"<(?:li|dt|dd|p|b)\b")  # what begins a line of a diagram
TAG = re.compile("^[^<>]*>|<[^>]*>")
FRAME = Markup(
    '<iframe src="%s" title="%s" loading="lazy" height="%s" style="width:100%%;border:0"></iframe>'
)
PICTURE = Markup(
    '<figure style="margin:0"><picture><source media="(max-width:%spx)" srcset="%s">'
    '<img src="%s" alt="%s" style="display:block;max-width:100%%;height:auto"></picture>'
    "<figcaption>%s</figcaption></figure>"
)


def framed(page: Page, record: Figure, drawn: RenderedFigure) -> str:
    """A figure as a frame, high enough for phones and columns."""
    address = page.absolute(page.edition + embed_url(record.id))
    return str(FRAME % (address, drawn.caption.title, high(drawn)))


def high(drawn: RenderedFigure) -> int:
    """The height in pixels that a frame has where nothing fits it to what it shows."""
    most = max(height(drawn, width) for width in (PHONE, MOST + 2 * EDGE, BETWEEN, COLUMN))
    return math.ceil(most * SAFE / 10) * 10


def fitting(page: Page) -> str:
    """The line that lets frames have the height of what they show, once a page."""
    return str(Markup('<script async src="%s"></script>') % page.absolute(RESIZE))


def as_picture(page: Page, chart: str, caption: Caption) -> str:
    """A chart as a picture on its own paper, with address, sources and licence.

    As wide as it is drawn, or as its column where that is less; in a narrow window the drawing for phones.
    """
    pieces = (
        link(caption.address, caption.site),
        caption.credit,
        Markup('<a rel="license" href="%s">%s</a>') % (LICENCE_URL, caption.licence),
    )
    phone, column = (page.absolute(f"{chart}.{end}") for end in ("phone.svg", "svg"))
    return str(PICTURE % (WIDE, phone, column, caption.title, joined(pieces, " · ")))


def height(drawn: RenderedFigure, width: float) -> float:
    """About how many pixels high a figure is in a frame so wide."""
    room, said = width - 2 * EDGE, drawn.caption
    imprint = " · ".join((said.site, said.version, said.licence))
    texts = [(said.title, SERIF, 27.0, 700), (said.subtitle, 14.0, 21.0, 400)]
    texts += [(said.note, 14.0, 24.5, 400)]
    texts += [(words, 14.0, 21.7, 400) for words in (said.credit, imprint)]
    total = 2 * EDGE + body(drawn, room) + (FOLDED if said.because or drawn.rows else 0)
    for words, size, leading, weight in texts:
        if words:
            total += 10 + leading * lines(words, size * 1.06, room, weight)
    return total


def lines(words: str, size: float, room: float, weight: int = 400) -> int:
    """How many lines words take."""
    return len(measure.greedy(words, size, room, weight, chinese=False))


def body(drawn: RenderedFigure, room: float) -> float:
    """The same of a chart in so much room, as it is drawn and grows, or of a diagram by the lines of its words."""
    if drawn.diagram:
        said = [TAG.sub(" ", part) for part in PARTS.split(drawn.diagram)]
        return sum(10.0 + 22 * lines(words, 15, room - ASIDE) for words in said if words.strip())
    wide = room >= WIDE
    found = VIEW.search(drawn.wide if wide else drawn.narrow)
    if found is None:
        return 0.0
    return float(found[2]) / float(found[1]) * (room if wide else min(room, MOST))
