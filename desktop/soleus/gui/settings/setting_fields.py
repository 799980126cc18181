"""Fields of the settings: each keeps its value the moment it is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from soleus.gui.look.tokens import GAP, MARGIN
from soleus.storage.records.settings import SettingsStore


class SettingFields:
    """Makes fields for *settings*. ``told`` hears each key whose value is another now."""

    def __init__(self, settings: SettingsStore, told: Callable[[str], None]) -> None:
        self.settings, self._told = settings, told

    def text(self, key: str) -> str:
        return str(self.settings.get(key, "") or "")

    def keep(self, key: str, value: str | bool | None) -> None:
        """Keep *value*; what is empty is forgotten."""
        self.settings.set(key, None if value == "" else value)
        self._told(key)

    def line(self, key: str) -> QLineEdit:
        line = QLineEdit(self.text(key))
        line.textEdited.connect(lambda text: self.keep(key, text.strip()))
        return line

    def box(self, key: str, names: Mapping[str, str], usual: str) -> QComboBox:
        box = QComboBox()
        for value, name in names.items():
            box.addItem(name, str(value))
        box.setCurrentIndex(max(0, box.findData(str(self.settings.get(key, str(usual))))))
        box.activated.connect(lambda _: self.keep(key, box.currentData()))
        return box

    def tick(self, key: str, words: str, *, usual: bool = False) -> QCheckBox:
        """On or off; only what is not *usual* is written down."""
        tick = QCheckBox(words)
        kept = self.settings.get(key)
        tick.setChecked(kept if isinstance(kept, bool) else usual)
        tick.toggled.connect(lambda on: self.keep(key, None if on == usual else on))
        return tick


def settings_form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(GAP, MARGIN, GAP, GAP)
    form.setVerticalSpacing(GAP + 2)
    form.setHorizontalSpacing(MARGIN)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
    return form


def page_of(form: QFormLayout) -> QWidget:
    page = QWidget()
    page.setLayout(form)
    return page


def soft_line(text: str, name: str = "soft") -> QLabel:
    """A line that explains; named "red" one that says what is wrong."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def left_of(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row
