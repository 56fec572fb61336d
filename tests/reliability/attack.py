"""An attack: what is tried by number, and what came of it, counted."""

from __future__ import annotations

import faulthandler
import sys
import traceback
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: What is counted where the program raised: always a fault.
RAISED = "程序出错"
#: How long one trial may take before the run is stopped with a trace.
PATIENCE_SECONDS = 120

#: What one trial gives: a word for each thing that came of it.
Trial = "Callable[[int], Iterable[str]]"


@dataclass(frozen=True, slots=True)
class Attack:
    """One kind of attack.

    ``title`` and ``tried`` say in Chinese what is attacked and how; ``unit`` counts trials.
    ``outcomes`` are the words that may come of a trial, ``faults`` those that must not. ``begin``
    gets an empty folder and returns what makes the trial of a number.
    """

    name: str
    title: str
    tried: str
    unit: str
    outcomes: tuple[str, ...]
    faults: tuple[str, ...]
    begin: Callable[[Path], Trial]

    @property
    def words(self) -> tuple[str, ...]:
        """All that is counted, what must not be last."""
        return (*self.outcomes, *self.faults, RAISED)


def run(attack: Attack, count: int, folder: Path) -> tuple[int, Counter[str]]:
    """Make so many trials; return how many there were, and what came of them.

    A trial that raises ``Exhausted`` ends the attack: there are no more.
    """
    trial = attack.begin(folder)
    found: Counter[str] = Counter()
    for number in range(count):
        faulthandler.dump_traceback_later(PATIENCE_SECONDS, exit=True)
        try:
            found.update(trial(number))
        except Exhausted:
            faulthandler.cancel_dump_traceback_later()
            return number, found
        except Exception:  # noqa: BLE001 (counting them is what this is for)
            sys.stderr.write(f"{attack.name} {number}:\n{traceback.format_exc()}")
            found[RAISED] += 1
    faulthandler.cancel_dump_traceback_later()
    return count, found


def faults(attack: Attack, found: Counter[str]) -> dict[str, int]:
    """Return what came of trials and must not."""
    return {word: found[word] for word in (*attack.faults, RAISED) if found[word]}


class Exhausted(Exception):  # noqa: N818 (it is no error)
    """There is nothing of that number to try."""
