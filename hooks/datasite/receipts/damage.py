"""What cannot be read of a file that came from somewhere, said in words."""

from __future__ import annotations


class Damaged(Exception):
    """A file is not whole, or holds what no file of ours does; the words complete “the file …”."""
