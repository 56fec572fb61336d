from __future__ import annotations

import errno
import os

import pytest

from disclosure.workspace.refusals import reason


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ENAMETOOLONG, errno.ELOOP])
def test_a_refusal_is_told_in_chinese_whatever_the_system_speaks(number):
    told = reason(OSError(number, os.strerror(number)))
    assert not any(char.isascii() and char.isalpha() for char in told)


def test_an_unknown_one_has_its_number():
    assert reason(OSError(errno.EXDEV, "Invalid cross-device link")) == f"系统错误 {errno.EXDEV}"
    assert reason(OSError()) == "系统错误 （没有编号）"


def test_what_the_system_says_in_chinese_is_handed_on():
    assert reason(OSError(errno.EXDEV, "云文件提供程序未运行")) == "云文件提供程序未运行"
