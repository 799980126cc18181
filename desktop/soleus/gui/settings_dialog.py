"""The clinic's settings. Each is kept and shows at once; the language waits for the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.logo import logo_from_file, logo_pixmap
from soleus.gui.tokens import GAP, MARGIN, ThemeName
from soleus.gui.translation import LANGUAGES
from soleus.handout.layout import LAYOUTS
from soleus.handout.page import Paper
from soleus.storage.settings import SettingsStore

THEME, LANGUAGE, REDUCED_MOTION = "theme", "language", "reduced_motion"
PAPER, LAYOUT, LOGO = "handout.paper", "handout.layout", "clinic.logo"
IMAGES = "*.png *.jpg *.jpeg *.svg *.webp *.bmp"
LOGO_HEIGHT = 64


class SettingsDialog(QDialog):
    """``setting_changed`` carries the key; the value is in the store by then."""

    setting_changed = Signal(str)
    backups_asked = Signal()

    def __init__(
        self, settings: SettingsStore, folder: Path | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings, self._folder = settings, folder
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._clinic_page(), self.tr("Clinic"))
        self.tabs.addTab(self._handout_page(), self.tr("Handout"))
        self.tabs.addTab(self._look_page(), self.tr("Look and language"))
        self.tabs.addTab(self._data_page(), self.tr("Data and back-ups"))
        self._build()

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
        self.resize(640, 480)

    # --- pages

    def _clinic_page(self) -> QWidget:
        form = self._form()
        self.name = self._line("clinic.name")
        self.phone = self._line("clinic.phone")
        self.address = QPlainTextEdit(self._text("clinic.address"))
        self.address.setTabChangesFocus(True)
        self.address.setMaximumHeight(4 * self.fontMetrics().height())
        self.address.textChanged.connect(
            lambda: self._keep("clinic.address", self.address.toPlainText().strip())
        )
        self.footer = self._line("clinic.footer")
        self.footer.setPlaceholderText(self.tr("such as: Call us before you stop the exercises."))
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Phone"), self.phone)
        form.addRow(self.tr("&Address"), self.address)
        form.addRow(self.tr("&Foot of each page"), self.footer)
        form.addRow(self.tr("Logo"), self._logo_row())
        form.addRow(
            "",
            self._soft(
                self.tr("As your patients read it on the handout. Empty parts are left out.")
            ),
        )
        return self._page(form)

    def _logo_row(self) -> QWidget:
        self._logo = QLabel()
        self._logo.setMinimumHeight(LOGO_HEIGHT)
        self._choose_logo = QPushButton(self.tr("Choose a picture…"))
        self._choose_logo.setAccessibleName(self.tr("Choose a logo"))
        self._choose_logo.clicked.connect(self._ask_logo)
        self._no_logo = QPushButton(self.tr("Remove"))
        self._no_logo.setAccessibleName(self.tr("Remove the logo"))
        self._no_logo.clicked.connect(self._remove_logo)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._logo, self._choose_logo, self._no_logo):
            row.addWidget(part)
        row.addStretch(1)
        holder = QWidget()
        holder.setLayout(row)
        self._show_logo()
        return holder

    def _handout_page(self) -> QWidget:
        form = self._form()
        self.paper = self._box(PAPER, {Paper.A4: "A4", Paper.LETTER: "Letter"}, Paper.A4)
        self.layout_box = self._box(
            LAYOUT, {each: self._layout_name(each) for each in LAYOUTS}, "clear14"
        )
        form.addRow(self.tr("&Paper"), self.paper)
        form.addRow(self.tr("&Layout of new handouts"), self.layout_box)
        return self._page(form)

    def _look_page(self) -> QWidget:
        form = self._form()
        self.theme = self._box(
            THEME,
            {
                ThemeName.SYSTEM: self.tr("As the system"),
                ThemeName.LIGHT: self.tr("Light"),
                ThemeName.DARK: self.tr("Dark"),
                ThemeName.CONTRAST: self.tr("High contrast"),
            },
            ThemeName.SYSTEM,
        )
        self.language = self._box(LANGUAGE, LANGUAGES, "en")
        self.still = QCheckBox(self.tr("&Keep pictures still"))
        self.still.setToolTip(self.tr("No picture plays when the mouse rests on a card"))
        self.still.setChecked(self._settings.get(REDUCED_MOTION) is True)
        self.still.toggled.connect(lambda on: self._keep(REDUCED_MOTION, on))
        self._later = self._soft(self.tr("The language changes when Soleus is started again."))
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("&Language of the program"), self.language)
        form.addRow("", self._later)
        form.addRow(self.tr("Motion"), self.still)
        form.addRow(
            "",
            self._soft(
                self.tr("The language of a handout belongs to its programme and is chosen there.")
            ),
        )
        return self._page(form)

    def _data_page(self) -> QWidget:
        form = self._form()
        where = QLineEdit(str(self._folder) if self._folder else self.tr("in memory only"))
        where.setReadOnly(True)
        where.setCursorPosition(0)
        self._open_folder = QPushButton(self.tr("Open the folder"))
        self._open_folder.setEnabled(self._folder is not None)
        self._open_folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        )
        backups = QPushButton(self.tr("Back-ups…"))
        backups.clicked.connect(self.backups_asked)
        form.addRow(self.tr("&Data folder"), where)
        form.addRow("", _left(self._open_folder))
        form.addRow(
            "",
            self._soft(
                self.tr(
                    "Everything stays on this computer. Start Soleus with --data and a folder "
                    "to use another one."
                )
            ),
        )
        form.addRow(self.tr("Back-ups"), _left(backups))
        return self._page(form)

    # --- parts

    @staticmethod
    def _form() -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(GAP, MARGIN, GAP, GAP)
        form.setVerticalSpacing(GAP + 2)
        form.setHorizontalSpacing(MARGIN)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        return form

    @staticmethod
    def _page(form: QFormLayout) -> QWidget:
        page = QWidget()
        page.setLayout(form)
        return page

    @staticmethod
    def _soft(text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName("soft")
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        return label

    def _line(self, key: str) -> QLineEdit:
        line = QLineEdit(self._text(key))
        line.textEdited.connect(lambda text: self._keep(key, text.strip()))
        return line

    def _box(self, key: str, names: dict[str, str], usual: str) -> QComboBox:
        box = QComboBox()
        for value, name in names.items():
            box.addItem(name, str(value))
        box.setCurrentIndex(max(0, box.findData(str(self._settings.get(key, str(usual))))))
        box.activated.connect(lambda _: self._keep(key, box.currentData()))
        return box

    def _layout_name(self, layout: str) -> str:
        known = {
            "clear14": self.tr("Clear, 14 pt"),
            "large18": self.tr("Large print, 18 pt"),
            "large24": self.tr("Large print, 24 pt"),
        }
        size = self.tr("{0} pt").format(f"{LAYOUTS[layout].body_pt:g}")
        return known.get(layout, f"{layout}, {size}")

    def _text(self, key: str) -> str:
        return str(self._settings.get(key, "") or "")

    def _keep(self, key: str, value: str | bool) -> None:
        self._settings.set(key, value or None)
        self.setting_changed.emit(key)

    # --- the logo

    def _ask_logo(self) -> None:
        kinds = self.tr("Pictures ({0})").format(IMAGES)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a logo"), "", kinds)
        if path:
            self.take_logo(Path(path))

    def take_logo(self, path: Path) -> None:
        """Keep the picture at *path*, made small and without what its file tells besides.

        Raises:
            UserError: it is no picture.

        """
        self._keep(LOGO, logo_from_file(path))
        self._show_logo()

    def _remove_logo(self) -> None:
        self._keep(LOGO, "")
        self._show_logo()

    def _show_logo(self) -> None:
        pixmap = logo_pixmap(self._text(LOGO), LOGO_HEIGHT)
        self._logo.setVisible(pixmap is not None)
        self._no_logo.setVisible(pixmap is not None)
        if pixmap is not None:
            self._logo.setPixmap(pixmap)
            self._logo.setAccessibleName(self.tr("The clinic's logo"))


def _left(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row
