"""The commands: one line on success, every problem and exit 1 on failure, never a traceback."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from datasite.__main__ import main
from datasite.commands import COMMANDS

from ..conftest import ROOT, Edit

Output = pytest.CaptureFixture[str]


def test_check_says_what_there_is(tiny: Path, capsys: Output) -> None:
    assert main(["check", "--root", str(tiny)]) == 0
    assert re.fullmatch(
        r"checked 3 paragraphs, 7 indicators, 10 observations, 3 entities, 2 figures in \d\.\d\d s\n",
        capsys.readouterr().out,
    )


def test_check_tells_every_problem_and_fails(tiny: Path, edit: Edit, capsys: Output) -> None:
    edit("sections/harbour.yml", "  value: 120", "  vaule: 120")
    edit("areas.yml", "within: lakeland", "within: lakelnd")
    assert main(["check", "--root", str(tiny)]) == 1
    assert capsys.readouterr().err == (
        'data/areas.yml:8:3: unknown area "lakelnd" — did you mean "lakeland"? '
        "Or add an area of this id to data/areas.yml [id-unknown]\n"
        'data/sections/harbour.yml:42:3: unknown key "vaule" — did you mean "value"? [key-unknown]\n'
        "2 problems found; `python -m datasite explain CODE` explains a word in brackets\n"
    )


def test_verify_says_what_it_compared(tiny: Path, capsys: Output) -> None:
    assert main(["verify", "--root", str(tiny), str(tiny / "article.yml")]) == 0
    said = capsys.readouterr().out
    assert said.startswith("verified 3 paragraphs, 21 fragments, 19 characters of numerals in ")


def test_verify_tells_every_difference_and_fails(tiny: Path, edit: Edit, capsys: Output) -> None:
    edit("sections/fleet.yml", "as_stated: 4艘渡船", "as_stated: 4艘船")
    assert main(["verify", "--root", str(tiny), str(tiny / "article.yml")]) == 1
    assert 'as_stated "4艘船" does not stand in fleet.1' in capsys.readouterr().err


def test_every_command_explains_itself(capsys: Output) -> None:
    for command in COMMANDS:
        with pytest.raises(SystemExit) as stop:
            main([command.name, "--help"])
        assert stop.value.code == 0
        assert command.help in capsys.readouterr().out


def test_a_folder_without_data_is_no_traceback(tmp_path: Path, capsys: Output) -> None:
    assert main(["check", "--root", str(tmp_path)]) == 1
    assert "is this the right folder?" in capsys.readouterr().err


def test_it_runs_as_a_module_in_any_terminal(tiny: Path, edit: Edit) -> None:
    edit("sections/fleet.yml", "as_stated: 4艘渡船", "as_stated: 9艘渡船")
    environment = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "datasite", "check"],
        cwd=tiny,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "data/sections/fleet.yml:" in done.stderr


def test_check_imports_neither_charts_nor_pages() -> None:
    """Checking takes a moment: what draws and renders stays out of it."""
    code = "import sys, datasite.__main__, datasite.project; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {"altair", "vl_convert", "mkdocs", "pandas"} & set(done.stdout.split())
