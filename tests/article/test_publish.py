"""What is published of this article checks out, whole."""

from __future__ import annotations

from pathlib import Path

from ..support.archives import read
from ..unit.test_publish import complaints, everything, rows, write
from .records import this_site


def test_what_is_published_passes_frictionless(tmp_path: Path) -> None:
    site = this_site()
    content = everything(site)
    assert complaints(write(tmp_path, content)) == []
    assert len(rows(content["data/observations.csv"])) == len(site.observations)
    assert len(rows(content["data/entities.csv"])) == len(site.entities)
    assert not [path for path, text in read(content).items() if "[[" in text]
