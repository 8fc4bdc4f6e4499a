"""Why a value is refused: a code for machines, a sentence in each language for readers."""

from __future__ import annotations

from enum import StrEnum

from ..languages import message


class Reason(StrEnum):
    """The machine code of a refusal."""

    SYNTAX = "syntax"
    UNKNOWN = "unknown"
    CYCLE = "cycle"
    SYMBOL = "symbol"
    RANK = "rank"
    UNLIKE_UNITS = "unlike_units"
    RESULT_UNIT = "result_unit"
    STOCK_AND_FLOW = "stock_and_flow"
    PRICES = "prices"
    BASES = "bases"
    OF_OTHER = "of_other"
    BARE_GROWTH = "bare_growth"
    UNDATED = "undated"
    PERIODS = "periods"
    AREAS = "areas"
    STATUSES = "statuses"
    RESULT_PERIOD = "result_period"
    RESULT_AREA = "result_area"
    ZERO = "zero"
    NO_SAFE_SIDE = "no_safe_side"
    TOO_WIDE = "too_wide"

    @property
    def sentence(self) -> str:
        """The reason as a sentence for contributors; readers have it as the message `reason.<code>`."""
        return message(f"reason.{self}")


# Mistakes of writing, not properties of the numbers: no Refusal record may rest on one of these.
MISTAKES = frozenset({Reason.SYNTAX, Reason.UNKNOWN, Reason.CYCLE})


class RefusedError(Exception):
    """Raised where a formula must not be computed; `detail` names the records, for contributors."""

    def __init__(self, reason: Reason, detail: str, hint: str = "") -> None:
        """Keep the code, what it is about, and what to write instead."""
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.hint = hint
        self.origin: str | None = None  # the derived record that is refused, not those built on it

    @property
    def sentence(self) -> str:
        """Code, English sentence and the records it is about, in one line."""
        return f"{self.reason}: {self.reason.sentence} ({self.detail})"
