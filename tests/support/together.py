"""Tables of cases as one test: by the thousand, tests of their own cost more than the cases."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

Test = Callable[..., None]


def together(cases: Iterable[Any]) -> Callable[[Test], Test]:
    """One test of all cases, each a value or a tuple of the first parameters; whatever fails is told, by its case.

    The other parameters are fixtures, which the cases share.
    """

    def decorate(test: Test) -> Test:
        listed = [case if isinstance(case, tuple) else (case,) for case in cases]
        assert listed, f"{test.__name__}: no cases"

        def every(**fixtures: Any) -> None:
            told = []
            for case in listed:
                try:
                    test(*case, **fixtures)
                except Exception as error:
                    told.append(f"{', '.join(map(str, case))}: {type(error).__name__}: {error}")
            assert not told, f"{len(told)} of {len(listed)} cases\n" + "\n".join(told)

        signature = inspect.signature(test)
        rest = list(signature.parameters.values())[len(listed[0]) :]
        every.__signature__ = signature.replace(parameters=rest)  # type: ignore[attr-defined]
        every.__name__, every.__doc__, every.__module__ = (
            test.__name__,
            test.__doc__,
            test.__module__,
        )
        return every

    return decorate
