"""``check --watch``: a check after each change of a file, between two lines that an editor knows.

``.vscode/tasks.json`` waits for these lines: a test holds both to the same words.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from disclosure.cli.arguments import WrongUsage
from disclosure.cli.declared import check_options
from disclosure.cli.waiting import LOADING, waiting
from disclosure.diagnostics import Severity

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters import Outcome

BEGINS, ENDS = "检查开始", "检查完成"
_MILLISECONDS_BETWEEN = 500
_MEANWHILE = "，保存文件后再检查（按 Ctrl+C 停止）"


def run_watch(given: Namespace, root: Path) -> int:
    """Check now and after each change, until somebody ends it.

    Raises:
        WrongUsage: it would write files, which it watches, or work elsewhere.
    """
    if given.fix or given.format == "audit" or given.executor != "local":
        raise WrongUsage("--watch 只在本机检查，不能与 --fix、--format audit、--executor 同用")
    with waiting(LOADING):
        from disclosure.pipeline.catalogue import pages
        from disclosure.pipeline.watching import Memory, changes
        from disclosure.reporters import REPORTERS

        memory = Memory(check_options(given, root))
        reporter = REPORTERS[given.format](pages, given.verbose)
    for changed in changes(root, partial(time.sleep, _MILLISECONDS_BETWEEN / 1000)):
        print(BEGINS, flush=True)
        outcomes, general = memory.after(changed)
        reporter.report(outcomes, general)
        print(f"{ENDS}：{_counts(outcomes, general)}{_MEANWHILE}", flush=True)
    return 0


def _counts(outcomes: Sequence[Outcome], general: Sequence[Diagnostic]) -> str:
    found = [*general, *(each for outcome in outcomes for each in outcome.diagnostics)]
    counts = (f"{each.value} {sum(one.severity is each for one in found)}" for each in Severity)
    return f"{len(outcomes)} 份，{'，'.join(counts)}"
