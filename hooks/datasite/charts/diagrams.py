"""A form that shows no size: HTML that wraps, reads aloud and prints by itself, in place of a drawing."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

from markupsafe import Markup

from ..words import Words
from .drawings import Drawing
from .form import Form
from .nodes import Node
from .rows import Row


class Diagram(Form):
    """What a chart shows by the shape of a mark, a diagram says: each quality is a word in an outline."""

    split = False

    @abstractmethod
    def diagram(self, drawing: Drawing) -> Markup:
        """The HTML. What stands for a record says in `data-mark` for which."""


def joined(pieces: Iterable[str]) -> Markup:
    """Pieces after one another."""
    return Markup().join(pieces)


def about(words: Words, of: Row | Node) -> Markup:
    """When, how far that is known, what sort of value it is and, where that is not the article, who says so.

    A value without a date is undated; an entity without one is no event, and nothing is said of it.
    """
    pieces = [Markup.escape(of.when)] if of.period else []
    if of.basis == "implied" and of.status in ("reported", "context"):
        pieces.append(tag(words.basis("implied"), "implied"))
    if isinstance(of, Row) and of.period is None:
        pieces.append(tag(words.basis("undated"), "undated"))
    if of.status != "reported":
        pieces.append(tag(words.status(of.status), of.status))
    if of.status == "context" or (isinstance(of, Row) and of.outside):
        pieces.append(Markup.escape(of.source))
    return small(Markup(" ").join(pieces))


def tag(words: str, kind: str) -> Markup:
    """A quality in its outline; `kind` is a fixed word of the engine."""
    return Markup('<span class="ds-tag ds-tag--%s">%s</span>') % (kind, words)


def small(words: str) -> Markup:
    """What is said beside a name, in small type; nothing where there is nothing to say."""
    return Markup(' <span class="ds-diagram__about">%s</span>') % words if words else Markup()


def heading(name: str, about: Markup) -> Markup:
    """The name of what stands under it, and what is said of all of that."""
    return Markup('<p class="ds-diagram__name">%s%s</p>') % (name, about)
