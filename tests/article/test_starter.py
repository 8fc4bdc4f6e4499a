"""A site of another article has nothing of this one: no name, id, hash or sentence, and none of its numbers."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from datasite.load import hashes
from datasite.starter import engine

from ..conftest import ROOT
from .test_engine import article_names, distinctive

NUMBER = re.compile(r"(?<![\w.-])\d[\d,.]*\d(?![\w.-])")


def test_a_new_site_contains_nothing_of_this_article(new_site: Path) -> None:
    names = [name for name in article_names() if distinctive(name)]
    prints = [line.split()[0] for line in (ROOT / hashes.PATH).read_text("utf-8").splitlines()]
    settings = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    own = [settings[key] for key in ("site_name", "site_url", "repo_name", "repo_url")]
    texts = {
        path: path.read_text("utf-8")
        for path in new_site.rglob("*")
        if path.is_file() and path.suffix not in (".ttf", ".woff2", ".pyc")
    }
    assert names
    assert prints
    every = "\n".join(texts.values())  # searched as one: few names stand anywhere
    for name in (*prints, *own, *names):
        if name not in every:
            continue
        alone = re.compile(
            rf"(?<![\w-]){re.escape(name)}(?![\w-])" if name.isascii() else re.escape(name)
        )
        having = {path: text for path, text in texts.items() if name in text}
        assert not [path for path, text in having.items() if alone.search(text)], name


def test_the_records_and_pages_of_a_new_site_have_no_number_of_this_article(new_site: Path) -> None:
    stated = {
        number
        for path in [*(ROOT / "data" / "sections").glob("*.yml"), ROOT / "data" / "context.yml"]
        for number in re.findall(r"value: (\S+)", path.read_text("utf-8"))
        if len(number.replace(".", "")) > 2
    }
    assert stated
    engine_files = engine.files().keys()
    for path in new_site.rglob("*"):
        name = path.relative_to(new_site).as_posix()
        if path.suffix in (".yml", ".md") and name not in engine_files:
            assert not stated & set(NUMBER.findall(path.read_text("utf-8"))), name
