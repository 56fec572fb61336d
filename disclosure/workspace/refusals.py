"""Room workspace: what the system means by a refusal, in Chinese whatever its own language is."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "这里只能读，不能写",
    errno.EBUSY: "正被别的软件使用",
    errno.EIO: "磁盘或网络盘读写出错",
    errno.ENAMETOOLONG: "名称或路径太长",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.ENFILE: "打开的文件太多",
    errno.ENOTDIR: "上级路径是文件，不是文件夹",
    errno.ENOTCONN: "网络盘断开了",
    errno.ESTALE: "网络盘断开了",
    errno.ETIMEDOUT: "网络盘没有回应",
    errno.EINVAL: "名称里有这个系统不接受的字符",
}


def reason(error: OSError) -> str:
    """Return why the system refused, in a few words without a full stop."""
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    told = error.strerror or ""
    # A system that speaks Chinese may say more than a number does.
    return told if told and not told.isascii() else f"系统错误 {error.errno or '（没有编号）'}"
