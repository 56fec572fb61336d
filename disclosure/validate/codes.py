"""Room validate: the codes of a classification: their names, and the codes near a wrong one."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from disclosure.validate.matching import shared

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from disclosure.validate.references import References

#: The keyword of a mapping whose keys are codes: the schema that knows them.
CODES = "x-codes"
_DIGITS = "0123456789"


def names_of(schema: Mapping[str, Any], references: References) -> dict[str, str]:
    """Return the name of each code that the mapping's classification has; empty without one.

    Names only make messages better: where the file that has them is damaged there are none.
    """
    if CODES not in schema:
        return {}
    try:
        known = references.target(schema[CODES])["properties"]
        return {code: str(says["title"]) for code, says in known.items()}
    except (LookupError, TypeError, AttributeError, OSError, ValueError, RecursionError):
        return {}


def codes_named(name: str, names: Mapping[str, str], beside: Collection[str]) -> tuple[str, ...]:
    """Return the codes that bear the name, or else one much like it.

    Many 款 have a 行政运行: those that share most of their digits with a code ``beside`` are meant.
    """
    known = set(names.values())
    called = [name] if name in known else get_close_matches(name, known, n=1, cutoff=0.75)
    found = [code for code, each in names.items() if each in called]
    near = {code: max((shared(code, each) for each in beside), default=0) for code in found}
    most = max(near.values(), default=0)
    return tuple(code for code in found if most < 3 or near[code] == most)


def near_codes(code: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the known codes that one slip of a finger makes into this one.

    Two neighbouring digits that changed places are told before one digit that is wrong, and only
    then one that is missing or too many.
    """
    for slips in (_swapped, _replaced, _longer_or_shorter):
        if found := tuple(sorted({each for each in slips(code) if each in known} - {code})):
            return found
    return ()


def _swapped(code: str) -> Iterator[str]:
    for n in range(len(code) - 1):
        yield code[:n] + code[n + 1] + code[n] + code[n + 2 :]


def _replaced(code: str) -> Iterator[str]:
    for n in range(len(code)):
        yield from (code[:n] + digit + code[n + 1 :] for digit in _DIGITS)


def _longer_or_shorter(code: str) -> Iterator[str]:
    for n in range(len(code)):
        yield code[:n] + code[n + 1 :]
    for n in range(len(code) + 1):
        yield from (code[:n] + digit + code[n:] for digit in _DIGITS)
