"""Every code of this room has a specimen: the smallest bad file and the exact message.

``输入`` is the text of the file, ``输入十六进制`` its bytes, ``情形`` names what no text can show.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from disclosure.load import PAGES, load, load_text

GALLERY = Path(__file__).resolve().parents[1] / "errors"
SPECIMENS = [path for page in PAGES for path in GALLERY.glob(f"{page.code}.yaml")]
NAME = "2024-final.yaml"


def _specimen(path):
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def _bytes(specimen):
    written = specimen.get("输入十六进制")
    return bytes.fromhex(written) if written else specimen["输入"].encode()


def _too_many(folder):
    text = "".join(f"{number}: １\n" for number in range(101))
    (folder / NAME).write_text(text, encoding="utf-8")


SITUATIONS = {
    "一百零一处全角数字": _too_many,
}


def _found(specimen, folder):
    if "情形" not in specimen:
        return load_text(_bytes(specimen), NAME)[1]
    SITUATIONS[specimen["情形"]](folder)
    return load(folder / NAME, shown=NAME)[1][-1:]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, tmp_path):
    specimen = _specimen(path)
    found = _found(specimen, tmp_path)
    assert {one.code for one in found} == {path.stem}
    assert [line for one in found for line in printed(one).split("\n")] == specimen["期望"]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_both_parsers_print_the_same(path):
    specimen = _specimen(path)
    if "情形" not in specimen:
        data = _bytes(specimen)
        assert load_text(data, NAME)[1] == load_text(data, NAME, pure=True)[1]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_a_message_never_speaks_the_parsers_english(path):
    for line in _specimen(path)["期望"]:
        assert not any(word in line for word in ("while", "expected", "token", "found "))


def test_every_code_has_its_specimen():
    assert [path.stem for path in SPECIMENS] == [page.code for page in PAGES]
