"""What kind of drive a folder lies on: a database in write-ahead mode breaks on a network share."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from soleus.errors import UserError

NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs"),
        *("ceph", "glusterfs", "lustre", "beegfs", "gfs2", "ocfs2", "webdav", "davfs", "ftp"),
        *("sshfs", "rclone", "gvfsd-fuse", "s3fs", "goofys", "davfs2", "macfuse", "osxfuse"),
        *("vboxsf", "vmhgfs", "vmhgfs-fuse", "prl_fs", "drvfs"),  # folders of a host machine
        "remote",
    }
)
REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def refuse_network_share(folder: Path, kind_of: Callable[[Path], str] | None = None) -> None:
    """Do nothing when *folder* lies on a disk of this computer.

    Raises:
        UserError: it lies on a network share or on a folder of a host machine.

    """
    kind = (kind_of or drive_kind)(folder)
    if kind.removeprefix("fuse.").removeprefix("fuseblk.") in NETWORK:
        raise UserError(
            f"{folder} lies on a network share ({kind}). Soleus keeps its data on this computer "
            "only, because shares can damage a database that is in use. Nothing was changed. "
            "Choose a folder on a local disk as data folder; back-ups and handouts may go to "
            "the share."
        )


def drive_kind(folder: Path) -> str:
    """The file system's name, such as "ext4" or "nfs"; "" when the system does not say."""
    if sys.platform == "win32":
        return _windows_kind(folder)
    path = PurePosixPath(folder.resolve())
    if sys.platform == "darwin":
        return kind_by_mounts(path, mac_mounts(_output("/sbin/mount")))
    try:
        table = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    return kind_by_mounts(path, linux_mounts(table))


def kind_by_mounts(path: PurePosixPath, mounts: list[tuple[str, str]]) -> str:
    """The kind of the deepest of *mounts* (place, kind) that holds *path*; later ones hide."""
    best, kind = -1, ""
    for place, each in mounts:
        depth = len(PurePosixPath(place).parts)
        if depth >= best and path.is_relative_to(place):
            best, kind = depth, each
    return kind


def linux_mounts(table: str) -> list[tuple[str, str]]:
    """Places and kinds in /proc/mounts, with octal escapes in names undone."""
    rows = (line.split() for line in table.splitlines())
    return [(_plain(row[1]), row[2]) for row in rows if len(row) >= 3]


def mac_mounts(output: str) -> list[tuple[str, str]]:
    """Places and kinds in the output of ``mount``: ``//a@b/c on /Volumes/c (smbfs, nodev)``."""
    found = re.findall(r"^.+? on (/.*) \(([^,)]+)[^)]*\)$", output, flags=re.MULTILINE)
    return [(place, kind.strip()) for place, kind in found]


def _plain(name: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), name)


def _output(command: str) -> str:
    try:
        done = subprocess.run([command], capture_output=True, text=True, timeout=5, check=False)  # noqa: S603 (a fixed path)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def _windows_kind(folder: Path) -> str:
    if sys.platform == "win32":
        import ctypes

        root = folder.resolve().anchor
        if root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == REMOTE_DRIVE:
            return "remote"
    return ""
