"""Every rule explains itself, and its example is true: the one is refused by it, the other by none."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import escape

from datasite import charts, handbook
from datasite.__main__ import main
from datasite.fields import fields_of
from datasite.pages.exemptions import exemptions, written
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY, PageIndex
from datasite.pages.rules import reference
from datasite.pages.trouble import reason
from datasite.problems import DataError, Problem
from datasite.project import checked_site
from datasite.rules import Excerpt, Rule, rule
from datasite.schemas.kinds import kinds
from datasite.words import Words

from ..conftest import ROOT
from ..support.chart_site import HARBOUR
from ..support.port import change, english, put, renew
from ..support.rule_examples import found
from ..support.together import together

Output = pytest.CaptureFixture[str]
LANGUAGES = ("en", "de", "zh")
PAGES = ("en", "zh-Hant", "zh-Hans")
ALL = {each.code: each for each in handbook.rules()}


@pytest.fixture(params=ALL.values(), ids=ALL)
def each(request: pytest.FixtureRequest) -> Rule:
    """Each rule."""
    return request.param


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the port stands: in one place, so that its files are parsed once."""
    return tmp_path_factory.mktemp("rules") / "port"


@pytest.fixture
def fresh(place: Path) -> Path:
    """The port as it is before an example is put into it."""
    return renew(english(), place)


def test_the_port_has_no_problem(fresh: Path) -> None:
    assert found(fresh, ()) == []


def test_the_example_of_a_rule_is_refused_by_it(each: Rule, fresh: Path) -> None:
    told = found(fresh, each.explanation.example, each)
    assert each.code in dict(told), told


def test_what_to_write_instead_is_refused_by_no_rule(each: Rule, fresh: Path) -> None:
    assert found(fresh, each.explanation.instead, each) == []


@together(ALL.values())
def test_a_rule_explains_itself_in_every_language(each: Rule) -> None:
    for language in LANGUAGES:
        own = handbook.explained(each, language)
        assert all((own.what, own.why, own.example, own.instead)), language
        assert own.what.endswith((".", "。")), language
        if language != "en":
            assert own.what != each.explanation.what, language
            assert own.why != each.explanation.why, language


def test_a_language_explains_no_rule_that_there_is_not() -> None:
    for language in LANGUAGES:
        assert set(handbook.catalogue(language, handbook.RULES_FILE)) <= set(ALL), language


def test_a_code_is_words_between_hyphens() -> None:
    assert [code for code in ALL if not re.fullmatch(r"[a-z]+(-[a-z]+)*", code)] == []


def test_a_code_is_given_once() -> None:
    with pytest.raises(ValueError, match="the code bound-evidence is taken"):
        rule("bound-evidence")(lambda: None)


# silences

ROUTES = "data/sections/harbour.yml"
LONELY = (
    "defaults:\n  observations: {area: lakeland, source: yearbook}\nobservations:\n"
    "- id: passengers-2029\n  indicator: passengers\n  value: 400000\n  period: 2029\n"
    "  period_basis: stated\n"
)
SILENT_ABOUT_IT = (
    "  silence:\n  - code: area-unnamed\n    reason: It is the only one of that year.\n"
)
PIER = "silence:\n- code: number-typed\n  reason: It is the name of a pier.\n"


def silent(code: str, **keys: str) -> Excerpt:
    """The routes of the port with some keys, silent about a rule."""
    lines = "".join(f"\n  {key}: {value}" for key, value in keys.items())
    asked = f"\n  silence:\n  - code: {code}\n    reason: The article says it in a picture."
    return Excerpt(ROUTES, f"observations:\n- id: routes{lines}{asked}\n")


def test_a_record_may_be_silent_about_one_rule_with_the_reason_which_holds_for_its_ledger_too(
    fresh: Path,
) -> None:
    assert found(fresh, [silent("value-evidence", value="21")]) == []


def test_a_good_silence_is_known_however_early_the_check_stops(fresh: Path) -> None:
    """`noun-unit` looks at records, which a new process does not come to where a key is misspelt."""
    file = fresh / ROUTES
    asked = "- id: routes\n  silence:\n  - {code: noun-unit, reason: The article counts so.}\n  vaule: 1\n"
    file.write_text(file.read_text("utf-8").replace("- id: routes\n", asked, 1), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "datasite", "check", "--root", str(fresh)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "[key-unknown]" in done.stderr
    assert "[silence-unknown]" not in done.stderr


def test_a_silence_holds_for_its_own_record_alone(fresh: Path) -> None:
    other = Excerpt(ROUTES, "observations:\n- id: dues-2031\n  value: 4\n")
    told = found(fresh, [silent("value-evidence", value="21"), other])
    assert [sentence.split(": ")[1] for code, sentence in told if code == "value-evidence"] == [
        "dues-2031"
    ]


def test_a_silence_holds_for_its_own_rule_alone(fresh: Path) -> None:
    told = found(fresh, [silent("unit-evidence", value="21")])
    assert [code for code, _ in told] == ["value-evidence", "silence-needless"]


def test_what_follows_from_a_silenced_fault_is_told(fresh: Path) -> None:
    change(fresh / "data/article.yml", "12 routes", "13 routes")
    told = found(fresh, [silent("value-evidence", value="21")])
    assert told[0] == (
        "ledger-value",
        'data/article.yml:31:8: "13 routes" is not the value of routes, which is as_stated "12 routes" — correct '
        "the fragment, the record or the value",
    )


@together(ALL.values())
def test_a_rule_names_only_other_rules_as_those_that_explain_it(each: Rule) -> None:
    assert set(each.after) <= set(ALL) - {each.code}


def test_a_silence_holds_for_what_the_defaults_of_its_file_lend_to_its_record(
    fresh: Path,
) -> None:
    file = "data/context.yml"
    told = found(fresh, [Excerpt(file, LONELY)])
    assert [code for code, _ in told] == ["area-unnamed"]
    assert found(renew(english(), fresh), [Excerpt(file, LONELY + SILENT_ABOUT_IT)]) == []


def test_a_silence_gives_its_reason(fresh: Path) -> None:
    text = "observations:\n- id: routes\n  silence:\n  - code: value-evidence\n"
    [(code, sentence)] = found(fresh, [Excerpt(ROUTES, text)])
    assert code == "key-missing"
    assert 'missing key "reason"' in sentence


def test_a_misspelt_code_in_a_silence_is_told_with_the_one_that_was_meant(fresh: Path) -> None:
    [(code, sentence)] = found(fresh, [silent("valu-evidence")])
    assert code == "silence-unknown"
    assert sentence.endswith('there is no rule "valu-evidence" — did you mean "value-evidence"?')


def test_a_silence_about_what_could_not_be_checked_yet_is_not_called_needless(
    fresh: Path,
) -> None:
    unknown = Excerpt(ROUTES, "indicators:\n- id: cargo\n  unit: tone\n")
    told = found(fresh, [silent("value-evidence", value="21"), unknown])
    assert [code for code, _ in told] == ["id-unknown"]


def test_a_page_may_be_silent_about_one_rule_with_the_reason(fresh: Path) -> None:
    silence = f"---\n{PIER}---\n\n"
    page = Excerpt("docs/en/harbour.md", silence + "# Harbour\n\nAt pier 12.\n")
    assert found(fresh, [page]) == []
    page = Excerpt("docs/en/harbour.md", silence + "# Harbour\n\nAt the pier.\n")
    assert found(renew(english(), fresh), [page]) == [
        ("silence-needless", "docs/en/harbour.md:3:3: number-typed finds nothing here to be silent "
         "about — delete this silence")
    ]  # fmt: skip


def test_a_silence_of_a_page_has_code_and_reason(fresh: Path) -> None:
    page = Excerpt("docs/en/harbour.md", "---\nsilence: number-typed\n---\n\n# Harbour\n")
    [(code, sentence)] = found(fresh, [page])
    assert code == "page-front"
    assert "the silence is no list of rules and reasons" in sentence


# the command


def test_who_closes_the_pipe_has_read_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, words, code in (("stdout", ["explain"], 0), ("stderr", ["explain", "nothing"], 1)):
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "w") as stream, monkeypatch.context() as patched:
            patched.setattr(sys, name, stream)
            assert main(words) == code


def test_explain_lists_every_form_record_and_rule_under_its_group(capsys: Output) -> None:
    assert main(["explain"]) == 0
    groups = [part.splitlines() for part in capsys.readouterr().out.split("\n\n")]
    assert [head.partition(" ")[0] for head, *_ in groups] == ["Chart", "Records", "Rules,"]
    forms, records, rules = ([line.split()[0] for line in lines] for _, *lines in groups)
    assert forms == list(charts.FORMS)
    assert rules == sorted(ALL)
    assert {"observation", "figure", "entity", "term", "source", "change"} <= set(records)
    assert len({*forms, *records, *rules}) == len(forms) + len(records) + len(rules)


@pytest.mark.parametrize("kind", kinds())
def test_explain_says_where_a_record_stands_and_each_of_its_keys(kind: str, capsys: Output) -> None:
    assert main(["explain", kind]) == 0
    said = capsys.readouterr().out
    assert re.search(r"^Stands in\n    data/.*\.yml, under [a-z_.]+$", said, re.MULTILINE)
    for field in fields_of(kinds()[kind][0]):
        assert f"\n    {field.name}\n        " in said


def test_explain_names_the_silence_that_any_record_may_have_and_what_it_takes(
    capsys: Output,
) -> None:
    for kind in ("observation", "figure", "term", "source"):
        assert main(["explain", kind]) == 0
        assert "\n    silence\n        " in capsys.readouterr().out
    assert main(["explain", "silenced-rule"]) == 0
    assert "\n    reason\n        " in capsys.readouterr().out


@pytest.mark.parametrize("name", [*charts.FORMS, *kinds()])
def test_explain_says_forms_and_records_in_the_language_that_is_asked_for(
    name: str, capsys: Output
) -> None:
    english = re.compile(
        "^(Takes|Stands in|Keys|Example|Is made .*)$|Required|Left out|One of", re.MULTILINE
    )
    assert main(["explain", "--language", "zh", name]) == 0
    said = capsys.readouterr().out
    about = said.splitlines()[3]
    assert re.search("[\u3400-\u9fff]", about)
    assert not english.search(said)


def test_explain_says_that_values_come_in_pairs(capsys: Output) -> None:
    assert main(["explain", "slope"]) == 0
    assert "4 to 16 observations of one unit, in pairs: [A-BEFORE" in capsys.readouterr().out


@together(ALL.values())
def test_explain_says_everything_of_a_rule(each: Rule, capsys: Output) -> None:
    assert main(["explain", each.code]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{each.code}\n====")
    for part in ("\n\nWhy\n", "\n\nExample\n", "\n\nInstead\n"):
        assert part in said
    assert ("cannot be silenced" in said) == each.hard
    assert (f"silence:\n    - code: {each.code}\n" in said) != each.hard


@together(ALL.values())
def test_explain_says_a_rule_in_the_language_that_is_asked_for(each: Rule, capsys: Output) -> None:
    assert main(["explain", "--language", "zh", each.code]) == 0
    own = handbook.explained(each, "zh")
    said = capsys.readouterr().out
    assert said.startswith(
        f"{each.code}\n{'=' * len(each.code)}\n\n{own.what}\n\n理由\n    {own.why}\n\n"
    )
    assert ("不能豁免" in said) == each.hard
    assert not re.search(r"^(Why|Example|Instead)$", said, re.MULTILINE)


def test_explain_lists_the_rules_in_the_language_that_is_asked_for(capsys: Output) -> None:
    assert main(["explain", "--language", "zh"]) == 0
    said = capsys.readouterr().out
    assert all(handbook.explained(each, "zh").what in said for each in ALL.values())


def test_every_rule_that_a_message_may_name_is_explained_in_a_new_process() -> None:
    """The rule of another command than the check is known though that command did not run."""
    done = subprocess.run(
        [sys.executable, "-m", "datasite", "explain", "handwriting"],
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0


@pytest.mark.parametrize("language", ["nl", "zh-Hans", "../en", ""])
def test_explain_names_the_languages_that_there_are(language: str, capsys: Output) -> None:
    assert main(["explain", "--language", language, "bound-evidence"]) == 1
    told = f'the rules are not explained in "{language}" — they are in en, de, zh\n'
    assert capsys.readouterr().err == told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("bound-evidnce", 'did you mean "bound-evidence"?'),
        ("observatoin", 'did you mean "observation"?'),
        ("bars", 'did you mean "open_bars"?'),
        (
            "bar",
            "did you mean bullet or level_base or open_bars or stacked_shares or two_part_whole?",
        ),
        ("qqq", "`python -m datasite explain` lists what there is"),
    ],
)
def test_explain_names_what_was_meant(typed: str, told: str, capsys: Output) -> None:
    assert main(["explain", typed]) == 1
    assert capsys.readouterr().err == f'nothing is called "{typed}" — {told}\n'


def test_a_build_that_stops_says_how_a_code_is_explained() -> None:
    coded = Problem("data/x.yml", 7, 3, "no chart", code="figure-empty")
    assert reason(DataError([coded])) == (
        "\ndata/x.yml:7:3: no chart [figure-empty]\n"
        "`python -m datasite explain CODE` explains a word in brackets"
    )
    assert reason(DataError([replace(coded, code="")])) == "\ndata/x.yml:7:3: no chart"


# the page


def test_the_page_lists_each_silence_with_its_place_and_reason(fresh: Path) -> None:
    put(fresh / "data/context.yml", LONELY + SILENT_ABOUT_IT)
    put(fresh / "docs/en/harbour.md", f"---\n{PIER}---\n\n# Harbour\n\nAt pier 12.\n")
    site = checked_site(fresh)
    index = PageIndex({"rules": "rules/"}, {}, {}, ("", "harbour/", "rules/"))
    page = Page(site, Words(site, "en"), "rules/", index, "", "", "")
    rows = re.findall("<tr>(<th scope=.row.*?)</tr>", exemptions(page))
    assert [re.sub("<t[hd].*?>|</t[hd]>", "", row) for row in rows] == [
        '<a href="../rules/#area-unnamed"><code>area-unnamed</code></a> '
        '<a href="../indicators/passengers/"><code>passengers-2029</code></a> '
        "It is the only one of that year.",
        '<a href="../rules/#number-typed"><code>number-typed</code></a> '
        '<a href="../harbour/"><code>docs/en/harbour.md</code></a> '
        "It is the name of a pier.",
    ]


@pytest.mark.parametrize("language", PAGES)
def test_the_page_says_where_nothing_is_silenced(language: str) -> None:
    page = Page(HARBOUR, Words(HARBOUR, language), "rules/", EMPTY, "", "", "")
    assert exemptions(page) == f"<p>{page.ui('exemptions.none')}</p>"


@pytest.mark.parametrize(
    ("file", "url"),
    [
        ("docs/zh/harbour.md", "../harbour/"),
        ("docs/en/index.md", "../"),
        ("docs/en/fleet/index.md", "../fleet/"),
        ("docs/en/gone.md", None),
        ("data/article.yml", None),
    ],
)
def test_a_page_is_found_by_its_file_in_any_language(file: str, url: str | None) -> None:
    index = PageIndex({}, {}, {}, ("", "harbour/", "fleet/", "rules/"))
    page = Page(HARBOUR, Words(HARBOUR, "en"), "rules/", index, "", "", "")
    assert written(page, file) == url


@pytest.mark.parametrize("language", PAGES)
def test_the_page_has_every_rule_under_its_code(language: str) -> None:
    page = Page(HARBOUR, Words(HARBOUR, language), "rules/", EMPTY, "", "", "")
    shown = "\n\n".join(reference(page))
    assert re.findall(r"^### `([a-z-]+)` \{ #\1 \}$", shown, re.MULTILINE) == [
        *sorted(code for code, each in ALL.items() if not each.hard),
        *sorted(code for code, each in ALL.items() if each.hard),
    ]
    for each in ALL.values():
        own = handbook.explained(each, "en" if language == "en" else "zh")
        assert f"**{page.words.converted(own.what)}**" in shown
        for excerpt in (*own.example, *own.instead):
            assert f"<pre><code>{escape(excerpt.text)}</code></pre>" in shown
