"""What a start loads: nothing that it does not use. Every library here costs each start its time.

Measured is a warm start: the edition was prepared before.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.editions.document import DEPARTMENTS, YEAR, furnish

if TYPE_CHECKING:
    from pathlib import Path

SLUG = DEPARTMENTS[0]
#: The libraries that a check uses, with those that these bring along.
LIBRARIES = {
    *("_ruamel_yaml", "ruamel", "jinja2", "markupsafe", "lxml"),
    # looked for by these, there or not
    "rnc2rng",
}
#: What prepares, what is only for those who ask for it, and what our libraries would not need.
NEVER = {
    *("docx", "docxtpl", "xlsxwriter", "email", "ssl", "urllib.request", "xml.sax", "tomllib"),
    *("importlib.metadata", "http", "asyncio", "pdb", "unittest", "rich"),
    *("disclosure.compute.budget", "disclosure.model.budget", "disclosure.check.rules.budget"),
    "disclosure.render.preparing",
    "disclosure.render.screening.screen",
    "disclosure.render.sheets",
    "disclosure.authoring",
    # neither this nor the library is asked what is wrong with a file that is in order
    "disclosure.validate.refused",
    "disclosure.validate.descent",
    "disclosure.pipeline.auditing",
    "disclosure.pipeline.catalogue",
    "disclosure.pipeline.explaining",
    "disclosure.pipeline.keeping",
    "disclosure.reporters.sarif",
    "disclosure.reporters.sheet",
    "disclosure.cli.damage",
    "disclosure.cli.beginning",
}
#: What a check does not need beyond that.
PRINTING = {"disclosure.render", "disclosure.pipeline.publishing"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("quick")
    furnish(root)
    return root


def loaded(root: Path, *words: str) -> set[str]:
    """Return the modules that a command loads, in whatever process, from our first one on."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", _START, str(root), *words],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stdout
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    names = [line.rpartition("|")[2].strip() for line in lines]
    return set(names[names.index("disclosure") :])


_START = """
import sys
from pathlib import Path
from disclosure.cli.program import main
sys.exit(main(sys.argv[2:], Path(sys.argv[1])))
"""


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ((str(YEAR), SLUG), NEVER),
        (("check", str(YEAR), SLUG), NEVER | PRINTING),
    ],
    ids=["build", "check"],
)
def test_a_warm_start_loads_what_it_uses(
    project: Path, words: tuple[str, ...], never: set[str]
) -> None:
    loaded(project, *words)  # which warms
    path = project / "departments" / SLUG / f"{YEAR}-final.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}# {words[0]}\n", encoding="utf-8")
    modules = loaded(project, *words)
    assert modules & never == set()
    assert libraries(modules) - LIBRARIES == set()


#: What a start may load in which nothing has changed: nothing that reads, computes or makes.
IDLE = {
    *(
        "build",
        "crews",
        "directory",
        "entries",
        "formats",
        "ingredients",
        "inputs",
        "ledger",
        "leftovers",
    ),
    *("manifest", "namesakes", "notebook", "options", "outcomes", "publishing", "said", "shelf"),
    "shelved",
}


@pytest.mark.parametrize("words", [(str(YEAR), SLUG), ("check", str(YEAR), SLUG)])
def test_where_nothing_has_changed_nothing_is_loaded_that_makes(
    project: Path, words: tuple[str, ...]
) -> None:
    loaded(project, *words)
    modules = loaded(project, *words)
    assert libraries(modules) == set()
    rooms = {name.split(".")[1] for name in modules if name.startswith("disclosure.")}
    assert rooms == {"cli", "diagnostics", "terms", "workspace", "pipeline", "reporters"}
    own = {name.rpartition(".")[2] for name in modules if name.startswith("disclosure.pipeline.")}
    assert own - IDLE == set()
    assert modules & {"multiprocessing", "subprocess", "decimal", "asyncio"} == set()


def libraries(modules: set[str]) -> set[str]:
    """Return the libraries of others among modules; ``pickle`` looks for Java's."""
    names = {name.partition(".")[0] for name in modules}
    return names - {*sys.stdlib_module_names, "disclosure", "org"}


def test_a_help_text_loads_no_room(root: Path) -> None:
    modules = loaded(root, "--help")
    rooms = {name.split(".")[1] for name in modules if name.startswith("disclosure.")}
    assert rooms == {"cli", "diagnostics", "terms", "pipeline"}
    assert {name for name in modules if name.startswith("disclosure.pipeline.")} == {
        "disclosure.pipeline.formats"
    }
