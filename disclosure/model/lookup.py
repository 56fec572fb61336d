"""What a record holds, by paths in the file: a text that is there, a fact that may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache, lru_cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from disclosure.model.quantity import Quantity
from disclosure.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.terms import Term


#: So many paths are remembered: a form asks every disclosure for the same ones.
_ASKED = 1 << 13


def text_at(record: Any, keys: Sequence[str]) -> str:
    """Return the text that stands at a path of Chinese keys; empty where there is none."""
    found = record
    for key in keys:
        found = _below(found, key)
    return found if isinstance(found, str) else ""


def _below(value: Any, key: str) -> Any:
    if isinstance(value, Mapping):
        return value.get(key)
    if not is_dataclass(value):
        return None
    names = (name for name, each in terms_of(type(value)).items() if each.key == key)
    return next((getattr(value, name) for name in names), None)


@lru_cache(maxsize=_ASKED)
def may_hold(record: type[Any], path: str) -> bool:
    """Tell whether a record of this type may have a number at a path, whatever it was typed for.

    A number under the key of a mapping or the place of a list may always be missing. Where a record
    may stand in place of the number, its own numbers are asked for.
    """
    kinds: list[Any] = [record]
    for key in path.split("."):
        kinds = [below for kind in kinds for below in _kinds_below(kind, key)]
    return Quantity in kinds and not any(map(_is_record, kinds))


def _is_record(kind: Any) -> bool:
    return kind is not Quantity and isinstance(kind, type) and is_dataclass(kind)


def _kinds_below(kind: Any, key: str) -> list[Any]:
    """Return the types that may stand below a key, none where there is no such key."""
    if get_origin(kind) is dict:
        return _plain(get_args(kind)[1])
    if get_origin(kind) is tuple:
        return _plain(get_args(kind)[0]) if key.isdigit() else []
    if not _is_record(kind):
        return []
    names = (name for name, each in terms_of(kind).items() if each.key == key)
    return next((_plain(_hints(kind)[name]) for name in names), [])


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _plain(kind: Any) -> list[Any]:
    """Return the alternatives of a type, without the None of what is optional."""
    if get_origin(kind) in (Union, UnionType):
        return [each for each in get_args(kind) if each is not type(None)]
    return [kind]


def identifier(record: type[Any], path: Sequence[str]) -> tuple[str, Term] | None:
    """Return the English name of a key from the record down, and its term; None without a field.

    Steps that an author chooses, and items of lists, are ``[]``; their term is that of the field.
    """
    kind: Any = record
    name, term = "", None
    for step in path:
        container = _container(kind)
        if container is not None:
            kind, name = container, f"{name}[]"
            continue
        found = _field(kind, step)
        if found is None:
            return None
        field, term, kind = found
        name = f"{name}.{field}".lstrip(".")
    return (name, term) if term else None


def _container(kind: Any) -> Any:
    """Return what a mapping or a list holds; None of what is neither."""
    for each in _plain(kind):
        if get_origin(each) is dict:
            return get_args(each)[1]
        if get_origin(each) is tuple:
            return get_args(each)[0]
    return None


def _field(kind: Any, step: str) -> tuple[str, Term, Any] | None:
    for each in filter(_is_record, _plain(kind)):
        for name, term in terms_of(each).items():
            if term.key == step:
                return name, term, _hints(each)[name]
    return None
