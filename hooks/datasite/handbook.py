"""Explains the rules, all of them in a language, and in a terminal each rule, chart form and kind of record.

What a rule or a form says of itself stands in its docstring, in English; in another language its words stand in
`languages/<code>/rules.toml` and `forms.toml`, under its name. Examples are the same in all.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from textwrap import dedent, fill, indent
from typing import Any

from .charts.form import Form
from .charts.forms import NAMES, form
from .check import rule_modules
from .languages import ENGINE, Language, folders, own
from .problems import did_you_mean
from .rules import RULES, Excerpt, Explanation, Rule
from .schemas import kinds
from .schemas.examples import examples_of

WIDTH = 88
COLUMN = 20
SEVERAL = 6  # more than these are no help
LIST = "`python -m datasite explain` lists what there is"


def rules() -> list[Rule[..., Any]]:
    """Every rule of the engine, by code."""
    rule_modules()
    return sorted(RULES.values(), key=lambda each: each.code)


def explained(each: Rule[..., Any], language: str = ENGINE) -> Explanation:
    """What a rule says of itself in a language; in English where that has no words for it."""
    words = catalogue(language).get(each.code, {})
    own = each.explanation
    return replace(own, what=words.get("what", own.what), why=words.get("why", own.why))


def about(of: Form, language: str = ENGINE) -> str:
    """What a form shows, in a language; in English where that has no words for it."""
    return form_words(of, language).get("shows", of.about)


def asked(of: Form, language: str = ENGINE) -> dict[str, str]:
    """What the options of a form name, by option."""
    words = form_words(of, language)
    return {key: words.get(key, option.about) for key, option in of.options.items()}


def form_words(of: Form, language: str) -> dict[str, str]:
    """The words of a language for a form and its options."""
    return catalogue(language, "forms").get(of.name, {})


@cache
def catalogue(language: str, of: str = "rules") -> dict[str, dict[str, str]]:
    """The words of a language by code; empty for one that has none, as English."""
    file = next(folder for folder in folders() if folder.name == language) / f"{of}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def spoken() -> dict[str, Language]:
    """The languages that the rules are explained in, by key."""
    return {each.key: each for each in own() if each.key == ENGINE or catalogue(each.key)}


def unspoken(language: str) -> str:
    """What to say of a language that the rules are not explained in."""
    return f'the rules are not explained in "{language}" — they are in {", ".join(spoken())}'


def groups(language: str = ENGINE) -> dict[str, dict[str, str]]:
    """What can be explained, in groups: each name with a sentence."""
    return {
        "Chart forms, the `form` of a figure": {
            name: about(form(name), language) for name in NAMES
        },
        "Records of the files in data/": {name: kinds.about(name) for name in kinds.kinds()},
        "Rules, the word in brackets after a message": {
            each.code: explained(each, language).what for each in rules()
        },
    }


def overview(language: str = ENGINE) -> str:
    """Everything that can be explained, a line each under its group."""
    return "\n\n".join(
        f"{title}\n" + "\n".join(f"    {name:{COLUMN}}  {about}" for name, about in group.items())
        for title, group in groups(language).items()
    )


def page(code: str, root: Path, language: str = ENGINE) -> str | None:
    """What explains a name in a terminal, examples being the project's own; None where nothing has it.

    The language is that of rules: forms and records are for now explained in English.
    """
    if code in NAMES:
        return "\n\n".join(form_parts(form(code)))
    if code in kinds.kinds():
        return "\n\n".join(kinds.parts(code, examples_of(root), WIDTH))
    each = next((each for each in rules() if each.code == code), None)
    return None if each is None else "\n\n".join(parts(each, spoken()[language]))


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


def wrapped(text: str, language: Language, width: int) -> str:
    """Words in lines; where a language has no spaces to break at, the terminal breaks them."""
    return fill(text, width) if language.marks.space else text


def form_parts(of: Form) -> Iterator[str]:
    """The parts of the explanation of a chart form."""
    takes = of.takes
    unit, roles = (
        " of one unit" if takes.one_unit else "",
        f": {takes.roles}" if takes.roles else "",
    )
    asked = [f"{takes.values} observations{unit}{roles}"]
    if not takes.least:
        asked += [f"{takes.entities} or more entities"]
    asked += [f"options.{key}: {option.about}" for key, option in of.options.items()]
    yield f"{of.name}\n{'=' * len(of.name)}"
    yield fill(of.about, WIDTH)
    yield "Takes\n" + indent("\n".join(asked), "    ")
    if of.free:
        yield f"Is made to show different\n    {', '.join(of.free)}"
    yield f"Example\n{indent(dedent(of.example).strip(), '    ')}"


def files(excerpts: tuple[Excerpt, ...]) -> str:
    """The parts of files of an example, each under its path."""
    return "\n".join(f"    {e.path}\n{indent(e.text.rstrip(), '        ')}" for e in excerpts)


def silence(code: str) -> str:
    """What lets a record or a page off a rule, as YAML."""
    return f"silence:\n- code: {code}\n  reason: Why the rule is wrong here."


def near(code: str) -> str:
    """What to say of a name that nothing has: what is written alike, or speaks of it."""
    known = {name: about for group in groups().values() for name, about in group.items()}
    guess = did_you_mean(code, known)
    if not guess:
        word = code.lower().rstrip("s")
        alike = [name for name in known if word in name or (name in NAMES and word in known[name])]
        guess = f"did you mean {' or '.join(alike)}?" if 0 < len(alike) <= SEVERAL else LIST
    return f'nothing is called "{code}" — {guess}'
