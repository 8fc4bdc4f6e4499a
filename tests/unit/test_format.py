"""Data files are in one handwriting, and writing them so changes nothing that they say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from datasite.__main__ import main
from datasite.formatting import formatted, reformat
from datasite.formatting.scalars import columns
from datasite.formatting.script import in_script
from datasite.formatting.text import same
from datasite.load.nodes import Node, Numeral
from datasite.load.schema import compiled, resolved, validate
from datasite.load.strict import parse_yaml
from datasite.problems import EXPLAIN, DataError

from ..conftest import ROOT, TINY, Edit
from ..support.together import together

SECTION = resolved(ROOT / "data" / "schema" / "section.json", ("en", "zh"))


def tree(text: str) -> Node:
    node, problems = parse_yaml(text, "f.yml")
    assert node is not None
    assert not problems
    return node


def written(text: str) -> str:
    return formatted(text, "f.yml", SECTION)


def test_the_line_that_names_the_schema_stays_the_first_where_keys_change_places(
    tiny: Path,
) -> None:
    file = tiny / "data" / "areas.yml"
    text = file.read_text(encoding="utf-8").replace("  within: lakeland\n", "")
    text = text.replace("- id: lakeland\n", "- id: lakeland\n  within: null\n")
    file.write_text(f"{text}defaults: {{areas: {{within: lakeland}}}}\n", encoding="utf-8")
    reformat(tiny, [file])
    written = file.read_text(encoding="utf-8").splitlines()
    assert written[:3] == [text.splitlines()[0], "defaults:", "  areas: {within: lakeland}"]


def test_the_data_of_the_tests_are_in_one_handwriting() -> None:
    """The project's own, and the examples of its guides, are held to it by `tools/lint`."""
    assert reformat(ROOT, [TINY / "data"], check=True) > 5


UNTIDY = """\
# yaml-language-server: $schema=../schema/section.json
section: "harbour"   # the section
observations:
# first of all
- {locator: harbour.1, value: 4.0, id: cargo, indicator: 'cargo-flow', # the quantity
   note: {zh: "貨物[[cargo]]", en: "Cargo: \\"[[cargo]]\\" as far as it goes"}}
- id: routes
  field: {en: "ports, lakes", zh: 港口}
  title: {en: "Routes", zh: "航線"}

  # what it is a value of
  indicator: route-count

figures:
- {id: a, title: {en: "A sentence that goes on, and on, until it is as long as no line
   may be, and on to [[entity:the-lake the end]]", zh: "很長"}, form: bullet, observations: [a, b]}
refusals: []
# the end
"""

TIDY = """\
# yaml-language-server: $schema=../schema/section.json
section: harbour     # the section

observations:
# first of all
- id: cargo
  indicator: cargo-flow  # the quantity
  value: 4.0
  locator: harbour.1
  note:
    en: 'Cargo: "[[cargo]]" as far as it goes'
    zh: 貨物[[cargo]]

- id: routes
  # what it is a value of
  indicator: route-count
  title: {en: Routes, zh: 航線}
  field:
    en: ports, lakes
    zh: 港口
refusals: []

figures:
- id: a
  form: bullet
  title:
    en: >-
      A sentence that goes on, and on, until it is as long as no line may be, and on to
      [[entity:the-lake the end]]
    zh: 很長
  observations: [a, b]
# the end
"""


def test_a_file_is_written_with_one_key_a_line_in_the_order_of_the_schema() -> None:
    assert written(UNTIDY) == TIDY
    assert written(TIDY) == TIDY


@together(
    [
        ('"yes"', '"yes"'),
        ('"4"', '"4"'),
        ("4", "4"),
        ("null", "null"),
        ("", "null"),
        ("true", "true"),
        ("'a: b'", '"a: b"'),
        ("'a #b'", '"a #b"'),
        ('"1_000"', '"1_000"'),
        ('"12:30"', '"12:30"'),
        ('"2022-10-14"', "2022-10-14"),
        ('"“1"', "“1"),
        ('"[[a]] b"', '"[[a]] b"'),
        ("'4.0%'", "4.0%"),
        ("'\"a\" \\ b'", '"\\"a\\" \\\\ b"'),
        ("R&D #1"[:3], "R&D"),
    ]
)
def test_a_text_has_quotes_only_where_yaml_needs_them(old: str, new: str) -> None:
    assert written(f"section: {old}\n") == f"section: {new}\n"


WORDS = st.text("ab 中文，。:#[]{},&*!|>%@'\"-?\\0123.“é\u00a0", max_size=12)
VALUES = st.recursive(
    WORDS | st.booleans() | st.none() | st.integers(0, 99) | st.text("ab [] é", max_size=250),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["section", "figures", "id", "b c", "中"]), VALUES, min_size=1),
       st.sampled_from([True, False, None]), st.sampled_from([20, 80, 1000]))  # fmt: skip
def test_whatever_is_written_reads_the_same_and_is_not_written_otherwise_again(
    data: dict[str, Any], flow: bool | None, width: int
) -> None:
    text = yaml.dump(data, allow_unicode=True, default_flow_style=flow, width=width)
    before, problems = parse_yaml(text, "f.yml")
    if before is None or problems:  # our YAML is stricter than YAML
        return
    once = written(text)
    assert same(before, tree(once))
    assert written(once) == once
    for line in once.split("\n"):
        assert columns(line) <= 100 or not re.match(r"[ -]*(?:[a-z]+: )?[\[{]", line), line


def scrawled(node: Node) -> str:
    """A tree on one line, every text in quotes, keys from last to first."""
    if isinstance(node.value, dict):
        parts = [f"{json.dumps(key)}: {scrawled(part)}" for key, part in node.value.items()]
        return f"{{{', '.join(reversed(parts))}}}"
    if isinstance(node.value, list):
        return f"[{', '.join(map(scrawled, node.value))}]"
    bare = isinstance(node.value, Numeral)
    return str(node.value) if bare else json.dumps(node.value, ensure_ascii=False)


@pytest.mark.parametrize(
    "file", sorted((ROOT / "data" / "sections").glob("*.yml")), ids=lambda f: f.stem
)
def test_however_it_was_written_the_same_data_give_the_same_file(file: Path) -> None:
    text = "".join(f"{line}\n" for line in file.read_text(encoding="utf-8").splitlines()
                   if not line.startswith("#"))  # fmt: skip
    assert written(scrawled(tree(text)) + "\n") == text


def test_no_comment_is_lost() -> None:
    lines, tried = TIDY.split("\n"), 0
    for number, line in enumerate(lines[:-1]):
        space = " " * (len(line) - len(line.lstrip()))
        for new in (f"{space}# new\n{line}", f"{line}  # new"):
            text = "\n".join([*lines[:number], new, *lines[number + 1 :]])
            if not parse_yaml(text, "f.yml")[1] and tree(text).plain() == tree(TIDY).plain():
                once = written(text)
                assert once.count("# new") == 1, text
                assert written(once) == once
                tried += 1
    assert tried > 40


def test_what_is_not_sound_is_left_as_it_is(tiny: Path, edit: Edit) -> None:
    edit("sections/harbour.yml", "value: 120", "value: *a")
    file = tiny / "data" / "sections" / "harbour.yml"
    before = file.read_text(encoding="utf-8")
    with pytest.raises(DataError) as caught:
        reformat(tiny)
    assert "harbour.yml:42:10: an alias (*a) stands here" in str(caught.value)
    assert file.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{fragment: 0,5%, kind: figure}", 'unknown key "5%" — known here: '),
        ("{fragment: 3 boats, sold, kind: figure}", 'unknown key "sold" — known here: '),
    ],
)
def test_what_a_comma_cuts_off_is_refused_as_the_check_does_and_the_file_stays(
    tiny: Path, edit: Edit, written: str, told: str
) -> None:
    edit("article.yml", "{fragment: 12條航線, kind: figure, record: routes}", written)
    file = tiny / "data" / "article.yml"
    before = file.read_bytes()
    with pytest.raises(DataError) as refused:
        reformat(tiny, [file])
    [problem] = refused.value.problems
    assert problem.code == "key-unknown"
    assert f": {told}" in problem.sentence
    assert problem.hint.endswith("; a text that holds a comma needs quotes")
    assert file.read_bytes() == before


def test_a_known_key_without_a_value_is_still_written(tiny: Path, edit: Edit) -> None:
    edit("areas.yml", "within: lakeland", "within:")
    assert reformat(tiny, [tiny / "data" / "areas.yml"]) == 1
    assert "within: null" in (tiny / "data" / "areas.yml").read_text(encoding="utf-8")


def test_the_command_names_the_first_line_of_each_file_that_is_not_so(
    tiny: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["format", "--root", str(tiny)]) == 0
    edit(
        "sections/harbour.yml", "  value: 120\n  multiplier: 4\n", "  multiplier: 4\n  value: 120\n"
    )
    edit("areas.yml", "\n\n", "\n")
    guide = tiny / "CONTRIBUTING.md"
    guide.write_text("# Guide\n\n```yaml\nfigures: [{id: a}]\n```\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["format", "--check", "--root", str(tiny)]) == 1
    said = capsys.readouterr().err.splitlines()
    hint = "run `python -m datasite format` [handwriting]"
    assert [re.sub(r":\d+:1: ", ": ", line) for line in said] == [
        f'CONTRIBUTING.md: the formatter writes "figures:" here — {hint}',
        f"data/areas.yml: the formatter writes an empty line here — {hint}",
        f'data/sections/harbour.yml: the formatter writes "value: 120" here — {hint}',
        f"3 problems found; {EXPLAIN}",
    ]
    assert said[0].startswith("CONTRIBUTING.md:4:")
    assert main(["format", "--root", str(tiny)]) == 0
    assert main(["format", "--check", "--root", str(tiny)]) == 0


def examples(path: Path) -> list[str]:
    return re.findall(
        r"^```yaml\n(.*?)^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def test_the_examples_of_the_guide_load() -> None:
    assert_examples_load("CONTRIBUTING.md")


def assert_examples_load(guide: str) -> None:
    """Every example of a guide is what its schema asks for."""
    found = examples(ROOT / guide)
    assert len(found) > 2
    for example in found:
        if "{en: …, zh: …}" in example:
            continue
        name = "sources" if "sources:" in example else "section"
        # what stands at the head of every file of records
        head = "" if name == "sources" else "section: talent\n"
        shared = "" if "defaults:" in head + example else "defaults: {observations: {area: here}}\n"
        node = tree(f"{head}{shared if head else ''}{example}")
        schema = compiled(ROOT / "data" / "schema" / f"{name}.json", ("en", "zh"))
        problems = validate(node, schema, guide).problems
        assert not problems, "\n".join(map(str, problems))


SIMPLIFIED = [
    ("zh: 航线数", "zh: 航線數"),
    ("zh: 头发干净，皇后说在后面", "zh: 頭髮乾淨，皇后說在後面"),  # by its words
    ("zh: 港口里程，航线", "zh: 港口里程，航線"),  # a clause that is sound is left alone
    (
        "zh: 说“好”[[quote:总量]]，[[term:pier 码头]]",
        "zh: 說「好」[[quote:总量]]，[[term:pier 碼頭]]",
    ),
    ("as_stated: 总量47万", "as_stated: 总量47万"),
    ("en: 总量", "en: 总量"),
]


@pytest.mark.parametrize(("typed", "own"), SIMPLIFIED)
def test_what_is_typed_in_simplified_script_is_written_in_traditional(
    tiny: Path, typed: str, own: str
) -> None:
    file = tiny / "data" / "sections" / "harbour.yml"
    assert in_script(tiny, file, f"a:\n- {typed}\n") == f"a:\n- {own}\n"


def test_a_page_is_written_so_but_for_its_code_and_its_links(tiny: Path) -> None:
    text = (
        "---\ntitle: 航线\n---\n\n# 航线\n\n`航线` [航线](航线.md) [[quote:总]]\n\n```\n航线\n```\n"
    )
    own = (
        "---\ntitle: 航線\n---\n\n# 航線\n\n`航线` [航線](航线.md) [[quote:总]]\n\n```\n航线\n```\n"
    )
    assert in_script(tiny, tiny / "docs" / "zh" / "x.md", text) == own
    assert in_script(tiny, tiny / "docs" / "en" / "x.md", text) == text


def test_a_word_that_is_declared_right_stays(tiny: Path) -> None:
    (tiny / "data" / "simplified.yml").write_text("overrides: {航线: 航线}\n", encoding="utf-8")
    assert in_script(tiny, tiny / "data" / "areas.yml", "zh: 航线总数\n") == "zh: 航线總數\n"


def test_the_check_refuses_it_and_the_formatter_mends_it(
    tiny: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    name = re.search(r"zh: (\S{2,6})[,}]", (tiny / "data/glossary.yml").read_text("utf-8"))
    assert name
    edit("glossary.yml", name[1], "码头线")
    assert main(["check", "--root", str(tiny)]) == 1
    assert "`python -m datasite format` writes it so" in capsys.readouterr().err
    assert main(["format", "--check", "--root", str(tiny)]) == 1
    assert main(["format", "--root", str(tiny)]) == 0
    assert "碼頭線" in (tiny / "data/glossary.yml").read_text(encoding="utf-8")
    capsys.readouterr()
    main(["check", "--root", str(tiny)])
    assert "script-mixed" not in capsys.readouterr().err
