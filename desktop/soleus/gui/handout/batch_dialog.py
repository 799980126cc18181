"""Many handouts at once, each as a PDF in a folder, with a report of what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.handout.save_where import documents
from soleus.gui.look.tokens import GAP, MARGIN
from soleus.handout.batch import Report

Begin = Callable[[bool, Path], None]


class BatchDialog(QDialog):
    """First which handouts and where to, then the report. ``begin(patients, folder)`` does it."""

    def __init__(
        self, patients: int, templates: int, layout: str, begin: Begin, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Many handouts at once"))
        self._begin = begin
        self.pages = QStackedWidget()
        self.pages.addWidget(self._ask_page(patients, templates, layout))
        self.pages.addWidget(self._report_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self.pages)
        self.resize(640, 360)

    def _ask_page(self, patients: int, templates: int, layout: str) -> QWidget:
        page = QWidget()
        told = QLabel(
            self.tr("Each becomes a PDF, laid out as chosen beside the pages: {0}.").format(layout)
        )
        told.setWordWrap(True)
        self.due = QRadioButton(self.tr("Patients whose day of review has come (%n)", "", patients))
        self.all_templates = QRadioButton(self.tr("All templates (%n)", "", templates))
        self.due.setEnabled(patients > 0)
        (self.due if patients else self.all_templates).setChecked(True)
        kept = QLabel(
            self.tr(
                "What is made for patients is kept as an issued version with your initials. "
                "One whose warning signs are not answered is left out and named in the report."
            )
        )
        kept.setObjectName("soft")
        kept.setWordWrap(True)
        self.folder = QLineEdit(documents())
        self.folder.setAccessibleName(self.tr("Folder for the PDFs"))
        choose = QPushButton(self.tr("Choose a folder…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.wrong.setObjectName("red")
        self.wrong.hide()
        self.start = QPushButton(self.tr("Make the PDFs"))
        self.start.setObjectName("primary")
        self.start.setDefault(True)
        self.start.clicked.connect(self._start)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.start, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (told, self.due, self.all_templates, kept):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.wrong)
        column.addStretch(1)
        column.addWidget(buttons)
        return page

    def _report_page(self) -> QWidget:
        page = QWidget()
        self.told = QLabel()
        self.told.setObjectName("title")
        self.told.setWordWrap(True)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(self.tr("Report"))
        copy = QPushButton(self.tr("Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.lines.toPlainText()))
        show = QPushButton(self.tr("Open the folder"))
        show.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text()))
        )
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        for button in (copy, show):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.told)
        column.addWidget(self.lines, 1)
        column.addWidget(buttons)
        return page

    # --- doing

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the PDFs"), self.folder.text()
        )
        if folder:
            self.folder.setText(folder)

    def _start(self) -> None:
        """Begin, unless there can be no such folder: say so instead of failing for each."""
        wrong = self._lacking(self.folder.text().strip())
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        if wrong:
            self.folder.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._begin(self.due.isChecked(), Path(self.folder.text().strip()))

    def _lacking(self, typed: str) -> str:
        """What is wrong with the folder; a new one is made inside one that is there."""
        folder = Path(typed)
        if not typed or not (folder.is_dir() or folder.parent.is_dir()):
            return self.tr("There is no such folder. Choose one that is there.")
        try:
            folder.mkdir(exist_ok=True)
        except OSError:
            return self.tr("No folder can be made there. Choose one that is there.")
        return ""

    def show_report(self, report: Report) -> None:
        """What came of it: first what could not be made, with its reason."""
        parts = [self.tr("%n PDF(s) are in the folder.", "", len(report.written))]
        if report.failed:
            parts.append(self.tr("%n could not be made.", "", len(report.failed)))
        if report.left:
            parts.append(self.tr("%n were left when you gave up.", "", report.left))
        self.told.setText(" ".join(parts))
        lines = [f"{name}: {reason}" for name, reason in report.failed]
        lines += [f"{name}: {path.name}" for name, path in report.written]
        self.lines.setPlainText("\n".join(lines))
        self.pages.setCurrentIndex(1)
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
