"""Charts of the project's own: a Python file in hooks/forms, or a Vega-Lite specification among the data."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import altair as alt
import pytest
import vl_convert
import yaml

from datasite import charts, handbook, render
from datasite.charts import theme, values
from datasite.charts.lint.svg import drawn_width
from datasite.charts.lint.svg import words as lint_words
from datasite.charts.names import names
from datasite.charts.own.schema import faults
from datasite.check import record_problems, spec_fields, specifications
from datasite.check.unlikeness import ASPECTS
from datasite.load.own_forms import of_text
from datasite.model import Figure, OwnForm
from datasite.model.own_forms import COMPARED, MOST
from datasite.problems import DataError
from datasite.project import checked_site
from datasite.release import Release
from datasite.render import own as own_charts
from datasite.words import Words

from ..conftest import ROOT
from ..support.captions import caption
from ..support.chart_site import EXAMPLES, HARBOUR, drawn
from ..support.records import LANGUAGES

HEAD = '"""A dot on a stem for each value. It says more."""\nimport altair as alt\n'
LOLLIPOP = f"""{HEAD}from datasite.charts.authoring import bounds, values


def chart(rows, width):
    x, y = alt.X("value:Q", axis=None), alt.Y("heading:N", sort=None)
    stems = alt.Chart(rows).mark_rule().encode(x=x, x2=alt.datum(0), y=y)
    dots = alt.Chart(rows).mark_point().encode(x=x, y=y)
    return alt.layer(stems, dots, *bounds(rows, x=x, y=y), values(x=x, y=y))
"""
BARS = f"""{HEAD}

def chart(rows):
    return alt.Chart(rows).mark_bar().encode(x="value:Q", y="name:N")
"""
SHOWN = ("sailors", "hired", "officers", "pilots-aim")
RELEASE = Release("https://example.org/port/", "1.2.0", "Port", "port")
Spec = dict[str, Any]


def form(text: str, name: str = "lollipop") -> OwnForm:
    """The form that a file without faults is."""
    found, problems = of_text(name, text, f"hooks/forms/{name}.py")
    assert problems == []
    return found


def own(text: str = LOLLIPOP, *shown: str) -> Figure:
    """A figure of a form of the project's own."""
    return replace(drawn("own", "lollipop", *(shown or SHOWN)), own=form(text))


def specified(text: str, *shown: str) -> Figure:
    """A figure with a specification."""
    return replace(drawn("own", "vega_lite", *(shown or SHOWN)), spec=yaml.safe_load(text))


FIGURES = {"python": own(), "yaml": EXAMPLES["vega_lite"]}


def spec(figure: Figure, language: str = "en", width: int = theme.WIDE) -> Spec:
    """The specification of a figure."""
    return charts.spec(HARBOUR, figure, Words(HARBOUR, language), width)


def refusals(figure: Figure, folder: Path, width: int = theme.WIDE) -> list[str]:
    """The codes of what stops a figure."""
    try:
        render.chart(HARBOUR, figure, Words(HARBOUR, "en"), (width,), folder).layouts[0]
    except DataError as error:
        return [problem.code for problem in error.problems]
    return []


# what is drawn


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rows_of_ones_own_chart_are_the_records_of_its_figure(
    figure: Figure, language: str
) -> None:
    of = charts.drawing(HARBOUR, figure, Words(HARBOUR, language))
    [rows] = spec(figure, language)["datasets"].values()
    assert [{k: row[k] for k in row if k != "heading"} for row in rows] == values.records(of)
    assert [row["heading"] for row in rows] == names(of)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_rows_have_one_heading(language: str) -> None:
    shown = (
        "mates-2029",
        "mates-2030",
        "pilots-2029",
        "pilots-2030",
        "divers-2030",
        "wage-coast",
        "wage",
    )
    rows = spec(own(BARS, *shown), language)["datasets"]["rows"]
    said = [row["heading"] for row in rows]
    assert len({*said}) == len(said)
    words = Words(HARBOUR, language)
    first = said[0]
    assert first == words.join_facts(
        [rows[0]["name"], words.period(HARBOUR.observations["mates-2029"].period)]
    )
    assert said[4] == rows[4]["name"]


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_ones_own_chart_has_the_sites_theme_and_fits_its_column(figure: Figure) -> None:
    for width in (theme.WIDE, theme.NARROW):
        of = spec(figure, width=width)
        assert of["config"]["font"] == theme.config()["font"]
        assert of["config"]["mark"] == {"color": theme.colour("accent")}
        assert (of["width"], of["autosize"]["type"]) == (width, "fit-x")


BAR = "{mark: bar, encoding: {x: {field: value, type: quantitative}, y: {field: heading, type: nominal}}}"
VIEWS = {
    "by column": f"facet: {{column: {{field: area, type: nominal}}}}\nspec: {BAR}",
    "wrapped": f"facet: {{field: name, type: nominal}}\nspec: {BAR}",
    "by row": f"facet: {{row: {{field: area, type: nominal}}}}\nspec: {BAR}",
    "a channel": BAR.replace("encoding: {", "encoding: {column: {field: area, type: nominal}, "),
    "side by side": f"hconcat: [{BAR}, {BAR}]",
    "laid out": f"concat: [{BAR}, {BAR}, {BAR}]",
}


@pytest.mark.parametrize("width", [theme.NARROW, theme.WIDE, theme.WHOLE])
@pytest.mark.parametrize("text", VIEWS.values(), ids=VIEWS)
def test_several_views_share_the_width_without_being_told_theirs(
    text: str, width: int, tmp_path: Path
) -> None:
    figure = specified(text, "wage-coast", "wage-country", "growth", "pilot-part")
    assert refusals(figure, tmp_path, width) == []
    drawn, _ = own_charts.vega(figure, spec(figure, width=width), "en")
    assert 0.8 * width < drawn_width(drawn) <= width + 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_each_mark_of_ones_own_chart_names_its_record_in_every_width(
    figure: Figure, language: str, tmp_path: Path
) -> None:
    for width in (theme.WIDE, theme.NARROW):
        svg = render.chart(HARBOUR, figure, Words(HARBOUR, language), (width,), tmp_path).layouts[0]
        assert set(re.findall('data-mark="(.*?)"', svg)) == set(figure.observations)
        assert f'viewBox="0 0 {width} ' in svg


def test_marks_have_the_looks_of_their_rows_where_their_author_gives_no_colour() -> None:
    of = spec(own(BARS, "wage", "wage-coast", "sailors-aim"))
    looks = of["encoding"]["fill"]["scale"]["domain"]
    assert looks == list(dict.fromkeys(looks))
    assert set(looks) == {row["look"] for row in of["datasets"]["rows"]}
    red = spec(own(BARS.replace("mark_bar()", 'mark_bar(color="red")')))
    assert not {"fill", "stroke", "color"} & set(red["encoding"])


def test_a_field_that_a_form_writes_into_a_row_is_drawn() -> None:
    text = BARS.replace(
        "    return", "    for row in rows:\n        row['half'] = row['value'] / 2\n    return"
    )
    rows = spec(own(text))["datasets"]["rows"]
    assert [row["half"] for row in rows] == [row["value"] / 2 for row in rows]


def test_a_form_is_given_what_it_asks_for() -> None:
    text = f"""{HEAD}

def chart(rows, *, language, size=3):
    return alt.Chart(rows).mark_text(text=f"{{language}} {{size}} {{len(rows)}}").encode(y="name:N")
"""
    said = {language: spec(own(text), language)["mark"]["text"] for language in LANGUAGES}
    assert said == {language: f"{language} 3 4" for language in LANGUAGES}


def test_an_axis_of_values_is_in_the_words_of_the_page() -> None:
    english, chinese = (spec(own(BARS), language) for language in ("en", "zh-Hant"))
    assert '"200000": "200,000"' in english["encoding"]["x"]["axis"]["labelExpr"]
    assert '"200000": "20萬"' in chinese["encoding"]["x"]["axis"]["labelExpr"]
    near = spec(own(BARS, "idle-land-2027", "idle-land-2029"))["encoding"]["x"]["axis"]["labelExpr"]
    assert all(f'"{value}": "{value}%"' in near for value in ("4", "4.5", "5.3", "5.24"))
    given = BARS.replace('"value:Q"', 'alt.X("value:Q", axis=alt.Axis(format="d"))')
    assert "labelExpr" not in spec(own(given))["encoding"]["x"]["axis"]


def test_a_name_that_is_too_long_for_its_side_stands_in_lines_and_on_a_phone_above(
    tmp_path: Path,
) -> None:
    words = Words(HARBOUR, "en")
    wide = render.chart(HARBOUR, own(), words, (theme.WIDE,), tmp_path).layouts[0]
    assert re.search(r">Pilots with a licence of<tspan[^>]*>the highest class, aim<", wide)
    narrow = render.chart(HARBOUR, own(), words, (theme.NARROW,), tmp_path).layouts[0]
    lines = {each.text: each for each in lint_words(narrow)}
    name, value = lines["All sailors"], lines["over 280,000"]
    assert name.bottom < value.top
    assert name.left < 4
    assert value.right > theme.NARROW * 0.9


def test_names_begin_at_the_left_edge_as_in_charts_of_ours(tmp_path: Path) -> None:
    words = Words(HARBOUR, "en")
    figure = own(LOLLIPOP, "ferries", "tugs")
    svg = render.chart(HARBOUR, figure, words, (theme.WIDE,), tmp_path).layouts[0]
    lines = {each.text: each for each in lint_words(svg)}
    assert abs(lines["Ferries"].left - lines["Tugs of the harbour company"].left) < 1


def test_short_names_stand_beside_their_marks_on_a_phone_too(tmp_path: Path) -> None:
    figure = own(LOLLIPOP.replace("heading:N", "period:N"), "mates-2029", "mates-2030")
    svg = render.chart(HARBOUR, figure, Words(HARBOUR, "en"), (theme.NARROW,), tmp_path).layouts[0]
    lines = {each.text: each for each in lint_words(svg)}
    name, value = lines["2029"], next(at for said, at in lines.items() if "1,200" in said)
    assert abs((name.top + name.bottom) - (value.top + value.bottom)) < 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_ones_own_chart_is_tabled_and_told_value_by_value(language: str) -> None:
    words = Words(HARBOUR, language)
    told = charts.describe(HARBOUR, own(), words)
    assert told.startswith(words.ui("form.foreign"))
    rows = charts.table(HARBOUR, own(), words).rows
    assert [row["id"] for row in rows] == list(SHOWN)
    assert all(row["value"] in told for row in rows)
    assert words.bound_name(HARBOUR.observations["sailors"].bound) in str(rows[0])


def test_words_of_a_specification_are_those_of_the_page() -> None:
    figure = specified(
        "mark: bar\nencoding:\n  x: {field: value, type: quantitative, title: {en: People, zh: 人數}}"
    )
    titles = [spec(figure, language)["encoding"]["x"]["title"] for language in LANGUAGES]
    assert titles == ["People", "人數", "人数"]


def test_words_of_a_specification_have_values_by_reference() -> None:
    said = "{en: 'All [[sailors]]', zh: '共[[sailors]]'}"
    figure = specified(
        f"mark: bar\nencoding:\n  x: {{field: value, type: quantitative, title: {said}}}"
    )
    titles = [spec(figure, language)["encoding"]["x"]["title"] for language in ("en", "zh-Hant")]
    assert titles == ["All over 280,000 people", "共超28萬人"]


# what is refused


@pytest.mark.parametrize(
    ("layers", "codes"),
    [
        ("", ["chart-bounds-marked"]),
        (" + bars.mark_text(dx=60).encode(text='label:N')", []),
        (" + bars.mark_text(dx=60).encode(text='name:N')", ["chart-bounds-marked"]),
        (" + alt.layer(*bounds(rows, x='value:Q', y='name:N'))", []),
        (" + bars.transform_filter('datum.value < 10000').mark_text(dx=60).encode(text='label:N')",
         ["chart-bounds-marked"]),
    ],
)  # fmt: skip
def test_a_bound_is_told_by_its_mark_or_in_words(
    layers: str, codes: list[str], tmp_path: Path
) -> None:
    text = f"""{HEAD}from datasite.charts.authoring import bounds


def chart(rows):
    bars = alt.Chart(rows).encode(x=alt.X("value:Q", axis=alt.Axis(values=[0])), y="name:N")
    return bars.mark_bar(){layers}
"""
    assert refusals(own(text, "sailors", "hired"), tmp_path) == codes


def test_lengths_without_axis_or_values_are_refused(tmp_path: Path) -> None:
    text = BARS.replace('"value:Q"', 'alt.X("value:Q", axis=None)')
    assert refusals(own(text, "hired", "officers"), tmp_path) == ["chart-sized-by-value"]


def test_words_that_run_into_each_other_are_refused_in_the_width_where_they_do(
    tmp_path: Path,
) -> None:
    figure = specified(
        "encoding: {x: {field: id, type: nominal, axis: null}}\n"
        "layer:\n- mark: text\n  encoding: {text: {field: name}}",
        *("hired", "officers", "divers-2029"),
    )
    cache, kept = tmp_path / "cache", tmp_path / "refused" / f"own.en.{theme.NARROW}.svg"
    assert refusals(figure, cache) == []
    assert set(refusals(figure, cache, theme.NARROW)) == {"chart-text-fits"}
    assert kept.read_text("utf-8").startswith("<svg")
    assert "var(--" not in kept.read_text("utf-8")
    assert refusals(replace(figure, observations=("hired",)), cache, theme.NARROW) == []
    assert not kept.exists()


@pytest.mark.parametrize(
    ("step", "field", "known"),
    [
        ("{calculate: datum.value / 2, as: half}", "half", True),
        ("{calculate: datum.value / 2, as: half}", "hafl", False),
        ("{fold: [low, high]}", "key", True),
        ("{density: value}", "density", True),
        ("{fold: [low, hihg]}", "key", False),
        ("{density: valeu}", "density", False),
        ("{impute: value, key: yaer}", "name", False),
        ("{pivot: id, value: value}", "officers", True),
        ("{pivot: idd, value: value}", "name", False),
        ("{aggregate: [{op: mean, field: value, as: usual}], groupby: [area]}", "usual", True),
        ("{aggregate: [{op: mean, field: value, as: usual}], groupby: [aera]}", "usual", False),
    ],
)
def test_a_field_is_there_where_a_row_has_it_or_a_step_makes_it(
    step: str, field: str, known: bool
) -> None:
    figure = specified(
        f"transform:\n- {step}\nmark: point\nencoding:\n  y: {{field: {field}, type: nominal}}",
        "hired", "officers",
    )  # fmt: skip
    site = replace(HARBOUR, figures={figure.id: figure})
    found = [problem.code for problem in record_problems(site, specifications, spec_fields)]
    assert found == ([] if known else ["spec-field"])


def test_a_pivot_by_words_is_refused_for_every_language_has_others() -> None:
    spec = """
    transform: [{pivot: area, value: value}]
    mark: point
    encoding: {y: {field: The country, type: quantitative}}
    """
    figure = specified(spec, "hired", "officers")
    site = replace(HARBOUR, figures={figure.id: figure})
    [problem] = record_problems(site, specifications, spec_fields)
    assert (problem.code, "color: {field: area}" in problem.hint) == ("spec-invalid", True)


def test_an_exception_is_told_at_the_line_of_the_file_that_called_what_raised_it() -> None:
    text = BARS.replace("rows).mark_bar()", "rows).mark_bar(height=float('tall'))")
    with pytest.raises(DataError) as stopped:
        spec(own(text))
    [problem] = stopped.value.problems
    assert (problem.path, problem.line) == ("hooks/forms/lollipop.py", 6)
    assert problem.message == "ValueError: could not convert string to float: 'tall'"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("[{'value': 12, 'name': 'Routes'}]", "{'value': 12, 'name': 'Routes'}"),
        ("[{'id': 'routes', 'value': 12}]", "{'id': 'routes', 'value': 12}"),
        ("[{'id': row['id'], 'value': row['value'] / 2} for row in rows]", ""),
        ("[{'name': 'Ships'}]", ""),
    ],
)
def test_a_form_draws_no_number_that_is_no_records(rows: str, told: str) -> None:
    text = BARS.replace("alt.Chart(rows)", f"alt.Chart(alt.Data(values={rows}))")
    text = text.replace("return ", "return alt.Chart(rows).mark_rule().encode(x='value:Q') + ")
    try:
        spec(own(text))
    except DataError as error:
        [problem] = error.problems
        assert problem.message == f"chart draws numbers that are no record's: {told}"
        assert problem.code == "form-fails"
    else:
        assert told == ""


def test_what_a_form_prints_does_not_mix_with_what_the_command_says(
    capsys: pytest.CaptureFixture[str],
) -> None:
    spec(own(BARS.replace("    return", "    print(len(rows), 'rows')\n    return")))
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "4 rows\n")


@pytest.mark.parametrize("id_", [name for name, e in EXAMPLES.items() if charts.pictured(e)])
def test_vega_lite_has_nothing_against_a_specification_of_ours(id_: str) -> None:
    of = spec(EXAMPLES[id_])
    paper = {"background": "white"}  # a page has its own
    assert list(faults(of | {"config": of["config"] | paper})) == []


# what a file says of itself


def test_a_form_says_what_it_shows_takes_and_compares() -> None:
    found = form(
        f"{HEAD}TAKES: tuple = (2, 12)\nCOMPARES = ('period', 'area')\n{BARS[len(HEAD) :]}"
    )
    assert found.about == "A dot on a stem for each value."
    assert (found.least, found.most, found.compares) == (2, 12, ("period", "area"))
    assert form(f"{HEAD}TAKES = 3\n{BARS[len(HEAD) :]}").most == 3
    assert (form(BARS).least, form(BARS).most) == (1, MOST)


def test_a_form_may_compare_in_what_the_check_compares() -> None:
    assert set(COMPARED) == {name for name, _ in ASPECTS} - {"unit"}


# the project


def with_forms(root: Path, *names: str) -> Path:
    """A project with forms of its own."""
    (root / "hooks" / "forms").mkdir(parents=True, exist_ok=True)
    for name in names:
        (root / "hooks" / "forms" / f"{name}.py").write_text(LOLLIPOP, encoding="utf-8")
    return root


def placed(root: Path, form: str) -> None:
    """A figure of a form in a project."""
    file = root / "data" / "sections" / "harbour.yml"
    figure = f"- id: own\n  form: {form}\n  title: {{en: The port, zh: 港口}}\n"
    shown = "  observations: [cargo-2031h1]\n"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{figure}{shown}", encoding="utf-8")


def test_each_project_has_its_own_forms(tiny: Path, tmp_path: Path) -> None:
    other = with_forms(tmp_path / "other", "waffle")
    with_forms(tiny, "lollipop", "_parts")
    assert list(checked_site(tiny).forms) == ["lollipop"]
    assert "lollipop" in handbook.forms(tiny)
    assert "waffle" in handbook.forms(other)
    assert "lollipop" not in handbook.forms(other)


def test_a_figure_names_a_form_that_is_there(tiny: Path) -> None:
    placed(with_forms(tiny, "lollipop"), "lolipop")
    with pytest.raises(DataError) as stopped:
        checked_site(tiny)
    [problem] = stopped.value.problems
    assert problem.message == '"form" cannot be "lolipop"'
    assert problem.hint.startswith('did you mean "lollipop"? One of: bullet, ')
    assert problem.code == "value-choice"


def test_the_command_lists_and_explains_the_forms_of_a_project(tiny: Path) -> None:
    with_forms(tiny, "lollipop")
    assert re.search(
        r"^    lollipop +A dot on a stem for each value\.$", handbook.overview(tiny), re.MULTILINE
    )
    told = handbook.page("lollipop", tiny) or ""
    assert "form: lollipop\n" in told
    assert "1 to 400 observations of one unit" in told
    assert handbook.near("lolipop", tiny).endswith('did you mean "lollipop"?')


# the caches


def test_a_changed_file_is_drawn_again_and_an_unchanged_one_is_not(tmp_path: Path) -> None:
    words = Words(HARBOUR, "en")
    first = render.chart(HARBOUR, own(), words, (theme.WIDE,), tmp_path).layouts[0]
    stored = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert render.chart(HARBOUR, own(), words, (theme.WIDE,), tmp_path).layouts[0] == first
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file()} == stored
    changed = own(LOLLIPOP.replace("mark_point()", "mark_point(size=30)"))
    assert render.chart(HARBOUR, changed, words, (theme.WIDE,), tmp_path).layouts[0] != first


def test_a_warm_check_loads_neither_the_charting_library_nor_the_file(tiny: Path) -> None:
    placed(with_forms(tiny, "lollipop"), "lollipop")
    checked_site(tiny)
    program = (
        "import sys; from pathlib import Path; from datasite.project import checked_site;"
        f"checked_site(Path({str(tiny)!r}));"
        "assert not {'altair', 'vl_convert', 'datasite_form_lollipop'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT / "hooks", check=True)


# to take away

FACETED = """
facet: {row: {field: area, type: nominal}}
spec:
  mark: bar
  encoding:
    x: {field: value, type: quantitative}
    y: {field: name, type: nominal}
"""


@pytest.mark.parametrize(
    "figure",
    [own(), own(BARS, "hired", "officers"), EXAMPLES["vega_lite"], specified(FACETED, "hired", "divers-2030")],
    ids=["layers", "one mark", "specification", "facets"],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_specification_to_take_away_is_drawn_by_vega_alone_with_all_its_words(
    figure: Figure, language: str
) -> None:
    words = Words(HARBOUR, language)
    told = caption(HARBOUR, figure, words, RELEASE)
    text = render.vega_lite(figure, json.dumps(spec(figure, language)), told)
    of = json.loads(text)
    alt.Chart.from_dict(of).to_dict()  # as Altair's schema has it
    said = re.sub("<.*?>", "", vl_convert.vegalite_to_svg(of, vl_version="6.4"))
    for piece in (told.title, told.credit, told.address, told.version, told.licence):
        assert piece in said
    assert of["usermeta"]["licence"]["name"] == told.licence
    assert of["datasets"]["rows"] == spec(figure, language)["datasets"]["rows"]
    assert "var(--" not in text
