"""Builds beside the last good site and puts the new one in its place only when it is whole.

`output` says which folder may be a site, `recover` undoes what a killed build left half done, `begin`
gives a build a folder of its own. Nothing is taken away that no build made.
"""

from .draft import Draft, begin, recover
from .outputs import Refused, output

__all__ = ["Draft", "Refused", "begin", "output", "recover"]
