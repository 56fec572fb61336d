"""Room load: text to parser events, by the C parser where it is installed, else in pure Python.

Both give the same event classes. Neither recurses while it makes events, so a caller that stops at
a bounded depth is safe from hostile nesting. Events are never resolved: every scalar stays text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

try:
    from _ruamel_yaml import CParser
except ImportError:  # pragma: no cover - there is no wheel for every platform (LoongArch)
    CParser = None

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.load.fault import Event

#: Whether the C parser is there; without it, loading is about twenty times slower.
HAS_C_PARSER = CParser is not None


class EscapeError(YAMLError):
    r"""An escape such as ``\UFFFFFFFF`` names no character; the pure parser gives no place."""


def events(text: str, *, pure: bool) -> Iterator[Event]:
    """Return the parser's events of the text, the last one being the end of the stream.

    Raises:
        YAMLError: the text is not YAML.
    """
    if pure or CParser is None:
        return _pure_events(text)
    return iter(CParser(text).get_event, None)


def _pure_events(text: str) -> Iterator[Event]:
    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except (ValueError, OverflowError) as error:
        raise EscapeError(str(error)) from error
