"""A small invented site, a harbour that nobody built: the examples of the chart forms are figures of its records."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from textwrap import dedent

from ..charts.form import Form
from ..derive import complete
from ..load import load_site
from ..load.records import record
from ..load.strict import parse_yaml
from ..location import Location
from ..model import Figure, Site, Text

FOLDER = Path(__file__).parent
SECTION = FOLDER / "data" / "sections" / "harbour.yml"


@cache
def harbour(schemas: Path) -> Site:
    """The records, held to the schemas of a project."""
    return complete(load_site(FOLDER, schemas))


def written(of: Form) -> str:
    """The example of a form as its module has it, which begins with the form."""
    return dedent(of.example).strip()


def figure(of: Form, title: Text) -> Figure:
    """The example of a form as a figure, under a title."""
    node, _ = parse_yaml(written(of), of.name)
    given = node.plain() if node else {}
    given |= {"id": called(of), "title": dict(title.items())}
    if "because" in given:  # a reason is said in English alone
        given["because"] = dict.fromkeys(title, *given["because"].values())
    place = Location(f"hooks/datasite/charts/forms/{of.name}.py", 1, 1)
    return record(Figure, given, place, section="harbour")


def as_written(id_: str) -> str:
    """One of the harbour's own figures, which show a key of any form, as its file has it."""
    text = SECTION.read_text(encoding="utf-8")
    found = re.search(rf"^- id: {id_}\n(?:  .*\n)+", text[text.index("\nfigures:") :], re.MULTILINE)
    return found[0].rstrip() if found else ""


def called(of: Form) -> str:
    """The id of the example of a form."""
    return f"example-{of.name.replace('_', '-')}"
