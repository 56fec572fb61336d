"""A work that kills the worker of the cluster that it is done for, the first time."""

from __future__ import annotations

import os
import signal

from disclosure.pipeline.making import printed


def killing(ref, making, mark):
    """Make a document; whoever comes first kills the worker, and with it this process."""
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return printed(ref, making)
    os.kill(os.getppid(), signal.SIGKILL)
    return signal.pause()
