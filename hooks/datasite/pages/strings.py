"""The words of the pages' own furniture, in English and Traditional Chinese."""

from __future__ import annotations

from collections.abc import Mapping

from .mutation_strings import MUTATION_STRINGS

KINDS: Mapping[str, tuple[str, str, str, str]] = {
    # kind: plural and singular in English, plural and singular in Chinese
    "institution": ("Institutions", "institution", "機構", "機構"),
    "laboratory": ("Laboratories", "laboratory", "實驗室", "實驗室"),
    "platform": ("Platforms", "platform", "平臺", "平臺"),
    "facility": ("Facilities", "facility", "設施", "設施"),
    "body": ("Authorities and bodies", "authority", "政府與部門", "政府部門"),
    "company": ("Companies", "company", "企業", "企業"),
    "zone": ("Zones", "zone", "功能區", "功能區"),
    "base": ("Bases", "base", "基地", "基地"),
    "area": ("Areas", "area", "區域", "區域"),
    "place": ("Places", "place", "地點", "地點"),
    "policy": ("Policies", "policy", "政策", "政策"),
    "plan": ("Plans", "plan", "計劃", "計劃"),
    "programme": ("Programmes", "programme", "項目計劃", "項目計劃"),
    "campaign": ("Campaigns", "campaign", "行動", "行動"),
    "structure": ("Counted structures", "counted structure", "體系", "體系"),
    "chain": ("Ordered chains", "ordered chain", "鏈條", "鏈條"),
    "event": ("Events", "event", "活動與事件", "事件"),
    "practice": ("Practices and reforms", "practice", "做法與改革", "做法"),
    "award": ("Awards", "award", "獎項", "獎項"),
    "strategy": ("Strategies", "strategy", "戰略", "戰略"),
    "slogan": ("Slogans", "slogan", "口號", "口號"),
    "concept": ("Concepts", "concept", "概念", "概念"),
}

RELATIONS: Mapping[str, tuple[str, str, str, str]] = {
    # type: as said of the one that has it, and of the one it points at, in English then Chinese
    "founded_by": ("founded by", "founded", "共建方", "參與共建"),
    "led_by": ("led by", "leads", "牽頭方", "牽頭"),
    "part_of": ("part of", "includes", "屬於", "包括"),
    "contains": ("contains", "contained in", "包括", "屬於"),
    "follows": ("follows", "followed by", "承接", "後續"),
    "located_in": ("located in", "location of", "位於", "內有"),
    "issued_by": ("issued by", "issued", "發布方", "發布"),
    "selected_by": ("selected by", "selected", "評選方", "評選"),
    "selected_for": ("selected for", "entries selected", "入選", "入選項目"),
    "supports": ("supports", "supported by", "支持", "支持方"),
    "hosts": ("holds", "held by", "舉辦", "舉辦方"),
    "cooperates_with": ("cooperates with", "cooperates with", "合作方", "合作方"),
    "about": ("concerns", "subject of", "關於", "相關"),
}

STRINGS: dict[str, tuple[str, str]] = {
    "pop.when": ("When: ", "時間："),
    "pop.source": ("From: ", "出處："),
    "pop.more": ("Definition and all values", "定義與全部數值"),
    "column.observation": ("What", "項目"),
    "column.value": ("Value", "數值"),
    "column.period": ("When", "時間"),
    "table.area": ("Area", "範圍"),
    "table.area.most": ("Area, where no other is named", "範圍（另有註明者除外）"),
    "column.source": ("Source", "出處"),
    "column.fragment": ("In the article", "原文用字"),
    "column.kind": ("Kind", "類別"),
    "column.record": ("Record", "記錄"),
    "column.indicator": ("Indicator", "指標"),
    "column.measure": ("Measure", "度量類型"),
    "column.unit": ("Unit", "單位"),
    "column.section": ("Section", "章節"),
    "column.bound": ("Word", "用詞"),
    "column.meaning": ("Meaning", "含義"),
    "column.times": ("Times used", "使用次數"),
    "column.formula": ("Formula", "算式"),
    "column.refused": ("Not given", "不予計算"),
    "column.reason": ("Why not", "原因"),
    "column.publisher": ("Publisher", "發布者"),
    "column.date": ("Date", "日期"),
    "column.confidence": ("Confidence", "可信度"),
    "column.file": ("File", "文件"),
    "column.files": ("Files", "文件"),
    "column.figure": ("Figure", "圖表"),
    "column.column": ("Column", "欄位"),
    "column.type": ("Type", "類型"),
    "section.heading": ("The article’s heading:", "原文標題："),
    "section.no_heading": ("The article prints no heading here.", "原文此處無標題。"),
    "sections.values": ("{n} values", "{n}個數值"),
    "ledger.sum": (
        "{n} numerals in the article, all accounted for:",
        "原文共{n}處數字，均已逐一說明：",
    ),
    "ledger.none": ("No numeral in this paragraph.", "本段沒有數字。"),
    "ledger.open": ("Numerals in this paragraph: {n}", "本段數字：{n}處"),
    "catalogue.filter": ("Filter indicators", "篩選指標"),
    "indicator.of": ("Relates to", "對應指標"),
    "indicator.prices": ("Prices", "價格口徑"),
    "indicator.term": ("Explained under", "釋義"),
    "indicator.id": ("Identifier", "標識符"),
    "indicator.figures": ("Drawn in", "相關圖表"),
    "prices.current": ("current prices", "現價"),
    "prices.constant": ("constant prices (real)", "可比價格（實際）"),
    "glossary.used": ("Used by:", "相關指標："),
    "figure.key": ("How to read the marks", "圖例說明"),
    "figure.keys": (
        "Values in the chart: arrow keys go from one to the next, Escape leaves",
        "圖中數值：按方向鍵逐個移動，按 Esc 鍵退出",
    ),
    "figure.table": ("Data table", "數據表"),
    "figure.tools": ("Download, embed, cite", "下載、嵌入與引用"),
    "figure.embed": ("Embed:", "嵌入代碼："),
    "figure.no_address": (
        "The address of this site is not set (site_url in mkdocs.yml): without it the chart cannot be embedded.",
        "尚未設定本站的網址（mkdocs.yml中的site_url），無法嵌入圖表。",
    ),
    "figure.cite": ("Cite:", "引用："),
    "figure.permalink": ("Permanent link to this figure", "本圖永久鏈接"),
    "source.title": ("Title", "標題"),
    "source.original_title": ("Title as in the copy received", "所得副本的標題"),
    "source.credit": ("Credit", "數據來源"),
    "source.published": ("Published", "發布日期"),
    "source.retrieved": ("Copy received", "取得副本"),
    "source.paragraphs": ("Paragraphs", "段落數"),
    "source.unused": ("not used in a figure", "未用於圖表"),
    "confidence.official_statistics": ("official statistics", "官方統計"),
    "confidence.official_press": ("official press", "官方媒體"),
    "confidence.media": ("media", "媒體"),
    "confidence.other": ("other", "其他"),
    "file.observations": (
        "Every value, with unit, bound, period, source and evidence",
        "全部數值，含單位、上下限、時期、出處與依據",
    ),
    "file.entities": (
        "Every institution, policy, programme and name",
        "全部機構、政策、計劃與名稱",
    ),
    "file.relations": ("How the entities relate", "實體之間的關係"),
    "file.indicators": ("What is counted, and how", "指標及其定義"),
    "file.units": ("Units of measure", "計量單位"),
    "file.areas": ("Areas", "區域"),
    "file.sources": ("Who says so", "來源"),
    "file.glossary": ("Terms", "術語"),
    "file.numerals": ("Every numeral of the article, accounted for", "原文每處數字的說明"),
    "file.excel": (
        "To open a CSV in Excel: Data > From Text/CSV, and as the origin of the file 65001: Unicode (UTF-8).",
        "用Excel打開CSV：選擇“數據”>“從文本/CSV”，文件原始格式選“65001: Unicode (UTF-8)”。",
    ),
    "file.apostrophe": (
        "An apostrophe in front of a text is a guard, so that no spreadsheet runs the text as a formula; it is no "
        "part of the text.",
        "文本前的撇號是防護，以免電子表格把該文本當作公式執行，不屬於文本本身。",
    ),
    "file.datapackage": (
        "The description of all files, for programs",
        "全部文件的說明，供程序讀取",
    ),
    "formula.days": ("days of {}", "{}的天數"),
    "formula.months": ("months of {}", "{}的月數"),
    "formula.mark": ("the mark of {}", "{}這一目標數"),
    "observations.minor": ("Signs of formulas: {n}", "公式中的符號：{n}項"),
    "changes.turned": ("{was} became {now}", "由{was}改為{now}"),
    "changes.removed": ("removed", "已刪除"),
    "rules.soft": ("Rules that may be silenced", "可以豁免的規則"),
    "rules.hard": ("Rules that always hold", "始終有效的規則"),
    "rules.example": ("Refused", "會被拒絕"),
    "rules.instead": ("Write instead", "應當寫作"),
    "derived.with_context": ("with context", "含背景數據"),
    "print.notes": ("Sources", "出處"),
    "feed.title": ("Changes of the data", "數據更新"),
    "cite.plain": ("In running text", "行文格式"),
}

STRINGS |= MUTATION_STRINGS
for _kind, (_many, _one, _zh_many, _zh_one) in KINDS.items():
    STRINGS[f"kind.{_kind}"] = (_many, _zh_many)
    STRINGS[f"kind.{_kind}.one"] = (_one, _zh_one)
for _type, (_to, _from, _zh_to, _zh_from) in RELATIONS.items():
    STRINGS[f"relation.{_type}.to"] = (_to, _zh_to)
    STRINGS[f"relation.{_type}.from"] = (_from, _zh_from)
