"""Times this project's build against a bare `mkdocs build` of the same pages without hook or charts.

Run `python benchmarks/build.py [rounds]`. The builds take turns; medians of their processor time, which
other work on the machine hardly changes, and their ratios are printed. Bare: the same Markdown, a short
page for each generated one, the same editions in stock Material, no hook. Cold: the cache of drawings
removed before each build; warm: left in place.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONFIGS = ("mkdocs.yml", "mkdocs.zh-Hant.yml", "mkdocs.zh-Hans.yml")
KEPT = ("data", "docs", "hooks", "overrides", *CONFIGS)


def copy(target: Path) -> None:
    """The project's inputs in a folder of their own."""
    for name in KEPT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / name)


def bare(target: Path) -> None:
    """Take the hook away; keep every page, the generated ones as files with their text."""
    copy(target)
    for name in CONFIGS:
        text = (target / name).read_text(encoding="utf-8")
        text = re.sub(r"^(hooks:|  custom_dir:).*$", "", text, flags=re.MULTILINE)
        text = text.replace("strict: true", "strict: false").replace(
            "  language: zh-Hans", "  language: zh"
        )
        (target / name).write_text(text, encoding="utf-8")
    texts = [
        p.read_text(encoding="utf-8") + "\nend:" for p in sorted((target / "data").rglob("*.yml"))
    ]
    for kind in ("indicators", "figures"):
        lists = re.findall(rf"^{kind}:\n(.*?)(?=^\w)", "\n".join(texts), re.MULTILINE | re.DOTALL)
        for name in re.findall(r"^- (?:\{)?id: ([a-z0-9-]+)", "\n".join(lists), re.MULTILINE):
            for folder in ("en", "zh"):
                page = target / "docs" / folder / kind / f"{name}.md"
                page.parent.mkdir(exist_ok=True)
                page.write_text(f"# {name}\n\nA definition, a table and links.\n", encoding="utf-8")


def run(folder: Path, configs: tuple[str, ...]) -> float:
    """Seconds of processor time that fresh processes need to build, with neither jieba nor modules to compile."""
    begin = spent()
    for config in configs:
        subprocess.run(  # noqa: S603 (our own command)
            [sys.executable, "-m", "mkdocs", "build", "-q", "-f", config],
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={
                **os.environ,
                "NO_MKDOCS_2_WARNING": "1",
                "PYTHONDONTWRITEBYTECODE": "",
                "PYTHONPATH": str(ROOT / "tests/support/without"),
            },
        )
    return spent() - begin


def spent() -> float:
    """The processor time of all processes that this one has started and seen end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(rounds: int) -> None:
    """Print the medians and the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder) / "ours", Path(folder) / "bare"
        ours.mkdir()
        plain.mkdir()
        copy(ours)
        bare(plain)
        times: dict[str, list[float]] = {"bare": [], "cold": [], "warm": []}
        for _ in range(rounds):
            shutil.rmtree(ours / ".cache", ignore_errors=True)
            times["bare"].append(run(plain, CONFIGS))
            times["cold"].append(run(ours, CONFIGS[:1]))
            times["warm"].append(run(ours, CONFIGS[:1]))
        medians = {name: statistics.median(each) for name, each in times.items()}
        for name, median in medians.items():
            print(f"{name}: {median:.2f} s, {median / medians['bare']:.2f} × bare")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
