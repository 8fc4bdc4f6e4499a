"""Search: one index an edition, which finds each record by its names and values in every script."""

from .indexing import index

__all__ = ["index"]
