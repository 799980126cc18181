"""The clinic's settings. Each is kept and shows at once; the language waits for the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.jobs.filling import Filling
from soleus.gui.jobs.turns import Turns
from soleus.gui.look.letters import STEPS, USUAL
from soleus.gui.look.tokens import GAP, MARGIN, ThemeName
from soleus.gui.look.translation import LANGUAGES
from soleus.gui.settings.handout_settings import HandoutSettings
from soleus.gui.settings.logo_row import LogoRow
from soleus.gui.settings.setting_fields import (
    SettingFields,
    left_of,
    page_of,
    settings_form,
    soft_line,
)
from soleus.storage.records.settings import SettingsStore

THEME, LETTERS, LANGUAGE, REDUCED_MOTION = "theme", "letters", "language", "reduced_motion"


class SettingsDialog(QDialog):
    """``setting_changed`` carries the key; the value is in the store by then.

    The first page stands at once, the others follow in *turns* where these are limited.
    """

    setting_changed = Signal(str)
    backups_asked = Signal()

    def __init__(
        self,
        settings: SettingsStore,
        folder: Path,
        parent: QWidget | None = None,
        turns: Turns | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._folder = folder
        self._fields = SettingFields(settings, self.setting_changed.emit)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._build()
        self._filling = Filling(turns, self._fill(), self.tabs, self)

    def _build(self) -> None:
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.tabs.addTab(self._clinic_page(), self.tr("Clinic"))
        self._rest = [QWidget() for _ in range(3)]
        for page, name in zip(
            self._rest,
            (self.tr("Handout"), self.tr("Look and language"), self.tr("Data and back-ups")),
            strict=True,
        ):
            self.tabs.addTab(page, name)
        self.resize(640, 480)

    # --- pages

    def _fill(self) -> Iterator[None]:
        handout, look, data = self._rest
        yield
        self.handout = HandoutSettings(self._fields)
        column = QVBoxLayout(handout)
        column.setContentsMargins(GAP, MARGIN, GAP, GAP)  # those of the other pages
        column.addWidget(self.handout)
        column.addStretch(1)
        yield
        look.setLayout(self._look_form())
        yield
        data.setLayout(self._data_form())

    def _clinic_page(self) -> QWidget:
        form, fields = settings_form(), self._fields
        self.name = fields.line("clinic.name")
        self.phone = fields.line("clinic.phone")
        self.address = QPlainTextEdit(fields.text("clinic.address"))
        self.address.setTabChangesFocus(True)
        self.address.setMaximumHeight(4 * self.fontMetrics().height())
        self.address.textChanged.connect(
            lambda: fields.keep("clinic.address", self.address.toPlainText().strip())
        )
        self.footer = fields.line("clinic.footer")
        self.footer.setPlaceholderText(self.tr("such as: Call us before you stop the exercises."))
        self.emergency = fields.line("clinic.emergency")
        self.emergency.setPlaceholderText(self.tr("empty: the number of the handout's language"))
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Phone"), self.phone)
        form.addRow(self.tr("&Emergency number"), self.emergency)
        form.addRow(self.tr("&Address"), self.address)
        form.addRow(self.tr("&Foot of each page"), self.footer)
        self.logo = LogoRow(fields)
        form.addRow(self.tr("Logo"), self.logo)
        form.addRow(
            "",
            soft_line(
                self.tr(
                    "As your patients read it on the handout. Empty parts are left out; for the "
                    "telephone there is a line to write on."
                )
            ),
        )
        return page_of(form)

    def _look_form(self) -> QFormLayout:
        form = settings_form()
        self.theme = self._fields.box(
            THEME,
            {
                ThemeName.SYSTEM: self.tr("As the system"),
                ThemeName.LIGHT: self.tr("Light"),
                ThemeName.DARK: self.tr("Dark"),
                ThemeName.CONTRAST: self.tr("High contrast"),
            },
            ThemeName.SYSTEM,
        )
        self.letters = self._fields.box(LETTERS, self._sizes(), str(USUAL))
        self.language = self._fields.box(LANGUAGE, LANGUAGES, "en")
        self.still = self._fields.tick(REDUCED_MOTION, self.tr("&Keep pictures still"))
        self.still.setToolTip(self.tr("No picture plays when the mouse rests on a card"))
        self._later = soft_line(self.tr("The language changes when Soleus is started again."))
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("&Size of letters"), self.letters)
        form.addRow(self.tr("&Language of the program"), self.language)
        form.addRow("", self._later)
        form.addRow(self.tr("Motion"), self.still)
        form.addRow(
            "",
            soft_line(
                self.tr("The language of a handout belongs to its programme and is chosen there.")
            ),
        )
        return form

    def _sizes(self) -> dict[str, str]:
        plain = self.tr("{0} % (as the system)").format(USUAL)
        larger = {str(each): self.tr("{0} %").format(each) for each in STEPS if each != USUAL}
        return {str(USUAL): plain, **larger}

    def _data_form(self) -> QFormLayout:
        form = settings_form()
        where = QLineEdit(str(self._folder))
        where.setReadOnly(True)
        where.setCursorPosition(0)
        self._open_folder = QPushButton(self.tr("Open the folder"))
        self._open_folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        )
        backups = QPushButton(self.tr("Back-ups…"))
        backups.clicked.connect(self.backups_asked)
        form.addRow(self.tr("&Data folder"), where)
        form.addRow("", left_of(self._open_folder))
        form.addRow(
            "",
            soft_line(
                self.tr(
                    "Everything stays on this computer. Start Soleus with --data and a folder "
                    "to use another one."
                )
            ),
        )
        form.addRow(self.tr("Back-ups"), left_of(backups))
        return form
