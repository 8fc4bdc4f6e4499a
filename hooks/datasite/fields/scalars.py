"""How single values look in data files: ids, words, numbers, periods. Those in COMMON are shared by the schemas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated, Any

from ..period import DAY_PATTERN, Period
from ..relative import Base, Earlier

_PLAIN = r"^(?=\S)(?!.*(?:\]\(|&#?[0-9A-Za-z]+;))"  # neither a link nor an HTML code
_CHARACTER = r"[^<>{}`\\\n]"
_ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
_PLAIN_FAULT = "plain words only, on one line: no < > { } ` \\, no link and no HTML code"


@dataclass(frozen=True)
class Scalar:
    """What is written, in terms of JSON Schema, and how it is read."""

    types: tuple[str, ...] = ("string",)
    pattern: str = ""
    longest: int = 0  # in characters
    fault: str = ""  # what is told where the pattern does not fit: what to write
    format: str = ""
    least: int | None = None
    most: int | None = None
    more_than: int | None = None
    about: str = ""
    read: Callable[[str], Any] = str


def one_spaced(text: str) -> str:
    """The text with one space wherever there are some."""
    return " ".join(text.split())


ID = Scalar(
    pattern=f"^{_ID}$",
    longest=60,
    fault="an id is small letters, digits and single hyphens, starting with a letter: {observation}",
)
WORD = Scalar(
    pattern="^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
    longest=40,
    fault="small letters, digits and single underscores, starting with a letter: founded_by",
)
PROSE = Scalar(pattern=f"{_PLAIN}{_CHARACTER}+$", longest=2000, fault=_PLAIN_FAULT)
COUNTED = Scalar(
    pattern=rf"{_PLAIN}{_CHARACTER}*\{{n\}}{_CHARACTER}*$",
    longest=60,
    fault='write {n} once, where the number goes, and plain words: "{n} people"',
)
DECIMAL = Scalar(
    types=("number", "string"),
    pattern=r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$",
    longest=18,
    fault="write decimal digits only, such as 43 or 4.0",
)
SCALE = Scalar(
    DECIMAL.types, DECIMAL.pattern, DECIMAL.longest, DECIMAL.fault, more_than=0, read=Decimal
)
LIMIT = replace(DECIMAL, read=Decimal)
LEVEL = Scalar(
    DECIMAL.types,
    r"^(0|[1-9][0-9]?)(\.[0-9]+)?$",
    6,
    "write the level in percent, below 100: 95",
    more_than=0,
    read=Decimal,
)
POWER = Scalar(
    types=("integer", "string"),
    pattern="^(0|[1-9][0-9]*)$",
    longest=4,
    fault="a whole number from 0 to 12: {scales}",
    least=0,
    most=12,
    read=int,
)
PER = Scalar(
    ("integer", "string"),
    "^10+$",
    10,
    "a rate is per 10, 100, 1000, 10000, 100000 …: digits alone",
    read=int,
)
CODE = Scalar(
    pattern="^[a-z]+(-[a-z]+)*$",
    longest=60,
    fault="a code is small letters and hyphens: `python -m datasite explain` lists them all",
)
LINE = Scalar(("string", "number"), PROSE.pattern, 200, _PLAIN_FAULT)
LONGEST = 100  # of what is quoted, whatever the language; each has a limit of its own below it
FRAGMENT = Scalar(
    ("string", "number"),
    PROSE.pattern,
    LONGEST,
    _PLAIN_FAULT,
    about="The shortest run of characters, exactly as the source writes it, at most {fragment}.",
)
HEADING = Scalar(("string",), PROSE.pattern, LONGEST, _PLAIN_FAULT)
SYMBOL = Scalar(("string",), PROSE.pattern, 5, _PLAIN_FAULT)
LOCATOR = Scalar(
    pattern=rf"^{_ID}\.[1-9][0-9]{{0,2}}$",
    fault="a paragraph is named by its section and number: {paragraph}",
)
PERIOD = Scalar(types=("string", "integer"), format="period", longest=40, read=Period.parse)
DAY = Scalar(
    pattern=f"^{DAY_PATTERN}$",
    fault="write the day: 2030-08-14",
    format="period",
    read=Period.parse,
)
MOMENT = Scalar(format="moment", read=Period.day_of)
BASE = Scalar(format="base", longest=40, read=Base.parse)
EARLIER = Scalar(format="earlier", longest=40, read=Earlier.parse)
FORMULA = Scalar(
    pattern="^[a-z0-9().+*/ -]+$",
    longest=500,
    fault="a formula is ids, numbers, days(id), months(id), brackets and + - * / between spaces",
    read=one_spaced,
)
ADDRESS = Scalar(format="url", longest=500)
CURRENCY = Scalar(pattern="^[A-Z]{3}$", fault="a currency is named by its ISO code: GBP, EUR")
LANGUAGE = Scalar(
    pattern="^[a-z]{2,3}(-[A-Za-z0-9]+)*$",
    fault="a language is named by its code: en, zh-Hant",
)
VERSION = Scalar(
    ("string", "number"),
    r"^[0-9]+(\.[0-9]+){0,3}$",
    20,
    "write a version of digits and points: 1.2.0",
)
CONVERTED = Scalar(("string",), PROSE.pattern, 40, _PLAIN_FAULT)
ANYTHING = Scalar()
TABLE = Scalar(
    pattern=rf"^series/{_ID.replace('[a-z][a-z0-9]*', '[a-z0-9]+')}\.csv$",
    fault="write the keys of an observation, or the name of a table: {series}",
    about="Or the name of a table of them: {series}.",
)

COMMON: Mapping[str, Scalar] = {
    "id": ID,
    "word": WORD,
    "words": PROSE,
    "counted": COUNTED,
    "decimal": DECIMAL,
    "line": LINE,
    "fragment": FRAGMENT,
    "locator": LOCATOR,
    "period": PERIOD,
    "formula": FORMULA,
    "language": LANGUAGE,
}
# What else has a name in the contributor's reference.
KINDS: Mapping[Scalar, str] = {
    **{scalar: name for name, scalar in COMMON.items()},
    SCALE: "decimal",
    LIMIT: "decimal",
    LEVEL: "decimal",
    POWER: "whole",
    PER: "whole",
    HEADING: "fragment",
    SYMBOL: "symbol",
    CODE: "code",
    CURRENCY: "currency",
    TABLE: "table",
    DAY: "day",
    MOMENT: "moment",
    BASE: "base",
    EARLIER: "earlier",
    ADDRESS: "address",
    VERSION: "version",
    CONVERTED: "line",
    ANYTHING: "line",
}

Id = Annotated[str, ID]
Word = Annotated[str, WORD]
Line = Annotated[str, LINE]
Fragment = Annotated[str, FRAGMENT]
Locator = Annotated[str, LOCATOR]
LanguageCode = Annotated[str, LANGUAGE]
When = Annotated[Period, PERIOD]
