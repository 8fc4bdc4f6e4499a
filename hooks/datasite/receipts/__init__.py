"""Receipts: what a file of ours says of itself, so that what travels can prove where it comes from.

A receipt names the site, the file's address, the version, the figure, the records that it shows, and a hash of
the content without the receipt. Each format has a module with the same three functions: `stamped` writes one,
`found` reads it, `content_hash` says what the hash is of. Tables as CSV stay clean: the Data Package lists theirs.
"""

from __future__ import annotations

from . import document, drawing, image, workbook
from .damage import Damaged
from .receipt import Receipt

__all__ = ["Damaged", "Receipt", "document", "drawing", "image", "workbook"]
