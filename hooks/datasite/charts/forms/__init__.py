"""The chart forms: each module of this folder is one, called as its file, and is found by being here."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from ..form import Form
from ..own import OwnChart
from ..panelled import Multiples

if TYPE_CHECKING:
    from ...model import Figure
    from ..drawings import Drawing

NAMES = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


@cache
def form(name: str) -> Form:
    """The form of that name; KeyError where there is none."""
    if name not in NAMES:
        raise KeyError(name)
    module = import_module(f".{name}", __name__)
    [found] = (
        each
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Form) and each.__module__ == module.__name__
    )
    return found()


def form_of(of: Figure | Drawing) -> Form:
    """The form of a figure: one of this folder, or its project's own; asked panel by panel where there are several."""
    found = form(of.form) if of.own is None else OwnChart(of.own)
    return found if of.multiples is None else Multiples(found, of.multiples)
