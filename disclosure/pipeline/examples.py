"""The bad example of a code, as ``explain`` shows it.

``examples.json`` is made from the specimens of the error gallery, which the tests run; it is
written anew with ``--update-golden``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("examples.json")


@dataclass(frozen=True, slots=True)
class Example:
    """A mistake: its name, the lines that make it, and the lines that the program says to it."""

    name: str
    made: tuple[str, ...]
    said: tuple[str, ...]


def example(code: str) -> Example | None:
    """Return the example of a code, or None where it has none."""
    return _examples().get(code)


@cache
def _examples() -> dict[str, Example]:
    data = json.loads(FILE.read_text(encoding="utf-8"))
    return {
        code: Example(each["name"], tuple(each["made"]), tuple(each["said"]))
        for code, each in data.items()
    }
