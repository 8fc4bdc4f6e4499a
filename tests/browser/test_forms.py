"""What the front of a page owes its reader: an implied date is called so, and a phone shows every number of a table."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from ..support.browser import EDITIONS, Visitor
from ..support.site_pages import SitePages

CARD = re.compile(r'<div class="ds-number" data-observation="([^"]+)">(.*?)</div>', re.DOTALL)
CUT = """() => [...document.querySelectorAll(".ds-table--form")].filter((table) => {
  const around = table.closest(".ds-scroll");
  return around.clientWidth && around.scrollWidth > around.clientWidth;
}).length"""


def cards(site: Path) -> list[tuple[str, str]]:
    """The values on cards, each with what its card says of its date."""
    said = []
    for page in site.rglob("index.html"):
        for id_, card in CARD.findall(page.read_text(encoding="utf-8")):
            found = re.search("ds-tag--(implied|undated)", card)
            said.append((id_, found[1] if found else "stated"))
    return said


def test_a_card_says_when_its_date_is_implied_or_missing(site: Path) -> None:
    with (site / "data" / "observations.csv").open(encoding="utf-8") as file:
        basis = {row["id"]: row["period_basis"] for row in csv.DictReader(file)}
    said = cards(site)
    assert said
    assert [(id_, word) for id_, word in said if basis[id_] != word] == []


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("kind", ["catalogue", "section", "method", "data"])
def test_no_record_has_to_be_pushed_aside_on_a_phone(
    visitor: Visitor, pages: SitePages, kind: str, language: str
) -> None:
    page = visitor.open(EDITIONS[language] + pages.one(kind))
    page.set_viewport_size({"width": 320, "height": 740})
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert page.locator(".ds-table--form").count() > 0
    assert page.evaluate(CUT) == 0
