"""What many files say is remembered by their content, and never told of another."""

from __future__ import annotations

import pytest

from disclosure import load as module
from disclosure.pipeline.directory import directory_at
from disclosure.workspace import kept
from tests.pipeline.judging import written

FILE = (
    "名称: {{全称: 某市第{0}局, 规范简称: 第{0}局, 简称: {0}局}}\n单位:\n- {{文件夹: unit-{0}}}\n"
)
COUNT = 10


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Write so many departments; return what is read anew when they are asked for."""
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path / "kept"))
    root, load = tmp_path / "project", module.load_text

    def asked(count, **changed):
        texts = {f"d{n:03}": FILE.format(n) for n in range(count)} | changed
        written(root, {f"departments/{name}/2024-final.yaml": t for name, t in texts.items()})
        seen = []
        monkeypatch.setattr(
            module, "load_text", lambda data, shown: (seen.append(shown), load(data, shown))[1]
        )
        directory_at.cache_clear()
        return directory_at(root, 2024, "final"), seen

    return asked


def test_only_what_is_new_is_understood_anew(read):
    first, seen = read(COUNT)
    assert len(seen) == COUNT
    again, seen = read(COUNT)
    assert seen == []
    assert again.other_names("d001") == first.other_names("d001")
    assert again.rivals("x", "unit-7") == first.rivals("x", "unit-7") == ("第7局",)
    other, seen = read(COUNT, d007=FILE.format("七"))
    assert seen == ["departments/d007/2024-final.yaml"]
    assert other.called("第七局") == ("d007",)
    assert other.called("第7局") == ()


def test_what_was_kept_may_be_spoilt(read, tmp_path):
    first, _ = read(COUNT)
    for path in (tmp_path / "kept").rglob("said-*"):
        path.write_bytes(path.read_bytes()[:-1])
    again, seen = read(COUNT)
    assert len(seen) == COUNT
    assert again.slugs == first.slugs
