"""Why a value is refused: a code for machines, a sentence in each language for readers."""

from __future__ import annotations

from enum import StrEnum

from ..model import Text


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
    def text(self) -> Text:
        """The reason as a sentence for readers."""
        return SENTENCES[self]


# Mistakes of writing, not properties of the numbers: no Refusal record may rest on one of these.
MISTAKES = frozenset({Reason.SYNTAX, Reason.UNKNOWN, Reason.CYCLE})

SENTENCES = {
    Reason.SYNTAX: Text("The formula cannot be read.", "公式無法讀取。"),
    Reason.UNKNOWN: Text(
        "The formula names a value that does not exist.", "公式引用了不存在的數值。"
    ),
    Reason.CYCLE: Text("The formula leads back to itself.", "公式循環引用自身。"),
    Reason.SYMBOL: Text(
        "The source leaves one of the inputs open.", "來源沒有給出其中一個輸入的數值。"
    ),
    Reason.RANK: Text(
        "A rank is a place in an order and cannot be calculated with.",
        "位次只表示順序，不能參與計算。",
    ),
    Reason.UNLIKE_UNITS: Text(
        "Values in unlike units cannot be added or subtracted.", "單位不同的數值不能相加或相減。"
    ),
    Reason.RESULT_UNIT: Text(
        "The formula does not give the unit that is claimed.", "公式得出的單位與所聲明的單位不符。"
    ),
    Reason.STOCK_AND_FLOW: Text(
        "One input is a stock at a moment, the other a flow over a period.",
        "一個輸入是時點存量，另一個是期間流量。",
    ),
    Reason.PRICES: Text(
        "The level is in current prices and the growth in constant prices, or one is not known.",
        "水平值按現價計算而增速按可比價計算，或其中之一未說明。",
    ),
    Reason.OF_OTHER: Text(
        "The rate is not known to be that of this quantity.", "無法確定該比率屬於這一數量。"
    ),
    Reason.BARE_GROWTH: Text(
        "A growth rate is a change and cannot be used as a share.",
        "增速表示變化，不能當作占比使用。",
    ),
    Reason.UNDATED: Text(
        "The source gives no period for one of the inputs.", "來源沒有說明其中一個輸入的時期。"
    ),
    Reason.PERIODS: Text("The inputs are of different periods.", "各輸入所屬時期不同。"),
    Reason.AREAS: Text("The inputs are of different areas.", "各輸入所屬範圍不同。"),
    Reason.STATUSES: Text(
        "Targets, reported values and context are mixed.", "目標值、公布值與背景數據混在一起。"
    ),
    Reason.RESULT_PERIOD: Text(
        "The result is claimed for a period that the inputs do not give.",
        "結果所屬時期與輸入不符。",
    ),
    Reason.RESULT_AREA: Text(
        "The result is claimed for an area that the inputs do not give.",
        "結果所屬範圍與輸入不符。",
    ),
    Reason.ZERO: Text("The divisor may be zero.", "除數可能為零。"),
    Reason.NO_SAFE_SIDE: Text(
        "The inputs are bounded so that the result has no limit on either side.",
        "輸入只給出上限或下限，結果兩端都無法確定。",
    ),
    Reason.TOO_WIDE: Text(
        "The rounding of the inputs leaves not one certain digit.",
        "輸入的四捨五入使結果連一位可靠數字也沒有。",
    ),
}


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
        return f"{self.reason}: {self.reason.text.en} ({self.detail})"
