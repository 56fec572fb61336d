"""Nothing is written before somebody has seen it and said so."""

from __future__ import annotations

import pytest

from disclosure.cli import asking
from disclosure.cli.taking import carry
from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline.taken import TakenWords
from disclosure.workspace import FilingRef

WAS, NOW = "甲: 一\n乙: 二\n".encode(), "甲: 一\n乙: 三\n".encode()


@pytest.fixture
def taken(tmp_path) -> TakenWords:
    path = tmp_path / "2024-final.yaml"
    path.write_bytes(WAS)
    return TakenWords(FilingRef("甲局", 2024, "final", path, "2024-final.yaml"), WAS, NOW, 1)


@pytest.fixture
def at_a_terminal(monkeypatch) -> None:
    monkeypatch.setattr(asking, "is_asked", lambda: True)


def test_yes_writes_and_shows_what_changes(taken, capsys) -> None:
    assert carry(taken, yes=True) == 0
    assert taken.ref.path.read_bytes() == NOW
    assert capsys.readouterr().out == (
        "从 Word 取回 1 处文字，数据文件这样改：\n"
        "--- 2024-final.yaml\n"
        "+++ 2024-final.yaml（取回以后）\n"
        "@@ -1,2 +1,2 @@\n"
        " 甲: 一\n"
        "-乙: 二\n"
        "+乙: 三\n"
        "\n"
        "已写好：2024-final.yaml（1 处文字）。看过再重新生成文档。\n"
    )


def test_without_anybody_to_ask_nothing_is_written_and_it_says_so(taken, capsys) -> None:
    assert carry(taken, yes=False) == 1
    assert taken.ref.path.read_bytes() == WAS
    assert capsys.readouterr().out.splitlines()[-1] == (
        "没有终端可以问，什么也没有写：看过上面的对照，加上 --yes 再运行一次。"
    )


def test_what_nobody_knows_the_origin_of_is_written_by_an_answer_only(taken, capsys) -> None:
    problem = Diagnostic("R377", Severity.WARNING, "认不出来历")
    unknown = TakenWords(taken.ref, WAS, NOW, 1, (problem,))
    assert carry(unknown, yes=True) == 1
    assert taken.ref.path.read_bytes() == WAS
    assert "--yes 不算数" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("answer", "content", "code"), [("y", NOW, 0), ("是", NOW, 0), ("", WAS, 1), ("n", WAS, 1)]
)
@pytest.mark.usefixtures("at_a_terminal")
def test_only_a_yes_writes(answer, content, code, taken, monkeypatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _: answer)
    assert carry(taken, yes=False) == code
    assert taken.ref.path.read_bytes() == content


@pytest.mark.usefixtures("at_a_terminal")
def test_who_closes_the_input_has_written_nothing(taken, monkeypatch) -> None:
    def closed(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", closed)
    assert carry(taken, yes=False) == 1
    assert taken.ref.path.read_bytes() == WAS


def test_what_was_not_taken_is_told_and_is_no_success(taken, capsys) -> None:
    problem = Diagnostic("R372", Severity.ERROR, "没有取回")
    nothing = TakenWords(taken.ref, WAS, WAS, 0, (problem,))
    assert carry(nothing, yes=True) == 1
    assert capsys.readouterr().out == (
        "错误[R372] 没有取回\n没有可以取回的文字，数据文件没有动。\n"
    )
    assert carry(TakenWords(taken.ref, WAS, NOW, 1, (problem,)), yes=True) == 1
    assert taken.ref.path.read_bytes() == NOW


def test_what_a_check_will_say_is_told_before_it_is_written(taken, capsys) -> None:
    finding = Diagnostic("N301", Severity.WARNING, "文字里写了数字")
    carry(TakenWords(taken.ref, WAS, NOW, 1, (), (finding,)), yes=False)
    assert "这样改了以后，检查会多说：\n警告[N301] 文字里写了数字\n" in capsys.readouterr().out


def test_a_file_that_changed_in_between_is_told(taken, capsys) -> None:
    taken.ref.path.write_bytes(b"else")
    assert carry(taken, yes=True) == 1
    assert "R908" in capsys.readouterr().out
