"""What each published column means, in English and Chinese: for the data page and the Data Package.

A column means the same in every table; `table.column` says where it does not. Columns that end in
`_en` or `_zh` are one text in two languages and are explained once.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Text

MEANINGS: Mapping[str, tuple[str, str]] = {
    "id": ("Lasting name of the record", "記錄的固定標識"),
    "name": ("Name", "名稱"),
    "title": ("What the value is", "數值名稱"),
    "note": ("What to know before using it", "使用須知"),
    "section": (
        "Section of the main source; context for figures from elsewhere",
        "主要來源的章節；其他來源的背景數據為 context",
    ),
    "locator": ("Paragraph of the main source: section.paragraph", "在主要來源中的位置：章節.段落"),
    "source": ("Who says so: id of the source", "來源的標識"),
    "as_stated": (
        "Characters of the source that carry it, verbatim",
        "來源中承載該內容的文字，一字不改",
    ),
    "indicator": ("What is measured: id of the indicator", "指標的標識"),
    "unit": ("Base unit: id of the unit", "基本單位的標識"),
    "area": ("Place or population described: id of the area", "所述地區或總體的標識"),
    "value": (
        "Plain number in the base unit, with the digits of the source; empty where the source "
        "gives a symbol",
        "以基本單位表示的數字，保留來源的位數；來源以符號代替時為空",
    ),
    "bound": (
        "What the value says of the true one: exact (as stated), over or at_least (a lower bound), "
        "under or at_most (an upper bound), about (approximate); empty for an open letter",
        "數值與實際值的關係：exact 如所述；over 與 at_least 為下限；under 與 at_most 為上限；about 為約數；"
        "以字母代替數字時為空",
    ),
    "status": (
        "reported or target (both by the main source), derived (computed here), context (another "
        "source)",
        "reported 報道所載與 target 目標均出自主要來源；derived 由本站推算；context 出自其他來源",
    ),
    "measure": (
        "Kind of quantity: stock (at a time), flow (over a time), ratio, growth (year on year), "
        "rank, count",
        "量的類別：stock 存量，flow 流量，ratio 比率，growth 同比增長，rank 位次，count 計數",
    ),
    "period": (
        "Time the value is of: year, half year (2022-H1), month, day, or a range with a slash; "
        "empty where the source gives none",
        "數值所屬時間：年、半年（如 2022-H1）、月、日，或以斜線表示的區間；來源未註明時為空",
    ),
    "period_basis": (
        "Whether the source has stated the period, implied it, or left it undated",
        "時間的依據：stated 原文寫明；implied 由上下文推知；undated 未註明",
    ),
    "formula": (
        "For a derived value: how it follows from other observations, by their ids",
        "推算值的算式，以觀測值的標識表示",
    ),
    "low": (
        "Least value that the statement allows, rounding included; empty where it sets none",
        "所述內容允許的最小值（含四捨五入的餘地）；未設下限時為空",
    ),
    "high": (
        "Greatest value that the statement allows, rounding included; empty where it sets none",
        "所述內容允許的最大值（含四捨五入的餘地）；未設上限時為空",
    ),
    "symbol": ("What the source writes in place of a number", "來源代替數字的符號"),
    "number": (
        "Digits as written, before the multiplier; text, so that 4.0 stays 4.0",
        "來源所寫的數字（未乘倍數）；以文本保存，4.0 不會變成 4",
    ),
    "multiplier": (
        "Power of ten that the digits are multiplied by",
        "倍數：所寫數字乘以 10 的幾次方",
    ),
    "prices": ("For money: at current or constant prices", "金額的計價：current 現價，constant 不變價"),
    "field": ("For a rank: among whom", "位次的比較範圍"),
    "shown": ("The value as the site writes it", "本站顯示的寫法"),
    "kind": ("What it is", "類別"),
    "date": ("When it was founded, issued or held", "成立、發布或舉行的時間"),
    "date_basis": (
        "Whether the source has stated the date, implied it, or left it undated",
        "時間的依據：stated 原文寫明；implied 由上下文推知；undated 未註明",
    ),
    "relation": (
        "How it relates to other entities: type:id, separated by semicolons",
        "與其他實體的關係：類型:標識，以分號分隔",
    ),
    "description": ("What it is, in a sentence or two", "說明"),
    "name_basis": (
        "Whose English name it is: official, in_use, or ours",
        "英文名的依據：official 官方；in_use 通行；ours 本站譯名",
    ),
    "steps": ("For a chain: its steps in order", "鏈條的各個環節，按順序"),
    "relations.entity": ("The entity that relates: its id", "實體的標識"),
    "relations.type": ("How it relates to the target", "與對方的關係"),
    "target": ("The entity it relates to: its id", "對方實體的標識"),
    "definition": ("What it means", "定義"),
    "of": (
        "For growth or rank: the indicator it is of, by id",
        "增長率或位次所指的指標的標識",
    ),
    "term": ("Its entry in the glossary: id of the term", "術語表條目的標識"),
    "also": ("Other words for it, separated by semicolons", "其他說法，以分號分隔"),
    "within": ("The larger area it is part of: its id", "所屬的更大地區的標識"),
    "units.kind": (
        "count, currency, percent, rank, ratio, age or duration",
        "count 計數，currency 貨幣，percent 百分比，rank 位次，ratio 比率，age 年齡，duration 時長",
    ),
    "scale": (
        "What a value is multiplied by to be a pure number (percent: 0.01)",
        "換算為純數的係數（百分比為 0.01）",
    ),
    "sources.title": ("Title of the source", "來源標題"),
    "publisher": ("Who published it", "發布者"),
    "sources.date": ("When it was published", "發布時間"),
    "url": ("Where it can be read; empty where it is not linked", "網址；不提供鏈接時為空"),
    "confidence": ("How far it can be relied on", "可信程度"),
    "main": ("1 for the source the site is about, 0 for context", "主要來源為 1，背景來源為 0"),
    "paragraph": ("Paragraph of the main source: section.paragraph", "主要來源的段落：章節.段落"),
    "position": ("Its place among the numerals of the paragraph, from 1", "在該段數字中的次序，從 1 起"),
    "fragment": ("The numeral, verbatim, with its nearest words", "數字及其緊鄰文字，一字不改"),
    "numerals.kind": (
        "What the numeral is: figure, name, date or grammar",
        "數字的性質：figure 數據，name 名稱的一部分，date 時間，grammar 語法用字",
    ),
    "numerals.record": (
        "Observation or entity that gives it: its id",
        "載有該數字的觀測值或實體的標識",
    ),
    "record": (
        "What the row is: observation, rest (of a whole, derived), entity, or of an entity a part, a step, an edge",
        "該行是甚麼：observation 觀測值，rest 整體的其餘（推算），entity 實體；實體之下 part 組成、step 環節、"
        "edge 關係",
    ),
    "label": ("What the row is, in words", "該行的名稱"),
    "figure.id": (
        "Lasting name of the record; of a step or an edge, its entity with the place or the relation",
        "記錄的固定標識；環節與關係為實體標識加次序或關係",
    ),
    "figure.period": (
        "Time that the value is of, or date of the entity; empty where the source gives none",
        "數值所屬時間或實體的時間；來源未註明時為空",
    ),
    "figure.locator": (
        "Paragraph of the main source: section.paragraph; a derived value has a formula in its place",
        "在主要來源中的位置：章節.段落；推算值以算式代替",
    ),
    "figure.source": (
        "Who says so: id of the source; of a derived value, that of its first input",
        "來源的標識；推算值為其首個輸入值的來源",
    ),
    "figure.of": ("The entity that a part, step or edge belongs to: its id", "組成、環節或關係所屬實體的標識"),
    "figure.position": (
        "Place among the parts, steps or edges of the entity, from 1",
        "在該實體各組成、環節或關係中的次序，從 1 起",
    ),
    "figure.role": (
        "What the chart uses the value for, beside those that it compares, such as growth or share",
        "所比較的數值之外，該值在圖中的用途，如 growth 增速，share 占比",
    ),
    "figure.relation": ("For an edge: how the entity relates to the target", "關係：實體與對方的關係"),
    "members": (
        "For a part: the entities named in it, separated by semicolons",
        "組成：其中所列的實體，以分號分隔",
    ),
    "indicator_name": ("What is measured", "指標名稱"),
    "unit_name": ("Base unit", "基本單位"),
    "area_name": ("Place or population described", "所述地區或總體"),
    "source_title": (
        "Title of the source; of a derived value, of all that its inputs come from, separated by semicolons",
        "來源標題；推算值列出全部輸入值的來源，以分號分隔",
    ),
    "source_publisher": (
        "Who published the source; of a derived value, all of them",
        "來源的發布者；推算值列出全部",
    ),
    "source_date": ("When the source was published", "來源的發布時間"),
    "source_url": ("Where the source can be read; empty where it is not linked", "來源網址；不提供鏈接時為空"),
    "figure_title": ("What the figure finds; the same in every row", "圖表的發現；各行相同"),
    "figure_subtitle": (
        "What the figure measures: indicator, kind, area, period, unit",
        "圖表衡量的內容：指標、類別、地區、時間、單位",
    ),
    "figure_note": ("What to know before using the figure", "圖表使用須知"),
    "figure_because": ("Why the figure sets unlike things side by side", "圖表並列不同事物的原因"),
    "figure_url": ("Where the figure stands on the site", "圖表在本站的網址"),
    "version": ("Version of the data", "數據的版本"),
    "licence": ("Licence of the data", "數據的許可"),
}  # fmt: skip
LANGUAGES = {
    "_en": ("English", "英文"),
    "_zh": ("Chinese, Traditional script", "中文（繁體）"),
}


def meaning(table: str, column: str) -> Text:
    """What a column of a table means; KeyError where the codebook has a gap."""
    for suffix, (english, chinese) in LANGUAGES.items():
        if column.endswith(suffix):
            stem = look_up(table, column.removesuffix(suffix))
            return Text(f"{stem.en} ({english})", f"{stem.zh}（{chinese}）")
    return look_up(table, column)


def look_up(table: str, stem: str) -> Text:
    """The entry for a column, its language suffix taken off."""
    own = f"{table}.{stem}"
    return Text(*MEANINGS[own if own in MEANINGS else stem])
