"""From where packages come is the machine's to say; where they go is not."""

from __future__ import annotations

import os

import pytest

from disclosure.cli.pip_settings import variables

#: What moves packages elsewhere, or lets pip succeed without installing them.
REFUSED = (
    "target", "prefix", "root", "user", "dry-run", "download", "python", "platform", "abi", "src",
    "constraint", "requirement", "no-deps", "ignore-installed", "no-binary", "only-binary",
    "require-virtualenv", "report", "quiet", "editable", "isolated", "log", "something-new",
)  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("section", ["global", "install", ":env:"])
def test_no_setting_reaches_pip_that_could_move_packages(section: str, name: str) -> None:
    listed = f"{section}.{name}='/elsewhere'\nglobal.proxy='http://proxy:8080'\n"
    environment = {f"PIP_{name.upper().replace('-', '_')}": "/elsewhere", "HOME": "/home/x"}
    assert variables(listed, environment) == {
        "HOME": "/home/x",
        "PIP_PROXY": "http://proxy:8080",
        "PIP_CONFIG_FILE": os.devnull,
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("index-url", "https://mirror/simple"),
        ("extra-index-url", "https://one/simple\nhttps://two/simple"),
        ("find-links", "/srv/wheels"),
        ("trusted-host", "mirror"),
        ("proxy", "http://proxy:8080"),
        ("cert", "/etc/ssl/office.pem"),
        ("client-cert", "/etc/ssl/me.pem"),
        ("timeout", "60"),
        ("no-index", "true"),
    ],
)
def test_a_mirror_a_proxy_and_certificates_are_honoured(name: str, value: str) -> None:
    found = variables(f"global.{name}={value!r}", {})
    assert found[f"PIP_{name.upper().replace('-', '_')}"] == value


def test_the_stronger_setting_wins_wherever_it_is_listed() -> None:
    listed = [":env:.cert='variable'", "global.cert='all'", "install.cert='install'"]
    assert variables("\n".join(listed), {})["PIP_CERT"] == "variable"
    assert variables("\n".join(listed[1:]), {})["PIP_CERT"] == "install"
    assert variables("\n".join(listed[::-1]), {})["PIP_CERT"] == "variable"


def test_remarks_among_the_settings_are_passed_over() -> None:
    listed = "WARNING: something\nglobal.cert='one'\nglobal.proxy=plain\nfreeze.cert='two'\n"
    assert variables(listed, {}) == {
        "PIP_CERT": "one",
        "PIP_PROXY": "plain",
        "PIP_CONFIG_FILE": os.devnull,
    }
