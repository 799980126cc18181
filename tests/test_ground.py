"""The ground that conftest lays for every other test."""

import logging
import os
import socket
import subprocess
from pathlib import Path

import pytest
from platformdirs import user_data_dir
from PySide6.QtGui import QFont, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication


def test_the_network_is_out_of_reach() -> None:
    with pytest.raises(AssertionError, match="reach the network"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with (
        socket.socket(socket.AF_INET) as line,
        pytest.raises(AssertionError, match="reach the network"),
    ):
        line.connect(("192.0.2.1", 80))


def test_data_goes_to_a_folder_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = Path(user_data_dir("soleus"))
    assert folder.is_relative_to(tmp_path_factory.getbasetemp())


def test_text_is_set_in_the_bundled_font(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Soleus Sans"
    bold = QFont(qapp.font())
    bold.setBold(True)
    assert QRawFont.fromFont(bold).styleName() == "Bold"
    assert QApplication.platformName() == "offscreen"


@pytest.mark.logs_warnings
def test_a_test_may_mean_its_warnings() -> None:
    logging.getLogger("soleus").warning("meant")


@pytest.mark.skipif(os.name == "nt", reason="X runs on Linux")
def test_a_program_can_have_a_screen_and_a_mouse(x_display: str) -> None:
    variables = os.environ | {"DISPLAY": x_display}
    subprocess.run(["xdotool", "mousemove", "120", "340"], env=variables, check=True)
    place = subprocess.run(
        ["xdotool", "getmouselocation"], env=variables, check=True, capture_output=True, text=True
    ).stdout
    assert place.startswith("x:120 y:340")
