"""Measure what a person waits for: whole processes, this product beside a plain script.

Both make the same documents of the same departments, in turn, several times; counted is the CPU
time of the process and of all that it starts, and medians are compared. Before anything is
measured, the texts of both sides are proved to be equal, page numbers of the contents left out,
and the product's documents to be the same bytes in every mode. No time is demanded.

    python benchmarks/endtoend.py [ROUNDS] [--departments N …]

0 rounds: the proofs alone, as CI wants them. The departments are the real ones and copies of them
under other names, by default 1, 2, 10 and 100; 1,000 and 10,000 on demand. For more than a hundred
the plain script is not asked: it takes as long for each.

Cold: nothing prepared before (no cache). Warm: the edition was prepared by an earlier start, the
documents are all made. Same: nothing has changed. One: one file has changed.
"""

from __future__ import annotations

import json
import os
import pickle
import re
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lxml import etree  # noqa: E402

from disclosure.passport import Shown, plain  # noqa: E402
from disclosure.pipeline.corridor import tell, understand  # noqa: E402
from disclosure.pipeline.house import House  # noqa: E402
from disclosure.render.wordml import TEXT, P, w  # noqa: E402
from disclosure.tables.view import View  # noqa: E402
from disclosure.workspace import Workspace  # noqa: E402
from disclosure.workspace.kept import VARIABLE  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_YEAR, _KIND, _EDITION, _ROUNDS = 2024, "final", "final-2024", 5
_COUNTS = (1, 2, 10, 100)
#: For so many departments at most the plain script is asked.
_MOST_PLAIN = 100
#: How many departments the proofs are made with: enough to share.
_PROVED = 4
_OFFICIAL = re.compile(r"规范简称: *([^,\s}]+)")
#: What a project folder consists of, beside the departments.
_LINKED = ("disclosure", "templates", "schemas", ".venv")
_COPIED = ("build.py", "requirements.lock", "requirements-dev.lock", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process cost with all that it started: CPU time in ms, memory of the largest in MB."""

    cpu: float
    memory: float


class Bench:
    """A project folder of its own with so many departments, and what both sides need there."""

    def __init__(self, root: Path, count: int, python: str = sys.executable) -> None:
        self.root = root
        self.python = python
        self.cache = root / "cache"
        self.contexts = root / "contexts.pickle"
        root.mkdir()
        for name in filter(lambda each: (ROOT / each).exists(), _LINKED):
            (root / name).symlink_to(ROOT / name)
        for name in _COPIED:
            shutil.copy(ROOT / name, root)
        self.slugs = [*islice(_departments(root), count)]
        (root / "plain").mkdir()
        schema = (ROOT / "schemas" / f"{_KIND}.schema.json").read_text(encoding="utf-8")
        (root / "schema.json").write_text(json.dumps(_alone(json.loads(schema))), encoding="utf-8")

    def get_ready(self) -> None:
        """Work out what the plain script gets ready: names and contexts."""
        house, refs = House(self.root), Workspace(self.root).filings(_YEAR, kind=_KIND)[0]
        ready = {ref.slug: (str(ref.path), *_ready(ref, house)) for ref in refs}
        self.names = {slug: name for slug, (_, name, _) in ready.items()}
        self.files = {slug: path for slug, (path, _, _) in ready.items()}
        self.contexts.write_bytes(pickle.dumps({path: c for path, _, c in ready.values()}))

    def product(self, *words: str) -> Spent:
        """Run the product on the whole year, or with the words given."""
        asked = words or (str(_YEAR), "--kind", _KIND)
        return _spent([self.python, "build.py", *asked], self.root, {VARIABLE: str(self.cache)})

    def plain(self) -> Spent:
        """Run the plain script on all departments."""
        script = str(ROOT / "benchmarks" / "plain_script.py")
        form = str(self.root / "templates" / _EDITION / "document.docx")
        schema = str(self.root / "schema.json")
        command = [script, form, schema, str(self.contexts), str(self.root / "plain")]
        return _spent([sys.executable, *command, *self.files.values()], self.root, {})

    def forget(self) -> None:
        """Throw away what was prepared, and what was made."""
        shutil.rmtree(self.cache, ignore_errors=True)
        self.remove()

    def remove(self) -> None:
        """Throw away the documents."""
        shutil.rmtree(self.root / "output", ignore_errors=True)

    def change(self, word: str) -> None:
        """Change one file: its last department gets another address."""
        path = self.root / "departments" / self.slugs[-1] / f"{_YEAR}-{_KIND}.yaml"
        lines = path.read_text(encoding="utf-8").splitlines()
        at = next(number for number, line in enumerate(lines) if line.startswith("公开日期"))
        lines[at] = f"公开日期: 2025-09-{word}"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def documents(self) -> dict[str, bytes]:
        """Return what the product has written."""
        folder = self.root / "output" / str(_YEAR)
        return {path.name: path.read_bytes() for path in sorted(folder.glob("*.docx"))}

    def proved(self) -> bool:
        """Prove that both sides print the same, and the product the same bytes in every mode."""
        self.get_ready()
        made: dict[str, dict[str, bytes]] = {}
        for mode, begin, words in self._modes():
            begin()
            self.product(str(_YEAR), "--kind", _KIND, *words)
            made[mode] = self.documents()
        self.plain()
        first = made["cold"]
        others = [mode for mode, documents in made.items() if documents != first]
        texts = [slug for slug, name in self.names.items() if not self._is_equal(slug, name)]
        if others or texts or len(first) != len(self.slugs):
            print(f"other bytes: {others}; another text: {texts}; {len(first)} documents")
            return False
        modes = "、".join(made)
        print(f"{len(first)} documents: the text of the plain script; the same bytes {modes}")
        return True

    def _modes(self) -> Iterator[tuple[str, Callable[[], object], tuple[str, ...]]]:
        yield "cold", self.forget, ()
        yield "warm", self.remove, ()
        yield "nothing changed", lambda: None, ()
        yield "one lost", lambda: min((self.root / "output").rglob("*.docx")).unlink(), ()
        yield "one process", self.remove, ("--jobs", "1")
        yield "two processes", self.remove, ("--jobs", "2")
        yield "forced", lambda: None, ("--force",)

    def _is_equal(self, slug: str, name: str) -> bool:
        ours = self.root / "output" / str(_YEAR) / f"{name}.docx"
        return _text(ours) == _text(self.root / "plain" / f"{slug}.docx")


def _departments(root: Path) -> Iterator[str]:
    """Write the real departments, then copies under other names; yield their folders."""
    real = sorted(
        path
        for path in (ROOT / "departments").glob(f"*/{_YEAR}-{_KIND}.yaml")
        if not path.with_name(f"{_YEAR}-budget.yaml").exists()
    )
    for number in count():
        for path in real:
            slug = f"{path.parent.name}-{number}" if number else path.parent.name
            text = path.read_text(encoding="utf-8")
            name = _OFFICIAL.search(text)
            if number and name:
                text = text.replace(name[1], f"{name[1]}第{number}处")
            target = root / "departments" / slug / path.name
            target.parent.mkdir(parents=True)
            target.write_text(text, encoding="utf-8")
            yield slug


def _alone(schema: Any) -> Any:
    """Return a schema without references to the file of names, which assert nothing."""
    if isinstance(schema, list):
        return [_alone(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    pairs = ((key, _alone(each)) for key, each in schema.items())
    return {k: v for k, v in pairs if k != "$ref" or str(v).startswith("#")}


def _ready(ref: Any, house: House) -> tuple[str, dict[str, Any]]:
    """Return the name of a document, and its context as the plain script wants it."""
    understood, problems = understand(ref, house)
    if understood is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    told, _ = tell(understood, draft=False)
    context = {name: _bare(value) for name, value in told.context.items()}
    for tag in understood.prepared.tags:
        for path in (word for word in tag.replace("}", " ").split() if word.startswith("数.")):
            _put(context, path.split("."), told.context)
    return told.name, context


def _put(context: dict[str, Any], path: Sequence[str], source: Any) -> None:
    """Put what stands at a path among the figures into a context of plain mappings."""
    target: dict[Any, Any] = context
    for step in path[:-1]:
        source = source[step]
        target = target.setdefault(int(step) if step.isdigit() else step, {})
    last = path[-1]
    target[int(last) if last.isdigit() else last] = _bare(source[last])


def _bare(value: Any) -> Any:
    if isinstance(value, View):
        return {}
    if isinstance(value, Shown):
        return value.text
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items()}
    return [_bare(each) for each in value] if isinstance(value, list | tuple) else value


def _text(path: Path) -> list[str]:
    """Return the paragraphs of a document, without those that print page numbers."""
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    kept = (each for each in root.iter(P) if not _is_of_the_contents(each))
    return ["".join(text.text or "" for text in each.iter(TEXT)) for each in kept]


def _is_of_the_contents(paragraph: Any) -> bool:
    codes = (each.text or "" for each in paragraph.iter(w("instrText")))
    return any("PAGEREF" in code for code in codes)


def _python() -> str:
    """Return the Python that a person types: that of the machine where ours has its packages."""
    base = Path(sys.base_prefix) / "bin" / "python3"
    return str(base) if (ROOT / ".venv").exists() and base.exists() else sys.executable


def _spent(command: Sequence[str], folder: Path, variables: dict[str, str]) -> Spent:
    with subprocess.Popen(  # noqa: S603 -- our own commands
        command,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **variables},
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Spent(1000 * (used.ru_utime + used.ru_stime), used.ru_maxrss / 1024)


def main(rounds: int, counts: Sequence[int]) -> int:
    """Prove, measure, print; return the exit code."""
    with TemporaryDirectory() as folder:
        if not Bench(Path(folder) / "proof", _PROVED).proved():
            return 1
        if not rounds:
            return 0
        print("CPU ms (plain / ours); MB is the largest process of a build that makes everything")
        print(f"{'documents':>9} " + " ".join(f"{head:>16}" for head in _HEADS))
        for number in counts:
            _measured(Bench(Path(folder) / str(number), number, _python()), number, rounds)
        bench = Bench(Path(folder) / "small", 1, _python())
        _commands(bench, rounds)
    return 0


_HEADS = ("plain", "cold", "warm 1", "warm 2", "nothing changed", "one changed", "MB")


def _measured(bench: Bench, number: int, rounds: int) -> None:
    """Print the row of so many departments."""
    asks_plain = number <= _MOST_PLAIN
    if asks_plain:
        bench.get_ready()
    found: dict[str, list[Spent]] = {head: [] for head in _HEADS}
    once = ("--jobs", "1")
    for turn in range(rounds if number <= _MOST_PLAIN else 1):
        bench.forget()
        found["cold"].append(bench.product())
        if asks_plain:
            found["plain"].append(bench.plain())
        for head, more in (("warm 1", once), ("warm 2", ("--jobs", "2"))):
            bench.remove()
            found[head].append(bench.product(str(_YEAR), "--kind", _KIND, *more))
        found["nothing changed"].append(bench.product())
        bench.change(f"{turn + 10}")
        found["one changed"].append(bench.product())
    cpu = {head: median(each.cpu for each in all_) for head, all_ in found.items() if all_}
    base = cpu.get("plain", 0)
    memory = max(each.memory for each in found["warm 1"])
    cells = [_cell(cpu.get(head, 0), base, head) for head in _HEADS[:-1]]
    print(f"{number:>9} " + " ".join(f"{cell:>16}" for cell in (*cells, f"{memory:.0f}")))


def _cell(cpu: float, base: float, head: str) -> str:
    if not cpu:
        return "–"
    return f"{cpu:.0f}" if head == "plain" or not base else f"{cpu:.0f} ({base / cpu:.1f}×)"


def _commands(bench: Bench, rounds: int) -> None:
    """Print what a check, one that was made before, and a help text take."""
    slug = bench.slugs[0]
    words = ("check", str(_YEAR), slug, "--kind", _KIND)
    bench.product(*words)
    bare = median(_spent([_python(), "-c", "pass"], bench.root, {}).cpu for _ in range(rounds))
    again = median(bench.product(*words).cpu for _ in range(rounds))
    anew = []
    for turn in range(rounds):
        path = bench.root / "departments" / slug / f"{_YEAR}-{_KIND}.yaml"
        path.write_text(f"{path.read_text(encoding='utf-8')}# {turn}\n", encoding="utf-8")
        anew.append(bench.product(*words).cpu)
    helped = median(bench.product("--help").cpu for _ in range(rounds))
    print(
        f"Python alone {bare:.0f} ms; --help {helped:.0f}; "
        f"check of one file {median(anew):.0f}, nothing changed {again:.0f}"
    )


if __name__ == "__main__":
    parser = ArgumentParser()
    parser.add_argument("rounds", nargs="?", type=int, default=_ROUNDS)
    parser.add_argument("--departments", nargs="+", type=int, default=_COUNTS)
    given = parser.parse_args()
    sys.exit(main(given.rounds, given.departments))
