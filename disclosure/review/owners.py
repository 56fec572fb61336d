"""Who looks after a file, as CODEOWNERS says it; the platforms read the same file.

Room: review. The last line that fits decides. Patterns: ``*`` within a step, ``**`` over steps,
a beginning ``/`` for the root; a folder means all that is in it. GitLab's sections are passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

#: Where the platforms look for it, in this order.
HOMES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS",
         ".gitea/CODEOWNERS")  # fmt: skip
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_WILD = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_PART = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")


@dataclass(frozen=True, slots=True)
class Owners:
    """The lines of a CODEOWNERS file: pattern and owners; none where there is no such file."""

    lines: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def of(self, path: str) -> tuple[str, ...]:
        """Return the owners of a file, by its path from the root of the repository."""
        fitting = (who for pattern, who in reversed(self.lines) if _regex(pattern).match(path))
        return next(fitting, ())


def owners_of(text: str) -> Owners:
    """Return what a CODEOWNERS file says."""
    lines = []
    for line in text.splitlines():
        words = re.split(r"(?<!\\)\s+", _COMMENT.sub("", line).strip())
        if words[0] and not words[0].startswith(("[", "^[")):
            lines.append((words[0].replace("\\ ", " "), tuple(words[1:])))
    return Owners(tuple(lines))


@lru_cache(maxsize=1024)
def _regex(pattern: str) -> re.Pattern[str]:
    """Return what a pattern means; one without a slash inside fits at any depth."""
    is_rooted = "/" in pattern.rstrip("/")
    body = pattern.strip("/") + ("/**" if pattern.endswith("/") else "")
    told = "".join(_WILD.get(part, re.escape(part)) for part in _PART.findall(body))
    return re.compile(f"{'' if is_rooted else '(?:.*/)?'}{told}(?:/.*)?\\Z")
