"""Numerals that stand for no quantity: dates, places in a text, and plain grammar, as patterns.

A number of a text is let through when it lies within a match. The lists are short on purpose: a
counted noun (five actions, 十一條) is a figure and has a record, so what is doubtful is left out
here and the writer is asked for a reference.
"""

from __future__ import annotations

import re

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
MONTH = f"(?-i:{MONTH})"  # May is a month, may is not
YEAR = r"(?:19|20)\d\d"

DATES = (
    # 2022-10-14, 2022-08, 10:00
    rf"\b{YEAR}-\d\d(?:-\d\d)?(?:T?\s?\d\d:\d\d)?\b",
    r"\b\d{1,2}:\d\d\b",
    # 14 October 2022, October 14, 2022, August 2022, January–August 2022; May alone holds no numeral
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?{MONTH}(?:\s\d{{1,2}}(?!\d))?(?:,?\s{YEAR})?",
    # 2022, 2021–2025, the 2020s, H1 2022, Q3. A count of that size is written with a comma (2,022).
    rf"\b(?:[HQ][1-4]\s)?{YEAR}s?(?:(?:[/–—-]|\sto\s)(?:{YEAR}|\d\d)\b)?(?![\d,.]*\d|\s?[%％萬万億亿])\b",
    r"\b[HQ][1-4]\b",
    r"\b(?:first|second|same) half(?: of (?:the|this|that) year)?|\b(?:first|second|third|fourth) quarter",
    rf"\bhalf(?:[- ]years?\b|\sof\s{YEAR})",
    r"\b(?:nineteenth|twentieth|twenty-first|\d\d(?:st|nd|rd|th)) century",
    # 2022年10月14日, 1至8月, 二〇二二年, 五月, 第一季度, 十四五, 上旬
    rf"{YEAR}(?:[至到—–－-]{YEAR})?(?:年|(?=[至到—–－-]{YEAR}年))",
    r"[〇零一二三四五六七八九]{4}年",
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[至到—–－-](?:\d{1,2}|[一二三四五六七八九十]{1,3}))?(?:月|日)(?!均)",
    r"\d{1,2}(?=[至到—–－-]\d{1,2}月)",
    r"第?[一二三四1-4]季度",
    r"“?[一二三四五十]{2,3}五”?(?=規劃|时期|時期|期間)|“十[一二三四五]五”",
    r"(?:\d\d|[一二三四五六七八九十]+)世紀",
)

ENGLISH = (
    # "one" is an article or a pronoun, as 一條 is in Chinese, but not one percent or one third
    r"\bone\b(?![ -](?:percent|per cent|yuan|point|half|third|quarter|fourth|fifth|tenth)s?\b|\s?%)",
    # a pair already named; who counts anew (two new firms) gives a figure
    r"\b(?:the|these|those|between|of the) two\b",
    r"\bone or two\b|\btwo-(?:part|way|sided|letter)\b|\btwo by two\b|\bin two\b(?=[,.;:)])",
    # ordinals as adverb or as place in a text; ranks are caught by RANKED before
    r"\b(?:first|second|third)(?:ly|hand|-hand)?\b",
    # zero as the foot of a scale
    r"\bzero\b",
    # the scale words of Chinese, explained: 萬 (ten thousand)
    r"(?<=[萬万億亿] \()(?:a |one )?(?:ten thousand|hundred million)\b",
    r"\bper (?:1,?000|10,?000|100,?000|million|thousand|hundred|ten thousand|hundred thousand)\b",
    # identifiers: SHA-256, 5G, 3D, and numbered parts and versions
    r"(?-i:(?<![\dA-Za-z])[A-Z]{2,}-\d+(?![\dA-Za-z])|(?<![\dA-Za-z])\d[DG](?![\dA-Za-z]))",
    r"(?:\bCC BY|\bAttribution|署名)[ -]?\d\.\d(?!\d)",
    r"\b(?:section|step|chapter|version|WCAG|figure|table|level|ISO|RFC)[ -]\d+(?:[.\d]*\d)?\b",
)

CHINESE = (
    # 一 as an article, a determiner or part of a word
    r"一(?:系列|攬子|定|般|致|樣|起|同|直|旦|面|方面|切|律|併|并|再|經|時|流|體|步|一|來|部分|下|點|邊|旁|向|貫|覽"
    r"|次性|站式|目了然|目瞭然|帶一路|味|股|番|手|半(?=年))",
    # 一 before a measure word is what "a" is in English, which is no number there either
    r"一(?:個|些|種|批|條|篇|行|列|欄|項|張|頁|組|段|句|份|類|層|級|套|座|所|家|次|道|款|幅|名|位|件|則|塊|本|處|年|天)",
    r"(?:這|那|哪|某|任|每|另|同|上|下|前|後|頭|唯|統|單|萬|逐|之|不|合|劃|進|專|歸|其)一(?:一)?",
    r"一(?=是|則|為)|(?<=[，。；])[一二三四](?=是)",
    r"(?:其|之)[二三]|二者|二維|二氧化|三維|三者|再三|兩者|兩端|兩邊|兩側|兩旁|兩岸",
    # both, and a pair already named
    r"(?:這|那|上述|前|後)兩|兩(?:[個種項條組家份處地級類層][^，。；：、\s]{0,6}|[年國]?)(?:都|均|皆|之間)",
    r"[一兩三四五六]位數|四周|四季|四方|八方|十分|十足|百姓|百科|千方百計|萬能|萬物|成千上萬|千萬(?=不|要|別)",
    r"雙(?:方|向|碳|語|重|創|軸|軌|引號|擊|循環|邊)|[一成]雙",
    # places in a text or a table, and ordinals that rank nothing
    r"第[一二三四](?:個|項|款|次|步|手|部分|時間|列|行|欄|節|章|段|層|方|人稱|產業)|第一(?=，)",
    # per ten thousand; the scale words themselves, quoted
    r"每[十百千萬億]+(?=人|戶|家|名|平方|元|個)|(?<=[“「])[十百千萬億](?=[”」])",
    r"[零〇]",
)

# Said of a place in a ranking: then even first is a figure.
RANKED = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:e[sd]?|ing)|c[ao]mes?|stands?|stood|finish(?:e[sd])?|position(?:ed)?"
    r"|listed|number)(?: \w+){0,2} (?:first|second|third)\b"
    r"|\b(?:first|second|third)(?= (?:place|rank)\b| (?:in|among) (?:the|its|all|China|every)\b"
    r"| nationwide| nationally)",
    re.IGNORECASE,
)

# Quantities that are said without a numeral.
QUANTITY = re.compile(
    r"\b(?:dozens?|hundreds|thousands|millions|billions|trillions|half|halves|thirds|quarters?|twice|thrice"
    r"|doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|quadrupl(?:ed|es|ing)|\w+fold(?<!scaffold)(?<!manifold)(?<!unfold))\b"
    r"|\ba third of\b|過半|半數|翻番|翻倍|倍增|(?<!年)翻一番|數倍",
    re.IGNORECASE,
)

ALLOWED = re.compile("|".join(f"(?:{p})" for p in (*DATES, *ENGLISH, *CHINESE)), re.IGNORECASE)
