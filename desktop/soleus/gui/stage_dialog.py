"""Name, aim and typical weeks of a stage."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from soleus.domain.stage import Stage
from soleus.gui.range_edit import RangeEdit


class StageDialog(QDialog):
    """Opens on *stage*; :meth:`answer` is the stage as it was then filled in."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Stage {0}").format(stage.label))
        self._stage = stage
        self._name = QLineEdit(stage.name)
        self._aim = QLineEdit(stage.aim)
        self._weeks = RangeEdit(1, 104)
        self._weeks.show_value(stage.weeks)
        form = QFormLayout(self)
        form.addRow(self.tr("&Name"), self._name)
        form.addRow(self.tr("&Aim, in the patient's words"), self._aim)
        form.addRow(self.tr("Typical &weeks (such as 2-6)"), self._weeks)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(460)

    def answer(self) -> Stage:
        name = self._name.text().strip() or self._stage.name
        aim = self._aim.text().strip()
        return replace(self._stage, name=name, aim=aim, weeks=self._weeks.value())
