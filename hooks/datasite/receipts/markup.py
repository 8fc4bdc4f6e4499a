"""Reads XML that came from somewhere: no document types, no entities, nothing fetched."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import NoReturn
from xml.parsers import expat

from .damage import Damaged

DEEPEST = 200  # elements inside one another


def parsed(content: bytes) -> ET.Element:
    """The root element; names as `{namespace}name`. Raises Damaged."""
    builder = ET.TreeBuilder()
    depth = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Damaged("is nested too deep")
        builder.start(qualified(name), {qualified(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(qualified(name))

    def refuse(*_: object) -> NoReturn:
        raise Damaged("declares a document type, which no file of ours does")

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(content, True)
        return builder.close()
    except (expat.ExpatError, ValueError, AssertionError) as error:
        raise Damaged(f"is no whole XML ({error})") from error


def qualified(name: str) -> str:
    """A name as ElementTree writes it."""
    return f"{{{name}" if "}" in name else name
