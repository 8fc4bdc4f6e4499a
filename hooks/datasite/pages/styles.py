"""What styles owe to languages: the fonts and the leading of each, and which of them a rule is for.

A style sheet writes `:--full-width` for an element in a language whose characters are as wide as high, and
`:--proportional` for one in any other, as the draft of CSS for custom selectors has it.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..languages import Language, language
from ..languages.script import convert

TYPE = "tokens.css"  # the style sheet that ends with the type of each language


def styled(name: str, css: str, codes: Iterable[str]) -> str:
    """A style sheet for a site in which these languages are read."""
    languages = [language(code) for code in dict.fromkeys(codes)]
    if name == TYPE:
        css += "\n".join(map(type_of, languages))
    for selector, wide in ((":--full-width", True), (":--proportional", False)):
        those = ", ".join(f'[lang="{o.code}"]' for o in languages if o.type.full_width is wide)
        css = css.replace(selector, f":is({those})")
    return css


def type_of(own: Language) -> str:
    """The fonts, the leading and the quotation marks of a language.

    Fonts of its characters come first, so that punctuation is theirs.
    """
    set_in = own.type
    sans = [
        "var(--ds-own-wide)" if set_in.full_width else "var(--ds-own)",
        *map(quoted, set_in.sans),
    ]
    serif, figures = ["var(--ds-latin)", "serif"], ["var(--ds-latin)", "serif"]
    if set_in.serif:
        serif, figures = (
            [*map(quoted, set_in.serif), "var(--ds-sans)"],
            ["var(--ds-latin)", "var(--ds-serif)"],
        )
    values = {
        "--ds-sans": ", ".join((*sans, "var(--ds-grotesque)", "sans-serif")),
        "--ds-serif": ", ".join(serif),
        "--ds-figures": ", ".join(figures),
        "--ds-leading": str(set_in.page_leading),
    }
    said = "; ".join(f"{name}: {value}" for name, value in values.items())
    marks = own.messages["verbatim.quotes"]
    marks = convert(marks, own.conversion) if own.conversion else marks
    return f'[lang="{own.code}"] {{ {said}; quotes: {" ".join(map(quoted, marks))} }}'


def quoted(text: str) -> str:
    """The name of a font, or a mark, as CSS has it."""
    return f'"{text}"'
