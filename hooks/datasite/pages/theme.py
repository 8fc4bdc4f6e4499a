"""The words that the theme's templates say, in the language of an edition."""

from __future__ import annotations

from collections.abc import Mapping

from ..languages import language, script

PREFIX = "theme."


def theme_words(code: str, overrides: Mapping[str, str]) -> dict[str, str]:
    """Each word by the key that templates ask for; `overrides` are words that conversion gets wrong."""
    own = language(code)

    def converted(words: str) -> str:
        return script.converted(words, own.conversion, overrides) if own.conversion else words

    words = {
        key.removeprefix(PREFIX): converted(each)
        for key, each in own.messages.items()
        if key.startswith(PREFIX)
    }
    locale = own.writing.locale
    return {
        **words,
        **{f"search.config.{key}": value for key, value in own.search.items()},
        "language": own.code,
        "direction": locale.text_direction,
        "dot": own.marks.dot,
    }
