"""A new site stands on its own: it passes every check, has the engine whole, and takes a newer one without loss."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from datasite import languages
from datasite.__main__ import main
from datasite.formatting import reformat
from datasite.project import checked_site
from datasite.starter import engine, stock

from ..conftest import ROOT
from ..support.new_site import copied, laid_out
from ..support.port import change

Output = pytest.CaptureFixture[str]
OWN = [each for each in languages.own() if (stock.folder_of(each.key) / stock.WORDS).is_file()]


@pytest.mark.parametrize("languages", ["three", "english"])
def test_a_new_site_passes_every_check_and_is_published_once_it_has_an_address(
    request: pytest.FixtureRequest, languages: str, tmp_path: Path, capsys: Output
) -> None:
    made = request.getfixturevalue("new_site" if languages == "three" else "new_english_site")
    site = copied(made, tmp_path / "site")
    assert checked_site(site).observations.keys() >= {"loans-2031", "loans-growth-2031"}
    assert main(["verify", str(site / "article.yml"), "--root", str(site)]) == 0
    assert main(["schema", "--check", "--root", str(site)]) == 0
    reformat(site, check=True)
    capsys.readouterr()
    assert main(["check", "--root", str(site)]) == 0
    [left, _] = capsys.readouterr().out.splitlines()
    assert re.match(r"to do: mkdocs\.yml:5:1: the site has no address of its own yet: ", left)
    assert main(["release", "--check", "--root", str(site)]) == 1
    assert left.removeprefix("to do: ") in capsys.readouterr().err
    change(site / "mkdocs.yml", "https://example.org/", "https://our-paper.example/norland/")
    assert main(["release", "--check", "--root", str(site)]) == 0
    assert main(["check", "--root", str(site)]) == 0
    assert "to do" not in capsys.readouterr().out


@pytest.mark.parametrize("language", OWN, ids=lambda each: each.code)
def test_a_new_site_in_any_one_language_passes_the_check(
    tmp_path: Path, language: languages.Language
) -> None:
    assert checked_site(laid_out(tmp_path / "site", languages=(language.code,))).indicators


def test_a_site_in_one_language_has_no_file_and_no_word_of_another(new_english_site: Path) -> None:
    assert not [*new_english_site.glob("mkdocs.*.yml")]
    assert sorted(path.name for path in (new_english_site / "docs").iterdir()) == [
        "assets", "en",
    ]  # fmt: skip
    for path in [*new_english_site.glob("data/**/*.yml"), *new_english_site.glob("docs/en/**/*")]:
        if path.is_file():
            assert not re.search("[\u3400-\u9fff]|zh", path.read_text(encoding="utf-8")), path


def test_the_title_of_a_site_is_its_own(new_site: Path, new_english_site: Path) -> None:
    assert "site_name: Norland at work\n" in (new_english_site / "mkdocs.yml").read_text("utf-8")
    assert "# Norland at work\n" in (new_english_site / "docs/en/index.md").read_text("utf-8")
    assert "Norland" not in (new_site / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize("language", OWN, ids=lambda each: each.code)
def test_a_language_has_all_stock_pages_with_the_blocks_of_the_others(
    language: languages.Language,
) -> None:
    own, model = stock.stock(language), stock.stock(languages.language(languages.ENGINE))
    assert own.words.keys() == model.words.keys()
    for key, words in model.words.items():
        assert set(re.findall(r"\{\w+\}", words)) == set(re.findall(r"\{\w+\}", own.words[key])), (
            key
        )
    for name, page in model.pages.items():
        blocks = re.findall(r"^::: .*$|\{ #\S+ \}|\]\(\S+\)", page, flags=re.MULTILINE)
        for block in blocks:
            assert block in own.pages[name] or "{ #" in block, f"{name}: {block}"


def test_the_workflow_of_a_new_site_checks_that_site_and_runs_none_of_these_tests(
    new_site: Path,
) -> None:
    file = new_site / ".github" / "workflows" / "deploy.yml"
    text, steps = file.read_text("utf-8"), yaml.safe_load(file.read_text("utf-8"))["jobs"]
    assert "pytest" not in text
    ran = [step["run"] for step in steps["build"]["steps"] if "run" in step]
    assert ran[1] == "sha256sum --check --quiet engine.sha256"
    assert [run.rpartition("datasite ")[2] for run in ran if " -m datasite " in run] == [
        "check", "format --check", "schema --check", "release --check",
    ]  # fmt: skip
    assert ran[-1] == ".venv/bin/mkdocs build --strict"
    pins = {
        pin
        for workflow in (ROOT / ".github" / "workflows").glob("*.yml")
        for pin in re.findall(r"uses: (\S+@\S+ # \S+)", workflow.read_text("utf-8"))
    }
    assert set(re.findall(r"uses: (\S+@\S+ # \S+)", text)) <= pins
    assert (new_site / "requirements.txt").read_bytes() == (ROOT / "requirements.txt").read_bytes()


def test_a_new_site_takes_challenges_and_changes_in_the_forms_of_this_one(new_site: Path) -> None:
    for form in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"):
        assert (new_site / form.relative_to(ROOT)).read_bytes() == form.read_bytes()
        text = form.read_text("utf-8")
        assert not re.search("[\u3400-\u9fff]", text), f"{form.name}: of one language"
        if form.name != "config.yml":
            assert {"name", "description", "body"} <= yaml.safe_load(text).keys()
    assert (new_site / ".github" / "pull_request_template.md").is_file()


def test_the_manifest_of_a_new_site_is_what_sha256sum_takes(new_site: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--quiet", engine.MANIFEST], cwd=new_site, capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_every_command_that_the_readme_of_a_new_site_names_exists(
    new_site: Path, capsys: Output
) -> None:
    readme = (new_site / "README.md").read_text("utf-8")
    assert len([line for line in readme.splitlines() if re.match(r"\d\. ", line)]) == 5
    for name in set(re.findall(r"datasite (?:-\S+ )?([a-z]+)", readme)):
        with pytest.raises(SystemExit) as stopped:
            main([name, "--help"])
        assert stopped.value.code == 0, name
    capsys.readouterr()


def test_the_comments_of_a_new_site_show_the_first_entry_of_its_changes(
    new_site: Path, tmp_path: Path
) -> None:
    site = copied(new_site, tmp_path / "site")
    change(site / "mkdocs.yml", "https://example.org/", "https://our-paper.example/norland/")
    file = site / "data" / "changes.yml"
    text = file.read_text("utf-8").replace("changes: []\n", "")
    head, _, shown = text.partition("# changes:\n")
    file.write_text(head + re.sub("^# ", "", f"# changes:\n{shown}", flags=re.MULTILINE), "utf-8")
    assert main(["release", "--root", str(site)]) == 0
    assert (site / "data" / "versions" / "1.0.csv").is_file()


# --- bad input ---


def occupied(folder: Path) -> Path:
    (folder / "site").mkdir()
    (folder / "site" / "mine.txt").write_text("mine")
    return folder / "site"


def taken(folder: Path) -> Path:
    (folder / "file").write_text("mine")
    return folder / "file"


def below_a_file(folder: Path) -> Path:
    return taken(folder) / "site"


def not_there(folder: Path) -> Path:
    return folder / "site"


@pytest.mark.parametrize(
    ("place", "codes", "said"),
    [
        (occupied, "en", "is not an empty folder — name one that is empty or does not exist"),
        (taken, "en", "is not an empty folder"),
        (below_a_file, "en", "cannot be written"),
        (not_there, "fr", "no language “fr” — languages are: en, "),
        (not_there, "zh-Hnat", 'no language “zh-Hnat” — did you mean "zh-Hant"?'),
        (not_there, "", "no language “” — languages are: en, "),
    ],
)  # fmt: skip
def test_what_cannot_be_a_new_site_is_said_in_one_line_and_nothing_is_touched(
    tmp_path: Path, capsys: Output, place: Callable[[Path], Path], codes: str, said: str
) -> None:
    folder = place(tmp_path)
    before = {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")}
    assert main(["new", str(folder), "--languages", codes]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err
    assert {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")} == before


def test_a_language_without_stock_pages_is_told_what_to_add(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = stock.words_in
    monkeypatch.setattr(
        stock, "words_in", lambda folder: real(folder) if "en" in folder.parts else {}
    )
    assert main(["new", str(tmp_path / "site"), "--languages", "zh-Hant"]) == 1
    said = capsys.readouterr().err
    assert "中文" in said
    assert 'hooks/datasite/languages/zh/starter lacks words.toml: "site.name" and ' in said
    assert "copy hooks/datasite/languages/en/starter and say there" in said


# --- a newer engine ---


@pytest.fixture
def older(new_english_site: Path, tmp_path: Path) -> Path:
    """A site with an engine of another day: a file more, one less, one otherwise."""
    site = copied(new_english_site, tmp_path / "site")
    files = engine.files() | {"overrides/old.html": b"old", "hooks/mkdocs_hook.py": b"pass\n"}
    del files["overrides/404.html"]
    (site / "overrides" / "old.html").write_bytes(b"old")
    (site / "hooks" / "mkdocs_hook.py").write_bytes(b"pass\n")
    (site / "overrides" / "404.html").unlink()
    (site / engine.MANIFEST).write_bytes(engine.manifest(files))
    return site


def test_an_upgrade_brings_the_engine_and_leaves_everything_else(
    older: Path, new_english_site: Path, capsys: Output
) -> None:
    (older / "hooks" / "forms").mkdir()
    (older / "hooks" / "forms" / "own.py").write_text('"""Own."""\n')
    (older / "data" / "areas.yml").write_text("areas: []\n")
    assert main(["upgrade", str(older)]) == 0
    assert "2 files new or changed, 1 removed" in capsys.readouterr().out
    assert (older / "data" / "areas.yml").read_text() == "areas: []\n"
    assert (older / "hooks" / "forms" / "own.py").exists()
    assert not (older / "overrides" / "old.html").exists()
    for name in (engine.MANIFEST, "hooks/mkdocs_hook.py", "overrides/404.html"):
        assert (older / name).read_bytes() == (new_english_site / name).read_bytes()


def test_an_upgrade_does_not_lose_what_was_changed_in_the_engine(
    older: Path, capsys: Output
) -> None:
    styles = older / "docs" / "assets" / "css" / "tokens.css"
    styles.write_text("body { color: red }")
    assert main(["upgrade", str(older)]) == 1
    said = capsys.readouterr().err
    assert "docs/assets/css/tokens.css — take your change out" in said
    assert (older / "hooks" / "mkdocs_hook.py").read_bytes() == b"pass\n"
    assert main(["upgrade", str(older), "--overwrite"]) == 0
    assert styles.read_bytes() == (ROOT / "docs/assets/css/tokens.css").read_bytes()


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (None, "no engine.sha256 — `python -m datasite new` makes one"),
        (b"\xff\xfe", "no engine.sha256"),
        (b"nonsense\n", "engine.sha256:1: a line is a hash, two spaces and a path"),
        (b"0  ../../etc/passwd\n", "engine.sha256:1: a line is"),
        (b"0  /etc/passwd\n", "engine.sha256:1: a line is"),
    ],
)  # fmt: skip
def test_what_is_no_site_is_not_upgraded(
    tmp_path: Path, capsys: Output, listed: bytes | None, said: str
) -> None:
    if listed is not None:
        (tmp_path / engine.MANIFEST).write_bytes(listed)
    assert main(["upgrade", str(tmp_path)]) == 1
    assert said in capsys.readouterr().err
    assert len([*tmp_path.iterdir()]) == (listed is not None)


def test_an_engine_does_not_upgrade_itself(capsys: Output) -> None:
    assert main(["upgrade", str(ROOT)]) == 1
    assert "start the command from the newer one" in capsys.readouterr().err
