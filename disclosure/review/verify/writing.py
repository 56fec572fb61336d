"""One text while it is read: its letters, and the bookmarks that are open in it.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from disclosure.passport.names import PREFIX
from disclosure.review.verify.passage import CellText, FigureMark

#: What looks alike on paper and differs between office programs, letter by letter.
_ALIKE = str.maketrans({"\u00a0": " ", "\u2011": "-", "\r": "\n"})


@dataclass(slots=True)
class Writing:
    """The text of one cell or paragraph, and the bookmarks of figures met in it so far."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    is_contents: bool = False
    _open: dict[str, tuple[str, int]] = field(default_factory=dict)
    _marks: list[FigureMark] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Put text behind what is there."""
        self.parts.append(text)
        self.length += len(text)

    def begin(self, number: str, name: str) -> None:
        """Open the bookmark with a number; one that is no figure's is passed over."""
        if name.startswith(PREFIX):
            self._open[number] = (name, self.length)

    def end(self, number: str) -> None:
        """Close the bookmark with a number, if it was opened here."""
        if number in self._open:
            name, start = self._open.pop(number)
            self._marks.append(FigureMark(name, start, self.length))

    def finished(self) -> CellText:
        """Return the text without space around it; what is open ends where the text ends."""
        for number in tuple(self._open):
            self.end(number)
        text = "".join(self.parts).translate(_ALIKE)
        bare = text.strip()
        left = len(text) - len(text.lstrip())
        most = len(bare)

        def within(position: int) -> int:
            return min(max(position - left, 0), most)

        marks = (
            FigureMark(each.name, within(each.start), within(each.end)) for each in self._marks
        )
        return CellText(bare, tuple(sorted(marks, key=lambda mark: (mark.start, mark.end))))
