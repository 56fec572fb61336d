"""Room load: the position tree that stands beside the data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from disclosure.load.finding import Event


@dataclass(slots=True)
class Branch:
    """A mapping or a list: its first and last event, the events of its keys, and its items."""

    start: Event
    end: Event = None
    keys: dict[str | int, Event] = field(default_factory=dict)
    items: dict[str | int, Branch | Event] = field(default_factory=dict)


@dataclass(slots=True)
class Frame:
    """A collection that is still being read.

    ``key`` waits for its value, None means that the value is dropped; ``last`` is the node before.
    Only an outlined frame keeps events: thousands of them kept alive double the time of reading.
    """

    branch: Branch
    data: dict[str, Any] | list[Any]
    key: str | None = None
    key_event: Event = None
    wants_value: bool = False
    last: Branch | Event = None
    is_outlined: bool = False

    @property
    def in_flow(self) -> bool:
        """Whether the collection is written in brackets."""
        return bool(self.branch.start is not None and self.branch.start.flow_style)

    @property
    def wants_key(self) -> bool:
        """Whether the next node is a key."""
        return type(self.data) is dict and not self.wants_value

    def drop(self, event: Event) -> None:
        """Take a node that cannot be a key as one whose value is dropped."""
        self.wants_value, self.key, self.key_event = True, None, event

    def put(self, data: Any, node: Branch | Event) -> None:
        """Add an item to a list, or the value of the waiting key to a mapping."""
        self.last = node
        if self.is_outlined:
            self._outline(node)
        if type(self.data) is list:
            self.data.append(data)
            return
        if self.key is not None:
            self.data[self.key] = data  # type: ignore[call-overload]
        self.wants_value = False

    def _outline(self, node: Branch | Event) -> None:
        if type(self.data) is list:
            self.branch.items[len(self.data)] = node
        elif self.key is not None:
            self.branch.keys[self.key] = self.key_event
            self.branch.items[self.key] = node
