"""Explains the rules, all of them in a language, and in a terminal each rule, chart form and kind of record.

What a rule says of itself stands in its docstring, in English; in another language its words stand in
`languages/<code>/rules.toml`, under its code, those of a form in `forms.toml`, those of a record in `records.toml`.
Examples are the same in all.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

from .charts.form import Form
from .charts.forms import NAMES, form
from .charts.own import OwnChart
from .check import rule_modules
from .languages import ENGINE, Language, folders, own
from .load.own_forms import own_forms
from .problems import Problems, did_you_mean
from .rules import RULES, Excerpt, Explanation, Rule
from .schemas import kinds
from .schemas.examples import examples_of
from .schemas.kinds import wrapped

RULES_FILE, FORMS_FILE = "rules.toml", "forms.toml"
WIDTH = 88
COLUMN = 20
ELSEWHERE = (
    "formatting.files",
    "load.received",
)  # rules that other commands than the check hold to
SEVERAL = 6  # more than these are no help
LIST = "`python -m datasite explain` lists what there is"


def rules() -> list[Rule[..., Any]]:
    """Every rule of the engine, by code."""
    rule_modules()
    for name in ELSEWHERE:
        import_module(f"{__package__}.{name}")
    return sorted(RULES.values(), key=lambda each: each.code)


def explained(each: Rule[..., Any], language: str = ENGINE) -> Explanation:
    """What a rule says of itself in a language; in English where that has no words for it."""
    words = catalogue(language, RULES_FILE).get(each.code, {})
    own = each.explanation
    return replace(own, what=words.get("what", own.what), why=words.get("why", own.why))


@cache
def catalogue(language: str, name: str) -> dict[str, dict[str, str]]:
    """The words of a language in one of its files, by code or form; empty for one that has none, as English."""
    file = next(folder for folder in folders() if folder.name == language) / name
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def spoken() -> dict[str, Language]:
    """The languages that the rules are explained in, by key."""
    return {e.key: e for e in own() if e.key == ENGINE or catalogue(e.key, RULES_FILE)}


def unspoken(language: str) -> str:
    """What to say of a language that the rules are not explained in."""
    return f'the rules are not explained in "{language}" — they are in {", ".join(spoken())}'


def forms(root: Path) -> dict[str, Form]:
    """Every chart form by name, those of a project's own last."""
    own = own_forms(root, Problems())
    return {name: form(name) for name in NAMES} | {n: OwnChart(each) for n, each in own.items()}


def groups(root: Path, language: str = ENGINE) -> dict[str, dict[str, str]]:
    """What can be explained, in groups: each name with a sentence."""
    said = spoken()[language].messages
    return {
        said["explain.forms"]: {n: about(each, language) for n, each in forms(root).items()},
        said["explain.records"]: {name: kinds.about(name, language) for name in kinds.kinds()},
        said["explain.rules"]: {each.code: explained(each, language).what for each in rules()},
    }


def about(of: Form, language: str) -> str:
    """What a form shows, in a language; in English where that has no words for it."""
    return catalogue(language, FORMS_FILE).get(of.name, {}).get("what", of.about)


def overview(root: Path, language: str = ENGINE) -> str:
    """Everything that can be explained, a line each under its group."""
    return "\n\n".join(
        f"{title}\n" + "\n".join(f"    {name:{COLUMN}}  {about}" for name, about in group.items())
        for title, group in groups(root, language).items()
    )


def page(code: str, root: Path, language: str = ENGINE) -> str | None:
    """What explains a name in a terminal, examples being the project's own; None where nothing has it."""
    words = spoken()[language]
    if found := forms(root).get(code):
        return "\n\n".join(form_parts(found, words))
    if code in kinds.kinds():
        return "\n\n".join(kinds.parts(code, examples_of(root), words, WIDTH))
    each = next((each for each in rules() if each.code == code), None)
    return None if each is None else "\n\n".join(parts(each, words))


def parts(each: Rule[..., Any], language: Language) -> Iterator[str]:
    """The parts of an explanation."""
    said, words = explained(each, language.key), language.messages
    yield f"{each.code}\n{'=' * len(each.code)}"
    yield wrapped(said.what, language, WIDTH)
    why = wrapped(said.why, language, WIDTH - 4)
    yield f"{words['explain.why']}\n{indent(why, '    ')}"
    yield f"{words['explain.example']}\n{files(said.example)}"
    yield f"{words['explain.instead']}\n{files(said.instead)}"
    if each.hard:
        yield words["explain.hard"]
    else:
        soft = wrapped(words["explain.soft"], language, WIDTH)
        yield f"{soft}\n{indent(silence(each.code), '    ')}"


def form_parts(of: Form, language: Language) -> Iterator[str]:
    """The parts of the explanation of a chart form."""
    said = language.messages
    yield f"{of.name}\n{'=' * len(of.name)}"
    yield wrapped(about(of, language.key), language, WIDTH)
    yield f"{said['explain.takes']}\n" + indent("\n".join(asked(of, language)), "    ")
    if of.free:
        shown = [said[f"explain.aspect.{aspect.replace(' ', '.')}"] for aspect in of.free]
        yield f"{said['explain.different']}\n    {language.marks.list.join(shown)}"
    yield f"{said['explain.example']}\n{indent(dedent(of.example).strip(), '    ')}"


def asked(of: Form, language: Language) -> Iterator[str]:
    """What a form takes: values, entities, and what its options name."""
    said = language.messages
    yield taken(of, language)
    if not of.takes.least:
        least = max(of.takes.entities, 1)
        yield said["explain.takes.entities"].replace("{least}", str(least))
    for key in of.options:
        yield f"options.{key}: {option(of, key, language.key)}"


def option(of: Form, key: str, language: str) -> str:
    """What an option of a form means, in a language; in English where that has no words for it."""
    return catalogue(language, FORMS_FILE).get(of.name, {}).get(key, of.options[key].about)


def taken(of: Form, language: Language) -> str:
    """How many values a form takes, and what they are."""
    takes, said = of.takes, language.messages
    few = "none" if not takes.most else "most" if not takes.least else "range"
    few = "exactly" if takes.least == takes.most > 0 else few
    text = said[f"explain.takes.{few}"]
    text = text.replace("{low}", str(takes.least)).replace("{high}", str(takes.most))
    for key in [key for key, holds in (("unit", takes.one_unit), ("pairs", takes.pairs)) if holds]:
        text = said[f"explain.takes.{key}"].replace("{values}", text)
    return f"{text}{language.marks.colon}{takes.roles}" if takes.roles else text


def files(excerpts: tuple[Excerpt, ...]) -> str:
    """The parts of files of an example, each under its path."""
    return "\n".join(f"    {e.path}\n{indent(e.text.rstrip(), '        ')}" for e in excerpts)


def silence(code: str) -> str:
    """What lets a record or a page off a rule, as YAML."""
    return f"silence:\n- code: {code}\n  reason: Why the rule is wrong here."


def near(code: str, root: Path) -> str:
    """What to say of a name that nothing has: what is written alike, or speaks of it."""
    known = {name: about for group in groups(root).values() for name, about in group.items()}
    guess = did_you_mean(code, known)
    if not guess:
        word = code.lower().rstrip("s")
        alike = [name for name in known if word in name or (name in NAMES and word in known[name])]
        guess = f"did you mean {' or '.join(alike)}?" if 0 < len(alike) <= SEVERAL else LIST
    return f'nothing is called "{code}" — {guess}'
