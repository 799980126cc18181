"""What every test stands on: a still machine, one font, no network, no unexpected word in the log.

Warnings and Qt's messages fail tests too; pyproject.toml says so.
"""

from __future__ import annotations

import logging
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Read by Qt when the first application is made, so they stand before everything else. What
# is drawn then depends on the bundled font alone, not on this machine's screen or language.
os.environ |= {
    "LC_ALL": "C.UTF-8",
    "QT_QPA_PLATFORM": "offscreen",
    "QT_SCALE_FACTOR": "1",
    "QT_FONT_DPI": "96",
}

# No deadline: a busy machine is not a bug. The same examples every time where all must agree.
settings.register_profile("anywhere", deadline=None, print_blob=True)
settings.register_profile("shared", settings.get_profile("anywhere"), derandomize=True)
settings.load_profile("shared" if os.environ.get("CI") else "anywhere")

BUNDLED_FONTS = ("SoleusSans-Regular.ttf", "SoleusSans-Bold.ttf")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application of all tests, in the bundled font, unhinted, in British English."""
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QFont, QFontDatabase

    from soleus.assets import resource_path

    for name in BUNDLED_FONTS:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
    font = QFont("Soleus Sans", 10)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    qapp.setStyle("Fusion")
    qapp.setFont(font)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return qapp


@pytest.fixture(scope="session", autouse=True)
def own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test, and no program a test starts, can touch the programmes of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Soleus never uses the network, so an address is never looked up and never called."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("Something tried to reach the network.")

    local = getattr(socket, "AF_UNIX", None)
    connect = socket.socket.connect

    def connect_locally(self: socket.socket, address: str) -> None:
        if self.family != local:
            refuse()
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_locally)
        patch.setattr(socket, "getaddrinfo", refuse)
        yield


@pytest.fixture(autouse=True)
def no_unexpected_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning in the log fails the test, unless it is marked ``logs_warnings``."""
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    records = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not records, "unexpected in the log: " + "; ".join(r.getMessage() for r in records)


@pytest.fixture
def x_display() -> Iterator[str]:
    """A display server of the test's own, such as ``:1``, for a program with a real window.

    Start that program with ``DISPLAY`` set to it and ``QT_QPA_PLATFORM`` to ``xcb``, and
    move its mouse with xdotool. The screen has 1600 by 1000 pixels.
    """
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1000x24"),
            # Without it the mouse springs back whenever the last program closes.
            *("-noreset", "-nolisten", "tcp"),
        ],
        pass_fds=(write_end,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end, encoding="ascii") as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds ``pyproject.toml``."""
    return Path(__file__).resolve().parent.parent
