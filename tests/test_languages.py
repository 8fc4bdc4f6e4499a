"""Each language is a folder, with the same messages as every other, and is added by adding one."""

from __future__ import annotations

import re

import pytest

from datasite import languages

OWN = [each.code for each in languages.own()]


@pytest.mark.parametrize("code", OWN)
def test_every_language_has_the_same_messages(code: str) -> None:
    assert languages.language(code).messages.keys() == languages.language("en").messages.keys()


@pytest.mark.parametrize("code", OWN)
def test_a_message_has_the_same_gaps_in_every_language(code: str) -> None:
    gap = re.compile(r"\{[a-z]*\}")
    ours = languages.language(code).messages
    # A count of one may be said without its number.
    found = {
        key: (set(gap.findall(words)), set(gap.findall(ours[key])))
        for key, words in languages.language("en").messages.items()
        if not key.endswith(".one")
    }
    assert {key: each for key, each in found.items() if each[0] != each[1]} == {}


def test_a_derived_language_has_the_words_of_the_one_it_is_derived_from() -> None:
    derived = [each for each in languages.known().values() if each.derived_from]
    assert derived
    for each in derived:
        source = languages.language(each.derived_from or "")
        assert (each.key, each.messages.keys()) == (source.key, source.messages.keys())
