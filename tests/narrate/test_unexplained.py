"""Subjects that nothing explains are one warning, with what is to be typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.diagnostics import Severity
from disclosure.load import load_text
from disclosure.narrate import narrate
from disclosure.passport import plain
from tests.narrate.telling import filing, sentences, story

SILENT = {"2040222": {"项目支出": "1.00"}, "9990101": {"名称": "绿道养护", "项目支出": "1.00"}}


def found(data, **edition):
    told = story(data)
    told = replace(told, edition=replace(told.edition, **edition))
    narrative, problems = narrate(told, sentences())
    return plain("\n".join(narrative.blocks["名词解释"])).split("\n"), problems


@pytest.fixture
def silent():
    """A filing with two subjects of which nothing is said anywhere."""
    data = filing()
    data["支出"]["一般公共预算财政拨款"] |= SILENT
    return data


def test_they_are_one_warning_with_codes_and_names(silent):
    lines, (problem,) = found(silent)
    assert (problem.code, problem.severity) == ("N106", Severity.WARNING)
    assert problem.message.endswith(
        "有 2 个科目没有释义，只印名称：2040222（特勤业务）、9990101（绿道养护）"
    )
    assert "1.公共安全支出（类）公安（款）特勤业务（项）。" in lines
    assert not any(line.endswith("（项）：") for line in lines)


@pytest.mark.parametrize("own", [None, {"飞播造林": "用飞机播种"}])
def test_what_is_to_be_pasted_is_sound_and_silences_it(silent, own):
    if own:
        silent["名词解释"] = own
    _, (problem,) = found(silent)
    pasted = [f"        {line}" for line in problem.hint.split("\n")[1:-1]]
    loaded, problems = load_text("\n".join(("名词解释:", *pasted, "")).encode(), "x.yaml")
    assert problems == ()
    assert loaded.data["名词解释"] == {"2040222": "【待填】", "9990101": "【待填】"}
    texts = dict.fromkeys(loaded.data["名词解释"], "一句释义")
    assert found(silent | {"名词解释": (own or {}) | texts})[1] == ()


def test_an_offices_list_fills_them_and_the_departments_own_text_goes_before_it(silent):
    own = {"2040222": "反映特勤业务方面的支出。", "9990101": "绿道日常养护的支出"}
    lines, problems = found(silent, own_notes=own)
    assert problems == ()
    assert "1.公共安全支出（类）公安（款）特勤业务（项）：反映特勤业务方面的支出。" in lines
    silent["名词解释"] = {"特勤业务": "本部门的话"}
    lines, _ = found(silent, own_notes=own)
    assert "1.公共安全支出（类）公安（款）特勤业务（项）：本部门的话。" in lines


def test_an_offices_list_goes_before_the_forms_words_and_ours():
    own = {"2130201": "机关的日常支出", "2130204": "林场的支出"}
    text = "\n".join(found(filing(), own_notes=own)[0])
    assert "行政运行（项）：机关的日常支出。" in text
    assert "事业机构（项）：林场的支出。" in text


@pytest.mark.parametrize("code", ["2130202", "213", "2130", "9999999"])
def test_a_text_under_a_code_that_is_not_printed_is_told(code):
    lines, (problem,) = found(filing(名词解释={code: "没有用到的支出"}))
    assert (problem.code, problem.severity) == ("N107", Severity.WARNING)
    assert code in problem.message
    assert "没有用到的支出" not in "\n".join(lines)


def test_a_file_that_spends_nothing_on_a_subject_explains_it_nowhere():
    data = filing()
    data["支出"]["一般公共预算财政拨款"]["2040222"] = {"项目支出": "0"}
    assert found(data)[1] == ()
