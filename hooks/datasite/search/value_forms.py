"""A value in search: how it may be typed, and how a result shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Observation
from ..words import Words


@dataclass(frozen=True)
class Value:
    """One value: what it is of, what stands before, in and after its digits, where from, and its forms."""

    of: str
    shown: tuple[str, str, str]
    origin: str
    status: str  # empty when simply reported
    forms: tuple[str, ...]
    bare: str  # the source's digits without their power of ten: the 3.2 of 3.2億


def value_forms(observation: Observation, words: Words, editions: Sequence[Words]) -> Value:
    """A value as this language shows it and as every language writes it."""
    digits, whole = words.digits(observation), words.value(observation)
    if whole.startswith(digits + "%", whole.find(digits)):
        digits += "%"
    status = "" if observation.status == "reported" else words.status(observation.status)
    area, base = words.elsewhere(observation), words.base(observation)
    status = words.join_facts((status, area, base, words.revision(observation)))
    return Value(
        words.name(observation),
        whole.partition(digits),
        origin(observation, words),
        status,
        tuple(forms(observation, editions)),
        observation.number or "" if observation.multiplier else "",
    )


def origin(observation: Observation, words: Words) -> str:
    """When, and where it is said."""
    pieces = [words.dated(observation)]
    if observation.locator:
        pieces.append(words.locator(observation.locator))
    elif observation.formula is None:
        source = words.site.sources.get(observation.source)
        pieces += [words.text(source.publisher)] if source else []
    return words.join_facts(pieces)


def forms(observation: Observation, languages: Sequence[Words]) -> list[str]:
    """Every form of an observation's value, each once: 3.2億, 320 million, 320000000."""
    found: dict[str, None] = {}
    for words in languages:
        for form in (
            words.value(observation),
            words.number(observation),
            words.digits(observation),
            words.value(observation).replace(words.number(observation), words.digits(observation)),
        ):
            found[form] = None
    if observation.value is not None:
        found[format(observation.value, "f")] = None
    if observation.as_stated:
        found[observation.as_stated] = None
    return [form for form in found if form]
