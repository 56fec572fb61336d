"""What of pip's configuration on this machine reaches our set-up: from where, never to where.

A mirror, a proxy and certificates are the office's, and are honoured. ``target``, ``prefix``,
``root``, ``user``, ``dry-run`` and the like would leave our environment empty while pip reports
success, so nothing else passes. Standard library only.
"""

from __future__ import annotations

import ast
import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Where packages come from, and how the network is reached.
_HONOURED = frozenset({
    "index-url", "pypi-url", "extra-index-url", "no-index", "find-links", "trusted-host",
    "proxy", "cert", "client-cert", "timeout", "default-timeout", "keyring-provider",
    "cache-dir", "no-cache-dir", "use-feature", "use-deprecated",
})  # fmt: skip
#: Where a setting stands, the weakest first: for all commands, for ``install``, in a variable.
_ORDER = ("global", "install", ":env:")
_SETTING = re.compile(r"(?P<section>global|install|:env:)\.(?P<name>[a-z-]+)=(?P<value>.*)")


def variables(listed: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment in which pip has the honoured settings and no other.

    ``listed`` is what ``pip config list`` prints; ``environment`` the variables of this process.
    """
    found = [each for line in listed.splitlines() if (each := _SETTING.fullmatch(line))]
    strongest_last = sorted(found, key=lambda each: _ORDER.index(each["section"]))
    settings = {
        f"PIP_{each['name'].upper().replace('-', '_')}": _value(each["value"])
        for each in strongest_last
        if each["name"] in _HONOURED
    }
    rest = {name: text for name, text in environment.items() if not name.startswith("PIP_")}
    return {**rest, **settings, "PIP_CONFIG_FILE": os.devnull}


def _value(shown: str) -> str:
    """Read a value as pip shows it, in quotation marks."""
    try:
        return str(ast.literal_eval(shown))
    except (ValueError, SyntaxError):
        return shown
