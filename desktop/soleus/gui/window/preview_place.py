"""The large preview beside the library: where it lies, and what it shows as the list moves."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from soleus.gui.library.exercise_view import ExerciseView
from soleus.gui.window.workspace import Workspace


class PreviewPlace(QObject):
    """*page* is what the preview lies over, of *window*."""

    def __init__(
        self, preview: ExerciseView, workspace: Workspace, page: QWidget, window: QWidget
    ) -> None:
        super().__init__(window)
        self._preview, self._workspace = preview, workspace
        self._page, self._window = page, window
        library = workspace.library
        library.preview_asked.connect(self.show_exercise)
        library.exercise_shown.connect(self._follow)
        preview.add_asked.connect(lambda each, stage: workspace.adding.add_exercises([each], stage))
        preview.step_asked.connect(lambda by: preview.show_exercise(library.step(by)))
        preview.closed.connect(library.focus_list)

    def show_exercise(self, exercise_id: str) -> None:
        if exercise_id:
            self.fit()
            self._preview.show_exercise(exercise_id)

    def fit(self) -> None:
        """Cover all but the library."""
        library, window = self._workspace.library, self._window
        top = self._page.mapTo(window, QPoint(0, 0)).y()
        left = library.mapTo(window, QPoint(library.width(), 0)).x() if library.isVisible() else 0
        self._preview.lie_over(left, top, window.width() - left, self._page.height())

    def refit(self) -> None:
        """The window has another size."""
        if self._preview.isVisible():
            self.fit()

    def _follow(self, exercise_id: str) -> None:
        library = self._workspace.library
        if self._preview.isVisible() and library.list.hasFocus():
            self._preview.show_exercise(exercise_id)
            library.focus_list()
