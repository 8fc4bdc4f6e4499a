"""Slips in observations: digit, point, multiplier, bound, status, period, area, locator, evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from datasite.languages import reader_of
from datasite.model import Observation, Site
from datasite.period import Period

from .edits import Edit, Files, Mutation

DIGIT = re.compile(r"[0-9]")


def other_digit(digit: str) -> str:
    """A digit easily mistaken for it, never zero."""
    return str(int(digit) % 9 + 1)


def each_digit(text: str) -> Iterator[str]:
    """The text with each of its digits changed in turn."""
    for match in DIGIT.finditer(text):
        yield text[: match.start()] + other_digit(match.group()) + text[match.end() :]


def neighbour(item: str, items: list[str]) -> str | None:
    """The next of a list, the first after the last; None where there is no other."""
    index = items.index(item) if item in items else -1
    other = items[(index + 1) % len(items)] if items else item
    return None if other == item else other


def values(site: Site, files: Files) -> Iterator[Mutation]:
    """Every slip in every observation that is written down, the derived ones apart."""
    for o in site.observations.values():
        if o.formula is not None:
            continue

        def slip(kind: str, what: str, edits: tuple[Edit, ...], o: Observation = o) -> Mutation:
            return Mutation(kind, o.id, what, o.place.path, edits)

        def given(kind: str, key: str, new: str, o: Observation = o) -> Mutation:
            return Mutation(
                kind, o.id, f"{key}: {new}", o.place.path, files.given(o.place, key, new)
            )

        number = o.number or ""
        for new in each_digit(number):
            yield given("digit", "value", new)
        for end in ("low", "high") if o.estimated else ():
            for new in each_digit(format(getattr(o, end).scaleb(-o.multiplier), "f")):
                yield given("digit", end, new)
        if number:
            shifted = number.replace(".", "") if "." in number else f"{number}0"
            yield given("point", "value", shifted)
            for power in {o.multiplier + 4, abs(o.multiplier - 4)} - {o.multiplier}:
                if power <= 12:
                    yield given("multiplier", "multiplier", str(power))
            yield given("multiplier", "multiplier", str(o.multiplier + 1))
        for bound in o.bound.mistaken if o.bound else ():
            yield given("bound", "bound", bound)
        yield given("status", "status", "reported" if o.status == "target" else "target")
        for period in other_periods(o.period):
            yield given("period", "period", str(period))
        if o.period is None and (published := site.article.published):
            edits = files.added(o.place, "period", str(published.first.year))
            edits += files.given(o.place, "period_basis", "implied")
            yield slip("period", "period added", edits)
        if (area := neighbour(o.area, list(site.areas))) is not None:
            yield given("area", "area", area)
        if (above := site.areas[o.area].within) is not None:
            yield given("area", "area", above)
        paragraphs = [p.id for p in site.article.paragraphs()]
        if o.locator and (locator := neighbour(o.locator, paragraphs)):
            yield given("locator", "locator", locator)
        for fragment in other_fragments(o.as_stated or "", reader_of(site).spelled):
            yield given("evidence", "as_stated", fragment)
        same = [i.id for i in site.indicators.values() if i.section == o.section]
        if (indicator := neighbour(o.indicator, same)) is not None:
            yield given("indicator", "indicator", indicator)


def other_periods(period: Period | None) -> Iterator[Period]:
    """The period with a year, a month or a half mistaken."""
    if period is None:
        return
    first, last = period.first, period.last
    yield period.shifted(-1)
    yield period.shifted(1)
    if last.half:
        other = replace(last, half=3 - last.half)
        yield Period(other if first == last else first, other)
        yield Period.of_year(first.year)
    elif last.kind == "month":
        other = replace(last, month=last.month - 1 if last.month > 2 else last.month + 1)
        yield Period(other if first == last else first, other)
    elif last.kind == "year" and first == last:
        half = replace(first, half=1)
        yield Period(half, half)


def other_fragments(fragment: str, spelled: str) -> Iterator[str]:
    """The fragment with each digit, or each of the characters of `spelled` numerals, mistaken."""
    yield from each_digit(fragment)
    for i, character in enumerate(fragment):
        if character in spelled:
            other = spelled[spelled.index(character) - 1]
            yield fragment[:i] + other + fragment[i + 1 :]
