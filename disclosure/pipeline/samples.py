"""The samples of an edition: invented departments, told by the same steps as any other.

``sample.yaml`` uses everything that the form can print, ``sample-sparse.yaml`` is the smallest
department that is allowed; more can stand beside them. They feed the preview, the list of names
and the tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Diagnostic, Diagnostics, Place, Severity
from disclosure.pipeline.corridor import tell, understand
from disclosure.workspace import FilingRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from disclosure.pipeline.corridor import Told
    from disclosure.pipeline.house import House, Prepared

#: The samples that every edition has, and how all of them are named.
FULL, SPARSE, ALL = "sample.yaml", "sample-sparse.yaml", "sample*.yaml"
_MISSING = {
    FULL: "版式里没有示例文件 sample.yaml（什么都有的部门），不能试印，也查不出标签里的错名",
    SPARSE: "版式里没有示例文件 sample-sparse.yaml（能不写的都不写），查不出有的部门会填不进去",
}


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample that has been told; ``mark`` tells its preview from those of the others."""

    file: str
    told: Told

    @property
    def mark(self) -> str:
        """What its name says beyond ``sample``: nothing, ``-sparse``."""
        return self.file.removeprefix("sample").removesuffix(".yaml")


def files(folder: Path) -> tuple[str, ...]:
    """Return the names of the samples in an edition's folder, the full one first."""
    return tuple(
        sorted((path.name for path in folder.glob(ALL)), key=lambda name: (len(name), name))
    )


def samples(house: House, on: Prepared) -> tuple[tuple[Sample, ...], Diagnostics]:
    """Tell all samples of an edition; those that cannot be told are missing, and why is said."""
    slug = on.edition.slug
    folder, shown = house.templates / slug, f"templates/{slug}"
    found: list[Sample] = []
    problems: list[Diagnostic] = [*_missing(folder, shown)]
    for file in files(folder):
        path = folder / file
        ref = FilingRef("sample", on.edition.first_year, on.edition.kind, path, f"{shown}/{file}")
        understood, more = understand(ref, house, on)
        problems += more
        if understood is not None:
            told, more = tell(understood, draft=False)
            problems += more
            found.append(Sample(file, told))
    return tuple(found), tuple(problems)


def unknown_figures(found: Sequence[Sample], on: Prepared) -> Iterator[Diagnostic]:
    """Yield the figures that sentences name and that no sample has."""
    known = {path for sample in found for path in sample.told.understood.computed.figures}
    for path in sorted(on.sentences.figures - known) if found else ():
        message = f"句子里的数字“{path}”，示例文件里没有"
        hint = "照 output/preview 里的名称清单改正路径；路径无误的，在 sample.yaml 里补上这个数。"
        place = Place(f"templates/{on.edition.slug}")
        yield Diagnostic("E305", Severity.ERROR, message, place, hint)


def names_tree(found: Iterable[Sample]) -> dict[str, Any]:
    """Return the tree of names that tags of the form may use: what any of the samples has."""
    tree: dict[str, Any] = {}
    figures: dict[str, Any] = {}
    blocks: dict[str, Any] = {}
    for sample in found:
        tree = {**sample.told.context, **tree}
        blocks |= {name: [None] for name in sample.told.narrative.blocks}
        for path in sample.told.understood.computed.figures:
            _put(figures, path)
    return {**tree, "数": figures, "文": blocks}


def _put(tree: dict[str, Any], path: str) -> None:
    *above, last = path.split(".")
    for step in above:
        tree[step] = tree.get(step) or {}
        tree = tree[step]
    tree.setdefault(last, None)


def _missing(folder: Path, shown: str) -> Iterator[Diagnostic]:
    for file, message in _MISSING.items():
        if not (folder / file).is_file():
            hint = "可以从别的版式复制一份。"
            yield Diagnostic("E304", Severity.ERROR, message, Place(shown), hint)
