"""The walls stand: layers, names, one test file for each module, no float, one outermost handler."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE, TESTS = ROOT / "disclosure", ROOT / "tests"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
ROOMS = sorted({path.relative_to(PACKAGE).parts[0] for path in MODULES})

NAMELESS = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "base",
    "shared",
    "tools",
    "lib",
}

#: Modules and folders that neither a test file of their own nor the test of their room's verb
#: covers, and where they are put to the test instead.
TESTED_ELSEWHERE = {
    "cli/commands.py": "cli/test_program.py",
    "diagnostics/page.py": "validate/test_pages.py",
    "edition/edition.py": "edition/test_reading.py",
    "model/": "model/test_structure.py",
    "pipeline/options.py": "cli/test_declared.py",
    "pipeline/pages.py": "pipeline/test_explaining.py",
    "reporters/reporter.py": "reporters/test_text.py",
}
#: Where a float may stand, and why.
FLOATS = {
    "narrate/lint.py": "it looks for floats that a sentence must not hold",
    "validate/unknown_key.py": "how alike two words are",
}


def ident(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_rooms_depend_downwards_only() -> None:
    command = "from importlinter.cli import lint_imports_command as main; main(['--no-logo'])"
    done = subprocess.run(
        [sys.executable, "-c", command],
        check=False,
        capture_output=True,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("room", ROOMS)
def test_every_module_of_the_room_is_put_to_the_test(room: str) -> None:
    """A module has its own test file, or its room is tested as a whole, by its verb."""
    modules = [module for module in MODULES if ident(module).startswith(f"{room}/")]
    untested = [ident(module) for module in modules if not is_tested(module)]
    assert untested == []


def is_tested(module: Path) -> bool:
    if any(mirror.is_file() for mirror in mirrors(module)):
        return True
    allowed = [ident(module), f"{module.relative_to(PACKAGE).parts[0]}/"]
    return any(
        (TESTS / TESTED_ELSEWHERE[name]).is_file() for name in allowed if name in TESTED_ELSEWHERE
    )


def mirrors(module: Path) -> list[Path]:
    """Return where its test may stand: beside its mirror, or at a verb of a room around it."""
    within = module.relative_to(PACKAGE)
    rooms = [folder for folder in within.parents if folder.name]
    verbs = [TESTS / room / f"test_{room.name}.py" for room in rooms]
    return [TESTS / within.with_name(f"test_{within.name}"), *verbs]


@pytest.mark.parametrize("name", sorted(TESTED_ELSEWHERE))
def test_no_allowance_has_outlived_its_need(name: str) -> None:
    assert (PACKAGE / name).exists()
    if name.endswith(".py"):
        assert not mirrors(PACKAGE / name)[0].is_file()


def test_every_module_has_a_name_of_its_own() -> None:
    assert not [ident(module) for module in MODULES if module.stem in NAMELESS]


@pytest.mark.parametrize("module", MODULES, ids=ident)
def test_figures_are_exact(module: Path) -> None:
    if ident(module) not in FLOATS:
        assert list(_floats(tree(module))) == []


def _floats(module: ast.Module) -> Iterator[str]:
    """Yield where a float is written or made; how alike two words must be is no figure."""
    likeness = {
        id(argument)
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and "get_close_matches" in ast.unparse(node.func)
        for argument in (*node.args, *(keyword.value for keyword in node.keywords))
    }
    for node in ast.walk(module):
        written = isinstance(node, ast.Constant) and isinstance(node.value, float)
        made = isinstance(node, ast.Name) and node.id == "float"
        if (written and id(node) not in likeness) or made:
            yield f"{node.lineno}: {ast.unparse(node)}"


def test_only_the_outermost_handler_catches_everything() -> None:
    found = {
        ident(module)
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ExceptHandler) and _catches_all(node)
    }
    assert found == {"cli/program.py"}


def _catches_all(handler: ast.ExceptHandler) -> bool:
    names = ast.walk(handler.type) if handler.type else ()
    caught = {node.id for node in names if isinstance(node, ast.Name)}
    return handler.type is None or bool(caught & {"Exception", "BaseException"})
