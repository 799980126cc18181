"""The page of the settings about handouts: layout, the clinic's link, what is in the file."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from soleus.errors import UserError
from soleus.gui.handout.handout_memory import (
    EMBED,
    FORM_FIELDS,
    LAYOUT,
    PAPER,
    PRIVATE_NOTES,
    USUAL,
)
from soleus.gui.handout.handout_words import HandoutWords
from soleus.gui.settings.setting_fields import SettingFields, settings_form, soft_line
from soleus.handout.page import Paper
from soleus.handout.setting.qr import check_link

LINK, LINK_LABEL = "clinic.link", "clinic.link_label"


class HandoutSettings(QWidget):
    """Kept as they are changed; a link that no phone opens is refused in a sentence."""

    def __init__(self, fields: SettingFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = fields
        words = HandoutWords(self)
        self.paper = fields.box(PAPER, {Paper.A4: "A4", Paper.LETTER: "Letter"}, Paper.A4)
        self.layout_box = fields.box(LAYOUT, words.layouts(), USUAL.layout)
        self.link = QLineEdit(fields.text(LINK))
        self.link.setPlaceholderText(self.tr("such as: https://clinic.example/videos"))
        self.link.editingFinished.connect(self._keep_link)
        self.link_label = fields.line(LINK_LABEL)
        self.link_label.setPlaceholderText(self.tr("such as: Videos of your exercises"))
        self.wrong = soft_line("", "red")
        self.wrong.hide()
        self.form_fields = fields.tick(FORM_FIELDS, self.tr("Tick boxes can be ticked on a screen"))
        self.embed = fields.tick(EMBED, self.tr("The programme travels inside the PDF"), usual=True)
        self.embed.setToolTip(
            self.tr("Drop such a PDF on the window, and the programme is there to edit")
        )
        self.private = fields.tick(
            PRIVATE_NOTES,
            self.tr("Private notes, warning signs, sex and age group travel inside as well"),
        )
        self.private.setEnabled(self.embed.isChecked())
        self.embed.toggled.connect(self.private.setEnabled)
        self._build()

    def _build(self) -> None:
        form = settings_form()
        form.addRow(self.tr("&Layout of handouts"), self.layout_box)
        form.addRow(self.tr("&Paper"), self.paper)
        form.addRow(self.tr("&Web address"), self.link)
        form.addRow("", self.wrong)
        form.addRow(self.tr("What is &there"), self.link_label)
        form.addRow(
            "",
            soft_line(
                self.tr(
                    "The address is printed with a square that phones read. "
                    "Soleus itself never opens it."
                )
            ),
        )
        form.addRow(self.tr("In the PDF"), self.form_fields)
        form.addRow("", self.embed)
        form.addRow("", self.private)
        form.addRow(
            "",
            soft_line(
                self.tr(
                    "Whoever has the PDF can read what travels inside it. What stands on the "
                    "handout is chosen beside its pages."
                )
            ),
        )
        form.setContentsMargins(0, 0, 0, 0)
        self.setLayout(form)

    def _keep_link(self) -> None:
        """Keep the address if a phone can open it; else what was kept before stays."""
        address = self.link.text().strip()
        if address == self._fields.text(LINK):
            self.wrong.hide()
            return
        try:
            if address:
                check_link(address)
        except UserError as error:
            self.wrong.setText(str(error))
            self.wrong.show()
            return
        self.wrong.hide()
        self._fields.keep(LINK, address)
