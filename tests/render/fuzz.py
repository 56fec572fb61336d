"""Edit forms at random, as many as asked for, and count what became of them.

    python -m tests.render.fuzz [COUNT] [FIRST]

Exits with 1 if anything was raised, or printed that is no document; the number of such a mutant makes
it again.
"""

from __future__ import annotations

import sys
from collections import Counter
from random import Random

from tests.render.fuzzing import light_form, mutant, outcome


def main(count: int, first: int) -> int:
    form, found = light_form(), Counter()
    for seed in range(first, first + count):
        try:
            found[outcome(mutant(form, Random(seed)))] += 1  # noqa: S311
        except Exception as error:  # noqa: BLE001 (counting them is what this is for)
            found["raised"] += 1
            sys.stdout.write(f"{seed}: {type(error).__name__}: {error}\n")
    told = ", ".join(f"{name} {times}" for name, times in sorted(found.items()))
    sys.stdout.write(f"{told}\n")
    return int(found["raised"] > 0)


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*(numbers + [1000, 0][len(numbers) :])))
