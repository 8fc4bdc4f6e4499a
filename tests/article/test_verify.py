"""The records hold against the article as received, where that is at hand: it is not part of the project."""

from __future__ import annotations

import pytest

from datasite.check.verification import verify
from datasite.load import load_site

from ..conftest import ROOT

ARTICLE = ROOT.parent / "shared" / "article" / "article.yml"


@pytest.mark.skipif(not ARTICLE.is_file(), reason="the article is not at hand")
def test_the_real_data_is_what_the_article_says() -> None:
    site = load_site(ROOT)
    assert verify(site, ARTICLE).paragraphs == len(list(site.article.paragraphs()))
