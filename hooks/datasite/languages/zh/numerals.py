"""Chinese numerals: 二十, 千億, 三百零五, 肆佰陸拾, 二〇一四, and the characters behind digits: 43萬, 3.4兆."""

from __future__ import annotations

import re

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "兩": 2, "两": 2, "雙": 2, "双": 2,
}  # fmt: skip
POWERS = {"十": 1, "百": 2, "千": 3, "萬": 4, "万": 4, "億": 8, "亿": 8, "兆": 12}
SECTIONS = ("兆", "億亿", "萬万")  # what multiplies all before it
# 兆 is also the mega of units: 300兆瓦
SCALE = r"(?:[十百千萬万億亿]|兆(?![瓦赫字位比帕焦歐欧伏]))+"
# The forms that cannot be altered: on cheques, in laws. Some are also common characters, as 參 and 陸.
FORMAL = str.maketrans("壹貳贰叁參参肆伍陸陆柒捌玖拾佰仟", "一二二三三三四五六六七八九十百千")
FORMAL_DIGIT = "[壹貳贰叁參参肆伍陸陆柒捌玖]"
FORMAL_WORDS = (
    rf"(?:(?:{FORMAL_DIGIT}[拾佰仟][萬万億亿]?零?|[壹貳贰叁肆柒捌玖][萬万億亿]零?)+(?:{FORMAL_DIGIT}|[一二三四五六七八九])?"
    rf"|拾{FORMAL_DIGIT})[萬万億亿]*"
)
# 數千 and 成千 say no number; 零下 is a sign.
WORDS = (
    rf"(?:(?!(?<=[數数几幾成上十百千萬万億亿])[十百千萬万億亿]|零[下增])"
    rf"(?:[{''.join(DIGITS)}十千萬万億亿兆廿卅]|百(?!分[之點点]))+|{FORMAL_WORDS})"
)


def value(words: str) -> int:
    """The value of a numeral; without scale characters its digits stand in places."""
    words = words.translate(FORMAL).replace("廿", "二十").replace("卅", "三十")
    if not any(c in POWERS for c in words):
        return int("".join(str(DIGITS[c]) for c in words))
    return worth(words)


def worth(words: str) -> int:
    """The value of a numeral with scale characters, whose digits may be figures: 一億三千五百萬, 3萬8千."""
    for scale in SECTIONS:
        at = max(words.rfind(c) for c in scale)
        if at >= 0:
            return (worth(words[:at]) or 1) * int(10 ** POWERS[scale[0]]) + worth(words[at + 1 :])
    total, digit = 0, 0
    for each in re.findall(r"\d+|.", words):
        if each in POWERS:
            total, digit = total + (digit or 1) * int(10 ** POWERS[each]), 0
        else:
            digit = int(each) if each.isdecimal() else DIGITS[each]
    return total + digit


def number(text: str) -> int:
    """A small number, or a year, in digits or in characters."""
    if text.isdecimal():
        return int(text)
    return value(text.translate({ord("零"): "〇"} if len(text) == 4 else {}))
