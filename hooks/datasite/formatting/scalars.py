"""Writes scalars: bare where YAML and our loader read the same text again, else in quotes."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import Any

import yaml
from yaml.emitter import Emitter
from yaml.resolver import Resolver

from ..load.yaml_tree import bare_word

WIDTH = 100  # columns
_REFERENCE = re.compile(r"\[\[[^\[\]]*\]\]")
_TEXT = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp"}
# PyYAML's own answers to what a bare text may be; its types do not cover them.
_RESOLVER: Any = Resolver()
_EMITTER: Any = Emitter(io.StringIO(), allow_unicode=True)


def columns(text: str) -> int:
    """The columns that a text takes; a wide character takes two."""
    return len(text) + sum(map(wide, text))


def wide(character: str) -> bool:
    """Whether a character takes two columns, as those of Chinese do."""
    return unicodedata.east_asian_width(character) in "WF"


def scalar(text: str, *, flow: bool = False) -> str:
    """A text as it is written, in brackets or not."""
    if may_be_plain(text, flow=flow):
        return text
    if '"' in text and "'" not in text and text.isprintable() and "\\" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def may_be_plain(text: str, *, flow: bool = False) -> bool:
    """Whether a text may stand without quotes: every reader takes it for this text."""
    if not text or bare_word(text, careful=True):
        return False
    if _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) not in _TEXT:  # 1_000, 12:30, +5
        return False
    found = _EMITTER.analyze_scalar(text)
    return bool(found.allow_flow_plain if flow else found.allow_block_plain)


def folded(text: str, indent: int) -> list[str] | None:
    """The lines of a long text, for `>-`; None where a fold would not give the same text again.

    A fold reads back as a space, so a script that is written without them is never folded. A
    reference is kept whole: whoever searches for it finds it.
    """
    if text != " ".join(text.split()) or any(map(wide, text)):
        return None
    glued = _REFERENCE.sub(lambda found: found.group().replace(" ", "\0"), text)
    lines: list[str] = []
    for word in glued.split(" "):
        if lines and indent + columns(f"{lines[-1]} {word}") <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [line.replace("\0", " ") for line in lines] if len(lines) > 1 else None
