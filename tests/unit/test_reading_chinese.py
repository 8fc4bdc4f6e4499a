"""How Chinese sources are read: formal numerals, tenths, parts, times, signs, wide characters, monies, dates."""

from __future__ import annotations

import pytest

from ..support.readings import dated, read, said
from ..support.together import together

NUMBERS = [
    ("肆佰陸拾人", "460"),
    ("伍仟萬元", "50000000 CNY/HKD/MOP/TWD"),
    ("叁萬貳仟戶", "32000"),
    ("壹佰零五", "105"),
    ("拾貳", "12"),
    ("４３萬", "430000"),
    ("１２，３４５人", "12345"),
    ("４．０％", "4.0 %"),
    ("三成", "3/10 part"),
    ("近八成", "under 4/5 part"),
    ("七成五", "3/4 part"),
    ("超過三成", "over 3/10 part"),
    ("3成", "3/10 part"),
    ("八折", "4/5 part"),
    ("七五折", "3/4 part"),
    ("8.5折", "17/20 part"),
    ("2倍", "2 times"),
    ("增長兩倍", "2 part"),
    ("是去年的3倍", "3 times"),
    ("1.5倍", "3/2 times"),
    ("3倍多", "over 3 times"),
    ("百分之三十", "30 %"),
    ("百分之三點五", "3.5 %"),
    ("百分之零點七", "0.7 %"),
    ("百分之 三十", "30 %"),
    ("超過百分之五十", "50 %"),
    ("千分之三", "3/1000 part"),
    ("萬分之五", "1/2000 part"),
    ("三分之二", "2/3 part"),
    ("三分之一以上", "at_least 1/3 part"),
    ("一半", "1/2 part"),
    ("過半", "over 1/2 part"),
    ("超半數", "over 1/2 part"),
    ("半數以上", "at_least 1/2 part"),
    ("翻番", "2 times"),
    ("翻一番", "2 times"),
    ("翻兩番", "4 times"),
    ("負0.7%", "-0.7 %"),
    ("負百分之三", "-3 %"),
    ("百分之負三", "-3 %"),
    ("−0.7%", "-0.7 %"),
    ("下降0.7%", "-0.7 or 0.7 %"),
    ("下降了0.7個百分點", "-0.7 or 0.7 points"),
    ("下降到5.2%", "5.2 %"),
    ("降至5.2%", "5.2 %"),
    ("同比減少1.2萬人", "-12000 or 12000"),
    ("增長5.9%", "5.9 %"),
    ("3.8萬人，下降5.9%", "38000; -5.9 or 5.9 %"),
    ("持平", "0"),
    ("與上年持平", "0"),
    ("0.2個百分點", "0.2 points"),
    ("高0.2個百分點", "0.2 points"),
    ("低0.3個百分點", "-0.3 or 0.3 points"),
    ("43 萬", "430000"),
    ("1 200 萬元", "12000000 CNY/HKD/MOP/TWD"),
    ("17 285人", "17285"),
    ("1,234,567", "1234567"),
    ("0.6%至0.8%", "0.6 %; 0.8 %"),
    ("0.6—0.8%", "0.6 %; 0.8 %"),
    ("5至10萬人", "50000; 100000"),
    ("5萬—10萬人", "50000; 100000"),
    ("95%置信區間", "95 level"),
    ("100億美元", "10000000000 USD"),
    ("100億元", "10000000000 CNY/HKD/MOP/TWD"),
    ("3000歐元", "3000 EUR"),
    ("人民幣300萬元", "3000000 CNY"),
    ("5000日圓", "5000 JPY"),
    ("港元300萬", "3000000 HKD"),
    ("新台幣3億元", "300000000 TWD"),
    ("廿三", "23"),
    ("三點二億", "320000000"),
    ("二百零五", "205"),
    ("兩千多家", "over 2000"),
    ("超43萬", "over 430000"),
    ("逾50萬人", "over 500000"),
    ("3萬余人", "over 30000"),
    ("約85億元", "about 8500000000 CNY/HKD/MOP/TWD"),
    ("50萬人左右", "about 500000"),
    ("至少300家", "at_least 300"),
    ("不超過300家", "at_most 300"),
    ("3‰", "0.3 %"),
    ("半年", ""),
    ("十年", "10"),
    ("2014年5月增長3.2%", "3.2 %"),
    ("第三", "rank 3"),
    ("第3位", "rank 3"),
]  # fmt: skip

DATES = [
    ("2014年5月", "2014-05"),
    ("2014年5月31日", "2014-05-31"),
    ("5月31日", "2014-05-31"),
    ("2014年上半年", "2014-H1"),
    ("下半年", "2014-H2"),
    ("2014年第二季度", "2014-Q2"),
    ("三季度", "2014-Q3"),
    ("前三季度", "2014-01/2014-09"),
    ("2013年前三季度", "2013-01/2013-09"),
    ("去年", "2013"),
    ("去年同期", "2013"),
    ("上年同期", "2013"),
    ("上月", "-1"),
    ("2014年", "2014"),
    ("2014年度", "2014"),
    ("2010—2013年", "2010/2013"),
    ("2010年至2013年", "2010/2013"),
    ("1至8月", "2014-01/2014-08"),
    ("5月3日至6日", "2014-05-03/2014-05-06"),
    ("2013年底", "2013-12"),
    ("2014年初", "2014-01"),
    ("五月", "2014-05"),
    ("二〇一四年", "2014"),
    ("二〇一四年五月", "2014-05"),
    ("十二月", "2014-12"),
    ("今年", "2014"),
    ("明年", "2015"),
    ("前年", "2012"),
    ("2014", "2014"),
]  # fmt: skip

# What a source says, the unit of the record and its value, and what is told; "" where the record is right.
RECORDS = [
    ("三成", "share", "30", ""),
    ("三成", "share", "3", "write `value: 30`"),
    ("近八成", "share", "under 80", ""),
    ("八折", "share", "80", ""),
    ("三分之二", "share", "66.7", ""),
    ("百分之三點五", "share", "3.5", ""),
    ("負百分之三", "growth", "-3", ""),
    ("下降0.7%", "growth", "-0.7", ""),
    ("下降0.7%", "growth", "0.6", "write `value: -0.7`, or correct as_stated"),
    ("下降0.7%", "growth", "0.7", "says -0.7, a fall — write `value: -0.7`"),
    ("下降到5.2%", "share", "-5.2", "write `value: 5.2`"),
    ("持平", "growth", "0", ""),
    ("翻一番", "growth", "100", ""),
    ("增長兩倍", "growth", "200", ""),
    ("是去年的3倍", "growth", "200", ""),
    ("是去年的3倍", "times", "3", ""),
    ("肆佰陸拾人", "people", "460", ""),
    ("１２，３４５人", "people", "12345", ""),
    ("43 萬人", "people", "43e4", ""),
    ("100億美元", "dollars", "100e8", ""),
    ("100億美元", "yuan", "100e8", "says USD"),
    ("100億元", "yuan", "100e8", ""),
    ("3000歐元", "people", "3000", "says currency"),
    ("0.2個百分點", "points", "0.2", ""),
    ("0.2個百分點", "share", "0.2", "says percentage points"),
]


@together(NUMBERS)
def test_a_chinese_number_is_read_as_people_read_it(fragment: str, reading: str) -> None:
    assert read(fragment, "zh-Hant") == reading


@pytest.mark.parametrize("text", ["參加陸續收拾隊伍", "百分點", "拾遺"])
def test_characters_of_formal_numerals_are_also_words(text: str) -> None:
    assert read(text, "zh-Hant") == ""


@together(DATES)
def test_a_chinese_date_is_read_as_all_that_it_may_be(fragment: str, periods: str) -> None:
    assert dated(fragment, "zh-Hant") == periods


@together(RECORDS)
def test_a_record_says_what_a_chinese_source_says(
    fragment: str, unit: str, value: str, told: str
) -> None:
    found = said(fragment, unit, value, "zh-Hant", "en")
    assert told in found
    assert bool(told) == bool(found), found
