"""What monies are called in English, longer names before those they end in, and their hundredths."""

from __future__ import annotations

from collections.abc import Mapping

from ..currency import DOLLARS, Codes, codes

CURRENCIES: Mapping[str, Codes] = {
    r"(?:US|American) dollars?": codes("USD"),
    r"Australian dollars?": codes("AUD"),
    r"Canadian dollars?": codes("CAD"),
    r"Hong Kong dollars?": codes("HKD"),
    r"dollars?": DOLLARS,
    r"(?:pounds?(?: sterling)?|sterling)": codes("GBP EGP SYP LBP GIP FKP SHP"),
    r"euros?": codes("EUR"),
    r"yen": codes("JPY"),
    r"(?:yuan|renminbi)": codes("CNY"),
    r"(?:Swiss )?francs?": codes("CHF XAF XOF XPF"),
    r"Rs\.?|rupees?": codes("INR PKR LKR NPR"),
    r"rou?bles?": codes("RUB BYN"),
    r"won": codes("KRW"),
    r"(?:kronor|kroner|kron[ae])": codes("SEK NOK DKK ISK"),
    r"pesos?": codes("MXN ARS CLP COP PHP UYU"),
    r"rand": codes("ZAR"),
    r"rea(?:l|is)": codes("BRL"),
    r"zloty": codes("PLN"),
}
MINOR: Mapping[str, Codes] = {
    r"(?:pence|penn(?:y|ies)|p)": codes("GBP"),
    r"(?:(?:euro )?cents?|¢)": DOLLARS | codes("EUR ZAR"),
}
