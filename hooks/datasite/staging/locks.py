"""Locks on files that the system takes back when their process ends, however it ends: none is ever stale.

Where there are no such locks (Windows, some network disks) a build goes on without: its folder is its own in any
case. Only what killed builds left is then never cleared, for nobody can tell whose it is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

if sys.platform == "win32":

    def claim(file: Path) -> int | None:
        return None

    def hold(file: Path, waiting: Callable[[], None] = lambda: None) -> int | None:
        return None

else:
    from fcntl import LOCK_EX, LOCK_NB, flock

    def claim(file: Path) -> int | None:
        """Lock a file that is there; None while somebody holds it."""
        try:
            handle = os.open(file, os.O_RDWR)
        except OSError:
            return None
        try:
            flock(handle, LOCK_EX | LOCK_NB)
        except OSError:
            os.close(handle)
            return None
        return handle

    def hold(file: Path, waiting: Callable[[], None] = lambda: None) -> int | None:
        """Lock a file, made where it is missing, once nobody else holds it."""
        while True:
            handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                flock(handle, LOCK_EX | LOCK_NB)
            except BlockingIOError:
                waiting()
                flock(handle, LOCK_EX)
            except OSError:
                return handle  # no locks here
            if file.exists() and os.path.samestat(os.fstat(handle), file.stat()):
                return handle
            os.close(handle)  # whoever held it replaced or removed it


def release(lock: int | None) -> None:
    """Let others have what was locked."""
    if lock is not None:
        os.close(lock)
