"""What Soleus needs from the operating system: Qt's libraries, and the tools of the tests.

The linker is asked, not Qt: whatever is missing, Qt's own message blames xcb-cursor.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

# Loaded by every start of the interface, even one that draws into memory only.
OFFSCREEN_FILES = ("QtWidgets.abi3.so", "Qt/plugins/platforms/libqoffscreen.so")
# Loaded when a window opens or a printer is asked for.
WINDOW_FILES = (
    "QtPrintSupport.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/printsupport/libcupsprintersupport.so",
)

# A tool of the tests and the Debian package that holds it.
POPPLER = {"pdftotext": "poppler-utils", "pdftoppm": "poppler-utils"}
REAL_WINDOW = {"Xvfb": "xvfb", "xdotool": "xdotool"}

# Debian names a library's package after the library and its version; these are the others.
IRREGULAR_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}


class SetUpError(Exception):
    """One sentence for the person at the keyboard: what is missing and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Need:
    """Something that is missing, and the Debian package that has it."""

    what: str
    package: str


@dataclass(frozen=True, slots=True)
class Machine:
    """How packages come onto this machine."""

    platform: str
    debian: bool
    root: bool

    def install(self, packages: Iterable[str]) -> None:
        """Install Debian *packages*; the caller looks again at what is missing."""
        variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update"], ["install", "-y", *apt_words(packages)]):
            done = subprocess.run(
                ["apt-get", "-qq", *words],
                env=variables,
                check=False,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
            )
            if done.returncode != 0:
                print(done.stdout + done.stderr, file=sys.stderr)


def machine() -> Machine:
    """The machine that this runs on."""
    return Machine(
        platform=sys.platform,
        debian=Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None,
        root=os.name == "posix" and os.geteuid() == 0,
    )


def require(find: Callable[[], Iterable[Need]], here: Machine) -> None:
    """Make sure that *find* finds nothing missing, installing it where that is possible.

    Raises:
        SetUpError: something is missing and stays so; it says what to type.
    """
    needs = sorted(set(find()))
    if needs and here.debian and here.root:
        packages = packages_of(needs)
        print(f"Installing from Debian: {' '.join(packages)} ...", flush=True)
        here.install(packages)
        needs = sorted(set(find()))
    if needs:
        raise SetUpError(advice(needs, here))


def needs_of_libraries(qt: Path, *, window: bool) -> tuple[Need, ...]:
    """The shared libraries that Qt would not find; none where Qt brings all of its own.

    Args:
        qt: the folder of the PySide6 package.
        window: whether a window is to open, or only drawing into memory.
    """
    if not sys.platform.startswith("linux") or shutil.which("ldd") is None:
        return ()
    names = OFFSCREEN_FILES + (WINDOW_FILES if window else ())
    files = [qt / name for name in names]
    absent = [file for file in files if not file.exists()]
    if absent:
        raise SetUpError(f"{absent[0]} is not there: delete the folder .venv and start again.")
    report = subprocess.run(
        ["ldd", *map(str, files)], capture_output=True, text=True, check=False
    ).stdout
    return tuple(Need(name, debian_package(name)) for name in missing_libraries(report))


def missing_libraries(report: str) -> tuple[str, ...]:
    """The library names that ldd's *report* calls not found, each once, sorted."""
    return tuple(sorted(set(re.findall(r"^\s*(\S+) => not found", report, re.MULTILINE))))


def debian_package(library: str) -> str:
    """The Debian package of a shared library: ``libxcb-cursor.so.0`` is in libxcb-cursor0."""
    if library in IRREGULAR_PACKAGES:
        return IRREGULAR_PACKAGES[library]
    name, _, version = library.lower().partition(".so.")
    hyphen = "-" if name[-1:].isdigit() else ""
    return f"{name}{hyphen}{version}"


def needs_of_tools() -> tuple[Need, ...]:
    """The programs that tests call and that are not on the path."""
    tools = POPPLER | (REAL_WINDOW if sys.platform.startswith("linux") else {})
    return tuple(
        Need(tool, package) for tool, package in tools.items() if shutil.which(tool) is None
    )


def packages_of(needs: Iterable[Need]) -> tuple[str, ...]:
    """The packages that hold *needs*, each once, sorted."""
    return tuple(sorted({need.package for need in needs}))


def apt_words(packages: Iterable[str]) -> list[str]:
    """The end of an ``apt-get install`` line."""
    return ["--no-install-recommends", *packages]


def advice(needs: Iterable[Need], here: Machine) -> str:
    """What to type, or to look for, so that *needs* are met."""
    needs = tuple(needs)
    missing = f"Missing on this machine: {', '.join(need.what for need in needs)}."
    packages = packages_of(needs)
    line = ""
    if here.debian:
        sudo = "" if here.root else "sudo "
        line = " ".join([f"{sudo}apt-get install -y", *apt_words(packages)])
    elif here.platform == "darwin" and packages == ("poppler-utils",):
        line = "brew install poppler"
    if line:
        return f"{missing} Type this, then start again:\n    {line}"
    return (
        f"{missing} Install what holds it (on Debian: {', '.join(packages)}), "
        "see that programs are on the path, and start again."
    )
