"""One Soleus for each data folder, by a lock that the system frees when a program is killed."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from soleus.errors import UserError
from soleus.storage.files import reason

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME = "soleus.lock"
BYTE = 1 << 20  # locked on Windows: far behind the content, which stays readable
OPEN, CLOSED = b"open", b"shut"


class FolderLock:
    """Holds the folder until it is released or the process ends, however it ends.

    after_crash     whether whoever held it before never released it
    """

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            UserError: another Soleus holds it, or the folder cannot be written.

        """
        self.path = folder / NAME
        try:
            self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            wrong, advice = reason(error)
            raise UserError(
                f"Soleus cannot keep its data in {folder}: {wrong}. Nothing was changed. {advice}."
            ) from error
        try:
            _take(self._handle)
        except OSError as error:
            os.close(self._handle)
            raise UserError(
                f"Soleus is already open with the data in {folder}. Go on in the window that is "
                "open, or close it first; another data folder can be open at the same time."
            ) from error
        self.after_crash = os.read(self._handle, len(OPEN)) == OPEN
        self._mark(OPEN)

    def release(self, *, clean: bool = True) -> None:
        """Give the folder free; a second time does nothing. Not ``clean`` is like a crash."""
        if self._handle < 0:
            return
        if clean:
            with contextlib.suppress(OSError):  # a full disk must not keep the folder locked
                self._mark(CLOSED)
        os.close(self._handle)  # the system frees the lock with it
        self._handle = -1

    def _mark(self, word: bytes) -> None:
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, word)


def _take(handle: int) -> None:
    if sys.platform == "win32":
        os.lseek(handle, BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
