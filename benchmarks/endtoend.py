"""Measure what a person waits for: whole processes, this product beside a plain script.

Both make the same documents of the same departments, in turn, several times; counted is the CPU
time of the process and of all that it starts, and medians are compared. Before anything is
measured, the texts of both sides are proved to be equal, page numbers of the contents left out,
and the product's documents to be the same bytes cold and warm. No time is demanded.

    python benchmarks/endtoend.py [ROUNDS]     0 rounds: the proofs alone, as CI wants them

Cold: nothing prepared before (no cache). Warm: the edition was prepared by an earlier start.
"""

from __future__ import annotations

import json
import os
import pickle
import resource
import shutil
import subprocess
import sys
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
    from collections.abc import Sequence

_YEAR, _KIND, _EDITION, _ROUNDS = 2024, "final", "final-2024", 7
_COUNTS = (1, 2)
#: What a project folder consists of, beside the departments.
_LINKED = ("disclosure", "templates", "schemas", ".venv")
_COPIED = ("build.py", "requirements.lock", "requirements-dev.lock", "pyproject.toml")


class Bench:
    """A project folder of its own, and what both sides need there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.cache = root / "cache"
        self.contexts = root / "contexts.pickle"
        for name in filter(lambda each: (ROOT / each).exists(), _LINKED):
            (root / name).symlink_to(ROOT / name)
        for name in _COPIED:
            shutil.copy(ROOT / name, root)
        shutil.copytree(ROOT / "departments", root / "departments")
        (root / "plain").mkdir()
        schema = (ROOT / "schemas" / f"{_KIND}.schema.json").read_text(encoding="utf-8")
        (root / "schema.json").write_text(json.dumps(_alone(json.loads(schema))), encoding="utf-8")
        house, refs = House(root), Workspace(root).filings(_YEAR, kind=_KIND)[0]
        ready = {ref.slug: (str(ref.path), *_ready(ref, house)) for ref in refs}
        self.names = {slug: name for slug, (_, name, _) in ready.items()}
        self.files = {slug: path for slug, (path, _, _) in ready.items()}
        self.contexts.write_bytes(pickle.dumps({path: c for path, _, c in ready.values()}))

    def product(self, *words: str) -> float:
        """Run the product; return the milliseconds of CPU that it took."""
        return _spent([sys.executable, "build.py", *words], self.root, {VARIABLE: str(self.cache)})

    def plain(self, slugs: Sequence[str]) -> float:
        """Run the plain script on departments; return the milliseconds of CPU that it took."""
        script = str(ROOT / "benchmarks" / "plain_script.py")
        form = str(self.root / "templates" / _EDITION / "document.docx")
        schema = str(self.root / "schema.json")
        files = [self.files[slug] for slug in slugs]
        command = [script, form, schema, str(self.contexts), str(self.root / "plain"), *files]
        return _spent([sys.executable, *command], self.root, {})

    def forget(self) -> None:
        """Throw away what was prepared."""
        shutil.rmtree(self.cache, ignore_errors=True)

    def document(self, slug: str) -> Path:
        """Return where the product writes a document."""
        return self.root / "output" / str(_YEAR) / f"{self.names[slug]}.docx"

    def proved(self) -> bool:
        """Prove that both sides print the same, and the product the same bytes cold and warm."""
        slugs = list(self.names)
        self.forget()
        self.product(str(_YEAR), *slugs, "--kind", _KIND)
        cold = {slug: self.document(slug).read_bytes() for slug in slugs}
        shutil.rmtree(self.root / "output")
        self.product(str(_YEAR), *slugs, "--kind", _KIND)
        self.plain(slugs)
        for slug in slugs:
            same = cold[slug] == self.document(slug).read_bytes()
            equal = _text(self.document(slug)) == _text(self.root / "plain" / f"{slug}.docx")
            if not (same and equal):
                print(f"{slug}: {'other bytes when warm' if equal else 'another text'}")
                return False
        print(f"the same text, and the same bytes cold and warm: {'、'.join(slugs)}")
        return True


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


def _spent(command: Sequence[str], folder: Path, variables: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 -- our own commands
        command,
        cwd=folder,
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **variables},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main(rounds: int) -> int:
    """Prove, measure, print; return the exit code."""
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        if not bench.proved():
            return 1
        if not rounds:
            return 0
        for count in _COUNTS:
            _compared(bench, list(bench.names)[:count], rounds)
        slug = next(iter(bench.names))
        bench.product("check", str(_YEAR), slug)
        for words in (("check", str(_YEAR), slug, "--kind", _KIND), ("--help",)):
            print(f"{words[0]}: {median(bench.product(*words) for _ in range(rounds)):.0f} ms")
    return 0


def _compared(bench: Bench, slugs: list[str], rounds: int) -> None:
    words = (str(_YEAR), *slugs, "--kind", _KIND)
    cold, warm, script = [], [], []
    for _ in range(rounds):
        bench.forget()
        cold.append(bench.product(*words))
        warm.append(bench.product(*words))
        script.append(bench.plain(slugs))
    base, slow, quick = map(median, (script, cold, warm))
    print(
        f"{len(slugs)} document(s): plain {base:.0f} ms, cold {slow:.0f} ms ({base / slow:.2f}×), "
        f"warm {quick:.0f} ms ({base / quick:.2f}×)"
    )


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _ROUNDS))
