"""An edition is one folder: a table, a comparison and a section differ, and no Python knows of it."""

from __future__ import annotations

import re
import shutil
import zipfile

import pytest
from docx import Document

from disclosure.pipeline.corridor import pour, tell, understand
from disclosure.pipeline.house import House
from disclosure.pipeline.keeping import keep
from disclosure.render.package.archive import assemble, pack, unpack
from disclosure.workspace import FilingRef

OLD, NEW = "final-2024", "final-2025"
SECTION = "国有资产"
#: One more comparison, with its reason typed where an edition's own reasons stand.
COMPARED = """\
  年末结转和结余:
    {本期: 结转结余.年末.合计, 基数: {上年: 结转结余.年初.合计}, 要原因: 有增减}
"""
TABLE = """\
科目表:
  其他资金支出:
    合计: 支出.其他资金.{编码}.合计
"""
SENTENCE = """\
{% block 结转 %}
年末结转和结余{{ 数.结转结余.年末.合计 }}万元，{{ 句(与上年相比("年末结转和结余", "结转和结余"), 原因("年末结转和结余")) }}
{% endblock %}
"""
LINES = (
    "{%p for 段 in 文.结转 %}",
    "{{ 段 }}",
    "{%p endfor %}",
    "{%p for 行 in 表.其他资金支出 %}",
    "{{ 行.名称 }}{{ 行.合计 }}万元",
    "{%p endfor %}",
)


@pytest.fixture
def edition(workspace):
    """A form of the next year: the folder copied, and changed as a keeper would."""
    folder = workspace / "templates" / NEW
    shutil.copytree(workspace / "templates" / OLD, folder)
    data = (folder / "edition.yaml").read_text(encoding="utf-8")
    data = data.replace("起始年度: 2024", "起始年度: 2025").replace(f"  - {SECTION}\n", "")
    data = data.replace("比较:\n", f"比较:\n{COMPARED}", 1).replace("科目表:\n", TABLE, 1)
    (folder / "edition.yaml").write_text(data, encoding="utf-8")
    next(folder.glob(f"*-{SECTION}.j2")).unlink()
    (folder / "16-结转.j2").write_text(SENTENCE, encoding="utf-8")
    _redraw(folder / "document.docx")
    return folder


def _redraw(path):
    document = Document(str(path))
    paragraphs = list(document.paragraphs)
    at = next(i for i, each in enumerate(paragraphs) if f"文.{SECTION} " in each.text)
    for line in LINES:
        paragraphs[at - 1].insert_paragraph_before(line, paragraphs[at].style)
    for each in paragraphs[at - 1 : at + 3]:
        each._p.getparent().remove(each._p)
    document.save(str(path))
    parts = unpack(path.read_bytes())
    xml = parts["word/document.xml"].decode("utf-8")
    entry = re.compile(r"<w:p\b(?:(?!</w:p>).)*节\.国有资产(?:(?!</w:p>).)*</w:p>", re.DOTALL)
    parts["word/document.xml"] = entry.sub("", xml).encode("utf-8")
    path.write_bytes(assemble(pack(name, each) for name, each in parts.items()))


def test_the_keeper_finds_nothing_wrong_with_it(workspace, edition):
    kept = keep(workspace, NEW)
    assert [problem.message for problem in kept.problems if problem.severity.value == "错误"] == []


def test_a_department_is_printed_on_it(workspace, edition):
    path = workspace / "departments" / "some" / "2025-final.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (edition / "sample.yaml").read_text(encoding="utf-8")
    text = re.sub(r"^年度: .*$", "年度: 2025", text, flags=re.MULTILINE)
    text = re.sub(r"^版式: .*\n", "", text, flags=re.MULTILINE)
    path.write_text(
        text.replace(
            "\n原因:\n", "\n原因:\n  其他:\n    年末结转和结余: 项目跨年实施，资金结转使用\n", 1
        ),
        encoding="utf-8",
    )
    ref = FilingRef("some", 2025, "final", path, "departments/some/2025-final.yaml")
    understood, problems = understand(ref, House(workspace))
    assert understood is not None, problems
    assert understood.prepared.edition.slug == NEW
    told, problems = tell(understood, draft=False)
    assert problems == ()
    assert "项目跨年实施" in "".join(told.narrative.blocks["结转"])
    assert SECTION not in told.narrative.blocks
    document, problems = pour(told, passports=True)
    assert document is not None, problems
    (workspace / "2025.docx").write_bytes(document)
    with zipfile.ZipFile(workspace / "2025.docx") as archive:
        printed = re.sub("<[^>]+>", "", archive.read("word/document.xml").decode("utf-8"))
    assert "国有资产占用情况说明" not in printed
    assert "十一、政府采购支出说明" in printed
    assert "十二、预算绩效情况说明" in printed


def test_the_older_edition_does_not_notice(workspace, edition):
    assert [problem.code for problem in keep(workspace, OLD).problems] == []
