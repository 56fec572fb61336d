"""Items of lists go by their names, wherever they stand; without one of their own by number."""

from __future__ import annotations

from disclosure.check.guarded import typed
from disclosure.check.identity import by_identity, identity
from tests.check.bench import BUDGETS, FILES, Bench, edition_of
from tests.check.stands import STANDS

GOAL = "预算绩效.整体.目标.1.满分"


def case_of(data=None):
    bench = Bench.of(FILES["sample"], edition_of(FILES["sample"]))
    return bench.case if data is None else bench.stand.case(data)


def test_a_figure_outside_of_lists_is_its_path():
    assert identity("机关运行经费.年初预算", case_of()) == "机关运行经费.年初预算"
    assert identity("没有.这个", case_of()) == "没有.这个"


def test_an_item_is_known_by_its_name_when_another_comes_before_it():
    case = case_of()
    goals = case.facts["预算绩效"]["整体"]["目标"]
    name = identity(GOAL, case)
    assert goals[0]["名称"] in name

    data = {**case.facts, "预算绩效": {**case.facts["预算绩效"]}}
    data["预算绩效"]["整体"] = {**case.facts["预算绩效"]["整体"]}
    data["预算绩效"]["整体"]["目标"] = [{**goals[0], "名称": "别的目标"}, *goals]
    moved = case_of(data)
    assert by_identity(moved)[name] == GOAL.replace(".1.", ".2.")


def test_items_of_one_name_are_told_apart_by_number():
    case = case_of()
    goals = case.facts["预算绩效"]["整体"]["目标"]
    data = {**case.facts, "预算绩效": {**case.facts["预算绩效"]}}
    data["预算绩效"]["整体"] = {**case.facts["预算绩效"]["整体"], "目标": [goals[0], goals[0]]}
    assert identity(GOAL, case_of(data)) == GOAL


def test_no_two_figures_of_any_file_are_known_by_the_same():
    stand = STANDS["预算样例"]
    benches = [Bench.at(slug, stand, path) for slug, path in BUDGETS.items()]
    benches += [Bench.of(path, edition_of(path)) for path in FILES.values()]
    for bench in benches:
        names = [identity(path, bench.case) for path in typed(bench.case)]
        assert len(set(names)) == len(names)
        assert all(name.isprintable() for name in names)
