"""What was saved is a click away, until something else is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from tests.gui.desk import Desk
from tests.gui.handing_over import WAYS, answer_name, by_pdf


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What was handed to the system to open."""
    urls: list[QUrl] = []

    def take(url: QUrl) -> bool:
        urls.append(url)
        return "refused" not in url.toLocalFile()

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return urls


@pytest.mark.parametrize(("way", "ending"), WAYS)
def test_a_saved_file_can_be_opened_and_shown_in_its_folder(
    way: Callable[[Desk], None],
    ending: str,
    signed: Desk,
    tmp_path: Path,
    opened: list[QUrl],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer_name(monkeypatch, tmp_path)
    notice, bar = signed.window.file_notice, signed.window.statusBar()
    height = bar.sizeHint().height()
    assert not notice.isVisible()
    way(signed)
    assert notice.isVisible()
    assert str(tmp_path) in notice.accessibleName()
    assert "Version 1 is kept, signed MK." in notice.accessibleName()
    notice.open.click()
    notice.folder.click()
    file, folder = (Path(url.toLocalFile()) for url in opened)
    assert all(url.isLocalFile() for url in opened)
    assert file.parent == folder == tmp_path
    assert file.is_file()
    assert file.suffix == f".{ending}"
    notice.close_button.click()
    assert not notice.isVisible()
    assert bar.sizeHint().height() == height  # the board has its room again


def test_what_cannot_be_opened_is_told(
    signed: Desk, tmp_path: Path, opened: list[QUrl], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "refused"
    folder.mkdir()
    answer_name(monkeypatch, folder)
    by_pdf(signed)
    notice = signed.window.file_notice
    notice.open.click()
    assert notice.accessibleName().startswith("This computer has no program that opens ")
    (file,) = folder.glob("*.pdf")
    file.unlink()
    notice.open.click()
    assert notice.accessibleName() == f"{file} is no longer there."
    assert len(opened) == 1


@pytest.mark.parametrize(
    "end",
    [
        lambda desk: desk.document.open(desk.start(reference="KL-0007")),
        lambda desk: desk.document.change("Change", note="x"),
        lambda desk: desk.window.show_start(),
    ],
)
def test_the_notice_goes_with_the_programme_that_it_was_about(
    end: Callable[[Desk], None], signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_name(monkeypatch, tmp_path)
    by_pdf(signed)
    signed.window.say("Something else")  # stands in its place for a while
    signed.window.statusBar().clearMessage()
    assert signed.window.file_notice.isVisible()
    end(signed)
    signed.window.say("Something else")
    signed.window.statusBar().clearMessage()
    assert not signed.window.file_notice.isVisible(), "it does not come back either"
