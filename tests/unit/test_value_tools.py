"""Each value has an address, is cited by it, and can be challenged with what names it filled in."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml

from datasite.model import Change, Correction, Site, Text
from datasite.pages.indicators import indicator
from datasite.pages.inline import value
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.pages.value_tools import TEMPLATE, challenged
from datasite.release import Release
from datasite.words import Words

from ..conftest import ROOT
from ..support.chart_site import HARBOUR
from ..support.records import LANGUAGES, place, when

BASE, HOST = "https://example.org/port/", "https://github.com/example/port"
RELEASE = Release(BASE, "1.2.0", "The port", "port", date=when("2031-10-01"), repository=HOST)
STATED = replace(HARBOUR.observations["sailors"], as_stated="超28萬人 & {more}")
SITE = replace(HARBOUR, observations=HARBOUR.observations | {STATED.id: STATED})


def page(language: str = "en", release: Release = RELEASE, site: Site = SITE) -> Page:
    prefix = "" if language == "en" else f"{language}/"
    url = "indicators/sailors/"
    return Page(site, Words(site, language), url, EMPTY, prefix, BASE, "", "Port", release)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_challenge_says_which_value_is_meant(language: str) -> None:
    here, asked = page(language), set()
    for of in SITE.observations.values():
        address = challenged(here, of)
        told = dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
        assert address.startswith(f"{HOST}/issues/new?template={TEMPLATE}&")
        assert (told["observation"], told["language"], told["version"]) == (
            of.id,
            language,
            "1.2.0",
        )
        assert told["paragraph"] == (of.locator or of.formula or of.source) != ""
        assert told["fragment"] == (of.as_stated or "")
        assert told["shown"] == here.words.value(of)
        assert told["title"] == f"{of.id}: {told['shown']}"
        assert told["area"] == here.words.text(SITE.areas[of.area].name)
        assert told["address"] == f"{BASE}{here.edition}indicators/{of.indicator}/#{of.id}"
        asked.add(frozenset(told))
    assert len(asked) == 1


def test_the_form_of_the_repository_has_the_fields_that_a_challenge_fills_in() -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / TEMPLATE).read_text("utf-8"))
    ids = [field["id"] for field in form["body"] if "id" in field]
    asked = dict(parse_qsl(urlsplit(challenged(page(), STATED)).query))
    assert asked.keys() - {"template", "title"} < {*ids}
    assert len(ids) == len({*ids})


@pytest.mark.parametrize("host", ["", "https://example.org/port", "https://gitlab.com/a/b"])
def test_without_a_repository_that_takes_it_nothing_offers_a_challenge(host: str) -> None:
    here = page(release=replace(RELEASE, repository=host))
    assert challenged(here, SITE.observations["sailors"]) == ""
    assert "issues" not in str(indicator(here, "sailors"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_has_its_row_and_its_tools_on_the_page_of_its_indicator(language: str) -> None:
    here = page(language)
    for id_ in SITE.indicators:
        html = str(indicator(here, id_))
        ids = [of.id for of in SITE.observations_of(id_)]
        assert sorted(re.findall('<tr id="([^"]+)"', html)) == sorted(ids)
        for of in ids:
            assert f'<a href="{BASE}{here.edition}indicators/{id_}/#{of}">' in html
        assert html.count('<details class="ds-value-tools">') == len(ids)
        assert "hidden>" not in html
        blocks = re.findall('<pre class="ds-cite" id="([^"]+)"', html)
        assert len({*blocks}) == html.count("<pre") >= len(ids)
    of = SITE.observations["sailors"]
    opened = str(value(here, of, "so many"))
    assert f'href="../../indicators/{of.indicator}/#{of.id}"' in opened


def test_what_was_corrected_is_told_where_the_value_stands() -> None:
    said = Correction("sailors", "over 270000 soul, 2030-08", "over 280000 soul, 2030-08")
    reason = Text(en="A slip in [[stops]].", zh="筆誤。")
    change = Change("slip", when("2031-11-02"), "1.2.0", reason, place(), (said,))
    corrected = replace(SITE, changes=(change,))
    html = str(indicator(page(site=corrected), "sailors"))
    assert "over 270,000 people became over 280,000 people" in html
    assert "2 November 2031 · 1.2.0" in html
    assert "A slip in" in html
    [anchor] = re.findall('<a href="#([^"]+)"><span class="ds-tag ds-tag--corrected">', html)
    assert f'id="{anchor}"' in html
    others = [each for each in SITE.indicators if each != "sailors"]
    assert not [
        id_ for id_ in others if "ds-tag--corrected" in indicator(page(site=corrected), id_)
    ]
