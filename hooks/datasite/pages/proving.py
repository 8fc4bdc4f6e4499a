"""How to check a file that was taken from the site, with no code of ours: a sentence a step, and a line to copy."""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Words

SUMS = "SHA256SUMS"
# What is copied; the docstrings of the receipts say the same to whoever reads the code.
LINES = {
    "receipt": "",
    "sums": f'grep "$(sha256sum < FILE | cut -c -64)" {SUMS}',
    "svg": "perl -0pe 's|<metadata>.*?</metadata>||s' chart.svg | sha256sum",
    "png": "convert chart.png ppm:- | sha256sum",
    "rest": "",
    "command": "PYTHONPATH=hooks .venv/bin/python -m datasite verify FILE",
}


def proofs(words: Words) -> Iterator[tuple[str, str]]:
    """Each step: the sentence and its line, empty where it needs none."""
    for step, line in LINES.items():
        yield words.ui(f"proof.{step}").replace("{file}", SUMS), line
