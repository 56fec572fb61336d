"""What is said of words that are not taken back from Word, and the pages of its codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.authoring import Why
from disclosure.check import place_of
from disclosure.diagnostics import Diagnostic, Page, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.authoring import Fixed, Untaken
    from disclosure.compute import Figures
    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded

#: So many characters of a paragraph tell which one is meant.
_QUOTED = 24
_CODES = {
    Why.FIGURE: "R371",
    Why.FORM: "R372",
    Why.UNCLEAR: "R373",
    Why.TWICE: "R373",
    Why.EMPTY: "R374",
    Why.BRACKET: "R374",
    Why.LINES: "R374",
}
_SAID = {
    Why.FORM: (
        "改到了不是部门自己写的字",
        "版式的字句、编号由模板印出：只改部门自己写的话；版式有问题的，告诉管版式的人。",
    ),
    Why.UNCLEAR: (
        "分不清改的是数据文件里的哪一处文字",
        "照 Word 里的改法，直接改数据文件。",
    ),
    Why.TWICE: (
        "同一处文字在文档里印了几处，Word 里改得不一样",
        "几处改成一样的再取，或者直接改数据文件。",
    ),
    Why.EMPTY: ("整段话删去了", "确实不要了，在数据文件里删去这一项。"),
    Why.BRACKET: (
        "新写的话里有“【”或“】”",
        "【】在数据文件里是引用数字用的：改用〔〕或《》；要引用数字，直接改数据文件。",
    ),
    Why.LINES: (
        "新写的话里有换行或制表符",
        "一处文字印成一段：在 Word 里合成一段再取，要分段的，在数据文件里分成两项。",
    ),
}


def refused(
    untaken: Untaken, paragraph: str, figures: Figures, loaded: Loaded
) -> Iterator[Diagnostic]:
    """Yield why the words of a paragraph are not taken; of figures, each by itself.

    ``paragraph`` is what the document printed; ``figures`` and ``loaded`` are those of its file.
    """
    if untaken.why is Why.FIGURE:
        for each in untaken.figures:
            yield _figure(each, paragraph, figures, loaded)
        return
    message, hint = _SAID[untaken.why]
    pointers = untaken.pointers
    place = loaded.place(pointers[0]) if pointers else None
    related = tuple(Related("另一处", loaded.place(each)) for each in pointers[1:])
    shown = related if untaken.why is Why.UNCLEAR else ()
    message = f"{message}，没有取回：{_quoted(paragraph)}"
    yield Diagnostic(_CODES[untaken.why], Severity.ERROR, message, place, hint, shown)


def _figure(fixed: Fixed, paragraph: str, figures: Figures, loaded: Loaded) -> Diagnostic:
    named = f"“{fixed.text}”" + (f"（{fixed.path}）" if fixed.path else "")
    message = f"数字{named}在 Word 里改了、删了或移动了，这一段没有取回：{_quoted(paragraph)}"
    words = f"【{fixed.path}】" if fixed.path else ""
    place = loaded.place(fixed.pointer, words) if fixed.pointer else None
    typed = place_of(fixed.path, figures, loaded) if fixed.path in figures else place
    hint = "数字不从 Word 取：数字要改的，改数据文件里的数"
    is_elsewhere = typed is not None and place is not None and str(typed) != str(place)
    hint += f"（{typed}）" if is_elsewhere else ""
    hint += "；只改字句的，Word 里的数字保持原样再取。"
    return Diagnostic("R371", Severity.ERROR, message, place or typed, hint)


def changed_since(pointer: Pointer, words: tuple[str, str], loaded: Loaded) -> Diagnostic:
    """Return that a text of the file is no longer what was printed; ``words`` are file and Word."""
    now, new = words
    message = f"文档生成以后，数据文件里的这处文字也改过，没有取回：Word 里是“{_cut(new)}”"
    hint = (
        f"数据文件里现在是“{_cut(now)}”：两边对照，直接改数据文件。"
        if now
        else ("数据文件里已经没有这一处：要补上的，直接改数据文件。")
    )
    return Diagnostic("R375", Severity.ERROR, message, loaded.place(pointer), hint)


def unwritable(pointer: Pointer, loaded: Loaded) -> Diagnostic:
    """Return that a text could not be written, or would not be printed as it stands in Word."""
    message = "这处文字写进数据文件以后，印出来与 Word 里的不一样，没有取回"
    hint = "多半是改到了段首、段末的标点，或写法特别；照 Word 里的改法，直接改数据文件。"
    return Diagnostic("R376", Severity.ERROR, message, loaded.place(pointer), hint)


def unlike(shown: str) -> Diagnostic:
    """Return that nobody knows of which facts a returned file was made."""
    message = f"认不出这份 Word 文件是从 {shown} 的哪一稿生成的，按现在的数据文件对照"
    hint = "生成以后在数据文件里改过的文字，会被 Word 里的旧话换掉：下面的对照请逐处看过再写。"
    return Diagnostic("R377", Severity.WARNING, message, None, hint)


def foreign() -> Diagnostic:
    """Return that a file is none that this program has made."""
    message = "这份 Word 文件不是由本程序生成的（或改得认不出来了），文字取不回来"
    return Diagnostic("R379", Severity.ERROR, message, None, "照着它，直接改数据文件。")


def elsewhere(count: int) -> Diagnostic:
    """Return how many paragraphs were added or removed in Word."""
    message = f"Word 里增加或删去了 {count} 段，不从 Word 取"
    hint = "要增加或删去的，在数据文件里改；改好再生成。"
    return Diagnostic("R378", Severity.WARNING, message, None, hint)


def _quoted(text: str) -> str:
    return f"“{_cut(text)}”"


def _cut(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}……"


PAGES: tuple[Page, ...] = (
    Page(
        "R371",
        "取回文字时数字没有动",
        "从 Word 取回文字（verify --take）的段落，里面的数字是不是原样。",
        "数字只有数据文件里的一份作数；从 Word 里抄回来，表格、文字、图就会对不上。",
        "数字要改的，改数据文件里的数；只改字句的，把 Word 里的数字改回原样再取。",
    ),
    Page(
        "R372",
        "取回的是部门自己写的字",
        "Word 里改的，是不是部门自己写的话；版式的字句、编号、标点有没有改到。",
        "版式的字句印在每个部门的文档里，数据文件里没有，取不回来。",
        "把版式的字句改回原样再取；确实要改的，告诉管版式的人改模板。",
    ),
    Page(
        "R373",
        "取回的文字知道写到哪里",
        "Word 里改过的话，能不能断定是数据文件里的哪一处；印了几处的，是不是改得一样。",
        "猜错了，就把别处的话改坏了。",
        "照 Word 里的改法，直接改数据文件。",
    ),
    Page(
        "R374",
        "取回的话能写进数据文件",
        "新写的话里有没有【】、换行、制表符，是不是整段删空了。",
        "【】是引用数字的记号；一处文字印成一段；空的一项，版式可能还在等它。",
        "照提示改 Word 里的话再取，或者直接改数据文件。",
    ),
    Page(
        "R375",
        "取回的文字在数据文件里没有变",
        "Word 文件生成以后，数据文件里的这处文字有没有改过。",
        "两边都改过的，取哪一边只有人知道；程序换上 Word 里的，就把后来改的丢了。",
        "两边对照，在数据文件里写定一句。",
    ),
    Page(
        "R376",
        "取回的文字印出来一样",
        "把取回的文字写进数据文件、重新生成，那一段是不是与 Word 里改的一字不差。",
        "段首的“主要原因是”、段末的句号由版式添减，写进去不一定照样印出来。",
        "照 Word 里的改法，直接改数据文件，再生成看一看。",
    ),
    Page(
        "R377",
        "认得出 Word 文件的来历",
        "Word 文件里有没有生成时的记号，历史里有没有那时的数据文件。",
        "不知道是从哪一稿生成的，就分不清一处不同是 Word 里改的，还是数据文件里后来改的。",
        "逐处看对照；后来在数据文件里改过的，不要让 Word 里的旧话换掉。",
    ),
    Page(
        "R378",
        "取回文字不增减段落",
        "Word 里有没有增加、删去的段落。",
        "段落的多少由数据文件里的项数决定，新的一段写在哪里只有人知道。",
        "在数据文件里增加或删去这一项，再生成。",
    ),
    Page(
        "R379",
        "取回文字的文件是本程序生成的",
        "Word 文件里的字句，是不是这个部门的文档里的。",
        "别处做的文件，字句与版式对不上，不知道哪一段该写到哪里。",
        "照着它，直接改数据文件。",
    ),
)
