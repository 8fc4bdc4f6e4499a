"""Writes JSON for people: what fits stands in one line, the rest one entry a line."""

from __future__ import annotations

import json
from typing import Any

WIDTH = 120


def laid_out(value: Any, indent: int = 0, before: int = 0) -> str:
    """The JSON of a value that starts after `before` characters of its line."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or not value:
        return flat
    if before + len(flat) < WIDTH and indent:
        return flat
    inner = " " * (indent + 2)
    if isinstance(value, list):
        lines = [laid_out(each, indent + 2, len(inner)) for each in value]
    else:
        keys = [f"{json.dumps(key, ensure_ascii=False)}: " for key in value]
        lines = [
            key + laid_out(each, indent + 2, len(inner) + len(key))
            for key, each in zip(keys, value.values(), strict=True)
        ]
    start, end = "{}" if isinstance(value, dict) else "[]"
    joined = f",\n{inner}".join(lines)
    return f"{start}\n{inner}{joined}\n{' ' * indent}{end}"
