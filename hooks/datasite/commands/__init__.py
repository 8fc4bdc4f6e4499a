"""The commands of the engine, one a module: what each does, and the arguments that it takes.

They import what they need when they run: `check` must not wait for what others use.
"""

from __future__ import annotations

from . import change, check, explain, new, number, reformat, release, schema, upgrade, verify
from .command import Command, counted

__all__ = ["COMMANDS", "Command", "counted"]

MODULES = (check, explain, change, reformat, new, number, release, schema, upgrade, verify)
COMMANDS = tuple(module.COMMAND for module in MODULES)
