"""A tiny complete project about an invented article, the real site."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from .support.browser import Visitor, Windows
    from .support.search_box import Boxes
    from .support.site_pages import SitePages

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "support" / "fixtures" / "tiny"
Edit = Callable[[str, str, str], None]
# A fork about another article deletes `tests/article`. What reads the repository’s own site was written for it
# too: the tests of the engine remain.
collect_ignore = [] if (ROOT / "tests" / "article").is_dir() else ["site", "browser"]
# Browsers that tests start see the fonts that this file lets through, whatever the machine has.
os.environ["FONTCONFIG_FILE"] = str(ROOT / "tests" / "support" / "fonts.conf")


def copy_tiny(folder: Path) -> Path:
    """A copy of the tiny project with schemas of its own."""
    from .support.port import tiny, write

    return write(tiny(), folder)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A tiny complete project to change at will."""
    return copy_tiny(tmp_path / "tiny")


@pytest.fixture
def edit(tiny: Path) -> Edit:
    """Changes one place of a file of the tiny project, and holds that it is there to change."""

    def change(file: str, old: str, new: str) -> None:
        path = tiny / "data" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} does not stand in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny project with pages, settings and a good site, built once a run; not to be changed."""
    from .support.builder import build
    from .support.project import shared, write_project

    with shared(tmp_path_factory, "tiny") as root:
        if not (root / "site" / "index.html").is_file():
            done = build(write_project(root))
            assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture(scope="session")
def new_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site in three editions; not to be changed."""
    from .support.new_site import laid_out

    return laid_out(tmp_path_factory.mktemp("new") / "site")


@pytest.fixture(scope="session")
def new_english_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site in English with a title of its own; not to be changed."""
    from .support.new_site import laid_out

    return laid_out(
        tmp_path_factory.mktemp("english") / "site", languages=("en",), title="Norland at work"
    )


@pytest.fixture
def whole(tiny_site: Path, tmp_path: Path) -> Path:
    """A copy of it to break."""
    return shutil.copytree(tiny_site, tmp_path / "tiny")


# The real site in a browser. What drives it is imported only by tests that ask for it.


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built."""
    from .support.browser import built

    return built(tmp_path_factory)


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the built site."""
    from .support.browser import served

    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a worker."""
    from .support.browser import chromium

    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def pages(site: Path) -> SitePages:
    """Which pages the site has."""
    from .support.site_pages import SitePages

    return SitePages(site)


@pytest.fixture(scope="session")
def windows(browser: Browser, base: str) -> Windows:
    """The windows of a worker, one for each set of options."""
    from .support.browser import Windows

    return Windows(browser, base)


@pytest.fixture
def visitor(windows: Windows, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """A visitor at a window; the test fails if anything went wrong that it did not look at."""
    found = windows.clean(**getattr(request, "param", {}))
    yield found
    assert not found.faults, "\n".join(found.faults)


@pytest.fixture(scope="session")
def boxes(windows: Windows) -> Boxes:
    """The search boxes of a worker."""
    from .support.search_box import Boxes

    return Boxes(windows)


@pytest.fixture
def box(boxes: Boxes, edition: str) -> Iterator[Page]:
    """The page of an edition whose search box is in use; the test fails if anything went wrong on it."""
    found = boxes.opened(edition)
    yield found.page
    faults = [*found.faults]
    found.faults.clear()
    assert not faults, "\n".join(faults)


@pytest.fixture
def newcomer(windows: Windows) -> Iterator[Visitor]:
    """A visitor whose browser has never seen the site: nothing is cached."""
    found = windows.opened()
    yield found
    found.page.context.close()
    assert not found.faults, "\n".join(found.faults)


def pytest_collection_finish() -> None:
    """What was imported stays: no later look for garbage goes through it again, a second each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 50)  # tests leave little behind that counting does not find
