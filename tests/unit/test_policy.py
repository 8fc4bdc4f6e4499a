"""The Content-Security-Policy of a page lets its own scripts run and nothing else."""

from __future__ import annotations

import base64
from hashlib import sha256

from datasite.pages.policy import hashes, with_policy


def digest(code: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(code.encode()).digest()).decode()}'"


def test_each_inline_script_is_allowed_by_its_hash_once() -> None:
    html = "<script>a()</script><script>b()</script><script>a()</script>"
    assert hashes(html) == [digest("a()"), digest("b()")]


def test_scripts_with_an_address_and_blocks_of_data_have_no_hash() -> None:
    html = (
        '<script src="a.js"></script><script id="c" type="application/json">{}</script>'
        '<script type="application/ld+json">{}</script><script type="module">m()</script>'
    )
    assert hashes(html) == [digest("m()")]


def test_line_breaks_are_hashed_as_a_browser_reads_them() -> None:
    assert hashes("<script>a\r\nb\rc</script>") == [digest("a\nb\nc")]


def test_the_policy_stands_before_anything_that_could_run() -> None:
    html = with_policy('<head><meta charset="utf-8"><script>a()</script></head>')
    assert html.index("Content-Security-Policy") < html.index("<script>")
    assert digest("a()") in html


def test_a_policy_allows_no_foreign_host_and_no_evaluation_of_text() -> None:
    html = with_policy('<meta charset="utf-8"><script>a()</script>')
    assert "default-src 'self'" in html
    assert "unsafe" not in html
    assert "http:" not in html
    assert "https:" not in html


def test_a_policy_says_the_same_for_the_same_page() -> None:
    html = '<meta charset="utf-8"><script>b()</script><script>a()</script>'
    assert with_policy(html) == with_policy(html)
