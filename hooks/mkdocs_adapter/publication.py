"""Publishing in place of the last good site: built beside it, and only where nothing was warned of."""

from __future__ import annotations

import atexit
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler

from datasite import staging

HOOKS = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Publication:
    """A site that is being built: where it goes, where it is written, and the warnings on the way."""

    site_dir: str
    draft: staging.Draft
    warnings: CountHandler

    def finish(self, config: MkDocsConfig, say: Callable[[str], None]) -> bool:
        """Put the new site in the place of the last good one, unless MkDocs will stop for a warning."""
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        if config.strict and self.warnings.get_counts():
            return False
        self.draft.publish(say)
        config.site_dir = self.site_dir
        return True

    def discard(self) -> None:
        """Clear what is left of the build."""
        self.draft.discard()


def output(config: MkDocsConfig, root: Path) -> Path:
    """The folder to publish in, found before anything is written: none that holds what makes the site."""
    docs, theme = Path(config.docs_dir), config.theme.custom_dir
    sources = [root / "data", root / "hooks", docs, docs.parent, HOOKS]
    sources += map(Path, [theme, *config.watch] if theme else config.watch)
    return staging.output(Path(config.site_dir), root, sources)


def begin(config: MkDocsConfig, site: Path) -> Publication:
    """Build beside the last good site; warnings are counted here too, for publishing comes first."""
    draft, site_dir = staging.begin(site), config.site_dir
    atexit.register(
        draft.discard
    )  # whatever stops the build; until then a deployment reads the site
    config.site_dir = str(draft.folder)
    counter = CountHandler()
    counter.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(counter)
    return Publication(site_dir, draft, counter)
