"""One Soleus for each data folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from soleus.errors import UserError
from soleus.storage.database.lock import FolderLock

HOLD = """
import sys
from pathlib import Path
from soleus.storage.database.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
lock.release()
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock until it is told to let go, or killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_one_is_told_what_to_do(tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        with pytest.raises(UserError) as caught:
            FolderLock(tmp_path)
        assert str(tmp_path) in str(caught.value)
        assert "already open" in str(caught.value)
        assert "Go on in the window that is open" in str(caught.value)
        process.communicate("\n")
    FolderLock(tmp_path).release()


def test_two_in_one_process_exclude_each_other_too(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    with pytest.raises(UserError, match="already open"):
        FolderLock(tmp_path)
    lock.release()
    lock.release()
    FolderLock(tmp_path).release()


def test_a_kill_frees_it_and_is_remembered(tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        process.kill()
        process.communicate()
    lock = FolderLock(tmp_path)
    assert lock.after_crash
    lock.release()
    lock = FolderLock(tmp_path)
    assert not lock.after_crash
    lock.release(clean=False)
    lock = FolderLock(tmp_path)
    assert lock.after_crash
    lock.release()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"cannot keep its data in .*its folder does not exist"):
        FolderLock(tmp_path / "gone")
