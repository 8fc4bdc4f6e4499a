"""Pages tell search engines which data they describe."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from datasite.derive import complete
from datasite.directives import directives
from datasite.load import load_site
from datasite.model import Site
from datasite.pages.edition import Edition
from datasite.pages.page_index import index_pages
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
    tree, pair = told(described, "::: figure-page service-tree\n::: figure-page cargo-growth-pair")
    assert pair["url"] == BASE + "figures/cargo-growth-pair/"
    assert pair["@id"] == pair["url"] + "#dataset"
    assert told(described, "::: figure service-tree\n") == []  # it is said once, at its address
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


# What schema.org's Dataset has of what we tell, and what Google asks of one that its search finds.
ASKED = {"name", "description", "url", "identifier", "keywords", "license", "version", "inLanguage"}
ASKED |= {"isAccessibleForFree", "creator", "publisher", "citation", "isBasedOn", "distribution"}
DATED = {"variableMeasured", "temporalCoverage", "spatialCoverage"}
KNOWN = ASKED | DATED | {"datePublished", "dateModified", "isPartOf"}
SCHEMA = "https://schema.org/"


def offline(address: str, options: Any) -> dict[str, Any]:
    """The part of schema.org's context that names ours: tests ask no network."""
    links = ("url", "license", "contentUrl")
    context = {name: {"@id": SCHEMA + name, "@type": "@id"} for name in links}
    document = {"@context": {"@vocab": SCHEMA, **context}}
    assert address == "https://schema.org"
    return {"contextUrl": None, "documentUrl": address, "document": document}


@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans"])
def test_catalogues_find_in_every_dataset_what_they_ask_for(
    described: Described, language: str
) -> None:
    site = described.site
    blocks = [f"::: figure-page {id_}" for id_ in site.figures]
    blocks += [f"::: indicator {id_}" for id_ in site.indicators if site.observations_of(id_)]
    of = replace(described, words=Words(site, language))
    for each in told(of, "\n".join(["::: downloads", *blocks])):
        (read,) = jsonld.expand(each, {"documentLoader": offline})
        assert read.pop("@type") == [SCHEMA + "Dataset"]
        said = {key.removeprefix(SCHEMA) for key in read if key != "@id"}
        measured = DATED if "variableMeasured" in each and any_dated(site, each) else set()
        assert ASKED | measured <= said <= KNOWN, each["name"]
        assert 50 <= len(each["description"]) <= 5000
        assert all(each["keywords"])
        assert len(each["keywords"]) == len(set(each["keywords"]))
        works = [each["creator"], each["publisher"], *(b["publisher"] for b in each["isBasedOn"])]
        for maker in works:  # a name, and no remark on it
            assert maker["@type"] == "Organization"
            assert not set(";；") & set(maker["name"])
        assert read[SCHEMA + "license"][0]["@id"].startswith("https://creativecommons.org/")
        files = read[SCHEMA + "distribution"]
        assert all(file[SCHEMA + "contentUrl"][0]["@id"].startswith(BASE) for file in files)


def any_dated(site: Site, dataset: dict[str, Any]) -> bool:
    values = [site.observations[each["propertyID"]] for each in dataset["variableMeasured"]]
    return any(o.period for o in values)


def test_a_dataset_is_known_by_the_site_and_its_record_and_the_whole_by_the_site(
    described: Described,
) -> None:
    whole, pair = told(described, "::: downloads\n::: figure-page cargo-growth-pair")
    release = described.release
    assert whole["identifier"] == release.name
    assert pair["identifier"] == f"{release.name}/cargo-growth-pair"


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
