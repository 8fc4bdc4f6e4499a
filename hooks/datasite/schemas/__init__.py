"""The JSON Schemas of the data files, made from the model: `python -m datasite schema` writes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..charts import FORMS, form
from ..load.faults import outside_schema
from ..load.ids import FILE, ids
from ..problems import DataError, Problem
from .examples import examples_of, filled
from .json_schema import of_ids, schemas
from .layout import laid_out

FOLDER = Path("data") / "schema"


def schema_files(root: Path) -> Iterator[tuple[Path, str]]:
    """Each schema file of a project, from its root, and its content."""
    examples = examples_of(root)
    options = {
        key: f"Of {name}: {option.about}."
        for name in FORMS
        for key, option in form(name).options.items()
    }
    for name, made in schemas({"forms": dict.fromkeys(FORMS, ""), "options": options}):
        yield FOLDER / f"{name}.json", laid_out(filled(made, examples)) + "\n"
    yield FOLDER / FILE, laid_out(of_ids(ids(root))) + "\n"


def write(root: Path, *, check: bool = False) -> int:
    """Write the schemas; gives how many. With `check` raises DataError for those that are not so."""
    files = list(schema_files(root))
    stale = [
        f for f, text in files if not (root / f).is_file() or (root / f).read_text("utf-8") != text
    ]
    if check and stale:
        raise DataError(map(stale_schema, stale))
    for file, text in files if not check else ():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")
    return len(files)


def stale_schema(file: Path) -> Problem:
    """A schema that the engine no longer writes so."""
    message, hint = "the schema is not as the engine writes it", "run `python -m datasite schema`"
    return outside_schema.coded(Problem(file.as_posix(), 1, 1, message, hint))
