"""Packages that Soleus takes fonts and icons from, fetched by their ordinary clients."""

from __future__ import annotations

import hashlib
import subprocess
import tarfile
from pathlib import Path


def npm_package(name: str, version: str, folder: Path) -> Path:
    """The unpacked npm package *name* at *version*, below *folder*."""
    subprocess.run(
        ["npm", "pack", "--silent", f"{name}@{version}"],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / "package"


def debian_package(name: str, folder: Path) -> Path:
    """The unpacked Debian package *name*, as the machine's apt knows it, below *folder*."""
    subprocess.run(
        ["apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", name],
        cwd=folder,
        check=True,
    )
    (archive,) = folder.glob("*.deb")
    unpacked = folder / "unpacked"
    subprocess.run(["dpkg-deb", "-x", str(archive), str(unpacked)], check=True)
    return unpacked


def require_digest(file: Path, sha256: str) -> None:
    """Refuse a source that is not the one this build was written for.

    Raises:
        SystemExit: the digest differs; the sentence names both.
    """
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{file.name} has SHA-256 {found}, but {sha256} was expected.")
