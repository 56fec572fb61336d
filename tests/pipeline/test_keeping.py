"""``template``: what the keeper of the form is told."""

from __future__ import annotations

import shutil

import pytest
from docx import Document
from ruamel.yaml import YAML

from disclosure.diagnostics import Diagnostic, Place, Severity, printed
from disclosure.pipeline import keeping
from disclosure.pipeline.corridor import pour
from disclosure.pipeline.house import House
from disclosure.pipeline.keeping import keep
from disclosure.render.package.archive import assemble, pack, unpack
from tests.editions.document import EDITIONS
from tests.editions.document import Document as Finished

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
    preview = workspace / "output" / "preview"
    assert sorted(path.name for path in preview.glob("*.*[!n]")) == [
        "final-2024-forestry.docx",
        "final-2024-sparse.docx",
        "final-2024-名称.txt",
        "final-2024.docx",
    ]


def test_without_a_name_every_edition_is_looked_after(workspace, folder):
    shutil.copytree(folder, folder.with_name("final-2025"))
    kept = keep(workspace, None)
    assert kept.editions == (*EDITIONS, "final-2025")
    assert sum("preview/final-2025" in line for line in kept.lines) == 4


def test_an_unknown_edition_is_said_to_be_unknown(workspace):
    kept = keep(workspace, "final-1999")
    assert (kept.known, kept.editions) == (False, tuple(EDITIONS))


def misspell(folder, right, wrong):
    path = folder / "document.docx"
    document = Document(str(path))
    cell = document.tables[0].rows[3].cells[2]
    for run in cell.paragraphs[0].runs:
        run.text = run.text.replace(right, wrong)
    document.save(str(path))


def test_a_misspelt_tag_is_told_by_table_row_and_cell(workspace, folder):
    misspell(folder, "收入", "收人")
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


@pytest.mark.parametrize("name", ["sample.yaml", "sample-sparse.yaml"])
def test_an_edition_without_one_of_its_samples_is_told_so(workspace, folder, name):
    (folder / name).unlink()
    kept = keep(workspace, SLUG)
    assert "E304" in codes(kept)
    assert name in kept.problems[0].message


@pytest.mark.parametrize("name", ["sample.yaml", "sample-sparse.yaml"])
def test_a_sample_with_mistakes_is_reported_like_any_file(workspace, folder, name):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("年度: 2024", "年度: 二〇二四"), encoding="utf-8")
    kept = keep(workspace, SLUG)
    assert {problem.place.file for problem in kept.problems} == {f"templates/final-2024/{name}"}
    # What the samples would have known is not called unknown.
    assert "E101" not in codes(kept)


def test_mistakes_of_form_sentences_and_samples_are_told_at_once(workspace, folder):
    misspell(folder, "收入", "收人")
    path = next(folder.glob("02-*.j2"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("收入.全部资金.合计", "收入.全部资金.总额", 1), encoding="utf-8")
    assert {"E101", "E305"} <= set(codes(keep(workspace, SLUG)))


def with_line(folder, text):
    """Write one more paragraph at the end of the form."""
    path = folder / "document.docx"
    document = Document(str(path))
    document.add_paragraph(text)
    document.save(str(path))


def test_what_a_sparse_department_cannot_fill_in_is_found_before_any_department_is_built(
    workspace, monkeypatch
):
    wrong = Diagnostic("R301", Severity.ERROR, "标签填不进去", Place("a"), "")

    def poured(told, *, passports):
        is_sparse = len(told.understood.accounts.agencies) == 1
        return (None, (wrong,)) if is_sparse else pour(told, passports=passports)

    monkeypatch.setattr("disclosure.pipeline.keeping.pour", poured)
    kept = keep(workspace, SLUG)
    assert [problem.message for problem in kept.problems] == [
        "用 sample-sparse.yaml 试印：标签填不进去"
    ]
    preview = workspace / "output" / "preview"
    assert (preview / "final-2024.docx").is_file()
    assert not (preview / "final-2024-sparse.docx").exists()


def test_a_fact_that_only_the_full_sample_has_may_be_asked_for(workspace, folder):
    with_line(folder, "{{ 数.机关运行经费.决算 }}")
    assert codes(keep(workspace, SLUG)) == []


def test_what_no_sample_can_fill_in_is_told_once(workspace, folder, monkeypatch):
    wrong = Diagnostic("R301", Severity.ERROR, "标签填不进去", Place("a"), "")
    monkeypatch.setattr("disclosure.pipeline.keeping.pour", lambda *_, **__: (None, (wrong,)))
    kept = keep(workspace, SLUG)
    assert [problem.message for problem in kept.problems] == ["用 sample.yaml 试印：标签填不进去"]


def test_a_form_that_is_not_whole_is_told_and_printed_all_the_same(workspace, folder, root):
    path = folder / "document.docx"
    parts = unpack(path.read_bytes())
    name = "[Content_Types].xml"
    lost = b'<Override PartName="/word/none.xml" ContentType="application/xml"/>'
    parts[name] = parts[name].replace(b"</Types>", lost + b"</Types>")
    path.write_bytes(assemble(pack(each, content) for each, content in parts.items()))
    kept = keep(workspace, SLUG)
    text = (root / "tests" / "errors" / "E306.yaml").read_text(encoding="utf-8")
    specimen = YAML(typ="safe", pure=True).load(text)
    assert [line for each in kept.problems for line in printed(each).split("\n")] == specimen[
        "期望"
    ]
    assert (workspace / "output" / "preview" / "final-2024.docx").is_file()


def test_another_sample_is_found_by_its_name(workspace, folder):
    shutil.copy(folder / "sample.yaml", folder / "sample-事业.yaml")
    kept = keep(workspace, SLUG)
    assert codes(kept) == []
    assert "已写好：output/preview/final-2024-事业.docx" in kept.lines


def test_a_preview_that_somebody_wrote_on_is_kept(workspace):
    keep(workspace, SLUG)
    preview = workspace / "output" / "preview" / "final-2024.docx"
    preview.write_bytes(b"written on")
    assert codes(keep(workspace, SLUG)) == ["R312"]
    kept = [path for path in preview.parent.iterdir() if "（人工修改 " in path.name]
    assert [path.read_bytes() for path in kept] == [b"written on"]


def test_the_samples_are_told_and_poured_like_any_department(workspace, finished):
    """The preview of the full sample reads like the document that a build makes of it."""
    keep(workspace, SLUG)
    preview = Finished("sample", workspace / "output" / "preview" / "final-2024.docx")
    assert preview.parts["word/document.xml"] == finished["sample"].parts["word/document.xml"]


def test_a_form_that_never_ends_is_given_up_and_the_others_are_looked_after(
    workspace, folder, monkeypatch
):
    """The last one: the worker that takes the place of a killed one would know no patch."""
    shutil.copytree(folder, folder.with_name("final-2025"))

    def care(_, slug):
        while slug == "final-2025":
            pass
        return (f"看过 {slug}",), ()

    monkeypatch.setattr(keeping, "_cared", care)
    monkeypatch.setattr(keeping, "LONGEST_SECONDS", 2)
    kept = keep(workspace, None)
    assert codes(kept) == ["R330"]
    looked = (f"看过 {slug}" for slug in EDITIONS)
    assert kept.lines == (*looked, "templates/final-2025：没有做完")
    assert kept.looked_at == len(EDITIONS) + 1
