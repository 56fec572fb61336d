"""A judge that is not ours has the same opinion: ``check-jsonschema``, as an office might run it.

It reads YAML as an editor does, numbers as binary floats, and resolves references by file.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.validate.conftest import ROOT

SCHEMAS = sorted((ROOT / "schemas").glob("*.json"))
RIGHT = [
    *sorted(ROOT.glob("departments/*/*-final.yaml")),
    ROOT / "templates" / "final-2024" / "sample.yaml",
    ROOT / "tests" / "validate" / "every_key.yaml",
    ROOT / "tests" / "validate" / "smallest.yaml",
]


def judged(*arguments) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *map(str, arguments)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
    )


def test_it_has_nothing_against_our_schemas():
    done = judged("--check-metaschema", *SCHEMAS)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_has_nothing_against_any_disclosure():
    done = judged("--schemafile", ROOT / "schemas" / "final.schema.json", *RIGHT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("right", "wrong", "at"),
    [
        ("决算: 51000.00", "决算: 无", "['决算']"),
        ("2130201: 6000000.00", "201310: 6000000.00", "['一般公共预算财政拨款']"),
        ("财政级次: 区级", "财政级次: 镇级", "财政级次"),
        ("  小微企业: ", "  中小微企业: ", "政府采购"),
    ],
)
def test_it_refuses_what_we_refuse(right, wrong, at, tmp_path):
    text = (ROOT / "tests" / "validate" / "every_key.yaml").read_text(encoding="utf-8")
    assert right in text
    path = tmp_path / "2024-final.yaml"
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    done = judged("--schemafile", ROOT / "schemas" / "final.schema.json", path)
    assert done.returncode == 1, done.stderr
    assert at in done.stdout
