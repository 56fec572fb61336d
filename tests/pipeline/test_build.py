"""``build`` and ``check_only``: every disclosure, whatever becomes of the others; the exit code."""

from __future__ import annotations

import pytest

from disclosure.pipeline import corridor, making, workers
from disclosure.pipeline.build import check_only
from disclosure.pipeline.options import CheckOptions, Selection
from disclosure.workspace import kept
from tests.editions.document import YEAR, Kept
from tests.pipeline.conftest import REASON, SAMPLE

#: A sound disclosure takes a fraction of a second, on a machine that has other work some more.
_FEW_SECONDS = 4

BROKEN = {
    "not utf-8": SAMPLE.encode("gbk"),
    "no yaml": b"\xe5\xb9\xb4\xe5\xba\xa6: [\n",
    "empty": b"",
    "no mapping": b"- 1\n",
    "misspelt key": SAMPLE.replace("公开日期:", "公开日其:").encode(),
    "wrong type": SAMPLE.replace("年度: 2024", "年度: 今年").encode(),
    "no such edition": SAMPLE.replace("final-2024", "final-1999").encode(),
    "a reason missing": SAMPLE.replace(REASON, "").encode(),
    "an unknown figure in prose": SAMPLE.replace("全年重点工作按", "【没有这个数】按").encode(),
}


def test_all_sound_disclosures_are_published(project):
    for slug in ("甲局", "乙局"):
        project.file(slug)
    built = project.build()
    assert built.code == 0
    assert built.results == {"甲局": "已生成", "乙局": "已生成"}
    assert project.output("甲局").is_file()
    assert project.output("乙局").is_file()
    assert built.steps == 2


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_neither_hides_nor_stops_another(project, content):
    project.file("甲局")
    project.file("乙局").write_bytes(content.replace("某区林业局".encode(), "乙局".encode()))
    project.file("丙局")
    built = project.build()
    assert built.code == 1
    assert len(built.outcomes) == 3
    assert [each.result.value for each in built.outcomes].count("已生成") == 2
    assert project.output("甲局").is_file()
    assert project.output("丙局").is_file()
    assert not project.output("乙局").exists()
    (failed,) = (each for each in built.outcomes if each.result.value == "未通过")
    assert failed.has_error
    assert failed.file == ""


def test_two_broken_files_are_both_told(project):
    project.file("甲局", SAMPLE.replace("年度: 2024", "年度: 今年"))
    project.file("乙局", SAMPLE.replace(REASON, ""))
    built = project.build()
    assert [each.has_error for each in built.outcomes] == [True, True]
    assert built.codes("乙局") == ["N301"]


def test_the_year_in_the_file_must_be_that_of_its_name(project):
    project.file("甲局", name="2025-final.yaml")
    project.file("乙局", SAMPLE.replace("年度: 2024", "年度: 2023"))
    built = project.build()
    assert built.code == 1
    assert "T227" in built.codes("乙局")
    assert len(built.outcomes) == 1


def test_a_year_without_files_is_an_error(project):
    project.file("甲局", name="2025-final.yaml")
    built = project.build()
    assert built.code == 1
    assert list(built.outcomes) == []
    assert [found.code for found in built.general] == ["L183"]
    assert not project.manifest.exists()


@pytest.mark.parametrize("jobs", [1, 2, 5, None])
def test_any_number_of_processes_gives_the_same(project, jobs):
    for slug in ("甲局", "乙局", "丙局"):
        project.file(slug)
    project.file("丁局", SAMPLE.replace(REASON, ""))
    built = project.build(jobs=jobs)
    assert built.code == 1
    assert built.steps == 4
    expected = {"甲局": "已生成", "乙局": "已生成", "丙局": "已生成", "丁局": "未通过"}
    assert built.results == expected
    assert [each.department for each in built.outcomes] == sorted(expected)


def test_a_check_in_several_processes_says_the_same(project, monkeypatch):
    for slug in ("甲局", "乙局", "丙局", "丁局"):
        project.file(slug, SAMPLE if slug != "丙局" else SAMPLE.replace(REASON, ""))
    alone = project.check()
    monkeypatch.setattr("disclosure.pipeline.crews.WORTH_A_PROCESS", 2)
    monkeypatch.setattr("disclosure.pipeline.crews.cpu_count", lambda: 2)
    monkeypatch.setenv(kept.VARIABLE, str(project.root / "nothing known"))
    together = project.check()
    assert together.code == alone.code == 1
    assert list(together.outcomes) == list(alone.outcomes)
    assert together.steps == 4


@pytest.fixture
def endless(monkeypatch):
    """Let a step never end for 癸局, and wait for no disclosure longer than some seconds.

    癸局 is the last: the worker that takes the place of a killed one would know no patch.
    """

    def let(step):
        now = []

        def understand(ref, *given, **named):
            now[:] = [ref.slug]
            do = wait if step == "understand_opened" else begun
            return do(ref, *given, **named)

        def wait(*given, **named):
            while now == ["癸局"]:
                pass
            return whole(*given, **named)

        room = corridor if step == "pour" else making
        begun, whole = making.understand_opened, getattr(room, step)
        monkeypatch.setattr(room, step, wait)
        monkeypatch.setattr(making, "understand_opened", understand)
        monkeypatch.setattr(workers, "LONGEST_SECONDS", _FEW_SECONDS)

    return let


@pytest.mark.parametrize("step", ["understand_opened", "pour"])
def test_a_step_that_never_ends_keeps_no_other_department_waiting(project, endless, step):
    for slug in ("丙局", "乙局", "癸局"):
        project.file(slug)
    endless(step)
    built = project.build()
    assert built.code == 1
    assert built.steps == 3
    assert built.results == {"丙局": "已生成", "乙局": "已生成", "癸局": "未通过"}
    assert built.codes("癸局") == ["R330"]
    assert project.output("乙局").is_file()


def test_a_check_that_never_ends_is_given_up_as_well(project, endless):
    for slug in ("丙局", "癸局"):
        project.file(slug)
    endless("judge")
    checked = project.check()
    assert checked.results == {"丙局": "通过", "癸局": "未通过"}
    assert checked.codes("癸局") == ["R330"]


def test_the_old_document_of_one_that_never_ends_is_kept_and_called_stale(project, endless):
    project.file("癸局")
    assert project.build().code == 0
    endless("pour")
    assert project.build(force=True).results == {"癸局": "未生成，旧文件已过期"}
    assert project.output("癸局").is_file()


def test_a_note_or_a_warning_alone_does_not_fail(project):
    project.file("甲局")
    project.file("乙局", name="2024-final.yml")
    built = project.build()
    assert built.code == 0
    assert [found.code for found in built.general] == ["L181"]


def test_a_check_renders_nothing(project):
    project.file("甲局")
    project.file("乙局", SAMPLE.replace(REASON, ""))
    checked = project.check()
    assert checked.code == 1
    assert checked.results == {"乙局": "未通过", "甲局": "通过"}
    assert checked.codes("乙局") == ["N301"]
    assert checked.steps == 2
    assert not (project.root / "output").exists()


def test_a_check_finds_what_a_build_finds(project):
    for number, content in enumerate(BROKEN.values()):
        project.file(f"{number}局").write_bytes(content)
    found = project.check(), project.build()
    # All have one name, which a build minds only in what it writes.
    codes = [
        [[d.code for d in o.diagnostics if d.code != "R310"] for o in each.outcomes]
        for each in found
    ]
    assert codes[0] == codes[1]
    assert all(codes[0])


def test_a_check_of_sound_files_is_good(project):
    project.file("甲局")
    assert project.check().code == 0


def test_a_department_may_be_called_by_its_name(project):
    project.file("forestry", SAMPLE.replace("简称: 区林业局", "简称: 林业局"))
    project.file("乙局")
    words = ("林业局",)
    reporter = Kept()
    assert check_only(CheckOptions(Selection(project.root, YEAR, words)), reporter) == 0
    assert [outcome.source for outcome in reporter.outcomes] == [
        "departments/forestry/2024-final.yaml"
    ]


def test_a_near_miss_builds_nothing_and_one_beside_a_good_name_builds_that(project):
    project.file("forestry", SAMPLE.replace("简称: 区林业局", "简称: 林业局"))
    for words, count in ((("林业据",), 0), (("林业据", "forestry"), 1)):
        reporter = Kept()
        assert check_only(CheckOptions(Selection(project.root, YEAR, words)), reporter) == 1
        assert [found.code for found in reporter.general] == ["L182"]
        assert len(reporter.outcomes) == count


def test_what_a_reporter_does_not_ask_for_is_checked_all_the_same(project):
    class Deaf(Kept):
        def report(self, outcomes, general=()):
            self.general = general

    project.file("forestry", SAMPLE.replace("版式: final-2024", "版式: final-1999"))
    assert check_only(CheckOptions(Selection(project.root, YEAR, ())), Deaf()) == 1
