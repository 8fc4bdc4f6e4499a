"""Reads the chart forms of a project's own, the Python files in hooks/forms: what each says of itself, not run."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

from ..location import Location
from ..model import OwnForm
from ..model.own_forms import COMPARED, GIVEN, MOST
from ..problems import Problem, Problems, did_you_mean, problem_at, quote
from ..rules import rule
from .files import read_text

FOLDER = Path("hooks") / "forms"
FUNCTION = "chart"
_SENTENCE = re.compile(r".+?[.!?](?=\s|$)")


@rule("form-file", hard=True)
def unusable(place: Location, message: str, hint: str) -> Problem:
    """A file in `hooks/forms` is no chart form: it is no Python, says nothing of itself, or has no `chart`.

    Why: Each file of that folder is a form that figures may name. Its first sentence says what it shows, and
    its function `chart` gives an Altair chart of a figure's rows. What is missing is told before it is needed.

    Example:
        hooks/forms/lollipop.py:
            "A dot on a stem for each value."
            import altair as alt


            def draw(rows, width):
                return alt.Chart(rows).mark_circle().encode(x="value:Q", y="name:N")
    Instead:
        hooks/forms/lollipop.py:
            "A dot on a stem for each value."
            import altair as alt


            def chart(rows, width):
                return alt.Chart(rows).mark_circle().encode(x="value:Q", y="name:N")
    """
    return problem_at(place, message, hint)


def own_forms(root: Path, problems: Problems) -> dict[str, OwnForm]:
    """The forms of a project by name; one that cannot be used has its name too, so that figures may say it."""
    files = sorted((root / FOLDER).glob("[!._]*.py"))
    found = {}
    for path in files:
        shown = path.relative_to(root).as_posix()
        text, faults = read_text(path, shown)
        problems.extend(faults)
        form, told = of_text(path.stem, text or "", shown)
        problems.extend(told if text is not None else ())
        found[form.name] = form
    return found


def of_text(name: str, text: str, shown: str) -> tuple[OwnForm, list[Problem]]:
    """The form that a file is, and what is wrong with the file."""
    top = Location(shown, 1, 1)
    bare = OwnForm(name, "", text, GIVEN, top)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of an odd escape: nobody could silence it
            tree = ast.parse(text)
    except SyntaxError as error:
        place = Location(shown, error.lineno or 1, max(error.offset or 1, 1))
        return bare, [
            unusable(place, f"this is not Python: {error.msg}", "mend it, then look again")
        ]
    except (ValueError, RecursionError, MemoryError) as error:
        return bare, [unusable(top, f"this is not Python: {error}", "write it anew")]
    found = _Reader(name, text, shown, tree)
    return found.form(), found.problems


class _Reader:
    """What a parsed file says of itself."""

    def __init__(self, name: str, text: str, shown: str, tree: ast.Module) -> None:
        self.name, self.text, self.shown, self.tree = name, text, shown, tree
        self.problems: list[Problem] = []

    def report(self, node: ast.AST | None, message: str, hint: str) -> None:
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0) + 1
        self.problems.append(unusable(Location(self.shown, line, column), message, hint))

    def form(self) -> OwnForm:
        """The form, with what holds where the file does not say it."""
        about = " ".join((ast.get_docstring(self.tree) or "").split())
        if not about:
            hint = 'begin with a sentence in quotes: """A dot on a stem for each value."""'
            self.report(None, "the file does not say what the form shows", hint)
        function = self.function()
        least, most = self.takes()
        place = Location(self.shown, getattr(function, "lineno", 1), 1)
        first = _SENTENCE.match(about)
        return OwnForm(
            self.name,
            first.group() if first else about,
            self.text,
            tuple(self.asked(function)) if function else GIVEN,
            place,
            least,
            most,
            self.compared(),
        )

    def function(self) -> ast.FunctionDef | None:
        """The function that draws."""
        named = {n.name: n for n in self.tree.body if isinstance(n, ast.FunctionDef)}
        if FUNCTION not in named:
            near = did_you_mean(FUNCTION, named)
            node = named[near.split('"')[1]] if near else None
            hint = "write `def chart(rows, width):` that returns an Altair chart"
            self.report(node, f"there is no function {FUNCTION}", hint)
        return named.get(FUNCTION)

    def asked(self, function: ast.FunctionDef) -> Iterator[str]:
        """The names of what the function asks for; what has a value of its own need not be given."""
        given = function.args
        named = [*given.posonlyargs, *given.args]
        needed = named[: len(named) - len(given.defaults)]
        pairs = zip(given.kwonlyargs, given.kw_defaults, strict=True)
        needed += [each for each, default in pairs if default is None]
        for each in (*named, *given.kwonlyargs):
            if each.arg in GIVEN and each not in given.posonlyargs:
                yield each.arg
            elif each in needed:
                hint = (
                    f"it is given {', '.join(GIVEN)}, each by that name: `def chart(rows, width):`"
                )
                self.report(each, f"{FUNCTION} asks for {quote(each.arg)}", hint)

    def takes(self) -> tuple[int, int]:
        """How many values it takes."""
        node, value = self.constant("TAKES")
        if node is None:
            return 1, MOST
        pair = (value, value) if isinstance(value, int) else value
        match pair:
            case (int(least), int(most)) if 1 <= least <= most <= MOST:
                return least, most
        self.report(
            node, "TAKES is not how many values the form takes", f"write TAKES = (1, {MOST})"
        )
        return 1, MOST

    def compared(self) -> tuple[str, ...]:
        """In what its values may differ without a reason."""
        node, value = self.constant("COMPARES")
        if node is None:
            return ()
        given = value if isinstance(value, tuple) else (value,)
        for each in given:
            if each not in COMPARED:
                near = did_you_mean(str(each), COMPARED)
                hint = near or f"write some of: {', '.join(COMPARED)}"
                self.report(node, f"COMPARES has {quote(str(each))}", hint)
        return tuple(str(each) for each in given)

    def constant(self, name: str) -> tuple[ast.AST | None, object]:
        """A constant of the file and its value; a value that is computed is None."""
        for node in self.tree.body:
            targets = (
                node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            )
            if any(isinstance(each, ast.Name) and each.id == name for each in targets):
                try:
                    return node, ast.literal_eval(getattr(node, "value", None) or "")
                except (ValueError, SyntaxError, TypeError):
                    return node, None
        return None, None
