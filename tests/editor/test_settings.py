"""What the project tells an editor: which extensions, and which schema for which file."""

from __future__ import annotations

import json
import re

import pytest

from tests.editor.language_server import ROOT, SETTINGS

EXTENSIONS = ROOT / ".vscode" / "extensions.json"
HERE = ROOT / "tests" / "editor"


@pytest.fixture(scope="module")
def settings():
    return json.loads(SETTINGS.read_text(encoding="utf-8"))


def test_the_yaml_extension_and_a_chinese_editor_are_recommended():
    recommended = json.loads(EXTENSIONS.read_text(encoding="utf-8"))["recommendations"]
    assert recommended == ["redhat.vscode-yaml", "ms-ceintl.vscode-language-pack-zh-hans"]


def test_every_schema_that_an_editor_is_given_is_there_and_has_files(settings):
    for schema, patterns in settings["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        for pattern in [patterns] if isinstance(patterns, str) else patterns:
            assert list(ROOT.glob(pattern)), pattern


def test_nothing_is_fetched_and_nothing_is_told_to_others(settings):
    assert settings["yaml.schemaStore.enable"] is False
    assert settings["redhat.telemetry.enabled"] is False


def test_a_file_of_nobody_has_no_schema(server):
    assert server.diagnostics("天气: 晴\n", "notes/x{}.yaml") == []
    assert server.diagnostics("天气: 晴\n", "templates/x{}/sample.yaml")


def test_the_lock_names_no_registry_and_has_a_hash_for_everything():
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    assert not re.search(r"resolved|https?://", json.dumps(lock))
    assert "omit-lockfile-registry-resolved=true" in (HERE / ".npmrc").read_text(encoding="utf-8")
