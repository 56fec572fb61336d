"""Room validate: the one verb. Schema errors in, diagnostics with places out.

After this room has been silent about a file, its shape is certain: later rooms do not look again.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from disclosure.validate.reviewing import marks_in, to_be_reviewed
from disclosure.validate.supplied import are_supplied
from disclosure.validate.unfilled import gaps_in, to_be_filled

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from disclosure.diagnostics import Diagnostic
    from disclosure.load import Loaded
    from disclosure.validate.schema import Schema

NOTHING: Mapping[str, str] = MappingProxyType({})


def validate(
    loaded: Loaded,
    schema: Schema,
    supplied: Collection[str] | None = (),
    withheld: Mapping[str, str] = NOTHING,
) -> tuple[Diagnostic, ...]:
    """Return everything in the file that the schema refuses, in the order of the file.

    ``supplied`` are the paths that other files supply, and that may be missing here; None where
    nobody asks for what others could supply. ``withheld`` are paths that another file should supply
    and does not, with what to say of them. All problems are reported at once, up to what anyone
    would read; nothing is raised for what an author wrote.
    """
    gaps, marks = tuple(gaps_in(loaded.data)), tuple(marks_in(loaded.data))
    open_ends = (*to_be_filled(loaded, schema, gaps), *to_be_reviewed(loaded, schema, marks))
    missing = schema.gate.lets_pass(loaded.data)
    if missing is not None and are_supplied(missing, loaded.data, supplied):
        return tuple(sorted(open_ends, key=lambda diagnostic: diagnostic.order))
    from disclosure.validate.refused import refused  # noqa: PLC0415 -- not where all is well

    found = (*refused(loaded, schema, gaps, supplied, withheld), *open_ends)
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))
