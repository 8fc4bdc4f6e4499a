"""Says what a YAML parser could not read in words of the line that a contributor typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .unquoted import UNQUOTED, mended

# What keyboards for Chinese type, and what YAML reads: full-width colon, comma, brackets.
WIDE = {"\uff1a": ":", "\uff0c": ",", "\uff5b": "{", "\uff5d": "}", "\uff3b": "[", "\uff3d": "]"}
CLOSES = {"{": "}", "[": "]", '"': '"', "'": "'"}
# Where YAML looks for such a sign: behind a key, before the next key, at either end of a value.
_WIDE_SIGN = re.compile(
    r"^ *(?:- )*\w+ ?(\uff1a)"
    r"|[{,\uff0c] *[A-Za-z_]+ ?(\uff1a)"
    r"|(\uff0c) *[A-Za-z_]+ ?[:\uff1a]"
    r"|: *([\uff5b\uff3b])"
    r"|([\uff5d\uff3d]) *$",
    re.ASCII,
)
_CLOSE_COLON = re.compile(r"^ *(?:- )*(\w+)(:)(?=[^\s:/])|[{,] *([A-Za-z_]+)(:)(?=[^\s:/,}])")
_FLOW = re.compile(r"^ *(?:- )*(?:\w+: +)?[{\[]")
_OPENS = re.compile(r"""^ *(?:- )*\w+: +(["'\[{])""")
IN_FLOW = "between { } or [ ] a text with , : # { } [ ] in it needs quotes; or a comma is missing"
NEAR = "look at the indentation, brackets and quotes here and in the line above"


@dataclass(frozen=True)
class Fault:
    """Where a text is no YAML, counted from 0, what is wrong, and what to write instead."""

    line: int
    column: int
    message: str
    hint: str


def fault(error: Exception, lines: Sequence[str]) -> Fault:
    """What is wrong with a text that a parser refused."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    start: Any = getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    cause = str(getattr(error, "problem", None) or "cannot be read")
    for number in range(min(line, len(lines) - 1), max(0, line - 2) - 1, -1):  # it may show late
        for found in typed(lines[number]):
            return Fault(number, *found)
    if start and start.line < line:
        since = "".join((lines[start.line][start.column :], *lines[start.line + 1 : line])).rstrip()
        if (closing := CLOSES.get(since[:1])) and not since.endswith((",", "{", "[")):
            message = f"not valid YAML: the {since[0]} that opens here is not closed"
            hint = f"write {closing} where the value ends"
            return Fault(start.line, start.column, message, hint)
    cause = cause.replace("in this context", "here")  # the two parsers word it differently
    text = lines[line] if line < len(lines) else ""
    if better := mended(text):
        return Fault(line, column, UNQUOTED, f"write {better}")
    return Fault(line, column, f"not valid YAML: {cause}", instead(cause, text, column))


def typed(line: str) -> Iterator[tuple[int, str, str]]:
    """Signs of a line that YAML does not take for what they look like: column, what, what instead."""
    for found in _WIDE_SIGN.finditer(line):
        at = found.start(found.lastindex or 0)
        sign, meant = line[at], WIDE[line[at]]
        space = " and a space" if meant in ":," else ""
        yield at, f"YAML does not read the full-width {sign} as {meant}", f"write {meant}{space}"
    for found in _CLOSE_COLON.finditer(line):
        key = found[1] or found[3]
        at = found.start(2) if found[1] else found.start(4)
        yield at, f"no space follows the colon of {key}", f"write `{key}: …`"


def instead(cause: str, line: str, column: int) -> str:
    """What to write instead, by the parser's cause and the line that it names."""
    if "cannot start any token" in cause:
        return "a text that starts with @ ` or % needs quotes"
    if (found := _OPENS.match(line)) and "expected key" in cause and found.end() <= column:
        return f"a text that starts with {found[1]} needs quotes around the whole of it"
    if _FLOW.match(line) and line[:column].strip():
        return IN_FLOW
    if "mapping values are not allowed" in cause:
        return 'a text with ": " in it needs quotes; or the indentation is off'
    return NEAR
