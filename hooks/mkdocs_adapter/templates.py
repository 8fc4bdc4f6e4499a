"""The theme's templates, compiled once: an edition, and the next build, take what stands in the cache."""

from __future__ import annotations

from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from datasite.render import cache

FOLDER = Path(".cache/templates")


class Compiled(BytecodeCache):
    """The compiled templates of a project; Jinja asks of each whether its source is still the same."""

    def __init__(self, root: Path) -> None:
        self.folder = root / FOLDER

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is kept; what is broken counts as absent."""
        content = cache.read(self.folder / bucket.key)
        if content is not None:
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        cache.write(self.folder / bucket.key, bucket.bytecode_to_string())
