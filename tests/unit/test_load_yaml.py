"""Strict YAML: each surprise of the language is refused, with line and column."""

from __future__ import annotations

from datasite.load.nodes import Numeral
from datasite.load.strict import parse_yaml
from datasite.load.yaml_tree import MAX_DEPTH, MAX_SCALAR

from ..support.together import together


def said(text: str) -> list[str]:
    """Every problem of a text, as a contributor sees it."""
    return [problem.sentence for problem in parse_yaml(text, "f.yml")[1]]


@together([
        ("a: 1\na: 2\n", '2:1: key "a" stands twice, first in line 1 — delete one of the two'),
        ("a: &x 1\n", "1:4: an anchor (&x) stands here — delete it"),
        ("a: !!int 1\n", '1:4: a tag ("tag:yaml.org,2002:int") stands here — '
                         'delete it; a text that starts with "!" needs quotes'),
        ("a: !x 1\n", '1:4: a tag ("!x") stands here — '
                      'delete it; a text that starts with "!" needs quotes'),
        ("<<: {a: 1}\n", "1:1: a merge key (<<) stands here — write the keys out"),
        ("a:\n\t- 1\n", "2:1: a tab stands here — indent and separate with spaces"),
        ("\ufeffa: 1\n", "1:1: a byte order mark (U+FEFF) stands here — "
                         'save the file as "UTF-8 without BOM"'),
        ("a: x\x07y\n", "1:5: a control character (U+0007) stands here — delete it"),
        ("a: x\ue000y\n", "1:5: a private-use character (U+E000) stands here — "
                          "write the real character; this one has no meaning"),
        ("a: x\u202ey\n", "1:5: a text direction control (U+202E) stands here — "
                          "delete it; it hides what is written"),
        ("a: x\u200by\n", "1:5: an invisible character (U+200B) stands here — delete it"),
        ("a: x\ufffdy\n", "1:5: a replacement character (U+FFFD) stands here — "
                          "something was lost here: write what it was"),
        ('a: "x\\u202ey"\n', "1:4: the text holds a text direction control (U+202E) — "
                             "delete it; it hides what is written"),
        ("a: no\n", '1:4: YAML may read no as true or false — '
                    'quote it ("no"), or write true or false'),
        ("a: On\n", '1:4: YAML may read On as true or false — '
                    'quote it ("On"), or write true or false'),
        ("a: ~\n", '1:4: YAML may read ~ as null — quote it ("~"), or write null'),
        ("no: 1\n", '1:1: YAML may read the key no as a truth value — quote it: "no"'),
        ("a: 1\n---\nb: 1\n", '2:1: a second document starts here — '
                              'one file is one document: delete "---"'),
        ("%YAML 1.1\n---\na: 1\n", "1:1: a % directive stands here — delete it"),
        ("? [a]\n: 1\n", "1:3: a list or mapping stands where a key is expected — "
                         "a key is one word"),
        ("?\n: 1\n", "1:2: a key is missing here — write key: value"),
        ("", "1:1: the file is empty"),
        ("# only words\n", "1:1: the file is empty"),
        ("a: b #1 c\n", '1:6: YAML takes "#1 c" for a comment: the text ends before it — '
                       "put the text in quotes, or the comment on a line of its own"),
        ("a: b: c\n", '1:5: not valid YAML: mapping values are not allowed here — '
                      'a text with ": " in it needs quotes; or the indentation is off'),
    ])  # fmt: skip
def test_a_surprise_of_yaml_is_refused(text: str, message: str) -> None:
    assert said(text) == [f"f.yml:{message}"]


CUT = "for a comment: the text ends before it — put the text in quotes, or the comment on a line of its own"


@together(
    [
        ("en: Number #1 of the district.\n", '1:12: YAML takes "#1 of the district."'),
        ("en: Number # 1 of the district.\n", '1:12: YAML takes "# 1 of the district."'),
        ("zh: 全區 # 第一\n", '1:8: YAML takes "# 第一"'),
        ("en: #1 of the district\n", '1:5: YAML takes "#1 of the district"'),
        ("en: The district is\n  No. #1 in town\n", '2:7: YAML takes "#1 in town"'),
        ("en: The district is\n  #1 in town\n", '2:3: YAML takes "#1 in town"'),
        ("- name: {en: Number #1, zh: 一}\n", '1:21: YAML takes "#1, zh: 一}"'),
        ("- name: {en: Number #1,\n    zh: 一}\n", '1:21: YAML takes "#1,"'),
        ("title: The port  # of the lake\n", '1:18: YAML takes "# of the lake"'),
        ("- Number #1\n", '1:10: YAML takes "#1"'),
    ]
)
def test_a_text_that_yaml_cuts_at_a_hash_is_refused_once(text: str, where: str) -> None:
    assert said(text) == [f"f.yml:{where} {CUT}"]


@together(
    [
        "- id: x  # lasting\n- id: y # lasting\n",
        "value: 4.0   # as written\nperiod: 2022-08 ## approximate\nbound: over #\n",
        "ids:\n- x  # the first\n- [y, z]  # others\n",
        "as_stated: 超43萬  # the shortest\nformula: a / (1 + b)  # the base\n",
        "# before\nen: Words\n# between\nzh: 字\n# after\n",
        "title:  # below\n  en: Words\n",
        "name: {en: Words,\n  # between\n  zh: 字}  # after\n",
        "en: \"Number #1\"  # quoted\nzh: '第 #1'\n",
        "en: >\n  Number #1\n  # 2\nzh: C#1\n",
    ]
)
def test_a_comment_that_cuts_no_text_may_stand(text: str) -> None:
    assert said(text) == []


def test_an_alias_is_refused_and_not_followed() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert "f.yml:2:8: an alias (*a) stands here — write the value out" in said(bomb)


def test_nesting_has_a_limit_that_no_recursion_meets() -> None:
    message = f"nested deeper than {MAX_DEPTH} levels — no data file needs this"
    for deep in ("[" * 100_000, "{a: " * 50_000, "- " * 20_000):
        assert any(message in problem for problem in said(deep)), deep[:4]


def test_a_text_has_a_limit() -> None:
    assert said("a: " + "x" * (MAX_SCALAR + 1)) == [
        "f.yml:1:4: a text of 4001 characters, 4000 allowed — "
        "say it shorter, or write a page in docs/"
    ]


def test_a_scalar_keeps_its_text() -> None:
    node, problems = parse_yaml(
        "a: 4.0\nb: 2022-10-14\nc: '7'\nd: true\ne: null\nf:\ng: 0x1F\n", "f.yml"
    )
    assert node is not None
    assert not problems
    plain = node.plain()
    assert plain == {
        "a": "4.0", "b": "2022-10-14", "c": "7", "d": True, "e": None, "f": None, "g": "0x1F",
    }  # fmt: skip
    assert [type(plain[key]) for key in "abcg"] == [Numeral, str, str, str]


def test_a_folded_text_ends_without_a_line_break() -> None:
    node, _ = parse_yaml("a: >\n  one\n  two\n", "f.yml")
    assert node is not None
    assert node.plain() == {"a": "one two"}


def test_several_faults_are_told_at_once() -> None:
    assert len(said("a: no\nb: &x 1\na: 2\n")) == 3
