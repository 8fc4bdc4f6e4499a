"""The repository is cited with the version of its data and its day."""

from __future__ import annotations

import yaml

from ..conftest import ROOT


def test_the_citation_has_the_version_of_the_newest_change_of_the_data() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    changes = yaml.safe_load((ROOT / "data" / "changes.yml").read_text(encoding="utf-8"))["changes"]
    newest = max(changes, key=lambda change: (str(change["date"]), change["id"]))
    assert str(citation["version"]) == newest["version"]
    assert citation["date-released"] == str(newest["date"])
    assert citation["license"] == "CC-BY-4.0"
