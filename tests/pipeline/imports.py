"""What tests of imports share: figures of real departments, workbooks of them, a file to import into."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.pipeline.corridor import understand
from disclosure.pipeline.house import house_at
from disclosure.pipeline.import_desk import ImportAsked
from disclosure.pipeline.importing import plan_of
from disclosure.workspace import FilingRef
from tests.authoring.importing import workbooks as w

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from disclosure.pipeline.corridor import Understood
    from disclosure.pipeline.import_plan import ImportPlan

ROOT = Path(__file__).resolve().parents[2]
QINGSHAN, HANYANG = "qingshan-party-office", "hanyang-party-work-committee"
Values = "Mapping[str, Decimal | None]"


def real(slug: str, kind: str = "final") -> FilingRef:
    """The file of a real department."""
    shown = f"departments/{slug}/2024-{kind}.yaml"
    return FilingRef(slug, 2024, kind, ROOT / shown, shown)


@cache
def understood(slug: str) -> Understood:
    """What the file of a real department says."""
    found, _ = understand(real(slug), house_at(ROOT))
    assert found is not None
    return found


@cache
def values(slug: str) -> dict[str, Decimal | None]:
    """All figures of a real department, by path."""
    figures = understood(slug).computed.figures
    return {path: figure.value for path, figure in figures.items()}


def in_wan(sheets: list[w.Sheet]) -> list[w.Sheet]:
    """The sheets in 万元."""
    return [w.in_unit(each, "万元") for each in sheets]


#: Ways in which the tables of a department stand in workbooks: figures to bytes.
LAYOUTS: dict[str, Callable[[Values], bytes]] = {
    "official": lambda v: w.xlsx(in_wan(w.tables_of(v))),
    "software": lambda v: w.xlsx(in_wan(w.software_set(v))),
    "shifted": lambda v: w.xlsx([w.shifted(each) for each in in_wan(w.tables_of(v))]),
    "three columns": lambda v: w.xlsx([w.three_columns(each) for each in in_wan(w.tables_of(v))]),
    "merged codes": lambda v: w.xlsx(
        [w.number_codes(w.three_columns(each, merged=True)) for each in in_wan(w.tables_of(v))]
    ),
    "texts": lambda v: w.xlsx([w.texts(each) for each in in_wan(w.tables_of(v))]),
    "older format": lambda v: w.xls(in_wan(w.tables_of(v))),
}


def put(folder: Path, data: bytes, name: str = "公开表.xlsx") -> Path:
    """Write a workbook."""
    path = folder / name
    path.write_bytes(data)
    return path


def filing(folder: Path, text: bytes | None = None, slug: str = "甲局") -> FilingRef:
    """A file in a folder of its own, with this text or not there."""
    path = folder / "departments" / slug / "2024-final.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    if text is not None:
        path.write_bytes(text)
    return FilingRef(slug, 2024, "final", path, f"departments/{slug}/2024-final.yaml")


def plan(ref: FilingRef, *paths: Path, role: str = "", says_yes: bool = False) -> ImportPlan:
    """What an import of workbooks would do."""
    return plan_of(ImportAsked(paths, ref, role, says_yes), ROOT)


def codes(plan: ImportPlan) -> list[str]:
    """The codes of what is said of a plan."""
    return [each.code for each in plan.problems]
