"""The grammar of periods, dates and addresses: each function says what is wrong, or nothing."""

from __future__ import annotations

import calendar
import re
from urllib.parse import quote as percent
from urllib.parse import urlsplit, urlunsplit

from ..problems import quote

PERIOD_HINT = "write 2022, 2022-08, 2022-08-14, 2022-H1, 2022-Q3 or 2022-01/2022-06"
_POINT = re.compile(r"([0-9]{4})(?:-(?:H([12])|Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?", re.ASCII)
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}):([0-9]{2}))?", re.ASCII)

Days = tuple[int, int, int]


def _span(point: str) -> tuple[str, Days, Days] | str:
    """Precision, first and last day of one point of time; or what is wrong with it."""
    match = _POINT.fullmatch(point)
    if not match:
        return f"{quote(point)} is not a period"
    year = int(match[1])
    if not 1000 <= year <= 2999:
        return f"{year} is not a year"
    if match[2] or match[3]:
        months = 6 if match[2] else 3
        last = months * int(match[2] or match[3])
        kind = "half" if match[2] else "quarter"
        return kind, (year, last - months + 1, 1), (year, last, 31)
    if not match[4]:
        return "year", (year, 1, 1), (year, 12, 31)
    month = int(match[4])
    if not 1 <= month <= 12:
        return f'"{point}" has no month {match[4]}'
    if not match[5]:
        return "month", (year, month, 1), (year, month, 31)
    day = int(match[5])
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return f'"{point}" has no day {match[5]}'
    return "day", (year, month, day), (year, month, day)


def period_fault(text: str) -> str | None:
    """What is wrong with a period, or None."""
    ends = text.split("/")
    if len(ends) > 2:
        return f'{quote(text)} has more than one "/"'
    spans = []
    for end in ends:
        span = _span(end[:20])
        if isinstance(span, str):
            return span
        spans.append(span)
    if len(spans) == 2:
        if spans[0][0] != spans[1][0]:
            return f'"{text}" starts with a {spans[0][0]} and ends with a {spans[1][0]}'
        if spans[0][1] >= spans[1][1]:
            return f'"{text}" does not end after it starts'
    return None


def moment_fault(text: str) -> str | None:
    """What is wrong with a date that may carry a time of day, or None."""
    match = _MOMENT.fullmatch(text)
    if not match:
        return f"{quote(text)} is not a date"
    if match[2] and not (int(match[2]) < 24 and int(match[3]) < 60):
        return f'"{text}" has no such time of day'
    return period_fault(match[1])


def url_fault(text: str) -> str | None:
    """What is wrong with an address to link to, or None."""
    if not re.fullmatch(r"[!#-;=?-\[\]_a-z~]+", text, re.ASCII):
        return "the address holds a character that no address has"
    try:
        parts = urlsplit(text)
        port_is_wrong = parts.port == 0
    except ValueError:
        return "this is not an address"
    if parts.scheme not in ("http", "https"):
        return "an address starts with https:// or http://"
    if parts.username is not None or parts.password is not None:
        return "the address holds a user name"
    if not parts.hostname or "." not in parts.hostname or port_is_wrong:
        return "the address has no host"
    return None


def encoded(url: str) -> str:
    """An address as files and programs write it: no spaces, and ASCII only; what is encoded stays so."""
    scheme, host, *rest = urlsplit(url)
    name, colon, port = host.partition(":")
    if not name.isascii():
        name = name.encode("idna").decode()
    safe = "/%:@!$&'()*+,;=~?"
    rest = [percent(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", each), safe=safe) for each in rest]
    return urlunsplit((scheme, name + colon + port, *rest))
