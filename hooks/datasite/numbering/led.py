"""Reads what a paragraph that leads a list says of the items of that: their time, what changes are on, their topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..languages import Reader, known
from ..period import Period, moved
from .clauses import headed
from .listing import Listed
from .nouns import CLAUSE, NUMERAL, trimmed
from .subjects import Subject, blanked, sentences
from .times import Times
from .told import EARLIER, UNSURE, Time

BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")


@dataclass(frozen=True)
class Led:
    """What a lead says. `time` is None where it says none, and has no period where that cannot be read."""

    time: Time | None
    earlier: Period | None  # what its time is compared with
    on: str  # what changes are on
    topic: str  # what the list is about: migrant arrivals
    group: str  # the words that a label goes on from, or goes on to: citizens of
    leads_on: bool  # whether the label stands behind these
    idle: bool  # whether it says nothing but a time
    moves: bool  # whether it speaks of what rises or falls, so that any value may be a change

    def named(self, label: str, reader: Reader) -> Subject:
        """What an item with a label is of."""
        whole = f"{self.group} {label}".strip() if self.leads_on else label + self.group
        sure = self.idle or bool(self.topic and self.group)
        return Subject(self.about(whole, reader), sure=sure)

    def timed(self, time: Time, *, earlier: bool) -> Time:
        """The time of a value of an item that says none itself; the earlier one of what it came from."""
        if self.time is None or time.basis != "implied" or time.period != self.time.period:
            return time
        if earlier:
            return Time(self.earlier, "stated") if self.earlier else Time(guessed=UNSURE)
        return replace(time, basis="stated")

    def about(self, name: str, reader: Reader) -> str:
        """A name behind what the list is about."""
        colon = known()[reader.readings[0].code].marks.colon
        return f"{self.topic}{colon}{name}" if self.topic else name


def led(
    text: str,
    rows: Sequence[Listed],
    published: Period,
    reader: Reader,
    whole: tuple[Period | None, Period | None],
) -> Led:
    """What a paragraph says of the list that it leads."""
    times = Times(text, rows, published, reader, *whole)
    for aside in BRACKETS.finditer(text):
        if any(reader.pattern(name).search(aside[0]) for name in ("likened", "compared")):
            spans = ((at, rows[at].start) for at in times.dates)
            times.compared |= {at for at, place in spans if aside.start() < place < aside.end()}
    start, _ = sentences(text, rows)[-1] if text else (0, 0)
    time = own_time(times, start)
    earlier = {times.period(times.dates[d]) for d in times.compared}
    before = next(iter(earlier)) if len(earlier) == 1 else None
    said = reader.growth_on(text)
    period = time.period if time else None
    lengths = (w for m, w in EARLIER.items() if period and before and before == moved(period, -m))
    on = next(lengths, "") or (said[0] if len(said) == 1 and not earlier else "")
    plain = BRACKETS.sub("", blanked(text, rows)).rstrip(":： ")
    topic = topic_of(plain, reader)
    group, leads_on = group_of(plain, reader)
    idle = plain
    for name in ("led_idle", "restated", "articles", "stops"):
        idle = reader.pattern(name).sub(" ", idle)
    nothing = NUMERAL not in idle and re.search(reader.any("letters"), idle) is None
    changing = ("rises", "falls", "change_in", "changed_by", "headed_change")
    moves = any(reader.pattern(name).search(plain) for name in changing)
    return Led(time, before if on else None, on, topic, group, leads_on, nothing, moves)


def own_time(times: Times, start: int) -> Time | None:
    """The one time that a lead says, last if not before; without a period where it says several, or since when."""
    dates = [at for at, row in enumerate(times.rows) if row.kind == "date"]
    own = [at for at in dates if at not in times.compared]
    own = [at for at in own if times.rows[at].start >= start] or own
    if not own:
        return None
    told = [times.told(at) for at in own if at in times.dates]
    since = any(times.starts_comparison(at) for at in own if at in times.dates)
    if since or len(told) < len(own) or len({each.period for each in told}) > 1:
        return Time(guessed=UNSURE)
    return told[0]


def topic_of(plain: str, reader: Reader) -> str:
    """What a lead begins with that the list is about: for migrant arrivals in the year, the largest groups were."""
    first, *rest = CLAUSE.split(plain)
    found = reader.pattern("led_for", r"^\s*{}").match(first)
    if found is None:
        return ""
    words, *dated = re.split(r"\s{2,}", first[found.end() :])  # up to a date
    words = reader.pattern("led_idle", r"{}\s*$").sub("", words)
    return headed(words, reader) if NUMERAL not in words and (rest or dated) else ""


def group_of(plain: str, reader: Reader) -> tuple[str, bool]:
    """The words that a label goes on from (citizens of) or to, in place of what stands for it (of these countries)."""
    if found := reader.pattern("led_those", r"{}(?=[^\s\0]*$)").search(plain):
        return plain[found.end() :].strip(), False
    own = CLAUSE.split(plain)[-1]
    verbs = [v for v in reader.pattern("verbs").finditer(own) if v.group()]
    rest = own[verbs[-1].end() :] if verbs else own
    if reader.pattern("led_of", r"\s{}$").search(rest) is None:
        return "", True
    name = trimmed(rest, reader)
    return (
        (" ".join(rest.split()), True)
        if name and rest.split()[0] == name.split()[0]
        else ("", True)
    )
