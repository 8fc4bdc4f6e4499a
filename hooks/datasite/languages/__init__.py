"""The languages: each a folder beside this file with its words, how it is written, read and set.

A folder `xx` holds `language.toml` (what it is called, its marks, how it is set) and `messages.toml` (its words);
where CLDR does not know enough, `writing.py` says how it writes numbers and periods, and `reading.py` how a source in
it is read. `rules.toml`, `records.toml` and `forms.toml` say what the engine says of itself. A language that is derived
from another by conversion has no words of its own. Adding a language is adding a folder (CONTRIBUTING.md says how);
`__path__` says where folders stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from ..model import Site, Text
from ..problems import DataError, Problem, did_you_mean
from .entry import Language, Marks, Type
from .folder import MESSAGES, SETTINGS, Toml, message_faults, setting_faults, toml, unfit
from .reading import Reading
from .source_reader import Reader
from .writing import Writing
from .written import Written

__all__ = ["Language", "Marks", "Reader", "Reading", "Type", "Writing", "Written"]

ENGINE = "en"  # the language in which the engine speaks to contributors


@cache
def known() -> Mapping[str, Language]:
    """Every language that has a folder, by its code; those with words of their own first.

    DataError says what is wrong in the files of all folders.
    """
    found = read(folders())
    if problems := [*faults(found)]:
        raise DataError(problems)
    own = {d.values["code"]: underived(path, d, w) for path, d, w in found if not is_derived(d)}
    return own | {
        d.values["code"]: derived(own, d.values, w.values) for _, d, w in found if is_derived(d)
    }


def folders() -> Iterator[Path]:
    """The folders of languages: those that hold any of their files."""
    for place in __path__:
        yield from sorted({file.parent for file in Path(place).glob("*/*.toml")})


def read(paths: Iterable[Path]) -> list[tuple[Path, Toml, Toml]]:
    """The folders with their two files, the engine's own language first."""
    known = sorted(paths, key=lambda path: (path.name != ENGINE, path))
    return [(path, toml(path / SETTINGS), toml(path / MESSAGES)) for path in known]


def is_derived(settings: Toml) -> bool:
    """Whether a language is another one converted."""
    return "derived_from" in settings.values


def faults(of: list[tuple[Path, Toml, Toml]]) -> Iterator[Problem]:
    """What is wrong in the folders, each with its two files."""
    if found := [file.fault for _, *files in of for file in files if file.fault]:
        yield from found
        return
    model = next(words.values for path, _, words in of if path.name == ENGINE)
    codes: dict[object, str] = {}
    for path, file, words in of:
        if not (is_derived(file) or (path.name.isascii() and path.name.isalpha())):
            hint = "texts and columns have it as their key: small letters only, as in title_en"
            yield unfit(file.place(), f'a language cannot have the folder "{path.name}"', hint)
        whole = not is_derived(file)
        if lacking := [each for each in (file, *([words] if whole else ())) if not each.text]:
            hint = f"copy that of {ENGINE}/ and say there what this language says"
            yield from (
                unfit(each.place(), "this file is missing or empty", hint) for each in lacking
            )
            continue
        yield from setting_faults(file)
        yield from message_faults(words, model, whole=whole)
        code = file.values.get("code")
        if (first := codes.setdefault(code, file.path)) != file.path and code:
            hint = "each language has one folder"
            yield unfit(file.place("code"), f'the code "{code}" is that of {first}', hint)
    written = [file.values.get("code") for _, file, _ in of if not is_derived(file)]
    for _, file, _ in of:
        source = file.values.get("derived_from", written[0])
        if source not in written:
            hint = did_you_mean(str(source), map(str, written))
            hint = hint or f"written are: {', '.join(map(str, written))}"
            yield unfit(file.place("derived_from"), f'no language "{source}" is written', hint)


def underived(folder: Path, settings: Toml, words: Toml) -> Language:
    """A language that is written."""
    found = settings.values

    def own(name: str, usual: type) -> Any:
        """What the folder has of that name, or what CLDR knows."""
        if not (folder / f"{name}.py").is_file():
            return usual(found["code"])
        module = import_module(f"{__name__}.{folder.name}.{name}")
        return getattr(module, usual.__name__)(found["code"])

    return Language(
        found["code"],
        folder.name,
        found["name"],
        found["locale"],
        Marks(**found["marks"]),
        Type(**found["type"]),
        found["source"]["fragment"],
        found["search"],
        words.values,
        own("writing", Writing),
        own("reading", Reading),
    )


def derived(
    own: Mapping[str, Language], found: Mapping[str, Any], words: Mapping[str, str]
) -> Language:
    """A language that is another one converted: what it does not say is that one's."""
    source = own[found["derived_from"]]
    return Language(
        found["code"],
        source.key,
        found["name"],
        found["locale"],
        source.marks,
        Type(**{**vars(source.type), **found["type"]}),
        source.fragment,
        source.search,
        {**source.messages, **words},
        source.writing,
        source.reading,
        source.code,
        found["conversion"],
        found["overrides"],
    )


def language(code: str) -> Language:
    """A language by its code; KeyError where it has no folder."""
    return known()[code]


def own() -> Iterator[Language]:
    """The languages that have words of their own."""
    return (each for each in known().values() if each.derived_from is None)


def text_keys() -> frozenset[str]:
    """What words may stand under in the data; it is asked for at every key of every record."""
    return keys_of(tuple(known()))


@cache
def keys_of(codes: tuple[str, ...]) -> frozenset[str]:
    """The keys of the languages of those codes that have words of their own."""
    return frozenset(known()[code].key for code in codes if known()[code].derived_from is None)


def called(key: str) -> str:
    """What contributors call the language of that key: Chinese."""
    found = next(each for each in own() if each.key == key)
    names = language(ENGINE).writing.locale.languages
    return str(names.get(found.code.partition("-")[0], found.name))


@cache
def reader(*codes: str) -> Reader:
    """What reads sources in these languages, the first of which groups digits; unknown ones are left out."""
    found = {known()[code].key: known()[code].reading for code in codes if code in known()}
    return Reader(tuple(found.values()) or (Reading(ENGINE),))


def written_in(site: Site) -> tuple[Language, ...]:
    """The languages that a site's texts are written in, each once: the derived ones have no words of their own."""
    found = {known()[code].key: known()[code] for code in site.languages}
    return tuple(found.values())


def reader_of(site: Site) -> Reader:
    """What reads the sources and texts of a site: the article's language comes first."""
    return reader(site.article.language, *site.languages)


def message(key: str) -> str:
    """A message for contributors, who are spoken to in one language; KeyError names an unknown key."""
    return language(ENGINE).messages[key]


def text(key: str) -> Text:
    """A message in every language, as a text of the data would have it."""
    return Text(**{each.key: each.messages[key] for each in own()})
