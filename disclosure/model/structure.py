"""From validated plain data to typed records; total once the schema has spoken."""

from __future__ import annotations

from dataclasses import is_dataclass
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from disclosure.model.quantity import SAME, Quantity, Stated, amount
from disclosure.terms import Term, Unit, terms_of

_T = TypeVar("_T")
_UNIT_KEY = "金额单位"
_UNKNOWN_KEY = "未公布"


def structure(cls: type[_T], data: dict[str, Any], unit: str = "元") -> _T:
    """Build a record from a mapping that the schema has accepted.

    ``unit`` is the unit of amounts in force (元 or 万元); a mapping may set its own with 金额单位.
    """
    unit = str(data.get(_UNIT_KEY, unit))
    hints = _hints(cast("Any", cls))
    values = {
        name: _value(hints[name], data[each.key], each, unit)
        for name, each in terms_of(cls).items()
        if data.get(each.key) is not None
    }
    return cls(**values)


@cache
def _hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls)


def _value(kind: Any, data: Any, each: Term, unit: str) -> Any:
    kind = _chosen(kind, data)
    if kind is Quantity:
        return _quantity(data, each.unit, unit)
    if kind is Stated:
        return Stated(str(data), unit)
    if is_dataclass(kind):
        return structure(cast("type[Any]", kind), data, unit)
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], item, each, unit) for item in data)
    if get_origin(kind) is dict:
        inner = str(data.get(_UNIT_KEY, unit))
        kept = {key: item for key, item in data.items() if key != _UNIT_KEY}
        return {key: _value(get_args(kind)[1], item, each, inner) for key, item in kept.items()}
    return int(data) if kind is int else str(data)


def _chosen(kind: Any, data: Any) -> Any:
    """Return the alternative of a union that fits the data: a mapping, unless it is 未公布."""
    if get_origin(kind) not in (Union, UnionType):
        return kind
    is_block = isinstance(data, dict) and _UNKNOWN_KEY not in data
    kinds = [arg for arg in get_args(kind) if arg is not type(None)]
    blocks = [each for each in kinds if get_origin(each) is dict or each in _records(kinds)]
    return (blocks if blocks and is_block else kinds)[0]


def _records(kinds: list[Any]) -> list[Any]:
    return [each for each in kinds if each is not Quantity and is_dataclass(each)]


def _quantity(data: Any, unit: Unit, file_unit: str) -> Quantity:
    if isinstance(data, dict):
        return Quantity(None, unknown=str(data[_UNKNOWN_KEY]))
    if data in SAME:
        return Quantity(None, same_as=SAME[data])
    if unit is Unit.AMOUNT:
        return amount(data, file_unit)
    return Quantity(Decimal(data))
