"""The window of a test, closed when the test is over."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from tests.gui.desk import Desk


HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The screenless platform says what it lacks whenever a menu or a dialog opens."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.gui.desk import seeded_folder

    return seeded_folder(tmp_path_factory.mktemp("seed") / "data")


@pytest.fixture
def desk(qapp: QApplication, seeded: Path, tmp_path: Path) -> Iterator[Desk]:
    from PySide6.QtCore import QEvent
    from tests.gui.desk import furnish

    folder = tmp_path / "data"
    shutil.copytree(seeded, folder)
    made = furnish(folder, qapp)
    yield made
    made.window.close()
    made.database.close()
    made.window.deleteLater()
    # Gone at once: whatever is left is dressed again in every test that follows.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
