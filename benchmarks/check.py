"""Times `datasite check` on sites of many sections: twice as many records should take twice as long.

Run `PYTHONPATH=hooks python benchmarks/check.py [sections …]`. Each site is the invented one of the tests with its
two sections repeated, names that hold numerals and two pages each. CPU seconds, a fresh process each.
"""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "support" / "fixtures" / "tiny"
PAGE = "# Berths\n\n[[cargo-2031h1-{k}]] by the Two Swallows Plan {k}.\n"


def repeated(target: Path, count: int) -> None:
    """The invented project with `count` copies of its two sections."""
    shutil.copytree(TINY, target)
    shutil.copytree(ROOT / "data" / "schema", target / "data" / "schema")
    article_file = target / "data" / "article.yml"
    article = yaml.safe_load(article_file.read_text(encoding="utf-8"))
    sections: list[Any] = []
    for k in range(count):
        for section in article["sections"]:
            told = renamed(json.dumps(section, ensure_ascii=False, default=str), k)
            sections += [json.loads(told)]
    ids = [paragraph["id"] for section in sections for paragraph in section["paragraphs"]]
    hashes = "".join(f"{0:064}  {id_}\n" for id_ in ids)
    (target / "data" / "article.sha256").write_text(hashes, encoding="utf-8")
    context = target / "data" / "context.yml"
    given = yaml.safe_load(context.read_text(encoding="utf-8"))
    told = renamed(json.dumps(given, ensure_ascii=False, default=str), 0)
    context.write_text(told, encoding="utf-8")
    (target / "docs" / "en").mkdir(parents=True)
    (target / "docs" / "zh").mkdir(parents=True)
    for file in sorted((target / "data" / "sections").glob("*.yml")):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        file.unlink()
        for k in range(count):
            copy = json.loads(renamed(json.dumps(content, ensure_ascii=False, default=str), k))
            for entity in copy.get("entities", ()):
                if entity["kind"] == "plan":
                    entity["name"] = {"en": f"Two Swallows Plan {k}", "zh": f"雙燕計劃{k}"}
            out = target / "data" / "sections" / f"{copy['section']}.yml"
            out.write_text(json.dumps(copy, ensure_ascii=False, indent=1), encoding="utf-8")
    article |= {"sections": sections, "defects": []}
    article_file.write_text(
        json.dumps(article, ensure_ascii=False, indent=1, default=str), encoding="utf-8"
    )
    for k in range(count):
        for folder in ("en", "zh"):
            page = PAGE.format(k=k)
            (target / "docs" / folder / f"page-{k}.md").write_text(page, encoding="utf-8")


# ids of one word are also words of prose: only where they stand as ids
IDS = re.compile(
    r"(?:(?<=[\"\[:])(?:harbour|fleet|cargo|routes|passengers|ferries|voyage)"
    r"|\b(?:cargo-(?:growth-pair|growth-2031h1|growth|per-passenger|203[01]h1)|route-count|passenger-rank(?:-2031)?"
    r"|passengers-203[12]|ferry-count|services-core|services-open|service-count|plan-swallow|service-system"
    r"|service-tree))\b(?![-a-z])"
)


def renamed(text: str, k: int) -> str:
    """The same with the ids of one copy."""
    return IDS.sub(rf"\g<0>-{k}", text)


def seconds(project: Path) -> float:
    """CPU seconds of one check; problems are allowed, since what is asked is how long it takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "datasite", "check", "--root", str(project)]
    env = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    subprocess.run(command, env=env, capture_output=True, check=False)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    """Print the seconds of each size."""
    for count in [int(word) for word in sys.argv[1:]] or [25, 50, 100, 200]:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder) / "site"
            repeated(project, count)
            print(f"{2 * count:5d} sections {seconds(project):6.1f} CPU-s")


if __name__ == "__main__":
    main()
