"""Writes what is typed in another script of a language in its own: on pages, and in the texts of data files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from .. import languages
from ..languages import Language
from ..load.files import read_node
from ..masking import inline, markdown


def in_script(root: Path, path: Path, text: str) -> str:
    """The text of a file with its prose in the scripts of its languages; all else as it is written."""
    for language in languages.own():
        words = overrides(root, language)
        if language.reading.rewritten(text, words) == text:
            continue
        if path.suffix == ".md":
            if path.is_relative_to(root / "docs" / language.key):
                text = rewritten(text, markdown, language, words)
            continue
        for start, end in reversed(texts(text, language.key)):
            own = rewritten(text[start:end], inline, language, words)
            text = text[:start] + own + text[end:]
    return text


def rewritten(
    text: str, masked: Callable[[str], str], language: Language, words: Mapping[str, str]
) -> str:
    """A text with what is prose of it in the script of its language."""
    prose = masked(text)
    better = language.reading.rewritten(prose, words)
    if better == prose:
        return text
    pairs = zip(text, prose, better, strict=True)
    return "".join(own if was == now else now for own, was, now in pairs)


def overrides(root: Path, language: Language) -> Mapping[str, str]:
    """The words of a site that are right as they stand, though the script has others."""
    known = languages.known().values()
    names = [each.overrides for each in known if each.derived_from == language.code]
    found: dict[str, str] = {}
    for name in filter(None, names):
        node, _, _ = read_node(root / "data" / f"{name}.yml", name)
        plain = node.plain() if node else None
        found |= (plain.get("overrides") or {}) if isinstance(plain, dict) else {}
    return found


def texts(text: str, key: str) -> list[tuple[int, int]]:
    """Where the texts of a language stand in a data file; nowhere in one that is no sound YAML."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return []
    return sorted(spans(root, key))


def spans(node: Any, key: str) -> Iterator[tuple[int, int]]:
    """The same within a part of the file."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if isinstance(value, yaml.ScalarNode) and name.value == key:
                yield value.start_mark.index, value.end_mark.index
            else:
                yield from spans(value, key)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from spans(each, key)
