"""Puts quotes around the texts of `{en: …, de: …}` that need them: with a comma, a colon, a bracket or a # in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from ..languages import text_keys

UNQUOTED = "between { } a text with , : # { } [ ] in it needs quotes"
LONGEST = 400  # characters of a line that a message repeats
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


def mended(line: str) -> str | None:
    """What to write for the texts at the end of a line; None where there are none, or all have quotes."""
    keys = "|".join(map(re.escape, sorted(text_keys(), key=len, reverse=True)))
    found = re.search(rf"\{{ *(?=(?:{keys}): )(.+?) *\}}[ }}\]]*$", line[:LONGEST])
    if found is None or len(line) > LONGEST:
        return None
    _, *pieces = re.split(rf"(?:^|, *)({keys}): *", found[1])
    texts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    if all(map(QUOTED.fullmatch, texts.values())):
        return None
    return written(
        {
            k: t if QUOTED.fullmatch(t) else json.dumps(t, ensure_ascii=False)
            for k, t in texts.items()
        }
    )


def unreadable(lines: Sequence[str], told: int) -> Iterator[tuple[int, int, str]]:
    """The other lines that YAML misreads for want of quotes, beside one: line, column, what to write."""
    for number, line in enumerate(lines):
        better = mended(line) if "{" in line and number != told else None
        start = line.find("{")
        if better and not reads(line[start:]):
            yield number, start, better


def reads(text: str) -> bool:
    """Whether YAML reads a mapping in braces as texts by their language, and nothing else."""
    try:
        node: Any = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return False
    return all(key.value in text_keys() for key, _ in node.value)


def joined(value: Mapping[str, Any], known: Sequence[str]) -> str | None:
    """The same of a text that YAML has cut at its commas into keys, of which only those of languages are known."""
    texts: dict[str, str] = {}
    for key, words in value.items():
        if key in known:
            texts[key] = str(words)
        elif texts:
            texts[[*texts][-1]] += f", {key}" if words is None else f", {key}: {words}"
    whole = written({k: json.dumps(t, ensure_ascii=False) for k, t in texts.items()})
    return whole if texts and len(whole) <= LONGEST else None


def written(texts: Mapping[str, str]) -> str:
    """Texts by their language, as a line of a data file has them."""
    return f"{{{', '.join(f'{key}: {words}' for key, words in texts.items())}}}"
