"""Builds a tree of nodes from what the parser of YAML meets, and refuses every surprise of the language."""

from __future__ import annotations

import re
from typing import Any

import yaml

from ..problems import Problem, quote
from .characters import forbidden_character, name
from .comments import cut
from .nodes import DECIMAL, Node, Numeral, Scalar
from .unquoted import UNQUOTED, mended
from .yaml_rules import cut_off, surprise

MAX_DEPTH = 12
MAX_SCALAR = 4000
AMBIGUOUS = re.compile(r"(?:yes|no|on|off|true|false|null|~)", re.IGNORECASE)
WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


def bare_word(text: str, *, careful: bool = False) -> bool:
    """Whether a scalar without quotes is a number, truth value or null; `careful`: or may be to others."""
    read = not text or text in WORDS or DECIMAL.fullmatch(text)
    return bool(read or (careful and AMBIGUOUS.fullmatch(text)))


class Stop(Exception):
    """The rest of the file cannot be read."""


class Tree:
    """Builds nodes from YAML events with a stack of its own: depth is limited, recursion is not used."""

    def __init__(self, text: str, shown: str, forbidden: re.Pattern[str]) -> None:
        self.lines = text.split("\n")
        self.shown = shown
        self.forbidden = forbidden
        self.cut = False  # whether a comment cut the text before: what then fails follows from that
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.open: list[Node] = []
        self.pending: list[tuple[str, int, int] | None] = []  # the key waiting for its value

    def report(self, mark: Any, message: str, hint: str) -> None:
        self.problems.append(surprise(self.shown, mark.line + 1, mark.column + 1, message, hint))

    def take(self, event: Any) -> None:
        """Handle one event."""
        mark = event.start_mark
        if isinstance(event, yaml.DocumentStartEvent):
            if event.version or event.tags:
                self.report(mark, "a % directive stands here", "delete it")
            if self.root is not None:
                self.report(
                    mark, "a second document starts here", 'one file is one document: delete "---"'
                )
                raise Stop
        elif isinstance(event, yaml.AliasEvent):
            self.report(mark, f"an alias (*{event.anchor}) stands here", "write the value out")
            self.place(Node(None, mark.line + 1, mark.column + 1), mark)
        elif isinstance(event, yaml.NodeEvent):
            self.refuse_decoration(event)
            self.start(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.open.pop()
            self.pending.pop()

    def refuse_decoration(self, event: Any) -> None:
        if event.anchor is not None:
            self.report(event.start_mark, f"an anchor (&{event.anchor}) stands here", "delete it")
        if event.tag is not None:
            self.report(
                event.start_mark,
                f"a tag ({quote(str(event.tag))}) stands here",
                'delete it; a text that starts with "!" needs quotes',
            )

    def start(self, event: Any) -> None:
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.ScalarEvent):
            if self.waits_for_key():
                self.key(event)
            else:
                self.place(Node(self.scalar(event), line, column), mark)
            return
        node = Node({} if isinstance(event, yaml.MappingStartEvent) else [], line, column)
        if self.waits_for_key():
            if better := mended(self.lines[mark.line]):
                self.report(mark, UNQUOTED, f"write {better}")
            else:
                self.report(
                    mark, "a list or mapping stands where a key is expected", "a key is one word"
                )
            raise Stop
        self.place(node, mark)
        self.open.append(node)
        self.pending.append(None)
        if len(self.open) > MAX_DEPTH:
            self.report(mark, f"nested deeper than {MAX_DEPTH} levels", "no data file needs this")
            raise Stop

    def waits_for_key(self) -> bool:
        return (
            bool(self.open) and isinstance(self.open[-1].value, dict) and self.pending[-1] is None
        )

    def key(self, event: Any) -> None:
        mark = event.start_mark
        text, plain = str(event.value), not event.style
        if plain and text == "<<":
            self.report(mark, "a merge key (<<) stands here", "write the keys out")
        elif not text:
            self.report(mark, "a key is missing here", "write key: value")
        elif plain and AMBIGUOUS.fullmatch(text):
            self.report(
                mark, f"YAML may read the key {text} as a truth value", f'quote it: "{text}"'
            )
        self.check_text(event, text)
        keys = self.open[-1].keys
        if text in keys:
            first = keys[text]
            self.report(
                mark,
                f"key {quote(text)} stands twice, first in line {first[0]}",
                "delete one of the two",
            )
        else:
            keys[text] = (mark.line + 1, mark.column + 1)
        self.pending[-1] = (text, mark.line, mark.column)

    def scalar(self, event: Any) -> Scalar:
        text: str = event.value
        if event.style in ("|", ">"):
            text = text.rstrip("\n")
        self.check_text(event, text)
        if event.style:
            return text
        self.check_end(event)
        if not text:
            return None
        if text in WORDS:
            return WORDS[text]
        if AMBIGUOUS.fullmatch(text):
            meant = "null" if text.lower() in ("null", "~") else "true or false"
            self.report(
                event.start_mark,
                f"YAML may read {text} as {meant}",
                f'quote it ("{text}"), or write {meant}',
            )
            return text
        return Numeral(text) if DECIMAL.fullmatch(text) else text

    def check_end(self, event: Any) -> None:
        """Refuse a comment where a text was meant to go on."""
        key = self.pending[-1] if self.pending else None
        found = cut(self.lines, event.end_mark, key or ("", 0, 0))
        self.cut = found is not None
        if found:
            line, column, comment = found
            self.problems.append(cut_off(self.shown, line + 1, column + 1, comment))

    def check_text(self, event: Any, text: str) -> None:
        if len(text) > MAX_SCALAR:
            self.report(
                event.start_mark,
                f"a text of {len(text)} characters, {MAX_SCALAR} allowed",
                "say it shorter, or write a page in docs/",
            )
        found = self.forbidden.search(text) if event.style == '"' else None  # only "…" has escapes
        if found:
            what, hint = name(found.group())
            mark, message = event.start_mark, f"the text holds {what}"
            self.problems.append(
                forbidden_character(self.shown, mark.line + 1, mark.column + 1, message, hint)
            )

    def place(self, node: Node, mark: Any) -> None:
        """Put a finished or opening node where it belongs."""
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent.value, list):
            parent.value.append(node)
        elif isinstance(parent.value, dict):
            pending = self.pending[-1]
            if pending is None:
                self.report(mark, "an alias stands where a key is expected", "a key is one word")
                raise Stop
            parent.value.setdefault(pending[0], node)
            self.pending[-1] = None
