"""Lays pieces out in lines: one key a line, and on one line only what is short and has no parts."""

from __future__ import annotations

from collections.abc import Iterator

from .pieces import Piece
from .scalars import WIDTH, columns, folded, may_be_plain, scalar

GAP = 24  # columns between a line and its comment, at most: comments may stand below one another


def laid_out(root: Piece, tail: list[str]) -> str:
    """The text of a file: a blank line before each list of records and between its records."""
    lines: list[str] = []
    for head, piece in _entries(root):
        records = isinstance(piece.value, list) and any(map(_is_block, piece.value))
        if lines and (records or isinstance(piece.value, dict)):
            lines.append("")
        if head == "-" or isinstance(piece.value, str) or not piece.value:
            lines += entry(head, piece, 0)
            continue
        lines += [*piece.before, _ended(head, piece)]
        deeper = 2 if isinstance(piece.value, dict) else 0
        for number, (inner, item) in enumerate(_entries(piece)):
            lines += [""] * (records and number > 0) + entry(inner, item, deeper)
    return "\n".join([*lines, *tail]) + "\n"


def _entries(piece: Piece) -> Iterator[tuple[str, Piece]]:
    """The parts of a mapping or list, each after its key or dash."""
    if isinstance(piece.value, dict):
        yield from ((f"{scalar(key)}:", value) for key, value in piece.value.items())
    elif isinstance(piece.value, list):
        yield from (("-", value) for value in piece.value)


def _is_block(piece: Piece) -> bool:
    return isinstance(piece.value, dict) and _on_one_line(piece) is None


def entry(head: str, piece: Piece, indent: int) -> list[str]:
    """The lines of one entry, `head` being its key or dash."""
    space = " " * indent
    comments = [space + comment for comment in piece.before]
    if isinstance(piece.value, str):
        first, *more = _scalar(head, piece, indent)
        return [*comments, _ended(space + first, piece), *more]
    one = _on_one_line(piece)
    if one is not None and columns(line := f"{space}{head} {one}") <= WIDTH:
        return [*comments, _ended(line, piece)]
    if head == "-" and isinstance(piece.value, dict):
        return [*comments, *_item(piece, indent)]
    deeper = indent + 2 if head == "-" or isinstance(piece.value, dict) else indent
    inner = [line for h, value in _entries(piece) for line in entry(h, value, deeper)]
    return [*comments, _ended(space + head, piece), *inner]


def _item(piece: Piece, indent: int) -> list[str]:
    """A mapping in a list: its first key stands after the dash, comments on that key before it."""
    (head, first), *rest = _entries(piece)
    above, below = [*first.before], [line for h, v in rest for line in entry(h, v, indent + 2)]
    if piece.after and first.after:
        above.append(piece.after[1])
    line, *more = entry(head, Piece(first.value, first.literal), indent + 2)
    ended = Piece("", after=first.after or piece.after)
    space = " " * indent
    return [
        *(space + comment for comment in above),
        _ended(f"{space}- {line[indent + 2 :]}", ended),
        *more,
        *below,
    ]


def _ended(line: str, piece: Piece) -> str:
    """A line with its comment, in the column where it stood if the line leaves that free."""
    if piece.after is None:
        return line
    column, comment = piece.after
    gap = column - columns(line)
    return f"{line}{' ' * (gap if 2 <= gap <= GAP else 2)}{comment}"


def _scalar(head: str, piece: Piece, indent: int) -> list[str]:
    text = str(piece.value)
    line = f"{head} {_word(piece)}"
    if piece.literal or indent + columns(line) <= WIDTH:
        return [line]
    lines = folded(text, indent + 2)
    return [line] if lines is None else [f"{head} >-", *(f"{' ' * (indent + 2)}{x}" for x in lines)]


def _word(piece: Piece, *, flow: bool = False) -> str:
    text = str(piece.value)
    return (text or "null") if piece.literal else scalar(text, flow=flow)


def _on_one_line(piece: Piece) -> str | None:
    """A short list or mapping in brackets; None for a record, for what has parts or comments.

    A sentence that is bare on a line of its own gets no quotes for the sake of one line.
    """
    value = piece.value
    if isinstance(value, str) or (isinstance(value, dict) and "id" in value):
        return None
    parts = list(value.values()) if isinstance(value, dict) else value
    for part in parts:
        if not isinstance(part.value, str) or part.commented():
            return None
        if not part.literal and may_be_plain(part.value) != may_be_plain(part.value, flow=True):
            return None
    words = [_word(part, flow=True) for part in parts]
    if isinstance(value, dict):
        keys = [scalar(key, flow=True) for key in value]
        return f"{{{', '.join(f'{k}: {w}' for k, w in zip(keys, words, strict=True))}}}"
    return f"[{', '.join(words)}]"
