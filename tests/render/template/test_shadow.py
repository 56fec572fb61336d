"""The text shadow shows what a pull request changed in a form, and the committed one is fresh."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.render.template.shadow import shadow
from tests.render.small import form_with, form_with_table, small_form

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"


@pytest.mark.parametrize("folder", sorted(TEMPLATES.iterdir()), ids=lambda path: path.name)
@pytest.mark.parametrize("form", ["document", "audit"])
def test_the_committed_shadow_is_fresh(folder, form):
    committed = (folder / f"{form}.txt").read_text(encoding="utf-8")
    assert shadow((folder / f"{form}.docx").read_bytes()) == committed, (
        f"模板改过了，运行 python build.py template {folder.name}"
    )


def test_it_shows_text_tags_and_styles():
    lines = shadow(small_form()).splitlines()
    assert "[Title] {{ 名.标题 }}" in lines
    assert "[正文] 一、概况→｛PAGEREF _Toc1 \\h｝?" in lines
    assert "[正文] ［图 图1］" in lines


def test_it_shows_a_table_row_by_row():
    lines = shadow(form_with_table(("甲", "乙"), ("{{ 行.甲 }}", ""))).splitlines()
    at = lines.index("表：列宽 4320 4320")
    assert lines[at + 1 : at + 4] == [
        "  行｜[正文] 甲｜[正文] 乙",
        "  行｜[正文] {{ 行.甲 }}｜[正文]",
        "表完",
    ]


def test_it_shows_pages_and_the_other_parts():
    text = shadow(form_with("甲"))
    assert "节：纸 12240×15840，边 1440 1800 1440 1800 720 720" in text
    assert "\nword/styles.xml " in text
    assert "docProps/core.xml" not in text


def test_one_changed_word_changes_one_line():
    before, after = (shadow(form_with("甲", word, "丙")).splitlines() for word in ("乙", "丁"))
    assert [n for n, (a, b) in enumerate(zip(before, after, strict=True)) if a != b] == [4]
