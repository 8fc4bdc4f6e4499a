"""What a receipt says, the same in every format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from .damage import Damaged

SHAPE = {"site": str, "address": str, "version": str, "figure": str, "records": list, "sha256": str}


@dataclass(frozen=True)
class Receipt:
    """Where a file comes from and what it shows; `sha256` is of its content without the receipt."""

    site: str
    address: str
    version: str
    figure: str
    records: tuple[str, ...]
    sha256: str = ""

    def of(self, sha256: str) -> Receipt:
        """The same receipt, of content with that hash."""
        return replace(self, sha256=sha256)

    def plain(self) -> dict[str, Any]:
        """As JSON has it."""
        return asdict(self) | {"records": list(self.records)}

    def json(self) -> str:
        """In one line."""
        return json.dumps(self.plain(), ensure_ascii=False)


def read(told: Any) -> Receipt:
    """A receipt from what JSON gives. Raises Damaged where it is none."""
    whole = isinstance(told, Mapping) and all(isinstance(told.get(k), t) for k, t in SHAPE.items())
    if not whole or not all(isinstance(id_, str) for id_ in told["records"]):
        raise Damaged("has a receipt that is not whole")
    return Receipt(**{key: told[key] for key in SHAPE} | {"records": tuple(told["records"])})
