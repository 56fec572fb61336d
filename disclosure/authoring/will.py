"""Room authoring: what is to be changed in this year's file to make next year's of it.

Structure, names, codes and texts stay; every new figure is 待填; what was this year's becomes last
year's; what may be stale is marked.
"""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from disclosure.authoring.bracketing import lies_in, with_brackets
from disclosure.authoring.carried import carries_a_number, only_refers, refers
from disclosure.authoring.inheritance import Becoming
from disclosure.authoring.legacy import copied
from disclosure.authoring.revision import Added, Gone, Mark, Replaced
from disclosure.validate import CHOSEN, TO_FILL, UNIT_KEY, key_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.authoring.beginning import Path
    from disclosure.authoring.inheritance import Inheritance
    from disclosure.authoring.legacy import Estate
    from disclosure.authoring.revision import Revision
    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.validate import Key

_UNKNOWN = "未公布"


class Will:
    """Goes through a file and finds what is to be changed; ``counts`` of reasons, and of taken."""

    def __init__(
        self, inheritance: Inheritance, loaded: Loaded, keys: Mapping[Path, Key], estate: Estate
    ) -> None:
        self._inheritance, self._loaded, self._keys = inheritance, loaded, keys
        self._estate, heir = estate, estate.heir
        self._known = {
            inheritance.year: str(heir.year),
            **({inheritance.edition: heir.edition} if heir.edition else {}),
        }
        self._changes: list[Revision] = []
        self.counts: Counter[str] = Counter()

    def read(self, value: Any, at: Pointer) -> None:
        """Find what becomes of a value and of all below it."""
        path = self._path(at)
        source = self._inheritance.sources.get(path)
        if source is not None:
            # What stands at one place only is left by whoever goes through the sources.
            if at != path and isinstance(source, tuple):
                self._changes += self._alike(value, at, source)
        elif path in self._known:
            self._changes.append(Replaced(at, self._known[path]))
        elif self._inheritance.fates.get(path) is Becoming.DROP:
            self._changes.append(Gone(at))
        elif isinstance(value, (dict, list)) and value and _UNKNOWN not in value:
            pairs = value.items() if isinstance(value, dict) else enumerate(value)
            for step, inner in pairs:
                if step != UNIT_KEY or not at:
                    self.read(inner, (*at, step))
        else:
            self._changes += self._leaf(value, at, self._inheritance.of(path))

    def _alike(self, value: Any, at: Pointer, source: Path) -> Iterator[Revision]:
        """Yield what gives a key below chosen ones or in a list what stands at its source there."""
        steps = zip_longest(source, at)
        place = tuple(own if step.startswith(CHOSEN[0]) else step for step, own in steps if step)
        content = copied(place, at, self._estate)
        if content is None:
            yield from self._leaf(value, at, Becoming.FILL)
        else:
            self.counts["taken"] += _leaves(content)
            yield from self._become(at, value, content)

    def _leaf(self, value: Any, at: Pointer, fate: Becoming) -> Iterator[Revision]:
        text = value if isinstance(value, str) else ""
        if fate is Becoming.KEEP:
            return
        if fate in (Becoming.WATCH, Becoming.REVIEW):
            if text and (fate is Becoming.REVIEW or carries_a_number(text)):
                yield Mark(at)
        elif fate is Becoming.FILL or not refers(text):
            self.counts["reasons"] += fate is Becoming.REASON
            yield Replaced(self._whole(value, at), TO_FILL)
        elif not only_refers(text):
            yield Mark(at)

    def _whole(self, value: Any, at: Pointer) -> Pointer:
        """Return what 待填 takes the place of: a value, or the reason of 未公布 on its own line."""
        reach = self._loaded.reach(at)
        return (*at, _UNKNOWN) if value and reach and reach.is_block else at

    def leave(self, block: Pointer, content: Any) -> None:
        """Find what makes a block have this content."""
        was = _below(self._loaded.data, block)
        holder = _below(self._loaded.data, block[:-1])
        if content:
            self.counts["taken"] += _leaves(content)
        if was is not None:
            self._changes += self._become(block, was, content or {})
        elif content and isinstance(holder, dict):
            self._changes.append(Added(block[:-1], str(block[-1]), content))

    def _become(self, at: Pointer, was: Any, content: Any) -> Iterator[Revision]:
        reach = self._loaded.reach(at)
        if not content:
            yield Gone(at)
        elif reach is None or not reach.is_block or not isinstance(was, dict):
            yield Replaced(at, content)
        else:
            for key, old in was.items():
                if key not in content:
                    yield Gone((*at, key))
                elif isinstance(content[key], dict) or not isinstance(old, dict):
                    yield from self._become((*at, key), old, content[key])
                else:
                    yield from (Gone((*at, key)), Added(at, key, content[key]))
            yield from (Added(at, key, new) for key, new in content.items() if key not in was)

    def settled(self) -> Sequence[Revision]:
        """Return the changes, done in an order and a way that the text allows.

        A mapping of which nothing is left goes as a whole; one in brackets is written anew where a
        key comes or goes.
        """
        changes = self._changes
        while hollow := next(self._hollow(changes), None):
            changes = [each for each in changes if not lies_in(each, hollow)]
            changes.append(Gone(hollow))
        return with_brackets(changes, self._loaded)

    def _hollow(self, changes: Iterable[Revision]) -> Iterator[Pointer]:
        """Yield the mappings of which every key goes and to which none comes."""
        gone = Counter(each.pointer[:-1] for each in changes if isinstance(each, Gone))
        filled = {each.mapping for each in changes if isinstance(each, Added)}
        for at, count in gone.items():
            if at and at not in filled and count == len(_below(self._loaded.data, at)):
                yield at

    def _path(self, at: Pointer) -> Path:
        key = key_at(at, self._keys)
        return key.path if key else tuple(map(str, at))


def _below(data: Any, at: Pointer) -> Any:
    for step in at:
        if isinstance(data, list) and isinstance(step, int):
            data = data[step]
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def _leaves(content: Any) -> int:
    """Return how many amounts are in a block."""
    if not isinstance(content, dict):
        return 1
    return sum(_leaves(each) for key, each in content.items() if key != UNIT_KEY)


def has(data: Any, at: Pointer) -> bool:
    """Whether a file has something at a place."""
    return _below(data, at) is not None
