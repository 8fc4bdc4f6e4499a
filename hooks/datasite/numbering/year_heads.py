"""Reads heads as years: 2005, 2005 (r), 2005年, or one among other words that stand at several: Index 2005."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..languages import Reader
from ..languages.date_words import YEAR
from ..period import Period
from .cells import unmarked
from .parts_of_year import ANY

YEARS = re.compile(rf"(?<![\d/.,–-]){YEAR}(?![\d/.,–-])")
Year = tuple[int, str]  # and the words beside it


def years_of(texts: Sequence[str], reader: Reader) -> list[Year | None]:
    """The years of a side; with words beside them only where these stand at several years."""
    found = [year_in(text, reader) for text in texts]
    words = Counter(year[1] for year in found if year)
    return [year if year and (not year[1] or words[year[1]] > 1) else None for year in found]


def year_in(text: str, reader: Reader) -> Year | None:
    """The one year that a head names, and the words beside it; none that is financial or is compared with."""
    words = unmarked(reader.normal(text))[0].strip(" :.*")
    found = [dated for dated in reader.dates(words, ANY) if dated.periods or dated.shift]
    if len(YEARS.findall(words)) != 1 or len({each.periods for each in found}) != 1:
        return None
    (year,), rest = YEARS.findall(words), YEARS.sub(" ", words)
    dated = found[0]
    if dated.periods != (Period.parse(year),) or any(map(str.isdigit, rest)):
        return None
    before, behind = words[: dated.start], words[dated.end :]
    if reader.ends("compared", before):
        return None
    said = " ".join(f"{before} {behind}".split()).strip(" ,:;()")
    called = (each.dates_by.year for each in reader.readings)
    if any(re.fullmatch(word, said, re.IGNORECASE) for word in called):
        said = ""
    return int(year), said


def is_year(text: str, reader: Reader) -> bool:
    """Whether a head is a year and nothing else."""
    found = year_in(text, reader)
    return found is not None and not found[1]
