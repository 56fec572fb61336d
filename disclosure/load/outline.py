"""Room load: the position tree that stands beside the data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from disclosure.load.fault import span_of

if TYPE_CHECKING:
    from disclosure.load.fault import Event, Stretch


@dataclass(slots=True)
class Branch:
    """A mapping or a list: the spans of its first and last event, of its keys, and its items.

    It holds spans, no events: a file keeps it as long as its data. The stream itself, which holds
    the one document, has no first event.
    """

    start: Stretch | None = None
    in_flow: bool = False
    end: Stretch | None = None
    keys: dict[str | int, Stretch] = field(default_factory=dict)
    items: dict[str | int, Branch | Stretch] = field(default_factory=dict)

    @classmethod
    def of(cls, event: Event) -> Branch:
        """Return the branch that begins with an event; in flow means written in brackets."""
        return cls(span_of(event), bool(event.flow_style))


@dataclass(slots=True)
class Frame:
    """A collection that is still being read.

    ``key`` waits for its value, None means that the value is dropped; ``last`` is the node before.
    """

    branch: Branch
    data: dict[str, Any] | list[Any]
    key: str | None = None
    key_event: Event = None
    wants_value: bool = False
    last: Branch | Event = None

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
        spot = node if type(node) is Branch else span_of(node)
        branch = self.branch
        if type(self.data) is list:
            branch.items[len(self.data)] = spot
            self.data.append(data)
            return
        key = self.key
        if key is not None:
            branch.keys[key] = span_of(self.key_event)
            branch.items[key] = spot
            self.data[key] = data  # type: ignore[call-overload]
        self.wants_value = False
