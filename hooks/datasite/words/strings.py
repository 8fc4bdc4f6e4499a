"""The engine's own words on the page, in English and Traditional Chinese (Simplified is derived)."""

from __future__ import annotations

from collections.abc import Mapping

STRINGS: Mapping[str, tuple[str, str]] = {
    # bounds, as they stand before a number
    "bound.exact": ("", ""),
    "bound.over": ("over", "超"),
    "bound.under": ("nearly", "近"),
    "bound.at_most": ("at most", "不超過"),
    "bound.duration.at_most": ("within", "不超過"),
    "bound.about": ("about", "約"),
    "bound.at_least": ("at least", "達"),
    "bound.derived.over": ("over", "超"),
    "bound.derived.under": ("under", "不足"),
    "bound.derived.about": ("about", "約"),
    "bound.derived.at_most": ("at most", "不超過"),
    "bound.derived.at_least": ("at least", "至少"),
    # bounds, as names
    "bound_name.exact": ("exact as stated", "如所述"),
    "bound_name.over": ("lower bound: the value is above this", "下限：實際值高於此數"),
    "bound_name.under": ("upper bound: the value is just below this", "上限：實際值略低於此數"),
    "bound_name.about": ("approximate", "約數"),
    "bound_name.at_least": ("lower bound: this value or more", "下限：不低於此數"),
    "bound_name.at_most": ("upper bound: this value or less", "上限：不高於此數"),
    "bound_name.open": ("left open: the source writes a letter", "原文未定：只寫字母"),
    "bound_name.derived.under": ("upper bound: the value is below this", "上限：實際值低於此數"),
    # statuses
    "status.reported": ("reported", "報道所載"),
    "status.target": ("target", "目標"),
    "status.derived": ("derived", "推算"),
    "status.context": ("context", "背景"),
    # period bases
    "basis.stated": ("stated", "原文寫明"),
    "basis.implied": ("implied", "由上下文推知"),
    "basis.undated": ("undated", "未註明時間"),
    # measures
    "measure.stock": ("stock (at a point in time)", "存量（某一時點）"),
    "measure.flow": ("flow (over a period)", "流量（某一時期）"),
    "measure.ratio": ("ratio", "比率"),
    "measure.growth": ("growth, year on year", "同比增長"),
    "measure.rank": ("rank", "位次"),
    "measure.count": ("count", "計數"),
    # bases of names
    "name_basis.official": ("official English name", "官方英文名"),
    "name_basis.in_use": ("English name in use", "通行英文名"),
    "name_basis.ours": ("our rendering", "本站譯名"),
    # what goes with a figure, on its page and in its files
    "figure.source": ("Source:", "出處："),
    "figure.because": ("Set side by side because:", "並列原因："),
    "figure.why": ("Why these stand side by side", "為何並列"),
    "figure.several_areas": ("several areas", "多個區域"),
    "figure.several_periods": ("several periods", "多個時期"),
    "form.structure_tree": ("a counted structure, part by part", "體系各組成部分"),
    "form.chain": ("an ordered chain", "有序鏈條"),
    "form.timeline": ("dated events", "按時間排列"),
    "form.relation_graph": ("how they relate", "相互關係"),
    "figure.version": ("version {version}", "第{version}版"),
    # numerals of the ledger
    "numerals.figure": ("figures", "數據"),
    "numerals.name": ("names", "名稱"),
    "numerals.date": ("dates", "時間"),
    "numerals.grammar": ("grammar", "語法用字"),
    "numeral.figure": ("figure", "數據"),
    "numeral.name": ("name", "名稱"),
    "numeral.date": ("date", "時間"),
    "numeral.grammar": ("grammar", "語法用字"),
}


def string(key: str) -> tuple[str, str]:
    """English and Traditional Chinese of an interface word; KeyError names an unknown key."""
    return STRINGS[key]
