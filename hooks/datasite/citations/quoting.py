"""Titles in the marks of a language: those of a quotation within are the others, as it is written there."""

from __future__ import annotations

from ..words import Words


def quoted(words: Words, title: str) -> str:
    """A title in quotation marks, as a citation has it."""
    return words.ui("cite.title").replace("{title}", alternated(title, words.ui("cite.marks")))


def alternated(text: str, marks: str) -> str:
    """A text that comes to stand in the first pair of marks: what is quoted in it has the second, and so in turn.

    An apostrophe is no mark, though it looks like one. Where the marks of a text do not pair, they stay.
    """
    pairs = {marks[0]: marks[1], marks[2]: marks[3]}
    signs, closing = list(text), ""
    for at, sign in enumerate(text):
        if sign in pairs:
            turned = marks[:2] if len(closing) // 2 % 2 else marks[2:]
            signs[at], closing = turned[0], closing + pairs[sign] + turned[1]
        elif closing and sign == closing[-2] and not apostrophe(text, at):
            signs[at], closing = closing[-1], closing[:-2]
    return text if closing else "".join(signs)


def apostrophe(text: str, at: int) -> bool:
    """Whether a sign stands in a word."""
    return text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha() and text[at] == "’"
