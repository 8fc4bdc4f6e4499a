"""What a specification asks for in vain: fields that rows have not, text as a quantity, colours that are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from ...problems import did_you_mean, quote
from .. import theme
from ..lint.reading import ANY, names
from .schema import Path_, called, definitions, some
from .specification import Step, walked

READ = re.compile(r"""datum(?:\.([A-Za-z_]\w*)|\[['"](.+?)['"]\])""")
# where a step names fields that it reads, besides `field` and `groupby`
READ_BY_STEPS = frozenset(
    "fold flatten pivot density quantile regression loess on impute key stack lookup".split()
)
APART = frozenset(("data", "datasets", "config", "usermeta"))  # what is no part of the drawing
OF_GUIDES = frozenset(("axis", "legend", "header"))  # whose `datum` is what they name, not a row
COLOURS = ("color", "fill", "stroke", "background")
COLOUR = re.compile(
    r"#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?:rgb|hsl|hwb|ok|la|lc|color)[\w-]*\(.+\)",
    re.IGNORECASE,
)
OURS = re.compile(r"var\(--ds-([\w-]+)\)")
NONE = ("", "none", "transparent", "currentcolor", "inherit")


class Fault(NamedTuple):
    """Where in a specification, what is wrong, what to write instead, and the word of its author that is."""

    path: Path_
    said: str
    hint: str
    word: str = ""


def misread(
    spec: Any, rows: Sequence[Mapping[str, Any]], more: Iterable[str] = ()
) -> Iterator[Fault]:
    """The fields that neither the rows nor a step have, nor are among some `more`; and texts shown as quantities."""
    known = dict.fromkeys(chain((key for row in rows for key in row), made(spec), more))
    for path, step in steps(spec):
        for name in sorted(READ_BY_STEPS & step.keys()):
            yield from lacking((*path, name), step[name], known)
    none = True
    for path, key, value in drawn(spec):
        fields = list(read(path, key, value))
        none = none and not fields and key != "repeat"
        yield from lacking((*path, key), fields, known)
        if isinstance(value, Mapping) and value.get("type") == "quantitative":
            field = str(value.get("field"))
            if not value.get("aggregate") and any(isinstance(row.get(field), str) for row in rows):
                said = f"{called((*path, key))} shows {quote(field)} as a quantity"
                hint = "it is text: write `type: nominal`, or another field"
                yield Fault((*path, key, "type"), said, hint, field)
    if none:
        yield Fault((), "no field of the rows is drawn", "encode some: heading as y, value as x")


def lacking(path: Path_, fields: Any, known: Mapping[str, Any]) -> Iterator[Fault]:
    """That rows have not a field, or one of several, that is read at a place."""
    for field in fields if isinstance(fields, list) else [fields]:
        if isinstance(field, str) and field not in known:
            hint = did_you_mean(field, known) or f"a row has {some(known, len(known))}"
            yield Fault(path, f"rows have no field {quote(field)}", hint, field)


def drawn(spec: Any) -> Iterator[Step]:
    """Every part of a specification that says how something is drawn."""
    yield from (step for step in walked(spec) if not APART & {*step[0], step[1]})


def steps(spec: Any) -> Iterator[tuple[Path_, Mapping[str, Any]]]:
    """What changes the rows, step by step, with where each stands."""
    for path, key, value in drawn(spec):
        if path[-1:] == ("transform",):
            yield (*path, key), value


def read(path: Path_, key: str | int, value: Any) -> Iterator[str]:
    """The fields that a part of a specification reads."""
    if key == "field" and isinstance(value, str):
        yield value
    elif isinstance(value, list) and ("repeat" in path[-1:] or key in ("groupby", "repeat")):
        yield from (each for each in value if isinstance(each, str))
    elif isinstance(value, str) and not OF_GUIDES & {*path}:
        yield from (name or quoted for name, quoted in READ.findall(value))


def made(spec: Any) -> Iterator[str]:
    """The fields that the steps of a specification add."""
    for _, step in steps(spec):
        yield from (name for name in names(step) if name != ANY)
        yield from step.get("from", {}).get("fields", ())  # of a lookup


def texts(spec: Any) -> Iterator[str]:
    """What texts of a chart say that show no field and have digits in them."""
    for path, key, value in drawn(spec):
        said = key == "text" or (key == "value" and path[-1:] == ("text",))
        if said and isinstance(value, str) and re.search(r"\d", value):
            yield value


def unreal(spec: Any) -> Iterator[Fault]:
    """What stands where a colour should and is none: Vega would paint it black, or not at all."""
    for path, key, value in walked(spec):
        if APART & {*path, key} - {"config"} or not isinstance(value, str):
            continue
        of = "value" if path[-1:] == ("range",) else key
        channel = of == "value" and any(step in COLOURS for step in path)
        if channel or of in COLOURS or str(of).endswith("Color"):
            yield from no_colour((*path, key), value)


def no_colour(path: Path_, value: str) -> Iterator[Fault]:
    """That a text is no colour, or names a colour that the theme has not."""
    if found := OURS.fullmatch(value):
        if found[1] not in theme.COLOURS:
            known = [theme.colour(role) for role in theme.COLOURS]
            hint = did_you_mean(value, known) or f"write one of {', '.join(known)}"
            yield Fault(path, f"the theme has no colour {quote(value)}", hint, value)
    elif value.lower() not in (*named(), *NONE) and not COLOUR.fullmatch(value):
        hint = (
            did_you_mean(value.lower(), named()) or 'write a colour\'s name in CSS, or as "#005f73"'
        )
        yield Fault(path, f"{quote(value)} is no colour", hint, value)


@cache
def named() -> tuple[str, ...]:
    """The colours that have a name."""
    return tuple(definitions()["ColorName"]["enum"])
