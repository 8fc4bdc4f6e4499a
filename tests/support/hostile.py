"""Breaks the data and the texts of a project in every way."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from datasite.location import Location
from datasite.model import Text
from datasite.problems import DataError

PAYLOADS = (
    "<script>window.__pwned=1</script>", "</script><script>window.__pwned=1</script>",
    '"><img src=x onerror="window.__pwned=1">', "'><svg onload=window.__pwned=1>",
    '" onmouseover="window.__pwned=1" x="', "' autofocus onfocus='window.__pwned=1",
    "[a](javascript:window.__pwned=1)", "![a](x)", "[a]: javascript:window.__pwned=1",
    "<javascript:window.__pwned=1>", "<a href=javascript:window.__pwned=1>a</a>", "</title></head><b>",
    "</figure></div></main>", "<!--", "-->", "<![CDATA[", "]]>", "<style>*{display:none}</style>",
    "&lt;script&gt;window.__pwned=1&lt;/script&gt;", "&#60;script&#62;", "&ltscript&gt",
    "{{ config }}", "{% include 'main.html' %}", "${x}", "%(x)s", "{n}", "{: onclick=window.__pwned=1 }",
    "{ onclick=window.__pwned=1 }", "*a* _b_ __c__ **d**", "`a`", "~~~", "# a", "| a | b |", "- a", "> a",
    "1. a", "\\<b>", "\\", "*[a]: b", "[^a]: b", "::: figure x", "=SUM(A:A)", "a\n\n# b", "a\n::: figure x",
    "../../x", "/etc/passwd", "\u2028", "\u202ea", "\x00", "\ue000", "\ufeff", "a" * 3000, "龍" * 3000,
)  # fmt: skip
# What does its harm only where nothing follows it in a text, or to all that follows.
ENDINGS = (
    "<!--", "<![CDATA[", "\\", "{: onclick=window.__pwned=1 }", "{ onclick=window.__pwned=1 }", "`a`",
    "[a](javascript:window.__pwned=1)", '" onmouseover="window.__pwned=1" x="', "&ltscript&gt",
)  # fmt: skip
IDS = (
    "../x",
    "..",
    "a/b",
    "a b",
    "A",
    "é",
    "x" * 61,
    "x" * 5000,
    "-a",
    "a-",
    "con",
    "",
    "a\n",
    '"',
    "observations",
)
ODD = (
    None, True, False, "", "x", [], {}, [[]], [{}], {"x": "y"}, {"en": "x"}, {"en": "x", "zh": "x", "x": "x"},
    "9" * 400, "1e309", "-0", "0x1F", "1:20", ".nan", "2031-02-30", "9999-12/0001-01", "[[", "[[x]]", "[[:]]",
    "[[routes]]", "routes / (routes - routes)", "(" * 80, "days(routes)", "context", "article",
)  # fmt: skip


class Plain(str):
    """A scalar written without quotes."""

    __slots__ = ()


class Loader(yaml.CSafeLoader):  # type: ignore[misc]  # it is there in every wheel of PyYAML
    """Reads numbers and dates as the text they are."""


class Dumper(yaml.CSafeDumper):  # type: ignore[misc]
    """Writes them back as they were, and never an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


for _kind in ("int", "float", "timestamp"):
    Loader.add_constructor(f"tag:yaml.org,2002:{_kind}", lambda _, node: Plain(node.value))
Dumper.add_representer(
    Plain, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:int", str(text))
)


def plain_tree(path: Path) -> Any:
    """A data file as plain objects."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader)  # noqa: S506 (a safe one)


def as_yaml(data: Any) -> bytes:
    """Objects as a data file."""
    text = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return str(text).encode("utf-8", "surrogatepass")


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in the objects, as container and key."""
    keys = list(data) if isinstance(data, dict) else range(len(data))
    for key in keys:
        yield data, key
        if isinstance(data[key], dict | list):
            yield from places(data[key])


def mutate(data: Any, draw: Any) -> str:
    """One change somewhere, drawn at random; says which kind."""
    here = list(places(data))
    if not here:
        return "nothing left"
    container, key = here[draw(st.integers(0, len(here) - 1))]
    kind: str = draw(st.sampled_from(
        ["drop", "odd", "payload", "text", "id", "key", "swap", "repeat", "deep", "long", "digit"]
    ))  # fmt: skip
    value = container[key]
    match kind:
        case "drop":
            del container[key]
        case "odd":
            container[key] = deepcopy(draw(st.sampled_from(ODD)))  # else a later change would stay
        case "payload":
            payload = draw(st.sampled_from(PAYLOADS))
            container[key] = f"{value}{payload}" if isinstance(value, str) else payload
        case "text":
            container[key] = draw(st.text(max_size=40))
        case "id":
            container[key] = draw(st.sampled_from(IDS))
        case "key" if isinstance(container, dict):
            container[draw(st.sampled_from([*IDS, *container]))] = container.pop(key)
        case "swap":
            other, its = here[draw(st.integers(0, len(here) - 1))]
            if its in other if isinstance(other, dict) else its < len(other):
                container[key] = deepcopy(other[its])
        case "repeat" if isinstance(container, list):
            container.extend([value] * draw(st.sampled_from([1, 300])))
        case "deep":
            for _ in range(draw(st.sampled_from([3, 200]))):
                value = [value]
            container[key] = value
        case "long":
            container[key] = str(value) * 200
        case "digit" if isinstance(value, Plain):
            container[key] = Plain(
                draw(st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,3})?", fullmatch=True))
            )
    return kind


def poisoned(value: Any, payload: str) -> Any:
    """The same records with the payload in every text that people read, past any check."""
    if isinstance(value, Text):
        return Text(**{key: words + payload for key, words in value.items()})
    if isinstance(value, dict):
        return {key: poisoned(part, payload) for key, part in value.items()}
    if isinstance(value, tuple):
        return tuple(poisoned(part, payload) for part in value)
    if is_dataclass(value) and not isinstance(value, type | Location):
        parts = {f.name: poisoned(getattr(value, f.name), payload) for f in fields(value)}
        for name in ("original_title", "heading"):
            if isinstance(parts.get(name), str):
                parts[name] += payload
        return replace(value, **parts)
    return value


def tells(error: DataError) -> None:
    """Each problem has a place and words, in one line that can be printed."""
    assert error.problems
    for problem in error.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message
        assert "\n" not in str(problem)
        str(problem).encode("utf-8")
