"""``check --format audit``: a sheet for each disclosure that can be read at all."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import pytest

from disclosure.compute import Figures
from disclosure.diagnostics import Diagnostic, Obligation, Place, Severity, Status
from disclosure.model import Waiver
from disclosure.pipeline.auditing import Auditing
from disclosure.pipeline.build import check_only
from disclosure.pipeline.options import CheckOptions, Selection
from disclosure.provenance import Imported, Keyed, Sources
from disclosure.render import prepare, render
from disclosure.render.package.properties import Imprint
from disclosure.reporters import Outcome, Result
from disclosure.reporters.sheet import Evidence, sheet_context, sheet_names
from disclosure.reporters.sheet.fitting import COLUMNS, FULL, LINE
from disclosure.reporters.text import TextReporter
from disclosure.workspace import Workspace
from tests.editions.document import EDITIONS
from tests.office.one_page import BOTTOM_MARGIN, HEIGHT, assert_one_page

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.check import Case

each_edition = pytest.mark.parametrize("slug", EDITIONS)
SHEETS = "output/2024/审核表"
HANYANG = "hanyang-party-work-committee"


@pytest.fixture
def office(workspace: Path, root: Path):
    """Put texts into departments of a project; return what auditing makes of each."""

    def audited(**texts: str):
        for slug, text in texts.items():
            (workspace / "departments" / slug).mkdir()
            path = workspace / "departments" / slug / "2024-final.yaml"
            path.write_text(text, encoding="utf-8")
        refs, _ = Workspace(workspace).filings(2024)
        work = Auditing(workspace)
        return [work(ref) for ref in refs]

    return audited


@pytest.fixture
def hanyang(root: Path) -> str:
    return (root / "departments" / HANYANG / "2024-final.yaml").read_text(encoding="utf-8")


def words(path: Path) -> str:
    document = docx.Document(str(path))
    cells = (c.text for table in document.tables for row in table.rows for c in row.cells)
    return "\n".join((*(p.text for p in document.paragraphs), *cells))


def test_a_sheet_is_written_for_a_sound_disclosure(office, workspace, hanyang) -> None:
    (outcome,) = office(a=hanyang)
    name = "中共武汉市汉阳区委直属机关工作委员会"
    assert outcome.result is Result.PASSED
    assert outcome.file == f"{SHEETS}/{name}决算审核表.docx"
    text = words(workspace / outcome.file)
    assert "2024年度部门决算公开审核表" in text
    assert all(word in text for word in (name, "592.29", "保密审查", "单位负责人", "T201"))
    assert "{" not in text


def test_it_is_written_above_all_where_there_are_errors(office, workspace, hanyang) -> None:
    (outcome,) = office(a=hanyang.replace("30101: ", "30101: 1"))
    assert outcome.result is Result.FAILED
    text = words(workspace / outcome.file)
    assert "改好之前不得公开" in text
    assert "基本支出按功能分类与按经济分类相等：左边" in text


def test_it_is_written_where_the_file_breaks_the_rules_of_its_form(
    office, workspace, hanyang
) -> None:
    broken = hanyang.replace("金额单位: 万元", "金额单位: 亿元", 1)
    (outcome,) = office(a=broken)
    text = words(workspace / outcome.file)
    assert outcome.department == "中共武汉市汉阳区委直属机关工作委员会"
    assert all(
        word in text for word in ("S220", "文件有错，没有算出合计。", "未运行 ", "单位负责人")
    )


@pytest.mark.parametrize("text", ["年度: 2024\n\t坏: [\n", "- 1\n", ""])
def test_a_file_that_cannot_be_read_has_none(office, workspace, text) -> None:
    (outcome,) = office(a=text)
    assert (outcome.result, outcome.file) == (Result.FAILED, "")
    assert not (workspace / SHEETS).exists()


@pytest.mark.parametrize("name", ["", "  ", "甲/乙", "[甲]"])
def test_a_name_that_names_no_file_gives_way_to_the_folder(office, hanyang, name) -> None:
    text = f"年度: 2024\n名称: {{规范简称: {name}}}\n"
    (outcome,) = office(jia=text)
    assert outcome.file == f"{SHEETS}/jia决算审核表.docx"


def test_two_departments_of_one_name_do_not_overwrite_each_other(office, hanyang) -> None:
    first, second = office(a=hanyang, b=hanyang)
    assert first.file
    assert second.file == ""
    assert second.diagnostics[-1].code == "R310"


def test_final_accounts_and_budget_of_a_year_have_a_sheet_each(office, workspace, root) -> None:
    folder = workspace / "departments" / "forestry"
    folder.mkdir()
    for kind in ("budget", "final"):
        sample = root / "templates" / f"{kind}-2024" / "sample.yaml"
        shutil.copy(sample, folder / f"2024-{kind}.yaml")
    sheets = [outcome.file for outcome in office()]
    assert sheets == [f"{SHEETS}/某区林业局{kind}审核表.docx" for kind in ("预算", "决算")]
    words_of_budget = words(workspace / sheets[0])
    assert "2024年度部门预算公开审核表" in words_of_budget
    assert "预算数" in words_of_budget
    assert "决算数" not in words_of_budget


def test_an_unknown_edition_still_has_a_sheet(office, hanyang) -> None:
    (outcome,) = office(a=f"版式: final-1999\n{hanyang}")
    assert outcome.file


def test_a_missing_form_is_said_and_no_defect(office, workspace, hanyang) -> None:
    (workspace / "templates" / "final-2024" / "audit.docx").unlink()
    (outcome,) = office(a=hanyang)
    assert outcome.diagnostics[-1].code == "E112"
    assert outcome.file == ""


def test_the_same_facts_give_the_same_bytes(office, workspace, hanyang) -> None:
    (outcome,) = office(a=hanyang)
    before = (workspace / outcome.file).read_bytes()
    shutil.rmtree(workspace / "output")
    refs, _ = Workspace(workspace).filings(2024)
    Auditing(workspace)(refs[0])
    assert (workspace / outcome.file).read_bytes() == before


def test_a_sheet_that_somebody_wrote_on_is_kept_beside_the_new_one(office, workspace, hanyang):
    (outcome,) = office(a=hanyang)
    path = workspace / outcome.file
    path.write_bytes(b"written on")
    refs, _ = Workspace(workspace).filings(2024)
    again = Auditing(workspace)(refs[0])
    assert (again.result, again.file) == (Result.PASSED, outcome.file)
    assert again.diagnostics[-1].code == "R312"
    kept = [each for each in path.parent.glob("*.docx") if each != path]
    assert [each.read_bytes() for each in kept] == [b"written on"]
    assert "（人工修改 " in kept[0].name


def test_a_sheet_of_other_facts_takes_the_place_of_the_old_one(office, workspace, hanyang):
    (outcome,) = office(a=hanyang)
    source = workspace / "departments" / "a" / "2024-final.yaml"
    source.write_text(hanyang.replace("30101: ", "30101: 1"), encoding="utf-8")
    refs, _ = Workspace(workspace).filings(2024)
    again = Auditing(workspace)(refs[0])
    assert "R312" not in [found.code for found in again.diagnostics]
    assert len(list((workspace / outcome.file).parent.glob("*.docx"))) == 1


def test_a_year_that_is_a_file_is_told(office, workspace, hanyang):
    (workspace / "output" / "2024").write_bytes(b"")
    (outcome,) = office(a=hanyang)
    assert (outcome.result, outcome.file) == (Result.FAILED, "")
    assert outcome.diagnostics[-1].code == "R904"


def test_the_command_writes_sheets_in_that_format_alone(workspace, hanyang, capsys) -> None:
    folder = workspace / "departments" / "a"
    folder.mkdir()
    (folder / "2024-final.yaml").write_text(hanyang, encoding="utf-8")
    assert check_only(CheckOptions(Selection(workspace, 2024)), TextReporter()) == 0
    assert not (workspace / SHEETS).exists()
    assert check_only(CheckOptions(Selection(workspace, 2024), "audit"), TextReporter()) == 0
    assert "审核表.docx" in capsys.readouterr().out


@each_edition
def test_every_tag_of_the_form_names_something(slug, root: Path) -> None:
    template = (root / "templates" / slug / "audit.docx").read_bytes()
    form, problems = prepare(template, "audit.docx", sheet_names())
    assert problems == ()
    assert form is not None


@each_edition
def test_the_form_carries_nobody_and_nothing_beside_itself(slug, root: Path) -> None:
    template = (root / "templates" / slug / "audit.docx").read_bytes()
    with ZipFile(BytesIO(template)) as package:
        core = package.read("docProps/core.xml").decode("utf-8")
        assert not [name for name in package.namelist() if "thumbnail" in name or "custom" in name]
    assert "<dc:creator></dc:creator>" in core or "<dc:creator/>" in core


@dataclass(frozen=True)
class Crowded:
    """What a sheet is crowded with, so many times more than it can hold."""

    problems: int = 0
    waivers: int = 0
    reasons: int = 0
    tails: int = 0
    unguarded: int = 0
    failures: int = 0

    def evidence(self, case: Case) -> Evidence:
        words = "与上年相比有变化的数是否写了原因"
        found = [
            Diagnostic("T201", Severity.ERROR, f"{n}{words * 9}", Place("甲", 1234))
            for n in range(self.problems)
        ]
        failed = [
            Obligation(f"T{n:03}", words, Status.FAILS, "", 3, 1) for n in range(self.failures)
        ]
        outcome = Outcome("甲" * 25, "2024", "决算", Result.FAILED, tuple(found), "", tuple(failed))
        alone = tuple(f"预算绩效.项目.{words}{n}.执行数" for n in range(self.unguarded))
        return Evidence(outcome, case.edition, "0" * 64, "f" * 64, self._case(case, words), alone)

    def _case(self, case: Case, words: str) -> Case:
        waiver = Waiver(code="T201", path="收入.总计." * 9, reason=words * 4, approver=words)
        told = next(each for each in case.computed.explanations.values() if each.reason)
        explanations = {
            f"{n}": replace(told, reason=f"{n}{words * 5}") for n in range(self.reasons)
        }
        figures = {
            path: figure._replace(tail=Decimal(n + 1) if n < self.tails else None)
            for n, (path, figure) in enumerate(case.figures.items())
        }
        computed = replace(case.computed, figures=Figures(figures), explanations=explanations)
        accounts = replace(case.accounts, waivers=(waiver,) * self.waivers)
        book = "二〇二四年度部门决算公开报表（汇总）.xlsx"
        cell = Imported(book, "公开01表", "C7", Decimal(1), "元")
        cells = {f"年初预算.{n}": cell for n in range(999)}
        keyed = {f"{n}": Keyed(Decimal(1), "人", words, "2025-03-20") for n in range(999)}
        sources = Sources({book: "", f"{book}x": ""}, cells, keyed)
        return replace(case, accounts=accounts, computed=computed, sources=sources)


CROWDS = {
    "everything": Crowded(60, 20, 60, 60, 300, 90),
    "problems": Crowded(problems=90),
    "exceptions": Crowded(waivers=60),
    "reasons": Crowded(reasons=90),
    "tails": Crowded(tails=200),
    "unguarded": Crowded(unguarded=300),
    "rules": Crowded(failures=90),
}


@pytest.mark.office
@pytest.mark.parametrize("name", CROWDS)
@each_edition
def test_the_fullest_sheet_is_one_page_with_some_room(slug, name, root, tmp_path, case_of) -> None:
    case, _ = case_of((root / "templates/final-2024/sample.yaml").read_text(encoding="utf-8"))
    form, _ = prepare((root / "templates" / slug / "audit.docx").read_bytes(), "audit.docx")
    context = sheet_context(CROWDS[name].evidence(case))
    document, problems = render(form, context, {}, Imprint("审核表"), passports=False)
    assert problems == ()
    assert_one_page(document, tmp_path)


@pytest.mark.office
def test_the_sheets_of_the_departments_are_one_page_each(office, workspace, root, tmp_path) -> None:
    files = root.glob("departments/*/2024-final.yaml")
    texts = {f"d{n}": path.read_text(encoding="utf-8") for n, path in enumerate(files)}
    texts["broken"] = (
        texts["d0"].replace("规范简称: ", "规范简称: 坏").replace("口径: ", "口径: 坏")
    )
    for outcome in office(**texts):
        document = (workspace / outcome.file).read_bytes()
        assert_one_page(document, tmp_path)


@each_edition
def test_the_columns_that_are_measured_are_those_of_the_form(slug, root: Path) -> None:
    """A column of the form holds so many characters of its style as ``fitting`` counts on."""
    document = docx.Document(str(root / "templates" / slug / "audit.docx"))
    size = document.styles["审核表文字"].font.size.pt
    grids = {}
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                for column in re.findall(r"{{ 行\.(\w+)", cell.text):
                    grids[_list_of(table), column] = cell.width.pt - 2 * 2.85
    for name, columns in COLUMNS.items():
        for column, capacity in columns.items():
            room = 100 * grids[name, column] / size
            assert room - 150 <= capacity <= room, (name, column, room)
    section = document.sections[0]
    text = section.page_width.pt - section.left_margin.pt - section.right_margin.pt
    assert 100 * text / size - 200 <= FULL <= 100 * text / size
    assert abs(HEIGHT - section.page_height.pt) < 1
    assert abs(BOTTOM_MARGIN - section.bottom_margin.pt) < 1
    assert document.styles["审核表文字"].paragraph_format.line_spacing.pt == LINE / 10


def _list_of(table) -> str:
    loops = (re.search(r"for 行 in 审\.(\w+)", cell.text) for cell in table._cells)
    return next((match[1] for match in loops if match), "")
