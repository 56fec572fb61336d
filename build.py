# -*- coding: utf-8 -*-
"""Where everything begins: ``python build.py 2024``, ``python build.py test``.

This file must still parse on the Pythons that old systems call ``python`` (2.7, 3.6), so that it
can say in Chinese which one is needed. Everything else is in the package beside it; what has to
work before anything is installed is in ``disclosure.cli.environment``.
"""

from __future__ import unicode_literals

import os
import sys

TOO_OLD = (
    "本程序需要 Python 3.11 或更高版本，现在运行它的是 Python %d.%d。\n"
    "如果已经装了新版本，请把命令里的 python 换成 python3.11（Windows 上换成 py -3）；\n"
    "还没有装的，安装办法见 README.md 的“安装 Python”。\n"
)

if sys.version_info < (3, 11):
    message = TOO_OLD % sys.version_info[:2]
    sys.stderr.write(message if sys.version_info[0] > 2 else message.encode("utf-8"))
    sys.exit(2)

ROOT = os.path.dirname(os.path.abspath(__file__))
if ROOT not in sys.path:  # with PYTHONSAFEPATH a script does not find what stands beside it
    sys.path.insert(0, ROOT)

from disclosure.cli import start

if __name__ == "__main__":
    sys.exit(start(sys.argv[1:], ROOT))
