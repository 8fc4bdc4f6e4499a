"""What an error of Python or Altair says to who wrote the form: in a line, with what to write instead."""

from __future__ import annotations

import inspect
import re
from typing import Any

from ...problems import did_you_mean, quote
from .schema import some

LONGEST = 240  # of what an error says
REFUSED = re.compile(r"(\w+)\(\) got an unexpected keyword argument '(\w+)'")
ABOUT = re.compile(r"""["'](\w+)["']""")  # the word that is wrong


def said(error: BaseException) -> str:
    """The error in one line."""
    if refused := REFUSED.search(str(error)):
        return f"`{refused[1]}` takes no {quote(refused[2])}"
    line = " ".join(paragraphs(error)[0].split())
    return f"{type(error).__name__}: {line[:LONGEST].removesuffix('.')}".removesuffix(": ")


def word(error: BaseException) -> str:
    """The word that it is about, as far as it says one."""
    found = ABOUT.search(paragraphs(error)[0])
    return found[1] if found else ""


def paragraphs(error: BaseException) -> list[str]:
    """What it says, without where else one may read."""
    return re.split(r"\sFor more details", str(error))[0].split("\n\n")


def hint(error: BaseException, rows: list[dict[str, Any]]) -> str:
    """What to write where the error is a common one."""
    fields = list(dict.fromkeys(key for row in rows for key in row))
    if isinstance(error, KeyError):
        return did_you_mean(str(error.args[0]), fields) or f"a row has {', '.join(fields)}"
    if isinstance(error, AttributeError) and error.name:
        return did_you_mean(error.name, dir(error.obj))
    if refused := REFUSED.search(str(error)):
        return did_you_mean(refused[2], named_of(refused[1]))
    if isinstance(error, TypeError) and any(row["value"] is None for row in rows):
        return "a row without a number has None as its value"
    if isinstance(error, ImportError):
        return "a form may import what requirements.txt names, and no other form"
    if "without a type" in str(error) or "encoding data types" in str(error):
        return 'write it with the field: "value:Q", "name:N", "start:T"'
    return of_altair(error)


def named_of(function: str) -> list[str]:
    """What a function of a chart may be given by name."""
    import altair as alt

    found = getattr(alt.Chart, function, None)
    return [*inspect.signature(found).parameters] if found else []


def of_altair(error: BaseException) -> str:
    """What Altair would take in place of a word that it refuses."""
    said, *more = paragraphs(error)
    wrong = re.search(r"'(\w+)'", said)
    known = re.findall(r"\w+", " ".join(more[:1]).partition(":" if "names" in said else "are")[2])
    if not wrong or not known:
        return ""
    return did_you_mean(wrong[1], known) or f"write one of: {some(dict.fromkeys(known))}"
