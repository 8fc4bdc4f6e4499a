"""What programs read: every record comes back from the files as it went in, and checks out."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import warnings
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasite import charts, citations, model, publish
from datasite.fields import fields_of
from datasite.model import (
    Numeral,
    Observation,
    Relation,
    Site,
    Term,
)
from datasite.problems import DataError
from datasite.publish import cells, linked
from datasite.publish.meanings import entry
from datasite.relative import Base, Earlier
from datasite.words import Words

from ..support.archives import read, texts
from ..support.captions import told
from ..support.records import (
    LANGUAGES,
    derived,
    entity,
    figure,
    indicator,
    place,
    site,
    source,
    stated,
    text,
    unit,
    when,
    with_,
)

RELEASE = publish.Release(
    base_url="https://example.org/town/",
    version="1.2.0",
    maker="The {Town} & Co",
    name="town",
    made=datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC),  # it may be built again in another year
    date=when("2026-01-02"),
)
CONTRACT_OBSERVATIONS = (
    "id section indicator title_en title_zh value unit bound status measure period period_basis "
    "area source locator as_stated formula note_en note_zh"
).split()
CONTRACT_ENTITIES = (
    "id kind name_en name_zh locator date relation description_en description_zh"
).split()


def residents(id_: str, number: str | None, **more: Any) -> Observation:
    """A count of residents in August."""
    given: dict[str, Any] = {
        "multiplier": 4,
        "bound": "over",
        "period": "2022-08",
        "as_stated": "超43萬",
    }
    return stated(id_, "residents", number, **{**given, "title": text("Residents", "居民"), **more})


def rate(id_: str, number: str, **more: Any) -> Observation:
    """A rate of growth in August."""
    given = {"period": "2022-08", "as_stated": "超43萬", **more}
    return stated(id_, "growth", number, **given)


@pytest.fixture(scope="module")
def town() -> Site:
    """The town of the port, with a value of every kind, and texts that would hurt a careless writer."""
    made = site(
        residents("residents-total", "43", note=text("See [[growth-rate]], a rate", "見[[growth-rate]]")),
        rate(
            "growth-rate",
            "4.0",
            title=text('=HYPERLINK("x")', "＝居民"),
            note=text('He said "so",\nand left', "他說「是」，\n便走了"),
        ),
        rate("decline", "-3.50"),
        residents("fortune", "1", multiplier=11, bound="at_least"),
        residents("open", None, symbol="X", bound=None, multiplier=0),
        derived(
            "before",
            "residents",
            "residents-total / (1 + growth-rate)",
            number="41",
            multiplier=4,
            bound="about",
            low=Decimal(400000),
            high=Decimal(420000),
            period=None,
            period_basis="undated",
            locator=None,
        ),
        units=(
            unit("person", "count", name=text("people", "人"), pattern=text("{n} people", "{n}人")),
            unit("percent", "percent", "0.01", pattern=text("{n}%")),
        ),
        indicators=(
            indicator("residents", "person", "stock", term="resident"),
            indicator("growth", "percent", "growth", of="residents"),
        ),
        sources=(source("article", text("The Paper"), date="2022-10-14", main=True),),
        terms=(Term("resident", text("resident"), text("Who lives there."), (), place()),),
        entities=(
            entity(
                "hall",
                kind="institution",
                description=text("@home of [[residents-total]]"),
                date="2022-05",
                date_basis="implied",
                as_stated="鎮公所",
                relations=(Relation("part_of", "council"), Relation("located_in", "council")),
            ),
            entity("council", kind="institution", as_stated="鎮會", steps=(text("one", "一"), text("two", "二"))),
        ),
        figures=(
            figure(
                "open_bars", "residents-total", "before", "open",
                id="residents-chart", entities=("hall",),
                title=text("Now [[residents-total]]", "今[[residents-total]]"),
            ),
        ),
    )  # fmt: skip
    article = with_(
        made.article, title=text("A town & its people", "一鎮之民"), original_title="一鎮之民"
    )
    return with_(made, article=article)


def speak(site: Site) -> dict[str, Words]:
    return {language: Words(site, language) for language in LANGUAGES}


def everything(
    site: Site, release: publish.Release = RELEASE, frozen: Mapping[str, bytes] = {}
) -> dict[str, bytes]:
    """Every file of a site, its figures said to stand on its home page."""
    words, said = speak(site), told(site, release)
    return dict(publish.files(site, words, said, release, frozen=frozen))


@pytest.fixture(scope="module")
def published(town: Site) -> dict[str, bytes]:
    """Everything published of the town."""
    return everything(town)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def complaints(folder: Path) -> list[Any]:
    """What frictionless finds wrong with the package in a folder."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import frictionless

        report = frictionless.Package(str(folder / "datapackage.json")).validate()
    errors: list[Any] = report.flatten(["title", "rowNumber", "fieldName", "message"])
    return errors


def write(folder: Path, published: Mapping[str, bytes]) -> Path:
    (folder / "data").mkdir()
    for path, content in published.items():
        (folder / path).write_bytes(content)
    return folder / "data"


def test_the_contract_columns_come_first_and_in_order(published: dict[str, bytes]) -> None:
    header = published["data/observations.csv"].decode().splitlines()[0].split(",")
    assert header[: len(CONTRACT_OBSERVATIONS)] == CONTRACT_OBSERVATIONS
    header = published["data/entities.csv"].decode().splitlines()[0].split(",")
    assert header[: len(CONTRACT_ENTITIES)] == CONTRACT_ENTITIES


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("residents-total", "430000"),
        ("growth-rate", "4.0"),
        ("decline", "-3.50"),
        ("fortune", "100000000000"),
        ("open", ""),
    ],
)
def test_a_value_is_a_plain_number_in_the_base_unit_with_its_digits(
    published: dict[str, bytes], key: str, value: str
) -> None:
    found = {row["id"]: row for row in rows(published["data/observations.csv"])}
    assert found[key]["value"] == value


def unguarded(cell: str) -> str:
    """The text that a reader of a guarded cell takes it for."""
    return cell[1:] if cell.startswith("'") and cells.FORMULA.match(cell) else cell


def test_a_csv_read_back_equals_the_records(town: Site, published: dict[str, bytes]) -> None:
    words = speak(town)
    found = rows(published["data/observations.csv"])
    assert [row["id"] for row in found] == list(town.observations)
    for row in found:
        record = town.observations[row["id"]]
        assert (Decimal(row["value"]) if row["value"] else None) == record.value
        for name in ("section", "indicator", "status", "period_basis", "area", "source"):
            assert row[name] == getattr(record, name)
        assert when(row["period"] or None) == record.period
        for name in ("bound", "locator", "as_stated", "formula", "symbol", "number"):
            assert (row[name] or None) == getattr(record, name)
        assert unguarded(row["title_en"]) == words["en"].text(record.title)
        note = words["zh-Hant"].text(record.note).replace("\n", " ") if record.note else ""
        assert unguarded(row["note_zh"]) == note


def revised(town: Site) -> Site:
    """The town, one value of which is replaced by a later one."""
    again = replace(town.observations["growth-rate"], id="growth-again", revises="growth-rate")
    return replace(town, observations={**town.observations, again.id: again})


def with_rates_and_people(town: Site) -> Site:
    """The town, whose first unit is called a rate and whose first entity a person."""
    unit, entity = next(iter(town.units.values())), next(iter(town.entities.values()))
    rate = replace(unit, counts=unit.id, per=1000, of=unit.id)
    person = replace(entity, role=text("Mayor", "市長"))
    return replace(
        town,
        units={**town.units, unit.id: rate},
        entities={**town.entities, entity.id: person},
    )


def with_margin_elsewhere(town: Site) -> Site:
    """The town, one value of which is an estimate whose margin stands in a paragraph of its own."""
    rate = town.observations["growth-rate"]
    assert rate.value is not None
    around = replace(rate, low=rate.value - 1, high=rate.value + 1)
    section, *others = town.article.sections
    numeral = Numeral("±1", "figure", rate.id, None, rate.place)
    notes = replace(section.paragraphs[0], id=f"{section.id}.99", numerals=(numeral,))
    section = replace(section, paragraphs=(*section.paragraphs, notes))
    article = replace(town.article, sections=(section, *others))
    return replace(town, article=article, observations={**town.observations, rate.id: around})


def test_rates_and_roles_have_columns_where_there_are_any(
    town: Site, published: dict[str, bytes]
) -> None:
    made = everything(with_rates_and_people(town))
    first = rows(made["data/units.csv"])[0]
    assert (first["counts"], first["per"], first["of"]) == (first["id"], "1000", first["id"])
    assert rows(made["data/entities.csv"])[0]["role_en"] == "Mayor"
    assert "per" not in rows(published["data/units.csv"])[0]
    assert "role_en" not in rows(published["data/entities.csv"])[0]


def test_a_range_is_published_by_its_ends() -> None:
    gap = residents("gap", None, bound="between", low=Decimal(30), high=Decimal(50), multiplier=0)
    (row,) = rows(everything(site(gap))["data/observations.csv"])
    found = [row[key] for key in ("value", "bound", "low", "high", "shown_en")]
    assert found == ["", "between", "30", "50", "30–50 people"]


def relative(town: Site) -> Site:
    """The town, one indicator of which is called an index and one a growth on the month."""
    known = dict(town.indicators)
    first, second = list(known)[:2]
    known[first] = replace(known[first], base=Base.parse("2015 = 100"))
    known[second] = replace(known[second], against=Earlier.parse("month"))
    return replace(town, indicators=known)


def test_what_is_relative_to_another_time_names_it_where_anything_is(
    town: Site, published: dict[str, bytes]
) -> None:
    made = everything(relative(town))
    first, second = list(town.indicators)[:2]
    told = [made["data/indicators.csv"], made["data/observations.csv"]]
    for table, key in zip(told, ("id", "indicator"), strict=True):
        found = {row[key]: (row["base"], row["against"]) for row in rows(table)}
        assert {id_: said for id_, said in found.items() if any(said)} == {
            first: ("2015 = 100", ""),
            second: ("", "month"),
        }
    assert not {"base", "against"} & set(rows(published["data/indicators.csv"])[0])


def test_what_replaces_an_earlier_value_names_it_where_any_does(
    town: Site, published: dict[str, bytes]
) -> None:
    found = rows(everything(revised(town))["data/observations.csv"])
    named = {row["id"]: row["revises"] for row in found if row["revises"]}
    assert named == {"growth-again": "growth-rate"}
    assert "revises" not in rows(published["data/observations.csv"])[0]


def test_json_says_the_same_as_csv(published: dict[str, bytes]) -> None:
    records = json.loads(published["data/observations.json"])
    for row, record in zip(rows(published["data/observations.csv"]), records, strict=True):
        assert list(row) == list(record)
        for name, cell in row.items():
            value = record[name]
            if value is None:
                assert cell == ""
            elif isinstance(value, str):
                assert unguarded(cell) == value.replace("\n", " ")
            else:
                assert Decimal(cell) == Decimal(str(value))


def test_references_are_written_out_everywhere(published: dict[str, bytes]) -> None:
    for path, content in read(published).items():
        assert "[[" not in content, path
    found = {row["id"]: row for row in rows(published["data/observations.csv"])}
    assert found["residents-total"]["note_en"] == "See 4.0%, a rate"


def test_files_are_utf8_without_mark_and_end_lines_with_line_feeds(
    published: dict[str, bytes],
) -> None:
    for path, content in texts(published).items():
        assert not content.startswith("\ufeff"), path
        assert "\r" not in content, path
        assert content.endswith("\n"), path


def test_every_csv_record_is_one_line(published: dict[str, bytes]) -> None:
    for path, content in published.items():
        if path.endswith(".csv"):
            assert content.count(b"\n") == len(rows(content)) + 1, path


def test_no_text_cell_can_run_as_a_formula(published: dict[str, bytes]) -> None:
    descriptor = json.loads(published["data/datapackage.json"])
    for resource in (each for each in descriptor["resources"] if each["type"] == "table"):
        schema = resource["schema"]
        if isinstance(schema, str):
            schema = json.loads(published[f"data/{schema}"])
        types = {field["name"]: field["type"] for field in schema["fields"]}
        for row in rows(published[f"data/{resource['path']}"]):
            for name, cell in row.items():
                if types[name] == "string":
                    assert not cell.startswith(tuple("=+-@\t\r＝＋－＠")) or cells.NUMBER.fullmatch(
                        cell
                    )


def test_a_negative_number_is_left_as_a_number(published: dict[str, bytes]) -> None:
    found = {row["id"]: row for row in rows(published["data/observations.csv"])}
    assert found["decline"]["value"] == "-3.50"
    assert found["decline"]["number"] == "-3.50"
    assert found["growth-rate"]["title_en"] == '\'=HYPERLINK("x")'


@given(st.text())
def test_guarding_a_text_loses_nothing(text: str) -> None:
    guarded = cells.guarded(text)
    assert unguarded(guarded) == text
    assert not guarded.startswith(tuple("=+-@\t\r")) or cells.NUMBER.fullmatch(guarded)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_any_decimal_is_written_without_exponent_and_read_back(number: Decimal) -> None:
    assert Decimal(cells.cell(number)) == number
    assert "E" not in cells.cell(number)


def test_the_data_package_passes_frictionless(published: dict[str, bytes], tmp_path: Path) -> None:
    assert complaints(write(tmp_path, published)) == []


def test_frictionless_sees_a_value_that_was_changed(
    published: dict[str, bytes], tmp_path: Path
) -> None:
    data = write(tmp_path, published)
    table = data / "observations.csv"
    table.write_bytes(table.read_bytes().replace(b",over,", b",above,", 1))
    titles = {error[0] for error in complaints(data)}
    assert "Hash Count Error" in titles or "Constraint Error" in titles


def test_the_package_names_every_table_with_its_bytes_and_hash(
    published: dict[str, bytes],
) -> None:
    descriptor = json.loads(published["data/datapackage.json"])
    paths = {f"data/{resource['path']}" for resource in descriptor["resources"]}
    assert paths == {p for p in published if p.endswith(".csv")} | {"data/town.xlsx"}
    for resource in descriptor["resources"]:
        content = published[f"data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"
    assert descriptor["licenses"][0]["name"] == "CC-BY-4.0"
    assert descriptor["created"] == "2027-01-02T03:04:05Z"


def test_an_edition_without_a_moment_claims_no_date(town: Site) -> None:
    release = dataclasses.replace(RELEASE, made=None)
    content = everything(town, release)
    assert "created" not in json.loads(content["data/datapackage.json"])
    assert publish.moment(None) is None
    assert publish.moment("0") == datetime(1970, 1, 1, tzinfo=UTC)


def test_publishing_twice_gives_the_same_bytes(town: Site) -> None:
    assert everything(town) == everything(town)


def test_a_figure_gives_its_records_and_its_table(published: dict[str, bytes]) -> None:
    found = rows(published["data/residents-chart.csv"])
    assert [row["id"] for row in found] == ["residents-total", "before", "open", "hall"]
    assert found[0]["shown_en"] == "over 430,000 people"
    assert found[3]["record"] == "entity"
    assert found[1]["source_publisher_en"] == "The Paper"
    assert found[1]["unit_name_en"] == "people"
    assert (found[1]["low"], found[1]["high"]) == ("400000", "420000")
    document = json.loads(published["data/residents-chart.json"])
    assert document["title"]["en"] == "Now over 430,000 people"
    assert document["records"][0]["value"] == 430000
    assert document["records"][2]["value"] is None
    assert set(document["table"]) == set(LANGUAGES)


def test_a_figure_named_like_a_file_is_refused_with_its_place(town: Site) -> None:
    figure = dataclasses.replace(town.figures["residents-chart"], id="observations")
    site = dataclasses.replace(town, figures={"observations": figure})
    with pytest.raises(DataError, match=r"harbour\.yml:7:3: the figure id `observations`"):
        everything(site)


def test_every_column_is_explained_in_each_language(town: Site) -> None:
    words = speak(town)
    tables = publish.explained(town, words)
    for table in tables:
        for column in table.columns:
            assert all(table.meaning(column.name, each) for each in words.values())
    rows_of_codebook = publish.codebook_rows(tables, words["en"])
    listed = {(name, kind) for name, kind, _ in rows_of_codebook}
    assert listed >= {("observations.value", "number"), ("figure.position", "integer")}


def test_every_entry_of_the_codebook_is_used(town: Site) -> None:
    town = with_margin_elsewhere(with_rates_and_people(relative(revised(town))))
    words = speak(town)
    messages = words["en"].lang.messages
    used = set()
    for table in publish.explained(town, words):
        for column in table.columns:
            stem = column.name.removesuffix("_en").removesuffix("_zh")
            used.add(entry(table.kind or table.name, stem, messages))
    said = {key for key in messages if key.startswith("meaning.")} - {"meaning.in_language"}
    records = [each for each in vars(model).values() if isinstance(each, type)]
    assert used == said | {(r, f) for r in records for f in fields_of(r) if f.key.column}


def jsonld(site: Site, language: str = "en") -> dict[str, Any]:
    return publish.dataset_jsonld(
        site,
        Words(site, language),
        RELEASE,
        name=publish.dataset_title(Words(site, language)),
        description=publish.dataset_description(Words(site, language)),
        url="https://example.org/town/data/",
        files=["data/observations.csv", "data/observations.json"],
        records=charts.every_record(site),
    )


def test_a_bound_is_a_limit_and_never_a_value_for_search_engines(town: Site) -> None:
    measured = {each["propertyID"]: each for each in jsonld(town)["variableMeasured"]}
    assert measured["residents-total"]["minValue"] == 430000
    assert "value" not in measured["residents-total"]
    assert measured["before"]["minValue"] == 400000
    assert measured["before"]["maxValue"] == 420000
    assert measured["growth-rate"]["value"] == 4.0
    assert not {"value", "minValue", "maxValue"} & set(measured["open"])


@pytest.mark.parametrize(("number", "told"), [("41", {"value": 410_000}), ("40", {})])
def test_search_engines_are_given_no_value_outside_of_its_limits(
    town: Site, number: str, told: dict[str, int]
) -> None:
    about = replace(town.observations["before"], number=number, low=Decimal(406_000))
    assert linked.limits(town, about) == {"minValue": 406_000, "maxValue": 420_000, **told}


def test_a_dataset_says_licence_source_time_place_and_files(town: Site) -> None:
    found = jsonld(town, "zh-Hans")
    assert found["inLanguage"] == "zh-Hans"
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert found["isBasedOn"][0]["@type"] == "NewsArticle"
    assert found["temporalCoverage"] == "2022-08"
    assert [each["contentUrl"] for each in found["distribution"]] == [
        "https://example.org/town/data/observations.csv",
        "https://example.org/town/data/observations.json",
    ]


def test_json_in_a_page_cannot_end_its_script() -> None:
    text = publish.script_json({"name": "</script><!-- & \u2028"})
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == {"name": "</script><!-- & \u2028"}


def test_the_data_is_cited_with_its_version_and_its_source(town: Site) -> None:
    words = Words(town, "en")
    work = citations.of_data(town, words, RELEASE, "https://example.org/town/data/")
    plain, gbt, bibtex, ris, csl = (form.text for form in citations.forms(work, words))
    for each in (plain, gbt, bibtex, ris, csl):
        assert "1.2.0" in each
        assert "2026" in each
        assert "2027" not in each  # when it was built again
        assert "一鎮之民" in each
        assert "https://example.org/town/data/" in each
    assert "(accessed [date])" in plain
    assert "[DS/OL]. Version 1.2.0. (2026-01-02)[date]. https://example.org/town/data/." in gbt
    assert bibtex.startswith("@misc{town-1.2.0,")
    assert r"author = {{Contributors to The \{Town\} \& Co}}," in bibtex
    assert bibtex.count("{") == bibtex.count("}")
    [record] = json.loads(csl)
    assert record["type"] == "dataset"
    assert record["issued"] == {"date-parts": [[2026]]}
