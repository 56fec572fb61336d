from __future__ import annotations

import pytest
from ruamel.yaml.error import YAMLError

from disclosure.load import parser

TEXT = "a: {b: [1, '2']}\nc: |\n  d\n"


def _kinds(text, *, pure):
    return [type(event) for event in parser.events(text, pure=pure)]


def test_the_c_parser_is_installed_here():
    assert parser.HAS_C_PARSER


def test_both_parsers_give_the_same_events():
    assert _kinds(TEXT, pure=False) == _kinds(TEXT, pure=True)


def test_without_the_c_parser_the_pure_one_serves(monkeypatch):
    monkeypatch.setattr(parser, "CParser", None)
    assert _kinds(TEXT, pure=False) == _kinds(TEXT, pure=True)


def test_an_escape_beyond_unicode_is_an_error_like_any_other():
    with pytest.raises(YAMLError):
        _kinds('"\\UFFFFFFFF"', pure=True)
