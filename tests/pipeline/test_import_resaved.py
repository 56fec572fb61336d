"""``import``: workbooks that LibreOffice Calc has saved in the older format."""

from __future__ import annotations

import subprocess
from dataclasses import replace

import pytest

from tests.authoring.importing import workbooks as w
from tests.pipeline.imports import HANYANG, QINGSHAN, codes, filing, in_wan, plan, put, real, values

pytestmark = pytest.mark.office
BOTH = (QINGSHAN, HANYANG)
BROKEN = "broken"


@pytest.fixture(scope="session")
def resaved(once):
    """A folder with workbooks, and beside each the same as Calc saves it: one start for all."""
    return once("resaved-workbooks", _resave)


def _resave(folder):
    for slug in BOTH:
        put(folder, w.xlsx(in_wan(w.tables_of(values(slug)))), f"{slug}.xlsx")
    sheet = next(each for each in in_wan(w.tables_of(values(QINGSHAN))) if each.name == "公开05")
    formulas = {(9, 3): ("=1/0", "#DIV/0!")}
    put(folder, w.xlsx([replace(sheet, formulas=formulas)]), f"{BROKEN}.xlsx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "xls:MS Excel 97", "--outdir"]
    names = [str(folder / f"{each}.xlsx") for each in (*BOTH, BROKEN)]
    done = subprocess.run(
        [*command, str(folder), *names],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    made = [folder / f"{each}.xls" for each in (*BOTH, BROKEN)]
    assert all(each.is_file() for each in made), f"没有装 libreoffice-calc？{done.stderr}"


@pytest.mark.parametrize("slug", BOTH)
def test_a_resaved_workbook_gives_the_same_figures(resaved, slug, tmp_path):
    text = real(slug).path.read_bytes()
    found = plan(filing(tmp_path, text), resaved / f"{slug}.xls")
    assert (codes(found), found.difference, found.data == text) == ([], ("数字没有变化。",), True)
    before, after = (
        plan(filing(tmp_path / "new"), resaved / f"{slug}{suffix}") for suffix in (".xlsx", ".xls")
    )
    assert before.data == after.data
    assert len(before.difference) > 40


def test_an_error_in_a_resaved_workbook_is_seen_with_its_cell(resaved, tmp_path):
    text = real(QINGSHAN).path.read_bytes()
    found = plan(filing(tmp_path, text), resaved / f"{BROKEN}.xls")
    (problem,) = (each for each in found.problems if each.code == "R405")
    assert "工作表“公开05” D10 是错误值" in problem.message
