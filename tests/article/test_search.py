"""Search folds the texts of this article, and finds its values, as those of the invented harbour."""

from __future__ import annotations

import pytest

from datasite.model import Site

from ..unit.test_search import (
    test_a_value_is_shown_whole_and_found_in_every_form,
    test_both_scripts_of_every_text_fold_to_the_same,
    test_folding_takes_one_step_and_changes_no_length,
)
from .records import this_site

__all__ = [
    "test_a_value_is_shown_whole_and_found_in_every_form",
    "test_both_scripts_of_every_text_fold_to_the_same",
    "test_folding_takes_one_step_and_changes_no_length",
]


@pytest.fixture
def told() -> Site:
    """The site whose texts and values are looked for."""
    return this_site()
