"""What was prepared as bytes, and back: records of our own rooms, and compiled code.

To thaw is to trust: bytes may come from nowhere but from this user's own store, which sees to that
(``workspace.store``). Beyond that nothing is called by name but records of this package.
"""

from __future__ import annotations

import marshal
import pickle
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from types import CodeType
from typing import Any

#: What may be named beside our own classes.
_COMMON = frozenset(
    (
        ("builtins", "frozenset"),
        ("builtins", "set"),
        ("decimal", "Decimal"),
        ("marshal", "loads"),
    )
)
_OWN = __name__.partition(".")[0]
#: How bytes that hold anything else show themselves.
_NOT_OURS = (
    pickle.UnpicklingError,
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    TypeError,
    ValueError,
)


def frozen(product: object) -> bytes:
    """Return what ``thawed`` makes the same product of."""
    target = BytesIO()
    _Freezer(target, pickle.HIGHEST_PROTOCOL).dump(product)
    return target.getvalue()


def thawed(data: bytes) -> Any:
    """Return what was frozen, or None where the bytes hold anything else."""
    try:
        return _Thawer(BytesIO(data)).load()
    except _NOT_OURS:
        return None


class _Freezer(pickle.Pickler):
    """Writes a record as a call of its class, which is the quickest to read."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, CodeType):
            return marshal.loads, (marshal.dumps(value),)
        if is_dataclass(value) and not isinstance(value, type):
            return type(value), tuple(getattr(value, name) for name in _asked(type(value)))
        return NotImplemented


class _Thawer(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name)
        is_own = module.partition(".")[0] == _OWN and isinstance(found, type)
        if not (is_own or (module, name) in _COMMON):
            raise pickle.UnpicklingError(module, name)
        return found


@cache
def _asked(cls: Any) -> tuple[str, ...]:
    """Return the fields that a record's class is called with, in order."""
    own = fields(cls)
    if any(each.kw_only for each in own):
        raise TypeError(f"{cls.__name__} is not called in the order of its fields")
    return tuple(each.name for each in own if each.init)
