"""What monies are called in German, longer names before those they end in, and their hundredths."""

from __future__ import annotations

from collections.abc import Mapping

from ..currency import DOLLARS, Codes, codes

CURRENCIES: Mapping[str, Codes] = {
    r"US-?Dollar": codes("USD"),
    r"(?:kanadische Dollar)": codes("CAD"),
    r"Dollars?": DOLLARS,
    r"Euros?": codes("EUR"),
    r"(?:britische )?Pfund(?: Sterling)?": codes("GBP EGP SYP LBP"),
    r"(?:Schweizer )?Franken|S?Fr\.": codes("CHF"),
    r"Yen": codes("JPY"),
    r"(?:Yuan|Renminbi)": codes("CNY"),
    r"Rubel": codes("RUB BYN"),
    r"Rupien": codes("INR PKR LKR NPR"),
    r"Kronen": codes("SEK NOK DKK ISK CZK"),
    r"(?:Zloty|Złoty)": codes("PLN"),
    r"(?:D-Mark|DM|Mark)": codes("DEM"),
    r"(?:Türkische )?Lira": codes("TRY"),
}
MINOR: Mapping[str, Codes] = {
    r"(?:Euro-?)?Cents?": DOLLARS | codes("EUR"),
    r"Pence": codes("GBP"),
    r"Rappen": codes("CHF"),
    r"Pfennige?": codes("DEM"),
}
