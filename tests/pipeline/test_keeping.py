"""``template``: what the keeper of the form is told."""

from __future__ import annotations

import shutil

import pytest
from docx import Document

from disclosure.pipeline.house import House
from disclosure.pipeline.keeping import keep, names_tree, sample_of

SLUG = "final-2024"


@pytest.fixture
def folder(workspace):
    return workspace / "templates" / SLUG


def codes(kept):
    return [problem.code for problem in kept.problems]


def test_the_committed_edition_is_in_order(workspace, folder):
    kept = keep(workspace, SLUG)
    assert codes(kept) == []
    assert kept.lines[0] == "没有变化：templates/final-2024/document.txt"
    assert (workspace / "output" / "preview" / "final-2024.docx").is_file()


def test_without_a_name_every_edition_is_looked_after(workspace, folder):
    shutil.copytree(folder, folder.with_name("final-2025"))
    kept = keep(workspace, None)
    assert kept.editions == ("final-2024", "final-2025")
    assert sum("preview/final-2025" in line for line in kept.lines) == 2


def test_an_unknown_edition_is_said_to_be_unknown(workspace):
    kept = keep(workspace, "final-2023")
    assert (kept.known, kept.editions) == (False, (SLUG,))


def test_a_misspelt_tag_is_told_by_table_row_and_cell(workspace, folder):
    path = folder / "document.docx"
    document = Document(str(path))
    cell = document.tables[0].rows[3].cells[2]
    for run in cell.paragraphs[0].runs:
        run.text = run.text.replace("收入", "收人")
    document.save(str(path))
    kept = keep(workspace, SLUG)
    (problem,) = kept.problems
    assert problem.code == "E101"
    assert "第1张表（公开01表 收入支出决算总表）第4行第3格" in problem.message
    assert "是否应为“收入”" in problem.message
    assert not (workspace / "output").joinpath("preview").exists()


def test_a_changed_form_gets_a_new_shadow(workspace, folder):
    (folder / "document.txt").write_text("old", encoding="utf-8")
    assert keep(workspace, SLUG).lines[0] == "已写好：templates/final-2024/document.txt"
    assert "[封面标题]" in (folder / "document.txt").read_text(encoding="utf-8")


def test_a_changed_form_of_the_sheet_too_and_the_editions_hash_stays(workspace, folder):
    before = House(workspace).prepared(SLUG)[0].digest
    (folder / "audit.txt").write_text("old", encoding="utf-8")
    assert keep(workspace, SLUG).lines[1] == "已写好：templates/final-2024/audit.txt"
    assert "[审核表标题]" in (folder / "audit.txt").read_text(encoding="utf-8")
    (folder / "audit.txt").unlink()
    assert House(workspace).prepared(SLUG)[0].digest == before


def test_a_sentence_that_names_no_figure_is_found_before_any_department_is_built(workspace, folder):
    path = next(folder.glob("02-*.j2"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("收入.全部资金.合计", "收入.全部资金.总额", 1), encoding="utf-8")
    assert "E305" in codes(keep(workspace, SLUG))


def test_an_edition_without_a_sample_is_told_so(workspace, folder):
    (folder / "sample.yaml").unlink()
    assert codes(keep(workspace, SLUG)) == ["E304"]


def test_a_sample_with_mistakes_is_reported_like_any_file(workspace, folder):
    path = folder / "sample.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("年度: 2024", "年度: 二〇二四"), encoding="utf-8")
    kept = keep(workspace, SLUG)
    assert kept.problems
    assert kept.problems[0].place.file == "templates/final-2024/sample.yaml"


def test_the_names_hold_every_root_and_every_figure_of_the_sample(root):
    sample, problems = sample_of(root, SLUG)
    assert problems == []
    names = names_tree(sample)
    assert set(names) == {"数", "表", "文", "名", "节"}
    assert "合计" in names["数"]["支出"]["全部资金"]["201"]
    assert names["名"]["草稿"] == ""
