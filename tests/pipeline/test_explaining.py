"""``explain``: where a figure comes from, in the words and lines of the file."""

from __future__ import annotations

import pytest

from disclosure.pipeline import explaining
from disclosure.pipeline.explaining import Inquiry, explain_code, explain_figure, near_codes, pages
from disclosure.provenance import sources_text
from tests.check.families import CELLS
from tests.editions.document import ROOT, YEAR
from tests.pipeline.conftest import SAMPLE

HANYANG = "hanyang-party-work-committee"


@pytest.fixture
def told(project):
    project.file("甲局")

    def tell(path, slug="甲局", year=YEAR):
        return explain_figure(project.root, Inquiry(slug, year, "final", path))

    return tell


def test_a_fact_is_told_with_its_line(told):
    found = told("收入.事业收入.2130204")
    line = SAMPLE.split("\n").index("    2130204: 120000.00") + 1
    assert found.found
    told_lines = found.text.split("\n")
    assert told_lines[:2] == [
        "收入.事业收入.2130204 = 12.00万元（精确值 120000.00元）",
        f"填写在 departments/甲局/2024-final.yaml:{line}:14",
    ]
    assert told_lines[2].endswith("2130204: 120000.00")
    assert told_lines[3].endswith("^^^^^^^^^")


def test_the_cell_of_a_figure_is_told_and_who_keyed_it(told, project):
    path = project.root / "departments" / "甲局" / "2024-final.sources.json"
    path.write_bytes(sources_text(CELLS))
    assert told("机关运行经费.年初预算").text.split("\n")[-1] == (
        "出自 01表.xlsx 的工作表“公开01表” C7：190 万元"
    )
    assert told("收入.全部资金.合计").text.split("\n")[-1] == (
        "核对的合计出自 01表.xlsx 的工作表“公开01表” C30：843 万元"
    )
    assert told("三公经费.公务用车运行维护费.保有量").text.split("\n")[-1] == (
        "录入核对：办公室 2025-03-20，当时是 2 辆"
    )
    path.write_bytes(b"{")
    broken = told("机关运行经费.年初预算")
    assert broken.found
    assert [each.code for each in broken.problems] == ["L191"]


def test_a_derived_figure_is_told_with_its_formula_and_inputs(told):
    lines = told("收入.全部资金.合计").text.split("\n")
    assert lines[0] == "收入.全部资金.合计 = 843.00万元（精确值 8430000.00元）"
    assert lines[1].startswith("算法：")
    typed = "    收入.事业收入.合计 = 12.00万元（精确值 120000.00元）"
    assert any(line.startswith(typed) for line in lines[2:])


def test_a_percentage_is_told_exactly(told):
    lines = told("占比.收入.事业收入").text.split("\n")
    assert lines[0] == "占比.收入.事业收入 = 1.42%（精确值 1.42348754448%）"


def test_a_figure_without_inputs_says_so(told):
    assert told("收入.经营收入.合计").text.split("\n")[-1] == "    没有填写任何明细，为零"


def test_a_figure_without_a_base_has_no_value(told):
    found = told("完成率.三公经费.因公出国境费")
    assert found.found
    assert found.text.startswith("完成率.三公经费.因公出国境费 = 没有数\n")


def test_a_stated_total_tells_its_residue(one_house):
    asked = Inquiry(HANYANG, YEAR, "final", "收入.一般公共预算财政拨款.合计")
    lines = explain_figure(ROOT, asked).text.split("\n")
    assert lines[0] == "收入.一般公共预算财政拨款.合计 = 592.29万元（精确值 5922900.00元）"
    assert lines[1] == "核对数；各项之和 5923000.00元，尾差 -100.00元"


def test_every_figure_of_the_sample_can_be_explained(told, project):
    figures = told("没有").text
    assert "没有“没有”这个数" in figures
    from disclosure.pipeline.corridor import understand  # noqa: PLC0415
    from disclosure.pipeline.house import house_at  # noqa: PLC0415
    from disclosure.workspace import Workspace  # noqa: PLC0415

    refs, _ = Workspace(project.root).filings(YEAR, ("甲局",), "final")
    understood, _ = understand(refs[0], house_at(ROOT))
    for path in list(understood.computed.figures)[::25]:
        assert told(path).text.startswith(f"{path} = "), path


def test_a_misspelt_path_names_its_neighbours(told):
    found = told("收入.全部资金.合记")
    assert not found.found
    assert found.text.startswith("没有“收入.全部资金.合记”这个数。是否应为：收入.全部资金.合计")


def test_a_path_like_nothing_says_how_paths_are_made(told):
    found = told("甲乙丙丁")
    assert not found.found
    assert found.text == "没有“甲乙丙丁”这个数。路径由 YAML 的各级键用点连成。"


def test_an_unknown_department_is_an_error(told):
    found = told("收入.总计", slug="丙局")
    assert (found.found, [each.code for each in found.problems]) == (False, ["L182"])


def test_another_year_is_an_error(told):
    found = told("收入.总计", year=2031)
    assert not found.found
    assert [each.code for each in found.problems] == ["L183"]


def test_a_file_that_cannot_be_understood_tells_its_problems(told, project):
    project.file("甲局", SAMPLE.replace("年度: 2024", "年度: 今年"))
    found = told("收入.总计")
    assert not found.found
    assert found.problems


def test_every_code_has_a_page_with_three_answers():
    for code in pages():
        lines = explain_code(code.lower()).split("\n")
        assert lines[0].startswith(f"{code} ")
        assert [line.partition("：")[0] for line in lines[1:4]] == ["查什么", "为什么", "怎么改"]


def test_an_unknown_code_has_none():
    assert explain_code("T999") is None


@pytest.mark.parametrize("typed", ["t201", "Ｔ２０１", " T201 ", "错误[T201]", "[T201]"])
def test_a_code_may_be_copied_from_a_message(typed):
    assert explain_code(typed) == explain_code("T201")


def test_the_beginning_of_a_code_lists_what_begins_so():
    lines = near_codes("n3").splitlines()
    assert lines[0] == "是否要找："
    listed = [line.split()[0] for line in lines[1:-1]]
    assert listed == [code for code in pages() if code.startswith("N3")]
    assert f"    N301 {pages()['N301'].title}" in lines


def test_a_long_list_is_cut_and_counted():
    lines = near_codes("T2").splitlines()
    assert len(lines) == 15
    assert lines[-2] == f"    ……共 {sum(code.startswith('T2') for code in pages())} 个"


def test_a_slip_in_a_code_lists_what_is_like_it():
    assert "    T201 " in near_codes("T2O1")
    assert "    S201 " in near_codes("S2011")


@pytest.mark.parametrize("typed", ["", "预算", "999", "[]"])
def test_what_is_no_code_is_told_what_one_looks_like(typed):
    assert explain_code(typed) is None
    assert near_codes(typed) == "代码是一个字母和三位数字，例如 S201；全部代码见 docs/rules.md。"


def test_a_figure_may_be_asked_for_by_the_name_of_its_department(told, project):
    project.file("林业", SAMPLE.replace("简称: 区林业局", "简称: 林业局"))
    found = told("收入.全部资金.合计", slug="林业局")
    assert found.found
    missed = told("收入.全部资金.合计", slug="林业据")
    assert [problem.code for problem in missed.problems] == ["L182"]


def test_a_file_that_is_never_read_to_its_end_is_given_up(told, monkeypatch):
    def wait(*_, **__):
        while True:
            pass

    monkeypatch.setattr(explaining, "understand", wait)
    monkeypatch.setattr(explaining, "LONGEST_SECONDS", 1)
    found = told("收入.全部资金.合计")
    assert not found.found
    assert [each.code for each in found.problems] == ["R330"]
