"""Blanks out what is not prose in Markdown, so that every offset stays what it was."""

from __future__ import annotations

import re

from .directives import LINE, lines
from .references import LINKS, QUOTE

FRONT = re.compile(r"\A---[ \t]*\n(?P<keys>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
SHOWN_KEYS = re.compile(r"(?:title|description):")  # the keys of the front matter that readers see

NOT_PROSE = re.compile(
    r"<!--.*?(?:-->|\Z)"  # comments
    r"|(?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)"  # code spans
    r"|<[a-zA-Z/!][^<>]*>"  # tags with their attributes, and links in angle brackets
    r"|(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)"  # targets of links
    r"|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*"  # link definitions
    r"|(?<=\])\[[^\]\n]*\]|\[\^[^\]\n]+\]"  # labels of links and notes
    r"|\{[:#.][^{}\n]*\}|\{ [#.:][^{}\n]*\}"  # attributes
    r"|&#?\w+;"  # character references
    r"|\bhttps?://[^\s)>\]]+"  # bare addresses
    r"|(?<![\w:]):[a-z][\w-]+:"  # icons
    r"|^[ \t]*\d+[.)](?=[ \t])",  # numbers of list points
    re.DOTALL | re.MULTILINE,
)
# A reference keeps only the words that it shows: what stands for a value is never typed.
REFERENCE = re.compile(rf"\[\[(?:(?:{'|'.join((*LINKS, QUOTE))}):[^\s\[\]]+|[^\[\]:]*(?=\]))|\]\]")


def blank(text: str) -> str:
    """As many spaces; line ends stay."""
    return re.sub(r"[^\n]", " ", text)


def inline(text: str) -> str:
    """A run of Markdown with only its prose left, everything at its own offset."""
    return REFERENCE.sub(lambda m: blank(m[0]), NOT_PROSE.sub(lambda m: blank(m[0]), text))


def markdown(text: str) -> str:
    """A page with only its prose left: no code, no blocks, of the front matter title and description."""
    front = FRONT.match(text)
    head, body = (text[: front.end()], text[front.end() :]) if front else ("", text)
    kept = "\n".join(
        blank(line) if code or LINE.match(line.rstrip("\r")) else line
        for _, line, code in lines(body)
    )
    return front_matter(head) + inline(kept)


def front_matter(head: str) -> str:
    """The front matter with only what readers see of it."""
    shown = []
    for line in head.split("\n"):
        key = SHOWN_KEYS.match(line)
        shown.append(blank(line[: key.end()]) + line[key.end() :] if key else blank(line))
    return "\n".join(shown)
