"""The repository keeps its promises: commands, pins, workflows, code style, nothing private."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

# Written with [.] and the like, so that this file does not hold what it looks for.
REGISTRIES = re.compile(
    r"pypi[.]org|pythonhosted[.]|registry[.]npmjs|deb[.]debian|[/]simple[/]?$|"
    r"--(?:extra-)?index-url[ =]|--find-links[ =]|--trusted-host[ =]",
    re.IGNORECASE,
)
MACHINES = re.compile(r"(?<![\w.])/(?:home|root|Users|tmp|opt|work|usr/local)/\w|[A-Z]:\\Users")


def tracked() -> list[Path]:
    """The files of the repository, or of the folder where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / path for path in listed.stdout.split("\0") if path and (ROOT / path).is_file()]


def texts() -> list[tuple[str, str]]:
    """Path and content of every tracked text file."""
    found = []
    for path in tracked():
        try:
            found.append((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


@pytest.mark.parametrize("pattern", [REGISTRIES, MACHINES], ids=["registry", "machine"])
def test_no_file_names_a_registry_or_a_path_of_a_machine(pattern: re.Pattern[str]) -> None:
    found = [
        f"{path}:{number}: {line.strip()[:100]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]
    assert not found, "\n".join(found)


def test_nothing_that_is_built_or_cached_is_tracked() -> None:
    folders = {".cache", ".venv", "__pycache__", "node_modules"}
    parts = [path.relative_to(ROOT).parts for path in tracked()]
    assert not [each for each in parts if each[0] == "site" or folders & set(each)]


def test_the_article_itself_is_not_in_the_repository() -> None:
    """No run of Chinese in the data's verbatim fields is longer than a fragment may be."""
    field = re.compile(r"(?:as_stated|fragment|heading): *(?P<text>[^\n#,}]*)")
    for path, text in texts():
        if path.startswith("data/") and path.endswith(".yml"):
            for match in field.finditer(text):
                assert len(match["text"].strip(" \"'")) <= 20, f"{path}: {match['text']}"


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_with_its_version_beside_it(workflow: Path) -> None:
    lines = [line for line in workflow.read_text().splitlines() if re.search(r"\buses:", line)]
    assert lines
    for line in lines:
        local = re.search(r"uses: \./\.github/workflows/[\w-]+\.yml$", line)
        pinned = re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)
        assert local or pinned, line.strip()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_right_that_a_job_does_not_ask_for(workflow: Path) -> None:
    content = yaml.safe_load(workflow.read_text())
    assert content["permissions"] == {}
    assert "concurrency" in content
    for job in content["jobs"].values():
        rights = job["permissions"]
        writes = {name for name, right in rights.items() if right == "write"}
        assert writes <= {"pages", "id-token"}
        if writes:
            assert not any("run" in step for step in job["steps"]), "no code runs with rights"


def test_only_main_is_published_and_only_after_its_tests() -> None:
    content = yaml.safe_load((ROOT / ".github/workflows/deploy.yml").read_text())
    assert content[True]["push"] == {"branches": ["main"]}  # YAML reads the key `on` as true
    assert content["jobs"]["build"]["needs"] == "test"
    assert content["jobs"]["deploy"]["needs"] == "build"


def test_a_fork_runs_the_tests_of_the_engine_and_none_of_this_article(tmp_path: Path) -> None:
    """It has deleted `tests/article`; the tests that read this repository's own site are left out with them."""
    for own in (True, False):
        folder = tmp_path / f"{own}" / "tests"
        (folder / "article" if own else folder).mkdir(parents=True)
        source = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
        chosen = re.search(r"^collect_ignore = .*$", source, flags=re.MULTILINE)
        assert chosen
        found: dict[str, list[str]] = {}
        exec(chosen[0], {"ROOT": folder.parent}, found)  # noqa: S102
        assert found["collect_ignore"] == ([] if own else ["site", "browser"])
    content = yaml.safe_load((ROOT / ".github/workflows/deploy.yml").read_text())
    checks = [step.get("run", "") for step in content["jobs"]["build"]["steps"]]
    assert any(run.endswith("datasite release --check") for run in checks)
    assert any(run.endswith("mkdocs build --strict") for run in checks)


def commands() -> list[str]:
    """The README's commands that begin with a new environment."""
    return re.findall(r"^python3 -m venv .*$", README, flags=re.MULTILINE)


def test_the_readme_has_one_line_to_build_and_one_to_test() -> None:
    build, test = commands()
    assert build.endswith("-r requirements.txt && .venv/bin/mkdocs build --strict")
    assert "-r requirements-test.txt" in test
    assert re.search(r"pytest( -n \d+)?$", test)
    assert build.count("--require-hashes") == test.count("--require-hashes") == 1


def test_ci_runs_the_line_that_the_readme_shows() -> None:
    pattern = re.search(r"grep -m 1 -E '(.+)' README\.md", CI)
    assert pattern
    shown = [line for line in README.splitlines() if re.search(pattern[1], line)]
    assert shown == [commands()[1]]
    assert 'bash -euo pipefail -c "$test_line"' in CI


@pytest.mark.parametrize("fails", ["", "tools/lint", ".venv/bin/mkdocs"])
def test_ci_ends_with_lint_and_the_strict_build_and_fails_if_one_does(
    tmp_path: Path, fails: str
) -> None:
    for name in ("tools/lint", ".venv/bin/mkdocs"):
        command = tmp_path / name
        command.parent.mkdir(parents=True)
        script = f'#!/bin/sh\necho "$0 $*" >> done\nexit {int(name == fails)}\n'
        command.write_text(script, encoding="utf-8")
        command.chmod(0o755)
    end = CI.partition('bash -euo pipefail -c "$test_line"')[2]
    ended = subprocess.run(["bash", "-euo", "pipefail", "-c", end], cwd=tmp_path, check=False)
    assert (ended.returncode != 0) == bool(fails)
    ran = (tmp_path / "done").read_text("utf-8").splitlines()
    assert sorted(ran) == [".venv/bin/mkdocs build --strict", "tools/lint "]


def test_the_paths_that_readme_and_contributing_name_exist() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", README + contributing):
        assert (ROOT / target).exists(), target


def pins(file: str) -> dict[str, Version]:
    """Every pinned package of a requirements file; each must carry at least one hash."""
    text = (ROOT / file).read_text(encoding="utf-8")
    found = {}
    for block in re.split(r"\n(?=[a-zA-Z0-9])", text):
        match = re.match(
            r"([\w.-]+)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)", block
        )
        if match:
            found[canonicalize_name(match[1])] = Version(match[2])
        else:
            assert block.startswith("#"), block.splitlines()[0]
    return found


def test_a_command_that_a_page_shows_runs_as_it_is_copied() -> None:
    stock = (ROOT / "hooks/datasite/languages").glob("*/starter/**/*.md")
    pages = [*(ROOT / "docs").rglob("*.md"), *stock, ROOT / "hooks/datasite/pages/proving.py"]
    text = "".join(page.read_text("utf-8") for page in pages)
    found = [before.rpartition("PYTHONPATH=")[2] for before in text.split("-m datasite")[:-1]]
    assert len(found) > 1
    assert set(found) == {"hooks .venv/bin/python "}


def test_zensical_stops_at_a_theme_that_is_not_there_and_says_what_to_use() -> None:
    """It reads this file first, and fails on its theme after all else is found in order."""
    settings = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]
    assert settings["site_name"]
    assert (ROOT / settings["docs_dir"]).is_dir()
    theme = settings["theme"]["name"]
    assert theme.startswith("mkdocs build")
    assert theme not in {"zensical", *entry_points(group="mkdocs.themes").names}


def test_every_dependency_is_pinned_within_its_range() -> None:
    run, test = pins("requirements.txt"), pins("requirements-test.txt")
    extra = PROJECT["optional-dependencies"]["test"]
    for wanted, pinned in (
        (PROJECT["dependencies"], run),
        ([*PROJECT["dependencies"], *extra], test),
    ):
        for line in wanted:
            requirement = Requirement(line)
            version = pinned[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(version), f"{line}: {version} is pinned"


def test_the_tests_run_on_what_the_site_is_built_with() -> None:
    run, test = pins("requirements.txt"), pins("requirements-test.txt")
    assert run.items() <= test.items()
