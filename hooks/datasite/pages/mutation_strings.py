"""The words of the mutation score: each kind of change, and why some of that kind cannot be caught."""

from __future__ import annotations

from collections.abc import Mapping

ALONE = (
    "A value from another source that came without its characters stands alone: nothing beside it can contradict it.",
    "來自其他來源、又沒有附上原文用字的數值孤立無證，沒有其他內容可與之矛盾。",
)
MUTATIONS: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    # kind: what is changed, why not all can be caught
    "digit": (("A digit of a value", "數值中的數字"), ALONE),
    "point": (("The decimal point", "小數點"), ALONE),
    "multiplier": (("The power of ten", "數量級"), ALONE),
    "bound": (("The bound", "上下限"), ALONE),
    "evidence": (
        ("A numeral of the fragment", "原文片段中的數字"),
        (
            "In a formula of several numerals, another numeral of the same paragraph may take a place unseen.",
            "由多個數字組成的公式中，同段的另一數字可能頂替而不被察覺。",
        ),
    ),
    "status": (
        ("Reported and aimed at exchanged", "報道所載與目標互換"),
        (
            "An undated number whose name speaks of a plan or a goal could be either.",
            "未註明時間、名稱又涉及計劃或目標的數值，兩者皆有可能。",
        ),
    ),
    "period": (
        ("The period", "時期"),
        (
            "A period given to an undated value may be the year of publication, and a part of a year passes where"
            " only the year is known.",
            "給未註明時間的數值補上發表年份，或把全年改作其中一段，而所知僅有年份時，無從察覺。",
        ),
    ),
    "area": (
        ("The area", "範圍"),
        (
            "The distance between areas names more than one of them.",
            "比較兩地差距的數值，名稱中本就不止一地。",
        ),
    ),
    "locator": (
        ("The paragraph of a value", "數值所在段落"),
        ("Another paragraph may give the same figure.", "另一段落可能給出同一數字。"),
    ),
    "entity": (
        ("The paragraph of an institution, policy or name", "機構、政策、名稱所在段落"),
        (
            "A name without a numeral is in no list of numerals. With the article at hand, verify finds it.",
            "不含數字的名稱不在數字清單之內；持有報道全文時，可由核對程序查出。",
        ),
    ),
    "indicator": (
        ("The indicator of a value", "數值所屬指標"),
        (
            "Quantities of one unit differ only in what they are called; that takes a reader of the article.",
            "單位相同的數量只有名稱之別，須由讀過報道的人判斷。",
        ),
    ),
    "unit": (
        ("The unit of an indicator", "指標的單位"),
        (
            "Units of one kind that share a measure word differ in their English noun only, and a rate is computed"
            " alike whatever it is called.",
            "同類而量詞相同的單位僅英文名詞有別；比率無論如何稱呼，算法都一樣。",
        ),
    ),
    "formula": (
        ("An operator or operand of a formula", "算式中的運算符或輸入值"),
        (
            "A formula over other values of the right kind is a right formula of something else.",
            "換成同類的其他數值，算式本身仍然成立，只是所算不同。",
        ),
    ),
    "language": (
        ("English and Chinese exchanged", "中英文互換"),
        ("A text may read alike in both.", "兩種語言的寫法可能相同。"),
    ),
    "reference": (
        ("A reference to another value", "引用了另一數值"),
        (
            "Where a text quotes a value twice, the other quotation still agrees with the other language.",
            "同一文中兩次引用某數值時，另一處引用仍與另一語言相符。",
        ),
    ),
    "typed": (
        ("A number typed instead of its reference", "手寫數字代替引用"),
        ("A number may stand in a declared name.", "數字可能包含在已登記的名稱之中。"),
    ),
    "ledger": (
        ("A numeral of the ledger, its record or its kind", "數字清單中的數字、所屬記錄或類別"),
        (
            "A date, or a numeral in a name, that belongs to no record is in no second place.",
            "不屬於任何記錄的日期或名稱中的數字，別無他處可資對照。",
        ),
    ),
}
COLUMNS: Mapping[str, tuple[str, str]] = {
    "mutations.kind": ("What is changed", "改動的內容"),
    "mutations.tried": ("Tried", "嘗試"),
    "mutations.caught": ("Refused", "拒絕"),
    "mutations.share": ("Share", "比例"),
    "mutations.why": ("Why some pass", "為何仍有通過"),
    "mutations.all": ("All", "合計"),
    "mutations.survivors": ("Every change that passed", "全部通過的改動"),
    "mutations.none": ("No run is recorded.", "尚無記錄。"),
    "mutations.other": (
        "The last run was on version {version} of the data; its score is not that of the data shown here.",
        "最近一次測試針對數據第{version}版，不代表本頁所列數據的結果。",
    ),
}
MUTATION_STRINGS: Mapping[str, tuple[str, str]] = {
    **COLUMNS,
    **{f"mutation.{kind}": name for kind, (name, _) in MUTATIONS.items()},
    **{f"mutation_why.{kind}": why for kind, (_, why) in MUTATIONS.items()},
}
