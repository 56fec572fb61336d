"""``key`` as it is typed, and what it prints."""

from __future__ import annotations

import shutil

import pytest

from disclosure.cli.program import main
from disclosure.pipeline import making
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.house import house_at
from tests.authoring.keyed import answered, as_xlsx
from tests.conftest import ROOT

COUNT = "三公经费.公务用车运行维护费.保有量"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project folder; the forms are those of this one, which take long to prepare."""
    (tmp_path / "departments/x").mkdir(parents=True)
    shutil.copy(
        ROOT / "templates/final-2024/sample.yaml", tmp_path / "departments/x/2024-final.yaml"
    )
    monkeypatch.setattr(making, "house_at", lambda *_: house_at(ROOT))
    directory_at.cache_clear()
    return tmp_path


def test_a_form_is_written_filled_in_and_compared(project, capsys):
    assert main(["key", "x", "2024"], project) == 0
    assert (
        "复核录入表：output/2024/复核录入表/某区林业局决算复核录入表.xlsx"
        in capsys.readouterr().out
    )
    (form,) = (project / "output/2024/复核录入表").glob("*.xlsx")
    filled = project / "填好.xlsx"
    filled.write_bytes(as_xlsx(answered(form.read_bytes(), {COUNT: 2})))
    words = ["key", "x", "2024", "--compare", str(filled), "--by", "财务科科长"]
    assert main(words, project) == 0
    said = capsys.readouterr().out
    assert "相同 1 个，记入 departments/x/2024-final.sources.json。\n" in said
    noted = (project / "departments/x/2024-final.sources.json").read_text(encoding="utf-8")
    assert "财务科科长" in noted
    filled.write_bytes(as_xlsx(answered(form.read_bytes(), {COUNT: 3})))
    assert main(words, project) == 1
    assert "R386" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["x"],
        ["x", "24"],
        ["x", "2024", "--compare", "a.xlsx"],
        ["x", "2024", "--by", "科长"],
        ["x", "2024", "--compare", "a.xlsx", "--by", ""],
        ["x", "2024", "--compare", "a.xlsx", "--by", "科\u200b长"],
    ],
)
def test_wrong_usage_is_told(words, tmp_path, capsys):
    assert main(["key", *words], tmp_path) == 2
    assert capsys.readouterr().err
