"""Room authoring: changes in brackets: a mapping is written anew where a key comes or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.authoring.revision import Added, Mark, Replaced, applied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.authoring.revision import Revision
    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded


def with_brackets(changes: Sequence[Revision], loaded: Loaded) -> Sequence[Revision]:
    """Return the changes, those of brackets in which a key comes or goes as one."""
    for at in tuple(dict.fromkeys(_brackets(each, loaded) for each in changes)):
        if at is not None:
            own = [each for each in changes if lies_in(each, at)]
            content = _below(applied(loaded.data, own), at)
            changes = [each for each in changes if not lies_in(each, at)]
            changes.append(Replaced(at, content))
    return changes


def lies_in(change: Revision, at: Pointer) -> bool:
    """Whether a change lies in what is at a place, or is one of it."""
    place = (*change.mapping, change.key) if isinstance(change, Added) else change.pointer
    return place[: len(at)] == at


def _brackets(change: Revision, loaded: Loaded) -> Pointer | None:
    """Return the outermost brackets around a key that comes or goes."""
    if isinstance(change, (Replaced, Mark)):
        return None
    at = change.mapping if isinstance(change, Added) else change.pointer[:-1]
    for length in range(1, len(at) + 1):
        reach = loaded.reach(at[:length])
        if reach and reach.in_brackets:
            return at[:length]
    return None


def _below(data: Any, at: Pointer) -> Any:
    for step in at:
        data = data[step]
    return data
