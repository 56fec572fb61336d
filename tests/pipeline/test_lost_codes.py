"""Codes that the next year's classification has no more, and those that took their place."""

from __future__ import annotations

from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from disclosure.edition import DamagedCatalogError
from disclosure.load import load_text
from disclosure.pipeline import lost_codes as module
from disclosure.pipeline.lost_codes import lost_codes
from disclosure.workspace import damaged
from tests.pipeline.conftest import ROOT, shared_house

TEXT = """\
收入:
  一般公共预算财政拨款:
    20115: 待填
    2013101: 待填
    9999999: 待填
支出:
  一般公共预算财政拨款:
    20115: {基本支出: 待填}
基本支出经济分类:
  39906: 待填
"""


def lost(years, text=TEXT):
    loaded, _ = load_text(text.encode(), "departments/甲局/2019-final.yaml")
    return lost_codes(loaded, shared_house().schema("final"), years)


def test_a_code_is_told_once_at_its_first_place_with_its_successor():
    (found,) = lost((2018, 2019))
    specimen = (ROOT / "tests/errors/R355.yaml").read_text(encoding="utf-8")
    assert printed(found).split("\n") == YAML(typ="safe", pure=True).load(specimen)["期望"]
    assert found.place.line == 3


def test_codes_of_both_classifications_are_looked_at():
    (found,) = lost((2021, 2022))
    assert (found.code, found.place.line) == ("R355", 10)
    assert "改用 39909" in found.hint


def test_a_code_that_goes_on_or_that_nobody_knows_is_not_told():
    assert lost((2023, 2024)) == ()
    assert lost((2024, 2025)) == ()


def test_without_a_known_successor_the_book_is_named(monkeypatch):
    class Unknown:
        def other_year(self, _):
            return None

    monkeypatch.setattr(module, "catalog", lambda _: Unknown())
    (found,) = lost((2018, 2019))
    assert found.hint == "照 2019 年《政府收支分类科目》换成当年的编码；在几处写了它，就换几处。"


def test_a_damaged_catalogue_is_told(monkeypatch):
    def classifications(_):
        raise DamagedCatalogError(damaged("坏了", "x.csv"))

    monkeypatch.setattr(module, "classifications", classifications)
    assert [each.code for each in lost((2023, 2024))] == ["L186"]
