"""``new`` writes the first file of a department, and never in the place of another one."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from ruamel.yaml import YAML

from disclosure.authoring import Answers
from disclosure.diagnostics import printed
from disclosure.load import load_text
from disclosure.pipeline import starting
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.kinds import BUNDLES
from disclosure.pipeline.starting import ground, home_of, occupied, start
from disclosure.validate import validate
from disclosure.validate.unfilled import gaps_in
from tests.pipeline.conftest import ROOT, shared_house

GALLERY = ROOT / "tests" / "errors"
SPARSE = (ROOT / "templates/final-2024/sample-sparse.yaml").read_text(encoding="utf-8")
SHORT = ("名称", "简称")
#: What is known beforehand of the department of the sparse sample.
KNOWN = Answers(
    2024, "某区苗圃", {SHORT: "区苗圃"}, (("区苗圃", "事业"),), ("一般公共预算财政拨款",)
)


@pytest.fixture
def project(project, monkeypatch):
    monkeypatch.setattr(starting, "house_at", lambda _: shared_house())
    directory_at.cache_clear()
    return project


@pytest.fixture
def at(project):
    found, problems = ground(project.root, "final", 2024)
    assert problems == ()
    return found


def named(name, folder):
    return Answers(2024, folder, {SHORT: name})


def codes(started):
    assert started.shown is None
    return [each.code for each in started.problems]


def filled(text, right, share=None):
    """Return a new file with the contents of another one; ``share`` only that many of them."""
    loaded, _ = load_text(text.encode(), "x")
    lines = text.splitlines()
    for gap in list(gaps_in(loaded.data))[:share]:
        place = (loaded.key_place if gap[-1] == "待填" else loaded.place)(gap)
        value = right
        for step in gap[:-1] if gap[-1] == "待填" else gap:
            value = value[step]
        line = lines[place.line - 1]
        if gap[-1] != "待填":
            lines[place.line - 1] = f"{line[: place.column - 1]}{value}"
        elif value:
            ((code, each),) = value.items()
            lines[place.line - 1] = f"{line[: place.column - 1]}{code}: {flow(each)}"
        else:
            above = next(n for n in range(place.line - 2, 0, -1) if f"{gap[-2]}:" in lines[n])
            lines[above] = f"{lines[above].partition(':')[0]}: {{}}"
            lines[place.line - 1] = ""
    return "\n".join(lines) + "\n"


def flow(value):
    if not isinstance(value, dict):
        return value
    return f"{{{', '.join(f'{key}: {each}' for key, each in value.items())}}}"


def test_a_file_is_written_and_read_again_by_its_check(project, at):
    started = start(at, named("区林业局", "区林业局"))
    assert (started.shown, started.problems) == ("departments/区林业局/2024-final.yaml", ())
    built = project.check()
    assert [each.code for each in built.outcomes[0].diagnostics] == ["S230"]


def test_no_final_document_and_no_draft_is_made_of_what_is_to_be_filled_in(project, at):
    start(at, KNOWN)
    for draft in (False, True):
        built = project.build(draft=draft)
        assert built.code == 1
    assert not list((project.root / "output").rglob("*.docx"))


def test_what_was_filled_in_with_right_contents_is_published(project, at):
    started = start(at, KNOWN)
    path = project.root / started.shown
    loaded, _ = load_text(SPARSE.encode(), "x")
    path.write_text(filled(path.read_text(encoding="utf-8"), loaded.data), encoding="utf-8")
    built = project.build()
    assert [printed(each) for each in built.outcomes[0].diagnostics] == []
    assert built.code == 0


def test_half_filled_the_list_is_shorter_and_nothing_else_is_told(project, at):
    path = project.root / start(at, KNOWN).shown
    text = path.read_text(encoding="utf-8")
    loaded, _ = load_text(SPARSE.encode(), "x")
    counts = []
    for share in (0, 10, 20, 30):
        path.write_text(filled(text, loaded.data, share), encoding="utf-8")
        (found,) = project.check().outcomes[0].diagnostics
        counts.append(int(re.search(r"还有 (\d+) 处", found.message)[1]))
    assert counts == [counts[0], counts[0] - 10, counts[0] - 20, counts[0] - 30]


def test_the_readme_shows_the_list_as_it_is_printed(project, at):
    words = (
        *(("名称", name) for name in ("全称", "规范简称", "简称")),
        *((key,) for key in ("口径", "财政级次")),
    )
    contents = ("江岭区林业局", "江岭区林业局", "区林业局", "部门汇总", "区级")
    units = (("区林业局本级", "行政"), ("区苗圃", "事业"))
    funds = ("一般公共预算财政拨款", "事业收入")
    known = dict(zip(words, contents, strict=True))
    start(at, Answers(2024, "区林业局", known, units, funds))
    (found,) = project.check().outcomes[0].diagnostics
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(
        r"^```\n(departments[^\n]*错误\[S230\].*?)\n```$", readme, re.MULTILINE | re.DOTALL
    )
    assert printed(found).startswith(f"{shown}\n")


def test_a_file_that_is_there_is_never_written_over(project, at):
    path = project.root / start(at, KNOWN).shown
    path.write_text("我的数", encoding="utf-8")
    assert codes(start(at, KNOWN)) == ["R907"]
    assert path.read_text(encoding="utf-8") == "我的数"


def test_another_year_of_the_same_department_is_begun_beside_it(project, at):
    project.file("区林业局")
    later, _ = ground(project.root, "final", 2025)
    assert home_of(later, "区林业局") == "区林业局"
    assert start(later, replace(named("区林业局", "区林业局"), year=2025)).shown


@pytest.mark.parametrize(
    ("name", "folder"),
    [("区林业局", "other"), ("区水务局", "Forestry"), ("区水务局", "forestry")],
)
def test_a_new_department_is_not_mistaken_for_another(name, folder, project):
    project.file("forestry", SPARSE.replace("某区苗圃", "某区林业局").replace("区苗圃", "区林业局"))
    later, _ = ground(project.root, "final", 2025)
    assert "R341" in codes(start(later, replace(named(name, folder), year=2025)))


def test_names_that_are_to_be_filled_in_are_nobodys(project, at):
    assert start(at, Answers(2024, "a")).shown
    directory_at.cache_clear()
    assert start(at, Answers(2024, "b")).shown
    assert occupied(at, "c", ()) == ()


@pytest.mark.parametrize(
    ("kind", "year", "code"), [("budget", 2024, "E303"), ("final", 2019, "E301")]
)
def test_a_kind_or_year_that_cannot_be_printed_is_refused(kind, year, code, project, monkeypatch):
    monkeypatch.delitem(BUNDLES.makers, "budget")
    found, problems = ground(project.root, kind, year)
    assert (found, [each.code for each in problems]) == (None, [code])


def test_without_a_year_it_is_that_of_the_newest_edition(project):
    assert ground(project.root, "final", None)[0].year == 2024


def test_a_folder_that_cannot_be_written_is_told(project, at):
    (project.root / "departments").write_bytes(b"")
    assert codes(start(at, KNOWN)) == ["R904"]


def same_name(at, project):
    text = SPARSE.replace("某区苗圃", "某区林业局").replace("区苗圃", "区林业局")
    path = project.root / "departments/forestry/2024-final.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return start(at, named("区林业局", "linye"))


def wrong_level(at, project):
    return start(at, replace(KNOWN, words={("财政级次",): "区"}))


@pytest.mark.parametrize(("code", "situation"), [("R341", same_name), ("R342", wrong_level)])
def test_the_specimen_prints_exactly_this(code, situation, at, project):
    path = GALLERY / f"{code}.yaml"
    specimen = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    found = situation(at, project).problems
    assert [line for each in found for line in printed(each).split("\n")] == specimen["期望"]


def test_a_budget_is_begun_too_and_lists_what_is_to_be_filled_in(project):
    found, problems = ground(project.root, "budget", 2024)
    assert problems == ()
    started = start(found, Answers(2024, "forestry", {SHORT: "区林业局"}))
    assert started.problems == ()
    text = (project.root / started.shown).read_text(encoding="utf-8")
    loaded, problems = load_text(text.encode(), "2024-budget.yaml")
    assert problems == ()
    assert [each.code for each in validate(loaded, found.schema)] == ["S230"]
    assert len(list(gaps_in(loaded.data))) > 40
