"""Reads formulas such as `cargo / (1 + growth)` into a tree; nothing is ever evaluated.

Operands are observation ids, decimal numbers, `days(id)`, `months(id)` and `mark(id)`. Ids hold
hyphens, so the operators + - * / stand between spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..references import ID
from .reasons import Reason, RefusedError

LONGEST = 500  # characters; also limits how deep parentheses go

TOKEN = re.compile(
    rf"(?P<function>days|months|mark)\((?P<of>{ID})\)"
    rf"|(?P<id>{ID})(?![\w.-])"
    r"|(?P<number>\d+(?:\.\d+)?)(?![\w.-])"
    r"|(?P<sign>(?<=\s)[-+*/](?=\s))"
    r"|(?P<bracket>[()])"
)


@dataclass(frozen=True)
class Number:
    """A number typed in the formula."""

    value: Fraction


@dataclass(frozen=True)
class Value:
    """The value of an observation."""

    id: str


@dataclass(frozen=True)
class Length:
    """How many days or months the period of an observation has."""

    measure: str
    id: str


@dataclass(frozen=True)
class Mark:
    """The number that a threshold names, whatever its bound: the 500,000 of "over 500,000"."""

    id: str


@dataclass(frozen=True)
class Operation:
    """Two operands and the sign between them."""

    sign: str
    left: Node
    right: Node


Node = Number | Value | Length | Mark | Operation


def parse_formula(text: str) -> Node:
    """The tree of a formula; raises RefusedError with the column where reading stopped."""
    if len(text) > LONGEST:
        raise RefusedError(Reason.SYNTAX, f"the formula is longer than {LONGEST} characters")
    return Reader(text).formula()


def leaves(node: Node) -> Iterator[Value | Length | Mark]:
    """Every observation the tree mentions, left to right."""
    if isinstance(node, Operation):
        yield from leaves(node.left)
        yield from leaves(node.right)
    elif not isinstance(node, Number):
        yield node


class Reader:
    """Reads the tokens of one formula from left to right."""

    def __init__(self, text: str) -> None:
        """Cut the text into tokens."""
        self.text = text
        self.tokens = list(self.cut())
        self.next = 0

    def cut(self) -> Iterator[re.Match[str]]:
        """The tokens in order."""
        at = 0
        while at < len(self.text):
            if self.text[at].isspace():
                at += 1
                continue
            match = TOKEN.match(self.text, at)
            if match is None:
                raise self.broken(at)
            yield match
            at = match.end()

    def broken(self, at: int) -> RefusedError:
        """The error for a place that cannot be read."""
        rest = self.text[at : at + 20]
        detail = f"cannot read “{rest}” at character {at + 1}" if rest else "the formula breaks off"
        return RefusedError(
            Reason.SYNTAX,
            detail,
            "write ids, numbers, days(id), months(id), mark(id), parentheses, and + - * / between spaces",
        )

    def formula(self) -> Node:
        """The whole text as one tree."""
        node = self.operation(("+", "-"))
        if self.next < len(self.tokens):
            raise self.broken(self.tokens[self.next].start())
        return node

    def operation(self, signs: tuple[str, ...]) -> Node:
        """Operands joined by signs of one rank, from the left; sums are made of products."""

        def operand() -> Node:
            return self.operation(("*", "/")) if "+" in signs else self.operand()

        node = operand()
        while self.next < len(self.tokens) and self.tokens[self.next]["sign"] in signs:
            sign = self.tokens[self.next]["sign"]
            self.next += 1
            node = Operation(sign, node, operand())
        return node

    def operand(self) -> Node:
        """A number, an id, a function of one, or a formula in parentheses."""
        if self.next >= len(self.tokens):
            raise self.broken(len(self.text))
        token = self.tokens[self.next]
        self.next += 1
        if token["function"] == "mark":
            return Mark(token["of"])
        if token["function"]:
            return Length(token["function"], token["of"])
        if token["id"]:
            return Value(token["id"])
        if token["number"]:
            return Number(Fraction(token["number"]))
        if token["bracket"] == "(":
            node = self.operation(("+", "-"))
            if self.next < len(self.tokens) and self.tokens[self.next]["bracket"] == ")":
                self.next += 1
                return node
            raise self.broken(
                self.tokens[self.next].start() if self.next < len(self.tokens) else len(self.text)
            )
        raise self.broken(token.start())
