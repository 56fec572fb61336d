"""Room load: parser events to nested data, and beside it the outline that knows every position.

The walk keeps its own stack and stops at a bounded depth, so nesting cannot exhaust anything;
aliases are never followed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from disclosure.load import keys, shapes, structure
from disclosure.load.fault import span_of
from disclosure.load.outline import Branch, Frame
from disclosure.load.parser import events
from disclosure.load.remarks import check_remark
from disclosure.load.scalars import check_value, is_doubtful, printable, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from disclosure.load.fault import Event, Fault, Stretch
    from disclosure.load.source import Source

#: Deepest nesting of mappings and lists; a disclosure needs about ten.
MAX_DEPTH = 32


class Tree:
    """The result of one walk: data, outline, faults, and the error at which the parser stopped.

    ``last_scalar`` is the last scalar before that error.
    """

    def __init__(self, source: Source) -> None:
        self.faults: list[Fault] = []
        self.error: YAMLError | None = None
        self.last_scalar: Event = None
        self._source = source
        self._is_doubtful = False
        self._root = Frame(Branch(), [])
        self._frames = [self._root]
        self._stopped = self._ended = False
        self._steps: dict[type, Callable[[Event], None]] = {
            ScalarEvent: self._scalar,
            AliasEvent: self._alias,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            DocumentStartEvent: self._document,
            DocumentEndEvent: self._end,
        }

    @classmethod
    def read(cls, source: Source, *, pure: bool) -> Tree:
        """Read the source; what the C parser refuses, the pure parser decides and explains.

        The C parser knows an older YAML: it refuses ``{开放时间: 8:30}``.
        """
        tree = cls(source)
        tree._walk(events(source.text, pure=pure))
        if pure or (tree.error is None and not tree._is_doubtful):
            return tree
        return cls.read(source, pure=True)

    @property
    def data(self) -> Any:
        """The content of the first document; None where there is none."""
        return next(iter(self._root.data), None)

    @property
    def is_whole(self) -> bool:
        """Whether the parser came to the end of the only document."""
        return self.error is None and not self._stopped

    @property
    def outline(self) -> Branch | Stretch:
        """The positions of the first document."""
        return self._root.branch.items[0]

    def _walk(self, stream: Iterable[Event]) -> None:
        steps = self._steps
        try:
            for event in stream:
                step = steps.get(type(event))
                if step is not None:
                    step(event)
                    if self._stopped or self._ended:
                        break
        except YAMLError as error:
            self.error = error

    def _document(self, event: Event) -> None:
        is_first = not self._root.data
        self.faults.extend(structure.check_document(event, self._source, is_first=is_first))
        self._stopped = bool(self._root.data)

    def _end(self, event: Event) -> None:
        self.faults.extend(structure.check_end(event, self._source))
        self._ended = bool(event.explicit)

    def _scalar(self, event: Event) -> None:
        frame = self._frames[-1]
        self.last_scalar = event
        if event.ctag is not None or event.anchor is not None:
            self.faults.extend(structure.check_properties(event))
        if type(frame.data) is dict and not frame.wants_value:
            self._key(frame, event)
            return
        value = event.value
        if event.style or not value or shapes.SUSPECT.search(value):
            self._is_doubtful = self._is_doubtful or is_doubtful(event, self._source)
            self.faults.extend(check_value(event, frame, self._source))
        if self._source.has_remarks and not event.style:
            self.faults.extend(check_remark(event, frame, self._source))
        frame.put(text_of(event), event)

    def _key(self, frame: Frame, event: Event) -> None:
        frame.wants_value, frame.key_event = True, event
        frame.key = key = printable(event) if event.style else event.value
        is_dropped = not key or key in frame.data
        if is_dropped or event.style or shapes.SUSPECT.search(key):
            self.faults.extend(keys.check_key(event, frame, self._source))
        if is_dropped:
            frame.key = None

    def _alias(self, event: Event) -> None:
        self.faults.append(structure.alias(event))
        frame = self._frames[-1]
        if frame.wants_key:
            frame.drop(event)
        else:
            frame.put(None, event)

    def _open(self, event: Event) -> None:
        frame = self._frames[-1]
        if event.ctag is not None or event.anchor is not None:
            self.faults.extend(structure.check_properties(event))
        if len(self._frames) > MAX_DEPTH:
            self.faults.append(structure.too_deep(event, MAX_DEPTH))
            self._stopped = True
        elif frame.wants_key:
            self.faults.append(keys.not_a_text(event))
        empty: dict[str, Any] | list[Any] = {} if type(event) is MappingStartEvent else []
        self._frames.append(Frame(Branch.of(event), empty))

    def _close(self, event: Event) -> None:
        closed = self._frames.pop()
        closed.branch.end = span_of(event)
        frame = self._frames[-1]
        if frame.wants_key:
            frame.drop(event)
        else:
            frame.put(closed.data, closed.branch)
