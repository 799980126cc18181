"""Network shares are told from local disks by what each system says of them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from soleus.errors import UserError
from soleus.storage.database.drive import (
    drive_kind,
    kind_by_mounts,
    linux_mounts,
    mac_mounts,
    refuse_network_share,
)

LINUX = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/export /home/clinic nfs4 rw,vers=4.2 0 0
/dev/sdb1 /home/clinic/local xfs rw 0 0
//server/share /media/our\\040share cifs rw 0 0
user@host:/ /mnt/host fuse.sshfs rw 0 0
odd
"""
MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//jm@server/Clinic on /Volumes/Clinic (smbfs, nodev, nosuid, mounted by jm)
/dev/disk4s1 on /Volumes/Stick (Old) (msdos, local)
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib", "ext4"),
        ("/home/clinic/data", "nfs4"),
        ("/home/clinical", "ext4"),
        ("/home/clinic/local/data", "xfs"),
        ("/media/our share/data", "cifs"),
        ("/mnt/host", "fuse.sshfs"),
    ],
)
def test_linux_tells_by_the_deepest_mount(path: str, kind: str) -> None:
    assert kind_by_mounts(PurePosixPath(path), linux_mounts(LINUX)) == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/Users/jm/data", "apfs"),
        ("/Volumes/Clinic/data", "smbfs"),
        ("/Volumes/Stick (Old)/data", "msdos"),
    ],
)
def test_macos_tells_by_the_mount_command(path: str, kind: str) -> None:
    assert kind_by_mounts(PurePosixPath(path), mac_mounts(MAC)) == kind


def test_a_later_mount_hides_an_earlier_one() -> None:
    assert kind_by_mounts(PurePosixPath("/a/b"), [("/a", "ext4"), ("/a", "nfs")]) == "nfs"
    assert kind_by_mounts(PurePosixPath("/a/b"), []) == ""


@pytest.mark.parametrize("kind", ["nfs", "cifs", "smbfs", "fuse.sshfs", "remote", "vboxsf"])
def test_shares_are_refused(tmp_path: Path, kind: str) -> None:
    with pytest.raises(UserError, match=f"lies on a network share \\({kind}\\).*local disk"):
        refuse_network_share(tmp_path, lambda _: kind)


@pytest.mark.parametrize("kind", ["ext4", "apfs", "overlay", "fuseblk", "tmpfs", ""])
def test_local_disks_are_taken(tmp_path: Path, kind: str) -> None:
    refuse_network_share(tmp_path, lambda _: kind)


def test_this_system_says_something_of_the_root() -> None:
    refuse_network_share(Path(__file__).parent)
    assert isinstance(drive_kind(Path("/")), str)
