"""Writes a new site: settings, data and stock pages in its languages, and the engine that builds it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from .. import schemas
from ..check.verification import record
from ..formatting import reformat
from ..problems import CommandError
from . import engine, sample
from .sample import ARTICLE, Sample
from .stock import Stock, stocks

FILES = Path(__file__).parent / "files"
PLACES = {
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "deploy.yml": ".github/workflows/deploy.yml",
}
EDITION = "mkdocs.edition.yml"
FORMS = (".github/ISSUE_TEMPLATE/*.yml", ".github/pull_request_template.md")  # as they are here
PAGE = "section.md"  # what the page of a section begins as
GAP = re.compile(r"<(first )?([a-z][a-z_.-]*)>")


def new(folder: Path, codes: Sequence[str], title: str | None) -> int:
    """Lay out a site in an empty folder; gives the number of files. CommandError says why it cannot be."""
    found = stocks(codes)
    files = {path: text.encode() for path, text in site_files(found, title).items()}
    files |= engine.files() | {engine.MANIFEST: engine.manifest(engine.files())}
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            hint = "name one that is empty or does not exist"
            raise CommandError(f"{folder} is not an empty folder — {hint}")
        write(folder, files)
        schemas.write(folder)
        reformat(folder)
        record(folder, folder / ARTICLE)
        (folder / sample.LIST).write_text(sample.listed(folder), encoding="utf-8")
    except OSError as error:
        where = error.filename or folder
        raise CommandError(
            f"{where} cannot be written ({error.strerror}) — choose another folder"
        ) from error
    return len(files)


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Write files into a folder, by their path there."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def site_files(found: Sequence[Stock], title: str | None) -> dict[str, str]:
    """What is the site's own: all but the engine."""
    first, *others = found
    files = {}
    for path in sorted(path for path in FILES.rglob("*") if path.is_file()):
        name = path.relative_to(FILES).as_posix()
        text = path.read_text(encoding="utf-8")
        if name == EDITION:
            for stock in others:
                files[f"mkdocs.{stock.language.code}.yml"] = setting(text, stock, first, title)
        elif name.startswith("data/"):
            files[name] = data(text, found)
        elif name == "README.md":
            files[name] = text.replace("<site.name>", title or first.said("site.name"))
        else:
            files[PLACES.get(name, name)] = setting(text, first, first, title)
    for stock in (each for each in found if each.language.derived_from is None or len(found) == 1):
        for name, page in stock.pages.items():
            if name != PAGE:
                named = page.replace("<site.name>", title or stock.words["site.name"])
                files[f"docs/{stock.language.key}/{name}"] = named
    for path in (each for pattern in FORMS for each in sorted(engine.ROOT.glob(pattern))):
        files[path.relative_to(engine.ROOT).as_posix()] = path.read_text(encoding="utf-8")
    return files | {ARTICLE: Sample(first).text}


def filled(text: str, said: Callable[[str, bool], str]) -> str:
    """A template with its gaps filled; what looks like a gap and is none stays."""
    return GAP.sub(lambda gap: said(gap[2], bool(gap[1])), text)


def data(text: str, found: Sequence[Stock]) -> str:
    """A data file in the languages of the site."""
    first = found[0]
    written = {stock.language.key: stock for stock in found}
    whole = {
        "language": first.language.code,
        "languages": "\n".join(f"- {stock.language.code}" for stock in found),
        "numerals": Sample(first).numerals,
        "name-basis": "  name_basis: ours" if len(written) > 1 else "",
    }

    def said(key: str, alone: bool) -> str:
        if alone:
            return quoted(first.said(key))
        words = (
            {key_: stock.words[key] for key_, stock in written.items()} if key not in whole else {}
        )
        return whole.get(key) or (json.dumps(words, ensure_ascii=False) if words else "")

    return filled(text, said)


def setting(text: str, stock: Stock, first: Stock, title: str | None) -> str:
    """A file of settings in one language."""
    labels = {key: words for key, words in first.words.items() if key.startswith("menu.")}
    whole = {
        "key": stock.language.key,
        "language": stock.language.code,
        "labels": "\n".join(
            f"    {quoted(first.said(key))}: {quoted(stock.said(key))}" for key in labels
        ),
    }
    if title:
        whole["site.name"] = quoted(title)
    return filled(text, lambda key, _: whole.get(key) or quoted(stock.said(key)))


def quoted(words: str) -> str:
    """Words as YAML has them, with quotes only where they need some."""
    plain = re.fullmatch(r"[^\W\d_](?:[\w ’-]*\w)?", words) and words.lower() not in (
        "yes", "no", "on", "off", "true", "false", "null", "y", "n",
    )  # fmt: skip
    return words if plain else json.dumps(words, ensure_ascii=False)
