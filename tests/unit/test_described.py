"""Pages tell search engines which data they describe."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from datasite.derive import complete
from datasite.directives import directives
from datasite.load import load_site
from datasite.pages.edition import Edition
from datasite.pages.page import index_pages
from datasite.pages.steps import Source
from datasite.publish import Described, Release
from datasite.words import Words

BASE = "https://example.org/tiny/"
WHOLE = BASE + "data/"


@pytest.fixture
def described(tiny: Path) -> Described:
    site = complete(load_site(tiny))
    release = Release(BASE, "1.0.0", "Tiny")
    return Described(
        site,
        Words(site, "en"),
        release,
        lambda figure: f"What {figure.id} shows.",
        lambda figure: f"{BASE}figures/{figure.id}/",
    )


def told(described: Described, markdown: str, url: str = BASE + "x/", **more: Any) -> list[Any]:
    blocks = list(directives(markdown))
    return list(described.page(url, WHOLE, blocks, is_home=more.get("is_home", False)))


def test_the_page_of_downloads_tells_every_value_and_the_home_page_only_the_whole(
    described: Described,
) -> None:
    (data,) = told(described, "::: downloads", WHOLE)
    (home,) = told(described, "", BASE, is_home=True)
    assert len(data["variableMeasured"]) == len(described.site.observations)
    assert "variableMeasured" not in home
    assert data["@id"] == home["@id"] == WHOLE + "#dataset"


def test_each_figure_is_a_dataset_of_its_own_and_part_of_the_whole(described: Described) -> None:
    tree, pair = told(described, "::: figure service-tree\n::: figure cargo-growth-pair")
    assert pair["url"] == BASE + "figures/cargo-growth-pair/"
    assert pair["@id"] == pair["url"] + "#dataset"
    assert told(described, "::: figure-page cargo-growth-pair\n") == [pair]
    assert pair["isPartOf"] == tree["isPartOf"] == {"@id": WHOLE + "#dataset"}
    assert "What cargo-growth-pair shows." in pair["description"]
    assert pair["isBasedOn"] == tree["isBasedOn"]  # a diagram of entities too is based on something
    assert pair["isBasedOn"][0]["publisher"]["name"] == "Lakeside Gazette"
    assert pair["distribution"][0]["contentUrl"] == BASE + "data/cargo-growth-pair.csv"


def test_an_indicator_tells_its_own_values_only(described: Described) -> None:
    indicator = next(i for i in described.site.indicators if described.site.observations_of(i))
    (found,) = told(described, f"::: indicator {indicator}")
    known = {o.id for o in described.site.observations_of(indicator)}
    assert {each["propertyID"] for each in found["variableMeasured"]} == known


def test_a_page_without_data_tells_nothing(described: Described) -> None:
    assert told(described, "# Words\n\n::: glossary") == []


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_what_a_page_tells_ends_its_head_after_the_picture_of_its_card(
    described: Described, language: str
) -> None:
    site, text = described.site, "::: figure service-tree\n"
    edition = Edition(
        site,
        Words(site, language),
        "",
        BASE,
        "",
        draw=lambda figure: pytest.fail(figure.id),
        head_metadata=lambda page, blocks: [f"<!--{blocks[0].words[0]}-->"],
        index=index_pages([("x/", text)]),
    )
    rendered = edition.render(edition.expand(Source("x/", text)), "")
    html = edition.finish(rendered, "<head></head><p>")
    assert f'content="{BASE}cards/x.{language}.png"' in html
    assert html.endswith("<!--service-tree--></head><p>")
