"""Codes of what stands in ``output/``: a situation, and the exact message."""

from __future__ import annotations

import hashlib
import os
from datetime import datetime
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from tests.pipeline.conftest import SAMPLE

GALLERY = Path(__file__).resolve().parents[1] / "errors"
#: When somebody changed a file, by the clock of the place where the test runs.
MOMENT = datetime(2026, 11, 27, 15, 3).timestamp()  # noqa: DTZ001


def same_name(project):
    project.file("乙局", SAMPLE.replace("某区林业局", "甲局"))
    return project.build()


def new_name(project):
    path = project.file("甲局")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("规范简称: 甲局", "规范简称: 丙局"), encoding="utf-8")
    return project.build()


def typed_over(project):
    project.output("甲局").write_bytes(b"typed over")
    os.utime(project.output("甲局"), (MOMENT, MOMENT))
    return project.build()


def old_pdf(project):
    project.build(format="pdf")
    project.file("甲局", SAMPLE.replace("造林绿化", "造林"))
    return project.build()


def damaged(project):
    project.manifest.write_bytes(b"{")
    os.utime(project.manifest, (MOMENT, MOMENT))
    return project.build()


SITUATIONS = {
    "两个部门的规范简称相同": same_name,
    "生成以后改了规范简称": new_name,
    "在 Word 里改过生成的文件，又生成一次": typed_over,
    "生成过 PDF，改了数据以后只生成 Word": old_pdf,
    "清单只剩一半": damaged,
}


@pytest.fixture
def converter(monkeypatch):
    from disclosure.render import pdf  # noqa: PLC0415

    monkeypatch.setattr(
        pdf, "to_pdf", lambda given, _: (hashlib.sha256(given).hexdigest().encode(), ())
    )


@pytest.mark.parametrize("code", ["R310", "R311", "R312", "R313", "R314"])
def test_the_specimen_prints_exactly_this(code, project, converter):
    specimen = YAML(typ="safe", pure=True).load(
        (GALLERY / f"{code}.yaml").read_text(encoding="utf-8")
    )
    project.file("甲局")
    project.build()
    built = SITUATIONS[specimen["情形"]](project)
    told = [found for outcome in built.outcomes for found in outcome.diagnostics]
    found = [printed(each) for each in (*told, *built.general)]
    assert [line for each in found for line in each.split("\n")] == specimen["期望"]
