"""Room validate: everything that the schema refuses of a file, in words and with places.

Only a file that the gate does not let pass comes here: what finds and tells mistakes is not loaded
for one that has none.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.validate.complaint import Complaint, quoted
from disclosure.validate.dialect import UNLESS_SUPPLIED
from disclosure.validate.homes import Homes
from disclosure.validate.matching import first_sentence
from disclosure.validate.sentences import SENTENCES
from disclosure.validate.supplied import is_at, unsupplied
from disclosure.validate.unfilled import only_follows
from disclosure.validate.unknown_key import unknown_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.validate.descent import Refusal
    from disclosure.validate.schema import Schema

#: How many problems of one file are listed.
MAX_LISTED = 100
#: Codes that say all there is to say about a value: nothing, or the wrong kind of thing.
_WHOLE = frozenset({"S204", "S205", "S206", "S207", *(f"S2{n}" for n in range(10, 16)), "S223"})


def refused(
    loaded: Loaded,
    schema: Schema,
    gaps: Collection[Pointer],
    supplied: Collection[str] | None,
    withheld: Mapping[str, str],
) -> Iterator[Diagnostic]:
    """Yield everything that the schema refuses, up to what anyone would read.

    ``gaps`` are the places that are still to be filled in: what only follows from them is not told.
    ``supplied`` and ``withheld`` as in ``validate``.
    """
    homes = Homes(schema.document, schema.references)
    every = unsupplied(schema.descent.refusals(loaded.data), supplied)
    refusals = (each for each in every if not only_follows(each, gaps))
    found = ((each, _finding(each, homes, schema)) for each in islice(refusals, MAX_LISTED))
    complaints = [_with_reason(complaint, each, withheld) for each, complaint in found]
    if next(refusals, None) is not None:
        complaints.append(_more())
    return (_placed(each, loaded) for each in _without_echoes(complaints))


def _with_reason(complaint: Complaint, refusal: Refusal, withheld: Mapping[str, str]) -> Complaint:
    """Add to the hint on a missing key why the file that should supply it does not."""
    if refusal.keyword != UNLESS_SUPPLIED:
        return complaint
    path = ".".join(map(str, complaint.pointer))
    says = next((says for other, says in withheld.items() if is_at(other, path)), "")
    hint = "。".join(part for part in (complaint.hint, says) if part)
    return replace(complaint, hint=hint)


def _finding(refusal: Refusal, homes: Homes, schema: Schema) -> Complaint:
    if refusal.keyword == "additionalProperties":
        return unknown_key(refusal, homes, schema.references)
    if refusal.is_missing:
        return _missing(refusal.key, refusal.pointer, homes)
    complaint = SENTENCES[refusal.keyword](refusal)
    return _explained(complaint, refusal, homes) if complaint.explained else complaint


def _explained(complaint: Complaint, refusal: Refusal, homes: Homes) -> Complaint:
    """Add to the hint the first sentence of the schema on the key, or else on the value."""
    *above, last = refusal.pointer or ("",)
    says = homes.says(str(last), tuple(above)) or first_sentence(refusal.schema)
    hint = "。".join(part for part in (complaint.hint, says) if part).replace("？。", "？")
    return replace(complaint, hint=hint)


def _more() -> Complaint:
    message = f"这个文件问题太多，只列出了前 {MAX_LISTED} 处"
    return Complaint("S228", (), message, "请先改正列出的问题，再检查一次", at_key=True)


def _missing(key: str, at: Pointer, homes: Homes) -> Complaint:
    message = f"{quoted(at)}里缺少“{key}”"
    return Complaint("S203", (*at, key), message, homes.says(key, at), at_key=True)


def _without_echoes(complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    """Drop what follows from another complaint: two words on one value, a key both odd and missing.

    A value of the wrong kind is reported once. Of two complaints of one kind at one place the later
    one stays: it is the narrower rule.
    """
    by_kind = {(each.pointer, each.code): each for each in complaints}
    meant = {each.meant for each in by_kind.values()}
    wrong = {at for at, code in by_kind if code in _WHOLE}
    for (at, code), each in by_kind.items():
        echoed = at in meant if code == "S203" else at in wrong and code not in _WHOLE
        if not echoed:
            yield each


def _placed(complaint: Complaint, loaded: Loaded) -> Diagnostic:
    find = loaded.key_place if complaint.at_key else loaded.place
    return Diagnostic(
        complaint.code, Severity.ERROR, complaint.message, find(complaint.pointer), complaint.hint
    )
