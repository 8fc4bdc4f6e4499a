"""Each record is a press away from its very line, where the host of the files shows lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from datasite.pages.edition import Edition
from datasite.pages.steps import Source
from datasite.project import checked_site
from datasite.words import Words
from mkdocs_adapter.links import files_url, read_first

FILES = "https://github.com/some/harbour/blob/main/"


@pytest.mark.parametrize(
    ("repo", "edit", "docs", "found"),
    [
        ("https://github.com/some/harbour", "edit/main/docs/en/", "docs/en", FILES),
        ("https://github.com/some/harbour/", "edit/main/docs/zh/", "docs/zh", FILES),
        ("https://gitlab.com/some/harbour", "-/edit/main/docs/en/", "docs/en",
         "https://gitlab.com/some/harbour/-/blob/main/"),
        ("https://bitbucket.org/some/harbour", "src/main/docs/en/", "docs/en", ""),
        ("https://github.com/some/harbour", "", "docs/en", ""),
        ("https://github.com/some/harbour", "edit/main/pages/", "docs/en", ""),
        (None, "edit/main/docs/en/", "docs/en", ""),
    ],
)  # fmt: skip
def test_the_files_are_read_where_the_host_shows_lines(
    tmp_path: Path, repo: str | None, edit: str, docs: str, found: str
) -> None:
    config = MkDocsConfig()
    config.load_dict({"repo_url": repo, "edit_uri": edit, "docs_dir": str(tmp_path / docs)})
    assert files_url(config, tmp_path) == found


def test_a_line_is_read_and_a_page_edited() -> None:
    host = "https://github.com/some/harbour/"
    assert read_first(host + "edit/main/data/areas.yml#L7") == host + "blob/main/data/areas.yml#L7"
    assert read_first(host + "edit/main/docs/en/x.md") == host + "edit/main/docs/en/x.md"
    assert read_first(None) is None


@pytest.mark.parametrize("block", ["glossary", "institutions", "article-map", "timeline"])
def test_each_record_leads_to_its_line(tiny: Path, block: str) -> None:
    site = checked_site(tiny)
    for files in (FILES, ""):
        edition = Edition(
            site, Words(site, "en"), "", "", str(tiny), lambda f: pytest.fail(f.id), lambda *_: [],
            files=files,
        )  # fmt: skip
        html = "".join(edition.expand(Source("x/", f"::: {block}\n")).held)
        links = re.findall(rf'rel="edit" href="{FILES}([^"#]+)#L(\d+)">Edit<', html)
        assert bool(links) == bool(files)
        for path, line in links:
            assert re.match(r" *- ", (tiny / path).read_text("utf-8").splitlines()[int(line) - 1])
