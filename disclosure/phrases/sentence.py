"""Room phrases: clauses into sentences, with neither doubled nor missing punctuation."""

from __future__ import annotations

_ENDS = ("。", "！", "？", "：", "；", "…", "。”", "！”", "？”")
_SEAMS = "，,；;。 "


def sentence_phrase(*clauses: str) -> str:
    """Join clauses by ，and end with 。; nothing where the first clause is empty.

    The first clause carries the others: a reason or a breakdown makes no sense without it.
    """
    bare = [clause.strip(_SEAMS) for clause in clauses]
    if not bare or not bare[0]:
        return ""
    return "，".join(clause for clause in bare if clause) + "。"


def continued_phrase(*clauses: str) -> str:
    """Return each clause with ，before it, to go on in a sentence; empty ones vanish."""
    return "".join(f"，{clause}" for clause in clauses if clause)


def ended_phrase(text: str) -> str:
    """Return a department's own sentence with a full stop, where it has no ending yet."""
    text = text.strip()
    if not text or text.endswith(_ENDS):
        return text
    return text.rstrip("，,；;、.") + "。"
