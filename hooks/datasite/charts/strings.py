"""The words that only charts say, in English and Traditional Chinese."""

from __future__ import annotations

from ..words import Words

STRINGS: dict[str, tuple[str, str]] = {
    # the marks
    "key.exact": ("closed end: the value as stated", "實端：如所述"),
    "key.over": ("open end: the true value is higher", "開口：實際值更高"),
    "key.at_least": ("tick and open end: this value or more", "短線加開口：此數或以上"),
    "key.under": ("hollow tip: the true value is just lower", "空心端：實際值略低"),
    "key.at_most": ("stroke and hollow tip: this value or less", "短線加空心端：此數或以下"),
    "key.derived.under": ("hollow tip: the true value is lower", "空心端：實際值較低"),
    "key.about": ("double end: approximate", "雙線端：約數"),
    "key.target": ("outline: a target", "空心框：目標"),
    "key.derived": ("dashed: derived by this site", "虛線框：本站推算"),
    "key.outside": ("grey dashes: derived from other sources", "灰色虛線：據其他來源推算"),
    "key.subject": ("thinner: the subject, by another source", "較細：主題區域，數據來自其他來源"),
    "key.hollow": ("hollow dot: counted, not named", "空心點：計入而未列名"),
    "key.context": ("thin grey: another source", "灰色細條：其他來源"),
    "key.weak": ("hollow dot: a source of little standing", "空心點：來源可信度低"),
    "key.undated": ("ring: no date given", "圓環：原文未註明時間"),
    # in charts
    "target": ("target", "目標"),
    "rest": ("The rest", "其餘"),
    "whole": ("Whole", "合計"),
    "growth": ("year on year", "同比"),
    "one_dot": ("one dot is one", "一點代表一個"),
    "open_symbol": ("left open in the source", "原文未說明"),
    "not_named": ("not named in the source", "原文未列名"),
    "value_in": ("value in", "取值時間"),
    # the table
    "column.name": ("Name", "名稱"),
    "column.field": ("Among", "範圍"),
    "column.value": ("Value", "數值"),
    "column.period": ("Period", "時間"),
    "column.area": ("Area", "地區"),
    "column.status": ("Status", "性質"),
    "column.bound": ("Bound", "上下限"),
    "column.basis": ("How the period is known", "時間依據"),
    "column.source": ("Source", "出處"),
    "column.relation": ("Relation", "關係"),
    "column.target": ("To", "對象"),
    "column.step": ("Step", "環節"),
    "column.part": ("Part", "組成"),
    "column.members": ("Named members", "所列成員"),
    "column.date": ("Date", "時間"),
    # the text alternative
    "form.open_bars": ("Horizontal bars from zero", "從零起的橫條圖"),
    "form.level_base": (
        "Two bars from zero: the earlier level and the later",
        "從零起的兩根橫條：前期與本期",
    ),
    "form.bullet": ("Bars from zero against a target line", "從零起的橫條，對照目標線"),
    "form.two_part_whole": ("One bar divided into two parts", "一根橫條分為兩部分"),
    "form.ranking_board": ("A list of ranks", "位次表"),
    "form.structure_tree": ("A tree of counted parts", "組成結構圖"),
    "form.unit_dots": ("Rows of dots, one dot for each", "點陣圖，一點代表一個"),
    "form.chain": ("A chain of steps in order", "按次序的鏈條圖"),
    "form.timeline": ("A timeline", "時間軸"),
    "form.relation_graph": ("A diagram of relations", "關係圖"),
    "form.dot_comparison": ("Dots on one axis from zero", "從零起同一軸上的點圖"),
    "form.point_series": (
        "Points over time on an axis from zero; gaps stay open",
        "隨時間的點圖，縱軸從零起，缺口不連",
    ),
    "form.point_series.rank": (
        "Ranks over time, the first on top; gaps stay open",
        "隨時間的位次圖，第一居上，缺口不連",
    ),
    # relations, from the first entity to the second
    "relation.founded_by": ("founded by", "共建方"),
    "relation.led_by": ("led by", "牽頭方"),
    "relation.part_of": ("part of", "屬於"),
    "relation.contains": ("contains", "包括"),
    "relation.follows": ("follows", "承接"),
    "relation.located_in": ("located in", "位於"),
    "relation.issued_by": ("issued by", "發布方"),
    "relation.selected_by": ("selected by", "評選方"),
    "relation.selected_for": ("selected for", "入選"),
    "relation.supports": ("supports", "支持"),
    "relation.hosts": ("holds", "舉辦"),
    "relation.cooperates_with": ("works with", "合作"),
    "relation.about": ("about", "關於"),
}


def word(words: Words, key: str) -> str:
    """The language's word of that key; KeyError names an unknown key."""
    return words.choose(*STRINGS[key])
