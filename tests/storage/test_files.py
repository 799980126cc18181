"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from soleus.errors import UserError
from soleus.storage.files import read_file, write_file


def failing(code: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_a_file_is_written_and_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_file(path, b"first")
    write_file(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
@pytest.mark.parametrize(
    ("code", "words"), [(errno.ENOSPC, "the disk is full"), (errno.EIO, "the disk reports a fault")]
)
def test_a_fault_at_any_step_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, words: str
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    if step == "fsync":
        monkeypatch.setattr(os, "fsync", failing(code))
    elif step == "replace":
        monkeypatch.setattr(Path, "replace", failing(code))
    else:
        monkeypatch.setattr(os, "open", failing(code))
    with pytest.raises(UserError, match=f"could not be written: {words}.*is as it was"):
        write_file(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform != "linux", reason="the full device is Linux's")
def test_a_device_that_is_really_full_is_told(tmp_path: Path) -> None:
    """/dev/full answers every write as a full disk does."""
    from soleus.storage import files

    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    real = os.open
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files.os, "open", lambda *_: real("/dev/full", os.O_WRONLY))
        with pytest.raises(UserError, match="the disk is full"):
            write_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="its folder does not exist"):
        write_file(tmp_path / "gone" / "a.json", b"new")


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is a folder of that name"):
        write_file(tmp_path, b"new")


def test_a_name_that_no_system_takes_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not allow"):
        write_file(tmp_path / "a\0b", b"new")
    with pytest.raises(UserError, match="its name is too long"):
        write_file(tmp_path / ("a" * 400), b"new")


def test_a_file_that_may_not_be_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)  # as for anybody but root
    with pytest.raises(UserError, match=r"not allowed to write there.*is as it was"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_rights_are_kept_and_new_files_get_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_file(path, b"new")
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert path.stat().st_mode == plain.stat().st_mode
    path.chmod(0o640)
    write_file(path, b"again")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_file(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_reading_tells_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        read_file(tmp_path / "gone")
    with pytest.raises(UserError, match="could not be read"):
        read_file(tmp_path)
    with pytest.raises(UserError, match="could not be read"):
        read_file(tmp_path / "a\0b")


def test_reading_stops_behind_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"123456")
    assert read_file(path) == b"123456"
    assert read_file(path, 3) == b"1234"
