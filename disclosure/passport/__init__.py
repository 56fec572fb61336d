"""Figure passports: every printed figure knows its path, on paper and in the file.

``Shown`` is a figure as it is printed; between narration and rendering it travels inside a plain
string as a token between two control characters, which no input may contain.
"""

from disclosure.passport.marks import CLOSE, OPEN, SEP, Shown, Span, plain, spans

__all__ = ["CLOSE", "OPEN", "SEP", "Shown", "Span", "plain", "spans"]
