"""``check --format audit``: a sheet for each disclosure that can be read at all."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import pytest

from disclosure.pipeline.auditing import Auditing
from disclosure.pipeline.build import check_only
from disclosure.pipeline.options import CheckOptions, Selection
from disclosure.render import prepare, render
from disclosure.render.properties import Imprint
from disclosure.reporters import Result, TextReporter
from disclosure.reporters.sheet import sheet_names
from disclosure.reporters.sheet.context import FEWEST_REASONS, LONGEST, LONGEST_LIST, MOST, ROWS
from disclosure.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

#: How long the texts of a full sheet are; all others are short.
LONG = {
    "审.问题[].说明": LONGEST,
    "审.再看": LONGEST_LIST,
    "审.原因[].原因": 40,
    "审.原因[].名": 16,
    "审.不适用[]": 150,
    "审.例外[].理由": 30,
    "审.余下.问题": 30,
    "审.原因[].缺": 0,
    "审.问题[].轻重": 2,
}
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
    assert outcome.file == f"{SHEETS}/{name}审核表.docx"
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
        word in text for word in ("S220", "文件有错，没有算出合计。", "未运行：", "单位负责人")
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
    assert outcome.file == f"{SHEETS}/jia审核表.docx"


def test_two_departments_of_one_name_do_not_overwrite_each_other(office, hanyang) -> None:
    first, second = office(a=hanyang, b=hanyang)
    assert first.file
    assert second.file == ""
    assert second.diagnostics[-1].code == "R310"


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


def test_the_command_writes_sheets_in_that_format_alone(workspace, hanyang, capsys) -> None:
    folder = workspace / "departments" / "a"
    folder.mkdir()
    (folder / "2024-final.yaml").write_text(hanyang, encoding="utf-8")
    assert check_only(CheckOptions(Selection(workspace, 2024)), TextReporter()) == 0
    assert not (workspace / SHEETS).exists()
    assert check_only(CheckOptions(Selection(workspace, 2024), "audit"), TextReporter()) == 0
    assert "审核表.docx" in capsys.readouterr().out


def test_every_tag_of_the_form_names_something(root: Path) -> None:
    template = (root / "templates" / "final-2024" / "audit.docx").read_bytes()
    form, problems = prepare(template, "audit.docx", sheet_names())
    assert problems == ()
    assert form is not None


def test_the_form_carries_nobody_and_nothing_beside_itself(root: Path) -> None:
    template = (root / "templates" / "final-2024" / "audit.docx").read_bytes()
    with ZipFile(BytesIO(template)) as package:
        core = package.read("docProps/core.xml").decode("utf-8")
        assert not [name for name in package.namelist() if "thumbnail" in name or "custom" in name]
    assert "<dc:creator></dc:creator>" in core or "<dc:creator/>" in core


@pytest.mark.office
@pytest.mark.parametrize("lists", [
    {**MOST, "原因": FEWEST_REASONS},
    {"问题": 0, "尾差": 0, "例外": 0, "原因": ROWS},
])  # fmt: skip
def test_the_longest_sheet_takes_two_pages(root: Path, tmp_path: Path, lists) -> None:
    rows = {**lists, "合计": 5, "规则": 12}

    def full(name, value):
        if isinstance(value, dict):
            return {key: full(f"{name}.{key}", each) for key, each in value.items()}
        if isinstance(value, list):
            return [full(f"{name}[]", value[0])] * rows.get(name[2:], 2)
        return "项" * LONG.get(name, 4)

    template = (root / "templates" / "final-2024" / "audit.docx").read_bytes()
    form, _ = prepare(template, "audit.docx")
    context = {name: full(name, each) for name, each in sheet_names().items()}
    document, _ = render(form, context, {}, Imprint("审核表"), passports=False)
    path = tmp_path / "审核表.docx"
    path.write_bytes(document)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, capture_output=True)
    told = subprocess.run(
        ["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"],
        check=True, capture_output=True, encoding="utf-8",
    ).stdout  # fmt: skip
    assert told.count("\f") <= 2
