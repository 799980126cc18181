"""What the window remembers of itself from one day to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from soleus.gui.window.window_menus import WindowMenus
    from soleus.gui.window.workspace import Workspace
    from soleus.storage.records.settings import SettingsStore

GEOMETRY, SPLIT, TILES = "window.geometry", "window.split", "window.tiles"
LIBRARY, HANDOUT, WEEK = "window.library", "window.handout", "window.week"


class WindowMemory:
    """Size and place of the window, widths of the panels, which are shown."""

    def __init__(
        self,
        settings: SettingsStore,
        window: QMainWindow,
        workspace: Workspace,
        menus: WindowMenus,
    ) -> None:
        self._settings, self._window = settings, window
        self._workspace, self._menus = workspace, menus

    def restore(self) -> None:
        """As it was left; what was never kept stays as it is."""
        settings, menus, workspace = self._settings, self._menus, self._workspace
        geometry, split = settings.get(GEOMETRY), settings.get(SPLIT)
        if isinstance(geometry, str):
            self._window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        if isinstance(split, str):
            workspace.split.restoreState(QByteArray.fromBase64(split.encode()))
            workspace.keep_widths()
        menus.library.setChecked(settings.get(LIBRARY, True) is not False)
        menus.handout.setChecked(settings.get(HANDOUT, True) is not False)
        menus.tiles.setChecked(settings.get(TILES) is True)
        week = settings.get(WEEK)
        workspace.week.ask(week if isinstance(week, bool) else None)
        workspace.library.setVisible(menus.library.isChecked())
        workspace.handout.setVisible(menus.handout.isChecked())

    def keep(self) -> None:
        """For the next time."""
        split = self._workspace.split.saveState()
        chosen = self._workspace.widths_chosen
        self._settings.update(
            {
                GEOMETRY: bytes(self._window.saveGeometry().toBase64().data()).decode(),
                SPLIT: bytes(split.toBase64().data()).decode() if chosen else None,
                LIBRARY: self._menus.library.isChecked(),
                HANDOUT: self._menus.handout.isChecked(),
                TILES: self._workspace.library.tiles(),
                WEEK: self._workspace.week.asked,
            }
        )
