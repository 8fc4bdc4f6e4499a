"""Which money a sign, a code or a word may mean: $ is the dollar of several countries, £ mostly that of one."""

from __future__ import annotations

from collections.abc import Mapping

from babel.numbers import list_currencies

Codes = frozenset[str]  # of ISO 4217


def codes(text: str) -> Codes:
    """Codes, separated by spaces."""
    return frozenset(text.split())


ALL = frozenset(list_currencies())
DOLLARS = codes("USD AUD CAD HKD NZD SGD TWD BBD BMD BSD BZD FJD GYD JMD LRD NAD SBD SRD TTD XCD")
# A peso and a real have the sign of the dollar too.
SIGNS: Mapping[str, Codes] = {
    "$": DOLLARS | codes("MXN ARS CLP COP UYU BRL"),
    "US$": codes("USD"),
    "A$": codes("AUD"),
    "C$": codes("CAD"),
    "NZ$": codes("NZD"),
    "HK$": codes("HKD"),
    "NT$": codes("TWD"),
    "S$": codes("SGD"),
    "R$": codes("BRL"),
    "£": codes("GBP EGP SYP LBP GIP FKP SHP"),
    "€": codes("EUR"),
    "¥": codes("JPY CNY"),
    "CN¥": codes("CNY"),
    "JP¥": codes("JPY"),
    "￥": codes("JPY CNY"),
    "₩": codes("KRW KPW"),
    "₹": codes("INR"),
    "₽": codes("RUB"),
    "₺": codes("TRY"),
    "₴": codes("UAH"),
    "₫": codes("VND"),
    "₪": codes("ILS"),
    "฿": codes("THB"),
    "₦": codes("NGN"),
    "₱": codes("PHP"),
    "zł": codes("PLN"),
    "Kč": codes("CZK"),
}
SIGN = "(?:(?-i:US|NZ|HK|NT|[ACRS])?[$]|(?-i:CN|JP)?¥|[£€￥₩₹₽₺₴₫₪฿₦₱]|(?-i:zł|Kč))"
CODE = "|".join(sorted((*ALL, "RMB")))  # RMB is what people write of CNY


def of_sign(text: str) -> Codes:
    """What a sign or a code may mean; nothing for what is neither."""
    if text in ALL:
        return frozenset((text,))
    return SIGNS.get(text, frozenset(("CNY",) if text == "RMB" else ()))
