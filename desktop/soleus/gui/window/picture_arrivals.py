"""Shows pictures when they come: drawn in the background, they replace what stood for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from soleus.domain.programme import Programme
from soleus.gui.board.board import Board
from soleus.gui.handout.handout_panel import HandoutPanel
from soleus.gui.library.library_list import LibraryList
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.state.document import ProgrammeDocument

PAGES_PAUSE_MS = 600
"""Pictures come one after another: the pages are laid out for several of them together."""


class PictureArrivals(QObject):
    """Keeps board, library and pages on the newest pictures of the programme's figure."""

    def __init__(
        self,
        pictures: Pictures,
        document: ProgrammeDocument,
        board: Board,
        listed: LibraryList,
        handout: HandoutPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures, self._document = pictures, document
        self._board, self._listed, self._handout = board, listed, handout
        self._pages = QTimer(self)
        self._pages.setSingleShot(True)
        self._pages.setInterval(PAGES_PAUSE_MS)
        self._pages.timeout.connect(self._lay_out)
        pictures.changed.connect(self._paint)
        pictures.arrived.connect(self._arrived)
        document.changed.connect(self._follow)
        document.opened.connect(lambda programme: pictures.follow_figure(programme.figure))

    def _follow(self, before: Programme, after: Programme) -> None:
        if before.figure != after.figure:
            self._pictures.follow_figure(after.figure)
            self._paint()

    def _arrived(self) -> None:
        if not self._pages.isActive():
            self._pages.start()

    def _paint(self) -> None:
        self._listed.viewport().update()
        self._board.paint_cards()

    def _lay_out(self) -> None:
        if self._document.programme.stages:
            self._handout.show_programme(self._document.programme)
