"""The receipt of a JSON document: a key `receipt`, in a Vega-Lite specification that of its `usermeta`.

The hash is the SHA-256 of the document without that key as canonical JSON (RFC 8785: keys sorted, no spaces, UTF-8,
4.0 written as 4), so that spaces and the order of keys are no change. With jq, where no number ends in .0:

    jq -jcS 'del(.receipt, .usermeta.receipt)' figure.json | sha256sum
"""

from __future__ import annotations

import json
from decimal import Decimal
from hashlib import sha256
from typing import Any

from .damage import Damaged
from .receipt import Receipt, read

KEY, META = "receipt", "usermeta"
AROUND = "\ue000"  # what stands for a number that JSON would write otherwise
SMALL, TINY, LARGE = (
    1e-4,
    1e-6,
    1e21,
)  # where Python and JSON's own language begin to write exponents


def stamped(document: dict[str, Any], receipt: Receipt) -> dict[str, Any]:
    """A document with its receipt."""
    told = receipt.of(hash_of(document)).plain()
    if META in document:
        return document | {META: document[META] | {KEY: told}}
    return document | {KEY: told}


def stamped_text(text: str, receipt: Receipt) -> bytes:
    """The same of a document as text, in one line."""
    return json.dumps(stamped(json.loads(text), receipt), ensure_ascii=False).encode()


def hash_of(document: Any) -> str:
    """The hash of a document, whether or not its receipt is in it."""
    return hash_of_text(json.dumps(document, ensure_ascii=False))


def content_hash(content: bytes) -> str:
    """The hash of a file's content."""
    return hash_of_text(content)


def hash_of_text(content: str | bytes) -> str:
    """The hash of a document as it is written."""
    return sha256(canonical(bare(parsed(content, plain=True)))).hexdigest()


def found(content: bytes) -> Receipt | None:
    """The receipt of a document, or None where it has none."""
    document = parsed(content)
    if not isinstance(document, dict):
        return None
    meta = document.get(META)
    told = document.get(KEY) or (meta.get(KEY) if isinstance(meta, dict) else None)
    return None if told is None else read(told)


def bare(document: Any) -> Any:
    """A document without its receipt."""
    if not isinstance(document, dict):
        return document
    rest = {key: value for key, value in document.items() if key != KEY}
    if isinstance(meta := rest.get(META), dict):
        rest[META] = {key: value for key, value in meta.items() if key != KEY}
    return rest


def parsed(content: str | bytes, *, plain: bool = False) -> Any:
    """A document. Raises Damaged. `plain` marks its fractions as canonical JSON writes them."""
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
        return json.loads(
            text, parse_float=number if plain else None, object_pairs_hook=once, parse_constant=no
        )
    except (ValueError, RecursionError) as error:
        raise Damaged(f"is no whole JSON ({error})") from error


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand once: of two, readers would take either."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def no(word: str) -> Any:
    """NaN and Infinity are not JSON."""
    raise ValueError(f"{word} is no number")


def number(text: str) -> Any:
    """A fraction as canonical JSON writes it: whole numbers whole, small ones without an exponent."""
    value = float(text)
    if value.is_integer() and abs(value) < LARGE:
        return int(value)
    if abs(value) >= SMALL:
        return value
    short = repr(value).replace("e-0", "e-")
    return f"{AROUND}{short if abs(value) < TINY else format(Decimal(short), 'f')}{AROUND}"


def canonical(document: Any) -> bytes:
    """A document as the bytes that are hashed."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace(f'"{AROUND}', "").replace(f'{AROUND}"', "").encode("utf-8", "surrogatepass")
