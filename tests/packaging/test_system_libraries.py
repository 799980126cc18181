"""What the linker says is missing, and what a person is told to type."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from system_libraries import (
    OFFSCREEN_FILES,
    WINDOW_FILES,
    Machine,
    Need,
    SetUpError,
    advice,
    debian_package,
    missing_libraries,
    needs_of_libraries,
    needs_of_tools,
    require,
)

REPORT = """\
/x/PySide6/Qt/plugins/platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibxcb-icccm.so.4 => not found
\tlibxcb-cursor.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/x/PySide6/QtWidgets.abi3.so:
\tlibxcb-icccm.so.4 => not found
\tlibEGL.so.1 => not found
"""
CURSOR = Need("libxcb-cursor.so.0", "libxcb-cursor0")
POPPLER = Need("pdftotext", "poppler-utils")
USER_ON_DEBIAN = Machine(platform="linux", debian=True, root=False)
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux's linker")


@dataclass(frozen=True, slots=True)
class RootOnDebian(Machine):
    """A machine on which an installation mends *broken*, unless the archive lacks it."""

    platform: str = "linux"
    debian: bool = True
    root: bool = True
    broken: set[Need] = field(default_factory=set)
    lacking: frozenset[str] = frozenset()

    def install(self, packages: Iterable[str]) -> None:
        available = set(packages) - self.lacking
        self.broken.difference_update({n for n in self.broken if n.package in available})


def test_each_missing_library_is_found_once() -> None:
    assert missing_libraries(REPORT) == ("libEGL.so.1", "libxcb-cursor.so.0", "libxcb-icccm.so.4")


def test_a_complete_machine_misses_nothing() -> None:
    assert missing_libraries("\tlibc.so.6 => /lib/libc.so.6 (0x00007f)\n") == ()


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libX11.so.6", "libx11-6"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libcups.so.2", "libcups2"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_library_is_traced_to_its_debian_package(library: str, package: str) -> None:
    assert debian_package(library) == package


def test_root_on_debian_gets_what_is_missing() -> None:
    machine = RootOnDebian(broken={CURSOR, POPPLER})
    require(lambda: machine.broken, machine)
    assert machine.broken == set()


def test_what_the_archive_lacks_is_still_named() -> None:
    machine = RootOnDebian(broken={CURSOR, POPPLER}, lacking=frozenset({"poppler-utils"}))
    with pytest.raises(SetUpError) as caught:
        require(lambda: machine.broken, machine)
    assert "pdftotext" in str(caught.value)
    assert "libxcb-cursor" not in str(caught.value)


def test_a_user_on_debian_is_given_one_line_to_type() -> None:
    with pytest.raises(SetUpError) as caught:
        require(lambda: [POPPLER, CURSOR, Need("pdftoppm", "poppler-utils")], USER_ON_DEBIAN)
    assert str(caught.value).splitlines()[1:] == [
        "    sudo apt-get install -y --no-install-recommends libxcb-cursor0 poppler-utils"
    ]


@pytest.mark.parametrize(
    ("machine", "needs", "words"),
    [
        (Machine("darwin", debian=False, root=False), [POPPLER], "    brew install poppler"),
        (Machine("win32", debian=False, root=False), [POPPLER], "poppler-utils"),
        (Machine("linux", debian=False, root=True), [CURSOR], "libxcb-cursor.so.0"),
    ],
)
def test_elsewhere_the_missing_thing_is_named(
    machine: Machine, needs: list[Need], words: str
) -> None:
    assert words in advice(needs, machine)
    assert "apt-get" not in advice(needs, machine)


def pretended_qt(folder: Path) -> Path:
    for name in OFFSCREEN_FILES + WINDOW_FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


@linux_only
def test_the_linker_is_asked_about_a_window_only_when_one_will_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pretended ldd misses one library in every file that it is asked about."""
    linker = tmp_path / "bin" / "ldd"
    linker.parent.mkdir()
    linker.write_text(
        '#!/bin/sh\nfor f in "$@"; do echo "	$(basename "$f").1 => not found"; done\n',
        encoding="utf-8",
    )
    linker.chmod(0o755)
    monkeypatch.setenv("PATH", f"{linker.parent}{os.pathsep}{os.environ['PATH']}")
    qt = pretended_qt(tmp_path / "Py Side")
    names = {need.what for need in needs_of_libraries(qt, window=False)}
    assert names == {"QtWidgets.abi3.so.1", "libqoffscreen.so.1"}
    assert "libqxcb.so.1" in {need.what for need in needs_of_libraries(qt, window=True)}


@linux_only
def test_a_damaged_installation_says_what_to_delete(tmp_path: Path) -> None:
    with pytest.raises(SetUpError, match=r"delete the folder \.venv"):
        needs_of_libraries(tmp_path, window=False)


@linux_only
def test_the_machine_that_runs_the_tests_has_all_it_needs() -> None:
    import PySide6

    assert needs_of_libraries(Path(PySide6.__path__[0]), window=True) == ()
    assert needs_of_tools() == ()


@linux_only
def test_tools_are_looked_for_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert {need.what for need in needs_of_tools()} == {"Xvfb", "xdotool", "pdftotext", "pdftoppm"}
