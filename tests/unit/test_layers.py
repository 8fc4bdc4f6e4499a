"""The layer rule: each part of the engine knows only those before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..support.together import together

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ROOT / "hooks"
ENGINE = HOOKS / "datasite"
MODULES = sorted(HOOKS.rglob("*.py"))

# From the ground up. Parts on one line stand side by side and do not know one another.
LAYERS = (
    ("location", "rules"),
    ("problems",),
    ("period", "bound"),
    ("relative",),
    ("fields",),  # what the keys of a record are
    ("model", "staging", "release"),
    ("mutation_score", "receipts"),
    ("references", "directives", "numerals"),  # the syntax of texts: knows the model at most
    ("languages", "masking"),
    ("load",),
    ("derive", "formatting"),
    ("words",),
    ("charts",),  # what a form takes: the check asks it
    ("check",),
    ("versions", "schemas", "example"),
    ("handbook", "render"),
    ("catalogues", "citations"),
    ("pages",),
    ("publish",),
    ("search", "project"),
    ("unchanged",),
    ("starter",),  # sites of other articles
    ("numbering",),
    ("book",),  # the project as one thing: puts the layers together
    ("distribution",),  # and all that it gives besides pages
    ("inspection",),  # what others have of ours, held against it
    ("commands",),
    ("__main__",),
)
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}

ADAPTER = {"mkdocs_hook", "mkdocs_adapter"}
OWN = "forms"  # the chart forms of a project's own: no part of the engine

# Libraries that only some parts may know; everything else is open to all.
ONLY = {
    "yaml": {"load", "formatting"},
    "mkdocs": ADAPTER,
    "altair": {"charts", "render", OWN},
    "vl_convert": {"charts", "render"},
    "PIL": {"render", "receipts", "inspection"},
    "opencc": {"languages"},
    "babel": {"languages"},
    "xlsxwriter": {"publish", "receipts"},
}


def part(module: Path) -> str:
    """The layer a module belongs to: the name under hooks/datasite, or under hooks where it is the adapter."""
    above = ENGINE if ENGINE in module.parents else HOOKS
    return module.relative_to(above).parts[0].removesuffix(".py")


@cache
def imported(module: Path) -> tuple[tuple[int, str], ...]:
    """Every import of a module as line and absolute name."""
    package = module.relative_to(HOOKS).parent.parts
    return tuple(imports(module.read_text(encoding="utf-8"), package))


def imports(source: str, package: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Every import in a source text, those in functions included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            prefix = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{prefix}.{alias.name}") for alias in node.names)


def name(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


@together(MODULES)
def test_a_module_knows_only_the_layers_before_its_own(module: Path) -> None:
    own = part(module)
    if own in ("__init__", OWN, *ADAPTER):
        return
    assert own in HEIGHT, f"{name(module)}: give the new part a place in LAYERS"
    for line, target in imported(module):
        names = target.split(".")
        if names[0] != "datasite" or len(names) < 2:
            continue
        other = names[1]
        assert other in HEIGHT, f"{name(module)}:{line}: {target} is not in LAYERS"
        assert other == own or HEIGHT[other] < HEIGHT[own], (
            f"{name(module)}:{line}: {own} may not know {other}, which stands above or beside it"
        )


@together(MODULES)
def test_a_library_is_known_only_where_it_belongs(module: Path) -> None:
    for line, target in imported(module):
        library = target.split(".")[0]
        allowed = ONLY.get(library)
        assert allowed is None or part(module) in allowed, (
            f"{name(module)}:{line}: only {', '.join(sorted(allowed))} may import {library}"
        )


def test_the_engine_can_be_used_without_a_site_builder() -> None:
    """No part of the package names the builder's libraries or its theme in an import."""
    for module in ENGINE.rglob("*.py"):
        libraries = {target.split(".")[0] for _, target in imported(module)}
        assert not libraries & {"mkdocs", "material"}, name(module)


def test_text_becomes_html_in_one_place() -> None:
    """The linter refuses `Markup(…)` of what is not written there (S704); one function is let off."""
    lines = [line for each in MODULES for line in each.read_text(encoding="utf-8").split("\n")]
    assert len([line for line in lines if "S704" in line]) == 1
    assert not [line for line in lines if "|safe" in line]


def test_the_test_of_imports_sees_every_way_to_import() -> None:
    source = "import a.b\nfrom . import c\nfrom ..d import e\ndef f():\n    from .g import h\n"
    found = {target for _, target in imports(source, ("datasite", "pages"))}
    assert found == {"a.b", "datasite.pages.c", "datasite.d.e", "datasite.pages.g.h"}
