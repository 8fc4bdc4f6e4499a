"""The score that is kept with the real data is theirs, and the tool makes every kind of slip in them."""

from __future__ import annotations

from datasite.mutation_score import FILE, recorded
from datasite.project import checked_site
from tools.mutation.run import changes

from ..conftest import ROOT
from ..unit.test_mutation import KINDS


def test_every_kind_of_slip_is_made() -> None:
    assert {change.kind for change in changes(ROOT)} == KINDS


def test_the_recorded_score_is_of_these_kinds_of_slip() -> None:
    found = recorded(ROOT, checked_site(ROOT))
    assert found is not None, f"{FILE} is of another article"
    assert {kind.kind for kind in found.kinds} == KINDS
