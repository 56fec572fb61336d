from __future__ import annotations

import codecs
import hashlib

import pytest

from disclosure.diagnostics import Severity
from disclosure.load import load, load_text
from disclosure.load.decode import MAX_BYTES
from disclosure.load.loader import MAX_LISTED, MAX_PARSED, MAX_ROUNDS
from disclosure.load.tree import Tree


def test_a_file_is_read_and_shown_under_the_name_given(tmp_path):
    (tmp_path / "a.yaml").write_text("年度: 2024\n", encoding="utf-8")
    content, found = load(tmp_path / "a.yaml", shown="departments/a.yaml")
    assert (content.data, content.shown, found) == ({"年度": "2024"}, "departments/a.yaml", ())
    assert content.place(("年度",)).file == "departments/a.yaml"


def test_a_bom_is_accepted_and_shifts_nothing():
    content, found = load_text(codecs.BOM_UTF8 + "年度: 2024\n".encode(), "x")
    assert found == ()
    assert content.place(("年度",)).column == 5


def test_line_ends_of_windows_shift_nothing():
    content, _ = load_text(b"a: 1\r\nb: |\r\n  c\r\n  d\r\ne: 2\r\n", "x")
    assert content.data == {"a": "1", "b": "c\nd\n", "e": "2"}
    assert content.place(("e",)).line == 5


def test_problems_of_every_kind_are_reported_at_once(spots):
    text = "a: 1\na: 2\nb: １\nc: {d: 1,200.00}\ne：3\nf: \x02\ng: &h 1\n"
    assert [code for code, _, _ in spots(text)] == ["L128", "L114", "L115", "L112", "L108", "L125"]


def test_what_is_mended_is_still_an_error():
    _, found = load_text("a: １\n".encode(), "x")
    assert {one.severity for one in found} == {Severity.ERROR}


def test_the_list_of_problems_ends_where_nobody_would_read_on():
    text = "".join(f"{number}: １\n" for number in range(150))
    _, found = load_text(text.encode(), "x")
    assert len(found) == MAX_LISTED + 1
    assert (found[-1].code, found[-1].severity) == ("L133", Severity.NOTE)
    assert "50 处" in found[-1].message


@pytest.mark.parametrize("text", ["# 注释\n", "{}", "~", "---\n"])
def test_a_file_without_content_is_empty(text, spots):
    assert [code for code, _, _ in spots(text)] == ["L105"]


@pytest.mark.parametrize("text", ["- a\n", "只有一句话\n", "[a]"])
def test_the_top_must_be_a_mapping(text, read):
    content, found = read(text)
    assert (content, [one.code for one in found]) == (None, ["L130"])


def test_what_cannot_be_read_is_a_problem_and_no_traceback(tmp_path):
    assert [one.code for one in load(tmp_path / "a.yaml", shown="a.yaml")[1]] == ["L101"]
    assert [one.code for one in load(tmp_path, shown="a.yaml")[1]] == ["L103"]
    (tmp_path / "a.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
    assert [one.code for one in load(tmp_path / "a.yaml", shown="a.yaml")[1]] == ["L104"]
    assert [one.code for one in load_text(b"#" * (MAX_BYTES + 1), "a.yaml")[1]] == ["L104"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_the_digest_is_of_what_was_read_however_lines_end(end, mark, tmp_path):
    (tmp_path / "a.yaml").write_bytes(mark + f"年度: 2024{end}口径: 单位{end}".encode())
    content, _ = load(tmp_path / "a.yaml", shown="a.yaml")
    (tmp_path / "a.yaml").write_text("年度: 2023\n", encoding="utf-8")
    assert content.digest == hashlib.sha256("年度: 2024\n口径: 单位\n".encode()).hexdigest()


def test_a_text_that_needs_mending_for_ever_is_left_off_where_it_got_to():
    text = "".join(f"k{number}: 1\nj{number}：2\n" for number in range(MAX_ROUNDS + 5))
    content, found = load_text(text.encode(), "x")
    assert content is None
    assert [one.code for one in found] == ["L112"] * MAX_ROUNDS + ["L133"]
    assert found[-1].place.line == found[-2].place.line


def test_a_long_text_is_parsed_in_fewer_rounds(monkeypatch):
    parsed = []
    read = Tree.read

    def counted(source, *, pure):
        parsed.extend([len(source.text)] * pure)
        return read(source, pure=pure)

    monkeypatch.setattr(Tree, "read", counted)
    text = "".join(f"k{number}: 1\nj{number}：2\n" for number in range(40))
    load_text((text + "# 注\n" * 60_000).encode(), "x")
    assert 1 < len(parsed) < MAX_ROUNDS
    assert sum(parsed) < MAX_PARSED + len(text)
