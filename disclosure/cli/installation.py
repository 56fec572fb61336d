"""Making the environment and installing into it, with every failure put into Chinese.

Standard library only. What pip and venv print is kept back: a person reads what went wrong and
the way out; the last lines of the original follow only where the cause is not known.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.cli.continuing import own
from disclosure.cli.pip_settings import variables
from disclosure.cli.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_NO_SPACE = "磁盘空间不够，组件没有装完。请腾出约 300 MB 空间后重新运行。"
_NO_PERMISSION = """没有权限写入 {folder}。
  请把整个文件夹拷到自己的目录（例如桌面或“文档”）再运行；其中的 .venv 文件夹不用拷，会重新建。"""
_IN_USE = """文件正被别的程序占用：{folder} 里的 .venv。
  多半是另一个窗口还在运行本程序：等它结束，再运行一次。"""
_BAD_SETTINGS = """pip 的设置文件读不懂：{name}。
  请改正它（编码、每一节的标题），或者先把它改名，再运行一次。"""
_WHEELS_ADVICE = """
  内网或没有网络时：在一台能上网、系统与 Python 版本相同的电脑上，进入本文件夹运行
      python -m pip download --only-binary=:all: -r {lock} -d wheels
  再把生成的 wheels 文件夹拷到 build.py 旁边，重新运行即可，不再需要网络。"""
_NO_NETWORK = f"""没有连上软件源，组件没有装成。
  有网络时请检查网线、代理，或给 pip 设置单位的镜像。{_WHEELS_ADVICE}"""
_WRONG_HASH = """下载到的组件与清单 {lock} 里的校验值不符，没有安装。
  可能是镜像或 wheels 文件夹里的文件不完整、被改动过：请换一个镜像，或重新准备 wheels。"""
_NO_WHEEL = f"""在{{source}}里找不到适合本机（{{machine}}）的 {{name}}。{_WHEELS_ADVICE}
  本机型号没有现成组件时（例如龙芯）：请系统管理员在本机的 Python 里装好 {{lock}} 列出的各个版本
  （例如从系统厂商的软件源），本程序会直接使用，不再安装。"""
_NETWORK_TROUBLE = (
    r"Retrying|Max retries|NewConnection|[Tt]imed out|Timeout|ProxyError|SSLError"
    r"|not a trusted|CERTIFICATE_VERIFY|Failed to establish|getaddrinfo|Name or service"
    r"|[Cc]onnection"
)
#: (what the original output holds, what to tell the person); the first match counts.
_CAUSES = (
    (r"[Cc]onfiguration file[^$]*?(?P<name>[^\s'\"]*pip\.(?:conf|ini))", _BAD_SETTINGS),
    (r"WinError 32\b", _IN_USE),
    (r"No space left on device|Errno 28|WinError 112", _NO_SPACE),
    (r"Permission denied|Read-only file|Errno (13|30)\b|WinError 5\b|拒绝访问", _NO_PERMISSION),
    (_NETWORK_TROUBLE, _NO_NETWORK),
    (r"DO NOT MATCH THE HASHES|[Hh]ash mismatch", _WRONG_HASH),
    (r"No matching distribution found for (?P<name>[^\s;]+)", _NO_WHEEL),
)
_NO_VENV = (
    "这个 Python 缺少 {missing}，没有办法准备运行环境。\n"
    "  麒麟、UOS、Debian、Ubuntu：sudo apt install python3-venv（版本要与 Python 相同）。\n"
    "  Windows：请从 python.org 重新安装完整的 Python。"
)
_PIP = ("-P", "-s", "-m", "pip")
_INSTALL = (
    *("install", "--no-input", "--disable-pip-version-check"),
    *("--retries", "2", "--only-binary", ":all:", "--require-hashes"),
)


class SetupFailure(Exception):  # noqa: N818 - it is told to a person, not a defect
    """The environment could not be made ready; the text is what the person reads."""


def make_venv(folder: Path, python: Path) -> None:
    """Make an environment with pip alone, replacing what an interrupted run has left.

    ``python`` is where its interpreter will be.

    Raises:
        SetupFailure: it could not be made; the text says why and what to do.
    """
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        raise SetupFailure(_NO_VENV.format(missing="、".join(missing)))
    # -- pip apart from the rest: venv would keep back why it failed --
    for command in (
        (sys.executable, "-m", "venv", "--clear", "--without-pip", str(folder)),
        (str(python), "-m", "ensurepip", "--default-pip"),
    ):
        _must_succeed(command, Attempt(folder.parent), own())


def install(python: Path, lock: Path, wheels: Path, *more: str) -> None:
    """Install the lock with that interpreter's pip, from ``wheels`` alone where it is there.

    What this machine says of where packages come from (a mirror, a proxy, certificates) is
    honoured; what it says of where they go is not. ``more`` are further options of pip.

    Raises:
        SetupFailure: something could not be installed; the text says why and what to do.
    """
    offline = ("--no-index", "--find-links", str(wheels)) if wheels.is_dir() else ()
    attempt = Attempt(lock.parent, lock.name, "wheels 文件夹" if offline else "软件源")
    listed = _must_succeed((str(python), *_PIP, "config", "list"), attempt, own())
    command = (str(python), *_PIP, *_INSTALL, *offline, *more, "-r", str(lock))
    _must_succeed(command, attempt, variables(listed, own()))


@dataclass(frozen=True, slots=True)
class Attempt:
    """What was tried: in which folder, from which lock, from which source of packages."""

    folder: Path
    lock: str = "requirements.lock"
    source: str = "软件源"


def explained(output: str, attempt: Attempt) -> str:
    """Put what venv or pip has printed into words for the person at the keyboard."""
    words = {"folder": attempt.folder, "lock": attempt.lock, "source": attempt.source}
    for pattern, message in _CAUSES:
        if found := re.search(pattern, output):
            return message.format(**words, **found.groupdict(), machine=_machine())
    tail = "\n".join(f"    {line}" for line in output.strip().splitlines()[-5:])
    return f"组件没有装成，原因如下（可发给技术人员）：\n{tail}"


def _machine() -> str:
    import platform

    return f"{platform.system()} {platform.machine()}，Python {platform.python_version()}"


def _must_succeed(command: Sequence[str], attempt: Attempt, environment: Mapping[str, str]) -> str:
    """Run a command and return what it printed; what it printed in vain becomes the failure."""
    import subprocess

    with waiting("请稍候"):
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env={**environment, "PYTHONIOENCODING": "utf-8"},
        )
    if done.returncode:
        raise SetupFailure(explained(done.stdout, attempt))
    return done.stdout
