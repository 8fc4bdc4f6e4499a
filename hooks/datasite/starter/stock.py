"""The stock pages and words of a language: the folder `starter` in its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import languages
from ..languages import ENGINE, Language, script
from ..languages.stock import WORDS, folder_of, words_in
from ..load.site_languages import another
from ..problems import CommandError, did_you_mean


@dataclass(frozen=True)
class Stock:
    """What a new site says in one language; `pages` by their path in its folder of `docs`."""

    language: Language
    words: Mapping[str, str]
    pages: Mapping[str, str]

    def said(self, key: str) -> str:
        """A word or sentence of its own, as its edition shows it."""
        return self.converted(self.words[key])

    def converted(self, words: str) -> str:
        """Words as its edition shows them, where the language is another one converted."""
        conversion = self.language.conversion
        return script.converted(words, conversion, {}) if conversion else words


def stocks(codes: Sequence[str]) -> list[Stock]:
    """Those of some languages. CommandError says which language there is not, or which has none."""
    known = languages.known()
    for code in codes:
        if code not in known:
            hint = did_you_mean(code, known) or another(known)
            raise CommandError(f"no language “{code}” — {hint}")
    return [stock(known[code]) for code in dict.fromkeys(codes)]


def stock(language: Language) -> Stock:
    """That of one language."""
    folder, model = folder_of(language.key), folder_of(ENGINE)
    words, wanted = words_in(folder), words_in(model)
    names = [path.relative_to(model).as_posix() for path in sorted(model.rglob("*.md"))]
    absent = [name for name in names if not (folder / name).is_file()]
    absent += [f'{WORDS}: "{key}"' for key in wanted if key not in words]
    if absent:
        here, there = (each.relative_to(Path(__file__).parents[3]) for each in (folder, model))
        lacking = f"{absent[0]}" + (f" and {len(absent) - 1} more" if len(absent) > 1 else "")
        raise CommandError(
            f"{language.name} has no stock pages: {here.as_posix()} lacks {lacking} — copy "
            f"{there.as_posix()} and say there what this language says"
        )
    pages = {name: (folder / name).read_text(encoding="utf-8") for name in names}
    return Stock(language, words, pages)
