"""Files written so that a reader finds the old content or the new one, never a piece."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
from pathlib import Path

from soleus.errors import UserError

MAKE_ROOM = "Make room, or choose another place"
NOT_ALLOWED = (
    "it is open in another program, or you are not allowed to write there",
    "Close it there, or choose another place",
)
REASONS = {
    errno.ENOSPC: ("the disk is full", MAKE_ROOM),
    getattr(errno, "EDQUOT", -1): ("your share of the disk is used up", MAKE_ROOM),
    errno.EROFS: ("it can only be read, not written", "Choose another place"),
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.ENOENT: ("its folder does not exist", "Make the folder, or choose another place"),
    errno.ENOTDIR: ("its folder does not exist", "Make the folder, or choose another place"),
    errno.EISDIR: ("there is a folder of that name", "Choose another name"),
    errno.ENAMETOOLONG: ("its name is too long", "Choose a shorter name"),
    errno.EINVAL: ("its name has a character that this disk does not allow", "Choose another name"),
    errno.EIO: ("the disk reports a fault", "Choose another disk, and have this one looked at"),
}


def reason(error: OSError | ValueError) -> tuple[str, str]:
    """What went wrong, and what to do, each without a full stop."""
    if isinstance(error, ValueError):  # a name that no system takes, such as one with a NUL
        return REASONS[errno.EINVAL]
    told = (error.strerror or str(error)).rstrip(".")
    return REASONS.get(error.errno or 0, (f"the system says “{told}”", "Choose another place"))


def write_file(path: Path, data: bytes) -> None:
    """Write *data* to *path*, whole or not at all.

    Written beside the target, forced to the disk, then moved into its place.

    Raises:
        UserError: the disk is full, read-only or gone; what stood at *path* is untouched.

    """
    try:
        target = path.resolve()  # a link stays a link: what it points to is replaced
        if target.is_dir():  # Windows would say "permission denied" of it
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        temporary = _write_beside(target, data)
        try:
            temporary.replace(target)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    except (OSError, ValueError) as error:
        wrong, advice = reason(error)
        kept = "The file that stands there is as it was. " if _stands(path) else ""
        raise UserError(f"{path} could not be written: {wrong}. {kept}{advice}.") from error


def read_file(path: Path, limit: int | None = None) -> bytes:
    """The bytes of *path*; at most ``limit + 1`` of them, so that a caller sees the excess.

    Raises:
        UserError: the file is not there or may not be read.

    """
    try:
        with path.open("rb") as file:
            return file.read() if limit is None else file.read(limit + 1)
    except FileNotFoundError as error:
        raise UserError(f"{path} does not exist. Look whether it was moved or renamed.") from error
    except (OSError, ValueError) as error:
        raise UserError(f"{path} could not be read: {reason(error)[0]}.") from error


def sync_folder(folder: Path) -> None:
    """Force the folder's entries to the disk, where the system lets folders be opened."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some file systems cannot, and need not
            os.fsync(handle)
    finally:
        os.close(handle)


def _write_beside(target: Path, data: bytes) -> Path:
    temporary = target.with_name(f".soleus-{secrets.token_hex(8)}.part")
    # Made with the rights that any new file gets; a private temporary file would pass on its own.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if sys.platform != "win32" and target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _stands(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
