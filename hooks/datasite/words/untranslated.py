"""Words in the language of another edition, where nobody has translated them yet."""

from __future__ import annotations

from html import escape


class Untranslated(str):
    """Plain words to files and drawings; in HTML they are of their language, and say that they are not translated."""

    language: str
    note: str

    def __new__(cls, words: str, language: str, note: str) -> Untranslated:
        """The words, their language, and what is said beside them."""
        made = super().__new__(cls, words)
        made.language, made.note = language, note
        return made

    def __reduce__(self) -> tuple[type[Untranslated], tuple[str, str, str]]:
        """What a copy is made of: charts copy their rows."""
        return Untranslated, (str(self), self.language, self.note)

    def __html__(self) -> str:
        """As a page shows them."""
        return marked(escape(str(self)), self.language, self.note)


def marked(html: str, language: str, note: str) -> str:
    """HTML in another language than the page, with a small note."""
    return f'<span lang="{language}">{html}</span> <span class="ds-tag ds-tag--wanted">{escape(note)}</span>'
