"""Citations: how to cite the data, a figure of it or one value, in each format that people use.

A work is what is cited; each format is one function of it. What a page cannot know, the day on which
somebody reads it, is a place in the text: `Form` says what stands there before and after it is known.
"""

from __future__ import annotations

from .formats import (
    FORMATS,
    Form,
    bibtex,
    csl,
    forms,
    gbt,
    institution,
    listed,
    plain,
    ris,
    spellings,
)
from .work import Work, dataset_title, of_data, of_figure, of_value

__all__ = [
    "FORMATS",
    "Form",
    "Work",
    "bibtex",
    "csl",
    "dataset_title",
    "forms",
    "gbt",
    "institution",
    "listed",
    "of_data",
    "of_figure",
    "of_value",
    "plain",
    "ris",
    "spellings",
]
