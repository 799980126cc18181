"""Tooltips of several lines, none of them wider than is read with ease."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QToolTip, QWidget

LETTERS = 46
"""The most letters on a line."""
QT_DROP = 16
"""Qt shows a tooltip so far below the point that it is asked for."""


def tip_text(lines: Iterable[str]) -> str:
    """*lines* one under the other, the first one bold, broken where they grow too long."""
    shown = [escape(each) for each in lines if each]
    if not shown:
        return ""
    longest = max(len(each) for each in shown)
    body = "<br>".join((f"<b>{shown[0]}</b>", *shown[1:]))
    # Qt breaks lines of rich text only; it needs a width where they are long.
    width = f' width="{LETTERS * 7}"' if longest > LETTERS else ""
    kept = "" if width else "; white-space: nowrap"
    return (
        f'<table{width} cellspacing="0"><tr><td style="padding: 0{kept}">{body}</td></tr></table>'
    )


def show_below(lines: Iterable[str], area: QRect, widget: QWidget) -> None:
    """Show *lines* under *area* of *widget*, so that what is spoken of stays in sight."""
    seen = area.intersected(widget.rect())
    where = widget.mapToGlobal(QPoint(seen.left(), seen.bottom() - QT_DROP + 6))
    QToolTip.showText(where, tip_text(lines), widget, area)
