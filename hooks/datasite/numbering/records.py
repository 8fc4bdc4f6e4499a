"""Writes drafts as the files of records that a site has: indicators, values, units."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator
from dataclasses import replace

from ..bound import Bound
from ..model.text import WANTED
from .drafted import CHANGE, Draft, Quantity
from .files import Read, quoted
from .measured import bounded
from .sections import Section
from .told import EARLIER

ON = "what time the change is on: write it after against, if the text says it"
MONEY = "which money"  # what drafts say of a guess at it


def records(read: Read, section: Section) -> str:
    """The file of the records of a section; empty where nothing of it is drafted."""
    made = [d for d in read.drafted.records.values() if d.paragraph in section.paragraphs]
    own = {id_: q for id_, (where, q) in read.drafted.quantities.items() if where == section.id}
    if not made and not own:
        return ""
    shared = sum(not defined(quantity) for quantity in own.values()) > 1
    lent = "  observations: {area: here}\n" if made else ""
    lent += definition(read) if shared else ""
    return "".join(
        (
            head(section.id),
            f"defaults:\n{lent}\n" if lent else "",
            "indicators:\n" if own else "",
            *(
                indicator(read, id_, quantity, ON if quantity.unsaid else "", shared=shared)
                for id_, quantity in own.items()
            ),
            "\nobservations:\n" if made else "",
            *(observation(read, each) for each in made),
        )
    )


def head(section: str) -> str:
    """What the file of a section begins with."""
    return f"# yaml-language-server: $schema=../schema/section.json\nsection: {section}\n\n"


def definition(read: Read) -> str:
    """The definition that the indicators of a file share, for somebody to write: as a default."""
    return f"  indicators:\n    definition: {read.text('number.unknown')}\n"


def defined(of: Quantity) -> str:
    """What a change is on, where that says what it is; else empty."""
    _, change, _ = of.name.partition(CHANGE)
    return of.on if change and of.on in EARLIER.values() else ""


def indicator(read: Read, id_: str, of: Quantity, todo: str = "", *, shared: bool = False) -> str:
    """An indicator: its name is the source's, its definition is left to write, or `shared`."""
    name, change, _ = of.name.partition(CHANGE)
    words = name[:1].upper() + name[1:] + (noted(read, of) if name else "")
    on = defined(of)
    if change and words:
        words = read.own(f"number.change.{on}".rstrip(".")).format(name=words)
    said = read.text(f"number.defined.{on}" if on else "number.unknown")
    said = "" if shared and not on else f"  definition: {said}\n"
    against = f"  against: {of.against}\n" if of.against else ""
    left = f"  todo: {quoted(todo)}\n" if todo else ""
    prices = f"  prices: {kind}\n" if (kind := kind_of_prices(read, of)) else ""
    return (
        f"- id: {id_}\n{left}  name: {in_own(read, words)}\n{said}"
        f"  unit: {of.unit}\n  measure: {of.measure}\n{against}{prices}"
    )


def noted(read: Read, of: Quantity) -> str:
    """What stands in brackets behind the name of an indicator: its prices, how it is adjusted."""
    marks = read.stock.language.marks
    words = marks.comma.join(filter(None, (of.prices, of.adjusted)))
    return f"{marks.open}{words}{marks.close}" if words else ""


def kind_of_prices(read: Read, of: Quantity) -> str:
    """Which prices a quantity is in, where its word says that: nominal is current, real is constant."""
    known = [pair for each in read.reader.readings for pair in each.prices.items()]
    found = (kind for words, kind in known if re.search(words, of.prices, re.IGNORECASE))
    return next(found, "") if of.prices else ""


def in_own(read: Read, words: str) -> str:
    """Words in the article's language as a text of the data, wanted in the others."""
    keys = dict.fromkeys(stock.language.key for stock in read.stocks)
    if not words or read.key not in keys:
        return read.text("number.unknown")
    return json.dumps(
        {key: words if key == read.key else WANTED for key in keys}, ensure_ascii=False
    )


def observation(read: Read, draft: Draft) -> str:
    """A value as it was read, with what is guessed of it, and a title where another is of the same."""
    draft = settled(read, draft)
    name, *_ = read.drafted.quantities[draft.indicator][1].name.partition(CHANGE)
    name, title = f"{name[:1].upper()}{name[1:]}", ""
    if name and draft.like:
        title = f"  title: {in_own(read, read.own('number.surrounded').format(name=name))}\n"
    elif name and draft.twin and draft.behind:
        title = f"  title: {in_own(read, f'{name}, {draft.behind}')}\n"
    note = f"  note: {read.text('number.revised')}\n" if draft.revised else ""
    return "".join(f"{line}\n" for line in lines(draft)) + title + note


def lines(draft: Draft) -> Iterator[str]:
    """The lines of a value."""
    phrase, around, time = draft.of.phrase, draft.around, draft.time
    yield f"- id: {draft.id}"
    if draft.todo:
        yield f"  todo: {quoted(draft.todo)}"
    yield f"  indicator: {draft.indicator}\n  value: {draft.number}"
    if phrase and phrase.multiplier and phrase.ratio is None:
        yield f"  multiplier: {phrase.multiplier}"
    if phrase and (bound := bounded(phrase)) is not Bound.EXACT:
        yield f"  bound: {bound.value}"
    if around is not None:
        yield f"  low: {around.low:f}\n  high: {around.high:f}"
        yield from [f"  level: {draft.level}"] if draft.level else []
    if time.period:
        yield f"  period: {time.period}"
    yield f"  period_basis: {time.basis}\n  locator: {draft.paragraph}"
    if draft.revises:
        yield f"  revises: {draft.revises}"
    if draft.of.evidence or around is not None:
        yield f"  as_stated: {quoted(draft.of.evidence or draft.of.fragment)}"


def settled(read: Read, draft: Draft) -> Draft:
    """A draft without what is guessed of its unit, one decision for all values in it, or said of a draft that went."""
    left = {each.id for each in read.drafted.records.values()}
    guessed = tuple(each for each in draft.guessed if each != MONEY)
    return replace(draft, guessed=guessed, twin=draft.twin if draft.twin in left else "")


def units(read: Read, doubtful: Container[str] = ()) -> str:
    """The units that the drafts need and a new site has not; `doubtful` are monies that are guessed besides."""
    drafts = read.drafted.records.values()
    guessed = {read.drafted.quantities[d.indicator][1].unit for d in drafts if MONEY in d.guessed}
    counts = (count(read, id_, noun) for id_, noun in read.drafted.units.items())
    monies = (
        money(read, id_, code, f"guessed: {MONEY}" if id_ in guessed or id_ in doubtful else "")
        for id_, code in read.drafted.monies.items()
    )
    return "".join((*monies, *counts))


def money(read: Read, id_: str, code: str, todo: str) -> str:
    """A money, as each language writes it."""
    left = f"  todo: {quoted(todo)}\n" if todo else ""
    said = {stock.language.key: stock.language.writing.money(code) for stock in read.stocks}
    many, one, pattern = (written({key: each[n] for key, each in said.items()}) for n in range(3))
    return (
        f"\n- id: {id_}\n{left}  name: {many}\n  one: {one}\n  pattern: {pattern}\n  kind: currency\n"
        f"  currency: {code}\n"
    )


def count(read: Read, id_: str, noun: str) -> str:
    """What is counted by its noun, or a plain number."""
    by_key = {stock.language.key: stock for stock in read.stocks}
    if not noun or read.key not in by_key:
        plain = written(dict.fromkeys(by_key, "{n}"))
        return f"\n- id: {id_}\n  name: {read.text('number.count')}\n  pattern: {plain}\n  kind: count\n"
    gap = "" if by_key[read.key].language.type.full_width else " "
    pattern = {key: f"{{n}}{gap}{noun}" if key == read.key else "{n}" for key in by_key}
    return f"\n- id: {id_}\n  name: {in_own(read, noun)}\n  pattern: {written(pattern)}\n  kind: count\n"


def written(words: dict[str, str]) -> str:
    """A text of the data."""
    return json.dumps(words, ensure_ascii=False)
