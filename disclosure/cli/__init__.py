"""The command line: words in, an exit code out.

``environment`` finds or makes the Python environment, ``program`` picks the command from the table
in ``commands``. Nothing here knows what a disclosure is.
"""

from disclosure.cli.environment import start

__all__ = ["start"]
