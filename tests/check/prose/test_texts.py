"""The prose of a disclosure: what is read, in which part, character by character."""

from __future__ import annotations

from disclosure.check.prose.texts import BLOT, FINANCIAL, Part, glances, text_at, texts


def test_every_prose_has_its_pointer_and_its_part(case_of, both_years):
    case, _ = case_of(both_years)
    found = {each.pointer: each for each in texts(case)}
    reason = found["三公经费", "公务用车运行维护费", "原因"]
    assert (reason.part, reason.text) == (Part.REASON, "车辆集中调度")
    assert found["用途", "按类", "213"].part is Part.USE
    assert found["概况", "主要职责", "条目", 1].text == "管理全区森林资源"
    assert found["重点工作", "表", 0, "完成情况"].part is Part.KEY_WORK


def test_numbers_dates_names_and_reasons_for_silence_are_no_prose(case_of, both_years):
    text = both_years.replace("单价100万元以上设备: 0", "单价100万元以上设备: {未公布: 没有,统计}")
    case, _ = case_of(text.replace("整体:\n", "整体:\n", 1))
    read = {each.pointer[-1] for each in texts(case)}
    assert not read & {"未公布", "全年预算", "填报日期", "主管部门", "得分", "金额单位"}


def test_only_the_parts_asked_for_are_read(case_of, both_years):
    case, _ = case_of(both_years)
    assert {each.part for each in texts(case, FINANCIAL)} == set(FINANCIAL)


def test_a_glance_is_all_texts_of_a_part_in_lines_each_once(case_of, both_years):
    case, _ = case_of(both_years.replace("办公用房维修", "车辆集中调度"))
    for glance in glances(case):
        lines = [each.plain for each in texts(case, (glance.part,))]
        assert glance.plain.split("\n") == (list(dict.fromkeys(lines)) or [""])
    (reasons,) = glances(case, (Part.REASON,))
    assert reasons.text.count("车辆集中调度") == 1


def test_two_files_are_not_taken_for_each_other(case_of, both_years):
    one, _ = case_of(both_years)
    two, _ = case_of(both_years.replace("办公用房维修", "办公设备更新"))
    for case, words in ((one, "办公用房维修"), (two, "办公设备更新"), (one, "办公用房维修")):
        assert words in next(glances(case, (Part.REASON,))).text


def test_lines_are_joined_as_they_are_printed():
    assert text_at((), Part.REASON, " 造林任务 \n  加重\n").text == "造林任务加重"


def test_plain_keeps_every_character_at_its_place():
    text = text_at((), Part.REASON, "支出１，２３４．５％，【支出.总计】Ｘｘ")
    assert text.plain == f"支出1，234.5%，{BLOT * 7}Xx"
    assert len(text.plain) == len(text.text)
