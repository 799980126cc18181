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


@pytest.fixture
def open_desk(desk: Desk) -> Desk:
    desk.open()
    return desk


@pytest.fixture
def signed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A programme whose warning signs were answered; MK hands it over."""
    from tests.gui.handing_over import SIGNED, sign

    desk.open()
    desk.document.change("Answer", flags=SIGNED, note="Rings often; plan short visits.")
    sign(monkeypatch)
    return desk


@pytest.fixture
def handed(desk: Desk) -> Desk:
    """Version 1 was handed over, then an exercise was taken out."""
    from tests.gui.handing_over import issue

    desk.open()
    issue(desk)
    stage = desk.document.programme.current_stage
    assert stage is not None
    desk.document.remove_cards([stage.blocks[0].cards[0].id])
    return desk
