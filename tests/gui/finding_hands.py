"""Hands and eyes at the findings: fields by measure and side, what is listed, what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.gui.desk import Desk

from soleus.domain.criterion import Measure
from soleus.domain.finding import BodySide, Finding
from soleus.gui.findings.finding_fields import NumberField, WordField
from soleus.gui.findings.findings_panel import FindingsPanel
from soleus.gui.findings.option_model import OptionRow

Key = Qt.Key
LEFT, RIGHT = BodySide.LEFT, BodySide.RIGHT
M = Measure
EARLIER = date(2026, 11, 2)
FORBIDDEN = ("recommended", " safe", "cleared", "diagnos")


def opened(desk: Desk) -> FindingsPanel:
    desk.window.activateWindow()
    desk.window.findings.toggle()
    QApplication.processEvents()
    return desk.window.findings.panel


def field(panel: FindingsPanel, measure: Measure, side: BodySide | None = None) -> QWidget:
    row = next(each for each in panel.form.rows if each.sheet.id is measure)
    return row.numbers[side]


def result_field(panel: FindingsPanel, measure: Measure, side: BodySide) -> WordField:
    return next(each for each in panel.form.rows if each.sheet.id is measure).tests[side]


def type_in(where: QWidget, text: str, last: Qt.Key = Key.Key_Return) -> None:
    where.setFocus()
    if isinstance(where, NumberField):
        where.selectAll()
    QTest.keyClicks(where, text)
    QTest.keyClick(where, last)
    QApplication.processEvents()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def values(desk: Desk) -> list[tuple[str, str, float | None, bool | None]]:
    found = desk.document.programme.findings
    return [(str(it.measure), str(it.side or ""), it.value, it.positive) for it in found]


def said(panel: FindingsPanel) -> str:
    return "\n".join(row.spoken for row in panel.model.rows)


def reasons(panel: FindingsPanel) -> list[str]:
    return [row.facts for row in panel.model.rows if row.exercise is None]


def listed(panel: FindingsPanel) -> dict[str, OptionRow]:
    return {it.exercise.id: it for it in panel.model.rows if it.exercise is not None}


def choose_option(panel: FindingsPanel, exercise: str) -> None:
    at = next(
        at
        for at, row in enumerate(panel.model.rows)
        if row.exercise and row.exercise.id == exercise
    )
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(at))


def with_earlier(desk: Desk, *found: Finding) -> None:
    desk.document.open(replace(desk.document.programme, findings=found))


def enter_visit(panel: FindingsPanel) -> None:
    """Heel raises 14 right / 26 left, knee to wall 8 / 11 cm, slump positive."""
    type_in(field(panel, M.HEEL_RAISES, LEFT), "26")
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "14")
    type_in(field(panel, M.KNEE_TO_WALL, LEFT), "11")
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "8")
    QTest.keyClicks(result_field(panel, M.SLUMP, RIGHT), "p")
