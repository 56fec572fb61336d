"""The documents say what is so."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from disclosure.cli.commands import COMMANDS
from disclosure.cli.lock import pins

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = (
    "README.md", "README.en.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "DECISIONS.md",
    "CHANGELOG.md", "LICENSE", "output/README.md",
)  # fmt: skip
#: Folders that hold nothing of ours.
FOREIGN = {".git", ".venv", "wheels", "node_modules", "__pycache__", ".hypothesis", "output"}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def readme() -> str:
    return text("README.md")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_document_is_there(name: str) -> None:
    assert text(name).strip()


def test_both_commands_stand_at_the_top_as_one_types_them(readme: str) -> None:
    top = readme.split("\n## ", maxsplit=1)[0]
    blocks = re.findall(r"^```\n(.*?)\n```$", top, re.MULTILINE | re.DOTALL)
    assert blocks == ["python build.py 2024", "python build.py test"]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_readme_tells_every_command_and_option(readme: str, command: object) -> None:
    assert f"`python build.py {command.usage.split()[0]}" in readme
    for action in command.arguments()._actions:
        long = [option for option in action.option_strings if option.startswith("--")]
        assert all(f"`{option}" in readme for option in long)
        if action.choices and action.option_strings:
            assert all(f"`{choice}`" in readme for choice in action.choices)


def test_the_readme_tells_no_option_that_there_is_not(readme: str) -> None:
    known = {o for c in COMMANDS for a in c.arguments()._actions for o in a.option_strings}
    told = set(re.findall(r"`(--[a-z-]+)", readme))
    assert told <= known | {"--version"}


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.endswith(".md")])
def test_every_link_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", text(name))
    assert not [link for link in links if not (ROOT / name).parent.joinpath(link).is_file()]


def test_the_changelog_knows_this_version() -> None:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    assert f"## {project['version']}" in text("CHANGELOG.md")


def test_every_change_says_what_it_impacts() -> None:
    entries = re.split(r"^\* ", text("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    for entry in map(" ".join, map(str.split, entries)):
        assert re.match(r"\*\*(Feature|Fix|Wording|Form|Internal)\.\*\*", entry)
        assert "Impacted editions:" in entry
        assert "Impacted figures:" in entry


def test_every_decision_says_when_to_revisit_it() -> None:
    entries = re.split(r"^\*\*\d{4}-\d\d-\d\d · ", text("DECISIONS.md"), flags=re.MULTILINE)[1:]
    assert entries
    assert not [entry.splitlines()[0] for entry in entries if "*Revisit*" not in entry]


def test_contributing_is_one_screen() -> None:
    assert len(text("CONTRIBUTING.md").splitlines()) <= 50


def test_the_readme_prepares_wheels_from_the_real_lock(readme: str) -> None:
    assert "-r requirements.lock -d wheels" in readme
    assert pins(ROOT / "requirements.lock")


def test_no_leftovers() -> None:
    ours = [
        path.relative_to(ROOT)
        for path in ROOT.rglob("*")
        if path.is_file() and not FOREIGN & set(path.relative_to(ROOT).parts)
    ]
    unwanted = (".tmp", ".bak", ".orig", ".rej", ".swp", "~")
    assert not [path for path in ours if path.name.endswith(unwanted)]
    sources = [path for path in ours if path.suffix == ".py" and path.parts[0] == "disclosure"]
    marks = re.compile(r"\bTODO\b|\bFIXME\b|\bXXX\b|\(being built\)|\bprint\(repr|breakpoint\(")
    assert not [path for path in sources if marks.search(text(str(path)))]
